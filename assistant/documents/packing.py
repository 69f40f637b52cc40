"""What a long document has hundreds of thousands of, packed: only what is looked at takes up its full room."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Generic, TypeVar, overload

_Each = TypeVar("_Each")

_TOGETHER = 128
"""So many are packed together: the more, the smaller they get, and the more is unpacked to look at one."""

_MOST_UNPACKED = 16
"""Packs that stay unpacked, so that a look at what stands near by is quick."""

_LEVEL = 1
"""How hard the packs are pressed: more takes longer, and saves a tenth."""


class Packed(Sequence[_Each], Generic[_Each]):
    """A sequence that grows at its end and keeps all but its last part, and what was looked at last, packed.

    What is looked at again may be another object that is equal.
    """

    def __init__(self, each: Iterable[_Each] = ()) -> None:
        self._packs: list[bytes] = []
        self._last: list[_Each] = []
        self._unpacked: dict[int, list[_Each]] = {}
        for one in each:
            self.append(one)

    def append(self, one: _Each) -> None:
        """Put one more at the end."""
        self._last.append(one)
        if len(self._last) == _TOGETHER:
            self._packs.append(zlib.compress(pickle.dumps(self._last, pickle.HIGHEST_PROTOCOL), _LEVEL))
            self._last = []

    def emptied(self) -> Iterator[_Each]:
        """Each in order, after which it takes up no room here any more: the sequence ends up empty."""
        self._unpacked.clear()
        packs, self._packs = self._packs[::-1], []
        last, self._last = self._last, []
        while packs:
            yield from self._opened(packs.pop())
        yield from last

    def __len__(self) -> int:
        return len(self._packs) * _TOGETHER + len(self._last)

    def __iter__(self) -> Iterator[_Each]:
        for number in range(len(self._packs)):
            yield from self._unpacked.get(number) or self._opened(self._packs[number])
        yield from self._last

    @overload
    def __getitem__(self, at: int) -> _Each: ...

    @overload
    def __getitem__(self, at: slice) -> list[_Each]: ...

    def __getitem__(self, at: int | slice) -> _Each | list[_Each]:
        if isinstance(at, slice):
            return [self[place] for place in range(*at.indices(len(self)))]
        number, place = divmod(at if at >= 0 else at + len(self), _TOGETHER)
        return (self._unpacked.get(number) or self._kept(number))[place]

    def _kept(self, number: int) -> list[_Each]:
        """The last part, or a pack that is unpacked now and stays so until others take its place."""
        if number == len(self._packs):
            return self._last
        if not 0 <= number < len(self._packs):
            raise IndexError("out of range")
        if len(self._unpacked) == _MOST_UNPACKED:
            del self._unpacked[next(iter(self._unpacked))]
        self._unpacked[number] = self._opened(self._packs[number])
        return self._unpacked[number]

    @staticmethod
    def _opened(pack: bytes) -> list[_Each]:
        opened: list[_Each] = pickle.loads(zlib.decompress(pack))  # noqa: S301 (it was made above, and never stored)
        return opened
