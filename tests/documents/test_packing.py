from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.lines import Line, LineKind
from assistant.documents.packing import Packed
from tests.properties import examples

LENGTHS = st.floats(0, 2_000)
LINES = st.lists(
    st.builds(
        Line,
        text=st.text(min_size=1),
        page=st.none() | st.integers(1, 10_000),
        gap=st.none() | LENGTHS,
        left=LENGTHS,
        right=LENGTHS,
        size=st.none() | LENGTHS,
        bold=st.booleans(),
        kind=st.sampled_from(LineKind),
        notes=st.lists(st.text(), max_size=2).map(tuple),
    ),
    max_size=20,
)
TIMES = st.integers(1, 200)
PLACES = st.none() | st.integers(-5_000, 5_000)
STEPS = st.sampled_from([None, 1, 2, -1, -3])


@examples(100)
@given(lines=LINES, times=TIMES)
def test_lines_come_back_as_they_were_put_in(lines: list[Line], times: int) -> None:
    lines = lines * times
    packed = Packed(lines)
    assert len(packed) == len(lines)
    assert list(packed) == lines
    assert [type(line) for line in packed] == [Line] * len(lines)
    assert [packed[at] for at in range(len(lines))] == lines


@examples(200)
@given(count=st.integers(0, 3_000), first=PLACES, end=PLACES, step=STEPS)
def test_parts_of_it_are_those_of_a_list(count: int, first: int | None, end: int | None, step: int | None) -> None:
    assert Packed(range(count))[first:end:step] == list(range(count))[first:end:step]


@pytest.mark.parametrize("count", [0, 1, 127, 128, 129, 3_000])
def test_places_are_counted_from_both_ends_and_end_there(count: int) -> None:
    packed = Packed(range(count))
    assert [packed[at - count] for at in range(count)] == list(range(count))
    for outside in (count, count + 500, -count - 1, -count - 500):
        with pytest.raises(IndexError):
            packed[outside]


@pytest.mark.parametrize("count", [0, 1, 128, 3_000])
def test_it_is_empty_once_all_have_been_let_go_and_can_be_filled_again(count: int) -> None:
    packed = Packed(range(count))
    assert list(packed.emptied()) == list(range(count))
    assert not packed
    packed.append(7)
    assert list(packed) == [7]


def test_what_is_put_in_while_it_is_looked_at_is_there() -> None:
    packed = Packed[int]()
    for number in range(1_000):
        packed.append(number)
        assert (packed[number], packed[number // 2]) == (number, number // 2)
