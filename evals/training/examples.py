"""What a reader learns from: a text, and passages whose pieces answer or cover it or do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Stretch = tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Shown:
    """One passage: its heading, its pieces, which of them are right, and the decisive words of those (start, end)."""

    heading: str
    pieces: tuple[str, ...]
    right: tuple[bool, ...]
    stretches: tuple[Stretch, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether any piece is right."""
        return any(self.right)

    def stretch(self, piece: int) -> Stretch:
        """The decisive words of a piece, where they are known."""
        return self.stretches[piece] if self.stretches else None


@dataclass(frozen=True, slots=True)
class Example:
    """A text with the passages that are right for it, and others.

    ``near`` come first what a careless reader would take; ``elsewhere`` are passages of other documents, which
    are asked in place of the own ones when it is to be learnt that there is no answer. For an example that has
    ``right`` passages and is shown none of them, there is none either.
    """

    text: str
    right: tuple[Shown, ...]
    near: tuple[Shown, ...]
    elsewhere: tuple[Shown, ...] = ()


def plain(text: str) -> str:
    """The text with its white space collapsed."""
    return " ".join(text.split())


def first_stretch(piece: str, facts: Sequence[str]) -> Stretch:
    """Where the first of the facts stands in a piece whose white space is single."""
    for fact in facts:
        at = piece.find(fact)
        if at >= 0:
            return at, at + len(fact)
    return None
