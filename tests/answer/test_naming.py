"""A question that names one of several documents is answered from that one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import naming
from tests.corpora import documents_of, settings_of, write_corpus

LIBRARIES = """{}

1 Bibliotek

Bibliotekene holder åpent {} dager i uka, og rådet dekker utgiftene til det.

2 Møter

Rådet møtes fire ganger i året.
"""
FILES = {
    "kultur.txt": LIBRARIES.format("Kulturplan 2020–2029 for Bjørkelandet", "seks"),
    "helse.txt": LIBRARIES.format("Strategisk plan for helse og omsorg 2024–2031", "fem"),
    "vedtekter.txt": LIBRARIES.format("Vedtekter for Bjørkelandsrådet", "fire"),
    "sfo.txt": LIBRARIES.format("Reglement for skolefritidsordningen i Bjørkelandet", "sju"),
    "handling-24.txt": LIBRARIES.format("Handlingsplan 2024", "tre"),
    "handling-25.txt": LIBRARIES.format("Handlingsplan 2025", "to"),
}


@pytest.fixture(scope="module")
def region(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("named") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "documents", "asked"),
    [
        ("Hva sier kulturplanen om bibliotek?", {"kultur"}, "Hva sier dokumentet om bibliotek?"),
        ("Kva seier kulturplanen om bibliotek?", {"kultur"}, "Kva seier dokumentet om bibliotek?"),
        ("Hva er målene i den nye kulturplanen?", {"kultur"}, "Hva er målene?"),
        ("Hva står det i planen for helse og omsorg om mat?", {"helse"}, "Hva står det om mat?"),
        ("Korleis går det ifølgje vedtektene?", {"vedtekter"}, "Korleis går det?"),
        ("Hva står i SFO-reglementet om mat?", {"sfo"}, "Hva står om mat?"),
        ("Hva er kulturplanens mål?", {"kultur"}, "Hva er dokumentets mål?"),
        ("Jeg lurer på hva kulturplanen sier om mat", {"kultur"}, "Jeg lurer på hva dokumentet sier om mat"),
        (
            "Hvilke tiltak er det i handlingsplanen?",
            {"handling-24", "handling-25"},
            "Hvilke tiltak er det?",
        ),
        ("Hvilke tiltak er det i handlingsplanen for 2025?", {"handling-25"}, "Hvilke tiltak er det?"),
        ("Hva sier kulturplanen om mat i vedtektene?", {"vedtekter"}, "Hva sier dokumentet om mat?"),
        ("Er mat nevnt i kulturplanen eller helseplanen?", {"kultur", "helse"}, "Er mat nevnt?"),
        ("Hvilke strategier har kulturplanen?", {"kultur"}, "Hvilke strategier har dokumentet?"),
    ],
)
def test_documents_are_told_by_their_names(region: Assistant, question: str, documents: set[str], asked: str) -> None:
    found = naming.of(question, region.documents(), frozenset({"helse", "plan", "kultur", "handling"}))
    assert found is not None
    assert (set(found.documents), found.question) == (documents, asked)


@pytest.mark.parametrize(
    "question",
    [
        "Hvem vedtar kulturplanen?",
        "Når skal kulturplanen rulleres?",
        "Hva er tiltakene i handlingsplanen for 2031?",
        "Hva sier planen om bibliotek?",
        "Hva sier klimaplanen om bibliotek?",
        "Hvem har ansvaret for planlegging?",
        "Hvilke strategier har vi for helse og omsorg?",
        "Kva strategiar har dokumentet?",
        "Hvor mange planer skal kommunen lage?",
    ],
)
def test_a_document_that_is_not_asked_or_not_there_limits_nothing(region: Assistant, question: str) -> None:
    assert naming.of(question, region.documents(), frozenset({"plan", "kultur", "handling"})) is None


@pytest.mark.parametrize(
    ("question", "document", "says"),
    [
        ("Når holder bibliotekene åpent ifølge kulturplanen?", "kultur", "seks dager"),
        ("Hva sier vedtektene om når bibliotekene holder åpent?", "vedtekter", "fire dager"),
        ("Hva sier handlingsplanen for 2025 om bibliotekene?", "handling-25", "to dager"),
        ("Sier planen for helse og omsorg noe om bibliotek?", "helse", "fem dager"),
    ],
)
def test_the_document_that_is_named_answers(region: Assistant, question: str, document: str, says: str) -> None:
    answer = region.ask(question)
    assert not answer.refused
    assert {citation.document for citation in answer.citations} == {document}
    assert says in answer.answer.replace("**", "")


def test_what_the_named_document_does_not_say_is_not_taken_from_another(region: Assistant) -> None:
    answer = region.ask("Hva koster badelandet ifølge kulturplanen?")
    assert answer.refused
    assert "i «Kulturplan 2020–2029 for Bjørkelandet»." in answer.answer


def test_a_document_is_summarised_when_all_of_it_is_asked_for(region: Assistant) -> None:
    answer = region.ask("Hva står det i vedtektene?")
    assert {citation.document for citation in answer.citations} == {"vedtekter"}
    assert "Bibliotek" in answer.answer
    assert "Møter" in answer.answer


def test_a_follow_up_goes_on_to_another_document(region: Assistant) -> None:
    answer = region.ask("Og i vedtektene?", history=["Hva sier kulturplanen om bibliotekene?"])
    assert {citation.document for citation in answer.citations} == {"vedtekter"}
    assert "fire dager" in answer.answer.replace("**", "")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("handlingsprogrammet", True),
        ("handlingsprogram", True),
        ("programmet", True),
        ("klimaprogrammet", False),
        ("strategien", False),
    ],
)
def test_a_programme_is_known_in_whatever_form_it_is_named(tmp_path: Path, name: str, known: bool) -> None:
    files = {"a.md": "# Handlingsprogram for Lia\n\nVi bygger.\n", "b.md": "# Kulturplan for Lia\n\nVi synger.\n"}
    documents = documents_of(write_corpus(tmp_path, files))
    assert naming.is_known(name, documents, frozenset({"handling", "program", "klima", "kultur"})) is known


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("idrettsplanen", True),
        ("planen for idrett og frivillighet", True),
        ("kommunedelplanen", True),
        ("planen for idrett og bolig", False),
        ("idrettsstrategien", False),
        ("landplanen", False),
    ],
)
def test_a_document_is_called_by_the_sort_that_its_titles_first_word_ends_in(
    tmp_path: Path, name: str, known: bool
) -> None:
    titles = ("Kommunedelplan for idrett, friluftsliv og frivillighet", "Ungdomsmelding for landet")
    documents = documents_of(write_corpus(tmp_path, {f"{at}.md": f"# {t}\n\nHei.\n" for at, t in enumerate(titles)}))
    parts = frozenset({"idrett", "plan", "strategi", "land"})
    assert naming.is_known(name, documents, parts) is known


def test_the_only_document_may_be_called_by_a_sort_alone(tmp_path: Path) -> None:
    documents = documents_of(write_corpus(tmp_path, {"a.md": "# Kulturplan for Lia\n\nVi synger.\n"}))
    names = ("reglementet", "kulturplanen", "klimaplanen")
    assert [naming.is_known(name, documents, frozenset({"kultur", "plan"})) for name in names] == [True, True, False]


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("kulturplanen", "kultur"),
        ("kulturplanen for Bjørkelandet", "kultur"),
        ("kulturplanen til Bjørkelandet 2020–2029", "kultur"),
        ("reglementet for SFO", "sfo"),
        ("SFO-reglementet", "sfo"),
        ("planen for helse og omsorg", "helse"),
        ("Strategisk plan for helse", "helse"),
        ("kulturplanen for Bergen", None),
        ("kultur i kulturplanen", None),
        ("planen", None),
        ("Bjørkelandet", None),
    ],
)
def test_a_name_is_of_one_document_also_with_whose_it_is(region: Assistant, name: str, document: str | None) -> None:
    vocabulary = frozenset({"helse", "plan", "kultur", "handling"})
    assert naming.titled(name, region.documents(), vocabulary) == document


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Hva handler kulturplanen for Bjørkelandet om?", "kultur"),
        ("Kva handlar SFO-reglementet om?", "sfo"),
        ("Oppsummer reglementet for SFO", "sfo"),
        ("Kva tema tek kulturplanen opp?", "kultur"),
    ],
)
def test_a_whole_document_is_told_of_however_it_is_named(region: Assistant, question: str, document: str) -> None:
    answer = region.ask(question)
    assert {citation.document for citation in answer.citations} == {document}
    assert [c.quote for c in answer.citations][1:] == ["1 Bibliotek", "2 Møter"]


@pytest.mark.parametrize("question", ["Lag en oversikt over alle dokumentene", "Gje meg ei oversikt over alle planane"])
def test_all_documents_are_told_of_when_they_are_asked_for(region: Assistant, question: str) -> None:
    assert {citation.document for citation in region.ask(question).citations} == {path.split(".")[0] for path in FILES}


def test_why_there_is_a_document_is_not_answered_with_its_outline(region: Assistant) -> None:
    answer = region.ask("Hvorfor har Bjørkelandet en kulturplan?")
    assert "2 Møter" not in [citation.quote for citation in answer.citations]
    assert {citation.document for citation in answer.citations} <= {"kultur"}


SORTS = {
    "helse.md": "# Helseoversikt for Vik 2024\n\n## Søvn\n\nFolk sover godt.\n",
    "avfall.md": "# Forskrift om avfall i Vik\n\n## § 1 Formål\n\nAvfall skal sorteres.\n",
    "tur.md": "# Turplan for Vik\n\n## Stier\n\nStien er merket.\n",
}


@pytest.mark.parametrize(
    ("question", "document"),
    [
        ("Hva sier helseoversikten om søvn?", "helse"),
        ("Hva står i oversikten om søvn?", "helse"),
        ("Kva seier forskrifta om avfall?", "avfall"),
        ("Hva krever avfallsforskriften av hytter?", "avfall"),
        ("Hva har oversikt å si for planlegging?", None),
        ("Hva er fastsatt i forskrift av staten?", None),
        ("Hva sier anskaffelsesforskriften om miljø?", None),
    ],
)
def test_an_overview_or_a_statute_is_named_by_a_compound_or_in_the_definite_form(
    tmp_path: Path, question: str, document: str | None
) -> None:
    documents = documents_of(write_corpus(tmp_path / "corpus", SORTS))
    found = naming.of(question, documents, frozenset({"helse", "oversikt", "avfall", "forskrift", "oversikten"}))
    assert (found.documents if found else None) == ((document,) if document else None)
