"""What users are told of documents that are not in force, and questions that are limited to some of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant, AssistantError, Limits
from assistant.answer import point_in_time
from assistant.documents.validity import Moment
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

PLAN = """Skyss

Elevene får gratis skyss når de har mer enn {} kilometer til skolen. Ordningen gjelder alle trinn.

Leksehjelp

Kommunene tilbyr gratis leksehjelp på alle ungdomsskoler, og tilbudet evalueres hvert andre år.
"""
FILES = {
    "gammel.txt": PLAN.format("seks"),
    "gammel.metadata.yaml": "tittel: Skoleplan 2010–2019\ntype: Plan\neier: Nordregionen\nperiode: 2010-2019\n",
    "ny.txt": PLAN.format("fire"),
    "ny.metadata.yaml": "tittel: Skoleplan 2020–2029\ntype: Plan\neier: Nordregionen\nperiode: 2020-2029\n",
    "regler.txt": "Møter\n\nRådet møtes fire ganger i året.\n\nReferat\n\nSekretæren skriver referat fra møtene.\n",
    "regler.metadata.yaml": "tittel: Reglement\ntype: Reglement\neier: Sørregionen\nstatus: utgått\n",
}
ASKED = "Når får elevene gratis skyss?"
NONE = "Jeg finner ingen dokumenter som gjaldt da. Jeg har to dokumenter. De er laget for 2010–2029."


@pytest.fixture(scope="module")
def school(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    corpus = write_corpus(tmp_path_factory.mktemp("validity") / "corpus", FILES)
    made = Assistant(settings_of(corpus), today=lambda: date(2024, 6, 1))
    made.embedding = assistant.embedding
    made.update()
    return made


def test_the_document_in_force_comes_first_and_the_expired_one_is_noted(school: Assistant) -> None:
    answer = school.ask(ASKED)
    assert answer.citations[0].document == "ny"
    noted = "«Skoleplan 2010–2019» gjaldt for 2010–2019 og er utløpt." in answer.answer
    assert noted == ("gammel" in {citation.document for citation in answer.citations})
    assert broken(school, answer) == []


@pytest.mark.parametrize(
    ("question", "note"),
    [
        (ASKED, "«Skoleplan 2010–2019» gjaldt for 2010–2019 og er utløpt."),
        ("Når får elevane gratis skyss?", "«Skoleplan 2010–2019» galdt for 2010–2019 og har gått ut."),
    ],
)
def test_an_answer_from_an_expired_document_says_so_once(school: Assistant, question: str, note: str) -> None:
    answer = school.ask(question, limits=Limits(documents=("gammel",)))
    assert "seks kilometer" in answer.citations[0].quote
    assert answer.answer.count(note) == 1
    assert broken(school, answer) == []


def test_a_refusal_has_no_note(school: Assistant) -> None:
    answer = school.ask("Hvem vant skirennet i går?", limits=Limits(documents=("gammel",)))
    assert answer.refused
    assert "utløpt" not in answer.answer


@pytest.mark.parametrize(
    ("limits", "documents"),
    [
        (Limits(documents=("gammel", "regler")), {"gammel", "regler"}),
        (Limits(kinds=("reglement",)), {"regler"}),
        (Limits(owners=("Nordregionen",)), {"gammel", "ny"}),
        (Limits(owners=("Nordregionen",), at=2015), {"gammel"}),
        (Limits(at=date(2021, 3, 1)), {"ny", "regler"}),
        (Limits(kinds=("Reglement",), owners=("Nordregionen",)), set()),
    ],
)
def test_only_documents_within_the_limits_are_searched(school: Assistant, limits: Limits, documents: set[str]) -> None:
    found = school.retriever(k=100, limits=limits).invoke("skyss til skolen og møter i rådet")
    assert {document.metadata["document"] for document in found} == documents


@pytest.mark.parametrize(
    ("limits", "sentence"),
    [
        (Limits(documents=("x",)), "Fant ikke dokumentet «x». Dokumentene er: gammel, ny, regler."),
        (Limits(kinds=("x",)), "Ingen dokumenter er av typen «x». Typene er: Plan, Reglement."),
        (Limits(owners=("x",)), "Ingen dokumenter har eieren «x». Eierne er: Nordregionen, Sørregionen."),
    ],
)
def test_a_limit_that_nothing_has_is_named(school: Assistant, limits: Limits, sentence: str) -> None:
    with pytest.raises(AssistantError) as raised:
        school.ask(ASKED, limits=limits)
    assert str(raised.value) == sentence


def test_a_question_may_name_its_years(school: Assistant) -> None:
    answer = school.ask("Hva gjaldt for gratis skyss til skolen mellom 2012 og 2014?")
    assert {citation.document for citation in answer.citations} == {"gammel"}
    limits = Limits(owners=("Nordregionen",))
    answer = school.ask("Hva gjaldt for gratis skyss mellom 1950 og 1951?", limits=limits)
    assert (answer.refused, answer.answer) == (True, NONE)


def test_a_question_may_name_its_year(school: Assistant) -> None:
    answer = school.ask("Hva gjaldt for gratis skyss til skolen i 2015?")
    assert {citation.document for citation in answer.citations} == {"gammel"}
    assert not answer.refused
    answer = school.ask("Hva gjaldt for gratis skyss i 1950?", limits=Limits(owners=("Nordregionen",)))
    assert answer.refused
    assert answer.answer == NONE


@pytest.mark.parametrize(
    ("question", "left", "moment"),
    [
        ("Hva gjaldt i 2015?", "Hva er?", 2015),
        ("Kva galdt for skyss i 2015?", "Kva er for skyss?", 2015),
        ("Hvilke mål var gjeldende i 2015?", "Hvilke mål er?", 2015),
        ("Hva gjaldt 1. mars 2015?", "Hva er?", date(2015, 3, 1)),
        ("Kva galdt for skyss 1.3.2015?", "Kva er for skyss?", date(2015, 3, 1)),
        ("Hva gjaldt for perioden 2012–2014?", "Hva er?", (2012, 2014)),
        ("Kva reglar var gjeldande i perioden 2012-14?", "Kva reglar er?", (2012, 2014)),
        ("Hva gjaldt for skyss før 2022?", "Hva er for skyss?", 2021),
        ("Kva gjaldt mellom 2012 og 2015 for skyss?", "Kva er for skyss?", (2012, 2015)),
        ("Hva sa planen i 2015 om skyss?", "Hva sier planen om skyss?", 2015),
        ("Kva stod det i klimaplanen før 2022 om skyss?", "Kva står det i klimaplanen om skyss?", 2021),
        ("I 2015, hva sa planen om skyss?", "hva sier planen om skyss?", 2015),
        *(
            (question, question, None)
            for question in (
                "Hva er målet i 2030?",
                "Hva ble brukt i 2015?",
                "Kva skal gjerast før 2022?",
                "Hvilke tiltak ligger i perioden 2024–2027?",
                "Hva skal skje mellom 2024 og 2027?",
                "Hva skjer 1. mars 2025?",
                "Hva sa planen om utslipp i 2015?",
                "Hva sa ordføreren i 2015?",
                "Hva gjaldt 31. februar 2015?",
            )
        ),
        ("Hva skjedde i 2015?", "Hva skjedde i 2015?", None),
        ("Hva gjelder tiltakene i 2015?", "Hva gjelder tiltakene i 2015?", None),
        ("Hva gjaldt vedtaket i 2015?", "Hva gjaldt vedtaket i 2015?", None),
    ],
)
def test_a_time_is_that_of_the_documents_only_when_it_is_asked_what_they_said_then(
    question: str, left: str, moment: Moment | None
) -> None:
    assert point_in_time.of(question) == (left, moment)


def test_a_citation_says_which_version_of_the_document_it_is_from(
    school: Assistant, assistant: Assistant, tmp_path: Path
) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"plan.txt": PLAN.format("seks")})
    made = Assistant(settings_of(corpus))
    made.embedding = assistant.embedding
    made.update()
    before = made.ask(ASKED).citations[0]
    assert before.version == made.document("plan").version
    write_corpus(corpus, {"plan.txt": PLAN.format("fire")})
    made.update()
    after = made.ask(ASKED).citations[0]
    assert before.version != after.version == made.document("plan").version
    assert "seks kilometer" not in after.quote
