"""An opened index that several threads use: closed when it is replaced and the last of them has let go of it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from assistant.index.store import Index


class Shared:
    """Counts the users of one index."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._lock = threading.Lock()
        self._users = 0
        self._is_replaced = False

    def take(self) -> None:
        """Begin to use the index; ``in_use`` ends it."""
        with self._lock:
            self._users += 1

    @contextmanager
    def in_use(self) -> Iterator[Index]:
        """The index, already taken, until the end of the block."""
        try:
            yield self.index
        finally:
            with self._lock:
                self._users -= 1
                is_last = self._is_replaced and not self._users
            if is_last:
                self.index.close()

    def replace(self) -> None:
        """Say that a newer index has come: nobody takes this one any more."""
        with self._lock:
            self._is_replaced = True
            is_unused = not self._users
        if is_unused:
            self.index.close()
