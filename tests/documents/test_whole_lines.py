"""Text files that were not wrapped: each line is a paragraph, an item or a heading by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.outlines import Listing, Outlined, of_lines

TITLE = "Vedtekter for kulturhuset i Ljosvik"
LONG = (
    "Kulturhuset skal være åpent for alle som bor i kommunen, og det skal leies ut til lag og foreninger når det ikke "
    "er i bruk av kulturskolen, biblioteket eller den kommunale kinoen, som har rett til lokalene først.",
    "Styret har ansvaret for driften og ansetter daglig leder. Daglig leder legger hvert år fram et budsjett og en "
    "plan for bruken av salene, og melder fra til kommunen når bygningen trenger vedlikehold.",
    "Den som leier en sal, betaler etter de satsene som kommunestyret fastsetter hvert år. Barn og unge under 18 år "
    "betaler ikke for øving, og det samme gjelder ledere som følger dem.",
)
ITEMS = ("leie ut salene til lag i kommunen", "ha åpen kafé tre dager i uka", "vise film for barn hver lørdag")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "fil.txt"


def _sections(*lines: str) -> tuple[str, ...]:
    head = [line for at, text in enumerate(LONG, start=1) for line in (f"§ {at} Regel", text, "")]
    return (TITLE, "", *head, *lines)


HEADS = tuple(Outlined((f"§ {at} Regel",), (text,)) for at, text in enumerate(LONG, start=1))


@pytest.mark.parametrize("words", ["Kulturhuset skal", "I disse vedtektene betyr"])
def test_lines_in_lower_case_below_one_that_is_no_sentence_are_its_list(file: Path, words: str) -> None:
    assert of_lines(file, *_sections("§ 4 Oppgaver", words, *ITEMS)) == (
        TITLE,
        (*HEADS, Outlined(("§ 4 Oppgaver",), (Listing(words, ITEMS),))),
    )


def test_what_stands_below_the_last_item_is_no_part_of_it(file: Path) -> None:
    items = [f"{letter}) {item}" for letter, item in zip("abc", ITEMS, strict=True)]
    closing = "Styret skal ha minst to møter i året."
    assert of_lines(file, *_sections("§ 4 Oppgaver", "Kulturhuset skal:", *items, closing)) == (
        TITLE,
        (*HEADS, Outlined(("§ 4 Oppgaver",), (Listing("Kulturhuset skal:", tuple(items)), closing))),
    )


def test_a_heading_keeps_its_name_though_lines_above_are_short(file: Path) -> None:
    defined = ("leier: den som har avtale om en sal", "sal: et rom som leies ut", "øving: bruk uten publikum")
    told = "Vedtektene endres av kommunestyret."
    rule = ("§ 4 Ord", "I disse vedtektene betyr", *defined, "", "§ 5 Endring av vedtektene", told)
    assert of_lines(file, *_sections(*rule)) == (
        TITLE,
        (
            *HEADS,
            Outlined(("§ 4 Ord",), (Listing("I disse vedtektene betyr", defined),)),
            Outlined(("§ 5 Endring av vedtektene",), (told,)),
        ),
    )


def test_a_file_wrapped_to_a_width_is_put_together_though_a_line_of_it_is_long(file: Path) -> None:
    wrapped = (
        "Kulturhuset skal være åpent for alle som bor i",
        "kommunen, og det skal leies ut til lag når det",
        "ikke er i bruk.",
    )
    lines = ("1 Formål", "", *wrapped, "", "2 Drift", "", *wrapped, "", "3 Leie", "", *wrapped, "", LONG[0])
    title, sections = of_lines(file, TITLE, "", *lines)
    assert title == TITLE
    assert [str(section.content[0]).startswith(" ".join(wrapped)) for section in sections] == [True] * 3
