"""Which parts of a document are its strategies."""

from __future__ import annotations

from pathlib import Path

from assistant.documents import reading
from assistant.proposal import strategies
from tests.corpora import write_corpus

PLAN = """Plan for bygda

Bakgrunn

Bygda har fått flere innbyggere de siste ti årene. Det setter krav til planen.

Mål og tiltak

Vi har valgt disse tiltakene:
- Bygge ny svømmehall
- Kjøpe inn to redningsbåter

Arbeidet bygger på disse kriteriene:
- Det skal være nyttig for mange
- Det skal kunne måles

Utsatte tiltak

Disse tiltakene må vente:
- Pusse opp den gamle brua
- Male det røde naustet
"""


def found(folder: Path, metadata: str | None = None, plan: str = PLAN, name: str = "plan.txt") -> list[str]:
    files = {name: plan} | ({"plan.metadata.yaml": metadata} if metadata else {})
    corpus = write_corpus(folder / "corpus", files)
    document = reading.read(corpus / name, corpus)
    made = strategies.of(document)
    assert all(strategy.text == document.text[strategy.span.start : strategy.span.end] for strategy in made)
    return [strategy.text for strategy in made]


def test_items_under_a_heading_of_measures_are_strategies_and_criteria_and_put_off_ones_are_not(tmp_path: Path) -> None:
    assert found(tmp_path) == ["Bygge ny svømmehall", "Kjøpe inn to redningsbåter"]


def test_the_metadata_file_says_which_headings_strategies_stand_under(tmp_path: Path) -> None:
    named = found(tmp_path, "strategier:\n  - Utsatte tiltak\n")
    assert named == ["Pusse opp den gamle brua", "Male det røde naustet"]


def test_the_metadata_file_can_say_that_a_document_has_no_strategies(tmp_path: Path) -> None:
    assert found(tmp_path, "strategier: ingen\n") == []


ELSEWHERE = """# Plan for fjorden

## Satsingsområde 1: Reiseliv

### Utfordringer

- For få senger om sommeren
- For lite folk om vinteren

### Mål

Fjorden skal være et reisemål hele året.

### Ansvar og oppfølging

Kommunen vil:

- bygge gjestebrygge
- merke turstier

## Mål 2: Trygge veger

Vegene er smale, og mange går langs dem.

## Handlingsdel

| Tiltak | Ansvar | Kostnad |
| --- | --- | --- |
| Gatelys langs Sjøgata | Teknisk sjef | 300 000 |
| Fortau ved skolen | Teknisk sjef | 900 000 |

## Tiltak som er utsatt

- Bru over sundet
- Tunnel gjennom åsen

## Tjenester sammen gjennom strategier

- Digitalisering
- Felles innkjøp

## Medlemmer

Disse er med i arbeidet med tiltakene:

- Strandvik kommune
- Fjordvik kommune
"""


def test_goals_in_sentences_labels_tables_and_single_words_are_strategies_and_how_things_stand_is_not(
    tmp_path: Path,
) -> None:
    assert found(tmp_path, plan=ELSEWHERE, name="plan.md") == [
        "Fjorden skal være et reisemål hele året.",
        "bygge gjestebrygge",
        "merke turstier",
        "Mål 2: Trygge veger",
        "Gatelys langs Sjøgata",
        "Fortau ved skolen",
        "Digitalisering",
        "Felles innkjøp",
    ]


def test_a_strategy_is_of_the_nearest_heading_that_names_a_subject(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"plan.md": "# Plan\n\n## 3 Næring\n\n### Tiltak\n\n- Bygge ny kai\n"})
    (strategy,) = strategies.of(reading.read(corpus / "plan.md", corpus))
    assert (strategy.area, strategy.embedded) == ("Næring", "Næring: Bygge ny kai")


def test_labels_before_and_after_a_measure_are_not_what_it_is_about(tmp_path: Path) -> None:
    measures = ("Tiltak: Starte kor – Ansvar: Kulturskolen – Frist: 2027", "Styrke laget. Herunder: flere trenere")
    plan = "# Plan\n\n## Tiltak\n\n" + "".join(f"- {measure}\n" for measure in measures)
    corpus = write_corpus(tmp_path / "corpus", {"plan.md": plan})
    made = strategies.of(reading.read(corpus / "plan.md", corpus))
    assert [strategy.bare for strategy in made] == ["Starte kor", "Styrke laget. Herunder: flere trenere"]


IN_ITS_OWN_VOICE = """# Plan for bygda

## Helse

### Mål

Alle har god helse.

### Vi skal

- bygge ut dagtilbudet
- ansette flere psykologer

## Miljø

### Korleis skal vi nå måla?

- byggja sykkelvegar

### Slik følger vi opp planen

- møte hvert år

## Kultur

For å lykkes må vi:

- bygge nytt kulturhus

## Grender

### Slik gjør vi det

Vi skal legge ut tomter i grendene.

Vi skal arbeide for flere bussavganger.

## FNs bærekraftsmål

Kommunen har valgt ut disse bærekraftsmålene:

- Livet på land
- God utdanning
"""


def test_what_a_plan_says_in_its_own_voice_that_it_will_do_are_strategies(tmp_path: Path) -> None:
    assert found(tmp_path, plan=IN_ITS_OWN_VOICE, name="plan.md") == [
        "bygge ut dagtilbudet",
        "ansette flere psykologer",
        "byggja sykkelvegar",
        "bygge nytt kulturhus",
        "Vi skal legge ut tomter i grendene.",
        "Vi skal arbeide for flere bussavganger.",
    ]


def test_a_heading_in_the_plans_own_voice_names_no_area(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"plan.md": IN_ITS_OWN_VOICE})
    made = strategies.of(reading.read(corpus / "plan.md", corpus))
    assert [strategy.area for strategy in made] == ["Helse", "Helse", "Miljø", "Kultur", "Grender", "Grender"]


TABLES = """# Plan

## Forbruk

| Hva | Hvem | Når |
| --- | --- | --- |
| Åpne ombruksbutikk | Renovasjon | 2027 |

## Arbeid

| Nr | Aktivitet | Ansvarlig |
| --- | --- | --- |
| 1 | Tilby norskkurs | Skolen |

## Bolig

| Hva skal gjøres | Ansvar | Tid |
| --- | --- | --- |
| Bygge flere boliger | Eiendom | 2026 |

## Økonomi

| Nr | Beskrivelse av tiltaket | Status |
| --- | --- | --- |
| 1 | Gratis gjeldsrådgivning | Pågår |

## Måltall

| Mål | 2024 | 2028 |
| --- | --- | --- |
| Antall kommunale boliger | 120 | 160 |

## Indikatorer

| Indikator | Mål 2028 |
| --- | --- |
| Andel elbiler | 100 prosent |

## Åpningstider

| Hva | Sted |
| --- | --- |
| Søndagsåpent bibliotek | Torget |
"""


def test_the_column_of_a_plan_of_action_is_known_by_other_names_and_figures_are_not_strategies(tmp_path: Path) -> None:
    assert found(tmp_path, plan=TABLES, name="plan.md") == [
        "Åpne ombruksbutikk",
        "Tilby norskkurs",
        "Bygge flere boliger",
        "Gratis gjeldsrådgivning",
    ]


def test_paragraphs_with_a_code_are_strategies(tmp_path: Path) -> None:
    plan = (
        "# Plan\n\n## Strategiske mål\n\n**Strategi A1:** Bygge et felles slakteri.\n\n## Reiseliv\n\n"
        "L1 Turer. Merke flere stier. *Ansvar:* kultur.\n\nL2 Hotell. Bygge hotell. *Ansvar:* næring.\n\n"
        "## Sport\n\nE6 Nord er stengt i natt.\n"
    )
    assert found(tmp_path, plan=plan, name="plan.md") == [
        "Strategi A1: Bygge et felles slakteri.",
        "L1 Turer. Merke flere stier. Ansvar: kultur.",
        "L2 Hotell. Bygge hotell. Ansvar: næring.",
    ]


NUMBERED = """# Boligplan

## 1 Innledning

1.1 Planen ble vedtatt i juni.

1.2 Planen skal rulleres om fire år.

## 2 Strategier

### 2.1 Flere typer boliger

2.1.1 Sju av ti boliger er eneboliger.

2.1.2 Kommunen skal legge til rette for små leiligheter.

2.1.3. Prøve ut leie til eie for barnefamilier.
"""


def test_numbered_paragraphs_under_strategies_are_strategies_and_what_only_tells_is_not(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"plan.md": NUMBERED})
    made = strategies.of(reading.read(corpus / "plan.md", corpus))
    assert [strategy.bare for strategy in made] == [
        "Kommunen skal legge til rette for små leiligheter.",
        "Prøve ut leie til eie for barnefamilier.",
    ]


UNDER_GOALS = """# Plan for bygda

## Naturhendingar

Mål: Ingen skal døy i ras.

- Reinse stikkrenner
- Setje opp målarar

## Kva vi vil

### Straum

- Skaffe naudstraum
"""


def test_a_list_right_after_a_goal_and_one_under_what_we_will_are_strategies(tmp_path: Path) -> None:
    assert found(tmp_path, plan=UNDER_GOALS, name="plan.md") == [
        "Mål: Ingen skal døy i ras.",
        "Reinse stikkrenner",
        "Setje opp målarar",
        "Skaffe naudstraum",
    ]
