"""The index in use, opened: what answers and checks from it, and how it is exchanged when a newer one is built."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeVar

from assistant.answer.answerer import Answerer
from assistant.errors import AssistantError, BuildError
from assistant.index import store
from assistant.index.shared import Shared
from assistant.index.store import Index
from assistant.proposal.checker import Checker
from assistant.settings import Settings

T = TypeVar("T")

_TRIES = 3
"""How many replacements of the index in the middle of one question are met with a new try."""


class Current:
    """The newest index, taken up as soon as it is asked for. Safe to use from several threads.

    ``answerer`` and ``checker`` make what works on an opened index.
    """

    def __init__(
        self, settings: Settings, answerer: Callable[[Index], Answerer], checker: Callable[[Index], Checker]
    ) -> None:
        self._settings = settings
        self._make_answerer = answerer
        self._make_checker = checker
        self._lock = threading.Lock()
        self._opened: tuple[Shared, Answerer] | None = None
        self._checking_lock = threading.Lock()  # a checker takes seconds to make, and no question waits for it
        self._checking: tuple[str, Checker] | None = None

    @property
    def index(self) -> Index:
        """The index itself. Its texts stay readable when it is replaced; its vectors do not."""
        with self._lock:
            return self._newest()[0].index

    def answering(self, call: Callable[[Answerer], T]) -> T:
        """Answer from the index in use; when it is replaced in the middle of that, once more from the new one."""
        for _ in range(_TRIES):
            with self._lock:
                shared, answerer = self._newest()
                shared.take()
            with shared.in_use() as index:
                try:
                    return call(answerer)
                except AssistantError:
                    raise
                except Exception as error:
                    if store.current(self._settings.index) == index.generation:
                        if type(error).__module__.startswith("chromadb"):
                            raise BuildError(store.damaged(self._settings.index)) from error
                        raise
        raise BuildError(store.damaged(self._settings.index))

    def checker(self) -> Checker:
        """What holds proposals up against the strategies of the index in use."""
        index = self.index
        with self._checking_lock:
            if self._checking is None or self._checking[0] != index.generation:
                self._checking = (index.generation, self._make_checker(index))
            return self._checking[1]

    def _newest(self) -> tuple[Shared, Answerer]:
        """The newest index, opened; to be called under the lock."""
        newest = store.current(self._settings.index)
        if self._opened is None or newest != self._opened[0].index.generation:
            opened = Index(self._settings.index, self._settings.chroma_url)
            if self._opened is not None:
                self._opened[0].replace()
            self._opened = (Shared(opened), self._make_answerer(opened))
        return self._opened
