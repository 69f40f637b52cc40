"""Proposals and strategies that pull against each other are said to do so."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.proposal import direction
from assistant.proposal.setting_aside import without
from tests.corpora import settings_of, write_corpus

PARTS = frozenset({"bibliotek", "energi", "bruk", "vindkraft", "skole", "skolene"})

OPPOSED = [
    ("Vi foreslår å legge ned biblioteket i sentrum.", "Styrke bibliotekene som møteplass"),
    ("Biblioteket legges ned fra høsten.", "Utvide biblioteket"),
    ("Det skal ikke bygges vindkraft i fjellet.", "Legge til rette for og bygge ut vindkraft"),
    ("Vi vil stenge ungdomsklubben.", "Behalde ungdomsklubben"),
    ("Avvikle symjehallen", "Det skal byggjast ny symjehall"),
]
ALIKE = [
    ("Styrke biblioteket", "Utvide bibliotekene"),
    ("Det skal ikke bygges vindkraft.", "Stanse vindkraft i fjellet"),
    ("Redusere energibruken i skolen", "Øke produksjonen av fornybar energi"),
    ("Kutte utslipp", "Øke bosettingen"),
    ("Legge ned skolen i Nordvik", "Styrke idretten i Nordvik"),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_wanting_less_of_what_another_wants_more_of_is_opposed(one: str, other: str) -> None:
    assert direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_the_same_way_or_another_thing_is_not_opposed(one: str, other: str) -> None:
    assert not direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bygge sykkelveg til skolen.", "Stanse bygging av nye gang- og sykkelveger"),
        ("Legg ned grendeskolene i bygda.", "Videreutvikle skolene"),
        ("Nes skole nedlegges.", "Videreutvikle skolene"),
        ("Vi vil leggje ned skulen.", "Vidareutvikle skulen"),
        ("Kutt i bibliotek", "Styrke biblioteket"),
        ("Stans utbyggingen av sykkelveger.", "Bygge sykkelveg til skolen"),
        ("Kommunen slutter å ta inn lærlinger.", "Øke antallet lærlinger"),
    ],
)
def test_opposition_is_seen_however_it_is_said(one: str, other: str) -> None:
    assert direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


@pytest.mark.parametrize(
    "text",
    [
        "Vi ber kommunestyret si nei til å legge ned biblioteket.",
        "Vi ber kommunen stoppe planene om å legge ned biblioteket.",
        "Foreldra krev at kommunen stansar planane om å leggja ned biblioteket.",
        "Vi vil at kommunen slutter å legge ned biblioteket.",
        "Vi er imot at biblioteket legges ned.",
        "Me er imot at biblioteket i Øvre Dal blir lagt ned.",
        "Venstre går imot forslaget om å fjerne biblioteket.",
        "Stopp nedleggingen av biblioteket",
        "Biblioteket må ikke legges ned.",
    ],
)
def test_who_is_against_less_of_a_thing_wants_it(text: str) -> None:
    assert direction.of(text, PARTS)["bibliotek"] == direction.MORE


@pytest.mark.parametrize(
    "text",
    [
        "Biblioteket på Sletta blir lagt ned.",
        "Kommunedirektøren rår til at biblioteket vert lagt ned frå hausten.",
        "Biblioteket foreslås nedlagt.",
        "Nedleggelse av biblioteket",
        "Kommunestyret sier nei til biblioteket.",
        "Forbud mot bibliotek",
        "Biblioteket stenger klokka 15 alle dager.",
        "Støtten til biblioteket fjernes.",
        "Antall bibliotek halveres fra neste år.",
        "Et kulturhus uten bibliotek",
        "Vi ber kommunen stanse planene om å bygge bibliotek.",
        "Kommunen bør ikke stoppe planene om å legge ned biblioteket.",
    ],
)
def test_what_is_to_be_done_away_with_is_wanted_less(text: str) -> None:
    assert direction.of(text, PARTS)["bibliotek"] == direction.LESS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Det gis dispensasjon til nedbygging av dyrka jord.", "Verne dyrka jord mot nedbygging"),
        ("Det vert gjeve dispensasjon til nedbygging av dyrka jord.", "Dyrka og dyrkbar jord blir ikkje bygd ned."),
        ("Kommunen åpner for nye hyttefelt.", "Ikkje opna for nye hyttefelt over skoggrensa"),
        ("Kommunen tar ikke lenger inn lærlinger.", "Ta inn lærlingar i alle einingar"),
    ],
)
def test_what_a_plan_protects_or_forbids_is_opposed_by_what_allows_or_stops_it(one: str, other: str) -> None:
    assert direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


INSTEAD = [
    ("Bygg scene i stedet for å bruke penger på bibliotek.", "Styrke alle bibliotek i bygdene"),
    ("Kommunen bør prioritere veger framfor bibliotek.", "Bygge ut flere bibliotek"),
    ("Bygg badeland istadenfor nye bibliotek.", "Støtte bibliotek og lesing"),
    ("Det bygges flere parkeringshus.", "Prioritere gatetun framfor parkeringshus"),
]


@pytest.mark.parametrize(("one", "other"), INSTEAD)
def test_what_another_thing_is_put_before_is_wanted_less(one: str, other: str) -> None:
    assert direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Bygg bibliotek i stedet for parkeringshus.", "Styrke alle bibliotek i bygdene"),
        ("Kommunen bør prioritere bibliotek framfor veger.", "Bygge ut flere bibliotek"),
        ("Bygg bibliotek framfor å legge ned bibliotek.", "Bygge ut flere bibliotek"),
        ("Åpne biblioteket for å styrke lesing.", "Støtte bibliotek framfor kino"),
    ],
)
def test_what_is_put_before_another_thing_is_not(one: str, other: str) -> None:
    assert not direction.opposed(direction.of(one, PARTS), direction.of(other, PARTS))


PLAN = """# {title}

## Strategier

### Kultur

- {library}
- Flere konserter og utstillinger for alle aldre

### Samferdsel

- Bygge gang- og sykkelveg langs fylkesvegen
- Flere bussavganger på kveldstid
"""


@pytest.fixture(scope="module")
def divided(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {
        "kulturplan.md": PLAN.format(title="Kulturplan", library="Styrke folkebiblioteket som møteplass"),
        "sparing.md": PLAN.format(title="Omstillingsplan", library="Avvikle folkebiblioteket i bygdene"),
    }
    made = Assistant(settings_of(write_corpus(Path(tmp_path_factory.mktemp("divided")) / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


def test_documents_that_contradict_each_other_on_a_proposal_are_named(divided: Assistant) -> None:
    report = divided.check("Folkebiblioteket bør få lengre åpningstid og flere bøker, og bli et sted å møtes.")
    said = {each.rank: each.strategy for each in report.strategies}
    assert [{said[one], said[other]} for one, other in report.contradictions] == [
        {"Styrke folkebiblioteket som møteplass", "Avvikle folkebiblioteket i bygdene"}
    ]
    assert "trekke i hver sin retning" in report.summary


def test_contradictions_follow_the_strategies_that_are_left(divided: Assistant) -> None:
    report = divided.check("Folkebiblioteket bør få lengre åpningstid og flere bøker, og bli et sted å møtes.")
    left = without(report, [report.contradictions[0][0]], date.today())
    assert left.contradictions == ()
    assert "hver sin retning" not in left.summary


def test_a_proposal_against_a_strategy_is_not_said_to_be_covered_by_it(divided: Assistant) -> None:
    report = divided.check("Vi foreslår å legge ned folkebiblioteket i sentrum, siden få låner bøker.")
    against = {each.strategy for each in report.strategies if each.against}
    assert against == {"Styrke folkebiblioteket som møteplass"}
    assert "Framlegget" not in report.summary
    assert "Forslaget ser ut til å gå imot «Styrke folkebiblioteket som møteplass»" in report.summary
