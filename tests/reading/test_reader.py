"""The readers: what they read together, and what comes of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant import Assistant, Task, Trainable, TrainableTogether
from assistant.index import graph, packaged_model
from assistant.index.adapter import Adapter
from assistant.index.trainable import Adapting
from assistant.reading import answering, export
from assistant.reading.answering import Passage
from assistant.reading.reader import Pair, Reader, open_reader

BOARD = Passage(
    "§ 5 Styret",
    (
        "Styret har sju medlemmer.",
        "Styret holder møte minst seks ganger i året.",
        "Innkalling sendes ut to uker før møtet.",
        "Sekretariatet ligger på rådhuset.",
    ),
)


@pytest.fixture(scope="module")
def reader(assistant: Assistant) -> Reader:
    """The reader of questions and passages."""
    assert assistant.reader is not None
    return assistant.reader


def scores(reader: Reader, question: str, passage: Passage) -> NDArray[np.float32]:
    return np.array([piece.score for piece in answering.read(reader, question, [passage])[0]], np.float32)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Hvor mange sitter i styret?", 0),
        ("Kor ofte møtest styret?", 1),
        ("Når får vi innkallingen?", 2),
        ("hvor holder sekretariatet til", 3),
    ],
)
def test_the_sentence_that_answers_is_read_as_the_answer(reader: Reader, question: str, answer: int) -> None:
    assert int(scores(reader, question, BOARD).argmax()) == answer


def test_a_question_that_is_not_answered_has_lower_scores_than_one_that_is(reader: Reader) -> None:
    answered = scores(reader, "Hvor ofte møtes styret?", BOARD).max()
    assert answered > scores(reader, "Hva får styrelederen i godtgjøring?", BOARD).max() + 2


def test_the_words_that_answer_are_found_in_the_sentence_that_does(reader: Reader) -> None:
    read = answering.read(reader, "Hvor ofte møtes styret?", [BOARD])[0]
    (start, end), *more = read[1].decisive
    assert not more
    assert "seks ganger i året" in BOARD.pieces[1][start:end]
    assert not any(piece.decisive for piece in read if piece is not read[1])


@pytest.mark.parametrize("threads", [1, 2])
def test_passages_are_read_alike_alone_and_together(
    reader: Reader, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(graph, "THREADS", threads)
    other = Passage("§ 9 Økonomi", ("Kontingenten er 12 kroner per innbygger.",))
    passages = (other, BOARD, other)
    together = answering.read(reader, "Hva er kontingenten?", passages)
    assert together == [answering.read(reader, "Hva er kontingenten?", [passage])[0] for passage in passages]


def test_what_does_not_fit_is_given_the_lowest_score(reader: Reader) -> None:
    long = Passage("Lang", tuple(f"Setning nummer {n} sier ikke stort om noe som helst." for n in range(80)))
    read = scores(reader, "Hva er målet?", long)
    assert len(read) == 80
    assert read[-1] == answering.UNREAD


@pytest.mark.parametrize("task", [Task.ANSWERS, Task.SUPPORTS])
def test_each_reader_has_an_adapter_that_is_prepared_once(task: Task, assistant: Assistant) -> None:
    first = export.prepare(Adapter(task), assistant.settings.models)
    files = [file for file in (first.apart, first.together) if file is not None]
    made = [file.stat().st_mtime_ns for file in files]
    assert export.prepare(Adapter(task), assistant.settings.models) == first
    assert [file.stat().st_mtime_ns for file in files] == made


def test_without_the_package_of_the_model_there_is_no_reader(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(packaged_model, "is_installed", lambda: False)
    assert open_reader(Task.ANSWERS, tmp_path) is None


def test_without_a_reader_the_right_section_is_still_found(assistant: Assistant) -> None:
    plain = Assistant(assistant.settings)
    plain.embedding, plain.reader = assistant.embedding, None
    answer = plain.ask("Hva er visjonen?")
    assert answer.citations[0].section[-1].startswith("Visjon")


def test_a_saved_adapter_reads_as_it_did_in_training(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, assistant: Assistant
) -> None:
    begun = Trainable(Task.ANSWERS, seed=1, begin_with=Task.ANSWERS)
    begun.save(tmp_path / "answers.npz")
    saved = Adapter(Task.ANSWERS)
    monkeypatch.setitem(vars(saved), "_data", (tmp_path / "answers.npz").read_bytes())
    kept = {name: array for name, array in saved.arrays.items() if array.ndim}
    assert all(np.array_equal(array, Adapter(Task.ANSWERS).arrays[name]) for name, array in kept.items())
    encoded = begun.encoder.encode("Hvor mange sitter i styret?", BOARD.heading, BOARD.pieces)
    trained = begun.logits([encoded])[0].detach().numpy()
    read = reader.read([Pair("Hvor mange sitter i styret?", BOARD.heading, BOARD.pieces)])[0].logits
    # bfloat16 on one side, int8 on the other.
    assert np.corrcoef(trained.ravel(), read.ravel())[0, 1] > 0.99


def test_layers_that_are_trained_alone_read_what_those_before_made_as_the_whole_reader_does() -> None:
    whole = Trainable(Task.ANSWERS, seed=1, begin_with=Task.ANSWERS)
    together = TrainableTogether(Task.ANSWERS, seed=1, drop_out=0.0)
    questions = ("Hvem?", "Hvor mange sitter i styret?")
    asked = [whole.encoder.encode(question, BOARD.heading, BOARD.pieces) for question in questions]
    for _ in range(2):  # the second time it is remembered
        for text, expected, read in zip(asked, whole.logits(asked), together.logits(asked), strict=True):
            alike = np.corrcoef(expected.detach()[: len(text.ids)].ravel(), read.detach()[: len(text.ids)].ravel())
            assert alike[0, 1] > 0.999
    assert sum(1 for _ in together.parameters()) < sum(1 for _ in whole.parameters())


def test_what_is_left_out_at_random_is_never_of_what_is_remembered() -> None:
    model = Adapting(Task.ANSWERS.shape, seed=1)
    model.drop_out(0.5)
    text = model.tokenizer.encode("Styret har sju medlemmer.").ids
    first, again = model.beginning(text, 0), model.beginning(text, 0)
    assert first.equal(again)
    assert not model.rest([first]).equal(model.rest([first]))
