"""Text files as they come: other encodings, line ends, spaces and pages, and files that are no text."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.lines import Line
from assistant.documents.text_file import read_text
from assistant.errors import EmptyDocument, NotText
from tests.properties import examples

TEXT = "Økonomi – «mål» på side ½\n\nVi bygger på Ål, i Sør-Aurdal og på Ærøy.\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Årsplan.txt"


def written(file: Path, content: str | bytes) -> Path:
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return file


def texts(file: Path, content: str | bytes) -> list[str]:
    return [line.text for line in read_text(written(file, content)).lines]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
def test_the_words_are_the_same_in_every_encoding_that_norwegian_offices_use(file: Path, encoding: str) -> None:
    assert texts(file, TEXT.encode(encoding)) == [
        "Økonomi – «mål» på side ½",
        "Vi bygger på Ål, i Sør-Aurdal og på Ærøy.",
    ]


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"], ids=["little-endian", "big-endian"])
def test_utf_16_is_read_in_both_byte_orders(file: Path, mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert texts(file, mark + "Åpenhet".encode(encoding)) == ["Åpenhet"]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_lines_end_where_the_machine_that_wrote_them_ended_them(file: Path, end: str) -> None:
    assert list(read_text(written(file, f"Mål{end}{end}Tiltak{end}")).lines) == [
        Line("Mål", gap=None, left=0.0, right=3.0),
        Line("Tiltak", gap=2.0, left=0.0, right=6.0),
    ]


def test_a_line_tells_how_far_it_is_from_the_one_above_where_it_starts_and_whether_it_was_filled_out(
    file: Path,
) -> None:
    assert list(read_text(written(file, "   Mål   \nTiltak\n\n\n  Frist  \n")).lines) == [
        Line("Mål", gap=None, left=3.0, right=6.0, padded=True),
        Line("Tiltak", gap=1.0, left=0.0, right=6.0),
        Line("Frist", gap=3.0, left=2.0, right=7.0),
    ]


def test_a_form_feed_starts_a_new_page(file: Path) -> None:
    assert [
        (line.text, line.page, line.gap) for line in read_text(written(file, "Mål\nVeg\n\fTiltak\n\fFrist\n")).lines
    ] == [
        ("Mål", 1, None),
        ("Veg", 1, 1.0),
        ("Tiltak", 2, None),
        ("Frist", 3, None),
    ]


def test_a_file_without_form_feeds_has_no_page_numbers(file: Path) -> None:
    assert {line.page for line in read_text(written(file, "Mål\nTiltak\n")).lines} == {None}


def test_spaces_that_only_printers_tell_apart_are_ordinary_spaces(file: Path) -> None:
    assert texts(file, "1\u00a0000\u202fkroner\tog\u3000mer") == ["1 000 kroner og mer"]


def test_signs_that_nobody_sees_are_gone(file: Path) -> None:
    assert texts(file, "\u200bsam\u00adarbeid\u2060 \u202enå") == ["samarbeid nå"]


def test_a_stray_control_character_does_not_make_the_file_unreadable(file: Path) -> None:
    assert texts(file, "Vi bygger veg.\x07" + " Og bru." * 40) == ["Vi bygger veg." + " Og bru." * 40]


@pytest.mark.parametrize("content", [b"", b" \n\t\r\n\f  \n", b"\xef\xbb\xbf", "\ufeff\n".encode("utf-16")])
def test_a_file_without_text_is_refused_by_name(file: Path, content: bytes) -> None:
    with pytest.raises(EmptyDocument, match=r"^Filen «Årsplan\.txt» er tom\. .+\.$"):
        read_text(written(file, content))


@pytest.mark.parametrize(
    "content",
    [
        bytes(random.Random(1).randbytes(4000)),
        b"PK\x03\x04" + bytes(400),
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4,
    ],
    ids=["noise", "zip", "picture"],
)
def test_a_file_that_is_no_text_is_refused_by_name(file: Path, content: bytes) -> None:
    with pytest.raises(NotText, match=r"^Filen «Årsplan\.txt» inneholder ikke lesbar tekst\. .+\.$"):
        read_text(written(file, content))


@examples(60)
@given(data=st.binary(max_size=300))
def test_no_file_makes_the_reader_fail_in_any_other_way(tmp_path_factory: pytest.TempPathFactory, data: bytes) -> None:
    file = tmp_path_factory.mktemp("files") / "fil.txt"
    try:
        lines = read_text(written(file, data)).lines
    except (EmptyDocument, NotText):
        return
    assert all(line.text == " ".join(line.text.split()) != "" for line in lines)


def test_tabs_before_the_words_indent_by_more_than_a_character(file: Path) -> None:
    lefts = [line.left for line in read_text(written(file, "Vi skal:\n\t- lese\n\t\t- hver dag\nSlutt\t\n")).lines]
    assert lefts == [0.0, 4.0, 8.0, 0.0]
