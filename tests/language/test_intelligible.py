"""Whether a text is made of words at all, judged by the words of the corpus and of Norwegian."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.language import intelligible


@pytest.mark.parametrize(
    "text",
    [
        "Hva er visjonen?",
        "Kva er visjonen?",
        "reiseliv",
        "KIFT",
        "næringsutviklingsplan",
        "stratgier",
        "Er Tinn med?",
        "Er Vinje med?",
        "Hva sier § 2?",
        "Hva er dette for noe?",
        "What are the priorities?",
        "pannekaker",
        "ka e målan for skulen",
        "Er det tenkt på dem som kommer etter oss?",
        "Hva skal vi gjøre?",
        "Kva gjeld no?",
        "og hvis vi ikke får det?",
    ],
)
def test_questions_are_intelligible(assistant: Assistant, text: str) -> None:
    assert intelligible.is_intelligible(text, assistant.index.lexicon)


@pytest.mark.parametrize(
    "text", ["hva hvis ja så om ikke til", "er det slik at det var der", "nei men kva då", "og er de?"]
)
def test_words_that_only_hold_a_sentence_together_ask_nothing(assistant: Assistant, text: str) -> None:
    assert not intelligible.is_intelligible(text, assistant.index.lexicon)


@pytest.mark.parametrize(
    "text", ["", "?", "????", "12345", "asdfgh qwertz", "og", "zxcv 2010 bnmq", "!!! ---", "xqzzjk?", "😀😀"]
)
def test_noise_is_not(assistant: Assistant, text: str) -> None:
    assert not intelligible.is_intelligible(text, assistant.index.lexicon)
