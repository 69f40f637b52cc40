"""A text that is no proposal is said to be none, and no proposal is."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.proposal import genre
from assistant.proposal.genre import Genre

RECIPE = (
    "Fiskesuppe til fire\n600 g torsk\n2 dl fløte\n2 ss smør\nSalt og pepper\n\n"
    "Smelt smøret i en gryte, hell over kraft og la suppa koke opp. Tilsett fløten, og smak til med salt og pepper."
)
NOVEL = (
    "Det var om hausten at Ragnhild kom til garden. Ho bar ein liten koffert. Tunet låg stilt. Ein hund kom ut frå "
    "låven og la seg ned att. Ho banka på, men ingen svara.\n– Eg vil inn, sa ho.\nHo visste ikkje kvar ho skulle gå."
)
NEWS = (
    "Flere hundre møtte opp da den nye gangbrua ble åpnet lørdag. Ordføreren klippet snoren.\n"
    "– Dette er en gledens dag for hele bygda, sier hun.\n"
    "Brua har kostet 32 millioner kroner. Arbeidet ble stanset i flere uker i fjor. Politiet opplyser at det gikk bra."
)
INVOICE = (
    "FAKTURA\nFakturanr.: 10482\nForfallsdato: 26.03.2026\nBrøyting 14 timer 13 720,00\nÅ betale 17 150,00\n"
    "Konto 1503.22.12345. KID: 0010482002201"
)
FIGURES = "Folketall etter kommune\nNes 28 000\nVik 13 100\nDal 5 600\nLunde 1 400"
GREETING = "Kjære alle sammen! Vi ønsker dere en riktig god jul. Takk for samarbeidet i året som har gått. Hilsen Anne"
MINUTES = (
    "Referat fra møte 4. februar\nTil stede: Anne, Bjørn og Cato. Forfall: Erik\nMøteleder: Anne\n"
    "Sak 1. Godkjenning av innkalling. Godkjent.\nSak 2. Regnskapet ble gjennomgått. Tatt til orientering.\n"
    "Eventuelt: Ingen saker. Møtet ble hevet kl. 20."
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (RECIPE, Genre.RECIPE),
        ("Bland mel, sukker og egg, og stek kaken i en time. Pynt den med bær.", Genre.RECIPE),
        (NOVEL, Genre.STORY),
        (NEWS, Genre.STORY),
        (INVOICE, Genre.INVOICE),
        (FIGURES, Genre.FIGURES),
        (GREETING, Genre.GREETING),
        (MINUTES, Genre.MINUTES),
        ("Takk for at dere bygde sykkelveien. Den er blitt fin, og ungene sykler trygt til skolen.", Genre.THANKS),
        ("Tusen takk til biblioteket for at det er ope på kveldstid. Det betyr mykje for oss.", Genre.THANKS),
        ("Jeg vil klage på vedtaket om avslag på søknad om hytte, gnr. 14. Kommunen tar feil.", Genre.COMPLAINT),
        ("Nabovarsel: Vi skal bygge garasje på gnr. 12 bnr. 4. Merknader sendes innen to uker.", Genre.NOTICE),
        ("Kommunestyret tar rapporten om lærlinger til orientering.", Genre.NOTED),
        ("Forslag til vedtak: Formannskapet tek saka til vitande.", Genre.NOTED),
    ],
)
def test_what_is_no_proposal_is_known_for_what_it_is(text: str, kind: Genre) -> None:
    assert genre.of(text) is kind


@pytest.mark.parametrize(
    "text",
    [
        "Flere lærlinger",
        "gangbru over elva",
        "Sommarjobb for ungdom",
        "Kan kommunen bygge ny turvei?",
        "Hei, flere benker i parken. Ha en fin dag!",
        "Server gratis frokost på skolen: grovt brød, egg, smør og melk. Kok graut om vinteren.",
        "Kommunen sender papirfaktura med KID og kontonummer. Gå over til e-faktura, med forfall den 20.",
        "Budsjettforslag\nSykkelvei 2 000 000\nLærlinger 1 500 000\nKulturskole 400 000",
        "Lekeplass i parken 2027\nBenker ved elva 2028\nGangbru 2029",
        MINUTES.replace("Eventuelt: Ingen saker.", "Sak 3. Vedtak: Velforeningen ber kommunen sette ut benker."),
        "I fjor falt mora mi på isen. Hun lå i snøen i en time. Naboen kom til slutt. Gangveien var ikke strødd. "
        "Jeg ringte kommunen fire ganger. Ingen kom.",
        "I går ble datteren min nesten påkjørt. Bilen kom i stor fart. Hun hoppet av sykkelen. Det var tredje gang. "
        "Naboen har opplevd det samme. Sjåføren kjørte videre.",
        "Takk for sykkelveien. Den er fin, men den mangler lys.",
        "Takk for bussen. Kan dere la den gå oftere?",
        "Nabovarsel bør sendes digitalt.",
        "Klage på avslag koster for mye. Vi foreslår at gebyret fjernes.",
        "Kommunestyret tar rapporten til orientering. Det opprettes fire lærlingplasser.",
    ],
)
def test_a_proposal_in_whatever_form_is_not_called_none(text: str) -> None:
    assert genre.of(text) is None


def test_that_a_text_is_no_proposal_is_said_in_the_notes_and_first_in_the_summary(planned: Assistant) -> None:
    report = planned.check(RECIPE)
    assert (report.coverage, report.strategies, report.nearest, report.genre) == ("not_covered", (), (), Genre.RECIPE)
    assert report.notes[0].startswith("Teksten ser ikke ut til å være et forslag, men en oppskrift.")
    assert report.summary.startswith(report.notes[0])


def test_a_nynorsk_text_is_said_to_be_none_in_nynorsk(planned: Assistant) -> None:
    assert planned.check(NOVEL).summary.startswith("Teksten ser ikkje ut til å vere eit framlegg, men ei forteljing")
