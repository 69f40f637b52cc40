"""Marked content of a PDF page: stretches of drawing that the file says something of (ISO 32000-2, 14.6 and 14.9.4)."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import Any

_SOFT_HYPHENS = frozenset([b"\xfe\xff\x00\xad", b"\xff\xfe\xad\x00", b"\xef\xbb\xbf\xc2\xad", b"\xad"])
"""A soft hyphen as the text of a stretch: in UTF-16, in UTF-8, and in one byte."""

_DEEPEST = 500


class Marked:
    """Follows the operators that begin and end marked content."""

    def __init__(self) -> None:
        self._open: deque[bool] = deque(maxlen=_DEEPEST)  # whether each is a soft hyphen

    @property
    def is_soft_hyphen(self) -> bool:
        """Whether what is drawn now stands for a soft hyphen: browsers draw a space of no width for one."""
        return bool(self._open) and self._open[-1]

    def begin(self, operands: Sequence[Any]) -> None:
        """Begin a stretch; its properties, if it has any, come after its name."""
        properties = operands[1] if len(operands) > 1 else None
        text = properties.get("/ActualText") if isinstance(properties, dict) else None
        self._open.append(isinstance(text, bytes) and bytes(text) in _SOFT_HYPHENS)

    def end(self) -> None:
        """End the innermost stretch."""
        if self._open:
            self._open.pop()
