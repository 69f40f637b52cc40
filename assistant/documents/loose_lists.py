"""Lists in lower case without bullets: which lines begin an item is told by where the line above could have gone on."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from assistant.documents import bullets
from assistant.documents.lines import Line
from assistant.documents.spacing import Spacing, is_open

_INFINITIVES = frozenset(
    """
    arbeide auke avklare avvikle behandle beholde behalde bevare bidra bistå bli bruke bygge byggje delta drive drøfte
    engasjere etablere evaluere finne fordele foreslå foreta formidle fornye forvalte fremme fullføre få føre gi gje
    gjennomføre gjere gjøre gå ha halde halvere handheve heve hindre hjelpe holde hente ivareta iverksette
    jobbe kartlegge kartleggje kjøpe koordinere kutte lage leggje legge leie ledeløfte løyse løse medverke møte måle
    nedsette nytte oppdatere oppnå opprette oppretthalde opprettholde organisere planlegge planleggje prioritere
    profilere påverke påvirke redusere rekruttere representere rette rullere samarbeide samle samordne satse sende
    setje sette sikre skape skaffe skjerme spreie spre stille stimulere støtte styre styrke svare søke
    søkje ta tilby tilrettelegge tilretteleggje trekke trekkje tryggje trygge utarbeide utfordre utføre utgreie utnytte
    utrede uttale utvide utvikle vedta vere være verne velge velje vidareføre videreføre vidareutvikle videreutvikle
    vise yte øke øve åpne opne
    """.split()
)
"""Common verbs: an infinitive needs a word before it, such as "å" or "skal", and so goes on no line without one."""

_AUXILIARY = re.compile(r"\b(?:skal|skulle|vil|må|bør|kan|til å|for å):$")
"""How an announcement ends that infinitives follow."""

_BETWEEN_ITEMS = re.compile(r"[,;]$|[,;]\s+(?:og|eller|samt)$")
"""How an item may end that others follow."""


def find(lines: Sequence[Line], spacing: Spacing, counted: Container[int]) -> dict[int, bool]:
    """The places of lines in such lists, each with whether it begins an item or goes on with the one above.

    Such a list follows a line that ends in a colon. A line ended before it was full ends an item; one that is full goes
    on in the next, unless both the list and the next begin with infinitives. Without a second item there is no list.
    """
    found: dict[int, bool] = {}
    if spacing.wrap is None:
        return found
    for at, line in enumerate(lines):
        if line.text.endswith(":") and at + 1 < len(lines) and lines[at + 1].text[0].islower():
            here = _items(lines, at + 1, spacing, counted)
            if sum(here.values()) > 1:
                found |= here
    return found


def _items(lines: Sequence[Line], first: int, spacing: Spacing, counted: Container[int]) -> dict[int, bool]:
    here: dict[int, bool] = {}
    is_of_verbs = _is_infinitive(lines[first]) or _AUXILIARY.search(lines[first - 1].text) is not None
    for at in range(first, len(lines)):
        line, above = lines[at], lines[at - 1]
        if at in counted or bullets.marker(line.text) or (at > first and spacing.is_wide(line)):
            break
        begins = at == first or _ended(above, line, spacing, is_of_verbs)
        if begins and not line.text[0].islower():
            break
        here[at] = begins
        if line.text.endswith(":"):
            break
    return here


def _ended(above: Line, line: Line, spacing: Spacing, is_of_verbs: bool) -> bool:
    if above.padded:
        return False
    is_whole = not is_open(above.text) or _BETWEEN_ITEMS.search(above.text) is not None
    return is_whole and (not spacing.is_full(above, line) or (is_of_verbs and _is_infinitive(line)))


def _is_infinitive(line: Line) -> bool:
    return line.text.split()[0].strip(",") in _INFINITIVES
