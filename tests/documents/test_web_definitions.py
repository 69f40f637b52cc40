"""Lists of terms and what they mean on web pages."""

from __future__ import annotations

from pathlib import Path

from assistant.documents.html import read_html


def texts(tmp_path: Path, body: str) -> list[str]:
    file = tmp_path / "side.html"
    file.write_text(f"<html><body><h1>Plan</h1>{body}</body></html>", encoding="utf-8")
    return [line.text for line in read_html(file).lines][1:]


def test_a_term_and_its_definition_are_one_line(tmp_path: Path) -> None:
    body = "<dl>\n<dt>Krise</dt>\n<dd>Uønskt hending.</dd><dt>Frist:</dt><dd>1. mai</dd><dd>Elles 1. juni</dd></dl>"
    assert texts(tmp_path, body) == ["Krise: Uønskt hending.", "Frist: 1. mai", "Elles 1. juni"]


def test_questions_and_definitions_of_several_paragraphs_stay_apart(tmp_path: Path) -> None:
    body = "<dl><dt>Kva er ei krise?</dt><dd>Ei hending.</dd><dt>Frist</dt><dd><p>Mai.</p><p>Juni.</p></dd></dl>"
    assert texts(tmp_path, body) == ["Kva er ei krise?", "Ei hending.", "Frist", "Mai.", "Juni."]
