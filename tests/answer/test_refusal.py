"""When an answer is refused: what a document takes as known is said in it, and any figure is no answer."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Assistant
from assistant.answer import premises, sought
from assistant.index.store import Index
from assistant.language import expectation, words
from assistant.retrieval import concepts
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

MUSIC = """# Vedtekter for musikkskolen i Lauvdal kommune

Vedtatt av kommunestyret 4. mai 2023.

## § 1 Plass

Søknadsfristen er 15. mai. En elev beholder plassen til den sies opp.

## § 2 Oppsigelse

Oppsigelsestiden er seks uker. Oppsigelsen skal være skriftlig.

## § 3 Betaling

Leie av instrument koster 450 kroner i halvåret. Undervisningen er gratis for søsken.
"""
ROADS = """# Trafikkplan for Stormo kommune 2022–2030

Vedteken i kommunestyret 2. mars 2022.

## Gangvegar

Kommunen skal byggje 14 nye gangfelt ved skulane. Gangvegen til Nes er 3,4 kilometer lang.

## Bussar

Bussterminalen skal haldast open heile tida, for han er viktig for dei som bur langt vekke. Vi vil behalde alle ruter.

## Nabo

Gangvegane held fram i Lauvdal.
"""


@pytest.fixture(scope="module")
def two(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    corpus = write_corpus(tmp_path_factory.mktemp("refusal") / "corpus", {"musikk.md": MUSIC, "veg.md": ROADS})
    made = Assistant(settings_of(corpus))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Hvor lang er oppsigelsestiden i musikkskolen?", "seks uker"),
        ("Hvor lang er oppsigelsestiden i Lauvdal?", "seks uker"),  # which the other document speaks of
        ("Hva koster det å leie instrument i musikkskolen i Lauvdal?", "450 kroner"),
        ("Kor mange gangfelt skal Stormo byggje?", "14 nye gangfelt"),
        ("Hvor mange gangfelt skal Stormo kommune bygge?", "14 nye gangfelt"),
    ],
)
def test_a_question_may_say_whose_document_it_is_and_what_it_is_about(two: Assistant, question: str, said: str) -> None:
    answer = two.ask(question)
    assert not answer.refused
    assert said in answer.citations[0].quote


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange gangfelt skal Lauvdal bygge?",
        "Hvor lang er oppsigelsestiden i Stormo?",
        "Hvor lang er oppsigelsestiden i barnehagen i Stormo?",
        "Kor mange gangfelt skal Brennvik byggje?",
    ],
)
def test_what_another_owner_has_is_no_answer(two: Assistant, question: str) -> None:
    assert two.ask(question).refused


@pytest.mark.parametrize(
    "question",
    ["Hvor mye veier en elefant?", "Kor lenge skal ein steike fisk?", "Hvor mange kaniner får plass?"],
)
def test_any_figure_is_no_answer_to_what_no_document_says_a_word_of(two: Assistant, question: str) -> None:
    assert two.ask(question).refused


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Hvorfor spiller gangfelt bingo?", "not_covered"),
        ("Hvorfor vant Nes cupen?", "not_covered"),  # a name that is there
        ("Hva er en god oppskrift på brød?", "off_topic"),
        ("Hvem vant fotballkampen i går?", "off_topic"),
        ("Kva er 17 gonger 23?", "off_topic"),
    ],
)
def test_what_the_documents_name_they_are_about(two: Assistant, question: str, reason: str) -> None:
    assert two.ask(question).reason == reason


@pytest.mark.parametrize(
    "question",
    [
        "Hvorfor vil kommunen stenge bussterminalen?",
        "Kvifor vil kommunen leggje ned bussterminalen?",
        "Hva er grunnen til at kommunen selger bussterminalen?",
    ],
)
def test_why_something_is_kept_is_not_why_it_ends(two: Assistant, question: str) -> None:
    assert two.ask(question).refused


DENIALS = """# Plan for fritid i Lonevik kommune

## Badet

Svømmehallen er stengt i juni og juli. Badstua åpner klokka 16.

## Turer

Kommunen har ikke egen turbuss. Turlaget leier en buss når noen melder seg på.

## Klubbene

Ungdomsklubben videreføres i alle bygdene.
"""


@pytest.fixture(scope="module")
def leisure(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("denial") / "corpus", {"fritid.md": DENIALS})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Når ble turbussen kjøpt inn?", "Kommunen har ikke egen turbuss."),
        ("Kvifor er ungdomsklubben lagd ned?", "Ungdomsklubben videreføres i alle bygdene."),
    ],
)
def test_a_refusal_shows_where_the_document_says_the_contrary(leisure: Assistant, question: str, said: str) -> None:
    answer = leisure.ask(question)
    assert answer.refused
    assert said in answer.answer
    assert broken(leisure, answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange kaniner bor i ungdomsklubben?",  # says no more of it than one word
        "Hvorfor har kommunen ikke egen turbuss?",  # which it agrees with
        "Hva er en god oppskrift på brød?",
    ],
)
def test_a_refusal_shows_no_denial_of_anything_else(leisure: Assistant, question: str) -> None:
    answer = leisure.ask(question)
    assert not answer.refused or ">" not in answer.answer


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Skolen legges ned i 2026.", False),
        ("Elevene samles på Nes fra 2026.", False),  # in other words
        ("Hallen er i dårlig stand.", True),
        ("Skolen på Nes skal bestå, og elevene flyttes til nybygget.", True),
        ("Kommunen vil avvikle tilbudet og beholde bygget.", False),
    ],
)
def test_an_end_is_told_of_in_its_words_or_others(text: str, missing: bool) -> None:
    assert premises.end_missing("Hvorfor skal skolen stenges?", text) is missing
    assert not premises.end_missing("Når stenger skolen?", text)


def test_what_is_hard_to_sell_has_not_been_sold() -> None:
    assert premises.end_missing("Hvorfor ble huset solgt?", "Huset har ti rom.")
    assert not premises.end_missing("Hvorfor er det vanskelig å få solgt huset?", "Huset har ti rom.")


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("Hvor mange kaniner kan musikkskolen ha?", True),
        ("Hvor mange gangfelt får skolen?", False),
        ("Hvor lang er gangvegen?", False),
        ("Hvor mange sitter i bussterminalen?", False),  # what is counted is not named
        ("Hvor lenge varer krigen?", True),
        ("Hvem eier kaninen?", False),  # no amount
    ],
)
def test_what_is_measured_must_be_said(two: Assistant, question: str, missing: bool) -> None:
    index: Index = two.index
    lexicon = index.lexicon
    said = set(words.terms(ROADS, lexicon.compound_parts))
    about = concepts.of(question, lexicon)
    things = sought.things(question, expectation.of(question), about)
    assert sought.are_missing(things, said, lexicon) is missing


def test_a_refusal_says_how_many_documents_were_searched_and_of_which_years(two: Assistant) -> None:
    answer = two.ask("Hva er en god oppskrift på brød?")
    assert answer.answer.endswith("Jeg har søkt i to dokumenter. De som oppgir en periode, er laget for 2022–2030.")
