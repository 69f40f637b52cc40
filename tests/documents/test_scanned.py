"""PDF files with pages that are pictures: said so, or read when text recognition is installed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pypdfium2
import pytest
from fpdf import FPDF

from assistant.documents import ocr, reading
from assistant.documents.pdf import read_pdf
from assistant.errors import ScannedDocument
from tests.documents.library.plan import Items, Part
from tests.documents.library.press import Look, print_pdf
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
        "Side 2, 4 er lagret som bilde, og teksten der er ikke lest. Installer tekstgjenkjenning (OCR) med "
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


PARTS = [
    Part(1, "1 Samferdsel", ["Regionen skal ha trygge veger.", Items(["Ny bru over elva", "Ny gangveg"], "Vi skal:")]),
    Part(1, "2 Oppvekst", ["Alle barn skal ha kort vei til skolen, og skolene skal ha gode bibliotek."]),
    Part(2, "2.1 Skole", ["Regionen skal bygge ny skole i Brennvik innen 2027."]),
    Part(1, "3 Helse", ["Alle kommuner skal ha legevakt hele døgnet, også i helger og på helligdager."]),
]


def scanned(path: Path) -> Path:
    """A printed plan of which only a picture of each page is left."""
    printed = path.with_name("trykt.pdf")
    print_pdf(printed, "Plan for bygda", PARTS, Look())
    made = FPDF(unit="pt", format="A4")
    made.set_auto_page_break(False)
    opened = pypdfium2.PdfDocument(str(printed))
    for page in opened:
        made.add_page()
        made.image(page.render(scale=2).to_pil().convert("L"), 0, 0, made.w, made.h)
    opened.close()
    printed.unlink()
    made.output(str(path))
    return path


def test_a_scanned_plan_is_read_with_its_outline_by_the_programs_that_are_installed(tmp_path: Path) -> None:
    ocr._has_language.cache_clear()
    if shutil.which("ocrmypdf") is None or not ocr._has_language():
        pytest.skip(f"OCRmyPDF or Tesseract's Norwegian is missing. {ocr.HOW_TO_INSTALL}.")
    document = reading.read(scanned(tmp_path / "plan.pdf"), tmp_path)
    assert [section.path for section in document.sections] == [
        ("1 Samferdsel",),
        ("2 Oppvekst",),
        ("2 Oppvekst", "2.1 Skole"),
        ("3 Helse",),
    ]
    items = [i.of(document.text) for section in document.sections for block in section.blocks for i in block.items]
    assert items == ["Ny bru over elva", "Ny gangveg"]
    assert "legevakt hele døgnet" in document.text
    assert document.doubts == (
        "Sider som er bilder, er lest med tekstgjenkjenning (OCR), så enkelte ord kan være feil.",
    )


def test_a_page_with_a_picture_between_a_header_and_a_footer_is_named(tmp_path: Path, programs: Path) -> None:
    edges = "BT /F1 8 Tf 70 810 Td (Vik kommune, kulturplan) Tj ET BT /F1 8 Tf 70 30 Td (Side 2 av 3) Tj ET "
    path = draw_pdf(tmp_path / "plan.pdf", edges + TEXT, edges + PICTURE, edges + TEXT + PICTURE, objects=IMAGE)
    assert reading.read(path, tmp_path).doubts == (
        "Side 2 har et bilde og ellers bare topp- eller bunntekst. Står det tekst i bildet, er den ikke lest.",
    )
