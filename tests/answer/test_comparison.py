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


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Hvordan rulleres kulturplanen sammenlignet med havneplanen?",
            [("kulturplanen", "Hvordan rulleres dokumentet?"), ("havneplanen", "Hvordan rulleres dokumentet?")],
        ),
        (
            "Kven vedtok havneplanen samanlikna med kulturplanen?",
            [("havneplanen", "Kven vedtok dokumentet?"), ("kulturplanen", "Kven vedtok dokumentet?")],
        ),
        ("Hvordan rulleres kulturplanen sammenlignet med i fjor?", []),
        ("Hvor mange kor finnes i forhold til havneplanen?", []),  # the first side is no document
        ("Hvordan rulleres kulturplanen sammenlignet med kulturplan for Vik?", []),
    ],
)
def test_the_same_is_asked_of_two_documents_that_are_set_against_each_other(
    documents: list[Document], question: str, asked: list[tuple[str, str]]
) -> None:
    found = sides(question, documents)
    assert [(name, side) for name, side, _ in found] == asked
    assert not found or {document for _, _, document in found} == {"kultur", "havn"}


@pytest.mark.parametrize(
    "question",
    [
        "Hva er forskjellen på hva kulturplanen og havneplanen sier om båter?",
        "Sammenlign hva kulturplanen og havneplanen skriver om båter",
        "Hva er forskjellen på det som står i kulturplanen og havneplanen om båter?",
        "Hva er forskjellen på kulturplanen og havneplanen når det gjelder båter?",
    ],
)
def test_a_side_is_called_by_its_document_alone(documents: list[Document], question: str) -> None:
    assert sides(question, documents) == [
        ("kulturplanen", "Hva står det om båter?", "kultur"),
        ("havneplanen", "Hva står det om båter?", "havn"),
    ]


@pytest.mark.parametrize(
    ("question", "names", "only"),
    [
        ("Hva er forskjellen på kor og korps i kulturplanen?", ["kor", "korps"], "kultur"),
        ("Sammenlign målene for kor og korps i kulturplanen", ["målene for kor", "målene for korps"], "kultur"),
        ("Sammenlign kor i byen og korps i bygda", ["kor i byen", "korps i bygda"], None),
        ("Sammenlign kor og regler for korps", ["kor", "regler for korps"], None),
    ],
)
def test_two_things_in_one_document_are_both_asked_of_it(
    documents: list[Document], question: str, names: list[str], only: str | None
) -> None:
    assert [(name, document) for name, _, document in sides(question, documents)] == [(name, only) for name in names]
