"""Several builders and readers at once."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from filelock import FileLock

from assistant import Answer, Assistant
from assistant.errors import IndexBusy
from assistant.index import folder_lock
from assistant.index.embedding import Embedding, Vectors
from tests.corpora import MODELS, NURSING, ROADS, SCHOOLS, settings_of, write_corpus
from tests.index.indexed import Indexed

QUESTION = "Når er vegen ferdig?"
ROOT = Path(__file__).parents[2]


def test_of_two_processes_that_build_at_once_one_does_the_work_and_both_end_well(
    indexed: Callable[..., Indexed],
) -> None:
    made = indexed(a_txt=ROADS, b_txt=SCHOOLS)
    command = [sys.executable, "-m", "assistant", "index", "--json", "--corpus", made.corpus, "--index", made.folder]
    environment = {"ASSISTANT_MODELS": str(MODELS), "PATH": "/usr/bin"}
    builders = [
        subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(2)
    ]
    ended = [(builder.communicate(timeout=120), builder.returncode) for builder in builders]
    assert [code for _, code in ended] == [0, 0], ended
    assert sorted(json.loads(out)["added"] for (out, _), _ in ended) == [0, 2]
    assert len(made.generations()) == 1
    assert "2027" in made.found(QUESTION)[0]


def test_a_builder_that_waits_too_long_says_that_another_is_busy(
    indexed: Callable[..., Indexed], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = indexed(a_txt=ROADS)
    made.folder.mkdir()
    monkeypatch.setattr(folder_lock, "LOCK_SECONDS", 0.1)
    with (
        FileLock(made.folder / ".lock"),
        pytest.raises(IndexBusy, match=r"^Indeksen i «.+» blir allerede bygget av et annet program\. .+\.$"),
    ):
        made.build()


# Asking while another process builds


class Gate:
    """The real model, which holds questions back until they are let through."""

    def __init__(self, real: Embedding) -> None:
        self.identity = real.identity
        self.passages = real.passages
        self.waiting = threading.Event()
        self.open = threading.Event()
        self._real = real

    def questions(self, texts: Sequence[str]) -> Vectors:
        self.waiting.set()
        assert self.open.wait(60)
        return self._real.questions(texts)


@pytest.fixture
def reader(tmp_path: Path, real_model: Embedding) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"a.txt": ROADS, "b.txt": SCHOOLS})))
    made.embedding = real_model  # type: ignore[assignment]
    made.update()
    return made


def changed_by_another(reader: Assistant, real_model: Embedding) -> None:
    write_corpus(reader.settings.corpus, {"a.txt": ROADS.replace("2027", "2035")})
    other = Assistant(reader.settings)
    other.embedding = real_model  # type: ignore[assignment]
    other.update()


def asked_meanwhile(reader: Assistant, real_model: Embedding, meanwhile: Callable[[], None]) -> Answer:
    """The answer to a question that was asked before ``meanwhile`` and is answered after."""
    gate = Gate(real_model)
    reader.embedding = gate  # type: ignore[assignment]
    answers: list[Answer | BaseException] = []

    def ask() -> None:
        try:
            answers.append(reader.ask(QUESTION))
        except BaseException as error:
            answers.append(error)

    asking = threading.Thread(target=ask)
    asking.start()
    assert gate.waiting.wait(60)
    reader.embedding = real_model  # type: ignore[assignment]
    meanwhile()
    gate.open.set()
    asking.join(60)
    (answer,) = answers
    if isinstance(answer, BaseException):
        raise answer
    return answer


def test_a_new_index_is_taken_up_at_the_next_question(reader: Assistant, real_model: Embedding) -> None:
    assert "2027" in reader.ask(QUESTION).answer
    changed_by_another(reader, real_model)
    assert "2035" in reader.ask(QUESTION).answer


@pytest.mark.parametrize("asked_before", [False, True], ids=["first question", "later question"])
def test_a_question_that_is_being_answered_while_the_index_is_replaced_is_answered(
    reader: Assistant, real_model: Embedding, asked_before: bool
) -> None:
    if asked_before:
        reader.ask(QUESTION)
    else:
        reader.documents()
    answer = asked_meanwhile(reader, real_model, lambda: changed_by_another(reader, real_model))
    assert "2027" in answer.answer or "2035" in answer.answer


def test_a_question_that_is_being_answered_while_others_take_up_a_new_index_is_answered(
    reader: Assistant, real_model: Embedding
) -> None:
    reader.ask(QUESTION)

    def meanwhile() -> None:
        changed_by_another(reader, real_model)
        assert "2035" in reader.ask(QUESTION).answer

    answer = asked_meanwhile(reader, real_model, meanwhile)
    assert "2027" in answer.answer or "2035" in answer.answer


def test_many_may_ask_at_once_while_the_documents_change(reader: Assistant, real_model: Embedding) -> None:
    stop = threading.Event()
    failed: list[BaseException] = []

    def ask() -> None:
        while not stop.is_set():
            try:
                reader.ask(QUESTION)
            except BaseException as error:
                failed.append(error)
                return

    asking = [threading.Thread(target=ask) for _ in range(3)]
    for thread in asking:
        thread.start()
    other = Assistant(reader.settings)
    other.embedding = real_model  # type: ignore[assignment]
    for year in range(2030, 2034):
        write_corpus(reader.settings.corpus, {"c.txt": NURSING.replace("2025", str(year))})
        other.update()
    stop.set()
    for thread in asking:
        thread.join(60)
    assert failed == []
