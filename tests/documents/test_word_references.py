"""Word documents: the levels that they give, and what they refer to and is never followed or run."""

from __future__ import annotations

import builtins
import socket
import zipfile
from pathlib import Path
from typing import Any

import pytest

from assistant.documents import reading
from tests.documents.marked_up import word, write
from tests.documents.pdf_files import draw_pdf

TEXT = "Vi skal bygge ny veg."
LARGE = '<w:p><w:pPr>{}</w:pPr><w:r><w:rPr><w:b/><w:sz w:val="{}"/></w:rPr><w:t>{}</w:t></w:r></w:p>'


def test_the_level_that_a_paragraph_gives_goes_before_what_its_size_tells(tmp_path: Path) -> None:
    level = '<w:outlineLvl w:val="{}"/>'
    body = LARGE.format(level.format(0), 22, "Samferdsel") + word(TEXT) + LARGE.format(level.format(1), 40, "Veger")
    body += word(TEXT) + LARGE.format(level.format(0), 20, "Kultur") + word(TEXT)
    document = reading.read(write(tmp_path / "plan.docx", body), tmp_path)
    assert [section.path for section in document.sections] == [("Samferdsel",), ("Samferdsel", "Veger"), ("Kultur",)]


def test_a_long_text_without_headings_is_told_of(tmp_path: Path) -> None:
    document = reading.read(write(tmp_path / "plan.docx", word(f"{TEXT} " * 10) * 20), tmp_path)
    assert document.doubts == ("Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt.",)


def test_what_a_file_refers_to_is_not_fetched_opened_or_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    secret = tmp_path / "hemmelig.txt"
    secret.write_text("Hemmelig")
    document = write(tmp_path / "plan.docx", word(TEXT) + '<w:altChunk xmlns:r="r" r:id="a"/>')
    targets = {"a": secret.as_uri(), "b": "https://example.org/mal.dotm", "c": "vbaProject.bin"}
    relations = "".join(f'<Relationship Id="{i}" Target="{t}" TargetMode="External"/>' for i, t in targets.items())
    with zipfile.ZipFile(document, "a") as parts:
        parts.writestr("word/_rels/document.xml.rels", f"<Relationships>{relations}</Relationships>")
        parts.writestr("word/vbaProject.bin", b"Shell")
    launch = draw_pdf(
        tmp_path / "plan.pdf",
        f"BT /F1 10 Tf 70 700 Td ({TEXT}) Tj ET",
        page_entries=f"/MediaBox [0 0 595 842] /AA << /O << /S /Launch /F ({secret}) >> >>",
    )
    opened: list[str] = []
    monkeypatch.setattr(socket, "socket", lambda *_, **__: pytest.fail("a connection is made"))
    monkeypatch.setattr(zipfile.ZipFile, "read", _noting(zipfile.ZipFile.read, opened))
    monkeypatch.setattr(builtins, "open", _noting(builtins.open, opened))
    monkeypatch.setattr(Path, "open", _noting(Path.open, opened))
    for path in (document, launch):
        assert reading.read(path, tmp_path).text == f"{TEXT}\n"
    assert not [name for name in opened if "hemmelig" in name or "vba" in name or "rels" in name]


def _noting(function: Any, names: list[str]) -> Any:
    def noted(*arguments: Any, **named: Any) -> Any:
        names.extend(map(str, arguments[:2]))
        return function(*arguments, **named)

    return noted
