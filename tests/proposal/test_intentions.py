"""What the owner of a plan says that it will do, before a list and in running text."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.proposal import intentions, strategies
from tests.corpora import documents_of, write_corpus


def found(folder: Path, plan: str) -> list[str]:
    (document,) = documents_of(write_corpus(folder / "corpus", {"plan.md": plan}))
    return [strategy.text for strategy in strategies.of(document)]


@pytest.mark.parametrize(
    "intro",
    [
        "Furuvik kommune vil",
        "Furuvik kommune skal:",
        "Furuvik skal:",
        "Kommunestyret vil:",
        "Kommunen ønsker å:",
        "Vi ynskjer å:",
        "Furuvik kommune har som ambisjon å:",
        "I planperioden skal det arbeides for å:",
        "Det skal arbeidast for å:",
        "Slik gjør vi det:",
        "Kommunen som samfunnsutvikler skal:",
    ],
)
def test_a_list_that_the_owner_says_it_will_do_is_of_strategies(tmp_path: Path, intro: str) -> None:
    plan = f"# Skogplan for Furuvik\n\n## Skog\n\nSkogen er stor.\n\n{intro}\n\n- plante gran\n- rydde gamle stier\n"
    assert found(tmp_path, plan) == ["plante gran", "rydde gamle stier"]


@pytest.mark.parametrize(
    ("title", "intro"),
    [
        ("Samarbeidsavtale om brann for Furuvik", "Furuvik kommune skal:"),
        ("Vedtekter for Furuvik vannverk", "Furuvik skal:"),
        ("Skogplan for Furuvik", "Kommunedirektøren skal:"),
        ("Skogplan for Furuvik", "Søkere vil:"),
        ("Skogplan for Furuvik", "Furuvik kommune vil få disse utgiftene:"),
    ],
)
def test_a_list_of_duties_or_of_what_comes_to_pass_is_not(tmp_path: Path, title: str, intro: str) -> None:
    assert found(tmp_path, f"# {title}\n\n## Skog\n\n{intro}\n\n- betale sin del\n- holde vakt om natten\n") == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen skal bygge ladeplasser ved alle idrettsanlegg.",
        "Det skal plantes trær langs alle hovedgater.",
        "Fartshumper skal fjernes der bussen kjører.",
        "Videre vil kommunen gi tilskudd til drenering av jord.",
        "I byene skal fylkeskommunen kjøpe elektriske busser.",
        "Furuvik kommune vil åpne et ombruksverksted i sentrum.",
        "Alle elevar skal få tilbod om leksehjelp etter skuletid.",
        "Enøk-tiltak i gamle bygg skal gjennomføres først.",
    ],
)
def test_a_sentence_that_says_what_shall_be_done_is_a_strategy(sentence: str) -> None:
    assert intentions.states(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kommunen vil få færre innbyggere de neste ti årene.",
        "Behovet for plasser vil øke fram mot 2040.",
        "Tiltak som krever penger, skal vurderes i økonomiplanen.",
        "Planen skal rulleres hvert fjerde år av kommunestyret.",
        "Status skal rapporteres til utvalget to ganger i året.",
        "Kommunen skal etter forskriften føre tilsyn med alle anlegg.",
        "Havna er den største for dem som skal losse sild.",
        "Den skal gi et felles grunnlag for innspill til staten.",
        "Hvordan skal kommunen nå målene sine om utslipp?",
    ],
)
def test_what_is_foreseen_laid_down_by_law_or_to_become_of_the_plan_is_none(sentence: str) -> None:
    assert not intentions.states(sentence)


IN_SENTENCES = """# Klimaplan

## Satsingsområder

Planen har to områder, og de skal følges opp hvert år.

### Havn

Havna har mange anløp. Kommunen skal bygge landstrøm for ferjene. Avgiftene fastsettes av havnestyret.

### Bygg

Byggene bruker mye strøm.

## Bakgrunn for satsingene

Kommunen skal ha en klimaplan i hver periode.
"""


def test_an_area_in_running_text_has_its_sentences_as_strategies_and_its_heading_where_none_says_what_to_do(
    tmp_path: Path,
) -> None:
    assert found(tmp_path, IN_SENTENCES) == ["Kommunen skal bygge landstrøm for ferjene.", "Bygg"]


def test_paragraphs_under_a_goal_that_begin_with_what_to_do_need_no_number(tmp_path: Path) -> None:
    plan = "# Plan\n\n## Mål 1 Trygge heimar\n\nMange bur åleine.\n\nTilby heimebesøk.\n\nByggje omsorgsbustader.\n"
    assert found(tmp_path, plan) == ["Tilby heimebesøk.", "Byggje omsorgsbustader."]


@pytest.mark.parametrize(
    "measure",
    [
        "1.2 Byggje ut skulehelsetenesta slik at ungdom har nokon å snakke med.",
        "1.2 Støtte lag som har tilbod til born.",
        "1.2 Sikre at alle har trygg skuleveg.",
        "1.2 Nye bustader slik at det er plass til fleire.",
    ],
)
def test_a_numbered_measure_may_say_how_things_are_to_be(tmp_path: Path, measure: str) -> None:
    plan = (
        f"# Plan\n\n## Mål og tiltak\n\n### Oppvekst\n\n1.1 Tilby gratis frukt.\n\n{measure}\n\n1.3 Skulen er stor.\n"
    )
    assert found(tmp_path, plan) == ["1.1 Tilby gratis frukt.", measure]


@pytest.mark.parametrize("over", ["Temaområder", "Tematiske områder", "Hovedgrep", "Våre veivalg", "Retningsval"])
def test_the_themes_and_choices_of_a_plan_are_over_its_strategies(tmp_path: Path, over: str) -> None:
    assert found(tmp_path, f"# Plan\n\n## {over}\n\n### Sjø\n\n- ren fjord\n- nye brygger\n") == [
        "ren fjord",
        "nye brygger",
    ]


TABLE = """| Kode | {column} | Ansvarlig enhet | Oppstart |
| --- | --- | --- | --- |
| H1 | Plante hundre trær | Park | 2027 |
"""


@pytest.mark.parametrize(
    ("heading", "column", "is_measure"),
    [
        ("Grønne gater", "Innsats", True),
        ("Strategier for grønne gater", "Beskrivelse", True),
        ("Hendelser", "Beskrivelse", False),
        ("Grønne gater", "Kjennetegn", False),
    ],
)
def test_a_table_of_who_does_what_when_is_of_measures(
    tmp_path: Path, heading: str, column: str, is_measure: bool
) -> None:
    plan = f"# Plan\n\n## {heading}\n\n{TABLE.format(column=column)}"
    assert found(tmp_path, plan) == (["Plante hundre trær"] if is_measure else [])
