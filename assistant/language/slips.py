"""Slips of the pen in a text, put right: "hvilke stategier" to "hvilke strategier"."""

from __future__ import annotations

import re
from typing import Protocol

from assistant.language import written_form

_WORD = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"|(?<![\w-])[^\W\d_]+(?![\w-])")
"""A word, or a quotation, in which nothing is put right."""

LONGEST = 60
"""Words of a text in which slips are looked for: each that is unknown takes some milliseconds."""


class Vocabulary(Protocol):
    """What is known of single words."""

    def meant(self, word: str) -> str | None:
        """The word that an unknown one, in lower case, is most likely a misspelling of, or None."""


def corrected(text: str, vocabulary: Vocabulary) -> str:
    """The text with the words that are no words put right where it can be told which was meant.

    A name may be one that nobody here knows, and English is not judged: no list of its words is at hand.
    """
    if written_form.of(text) == "en" or len(text.split()) > LONGEST:
        return text

    def put_right(match: re.Match[str]) -> str:
        word = match[0]
        opens = not text[: match.start()].strip()
        if not (word.islower() or (opens and word[1:].islower())):
            return word
        meant = vocabulary.meant(word.lower())
        if meant is None:
            return word
        return meant.capitalize() if word[0].isupper() else meant

    return _WORD.sub(put_right, text)
