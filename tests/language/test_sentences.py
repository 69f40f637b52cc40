"""Norwegian sentences: periods that end one, and all those that do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language import sentences
from tests.properties import examples

PIECES = st.sampled_from(
    [
        "Vi",
        "bygger",
        "veg.",
        "8.",
        "februar",
        "jf.",
        "§ 2.",
        "«Mål»",
        "Nei!",
        "?",
        "...",
        "…",
        "St.meld.",
        "nr.",
        "\n",
        "(se",
        "s. 4)",
        "”ja.”",
    ]
)
TEXTS = st.one_of(st.text(st.characters(codec="utf-8"), max_size=200), st.lists(PIECES, max_size=25).map(" ".join))


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences.spans(text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Rådet ble stiftet 8. februar 2005.",
        "Rådet ble stiftet 8. Februar 2005.",
        "Møtet er 17. mai kl. 12.30.",
        "Planen følger St.meld. nr. 25 og Prp. 1.",
        "Det gjelder bl.a. veg, jf. Vedlegg 2.",
        "Se f.eks. Rollag kommune.",
        "Budsjettet er på ca. 2,5 mill. kroner per år.",
        "Leder er O. Hansen fra Tinn.",
        "Kontingenten er 1.250 kroner.",
        "Adressen er www.rådet.no i dag.",
        "Etter § 2. ledd. gjelder dette.",
        "Visjonen er «en attraktiv region».",
        "Prosjektet går over pkt. 3.2 i planen.",
        "Det gjelder skole, barnehage m.m. Ikke helse.".removesuffix(" Ikke helse."),
    ],
)
def test_a_sentence_with_periods_inside_is_one(sentence: str) -> None:
    assert split(sentence) == [sentence]


@pytest.mark.parametrize(
    "expected",
    [
        ["Vi bygger veg.", "Den er ferdig i 2027."],
        ["Vi bygger veg.", "4 av 5 er enige."],
        ["Skal vi bygge?", "Ja!", "Vi skal."],
        ["Visjonen er «skaper verdier!»", "Formålet er et annet."],
        ["Han sa «nei.»", "Saken ble utsatt."],
        ["(Vedtatt i 2009.)", "Gjelder til 2021."],
        ["Vi venter …", "Så bygger vi."],
        ["Planen gjelder til 2021.", "Den rulleres i 2013."],
        ["Det gjelder alle kommunene.", "§ 2 sier det samme."],
        ["Møtet varer til kl. 15.", "Ålesund er vert."],
    ],
    ids=lambda expected: expected[0],
)
def test_sentences_are_told_apart(expected: list[str]) -> None:
    assert split(" ".join(expected)) == expected


def test_spaces_and_lines_between_sentences_belong_to_none() -> None:
    assert split("  Vi bygger veg. \n\n Den er ferdig.\t") == ["Vi bygger veg.", "Den er ferdig."]


def test_only_the_part_that_is_asked_for_is_split() -> None:
    text = "Først. Så dette. Og dette. Sist."
    assert [text[start:end] for start, end in sentences.spans(text, 7, 26)] == ["Så dette.", "Og dette."]


@examples(200)
@given(TEXTS)
def test_sentences_never_overlap_and_leave_nothing_out(text: str) -> None:
    spans = sentences.spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    inside = {at for start, end in spans for at in range(start, end)}
    assert {at for at, character in enumerate(text) if not character.isspace()} <= inside
    assert all(text[start:end] == text[start:end].strip() for start, end in spans)
