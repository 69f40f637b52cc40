"""A question that names whose documents it is about is asked of these, without the name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant.answer import owners
from assistant.documents.model import Document
from tests.corpora import documents_of, write_corpus

FIRE = """VEDTEKTER FOR ELVEDAL BRANN OG REDNING

Vedtatt av representantskapet 21. april 2022.

§ 1 Styret

Styret har fem medlemmer. Sagvik og Lundmo er eiere.
"""
HOUSING = """Boligpolitisk plan

Granvik kommune. Vedtatt av kommunestyret 12. desember 2024.

1 Mål

Flere skal eie egen bolig. Skogly i Granvik skal utvikles.
"""


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Document]:
    return documents_of(
        write_corpus(tmp_path_factory.mktemp("owners") / "corpus", {"brann.txt": FIRE, "bolig.txt": HOUSING})
    )


@pytest.mark.parametrize(
    ("question", "asked", "document"),
    [
        ("Hvor mange sitter i styret i Elvedal brann og redning?", "Hvor mange sitter i styret?", "brann"),
        ("Hvor mange sitter i styret for Elvedal brann?", "Hvor mange sitter i styret?", "brann"),
        ("Hvem kan få startlån i Granvik kommune?", "Hvem kan få startlån?", "bolig"),
        ("Hva er målene i Granvik for boliger?", "Hva er målene for boliger?", "bolig"),
        ("Når skal planen til Granvik revideres?", "Når skal planen revideres?", "bolig"),
        ("Hva er målene til Granvik kommune for boliger?", "Hva er målene for boliger?", "bolig"),
    ],
)
def test_the_owners_name_says_whose_document_is_meant(
    documents: list[Document], question: str, asked: str, document: str
) -> None:
    named = owners.of(question, documents)
    assert named is not None
    assert (named.question, named.documents) == (asked, (document,))


@pytest.mark.parametrize(
    ("question", "asked", "document"),
    [
        ("Hvor mange boliger skal Granvik bygge?", "Hvor mange boliger skal kommunen bygge?", "bolig"),
        ("Skal Granvik kommune selge boliger?", "Skal kommunen selge boliger?", "bolig"),
        ("Kva er Granviks mål?", "Kva er kommunens mål?", "bolig"),
        ("Hvorfor vil ikke Granvik leie ut?", "Hvorfor vil ikke kommunen leie ut?", "bolig"),
    ],
)
def test_an_owner_that_does_something_calls_itself_by_its_sort(
    documents: list[Document], question: str, asked: str, document: str
) -> None:
    named = owners.of(question, documents)
    assert named is not None
    assert (named.question, named.documents) == (asked, (document,))


@pytest.mark.parametrize(
    "question",
    [
        "Hva eier Sagvik?",  # one of several that a document speaks of
        "Hvor mange boliger skal Lundmo bygge?",
        "Hvor langt er det fra Granvik til Skogly?",  # a place
        "Hva skal Nye Granvik hete?",  # another's name
        "Hvem eier Granvik Bolig?",
        "Hva gjør Granvik?",  # nothing else is asked of
        "Hvor mange bor i Skogly?",
        "Hva skjer i kommunen?",
        "Hva gjelder i Bergen?",
        "Hva med Granvik?",
    ],
)
def test_other_names_are_part_of_the_question(documents: list[Document], question: str) -> None:
    assert owners.of(question, documents) is None


def test_a_name_that_another_document_speaks_of_limits_nothing(documents: list[Document]) -> None:
    question = "Hva er målet for Granvik?"
    speaking = [replace(document, text=f"{document.text}\n\nGranvik er vertskommune.") for document in documents]
    alone, spoken_of = owners.of(question, documents), owners.of(question, speaking)
    assert alone is not None
    assert alone.alone
    assert spoken_of is not None
    assert not spoken_of.alone


def test_what_a_document_calls_after_its_owner_is_not_the_owner(documents: list[Document]) -> None:
    asked = "Hva skal Granvik prestegard brukes til?"
    assert owners.of(asked, documents) is not None
    speaking = [replace(each, text=f"{each.text}\n\nGranvik prestegard er fredet.") for each in documents]
    assert owners.of(asked, speaking) is None
