"""Text recognition for scanned PDF files, by OCRmyPDF and Tesseract where they are installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

HOW_TO_INSTALL = (
    "Installer tekstgjenkjenning (OCR) med «sudo apt install tesseract-ocr tesseract-ocr-nor» "
    "og «pip install -e '.[ocr]'»"
)
"""What to do where there is none, as the beginning of a sentence."""

_LANGUAGE = "nor"
_LONGEST = 1_800
"""Seconds that a file may take."""


@contextmanager
def recognised(path: Path, all_pages: bool) -> Iterator[Path | None]:
    """Give a copy of a PDF with text where it has pictures of pages; None when none could be made.

    Pages that have text stay as they are unless ``all_pages`` is set. The copy is deleted when the block ends.
    """
    program = shutil.which("ocrmypdf")
    if program is None or not _has_language():
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "recognised.pdf"
        which = "--force-ocr" if all_pages else "--skip-text"
        command = [program, "--quiet", which, "--output-type", "pdf", "--jobs", "1", "-l", _LANGUAGE]
        try:
            done = subprocess.run([*command, "--", str(path), str(copy)], capture_output=True, timeout=_LONGEST)
        except (OSError, subprocess.TimeoutExpired):
            yield None
            return
        yield copy if done.returncode == 0 and copy.exists() else None


@cache
def _has_language() -> bool:
    program = shutil.which("tesseract")
    if program is None:
        return False
    try:
        listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return _LANGUAGE in listed.stdout.split()
