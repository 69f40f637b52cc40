"""Statutes whose text goes on right after the number: each paragraph is a section of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.outlines import Outlined, of_file, of_lines
from tests.documents.pdf_files import draw_pdf

TITLE = "Vedtekter for Fjordrådet"
RULES = (
    "Fjordrådet skal arbeide for samarbeid mellom kommunene, og for at alle får gode tjenester.",
    "Rådet har sju medlemmer, som kommunestyrene velger blant sine egne for fire år.",
    "Rådet møtes fire ganger i året, og ellers når to kommuner ber om det.",
)
NAMES = ("Formål", "Medlemmer", "Møter")


def printed(path: Path, named: bool, numbers: tuple[str, ...] = ("1", "2", "3")) -> Path:
    """A PDF whose paragraphs have two lines each; a name stands in bold after the number."""
    page = f"BT /F2 18 Tf 70 780 Td ({TITLE}) Tj ET "
    for at, (number, name, rule) in enumerate(zip(numbers, NAMES, RULES, strict=True)):
        base = 740 - 50 * at
        first, second = rule.split(", ", 1)
        label = f"/F2 11 Tf (§ {number} {name}. ) Tj /F1 11 Tf" if named else f"/F1 11 Tf (§ {number}. ) Tj"
        page += f"BT 70 {base} Td {label} ({first},) Tj 0 -14 Td ({second}) Tj ET "
    return draw_pdf(path, page)


@pytest.mark.parametrize("named", [False, True], ids=["number", "name in bold"])
def test_each_numbered_paragraph_of_a_pdf_is_a_section(tmp_path: Path, named: bool) -> None:
    labels = [f"§ {at} {name}" if named else f"§ {at}" for at, name in enumerate(NAMES, 1)]
    expected = tuple(Outlined((label,), (rule,)) for label, rule in zip(labels, RULES, strict=True))
    assert of_file(printed(tmp_path / "fil.pdf", named)) == (TITLE, expected)


def test_numbers_that_do_not_count_on_are_running_text(tmp_path: Path) -> None:
    _, sections = of_file(printed(tmp_path / "fil.pdf", False, ("1", "4", "5")))
    assert [section.path for section in sections if section.path[-1].startswith("§")] == []


def test_each_numbered_paragraph_of_a_text_is_a_section(tmp_path: Path) -> None:
    lines = [line for at, rule in enumerate(RULES, 1) for line in ("", f"§ {at}. {rule}")]
    expected = tuple(Outlined((f"§ {at}",), (rule,)) for at, rule in enumerate(RULES, 1))
    assert of_lines(tmp_path / "fil.txt", TITLE, *lines) == (TITLE, expected)


def test_paragraphs_begin_anew_under_each_chapter(tmp_path: Path) -> None:
    chapters = ("Kapittel 1 Rådet", "", f"§ 1-1. {RULES[0]}", "", f"§ 1-2. {RULES[1]}", "")
    more = ("Kapittel 2 Møtene", "", f"§ 2-1. {RULES[2]}", "", f"§ 2-2. {RULES[1]}", "")
    _, sections = of_lines(tmp_path / "fil.txt", TITLE, "", *chapters, *more)
    assert [section.path for section in sections if section.content] == [
        ("Kapittel 1 Rådet", "§ 1-1"),
        ("Kapittel 1 Rådet", "§ 1-2"),
        ("Kapittel 2 Møtene", "§ 2-1"),
        ("Kapittel 2 Møtene", "§ 2-2"),
    ]
