"""What a reader made of a passage is kept during a run: it need not be read again.

One suite asks what another has asked. Safe in several threads: two that read the same at the same time come to the
same.
"""

from __future__ import annotations

from collections.abc import Sequence

from assistant import Pair, Reader, Tokens


def remember(reader: Reader) -> None:
    """Let a reader read each passage once for each question; what comes of one does not depend on those beside it."""
    compute = reader.read
    known: dict[Pair, Tokens] = {}

    def read(pairs: Sequence[Pair]) -> list[Tokens]:
        keys = [Pair(first, heading, tuple(pieces)) for first, heading, pieces in pairs]
        unread = [key for key in dict.fromkeys(keys) if key not in known]
        known.update(zip(unread, compute(unread), strict=True))
        return [known[key] for key in keys]

    reader.read = read  # type: ignore[method-assign]
