"""Files made to keep their reader busy: each is read or refused in bounded time and memory, in a process of its own."""

from __future__ import annotations

import resource
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.documents import reading
from tests.documents import marked_up
from tests.documents.pdf_files import draw_pdf

ROOT = Path(__file__).parents[2]
SECONDS = 60
"""Of processor time."""

MEMORY = 2_000_000_000
"""Bytes of address space; Python with its libraries takes a good part."""

PROGRAM = """
import sys
from pathlib import Path
from assistant.documents import reading
from assistant.errors import DocumentError
path = Path(sys.argv[1])
try:
    reading.read(path, path.parent)
    print("lest")
except DocumentError as error:
    print(error)
"""
TEXT = "BT /F1 10 Tf 70 700 Td (Vi skal bygge ny veg.) Tj ET"


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def told(path: Path) -> str:
    """What the reader says, on one line; it fails when the process does."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(path)], cwd=ROOT, capture_output=True, text=True, preexec_fn=limited
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stderr[-500:]
    assert done.stdout.count("\n") == 1
    assert done.stdout == "lest\n" or path.name in done.stdout
    return done.stdout


def patched(path: Path, *changes: tuple[bytes, bytes]) -> Path:
    """A drawn file with other bytes in it; its table of places is wrong then, and is made anew by the reader."""
    data = draw_pdf(path, TEXT, TEXT).read_bytes()
    for old, new in changes:
        assert old in data
        data = data.replace(old, new, 1)
    path.write_bytes(data)
    return path


def with_objects(path: Path, catalog: str, objects: list[str]) -> Path:
    """A drawn file with more in its catalog, and more objects, from number 100."""
    more = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, start=100))
    return patched(
        path, (b"/Type /Catalog", f"/Type /Catalog {catalog}".encode()), (b"xref\n", f"{more}xref\n".encode())
    )


def looping_bookmarks(path: Path) -> None:
    entry = "<< /Title (Veg) /Parent 100 0 R /Next 101 0 R /First 101 0 R /Dest [4 0 R /Fit] >>"
    with_objects(path, "/Outlines 100 0 R", ["<< /First 101 0 R /Last 101 0 R /Count 9 >>", entry])


def many_bookmarks(path: Path) -> None:
    entries = [f"<< /Title (Veg {n}) /Parent 100 0 R /Next {102 + n} 0 R /Dest [4 0 R /Fit] >>" for n in range(20_000)]
    with_objects(path, "/Outlines 100 0 R", ["<< /First 101 0 R >>", *entries])


def looping_labels(path: Path) -> None:
    with_objects(path, "/PageLabels 100 0 R", ["<< /Kids [100 0 R 100 0 R] >>"])


def looping_pages(path: Path) -> None:
    patched(path, (b"/Kids [4 0 R", b"/Kids [2 0 R"))


def javascript(path: Path) -> None:
    action = "<< /S /JavaScript /JS (while\\(true\\){}) >>"
    with_objects(path, f"/OpenAction {action} /AA << /WC {action} >>", [])


def many_objects(path: Path) -> None:
    """A million objects, each in the table of places, added as a program does that saves its changes at the end."""
    data = draw_pdf(path, TEXT, TEXT).read_bytes()
    entry = b"%d 0 obj\n<< /A 1 >>\nendobj\n"
    added, places = [], []
    at = len(data)
    for number in range(100, 1_000_100):
        added.append(entry % number)
        places.append(b"%010d 00000 n \n" % at)
        at += len(added[-1])
    table = b"xref\n100 1000000\n" + b"".join(places)
    before = data[data.rindex(b"startxref") :].split()[1]
    trailer = b"trailer\n<< /Size 1000100 /Root 1 0 R /Prev %s >>\nstartxref\n%d\n%%%%EOF\n" % (before, at)
    path.write_bytes(data + b"".join(added) + table + trailer)


def many_objects_without_their_places(path: Path) -> None:
    with_objects(path, "", ["<< /A 1 >>"] * 1_000_000)


def unpacking_page(path: Path) -> None:
    packed = zlib.compress(b"0 0 m " * 30_000_000, 9)
    data = draw_pdf(path, TEXT).read_bytes()
    start = data.index(b"5 0 obj")
    end = data.index(b"endobj", start)
    stream = b"5 0 obj\n<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream\n" % (len(packed), packed)
    path.write_bytes(data[:start] + stream + data[end:])


def absurd_font(path: Path) -> None:
    widths = " ".join(["999999999"] * 100_000)
    font = f"<< /Type /Font /Subtype /TrueType /BaseFont /A /FirstChar -9 /LastChar 99999 /Widths [{widths}] >>"
    draw_pdf(path, "BT /F3 1e9 Tf 70 700 Td (Veg) Tj ET " + TEXT, fonts={"F3": font})


def crossing_lines(path: Path) -> None:
    lines = "".join(f"{n} 0 m {n} 800 l S 0 {n} m 600 {n} l S " for n in range(1, 590, 2))
    draw_pdf(path, TEXT + lines)


def scattered_letters(path: Path) -> None:
    draw_pdf(path, "".join(f"BT /F1 4 Tf {n * 7 % 590} {n * 13 % 830} Td (a) Tj ET " for n in range(5_000)))


PDF: list[Callable[[Path], None]] = [
    looping_bookmarks,
    many_bookmarks,
    looping_labels,
    looping_pages,
    javascript,
    many_objects,
    many_objects_without_their_places,
    unpacking_page,
    absurd_font,
    crossing_lines,
    scattered_letters,
]


@pytest.mark.parametrize("make", PDF, ids=lambda make: make.__name__)
def test_a_pdf_made_to_do_harm_is_read_or_refused_within_bounds(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "plan.pdf")
    told(tmp_path / "plan.pdf")


LINES = {
    "one line": "veg og bane " * 500_000,
    "one word": "a" * 5_000_000,
    "many lines": "Veg 12\n" * 50_000,
    "many blank lines": "Veg\n\n" * 50_000,
    "bars": "|" * 1_000_000,
    "tabs": "a\tb\n" * 50_000,
    "dots": "Veg ....... 3\n" * 50_000,
    "form feeds": "Veg\f" * 20_000,
    "numbers": "1. Veg\n" * 50_000,
}


@pytest.mark.parametrize("name", LINES)
def test_a_text_without_measure_is_read_or_refused_within_bounds(tmp_path: Path, name: str) -> None:
    (tmp_path / "plan.txt").write_text(LINES[name], encoding="utf-8")
    told(tmp_path / "plan.txt")


@pytest.mark.parametrize("name", marked_up.WITHOUT_MEASURE)
def test_markup_without_measure_is_read_or_refused_within_bounds(tmp_path: Path, name: str) -> None:
    told(marked_up.write(tmp_path / f"plan-{name}", marked_up.WITHOUT_MEASURE[name]()))


@pytest.mark.parametrize("name", marked_up.MANY)
def test_four_times_as_much_takes_less_than_eight_times_as_long(tmp_path: Path, name: str) -> None:
    small, large = (
        marked_up.write(tmp_path / f"{count}-{name}", marked_up.MANY[name](count)) for count in (1_500, 6_000)
    )
    seconds(small)  # what is loaded once is no part of it
    assert min(seconds(large), seconds(large)) < 8 * max(seconds(small), seconds(small)) + 0.1


def seconds(path: Path) -> float:
    """The processor time that it takes to read a file."""
    before = time.process_time()
    reading.read(path, path.parent)
    return time.process_time() - before
