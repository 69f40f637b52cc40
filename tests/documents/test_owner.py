"""Whose a document is, as its running headers, footers and a web page's title say."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import owner, reading
from tests.documents.pdf_files import write_pdf


@pytest.mark.parametrize(
    ("around", "name"),
    [
        (["Ljosvik kommune"], "Ljosvik kommune"),
        (["Ljosvik kommune – Kulturplan 2024–2027", "Side 3 av 9"], "Ljosvik kommune"),
        (["Kulturplan 2024 | Ytre Dal kommune"], "Ytre Dal kommune"),
        (["Kulturplan for Ljosvik kommune"], "Ljosvik kommune"),
        (["Ljosvik kommune", "Vik kommune"], None),
        (["Side 3 av 9", "Kommuneplan"], None),
        (["Planen gjelder for hver kommune"], None),
    ],
)
def test_the_one_that_is_named_around_the_text_is_the_owner(around: list[str], name: str | None) -> None:
    assert owner.named(around) == name


def test_the_owner_in_the_running_header_of_a_pdf_is_known(tmp_path: Path) -> None:
    text = "Kommunen skal legge til rette for aktivitet i alle grender. " * 30
    parts = [(1, heading, [text]) for heading in ("Mål", "Tiltak", "Økonomi")]
    file = write_pdf(tmp_path / "plan.pdf", parts, title="Kulturplan 2024–2027", header="Ljosvik kommune")
    known = reading.read(file, tmp_path).metadata
    assert (known.owner, "owner" in known.found) == ("Ljosvik kommune", True)


def test_the_owner_in_the_title_of_a_web_page_is_known(tmp_path: Path) -> None:
    page = tmp_path / "plan.html"
    page.write_text(
        "<html><head><title>Kulturplan | Ljosvik kommune</title></head><body><h1>Kulturplan</h1>"
        "<p>Kommunen skal byggje.</p></body></html>"
    )
    assert reading.read(page, tmp_path).metadata.owner == "Ljosvik kommune"


def test_the_owner_that_the_metadata_file_gives_stands(tmp_path: Path) -> None:
    page = tmp_path / "plan.html"
    page.write_text("<html><head><title>Plan | Vik kommune</title></head><body><p>Planen gjeld.</p></body></html>")
    (tmp_path / "plan.metadata.yaml").write_text("eier: Ljosvik kommune\n")
    assert reading.read(page, tmp_path).metadata.owner == "Ljosvik kommune"
