"""What a reader made of a passage is kept during a run: it need not be read again.

One suite asks what another has asked, and a proposal is both checked and weighed. Safe in several threads: two that
read the same at the same time come to the same.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant import Reader, Tokens


def remember(reader: Reader) -> None:
    """Let a reader read each passage once for each question; what comes of one does not depend on those beside it."""
    compute = reader.read
    known: dict[tuple[str, str, tuple[str, ...]], Tokens] = {}

    def read(first: str, passages: Sequence[tuple[str, Sequence[str]]]) -> list[Tokens]:
        keys = [(first, heading, tuple(pieces)) for heading, pieces in passages]
        unread = {key: passage for key, passage in zip(keys, passages, strict=True) if key not in known}
        known.update(zip(unread, compute(first, list(unread.values())), strict=True))
        return [known[key] for key in keys]

    reader.read = read  # type: ignore[method-assign]
