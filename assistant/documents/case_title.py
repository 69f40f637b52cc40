"""The title of a case document: its first line says but what sort of paper it is, and the case has a name below it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import dropwhile

from assistant.documents import front, heading_numbers
from assistant.documents.heading_signs import Heading

_SORT = re.compile(
    r"(?:saks?fr[ae]m+legg|saks?utredning|saks?utgreiing|saks?papir(?:er)?|saks?dokument|saks?notat|saks?protokoll|"
    r"særutskrift|notat|melding)[:.]?",
    re.IGNORECASE,
)
"""What a paper of a case is called at its head, by itself."""

_PART = re.compile(
    r"(?:(?:\w+(?:ens|ets|ns|s| sin| sitt| si)\s+)?"
    r"(?:forslag|framlegg|innstilling|innstelling|tilråding|tilrådning|vedtak)"
    r"|bakgrunn|innledning|innleiing|(?:kort )?(?:sammendrag|samandrag)|oppsummering|vedlegg"
    r"|saks?(?:opplysning|utredning|utgreiing|framstilling|fremstilling|gang|forhold)|faktiske|fakta|vurdering|drøfting"
    r"|konklusjon|høring|høyring|økonomiske|lovgrunnlag|rettslig|rettsleg|alternativ|hva saken|kva saka|saken gjelder)",
    re.IGNORECASE,
)
"""How the parts of a case document begin, whatever the case is."""

_HEAD = re.compile(
    r"(?:saks?behandl|saks?handsam|saks?nr|saks?nummer|arkiv|journal|dato|møtedato|utval|vår ref|til|fra|frå|kopi)"
    r"[\w. -]*:",
    re.IGNORECASE,
)
"""How the lines at the head of such papers begin."""


def is_sort(text: str) -> bool:
    """Whether a line says what sort of paper this is, and no more."""
    return _SORT.fullmatch(text) is not None


def of(own: str | None, found: Sequence[Heading]) -> str | None:
    """The name of the case, where the document's own title says but its sort; else that title.

    The name is the first heading below the owner and the lines of the head: all others stand under it, or are the
    parts that such papers have.
    """
    if own is None or not is_sort(own):
        return own
    found = list(dropwhile(lambda heading: _HEAD.match(heading.text) or front.is_owner(heading.text), found))
    if not found:
        return own
    first, others = found[0], found[1:]
    if _PART.match(first.text) or heading_numbers.of(first.text) is not None:
        return own
    is_over = all(other.level > first.level for other in others)
    return first.text if others and (is_over or any(_PART.match(other.text) for other in others)) else own
