"""Files that are damaged, made to do harm, or not what their name says: one sentence about each, and nothing else."""

from __future__ import annotations

import io
import random
import socket
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.documents import reading, text_file
from assistant.errors import BrokenDocument, DocumentError, EncryptedDocument
from tests.documents.library.plan import Items, Noted, Part
from tests.documents.library.press import Look, print_pdf
from tests.documents.made import WRITERS
from tests.documents.test_formats import CHAPTERS, TITLE

MAIN_PART = {".docx": "word/document.xml", ".odt": "content.xml"}
PARTS = [
    Part(1, "Veg", [Noted("Vi skal bygge ny veg.", "", "Jf. sak 4/24."), Items(["Ny bru", "Ny tunnel"], "Tiltak:")]),
    Part(1, "Skole", ["Vi skal bygge ny skole."]),
]


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """A sound file of each format."""
    folder = tmp_path_factory.mktemp("whole")
    for ending, write in WRITERS.items():
        write(folder / f"plan{ending}", TITLE, CHAPTERS)
    print_pdf(folder / "plan.pdf", TITLE, PARTS, Look(contents="dots", bookmarks=True, restart=True, labels=True))
    (folder / "plan.txt").write_text("Veg\n\nVi skal bygge ny veg.\n", encoding="utf-8")
    return {path.suffix: path.read_bytes() for path in folder.iterdir()}


def said(folder: Path, ending: str, data: bytes) -> str | None:
    """The sentence about a file that cannot be read; None for one that can."""
    path = folder / f"plan{ending}"
    path.write_bytes(data)
    try:
        read = reading.read(path, folder)
    except DocumentError as error:
        sentence = str(error)
    else:
        assert all(block.span.of(read.text).strip() for section in read.sections for block in section.blocks)
        return None
    assert "\n" not in sentence
    assert f"«plan{ending}»" in sentence
    return sentence


def rewritten(data: bytes, part: str, content: bytes) -> bytes:
    """A ZIP archive with another content of one part."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return target.getvalue()


@pytest.mark.parametrize("ending", reading.READERS)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6), data=st.data())
def test_a_damaged_file_gives_a_document_or_one_sentence(
    tmp_path: Path, whole: dict[str, bytes], ending: str, seed: int, data: st.DataObject
) -> None:
    sound = bytearray(whole[".html" if ending == ".htm" else ending])
    chance = random.Random(seed)
    match data.draw(st.sampled_from(["cut", "flipped", "doubled", "noise"])):
        case "cut":
            sound = sound[: chance.randrange(len(sound))]
        case "flipped":
            for _ in range(20):
                sound[chance.randrange(len(sound))] ^= 1 << chance.randrange(8)
        case "doubled":
            at = chance.randrange(len(sound))
            sound = sound[:at] + sound[at // 2 :]
        case _:
            sound = bytearray(chance.randbytes(400))
    said(tmp_path, ending, bytes(sound))


@pytest.mark.parametrize("ending", MAIN_PART)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 10**6))
def test_a_document_whose_xml_is_turned_about_gives_a_document_or_one_sentence(
    tmp_path: Path, whole: dict[str, bytes], ending: str, seed: int
) -> None:
    chance = random.Random(seed)
    with zipfile.ZipFile(io.BytesIO(whole[ending])) as opened:
        xml = opened.read(MAIN_PART[ending]).decode()
    pieces = xml.split("<")
    for _ in range(10):
        a, b = chance.randrange(2, len(pieces)), chance.randrange(2, len(pieces))
        pieces[a], pieces[b] = pieces[b], pieces[a]
    figures = str(chance.choice([0, -1, 10**30, "x"]))
    said(tmp_path, ending, rewritten(whole[ending], MAIN_PART[ending], "<".join(pieces).encode()))
    xml = xml.replace('"1"', f'"{figures}"').replace('"2"', f'"{figures}"')
    said(tmp_path, ending, rewritten(whole[ending], MAIN_PART[ending], xml.encode()))


@pytest.mark.parametrize("ending", reading.READERS)
@pytest.mark.parametrize("other", [".docx", ".odt", ".pdf", ".html", ".txt"])
def test_a_file_with_the_wrong_ending_gives_a_document_or_one_sentence(
    tmp_path: Path, whole: dict[str, bytes], ending: str, other: str
) -> None:
    told = said(tmp_path, ending, whole[other])
    if ending in MAIN_PART and other != ending:
        assert told is not None


@pytest.mark.parametrize("ending", MAIN_PART)
def test_a_file_that_unpacks_to_more_than_any_document_is_refused(
    tmp_path: Path, whole: dict[str, bytes], ending: str
) -> None:
    bomb = rewritten(whole[ending], MAIN_PART[ending], b" " * 70_000_000)
    assert len(bomb) < 1_000_000
    assert "er skadet eller er ikke et" in (said(tmp_path, ending, bomb) or "")


@pytest.mark.parametrize("ending", MAIN_PART)
def test_a_file_inside_a_file_is_not_unpacked(tmp_path: Path, whole: dict[str, bytes], ending: str) -> None:
    inner = rewritten(whole[ending], MAIN_PART[ending], b" " * 70_000_000)
    target = io.BytesIO(whole[ending])
    with zipfile.ZipFile(target, "a") as opened:
        opened.writestr("word/embeddings/inner.docx", inner)
    assert said(tmp_path, ending, target.getvalue()) is None


@pytest.mark.parametrize("ending", MAIN_PART)
def test_nothing_is_written_where_a_part_of_a_file_says(tmp_path: Path, whole: dict[str, bytes], ending: str) -> None:
    folder = tmp_path / "corpus"
    folder.mkdir()
    target = io.BytesIO(whole[ending])
    with zipfile.ZipFile(target, "a") as opened:
        for name in ("../utenfor.xml", f"{tmp_path}/utenfor.xml", "word/../../utenfor.xml"):
            opened.writestr(name, "<x/>")
    assert said(folder, ending, target.getvalue()) is None
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["corpus", f"plan{ending}"]


@pytest.mark.parametrize("ending", MAIN_PART)
def test_entities_are_not_resolved(tmp_path: Path, whole: dict[str, bytes], ending: str) -> None:
    (tmp_path / "secret.txt").write_text("Hemmelig", encoding="utf-8")
    with zipfile.ZipFile(io.BytesIO(whole[ending])) as opened:
        xml = opened.read(MAIN_PART[ending]).decode()
    start = xml.index("?>") + 2 if xml.startswith("<?xml") else 0
    outside = f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{tmp_path}/secret.txt">]>'
    laughs = "<!DOCTYPE x [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + i)} '{f'&{chr(97 + i)};' * 40}'>" for i in range(20)
    )
    for declared, used in ((outside, "&e;"), (laughs + "]>", "&u;")):
        evil = (xml[:start] + declared + xml[start:]).replace("Teknisk etat", used)
        if said(tmp_path, ending, rewritten(whole[ending], MAIN_PART[ending], evil.encode())) is None:
            assert "Hemmelig" not in reading.read(tmp_path / f"plan{ending}", tmp_path).text


def test_nothing_that_a_page_refers_to_is_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    page = (
        "<!doctype html SYSTEM 'http://127.0.0.1/x.dtd'><link rel=stylesheet href=http://127.0.0.1/a.css>"
        "<script src=http://127.0.0.1/a.js></script><iframe src=file:///etc/passwd></iframe><h1>Plan</h1>"
        "<img src=http://127.0.0.1/a.png onerror=alert(1)><p onclick='x()'>Vi skal bygge veg.</p>"
    )
    for ending in (".html", ".md"):
        assert said(tmp_path, ending, page.encode()) is None
        assert reading.read(tmp_path / f"plan{ending}", tmp_path).text == "Plan\n\nVi skal bygge veg.\n"


@pytest.mark.parametrize("ending", [".docx", ".odt"])
def test_a_locked_or_old_document_says_so(tmp_path: Path, ending: str) -> None:
    (tmp_path / f"plan{ending}").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
    with pytest.raises(EncryptedDocument, match=r"låst med passord eller lagret i et gammelt format"):
        reading.read(tmp_path / f"plan{ending}", tmp_path)


@pytest.mark.parametrize("ending", [".html", ".md"])
@pytest.mark.parametrize("deep", ["<div>", "<ul><li>", "<table><tr><td>", "> ", "- ", "**", "[", "<b>"])
def test_what_nests_without_end_gives_a_document_or_one_sentence(tmp_path: Path, ending: str, deep: str) -> None:
    said(tmp_path, ending, (deep * 3_000 + "Veg").encode())


@pytest.mark.parametrize("ending", [".html", ".md", ".txt"])
def test_a_line_of_a_million_words_is_read(tmp_path: Path, ending: str) -> None:
    assert said(tmp_path, ending, b"veg " * 1_000_000) is None


@pytest.mark.parametrize("ending", [".html", ".md"])
def test_a_line_longer_than_a_parser_takes_is_not_an_empty_file(tmp_path: Path, ending: str) -> None:
    assert "for stor til å leses" in (said(tmp_path, ending, b"veg " * 4_000_000) or "")


@pytest.mark.parametrize("ending", [".html", ".md", ".txt", ".docx", ".odt", ".pdf"])
def test_a_file_larger_than_any_document_is_refused_unread(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"plan{ending}"
    with path.open("wb") as file:  # half a gigabyte of one line
        file.truncate((text_file.LARGEST if ending in (".html", ".md", ".txt") else reading.LARGEST) + 1)
    with pytest.raises(BrokenDocument, match=rf"«plan\{ending}» er for stor"):
        reading.read(path, tmp_path)
