"""A question as it is typed, and the same as anybody else would have typed it: what it looks like changes no answer."""

from __future__ import annotations

import re

from assistant.answer import openings
from assistant.documents import characters
from assistant.errors import QuestionError

LONGEST = 4000
"""Characters in a question; a text longer than this is a document and not a question."""

LONGEST_NAME = 3
"""Words of a text that asks nothing and may be but the name of a topic: its first letter is left as it is."""

_COLOURS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
"""What is pasted from a terminal has such codes between its letters."""

_MARKUP = (
    (re.compile(r"!\[[^\]]*\]\([^)\s]*(?:\s[^)]*)?\)"), " "),  # a picture
    (re.compile(r"\[([^\]]+)\]\([^)\s]*(?:\s[^)]*)?\)"), r"\1"),  # a link
    (re.compile(r"\*\*(\S(?:.*?\S)?)\*\*"), r"\1"),  # bold
    (re.compile(r"\s*\[\d{1,3}\](?!\()"), ""),  # the mark of a source, pasted along from an answer
    (re.compile(r"^(?:[#>*•–—-]+\s+)+"), ""),  # a heading, quotation or list item
    (re.compile(r"^https?://\S+\s+(?=\S)|(?<=\S)\s+https?://\S+$"), ""),  # an address before or after the question
)
"""What pasted text has around its words, and what is left of that."""

_LETTERS = re.compile(r"[^\W\d_]+")
_END = re.compile(r"[\s?.!…]+$")
_SENTENCE = re.compile(r"(?<=[.!?:])\s+")


def checked(text: str) -> str:
    """The question without space around it.

    Raises:
        QuestionError: nothing that can be seen is left, or it is too long.
    """
    # Half a letter, as broken input can hold, becomes a question mark: no library takes it.
    text = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    if not characters.clean(text):
        raise QuestionError("Spørsmålet er tomt. Skriv hva du lurer på, og prøv igjen.")
    if len(text) > LONGEST:
        raise QuestionError(
            f"Spørsmålet er på {len(text)} tegn, og grensen er {LONGEST}. Kort det ned til det du vil ha svar på."
        )
    return text


def plain(text: str) -> str:
    """The question without what only its look is made of, as a sentence that begins and ends as one.

    Capitals throughout are a way to type and not names; a single word of capitals is an abbreviation.
    """
    text = characters.clean(_COLOURS.sub("", text))
    for pattern, left in _MARKUP:
        bare = pattern.sub(left, text).strip()
        text = bare if _LETTERS.search(bare) else text
    return _as_sentence(_lower(" ".join(text.split())))


def _lower(text: str) -> str:
    """A text all in capitals as it is typed otherwise."""
    letters = _LETTERS.findall(text)
    return text.lower().capitalize() if len(letters) > 1 and all(map(str.isupper, letters)) else text


def _as_sentence(text: str) -> str:
    """With a capital first and, where it asks, one question mark last."""
    last = _SENTENCE.split(_END.sub("", text))[-1]
    several = len(_LETTERS.findall(text)) > 1
    asks = several and bool(openings.ASKS.match(last) or openings.INDIRECT.match(last))
    if asks:
        text = f"{_END.sub('', text)}?"
    return f"{text[:1].upper()}{text[1:]}" if asks or len(text.split()) > LONGEST_NAME else text
