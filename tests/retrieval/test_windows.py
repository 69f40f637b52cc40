"""Windows: what the reader is given of a section."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.retrieval import windows
from tests.properties import examples


@examples(60)
@given(st.data())
def test_a_window_is_verbatim_consecutive_and_holds_the_unit_that_it_was_made_for(
    several: Assistant, data: st.DataObject
) -> None:
    index = several.index
    unit = data.draw(st.sampled_from([unit for unit in index.units if unit.block >= 0]))
    (window,) = windows.around([unit], index, 1, ())
    text = index.by_id[unit.document].text
    assert [text[piece.start : piece.end] for piece in window.pieces] == list(window.texts)
    assert all(a.end <= b.start for a, b in pairwise(window.pieces))
    assert any(piece.start <= unit.span.start < piece.end for piece in window.pieces)
    assert len(window.pieces) == 1 or sum(map(len, window.texts)) <= windows.LENGTH


@examples(60)
@given(st.data())
def test_no_piece_is_read_twice(several: Assistant, data: st.DataObject) -> None:
    units = data.draw(st.lists(st.sampled_from(several.index.units), max_size=12))
    places = [
        (window.document, piece.start)
        for window in windows.around(units, several.index, 12, ())
        for piece in window.pieces[:1]
    ]
    assert len(places) == len(set(places))


def test_no_more_windows_are_made_than_asked_for(several: Assistant) -> None:
    assert len(several.windows("Hva er formålet?", 3)) == 3
