"""Norwegian as governing documents have it: paragraphs and list items of places that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle

BOKMAAL = (
    "Planen er det viktigste styringsverktøyet for samarbeidet mellom kommunene, og den skal ligge til grunn for "
    "handlingsprogram og budsjett i hele perioden. Kommunestyrene har sluttet seg til målene i likelydende vedtak.",
    "Folketallet har gått svakt tilbake siden 2015. Det er særlig aldersgruppen mellom 20 og 35 år som flytter, mens "
    "tallet på innbyggere over 80 år vil dobles fram mot 2040. Det stiller nye krav til både bolig og tjenester.",
    "Regionrådet vil arbeide for at næringslivet får tilgang på kompetent arbeidskraft. Videregående skoler, fagskolen "
    "og bedriftene skal møtes to ganger i året for å drøfte hvilke fag det er behov for.",
    "Det er bygd 46 nye boliger i sentrum de siste tre årene. Målet er at minst halvparten av nye boliger skal ligge "
    "i gangavstand fra butikk, skole og kollektivtransport, og at de skal ha universell utforming.",
    "Kommunene har ulike forutsetninger, men utfordringene er i hovedsak de samme. Gjennom felles innkjøp og felles "
    "fagmiljøer kan vi holde kvaliteten oppe uten at utgiftene øker mer enn inntektene.",
    "Vannkvaliteten i vassdraget er god, men enkelte sidebekker er påvirket av avrenning. Tiltakene i denne delen av "
    "planen bygger på kartleggingen som ble gjort sommeren 2023, og på innspill fra grunneierne.",
    "Reiselivet gir arbeid til om lag 600 personer i høysesongen. En sterkere satsing på helårsaktivitet vil gi flere "
    "faste stillinger og bedre bruk av anleggene som allerede er bygd.",
    "Alle som bor i regionen, skal ha tilgang til et godt og stabilt bredbånd. Utbyggingen skjer i samarbeid med "
    "fylkeskommunen og utbyggerne, og de siste husstandene skal være tilknyttet innen utgangen av 2026.",
    "Barn og unge skal bli hørt i saker som gjelder dem. Ungdomsrådet har møte- og talerett i utvalget, og skal ha "
    "sakspapirene samtidig med de andre medlemmene.",
    "Rapporteringen skjer to ganger i året. Avvik fra planen skal forklares, og det skal gå fram hva som blir gjort "
    "for å nå målet likevel.",
    "Skogen dekker mer enn halvparten av arealet. Bruk av tre i offentlige bygg skal vurderes i alle prosjekter over "
    "10 millioner kroner, og vurderingen skal følge saken til politisk behandling.",
    "Sykehuset er den største arbeidsplassen i området. Samhandlingen mellom sykehuset og kommunene bygger på avtaler "
    "som revideres hvert annet år, og pasientforløpene skal være kjent for alle som deltar i dem.",
)
NYNORSK = (
    "Planen gjeld for alle dei fem kommunane og skal rullerast kvart fjerde år. Han byggjer på kunnskapsgrunnlaget "
    "frå 2022 og på innspel frå lag, bedrifter og innbyggjarar som møtte på folkemøta hausten etter.",
    "Kollektivtilbodet er ujamt. I sentrum går bussen kvar halvtime, medan det i grendene er to avgangar om dagen. "
    "Difor vil vi prøve ut bestillingstransport i to kommunar før ordninga blir vurdert for heile regionen.",
    "Kommunane skal samarbeide om rekruttering av sjukepleiarar, ingeniørar og barnehagelærarar. Dei tilsette skal få "
    "høve til å hospitere i ein annan kommune, og dei skal ikkje tape løn på det.",
    "Jordbruket er ein berebjelke i bygdene. Matjorda skal takast vare på, og omdisponering av dyrka mark skal berre "
    "skje når det ikkje finst andre løysingar som er like gode.",
    "Fleirtalet av innbyggjarane er nøgde med tenestene, men ventetida er for lang. Målet er at den som søkjer, skal "
    "ha svar innan tre veker, og at svaret skal vere skrive slik at det er lett å forstå.",
    "Kulturlivet blir bore fram av frivillige. Kommunane skal stille lokale til rådvelde utan leige for lag som driv "
    "arbeid for barn og unge, og dei skal ha éin felles søknadsfrist for tilskot.",
    "Straumnettet set grenser for ny industri. Regionrådet skal ta initiativ til eit møte mellom nettselskapa og "
    "bedriftene kvart år, og skal følgje med på korleis søknadene om tilknyting blir handsama.",
    "Faren for flaum og skred er kartlagd i dei områda der det bur folk. Nye bustadfelt skal ikkje leggjast der faren "
    "er større enn det forskrifta gjev løyve til, sjølv om tomtene er rimelege.",
)
BOKMAAL_ITEMS = (
    "Øke bosettingen i og rundt kommunesentrene",
    "Styrke samarbeidet mellom skole og arbeidsliv",
    "Gi alle husstander tilgang til raskt bredbånd",
    "Bygge sammenhengende gang- og sykkelveger langs skoleveiene, slik at barn fra de nærmeste grendene kan gå eller "
    "sykle trygt hele året",
    "Ta i bruk fornybar energi i kommunale bygg",
    "Lage en felles plan for beredskap",
    "Utvikle møteplasser for eldre og yngre",
    "Redusere klimagassutslippene med 55 prosent innen 2030 sammenliknet med 1990, og legge fram et klimaregnskap "
    "sammen med årsmeldingen",
    "Halvere sykefraværet i pleie og omsorg",
    "Sikre tilgang til tjenester på nett og telefon",
)
NYNORSK_ITEMS = (
    "Auke talet på lærlingar i kommunane",
    "Gje betre tilbod til barn i små skular",
    "Setje av areal til næring langs hovudvegen, og sjå det i samanheng med planane for ny jernbane og nytt "
    "tilknytingspunkt for straum",
    "Redusere utsleppa frå eigne køyretøy",
    "Leggje til rette for heilårsturisme",
    "Samordne innkjøp av helsetenester",
    "Halde ved like vegar og bruer",
)


class Prose:
    """Paragraphs and items in one written form, handed out in turn so that no two near each other are alike."""

    def __init__(self, nynorsk: bool = False, start: int = 0) -> None:
        self._paragraphs = self._from(NYNORSK if nynorsk else BOKMAAL, start)
        self._items = self._from(NYNORSK_ITEMS if nynorsk else BOKMAAL_ITEMS, start)

    def __call__(self) -> str:
        """The next paragraph."""
        return next(self._paragraphs)

    def items(self, count: int) -> list[str]:
        """The next items of a list."""
        return [next(self._items) for _ in range(count)]

    @staticmethod
    def _from(texts: tuple[str, ...], start: int) -> Iterator[str]:
        return cycle(texts[start % len(texts) :] + texts[: start % len(texts)])
