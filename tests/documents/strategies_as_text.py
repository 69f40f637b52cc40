"""Invented strategies as the text of a PDF: short headings, wrapped lines and lists without bullets."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from tests.documents.outlines import Listing, Outlined


class Layout(NamedTuple):
    """How the text is set: its width in characters, the blank lines above and below headings and between paragraphs.

    ``spread``: a blank line follows every line, as where lines of a PDF were taken for paragraphs. ``contents``: a
    table of contents stands in front.
    """

    width: int
    above: int = 1
    below: int = 0
    between: int = 1
    spread: bool = False
    contents: bool = False


class Part(NamedTuple):
    """A heading with what stands under it; level 1 is the top."""

    level: int
    heading: str
    contents: Sequence[str | Listing] = ()


class Strategy(NamedTuple):
    """A document: the lines of its front, of which the first is the title, its parts and its layout."""

    front: Sequence[str]
    parts: Sequence[Part]
    layout: Layout


def typed(made: Strategy) -> str:
    """The document as text."""
    layout = made.layout
    lines = [line for front in made.front for line in (front, *[""] * layout.between)]
    if layout.contents:
        dotted = (
            f"{part.heading} {'.' * (layout.width - len(part.heading) - 5)} {2 + at // 3}"
            for at, part in enumerate(made.parts)
        )
        lines += ["Innhold", *dotted]
    for part in made.parts:
        lines += [*[""] * layout.above, part.heading, *[""] * layout.below]
        blocks = [list(_set(content, layout.width)) for content in part.contents]
        for at, block in enumerate(blocks):
            lines += [*([""] * layout.between if at else []), *block]
    return "\n".join(f"{line}\n" if layout.spread else line for line in lines) + "\n"


def _set(content: str | Listing, width: int) -> Iterator[str]:
    texts = [content] if isinstance(content, str) else [*([content.intro] if content.intro else []), *content.items]
    for text in texts:
        yield from textwrap.wrap(text, width, break_on_hyphens=False)


def expected(made: Strategy) -> list[Outlined]:
    """The sections that a careful reader sees."""
    path: list[str] = []
    found = []
    for part in made.parts:
        path = [*path[: part.level - 1], part.heading]
        content: list[str | Listing] = []
        for is_text, together in groupby(part.contents, key=lambda one: isinstance(one, str)):
            texts = list(together)
            content += [" ".join(map(str, texts))] if is_text else texts
        found.append(Outlined(tuple(path), tuple(content)))
    return found


_NORDALEN = (
    Part(
        1,
        "Innledning",
        (
            "Regionrådet i Nordalen ble stiftet i 1998 og er et samarbeid mellom fem kommuner. Denne strategien legger "
            "grunnlaget for arbeidet de neste ti årene.",
            "Strategien ble vedtatt av rådet i 2019.",
        ),
    ),
    Part(1, "Visjon", ("Sammen er vi sterke",)),
    Part(
        1,
        "Formål",
        (
            Listing(
                "Regionrådet skal:",
                (
                    "arbeide for vekst og utvikling i hele regionen",
                    "være en felles stemme overfor staten og fylket",
                    "ta initiativ til samarbeid om tjenester",
                ),
            ),
        ),
    ),
    Part(1, "Verdier", (Listing(None, ("Åpenhet", "Respekt", "Nyskaping")),)),
    Part(
        1,
        "Prinsipper for samarbeidet",
        (
            Listing(
                None,
                (
                    "Vi deler det vi kan",
                    "Ingen kommune skal stå alene",
                    "Saker løses nærmest mulig innbyggeren",
                    "Vi evaluerer hvert år",
                ),
            ),
        ),
    ),
    Part(1, "Satsingsområder"),
    Part(
        2,
        "Næring og arbeid",
        (
            Listing(
                "Regionen skal legge til rette for:",
                (
                    "flere lærlingplasser",
                    "etablering av nye bedrifter gjennom rådgivning og et felles fond",
                    "reiseliv hele året",
                ),
            ),
        ),
    ),
    Part(
        2,
        "Samferdsel",
        (Listing("Regionen skal arbeide for:", ("tryggere fylkesveger", "flere bussavganger på kveldstid")),),
    ),
    Part(1, "Organisering"),
    Part(
        2,
        "Regionrådet",
        (
            "Rådet er det øverste organet og består av ordførerne og to medlemmer fra hver kommune. Rådet møtes fire "
            "ganger i året.",
        ),
    ),
    Part(2, "Arbeidsutvalget", ("Utvalget forbereder saker for rådet.",)),
)

_FJORDANE = (
    Part(
        1,
        "Bakgrunn",
        (
            "Kommunane rundt Storfjorden har samarbeidd om skule, brann og renovasjon sidan 1987. I 2021 vedtok "
            "kommunestyra at samarbeidet skulle få ein felles strategi, og at han skulle gjelde alle tenester der "
            "kommunane står sterkare saman enn kvar for seg.",
            "Strategien byggjer på ei undersøking blant innbyggjarane, der over to tusen svarte.",
        ),
    ),
    Part(1, "Visjon", ("Levande bygder ved ein rein fjord",)),
    Part(
        1,
        "Verdiar",
        (
            Listing(
                None,
                (
                    "Nærleik – vi møter folk der dei bur",
                    "Mot – vi prøver nye løysingar",
                    "Truskap – vi held det vi lovar",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Mål for perioden",
        (
            "Innbyggjarane skal merke at kommunane arbeider saman. Difor har vi sett oss nokre få mål som vi vil måle "
            "kvart år og melde tilbake til kommunestyra.",
            Listing(
                "Innan 2030 skal vi:",
                (
                    "få fram minst tre hundre nye arbeidsplassar i dei minste bygdene",
                    "halvere utsleppa frå kommunale bygg og køyretøy",
                    "gje alle ungdomar tilbod om læreplass i eigen kommune eller i ein av nabokommunane",
                    "byggje ut breiband til alle som bur fast i regionen",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Gjennomføring",
        (
            "Rådmannsutvalet lagar ein handlingsplan for to år om gongen. Planen skal seie kven som har ansvaret for "
            "kvart tiltak, kva det kostar, og når det skal vere gjennomført.",
        ),
    ),
)

_VIDDA = (
    Part(
        1,
        "Om strategien",
        (
            "Viddaregionen dekker et område like stort som Vestfold, men har bare sytten tusen innbyggere. Store "
            "avstander gjør at kommunene må finne løsninger sammen, særlig for helse, beredskap og utdanning.",
        ),
    ),
    Part(
        1,
        "Hovedmål",
        ("Samarbeidet skal føre til at innbyggerne får like gode tjenester som i resten av landet.",),
    ),
    Part(1, "Innsatsområder"),
    Part(
        2,
        "Helse og beredskap",
        (
            "Legevakten skal nå alle innen førti minutter. Det krever at ambulansene står der folk bor, og at "
            "kommunene har avtale om felles nødnett og vaktordning.",
            Listing(
                "Vi vil:",
                (
                    "Opprette en felles legevakt med to baser",
                    "Øve på ras, flom og strømbrudd hvert år sammen med Sivilforsvaret, politiet og de frivillige "
                    "organisasjonene",
                    "Kjøpe inn utstyr i fellesskap",
                ),
            ),
        ),
    ),
    Part(
        2,
        "Utdanning og kompetanse",
        (
            "Den videregående skolen er regionens viktigste arena for ungdom. Uten den flytter familiene før barna er "
            "ferdige med ungdomsskolen.",
            Listing(
                "Vi vil:",
                (
                    "Beholde alle linjene ved skolen",
                    "Gi voksne tilbud om fagbrev på kveldstid. Herunder norskopplæring for innvandrere.",
                ),
            ),
        ),
    ),
    Part(
        2,
        "Natur og reindrift",
        (
            "Reindriften har brukt vidda i mange hundre år. Kommunene skal høre på næringen før de åpner nye områder "
            "for hytter, veger eller vindkraft.",
        ),
    ),
    Part(1, "Styring"),
    Part(2, "Representantskapet", ("Representantskapet vedtar strategien og budsjettet. Det møtes vår og høst.",)),
    Part(
        2,
        "Sekretariatet",
        (
            "Sekretariatet har tre ansatte og holder til på Geilovidda. Det forbereder møtene og følger opp vedtakene, "
            "og det svarer overfor styret.",
        ),
    ),
    Part(1, "Rullering", ("Strategien skal rulleres hvert fjerde år, første gang i 2028.",)),
)

_KYST = (
    Part(
        1,
        "1 Innleiing",
        (
            "Kystrådet er eit politisk samarbeid mellom øykommunane Havøy, Sandvær og Ytre Skjer. Rådet skal tale "
            "kommunane si sak i spørsmål om fiske, ferjer og fornybar energi.",
        ),
    ),
    Part(
        1,
        "2 Oppgåver",
        (
            Listing(
                "Rådet har desse oppgåvene:",
                (
                    "uttale seg om kvotar og konsesjonar",
                    "forhandle med fylkeskommunen om rutetilbodet på ferje og hurtigbåt",
                    "drive felles næringsfond",
                    "hjelpe nye bedrifter i gang",
                ),
            ),
            "Rådet kan ta på seg andre oppgåver når alle kommunestyra er samde om det.",
        ),
    ),
    Part(1, "3 Satsingar"),
    Part(
        2,
        "3.1 Fiske og havbruk",
        (
            "Fisket har halde liv i øyane i tusen år, og havbruket har vore med på å snu folketalet dei siste tiåra. "
            "Vi vil at verdiane skal bli att på øyane.",
        ),
    ),
    Part(
        2,
        "3.2 Ferjer og hurtigbåtar",
        (
            Listing(
                "Kystrådet krev:",
                (
                    "døgnopne samband",
                    "utsleppsfrie ferjer på alle samband innan utgangen av 2032, med landstraum på kvar kai",
                    "gratis ferje for skuleelevar",
                ),
            ),
        ),
    ),
    Part(1, "4 Økonomi", ("Kvar kommune betaler etter folketalet. Næringsfondet har eige rekneskap.",)),
)

_SKOG = (
    Part(
        1,
        "Forord",
        (
            "Skogregionen står foran store endringer. Treindustrien legges om, de unge reiser ut, og klimaet blir "
            "våtere. Dette dokumentet viser hva kommunene vil gjøre med det i fellesskap.",
        ),
    ),
    Part(
        1,
        "Satsingsområder",
        (
            Listing(
                "Kommunene har valgt tre områder:",
                ("Det grønne skiftet", "Unge voksne", "Digitale tjenester"),
            ),
        ),
    ),
    Part(
        2,
        "Det grønne skiftet",
        (
            Listing(
                "Tiltak:",
                (
                    "Bygge offentlige bygg i tre",
                    "Lage biokull av hogstavfall i samarbeid med sagbrukene og de private skogeierne i dalen",
                    "Plante flere slag trær",
                ),
            ),
        ),
    ),
    Part(
        2,
        "Unge voksne",
        (
            Listing(
                "Tiltak:",
                ("Leie til eie i alle kommuner", "Sommerjobb til alle over seksten", "Felles rekruttering av lærere"),
            ),
        ),
    ),
    Part(
        2,
        "Digitale tjenester",
        (
            Listing(
                "Tiltak:",
                ("Ett felles skjema for byggesaker", "Innbyggertorg med veiledning", "Felles personvernombud"),
            ),
        ),
    ),
    Part(
        1,
        "Oppfølging",
        ("Styringsgruppa rapporterer til kommunestyrene hvert år, og evaluerer hele arbeidet etter fire år.",),
    ),
)

_VEDTEKTER = (
    Part(
        1,
        "Bakgrunn for samarbeidet",
        (
            "Elvedalsrådet er et interkommunalt politisk råd etter kommuneloven kapittel 18. Rådet ble opprettet i "
            "2020 og avløste et uformelt samarbeid mellom ordførerne.",
        ),
    ),
    Part(
        1,
        "Strategiske mål",
        (
            Listing(
                "Elvedalsrådet skal fram mot 2032:",
                (
                    "bidra til at folketallet holder seg i alle de fem kommunene",
                    "få flyttet minst to statlige etater til dalen",
                    "sikre tog hver time",
                ),
            ),
        ),
    ),
    Part(1, "Vedtekter"),
    Part(2, "§ 1 Navn", ("Rådets navn er Elvedalsrådet.",)),
    Part(
        2,
        "§ 2 Medlemmer",
        (
            "Hver kommune velger tre medlemmer, der ordføreren skal være ett av dem. Medlemmene velges for fire år og "
            "kan gjenvelges.",
        ),
    ),
    Part(
        2,
        "§ 3 Oppgaver",
        (
            Listing(
                "Rådet skal:",
                ("vedta strategi og budsjett", "uttale seg på vegne av kommunene", "velge leder og nestleder"),
            ),
        ),
    ),
    Part(2, "§ 4 Uttreden", ("En kommune kan tre ut med ett års varsel.",)),
)

_BY = (
    Part(
        1,
        "Innledning",
        (
            "Byregionen Havn har vokst raskere enn landet ellers i tjue år. Veksten gir muligheter, men også press på "
            "jordvern, skoler og veger.",
            "Kommunene vil styre veksten sammen.",
        ),
    ),
    Part(1, "Visjon", ("En byregion der alle har en plass",)),
    Part(
        1,
        "Verdier",
        (
            "Åpen: Vi forteller hva vi gjør, og hvorfor vi gjør det. Modig: Vi tar vanskelige valg tidlig. Nær: Vi er "
            "til å få tak i.",
        ),
    ),
    Part(
        1,
        "Areal og transport",
        (
            "Nye boliger skal bygges der det går buss eller tog minst hvert kvarter.",
            Listing(
                "Det betyr at kommunene skal:",
                (
                    "fortette rundt stasjonene før de tar i bruk dyrket mark eller skog",
                    "bygge sykkelveger mellom alle tettsteder",
                    "innføre felles parkeringsnorm",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Levekår",
        (
            "Forskjellene mellom bydelene er store. Barn som vokser opp i de fattigste strøkene, fullfører sjeldnere "
            "skolen enn andre.",
            Listing(
                "Vi skal derfor:",
                ("åpne fritidsklubber i alle kommuner", "gi gratis kjernetid i barnehagen", "bygge utleieboliger"),
            ),
        ),
    ),
)

_GRENSE = (
    Part(
        1,
        "Grunnlag",
        (
            "Grenserådet samlar seks kommunar på begge sider av fylkesgrensa. Folk pendlar, handlar og går på skule på "
            "tvers av ho, og tenestene bør følgje etter.",
        ),
    ),
    Part(1, "Prioriterte område"),
    Part(
        2,
        "Arbeidsmarknad",
        (
            "Rådet vil at kommunane skal ha felles utlysingar og hospitering. Slik blir det lettare å få tak i "
            "fagfolk som dei små kommunane manglar.",
        ),
    ),
    Part(
        2,
        "Kultur",
        (
            Listing(
                "Rådet støttar:",
                ("grensefestivalen kvar sommar", "felles kulturskule", "museet på Tollstova og samlingane der"),
            ),
        ),
    ),
    Part(1, "Arbeidsform"),
    Part(
        2,
        "Politisk leiing",
        ("Ordførarane skiftar på å leie rådet, eitt år kvar. Leiaren talar på vegner av rådet.",),
    ),
    Part(2, "Faggrupper", ("Rådet kan setje ned faggrupper for inntil to år.",)),
    Part(1, "Evaluering", ("Strategien blir evaluert av ein uavhengig part i 2029.",)),
)

_INNLAND = (
    Part(
        1,
        "Status og utfordringer",
        (
            "Innlandsrådet omfatter fire kommuner med til sammen 31 000 innbyggere. Folketallet har falt i tre av dem "
            "siden 2010, og andelen over åtti år vil dobles fram mot 2040.",
            "Vi mangler sykepleiere, ingeniører og barnehagelærere.",
        ),
    ),
    Part(
        1,
        "Overordnet mål",
        ("Regionen skal være et godt sted å vokse opp, arbeide og bli gammel.",),
    ),
    Part(
        1,
        "Delmål",
        (
            Listing(
                None,
                (
                    "Flere velger å flytte hit",
                    "Flere unge fullfører videregående opplæring",
                    "Flere eldre bor hjemme så lenge de ønsker det, med god hjelp fra pårørende, frivillige og en "
                    "hjemmetjeneste som har tid",
                    "Færre står utenfor arbeidslivet",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Virkemidler",
        (
            Listing(
                "Innlandsrådet bruker følgende virkemidler:",
                (
                    "Felles planlegging. Herunder regional kompetanseplan og felles boligplan.",
                    "Prosjekter med varighet inntil tre år",
                    "Påvirkning av Stortinget, departementene og fylkestinget gjennom møter, høringer og besøk",
                ),
            ),
            "Valget av virkemiddel gjøres i hver sak.",
        ),
    ),
    Part(
        1,
        "Finansiering",
        (
            "Kommunene betaler like mye hver i grunnbeløp, og resten etter folketall. Prosjekter søker støtte hos "
            "staten, fylkeskommunen og næringslivet.",
        ),
    ),
)

_NORD = (
    Part(
        1,
        "Kvifor ein strategi",
        (
            "Nordfjellrådet har ikkje hatt ein felles strategi før. Sakene har kome frå kommunane ei for ei, og rådet "
            "har brukt tida si på det som hasta mest.",
            "No vil vi velje.",
        ),
    ),
    Part(1, "Dette vil vi"),
    Part(
        2,
        "Næringsliv",
        (
            Listing(
                "Rådet skal medverke til:",
                (
                    "betre vilkår for fjellandbruket",
                    "eit reiseliv som tek vare på naturen og gjev heilårs arbeidsplassar til dei som bur her",
                    "meir foredling av lokal mat",
                ),
            ),
        ),
    ),
    Part(
        2,
        "Samferdsle",
        (
            Listing(
                "Rådet skal medverke til:",
                ("rassikre vegar", "nattog heile året", "ladestasjonar i alle bygder"),
            ),
        ),
    ),
    Part(
        2,
        "Barn og unge",
        (
            Listing(
                "Rådet skal medverke til:",
                ("eit felles ungdomsråd", "symjehall i kvar kommune"),
            ),
        ),
    ),
    Part(1, "Slik arbeider vi"),
    Part(
        2,
        "Møte",
        ("Rådet har fire møte i året. Møta er opne og blir sende på nettet.",),
    ),
    Part(
        2,
        "Dagleg leiar",
        ("Dagleg leiar førebur sakene og set vedtaka i verk, og har fullmakt til å søkje om midlar.",),
    ),
)

_SJO = (
    Part(
        1,
        "INNLEDNING",
        (
            "Innsjørådet forvalter samarbeidet rundt Storsjøen. Vannet er drikkevann for førti tusen mennesker, og "
            "samtidig et yndet sted for båtfolk, fiskere og badegjester.",
        ),
    ),
    Part(
        1,
        "MÅL",
        (
            Listing(
                "Innsjørådet skal sørge for:",
                (
                    "rent vann i hele sjøen og i alle elvene som renner ut i den",
                    "fri ferdsel langs strendene",
                    "bærekraftig fiske",
                ),
            ),
        ),
    ),
    Part(
        1,
        "ROLLER",
        (
            "Kommunene er ansvarlige for avløp og arealplaner. Bøndene har ansvar for kantsonene, og grunneierne for "
            "at allmennheten slipper til.",
        ),
    ),
    Part(
        1,
        "TILTAK",
        (
            Listing(
                "I perioden skal rådet:",
                (
                    "kartlegge alle avløp",
                    "søke midler til rensing",
                    "merke farlige skjær og grunner for båtfolk sammen med Kystverket",
                ),
            ),
        ),
    ),
)

_OST = (
    Part(
        1,
        "Bakgrunn",
        (
            "Østbygda regionråd ble til da tre kommuner slo sammen sine næringsråd. Rådet skal være pådriver for at "
            "regionen får sin del av veksten på Østlandet.",
        ),
    ),
    Part(1, "Slagord", ("Vi får det til",)),
    Part(
        1,
        "Rådets rolle",
        (
            Listing(
                "Rådet skal være:",
                (
                    "møteplass for politikere, næringsliv og frivillige lag i de tre kommunene",
                    "pådriver overfor Stortinget og fylkestinget",
                    "prosjekteier",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Kompetanse",
        (
            "Rådet driver et studiesenter i Østbygda sentrum. Senteret tilbyr studier på deltid i samarbeid med tre "
            "høgskoler, og lokaler til dem som studerer på nettet.",
            Listing(
                "Senteret skal ha:",
                ("minst to hundre studenter", "egne lokaler ved stasjonen", "avtale med fagskolen"),
            ),
        ),
    ),
    Part(
        1,
        "Økonomi",
        ("Rådet finansieres av kommunene. Budsjettet vedtas hver desember for det neste året.",),
    ),
)

_SOR = (
    Part(
        1,
        "Innleiing",
        (
            "Sørfjellregionen er namnet på samarbeidet mellom Li, Åsdal og Tverrelv. Kommunane har felles barnevern, "
            "felles legevakt og felles IKT-drift, og vil no samarbeide om meir.",
        ),
    ),
    Part(
        1,
        "Grunnsyn",
        (
            "Det kommunane kan gjere betre kvar for seg, skal dei framleis gjere sjølve. Samarbeidet gjeld det som "
            "krev fleire folk, meir pengar eller større fagmiljø enn ein kommune har.",
        ),
    ),
    Part(1, "Tenester"),
    Part(
        2,
        "Barnevern",
        ("Barnevernet skal ha vakt heile døgnet. Kontoret ligg i Li, og har tilsette i alle kommunane.",),
    ),
    Part(
        2,
        "Legevakt",
        ("Legevakta held til ved sjukehuset. Ho skal vere open heile døgnet og ha sjukepleiar i kvar kommune.",),
    ),
    Part(
        2,
        "IKT",
        (
            Listing(
                "Drifta skal gje:",
                (
                    "trygg lagring av alle opplysningar om innbyggjarane, i samsvar med lova",
                    "like system i alle kommunane",
                    "hjelp på telefon frå sju til sytten",
                ),
            ),
        ),
    ),
    Part(1, "Leiing"),
    Part(2, "Styret", ("Styret er dei tre ordførarane. Det tek avgjerder når alle er samde.",)),
    Part(2, "Rådmannsgruppa", ("Gruppa førebur sakene og styrer tenestene til dagleg.",)),
)

_HEIA = (
    Part(
        1,
        "Føremålet med strategien",
        (
            "Heiarådet vart skipa for å gje kommunane Bygland, Øyane og Hei ei felles røyst. Strategien seier kva "
            "rådet skal bruke kreftene sine på dei neste fire åra, og kva det skal la vere.",
        ),
    ),
    Part(1, "Visjon", ("«Saman om heia»",)),
    Part(
        1,
        "Oppgåver",
        (
            Listing(
                "Heiarådet skal:",
                (
                    "samordne høyringssvar frå kommunane,",
                    "halde eit felles næringskontor i gang, og",
                    "leggje til rette for at innbyggjarane kan drøfte framtida til heia. Herunder skal rådet halde eit "
                    "ope møte i kvar kommune kvart år.",
                ),
            ),
        ),
    ),
    Part(
        1,
        "Hovudsatsingar",
        (
            Listing(
                "Rådet har vedteke desse satsingane:",
                ("Villrein og vern", "Hytter og heilårsbruk", "Kraft og inntekter"),
            ),
            "Satsingane er valde etter ei høyring der lag og bedrifter fekk uttale seg, og dei er ikkje sette opp i "
            "noka rekkjefølgje.",
        ),
    ),
    Part(2, "Villrein og vern", ("Villreinen treng ro. Rådet vil stengje vegar i kalvingstida.",)),
    Part(2, "Hytter og heilårsbruk", ("Nye hytter skal liggje tett, og nær veg, vatn og avløp.",)),
    Part(
        2,
        "Kraft og inntekter",
        ("Inntektene frå krafta skal bli i bygdene. Rådet arbeider for høgare naturressursskatt.",),
    ),
    Part(1, "Økonomi", ("Rådet har eit budsjett på fire millionar kroner, og kommunane betaler like mykje kvar.",)),
)

_MARKA = (
    Part(
        1,
        "Utgangspunkt",
        (
            "Markaregionen ligger mellom storbyen og fjellet. Folketallet vokser sør i regionen og synker i nord, og "
            "de to delene trenger hverandre.",
        ),
    ),
    Part(1, "Hva vi vil oppnå"),
    Part(
        1,
        "Bolig",
        ("Det skal bygges varierte boliger i alle tettsteder, slik at folk kan bli boende hele livet.",),
    ),
    Part(
        1,
        "Arbeid",
        ("Flere skal ha arbeidet sitt der de bor. Vi vil ha kontorfellesskap ved hver stasjon.",),
    ),
    Part(
        1,
        "Medvirkning",
        (
            "Innbyggerne skal tas med på råd. Det gjelder også dem som ikke selv melder seg, og som vi derfor må "
            "oppsøke på skoler, arbeidsplasser og sykehjem.",
        ),
    ),
)

_ELVA = (
    Part(
        1,
        "1. Bakgrunn",
        (
            "Elva har gitt kraft, tømmer og fisk i hundrevis av år. Etter flommen i 2023 ble kommunene enige om å "
            "forvalte hele vassdraget under ett.",
        ),
    ),
    Part(
        1,
        "2. Strategier",
        (),
    ),
    Part(
        2,
        "2.1 Flom",
        (
            Listing(
                "For å møte større flommer skal kommunene:",
                (
                    "Holde kantskogen urørt",
                    "Ta høyde for en flom som er tjue prosent større enn den i 2023 når de planlegger nye boliger, "
                    "veger og renseanlegg",
                    "Åpne bekker som ligger i rør",
                ),
            ),
            "Tiltakene skal være med i arealdelen av kommuneplanen i alle kommunene innen to år.",
        ),
    ),
    Part(
        2,
        "2.2 Fiske",
        (
            Listing(
                "Kommunene vil:",
                ("Bygge laksetrapp ved Storfossen", "Gi barn gratis fiskekort", "Fjerne gamle demninger"),
            ),
        ),
    ),
    Part(
        1,
        "3. Samarbeid",
        ("Elverådet har ett medlem fra hver kommune. Rådet møtes minst to ganger i året.",),
    ),
)

_DELTA = (
    Part(
        1,
        "Sammendrag",
        (
            "Deltaregionen skal være klimanøytral innen 2035. Det krever nye vaner, ny teknologi og et tettere "
            "samarbeid mellom kommunene enn vi har hatt til nå.",
        ),
    ),
    Part(1, "Overordnet mål", ("Klimanøytral innen 2035",)),
    Part(
        1,
        "Slik skal vi nå målet",
        (
            Listing(
                "Regionen skal gjennom samarbeid, innkjøp og kunnskap sørge for:",
                (
                    "utslippsfrie kjøretøy i alle kommunale tjenester",
                    "solceller på skoler og idrettshaller",
                    "kortere verdikjeder for mat, gjerne med bønder og fiskere fra regionen som leverandører",
                    "gjenbruk av byggevarer",
                ),
            ),
            "Hver kommune rapporterer utslippene sine i april. Tallene legges fram samlet, og de skal være lette å "
            "forstå for innbyggerne.",
        ),
    ),
    Part(
        1,
        "Ansvar",
        ("Styret har ansvaret for framdriften. Kommunedirektørene har ansvaret i egen kommune.",),
    ),
)

ALL = {
    "nordalen": Strategy(("Strategi for Nordalsregionen 2020-2030",), _NORDALEN, Layout(62)),
    "nordalen spredt": Strategy(("Strategi for Nordalsregionen 2020-2030",), _NORDALEN, Layout(62, spread=True)),
    "fjordane": Strategy(("Strategi for Storfjordkommunane",), _FJORDANE, Layout(88, below=1)),
    "fjordane luftig": Strategy(
        ("Strategi for Storfjordkommunane", "2022–2030", "Vedteken 14. mars 2022"),
        _FJORDANE,
        Layout(74, above=2, below=1),
    ),
    "vidda": Strategy(("Samarbeidsstrategi for Viddaregionen",), _VIDDA, Layout(95)),
    "vidda spredt": Strategy(
        ("Samarbeidsstrategi for Viddaregionen", "Geilovidda, juni 2024"), _VIDDA, Layout(81, above=2, spread=True)
    ),
    "kyst": Strategy(("Strategisk plan for Kystrådet",), _KYST, Layout(70, below=1)),
    "kyst innhold": Strategy(("Strategisk plan for Kystrådet",), _KYST, Layout(78, contents=True)),
    "skog": Strategy(("Skogregionen mot 2035",), _SKOG, Layout(84, below=1)),
    "skog tett": Strategy(("Skogregionen mot 2035",), _SKOG, Layout(66, spread=True)),
    "vedtekter": Strategy(("Strategi og vedtekter for Elvedalsrådet",), _VEDTEKTER, Layout(76)),
    "by": Strategy(("Byregionen Havn", "Strategi 2023-2031"), _BY, Layout(72, below=1)),
    "by innhold": Strategy(("Strategi for byregionen Havn",), _BY, Layout(90, spread=True, contents=True)),
    "grense": Strategy(("Grenserådet sin strategi",), _GRENSE, Layout(68)),
    "grense luftig": Strategy(
        ("Grenserådet sin strategi", "Vedteken av rådet 3. mai 2023", "Tollstova"),
        _GRENSE,
        Layout(80, above=2, below=1),
    ),
    "innland": Strategy(("Strategi for Innlandsrådet 2022–2029",), _INNLAND, Layout(86)),
    "innland luftig": Strategy(("Strategi for Innlandsrådet 2022–2029",), _INNLAND, Layout(64, above=2, below=1)),
    "nord": Strategy(("Nordfjellrådet 2025-2033",), _NORD, Layout(71, spread=True)),
    "sjø": Strategy(("STRATEGI FOR INNSJØRÅDET",), _SJO, Layout(77)),
    "øst": Strategy(("Strategi for Østbygda regionråd",), _OST, Layout(83, above=0, between=0)),
    "øst spredt": Strategy(("Strategi for Østbygda regionråd",), _OST, Layout(69, above=0, between=0, spread=True)),
    "sør": Strategy(("Samarbeidsstrategi for Sørfjellregionen", "Li, hausten 2023"), _SOR, Layout(92)),
    "heia": Strategy(("Strategi for Heiarådet", "2024-2028"), _HEIA, Layout(79)),
    "heia luftig": Strategy(("Strategi for Heiarådet",), _HEIA, Layout(65, below=1)),
    "heia spredt": Strategy(
        ("Strategi for Heiarådet", "Vedteken av rådet 6. juni 2024"), _HEIA, Layout(85, above=2, below=1, spread=True)
    ),
    "marka": Strategy(("Strategi for Markaregionen",), _MARKA, Layout(73)),
    "marka luftig": Strategy(("Strategi for Markaregionen", "Vedtatt 2. oktober 2023"), _MARKA, Layout(94, below=1)),
    "elva": Strategy(("Strategi for Elvevassdraget",), _ELVA, Layout(67)),
    "elva spredt": Strategy(("Strategi for Elvevassdraget",), _ELVA, Layout(82, below=1, spread=True)),
    "delta": Strategy(("Klimastrategi for Deltaregionen",), _DELTA, Layout(87, below=1)),
    "delta tett": Strategy(("Klimastrategi for Deltaregionen",), _DELTA, Layout(75, above=0, between=0)),
    "delta spredt": Strategy(("Klimastrategi for Deltaregionen", "Våren 2024"), _DELTA, Layout(61, spread=True)),
}
"""The documents by their names."""
