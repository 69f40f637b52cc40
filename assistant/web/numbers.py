"""Numbers as they are written in the language of the texts."""

from __future__ import annotations

from assistant.language import numerals
from assistant.web.texts import Texts

UNGROUPED = 9999
"""The largest number that Norwegian writes without a space between the thousands."""


def grouped(number: int, texts: Texts) -> str:
    """A whole number with its thousands apart: ``184 532``, with a space that no line breaks at."""
    if abs(number) <= UNGROUPED:
        return str(number)
    return f"{number:,}" if texts.language == "en" else f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def in_words(number: int, texts: Texts) -> str:
    """A whole number in running text: ``åtte``, and in figures above twelve."""
    return numerals.in_words(number, texts.language)
