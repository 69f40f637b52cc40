"""How many, where the documents give no number: what one sentence names in a row is counted."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answer import counting

TOWNS = ["Gråstein", "Lauvnes", "Søre Kvernvik", "Nes og Vik", "Øyvang", "Åmotlia", "Finnset"]


def told(question: str, sentence: str) -> int | None:
    return counting.named(sentence, counting.asked_for(question, ()))


@given(
    st.lists(st.sampled_from(TOWNS), min_size=3, max_size=7, unique=True).filter(lambda towns: "og" not in towns[-1])
)
def test_names_in_a_row_are_counted_also_those_with_and_in_them(towns: list[str]) -> None:
    row = f"{', '.join(towns[:-1])} og {towns[-1]}"
    assert told("Hvor mange kommuner er med?", f"De samarbeidende kommunene er {row}.") == len(towns)
    assert told("Kor mange kommunar er det?", f"Kommunane {row} går saman om vedtektene.") == len(towns)


@pytest.mark.parametrize(
    ("question", "sentence", "count"),
    [
        (
            "Hvor mange mål har planen?",
            "Planen har fire mål: rene elver, trygge veger, flere unge og gode tjenester.",
            4,
        ),
        ("Hvor mange kommuner er med?", "Kommunene har et felles ansvar for vei, vann og avløp.", None),
        ("Hvor mange kommuner er med?", "Kommunene er små, spredte og fattige.", None),
        ("Hvor mange kommuner er med?", "Kommunene Gråstein og Lauvnes samarbeider.", None),
        ("Hvor mange møter holdes?", "Kommunene er Gråstein, Lauvnes og Øyvang.", None),
        ("Hvilke kommuner er med?", "Kommunene er Gråstein, Lauvnes og Øyvang.", None),
    ],
)
def test_only_what_is_asked_the_number_of_and_named_in_a_row_is_counted(
    question: str, sentence: str, count: int | None
) -> None:
    assert told(question, sentence) == count
