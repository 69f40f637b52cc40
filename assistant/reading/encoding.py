"""Two texts to one row of tokens, in the same way when a reader is trained and when it reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.index.adapter import Task

if TYPE_CHECKING:
    from tokenizers import Tokenizer

LONGEST = {Task.ANSWERS: (288, 96), Task.SUPPORTS: (320, 96)}
"""Tokens that are read at the most, in all and of the first text; the rest is cut off."""

LONGEST_HEADING = 48

BEGIN, END = 0, 2
"""Token numbers of the packaged model's ``<s>`` and ``</s>``."""

NONE = -1
"""The piece of a token that is in none."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token numbers, and for each token its piece and where in that piece it stands (start, end).

    ``second`` is the number of the first token of the second text.
    """

    ids: tuple[int, ...]
    pieces: tuple[int, ...]
    places: tuple[tuple[int, int], ...]
    second: int


class Encoder:
    """Puts texts together for one task."""

    def __init__(self, tokenizer: Tokenizer, task: Task) -> None:
        self._tokenizer = tokenizer
        self._longest, self._longest_first = LONGEST[task]
        self._tokens = lru_cache(maxsize=20_000)(self._tokenized)

    def encode(self, first: str, heading: str, pieces: Sequence[str]) -> Encoded:
        """The tokens of "<s> query: first </s> passage: heading: pieces </s>"."""
        ids = [BEGIN, *self._tokens(f"query: {first}")[0][: self._longest_first], END]
        second = len(ids)
        ids += self._tokens(f"passage: {heading}:" if heading else "passage:")[0][:LONGEST_HEADING]
        of = [NONE] * len(ids)
        places = [(0, 0)] * len(ids)
        for number, piece in enumerate(pieces):
            room = self._longest - 1 - len(ids)
            tokens, stands = self._tokens(piece)
            ids += tokens[:room]
            places += stands[:room]
            of += [number] * len(tokens[:room])
        return Encoded((*ids, END), (*of, NONE), (*places, (0, 0)), second)

    def _tokenized(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        # Half a letter, as broken input can hold, is taken by no tokenizer.
        whole = text.encode("utf-8", "replace").decode("utf-8")
        encoding = self._tokenizer.encode(whole, add_special_tokens=False)
        return encoding.ids, encoding.offsets
