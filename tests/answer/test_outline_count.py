"""How many chapters or paragraphs a document has is told by its headings."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import outline_count
from assistant.answer.outline_count import Part
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

RULES = """# Reglement for Tangen fiskehavn

## Kapittel 1 Innledning

### § 1 Formål

Reglementet skal gi trygg ferdsel i havna.

### § 2 Virkeområde

#### § 2-1 Unntak

Reglementet gjelder ikke for redningsskøyta.

#### § 2-2 Hvem det gjelder

Reglementet gjelder for alle som bruker havna.

## Kapittel 2 Bruk av havna

### § 3 Fortøyning

Båter fortøyes der havnevakten viser dem plass.
"""

PLAN = """# Parkplan for Tangen

## 1 Parkene i dag

Kommunen har sju parker.

## 2 Tiltak

Det skal plantes trær i alle parkene.
"""


UNNUMBERED = """# Skogplan for Tangen

## Skogen i dag

Kommunen eier skog på åsen.

## Hogst

Det hogges hver vinter.
"""


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("Hvor mange kapitler har planen?", Part.CHAPTER),
        ("Kor mange kapittel er det i planen?", Part.CHAPTER),
        ("Hvor mange paragrafer består reglementet av?", Part.PARAGRAPH),
        ("Kor mange paragrafar finst det?", Part.PARAGRAPH),
        ("Hvor mange paragrafer handler om fortøyning?", None),
        ("Hvor mange kapitler er det om båter?", None),
        ("Hvor mange tiltak har planen?", None),
        ("Hvilke kapitler har planen?", None),
    ],
)
def test_a_question_for_all_parts_of_a_document_is_known(question: str, part: Part | None) -> None:
    assert outline_count.asked(question) is part


@pytest.fixture(scope="module")
def both(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"havn.md": RULES, "park.md": PLAN, "skog.md": UNNUMBERED}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("outline") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "first", "headings"),
    [
        ("Hvor mange kapitler har parkplanen?", "«Parkplan for Tangen» har to kapitler:", 2),
        ("Hvor mange paragrafer har reglementet?", "«Reglement for Tangen fiskehavn» har tre paragrafer:", 3),
        ("Kor mange kapittel har reglementet?", "«Reglement for Tangen fiskehavn» har to kapittel:", 2),
    ],
)
def test_the_number_comes_with_the_headings(both: Assistant, question: str, first: str, headings: int) -> None:
    answer = both.ask(question)
    assert answer.answer.startswith(first)
    assert len(answer.citations) == headings
    assert broken(both, answer) == []


@pytest.mark.parametrize(
    "question",
    [
        "Hvor mange paragrafer har parkplanen?",
        "Hvor mange kapitler er det?",
        "Hvor mange kapitler har skogplanen?",  # its headings have no numbers
    ],
)
def test_nothing_is_counted_where_there_is_none_or_it_may_be_any_document(both: Assistant, question: str) -> None:
    assert " har " not in both.ask(question).answer.split("\n")[0]
