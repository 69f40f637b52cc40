"""PDF files with pages that are pictures: said so, or read when text recognition is installed."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import ocr, reading
from assistant.documents.pdf import read_pdf
from assistant.errors import ScannedDocument
from tests.documents.pdf_files import draw_pdf

TEXT = "BT /F1 10 Tf 70 700 Td (Teksten paa siden er lang nok til aa leses.) Tj ET"
PICTURE = "q 500 0 0 700 40 40 cm /Im Do Q"
IMAGE = {"Im": ("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")}


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is the only one with programs."""
    folder = tmp_path / "programs"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    ocr._has_language.cache_clear()
    return folder


def install(programs: Path, ocrmypdf: str, languages: str = "eng nor") -> None:
    """Programs that say and do what the real ones do, as far as the reader sees."""
    for name, script in (("ocrmypdf", ocrmypdf), ("tesseract", f"echo {languages.replace(' ', '; echo ')}")):
        file = programs / name
        file.write_text(f"#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n", encoding="utf-8")
        file.chmod(0o755)


def test_the_pages_with_text_are_read_and_those_that_are_pictures_are_named(tmp_path: Path, programs: Path) -> None:
    path = draw_pdf(tmp_path / "plan.pdf", TEXT, PICTURE, TEXT, PICTURE, objects=IMAGE)
    read = reading.read(path, tmp_path)
    assert "Teksten paa siden" in read.text
    assert read.doubts == (
        "Side 2, 4 er bilder, og teksten der er ikke lest. Installer tekstgjenkjenning (OCR) med "
        "«sudo apt install tesseract-ocr tesseract-ocr-nor» og «pip install -e '.[ocr]'» hvis den skal bli lest.",
    )


def test_a_scanned_file_is_read_when_text_recognition_is_installed(tmp_path: Path, programs: Path) -> None:
    recognised = draw_pdf(tmp_path / "recognised.pdf", TEXT)
    install(programs, f'for last; do :; done; cp "{recognised}" "$last"')
    read = read_pdf(draw_pdf(tmp_path / "plan.pdf", PICTURE, objects=IMAGE))
    assert [line.text for line in read.lines] == ["Teksten paa siden er lang nok til aa leses."]
    assert read.doubts == ("Sider som er bilder, er lest med tekstgjenkjenning (OCR), så enkelte ord kan være feil.",)


@pytest.mark.parametrize(("ocrmypdf", "languages"), [("exit 2", "eng nor"), ("exit 0", "eng nor"), ("exit 0", "eng")])
def test_a_scanned_file_that_cannot_be_recognised_says_what_to_do(
    tmp_path: Path, programs: Path, ocrmypdf: str, languages: str
) -> None:
    install(programs, ocrmypdf, languages)
    with pytest.raises(ScannedDocument, match=r"Installer tekstgjenkjenning \(OCR\) med «sudo apt install"):
        read_pdf(draw_pdf(tmp_path / "plan.pdf", PICTURE, objects=IMAGE))


def test_text_recognition_is_not_started_for_a_file_with_text(tmp_path: Path, programs: Path) -> None:
    install(programs, f"touch {tmp_path}/started; exit 1")
    read_pdf(draw_pdf(tmp_path / "plan.pdf", TEXT + PICTURE, objects=IMAGE))
    assert not (tmp_path / "started").exists()
