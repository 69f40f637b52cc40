"""The outline held against the table of contents: what only one of them has is doubtful."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.documents.contents import Entry, key
from assistant.documents.heading_signs import Heading

_NO_HEADING = re.compile(r"(?:tabell|tab\.|figur|fig\.|kart|bilde|diagram)\s*\d", re.IGNORECASE)
"""How the entries of lists of tables and figures begin."""

_NUMBER = re.compile(r"^(?:(?:kapittel|kap\.|del)\s+)?[\dIVX.]+[.:]?\s+(?=\D)", re.IGNORECASE)

_COVERED = 0.8
"""A table of contents goes down to a level when it has so many of the headings there."""

_FEWEST = 3
_MOST_NAMED = 5


def doubts(entries: Sequence[Entry], found: Sequence[Heading]) -> tuple[str, ...]:
    """What the outline and the table of contents do not agree on, as Norwegian sentences."""
    promised = [entry.text for entry in entries if not _NO_HEADING.match(entry.text)]
    if not promised:
        return ()
    read = {form for heading in found for form in _forms(heading.text)}
    listed = {form for text in promised for form in _forms(text)}
    missing = [text for text in promised if not _forms(text) & read]
    extra = _not_listed(found, listed)
    said = []
    if missing:
        said.append(f"Innholdsfortegnelsen har overskrifter som ikke ble funnet i teksten: {_named(missing)}.")
    if extra:
        said.append(f"Tekst er lest som overskrifter uten å stå i innholdsfortegnelsen: {_named(extra)}.")
    return tuple(said)


def _not_listed(found: Sequence[Heading], listed: set[str]) -> list[str]:
    """The headings, after the first that is listed, that are left out where nearly all others of their level are in."""
    is_listed = [bool(_forms(heading.text) & listed) for heading in found]
    first = is_listed.index(True) if True in is_listed else len(found)
    extra: list[str] = []
    for level in sorted({heading.level for heading in found}):
        here = [at for at in range(first, len(found)) if found[at].level == level]
        count = sum(is_listed[at] for at in here)
        if count >= _FEWEST and count >= _COVERED * len(here):
            extra += [found[at].text for at in here if not is_listed[at]]
    return extra


def _forms(text: str) -> set[str]:
    """A heading as it is told from others: with and without its number, which one of the two may lack."""
    return {key(text), key(_NUMBER.sub("", text))} - {""}


def _named(texts: Sequence[str]) -> str:
    more = f" og {len(texts) - _MOST_NAMED} til" if len(texts) > _MOST_NAMED else ""
    return ", ".join(f"«{text}»" for text in texts[:_MOST_NAMED]) + more
