"""What it costs to use something, a ticket say, which what it costs to build it does not tell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.passage import Passage
from assistant.answer.question import Asked

_USE = re.compile(
    r"\b(?:\w*billett\w*|inngang(?:en)?|adgang(?:en)?|entré\w*|(?:å\s+)(?:bade|leie|leige|låne|parkere|trene|svømme|symje|komme\s+inn|"
    r"kome\s+inn|gå\s+inn|bruke|nytte|besøke|vitje|delta)|(?:års|måneds|månads|klippe|sesong|medlems)kort\w*|abonnement\w*|"
    r"medlemskap\w*|kontingent\w*|egenandel\w*|eigendel\w*|ticket\w*|admission)\b",
    re.IGNORECASE,
)
"""What is paid for by whoever uses something."""

_PRICES = re.compile(
    r"pris|billett|takst|\bsats|betal|gebyr|avgift|\w*leie\b|\bleig[ea]\b|kontingent|egenandel|eigendel|gratis|\w+fri(?:tt)?\b|kort\b|"
    r"abonnement|inngang|adgang|\b(?:per|pr\.?|hver|hvert|kvar|kvart)\s|(?:kr|kroner)\s+(?:\w+\s+)?(?:timen|gangen|gongen|dagen|døgnet|"
    r"måneden|månaden|året)\b",
    re.IGNORECASE,
)
_MADE = re.compile(r"mill|mrd|milliard|invester|kostnad|bygg|ramme|budsjett", re.IGNORECASE)
"""How it is told what something costs to make."""


def is_untold(question: str, asked: Asked, passages: Sequence[Passage]) -> bool:
    """Whether it is asked what a use costs, and what is quoted tells only what is built or set aside."""
    if asked.sort is None or asked.sort.name != "money" or not _USE.search(question):
        return False
    quoted = " ".join(passage.span.of(passage.document.text) for passage in passages)
    return bool(_MADE.search(quoted)) and not _PRICES.search(quoted)
