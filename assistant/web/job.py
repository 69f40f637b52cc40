"""A change of the corpus that takes its time: one at once, with how far it has come."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from assistant.errors import AssistantError
from assistant.index.writing import Progress
from assistant.web.conversation import without_messages
from assistant.web.texts import Language, errors

State = Literal["none", "running", "done", "failed"]

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Told:
    """How far a job has come: the stage with its pieces, and at the end what was done or went wrong."""

    state: State = "none"
    what: str = ""
    done: int = 0
    of: int = 0
    message: str = ""

    def to_page(self, language: Language) -> dict[str, Any]:
        """The plain values that the page's script reads, in the page's language."""
        said = {"what": errors.said(self.what, language), "message": errors.said(self.message, language)}
        return {**asdict(self), **said}


class Jobs:
    """Runs one job at a time in a thread of its own."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.told = Told()

    def start(self, work: Callable[[Progress], str], unknown: str) -> bool:
        """Start ``work``, which is given whom to tell of its progress and gives the sentence to end with.

        ``unknown`` is said when it fails in a way that is not the user's. False when another job is running.
        """
        with self._lock:
            if self.told.state == "running":
                return False
            self.told = Told("running")
        threading.Thread(target=self._run, args=(work, unknown), daemon=True).start()
        return True

    def _run(self, work: Callable[[Progress], str], unknown: str) -> None:
        try:
            self.told = Told("done", message=work(self._progress))
        except AssistantError as error:
            self.told = Told("failed", message=str(error))
        except Exception as error:
            _log.error("Dokumentene ble ikke endret.\n%s", without_messages(error))
            self.told = Told("failed", message=unknown)

    def _progress(self, what: str, done: int, of: int) -> None:
        self.told = Told("running", what, done, of)
