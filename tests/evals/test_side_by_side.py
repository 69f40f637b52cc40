"""Questions that are asked side by side give the same as one at a time, and what is timed is asked alone."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from evals import beside, runs
from evals.record import Record
from evals.suites import SUITES, Suite


@pytest.fixture(autouse=True)
def two_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "AT_ONCE", 2)


def test_two_jobs_are_done_at_the_same_time() -> None:
    both = threading.Barrier(2)

    def job(number: int) -> int:
        both.wait(timeout=30)  # broken when only one comes
        return number

    jobs = [lambda number=number: job(number) for number in range(4)]
    assert sorted(beside.finished(jobs)) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_after_an_error_no_other_job_is_begun() -> None:
    begun: list[int] = []

    def job(number: int) -> None:
        begun.append(number)
        time.sleep(0.01)
        raise ValueError(f"job {number}")

    with pytest.raises(ValueError, match="job"):
        list(beside.finished([lambda number=number: job(number) for number in range(100)]))
    assert len(begun) < 100


def test_what_all_questions_of_a_set_share_is_made_once() -> None:
    made: list[str] = []

    def make(name: str) -> object:
        time.sleep(0.01)
        made.append(name)
        return object()

    shared = beside.once(make)
    given = [each for _, each in beside.finished([lambda: shared("plan")] * 8)]
    assert (made, len(set(given))) == (["plan"], 1)


class Watched:
    """A suite of ten cases that sees how many are asked at the same time."""

    def __init__(self) -> None:
        self._now: set[str] = set()
        self.beside: dict[str, int] = {}

    def jobs(self, _: str) -> Iterator[tuple[str, Callable[[], Record]]]:
        for number in range(10):
            yield f"q{number}", lambda name=f"q{number}": self._record(name)

    def _record(self, name: str) -> Record:
        self._now.add(name)
        # The first of those side by side are done last, so that they do not come in order.
        time.sleep(0.2 if name in ("q1", "q2") else 0.02)
        self.beside[name] = len(self._now)
        self._now.remove(name)
        values = {"confidence": 0.5, "refused": 0.0, "right": 1.0, "false_refusal": 0.0, "section_first": 1.0}
        return Record("answers", "plan", name, "fact", "nb", True, values, {"total": 5.0}, {})


def test_every_fifth_question_is_asked_alone_and_only_its_time_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = Watched()
    monkeypatch.setitem(SUITES, "answers", Suite("answers", watched.jobs, timed=True))
    run = runs.run(["answers"], "development", folder=tmp_path)
    assert [record.id for record in run.records] == [f"q{number}" for number in range(10)]
    assert {record.id for record in run.records if record.timings_ms} == {"q0", "q5"}
    assert {name for name, count in watched.beside.items() if count == 1} >= {"q0", "q5"}
    assert max(watched.beside.values()) == 2


def test_the_same_run_twice_gives_the_same_figures_side_by_side_or_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    only = frozenset(f"dev-{number:03}" for number in range(1, 9))
    told = []
    for at_once in (1, 2, 2):
        monkeypatch.setattr(beside, "AT_ONCE", at_once)
        run = runs.run(["answers", "retrieval"], "development", only, tmp_path)
        told.append((run.figures, [(r.suite, r.id, r.values, json.dumps(r.shown)) for r in run.records]))
    assert told[0] == told[1] == told[2]
