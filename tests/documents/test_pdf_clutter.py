"""Figures in the margin of a page: the numbers of its lines are no text of it, those of its goals are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from assistant.documents.pdf import read_pdf
from tests.documents.pdf_files import draw_pdf


def text_of(path: Path, lines: Sequence[str], numbers: dict[int, int], pitch: float = 14) -> str:
    """What is read of a page, with figures in the margin beside some of its lines, by their places."""
    drawn = "".join(f"BT /F1 10 Tf 90 {780 - pitch * at} Td ({line}) Tj ET " for at, line in enumerate(lines))
    drawn += "".join(
        f"BT /F1 10 Tf {76 - 5.56 * len(str(n)):.2f} {780 - pitch * at} Td ({n}) Tj ET " for at, n in numbers.items()
    )
    return " ".join(line.text for line in read_pdf(draw_pdf(path, drawn)).lines)


LINES = [
    f"vi skal bygge {name} veger i hele kommunen" for name in "nye gode brede trygge smale lange korte".split() * 4
]


@pytest.mark.parametrize("step", [1, 5])
def test_numbers_of_lines_are_left_out(tmp_path: Path, step: int) -> None:
    numbers = {at: at + 1 for at in range(step - 1, len(LINES), step)}
    assert text_of(tmp_path / "fil.pdf", LINES, numbers) == " ".join(LINES)


def test_numbers_that_hang_beside_goals_are_kept(tmp_path: Path) -> None:
    """Beside paragraphs of four lines, of one line below others, and on a page that holds nothing else."""
    for lines, places in ((LINES, range(0, 20, 4)), (LINES, range(20, 25)), (LINES[:5], range(5))):
        read = text_of(tmp_path / "fil.pdf", lines, {at: number for number, at in enumerate(places, start=1)})
        assert [f"{number} vi skal" in read for number in range(1, 6)] == [True] * 5


@pytest.mark.parametrize("left", [60, 540], ids=["left", "right"])
def test_small_numbers_of_lines_in_either_margin_that_begin_at_one_place_are_left_out(
    tmp_path: Path, left: int
) -> None:
    drawn = "".join(f"BT /F1 10 Tf 90 {780 - 14 * at} Td ({line}) Tj ET " for at, line in enumerate(LINES))
    for size, is_text in ((8, False), (10, left > 90)):
        numbers = (f"BT /F1 {size} Tf {left} {780 - 14 * at} Td ({at + 1}) Tj ET " for at in range(len(LINES)))
        lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", drawn + "".join(numbers))).lines
        assert any(line.text.endswith(" 12") or line.text.startswith("12 ") for line in lines) is is_text
