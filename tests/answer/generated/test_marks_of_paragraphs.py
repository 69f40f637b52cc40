"""The model's text to sentences, each with the numbers that it cites."""

from __future__ import annotations

import pytest

from assistant.answer.generated import sentences

A, B, C, D = "Skolen har ti rom.", "Hallen er rund.", "Banen er lang.", "Parken er stor."


def cited(text: str) -> list[tuple[str, tuple[int, ...]]]:
    """The sentences and their numbers, the same whether the text comes in one piece or letter by letter."""
    whole = list(sentences.of([text]))
    assert list(sentences.of(text)) == whole
    return [(one.text, one.cited) for one in whole]


@pytest.mark.parametrize(
    "text",
    [
        "Skolen har ti rom (1). Hallen er rund (1, 2).",
        "Skolen har ti rom. (1) Hallen er rund. (1, 2)",
        "Skolen har ti rom (1). Hallen er rund (1)(2).",
        "Skolen har ti rom (kilde 1). Hallen er rund (kilder 1, 2).",
        "Skolen har ti rom [1]. Hallen er rund [1, 2].",
    ],
)
def test_marks_in_round_brackets_at_the_end_of_a_sentence_are_marks(text: str) -> None:
    assert cited(text) == [(A, (1,)), (B, (1, 2))]


def test_a_mark_in_round_brackets_may_follow_a_number() -> None:
    assert cited("Skolen skal stå ferdig i 2027 (2).") == [("Skolen skal stå ferdig i 2027.", (2,))]


@pytest.mark.parametrize(
    "text",
    [
        "Gebyret følger § 12 (2) [1].",
        "Gebyret følger forskriften § 12 (2).",
        "Gruppe (2) har ti plasser.",
        "Planen ble vedtatt i fjor (2023).",
    ],
)
def test_other_numbers_in_round_brackets_are_no_marks(text: str) -> None:
    assert [numbers for _, numbers in cited(text)] == [(1,) if "[1]" in text else ()]


def test_the_marks_at_the_end_of_a_short_paragraph_are_for_each_of_its_sentences() -> None:
    assert cited("Skolen har ti rom. Hallen er rund [1][2].") == [(A, (1, 2)), (B, (1, 2))]
    found = list(sentences.of(["Skolen har ti rom. Hallen er rund. Banen er lang [1].\n\nParken er stor."]))
    assert [(one.text, one.cited, one.shares) for one in found] == [
        (A, (1,), True), (B, (1,), True), (C, (1,), False), (D, (), False),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Skolen har ti rom. Hallen er rund [1]. Banen er lang [2].", [(), (1,), (2,)]),
        ("Skolen har ti rom. Hallen er rund [1]. Banen er lang.", [(), (1,), ()]),
        ("Skolen har ti rom. Hallen er rund. Banen er lang. Parken er stor [1].", [(), (), (), (1,)]),
        ("Skolen har ti rom [1]. Hallen er rund. Banen er lang [2].", [(1,), (), (2,)]),
        ("Skolen har ti rom.\n\nHallen er rund [1].", [(), (1,)]),
        ("- Skolen har ti rom.\n- Hallen er rund [1].", [(), (1,)]),
        ("Skolen har ti rom. Hallen er rund.", [(), ()]),
    ],
)
def test_a_mark_in_the_middle_or_of_a_long_paragraph_is_for_its_own_sentence(
    text: str, numbers: list[tuple[int, ...]]
) -> None:
    assert [found for _, found in cited(text)] == numbers
