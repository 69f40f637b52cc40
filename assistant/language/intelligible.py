"""Whether a text is made of words at all."""

from __future__ import annotations

import re
from typing import Protocol

from assistant.language import words, written_form

_PARAGRAPH = re.compile(r"§\s*\d")
_NAME = re.compile(r"^\W*[A-ZÆØÅ]?[a-zæøå]+(?:\s+\w+)*\s+[A-ZÆØÅ][a-zæøå]{2,}\b")
"""After a first word of letters, as a sentence has it, one with a capital."""


class Vocabulary(Protocol):
    """Anything that can say whether it has a word."""

    def knows(self, word: str) -> bool:
        """Whether the word is one of the corpus, of frequent Norwegian, a compound of such, or nearly one."""


def is_intelligible(text: str, vocabulary: Vocabulary) -> bool:
    """Whether at least one word that carries meaning can be one: "????" and "asdf qwer" are not intelligible.

    A name may be one that nobody here knows. A number alone asks nothing, and neither does a word or two that only
    hold a sentence together.
    English is not judged: no list of its words is at hand.
    """
    tokens = [token for token in words.tokens(text) if not token.isdigit()]
    content = [token for token in words.content(text) if not token.isdigit()]
    if not content:
        return len(tokens) >= 3 or bool(_PARAGRAPH.search(text))
    if _NAME.search(text):
        return True
    return written_form.of(text) == "en" or any(vocabulary.knows(token) for token in content)
