"""Tables without headings, whose cells name what stands beside them: "Leder" and beside it "Kommunedirektøren"."""

from __future__ import annotations

import re
from collections.abc import Sequence

_LABEL = ":"

_SORTS = (
    # A role or body that is known: "Kommunedirektøren", "Formannskapet". A heading names a sort: "Ansvarlig", "Enhet".
    re.compile(r"[A-ZÆØÅ](?:\w|-)*(?<!h)(?<!it)(?:en|et|ene|ane)(?:\s+[a-zæøå].*)?"),
    # A person or place: "Kari Dal"
    re.compile(r"[A-ZÆØÅ][\w.-]*(?:\s+[A-ZÆØÅ][\w.-]*)+"),
    re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S+"),
)
"""Sorts of values that are told by their form, and that hardly any heading of a column has."""


def has_labels(rows: Sequence[Sequence[str]]) -> bool:
    """Whether each row of a table says what a cell is by the one before it, so that its first row is no heading."""
    return _end_in_colon(rows) or (len(rows[0]) == 2 and _are_of_one_sort([row[1] for row in rows]))


def _end_in_colon(rows: Sequence[Sequence[str]]) -> bool:
    """Whether every other cell, from the first on, ends in a colon, and those between do not."""
    labels = [text for row in rows for text in row[::2] if text]
    values = [text for row in rows for text in row[1::2] if text]
    return bool(labels) and all(t.endswith(_LABEL) for t in labels) and not any(t.endswith(_LABEL) for t in values)


def _are_of_one_sort(values: Sequence[str]) -> bool:
    """Whether the first value is of a sort that at least half of those below it are of."""
    first, *below = values
    below = [value for value in below if value]
    sort = next((sort for sort in _SORTS if sort.fullmatch(first)), None)
    return sort is not None and 2 * sum(sort.fullmatch(value) is not None for value in below) >= max(len(below), 1)


def with_values(texts: Sequence[str]) -> list[str]:
    """The cells of a row, each label put together with the value after it."""
    pieces: list[str] = []
    for text in texts:
        if pieces and pieces[-1].endswith(_LABEL) and not text.endswith(_LABEL):
            pieces[-1] = f"{pieces[-1]} {text}"
        else:
            pieces.append(text)
    return pieces
