"""What happens when proposals are checked: from a text or a batch to what the page is told."""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any, Literal

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.errors import AssistantError
from assistant.proposal.batch import Batch
from assistant.proposal.from_file import Proposal
from assistant.proposal.model import Report
from assistant.retrieval.citation import Citation
from assistant.web import check_batch, check_report, source_panel
from assistant.web.conversation import without_messages
from assistant.web.personal import masked
from assistant.web.texts import Texts, errors

MOST = 2000
"""Proposals of a batch on the page; more are checked on the command line."""

PAUSE = 0.25
"""Seconds between two updates of the progress."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is remembered of one open page: the proposal with its report, and the ranks that were set aside."""

    text: str = ""
    report: Report | None = None
    aside: frozenset[int] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Update:
    """What the page is told.

    Attributes:
        state: ``working`` shows that more comes, ``done`` shows a new result and leads to it, ``changed``
            shows it again where the reader is, ``failed`` says why there is none, ``unchanged`` leaves it and
            says why, ``cleared`` takes it away.
        html: The result.
        message: One sentence for the status line, which screen readers read out.
    """

    state: Literal["working", "done", "changed", "failed", "unchanged", "cleared"]
    html: str = ""
    message: str = ""

    def to_page(self) -> dict[str, Any]:
        """The update as the plain values that the page's script reads."""
        return asdict(self)


class Checking:
    """Turns proposals into updates of the page; holds nothing of any user's."""

    def __init__(self, assistant: Assistant, texts: Texts) -> None:
        """Check against the strategies of ``assistant``, with the interface in the language of ``texts``."""
        self._assistant = assistant
        self._texts = texts

    def check(self, text: str) -> tuple[Update, Checked]:
        """Check one proposal."""
        if not text.strip():
            return self._failure(self._texts.check_empty), Checked()
        try:
            checked = Checked(text, self._assistant.check(text))
            return self._shown(checked, "done"), checked
        except AssistantError as error:
            return self._failure(self._said(error)), Checked()
        except Exception as error:
            return self._unknown(error), Checked()

    def turned(self, told: Mapping[str, Any], checked: Checked) -> tuple[Update, Checked]:
        """Set a strategy aside, or take it back; ``told`` is what the page's script says: its rank as ``aside``."""
        rank = told.get("aside")
        if checked.report is None or not isinstance(rank, int):
            return Update("unchanged", message=self._texts.check_forgotten), checked
        turned = Checked(checked.text, checked.report, checked.aside ^ {rank})
        try:
            return self._shown(turned, "changed"), turned
        except AssistantError as error:
            return Update("unchanged", message=self._said(error)), checked

    def batch(self, told: Mapping[str, Any]) -> Iterator[Update]:
        """Check many proposals: ``told`` holds them as ``batch``, each with name and text or error."""
        texts = self._texts
        proposals = _proposals(told.get("batch"))
        if not 0 < len(proposals) <= MOST:
            yield self._failure(texts.batch_limit.format(count=MOST) if proposals else texts.check_empty)
            return
        try:
            batch, shown = Batch(self._assistant.strategies(), masked), 0.0
            for done, proposal in enumerate(proposals):
                if time.monotonic() - shown >= PAUSE:
                    yield Update("working", check_batch.progress(done, len(proposals), texts), texts.batch_working)
                    shown = time.monotonic()
                batch.add(proposal, self._assistant.check)
            yield Update("done", check_batch.show(batch, texts), texts.batch_ready)
        except AssistantError as error:
            yield self._failure(self._said(error))
        except Exception as error:
            yield self._unknown(error)

    def _shown(self, checked: Checked, state: Literal["done", "changed"]) -> Update:
        assert checked.report is not None  # noqa: S101 - what the callers have made sure of
        html = check_report.show(checked.text, checked.report, checked.aside, self._panel, date.today(), self._texts)
        return Update(state, html, self._texts.check_ready if state == "done" else self._texts.check_changed)

    def _panel(self, citation: Citation) -> Markup:
        return source_panel.of(self._assistant, citation, False, self._texts)

    def _said(self, error: AssistantError) -> str:
        return errors.said(str(error), self._texts.language)

    def _failure(self, message: str) -> Update:
        return Update("failed", Markup('<p class="failure" role="alert">{}</p>').format(message))

    def _unknown(self, error: Exception) -> Update:
        _log.error("Forslaget ble ikke sjekket.\n%s", without_messages(error))
        return self._failure(self._texts.unknown_error)


def _proposals(told: object) -> list[Proposal]:
    if not isinstance(told, list):
        return []
    return [
        Proposal(*(str(each.get(name) or "") for name in ("name", "text", "error")))
        for each in told
        if isinstance(each, dict)
    ]
