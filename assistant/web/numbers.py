"""Numbers as they are written in the language of the texts."""

from __future__ import annotations

from assistant.language import numerals
from assistant.web.texts import Texts

UNGROUPED = 9999
"""The largest number that Norwegian writes without a space between the thousands."""

KILO = 1000
"""Bytes in a kB, and kB in a MB, as files are sized for people."""


def grouped(number: int, texts: Texts) -> str:
    """A whole number with its thousands apart: ``184 532``, with a space that no line breaks at."""
    if abs(number) <= UNGROUPED:
        return str(number)
    return f"{number:,}" if texts.language == "en" else f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def size(count: int, texts: Texts) -> str:
    """So many bytes as the size of a file: ``84 kB``, ``1,2 MB``; an empty file is not said to have none."""
    kilobytes = max(1, round(count / KILO))
    if kilobytes < KILO:
        return f"{kilobytes}\N{NO-BREAK SPACE}kB"
    megabytes = f"{kilobytes / KILO:.1f}".removesuffix(".0")
    return f"{megabytes if texts.language == 'en' else megabytes.replace('.', ',')}\N{NO-BREAK SPACE}MB"


def in_words(number: int, texts: Texts) -> str:
    """A whole number in running text: ``åtte``, and in figures above twelve."""
    return numerals.in_words(number, texts.language)
