"""What generated mode asks of a language model: messages in, text in pieces out, and a few ways to fail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from assistant.answer.model import Usage

Failure = Literal["down", "slow", "busy", "key", "long", "broken", "refused", "setup", "fault", "unanswered"]
"""Out of reach or order, slow, rate-limited, key not accepted, without end, no sense, no answer, wrong settings, an
error that the server tells of, no answer in the sources."""


@dataclass(frozen=True, slots=True)
class Message:
    """One message to the model."""

    role: Literal["system", "user"]
    text: str


@dataclass(frozen=True, slots=True)
class Delta:
    """The next stretch of the model's text, and what it has used so far where the server says it."""

    text: str
    usage: Usage | None = None


class ModelFailed(Exception):
    """The model gave no answer that can be used; the answer is given without it."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure)
        self.failure = failure


class ChatModel(Protocol):
    """A language model."""

    def stream(self, messages: Sequence[Message]) -> Iterator[Delta]:
        """The answer as it is written.

        Raises:
            ModelFailed: the model is down, slow, busy or gives no sense.
        """
