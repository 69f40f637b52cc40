"""Quotation marks, apostrophes, ligatures and hyphens are the same in every format, and offsets hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import reading
from assistant.documents.quotation_marks import alike
from tests.documents import made


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Vi vil ha “gode” veger.", "Vi vil ha «gode» veger."),
        ("Vi vil ha ”gode” veger.", "Vi vil ha «gode» veger."),
        ("Vi vil ha „gode“ veger.", "Vi vil ha «gode» veger."),
        ("Vi vil ha ``gode'' veger.", "Vi vil ha «gode» veger."),
        ('″Gode″ (‟gode”) – "gode"', "«Gode» («gode») – «gode»"),
        ('"Mål 2025" og «gode» veger', "«Mål 2025» og «gode» veger"),
        ('En skjerm på 24" og en på 27".', 'En skjerm på 24" og en på 27".'),
        ('"Skjermer på 24 tommer', '"Skjermer på 24 tommer'),
        ("Oslo” vil det", "Oslo” vil det"),
        ("PCʼer, Mats’ og Paul‘s", "PCʼer, Mats’ og Paul‘s".replace("ʼ", "'").replace("’", "'").replace("‘", "'")),
        ("‘Gode’ veger", "‘Gode’ veger"),
    ],
)
def test_quotation_marks_are_made_alike(written: str, read: str) -> None:
    assert alike(written) == read


@pytest.mark.parametrize("ending", [*made.WRITERS, ".txt"])
def test_every_format_reads_the_same_signs(tmp_path: Path, ending: str) -> None:
    file = tmp_path / f"plan{ending}"
    text = "Vi vil ha “gode” veger, e‐post og ﬁne Mats’ bruer."
    if ending == ".txt":
        file.write_text(f"{text}\n", encoding="utf-8")
    else:
        made.WRITERS[ending](
            file, "Plan for “veg”", [(1, "Våre ”mål”", [text, made.Bullets(["“Ny” veg", "Ny ”bru”"])])]
        )
    document = reading.read(file, tmp_path)
    assert "Vi vil ha «gode» veger, e-post og fine Mats' bruer." in document.text
    blocks = [block for section in document.sections for block in section.blocks]
    if ending != ".txt":
        assert document.title == "Plan for «veg»"
        assert document.sections[-1].path == ("Våre «mål»",) == (document.sections[-1].heading.of(document.text),)
        assert [item.of(document.text) for item in blocks[-1].items] == ["«Ny» veg", "Ny «bru»"]
    assert blocks[0].span.of(document.text) == "Vi vil ha «gode» veger, e-post og fine Mats' bruer."
