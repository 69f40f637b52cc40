"""How fast a long PDF is read, and in how much memory, beside pypdf's own extraction of its text."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Sequence
from itertools import cycle, islice
from pathlib import Path

from fpdf import FPDF

PAGES = 2_000
FEWER = 200
"""Memory is flat when a file of ``PAGES`` pages needs little more of it than one of so many."""

MANY = 10_000

BAR = 15.0
"""Pages a second, at least."""

_LINES = 42
_WORDS = """
gjennom samarbeid skal kommunene nå mål som er vanskelige å nå hver for seg og ta hele regionen med næringsutvikling
tjenester bosetting samferdsel kompetanse kultur folkehelse beredskap økonomi styringsgruppe handlingsprogram
""".split()
_MEMORY = (
    "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
    "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
)
_PYPDF = "import sys; from pypdf import PdfReader; [page.extract_text() for page in PdfReader(sys.argv[1]).pages]"


def main(work: Path, root: Path) -> None:
    """Print the speed and the memory of reading, with the files in ``work``; ``root`` is the project's folder."""
    long, short, empty = (_written(work / str(pages), pages) for pages in (PAGES, FEWER, 1))
    ours = _seconds(_check(long), root) - _seconds(_check(empty), root)
    plain = _seconds(_extract(long), root) - _seconds(_extract(empty), root)
    print(
        f"read a PDF of {PAGES} pages: {PAGES / ours:.0f} pages a second of processor time (bar {BAR:.0f}); "
        f"pypdf's text extraction alone: {PAGES / plain:.0f}"
    )
    print(
        f"memory while reading {PAGES} pages: {_memory(_check(long), root):.0f} MB; "
        f"{FEWER} pages: {_memory(_check(short), root):.0f} MB; "
        f"pypdf's text extraction alone, {PAGES} pages: {_memory(_extract(long), root):.0f} MB"
    )
    many = _written(work / str(MANY), MANY)
    print(
        f"a PDF of {MANY} pages: {_seconds(_check(many), root):.0f} seconds of processor time, "
        f"{_memory(_check(many), root):.0f} MB"
    )


def _written(folder: Path, pages: int) -> Path:
    """A file in a folder of its own, with headings, running text, lists and page numbers on so many pages."""
    folder.mkdir(parents=True)
    words = cycle(_WORDS)
    made = FPDF(unit="pt", format="A4")
    made.set_auto_page_break(False)
    for number in range(1, pages + 1):
        made.add_page()
        made.set_font("Helvetica", "B", 14)
        made.cell(0, 30, f"{number} {next(words).capitalize()}", new_x="LMARGIN", new_y="NEXT")
        made.set_font("Helvetica", "", 10)
        for line in range(_LINES):
            said = " ".join(islice(words, 12))
            is_last = line % 6 == 5
            made.cell(0, 20 if is_last else 13, f"{said}." if is_last else said, new_x="LMARGIN", new_y="NEXT")
        made.set_y(-40)
        made.cell(0, 10, f"Side {number}", align="C")
    made.output(str(folder / "plan.pdf"))
    return folder


def _check(folder: Path) -> list[str]:
    return [sys.executable, "-m", "assistant", "corpus", "check", "--corpus", str(folder)]


def _extract(folder: Path) -> list[str]:
    return [sys.executable, "-c", _PYPDF, str(folder / "plan.pdf")]


def _seconds(command: Sequence[str], root: Path) -> float:
    """The processor time of a command: other work on the machine does not count."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _memory(command: Sequence[str], root: Path) -> float:
    """Peak resident memory of a command, in MB, measured by a process that has no other child."""
    done = subprocess.run(
        [sys.executable, "-c", _MEMORY, *command], cwd=root, check=True, capture_output=True, text=True
    )
    return float(done.stdout)


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder), Path(__file__).parent.parent)
