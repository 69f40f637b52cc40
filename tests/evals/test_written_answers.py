"""Answers that a language model writes are measured as they are shown: asked several times, grounded, and paid for."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from assistant import Assistant
from evals import claims, measures, resources, scoring
from evals.questions import Row
from tests.corpora import ROADS, SCHOOLS, settings_of, write_corpus
from tests.language_model.chat_server import ChatServer, serving

ROW = Row("a", "Når skal veien være ferdig?", (), "nb", "fact", True, (("Veg og bane",),), (("2027",),), "")
TRUE = "Vegen skal være ferdig i 2027 [1]."
ALSO = "Da får alle kommunene kortere reisetid enn en time til sykehuset [1]."
FALSE = "Vegen skal være ferdig i 2029 [1]."


@pytest.fixture(scope="module")
def server() -> Iterator[ChatServer]:
    with serving() as server:
        yield server


@pytest.fixture(scope="module")
def written(server: ChatServer, assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    corpus: Path = write_corpus(tmp_path_factory.mktemp("written") / "corpus", {"veg.txt": ROADS, "skole.txt": SCHOOLS})
    made = Assistant(
        settings_of(corpus, llm="openai:test", llm_url=server.url, llm_input_price=10.0, llm_output_price=40.0)
    )
    made.embedding = assistant.embedding
    made.update()
    return made


def test_what_the_language_model_wrote_is_measured_sentence_by_sentence(written: Assistant, server: ChatServer) -> None:
    server.will(f"{TRUE} {ALSO}")
    record = scoring.measured(written, ROW, "x")
    told = {name: record.values[name] for name in ("generated", "grounded", "stable", "all_facts", "section_first")}
    assert told == {"generated": 1.0, "grounded": 1.0, "stable": 1.0, "all_facts": 1.0, "section_first": 1.0}
    assert len(server.requests) == scoring.REPEATS


def test_a_note_that_a_sentence_was_struck_is_no_claim(written: Assistant, server: ChatServer) -> None:
    server.will(f"{TRUE} {FALSE} {ALSO}")
    answer = written.ask(ROW.question)
    assert "strøket" in answer.answer
    assert [claim.text for claim in claims.of(answer)] == [
        "Vegen skal være ferdig i 2027.",
        "Da får alle kommunene kortere reisetid enn en time til sykehuset.",
    ]


def test_quotations_in_place_of_what_the_model_wrote_are_seen(written: Assistant, server: ChatServer) -> None:
    server.will(FALSE)
    record = scoring.measured(written, ROW, "x")
    assert record.values["generated"] == 0.0
    assert "grounded" not in record.values


def test_an_answer_that_differs_from_time_to_time_is_not_stable(written: Assistant, server: ChatServer) -> None:
    texts = cycle((TRUE, ALSO))
    server.will(lambda _: next(texts))
    record = scoring.measured(written, ROW, "x")
    assert record.values["stable"] == 0.0
    assert record.values["all_facts"] == pytest.approx(2 / 3)
    assert [ALSO[:10] in answer for answer in record.shown["repeats"]] == [True, False]
    assert measures.figures([record])


def test_tokens_and_cost_are_those_of_all_the_times(written: Assistant, server: ChatServer) -> None:
    server.will(TRUE)
    record = scoring.measured(written, ROW, "x")
    assert resources.usage([record]) == {
        "answers": 1, "input_tokens": 600, "output_tokens": 150, "cost": pytest.approx(0.012),
    }  # fmt: skip
    assert "generation" in record.timings_ms


def test_without_a_language_model_each_question_is_asked_once(assistant: Assistant) -> None:
    record = scoring.measured(assistant, ROW, "x")
    assert {"generated", "grounded", "stable"} & record.values.keys() == set()
    assert resources.usage([record]) == {}
