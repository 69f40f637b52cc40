"""What each side of a comparison is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.answer import comparison
from assistant.documents.model import Document
from tests.corpora import documents_of, write_corpus

FILES = {
    "kultur.txt": "Kulturplan for Vik\n\nMål\n\nAlle skal kunne synge i kor.\n",
    "havn.txt": "Havneplan for Vik\n\nMål\n\nAlle skal kunne legge til kai.\n",
}
PARTS = frozenset({"kultur", "havn", "havne", "plan"})


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    folder: Path = tmp_path_factory.mktemp("compared") / "corpus"
    return documents_of(write_corpus(folder, FILES))


def sides(question: str, documents: list[Document]) -> list[tuple[str, str, str | None]]:
    found = comparison.of(question, "nb", documents, frozenset(), PARTS)
    return [(side.name, side.question, side.document) for side in found or ()]


@pytest.mark.parametrize(
    ("question", "names"),
    [
        (
            "Hva er forskjellen på målene i kulturplanen og havneplanen?",
            ["målene i kulturplanen", "målene i havneplanen"],
        ),
        (
            "Hva er forskjellen på målene i kulturplanen og i havneplanen?",
            ["målene i kulturplanen", "målene i havneplanen"],
        ),
        ("Sammenlign målene for kor i kulturplanen og havneplanen", None),
        ("Hva er forskjellen på tiltak for kor og for korps?", ["tiltak for kor", "tiltak for korps"]),
        ("Kva er skilnaden på kor i byen og korps på landet?", ["kor i byen", "korps på landet"]),
        ("Hva er likt i reglene for båter og fly?", ["reglene for båter", "reglene for fly"]),
    ],
)
def test_the_second_side_has_what_it_shares_with_the_first(
    documents: list[Document], question: str, names: list[str] | None
) -> None:
    expected = names or ["målene for kor i kulturplanen", "målene for kor i havneplanen"]
    found = sides(question, documents)
    assert [name for name, _, _ in found] == expected
    assert [asked for _, asked, _ in found] == [f"Hva står det om {name}?" for name in expected]


@pytest.mark.parametrize(
    "question", ["Hva er likt i kulturplanen og havneplanen?", "Hva har kulturplanen og havneplanen felles?"]
)
def test_documents_that_are_compared_whole_are_each_asked_whole(documents: list[Document], question: str) -> None:
    assert [document for _, _, document in sides(question, documents)] == ["kultur", "havn"]


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Hva gjør Vik for barn sammenlignet med det de gjør for eldre?",
            ["Hva gjør Vik for barn?", "Hva gjør Vik for eldre?"],
        ),
        (
            "Hvor mye penger går til kor i forhold til hva som går til korps?",
            ["Hvor mye penger går til kor?", "Hvor mye penger går til korps?"],
        ),
        ("Hva gjør Vik for barn i forhold til loven?", []),
    ],
)
def test_the_same_is_asked_of_what_a_question_sets_against_each_other(
    documents: list[Document], question: str, asked: list[str]
) -> None:
    assert [side for _, side, _ in sides(question, documents)] == asked
