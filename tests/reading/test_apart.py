"""What the first layers make of a passage is made once, and remembered within bounds."""

from __future__ import annotations

from collections.abc import Sequence
from unittest import mock

import numpy as np
import pytest
from numpy.typing import NDArray

from assistant import Assistant, Task
from assistant.index.graph import Graph, Inputs
from assistant.reading import apart
from assistant.reading.reader import Pair, Reader

BOARD = ("§ 5 Styret", ("Styret har sju medlemmer.", "Styret holder møte minst seks ganger i året."))
ECONOMY = ("§ 9 Økonomi", ("Kontingenten er 12 kroner per innbygger.",))
LONG = (
    "Hvor mange ganger i løpet av et år må de som sitter i styret regne med å møtes, når vi ser bort fra ferier og fri?"
)


@pytest.fixture
def reader(assistant: Assistant) -> Reader:
    """A reader of questions and passages that has read nothing yet."""
    return Reader(Task.ANSWERS, assistant.settings.models)


def logits(reader: Reader, question: str, *passages: tuple[str, Sequence[str]]) -> list[NDArray[np.float32]]:
    return [tokens.logits for tokens in reader.read([Pair(question, *passage) for passage in passages])]


@pytest.mark.parametrize("question", ["Hvor ofte møtes styret?", LONG])
def test_a_passage_is_read_alike_the_first_time_and_after_others_have_asked_of_it(
    reader: Reader, question: str
) -> None:
    first = logits(reader, question, BOARD)
    logits(reader, "Hva er kontingenten?", ECONOMY, BOARD)
    again = logits(reader, question, ECONOMY, BOARD)[1:]
    assert np.array_equal(first[0], again[0])


def test_for_the_next_question_only_the_question_goes_through_the_first_layers(reader: Reader) -> None:
    logits(reader, "Hvor ofte møtes styret?", BOARD, ECONOMY)
    calls: list[int] = []
    compute = Graph.run

    def run(graph: Graph, inputs: Sequence[Inputs]) -> list[NDArray[np.float32]]:
        calls.append(len(inputs))
        return compute(graph, inputs)

    with mock.patch.object(Graph, "run", run):
        logits(reader, "Hva er kontingenten?", BOARD, ECONOMY)
    assert calls == [1, 2]


def test_what_is_remembered_stays_within_its_bound_and_what_was_let_go_is_read_alike(
    monkeypatch: pytest.MonkeyPatch, assistant: Assistant
) -> None:
    monkeypatch.setattr(apart, "MOST", 60_000)
    reader = Reader(Task.ANSWERS, assistant.settings.models)
    first = logits(reader, "Hvor ofte møtes styret?", BOARD)
    for number in range(12):
        logits(reader, "Hvor ofte møtes styret?", ("Annet", (f"Setning nummer {number} handler om noe annet.",)))
    assert isinstance(reader.model, apart.Apart)
    assert 0 < reader.model.remembered <= 60_000
    assert np.array_equal(first[0], logits(reader, "Hvor ofte møtes styret?", BOARD)[0])
