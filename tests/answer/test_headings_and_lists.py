"""Questions that headings, lists and the documents themselves answer: sections, numbers, overviews, validity."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import figures, signals
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

PLAN = """Kulturplan

## Ansvar

## Satsinger

Planen prioriterer disse satsingene:

- levende bibliotek
- kulturskole for alle
- vern av gamle båter

Satsingene skal følges opp hvert år, både på kort og lengre sikt.

## Festivaler

Disse festivalene får støtte:

- Lysfestivalen i Vika
"""
RULES = """Reglement for rådet

## § 1 Medlemmer

Rådet har ni medlemmer, og de velges for fire år.

## § 2 Møter

Rådet møtes hver måned, og møtene er åpne for alle.
"""
MONEY = """Økonomi

## Rammer

Tall i 1000 kroner.

| Tiltak | 2026 | 2027 |
| --- | --- | --- |
| Kulturskole for alle | 1 200 | 1 300 |
| Nytt bibliotek | 800 | 9 000 |
| Båtvern | 100 | 150 |
| Sum | 2 100 | 10 450 |

## Mål 1 Flere lesere

Alle skal lese mer.

## Mål 2 Flere båter

Alle båter skal bevares.
"""
FILES = {
    "kultur.md": PLAN,
    "kultur.metadata.yaml": "tittel: Kulturplan\ntype: Plan\nperiode: 2020-2030\n",
    "regler.md": RULES,
    "regler.metadata.yaml": "tittel: Reglement for rådet\ntype: Reglement\nstatus: gjeldende\n",
}


@pytest.fixture(scope="module")
def culture(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    corpus = write_corpus(tmp_path_factory.mktemp("lists") / "corpus", FILES)
    made = Assistant(settings_of(corpus), today=lambda: date(2024, 6, 1))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.fixture(scope="module")
def planned(culture: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"okonomi.md": MONEY, "okonomi.metadata.yaml": "tittel: Økonomiplan\ntype: Plan\nstatus: gjeldende\n"}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("money") / "corpus", FILES | files)))
    made.embedding = culture.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("history", "question"), [([], "Hva står under Ansvar?"), (["Hva står under Ansvar?"], "De andre?")]
)
def test_a_heading_without_text_gives_no_empty_answer(culture: Assistant, history: list[str], question: str) -> None:
    answer = culture.ask(question, history)
    assert broken(culture, answer) == []
    assert answer.citations or answer.refused


@pytest.mark.parametrize("question", ["Hva prioriteres?", "Hva skal prioriteres?", "Kva blir prioritert?"])
def test_what_is_prioritised_is_the_list_that_says_so(culture: Assistant, question: str) -> None:
    assert "levende bibliotek" in culture.ask(question).citations[0].quote


@pytest.mark.parametrize("question", ["Hvor mange satsinger er det?", "Kor mange satsingar er det?"])
def test_the_number_of_what_a_list_names_is_the_number_of_its_items(culture: Assistant, question: str) -> None:
    answer = culture.ask(question)
    assert not answer.refused
    assert "tre punkt" in answer.answer.splitlines()[0]


def test_a_list_of_one_has_one_point(culture: Assistant) -> None:
    assert "står ett punkt:" in culture.ask("Hvilke festivaler får støtte?").answer


def test_a_paragraph_is_asked_for_by_its_number(culture: Assistant) -> None:
    assert culture.ask("Hva sier § 2?").citations[0].section[-1] == "§ 2 Møter"


def test_an_overview_of_all_documents_says_how_many_and_how_each_begins(culture: Assistant) -> None:
    answer = culture.ask("Hva handler dokumentene om?")
    assert broken(culture, answer) == []
    assert answer.answer.startswith("Jeg svarer fra to dokumenter.")
    assert {citation.document for citation in answer.citations} == {"kultur", "regler"}


def test_two_documents_that_mention_something_are_called_both(culture: Assistant) -> None:
    assert "Begge dokumentene nevner «år»" in culture.ask("Hvilke dokumenter nevner år?").answer


@pytest.mark.parametrize(
    ("question", "asked", "says"),
    [
        ("Hvor ofte møtes rådet?", "Gjelder dette fortsatt?", "«Reglement for rådet» gjelder nå."),
        ("Kor ofte møtest rådet?", "Gjeld det framleis?", "«Reglement for rådet» gjeld no."),
    ],
)
def test_whether_it_still_applies_is_said(culture: Assistant, question: str, asked: str, says: str) -> None:
    assert says in culture.ask(asked, [question]).answer


def test_yes_is_only_said_of_what_is_asked_after(culture: Assistant) -> None:
    assert not culture.ask("Står det noe om hvem som leder rådet?").answer.startswith("Ja.")


@pytest.mark.parametrize(
    ("question", "unknown"), [("Hva prioriteres i 2027?", set()), ("Hva prioriteres i 2035?", {2035})]
)
def test_a_year_within_a_documents_period_is_known(culture: Assistant, question: str, unknown: set[int]) -> None:
    assert signals.unknown_years(question, culture.index) == unknown


def test_a_figure_of_a_table_is_quoted_with_what_it_is_counted_in(planned: Assistant) -> None:
    answer = planned.ask("Hva koster nytt bibliotek i 2027?")
    assert "9 000" in answer.answer.replace("**", "")
    assert "Tall i 1000 kroner." in answer.answer.replace("**", "")
    assert broken(planned, answer) == []


def test_the_sum_of_a_table_is_no_measure(planned: Assistant) -> None:
    answer = planned.ask("Hvor mange tiltak er det i økonomiplanen?")
    assert "fire punkter" not in answer.answer
    assert "tre punkter og en sum:" in answer.answer


@pytest.mark.parametrize(
    ("question", "sections"),
    [
        ("Hva står det i § 1 og § 2?", ["§ 1 Medlemmer", "§ 2 Møter"]),
        ("Hva står i §§ 1 og 2?", ["§ 1 Medlemmer", "§ 2 Møter"]),
        ("Hva står det i § 1–2?", ["§ 1 Medlemmer", "§ 2 Møter"]),
        ("Hva står det i § 2 og § 1?", ["§ 2 Møter", "§ 1 Medlemmer"]),
        ("Hva står det under mål 2?", ["Mål 2 Flere båter"]),
        ("Hva står det i § 2 i dokumentene?", ["§ 2 Møter"]),
    ],
)
def test_each_section_whose_number_is_asked_for_is_quoted(
    planned: Assistant, question: str, sections: list[str]
) -> None:
    answer = planned.ask(question)
    assert list(dict.fromkeys(citation.section[-1] for citation in answer.citations))[: len(sections)] == sections


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("Hva står det i § 9?", "Jeg finner ikke § 9 i dokumentene."),
        ("Kva står det i § 9 i reglementet?", "Eg finn ikkje § 9 i «Reglement for rådet»."),
        ("Hva står det i kapittel 7?", "Jeg finner ikke kapittel 7 i dokumentene."),
    ],
)
def test_a_section_that_is_not_there_is_said_not_to_be(planned: Assistant, question: str, says: str) -> None:
    answer = planned.ask(question)
    assert answer.refused
    assert answer.answer.startswith(says)


def test_a_document_of_headings_alone_gives_no_error(assistant: Assistant, tmp_path: Path) -> None:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"plan.md": "# Plan\n\n## Mål\n\n## Tiltak\n"})))
    made.embedding = assistant.embedding
    made.update()
    assert broken(made, made.ask("Hvilke planer har dere?")) == []


@pytest.mark.parametrize(
    ("sentence", "tells"),
    [
        ("Tall i 1000 kroner.", True),
        ("Alle beløp er oppgitt i hele tusen kroner.", True),
        ("Alle beløp er oppgitt i tusen kroner.", True),
        ("Ramme (mill. kr)", True),
        ("Sykefravær i prosent", True),
        ("Kommunen setter av 4 millioner kroner, og fylket 2 millioner kroner.", False),
        ("Tallene viser at 12 prosent sykler.", False),
    ],
)
def test_only_what_tells_the_unit_of_a_table_is_taken_for_it(sentence: str, tells: bool) -> None:
    assert figures.tells_unit(sentence) == tells
