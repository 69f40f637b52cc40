"""Whether a text is made of words at all."""

from __future__ import annotations

import re
from typing import Protocol

from assistant.language import words, written_form

_PARAGRAPH = re.compile(r"§\s*\d")
_OF_THESE = re.compile(r"\W*(?:hva|kva|ka)\s+(?:er|e|æ)\s+(?:dette|denne|disse|desse)\b", re.IGNORECASE)
"""Asks what the documents are: "Hva er dette for noe?"."""

_NAME = re.compile(r"^\W*[A-ZÆØÅ]?[a-zæøå]+(?:\s+\w+)*\s+[A-ZÆØÅ][a-zæøå]{2,}\b")
"""After a first word of letters, as a sentence has it, one with a capital."""

SENTENCE = 3
"""Words without content at least, for one of them to say something."""

_ONLY_BINDS = frozenset(
    "og men eller samt for så da då nå no ja nei jo vel nok også òg bare berre igjen hvis viss dersom om at som "
    "fordi enn ikke ikkje ikkj ingen inkje noe noko noen nokon slik slikt sånn sånt sann her der hit dit jeg eg "
    "du han hun ho den det de dei vi dere dokker meg deg ham oss seg dem man en ein ei et eit denne dette disse "
    "desse er e æ var vært vore blir ble blei vert vart blitt har hadde hatt skal skulle kan kunne må måtte vil "
    "ville bør burde hva va kva ka hvem kven kem hvor kor kvar når hvorfor kvifor korfor hvordan korleis åssen "
    "hvilke hvilken hvilket i på til av med fra frå ved hos etter mot over under".split()
)
"""What holds a sentence together and names nothing, not even what is done."""


class Vocabulary(Protocol):
    """Anything that can say whether it has a word."""

    def knows(self, word: str) -> bool:
        """Whether the word is one of the corpus, of frequent Norwegian, a compound of such, or nearly one."""


def is_intelligible(text: str, vocabulary: Vocabulary) -> bool:
    """Whether at least one word that carries meaning can be one: "????" and "asdf qwer" are not intelligible.

    A name may be one that nobody here knows. A number alone asks nothing, and neither do words that only
    hold a sentence together, however many they are, where no word says what is done: "er det ikke slik da".
    English is not judged: no list of its words is at hand.
    """
    tokens = [token for token in words.tokens(text) if not token.isdigit()]
    content = [token for token in words.content(text) if not token.isdigit()]
    if not content:
        says = len(tokens) >= SENTENCE and not _ONLY_BINDS.issuperset(tokens)
        return says or bool(_PARAGRAPH.search(text) or _OF_THESE.match(text))
    if _NAME.search(text):
        return True
    return written_form.of(text) == "en" or any(vocabulary.knows(token) for token in content)
