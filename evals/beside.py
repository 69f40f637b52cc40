"""Jobs that are done side by side, one on each core."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import cache, wraps
from threading import RLock
from typing import TypeVar

T = TypeVar("T")

AT_ONCE = os.cpu_count() or 1
"""Jobs at a time: while one is in Python, which only one can be, another is with the models, which need no turn."""


def finished(jobs: Sequence[Callable[[], T]]) -> Iterator[tuple[int, T]]:
    """The place of each job and what it gave, in the order in which they are done.

    The first error of a job is raised when those that have begun are done; no others are begun then, nor when the
    caller stops.
    """
    pool = ThreadPoolExecutor(AT_ONCE, "beside")
    places = {pool.submit(job): place for place, job in enumerate(jobs)}
    try:
        for done in as_completed(places):
            yield places[done], done.result()
    finally:
        pool.shutdown(cancel_futures=True)


def once(make: Callable[[str], T]) -> Callable[[str], T]:
    """``make`` called once for each name, also when several threads ask for it at the same time."""
    lock, made = RLock(), cache(make)

    @wraps(make)
    def get(name: str) -> T:
        with lock:
            return made(name)

    return get
