"""When something happens, where nothing that is quoted tells of a time: neither a date nor how soon."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.passage import Passage
from assistant.answer.question import Asked, Kind

_HAPPENS = (
    r"(?:ble|blei|vart|starter|startar|starta|startet|begynner|byrjar|begynte|byrja|åpner|opnar|opna|åpnet|kommer|kjem|kom|slutter|"
    r"sluttar|slutta|sluttet)\s+(?!(?:jeg|eg|æ|man|ein|en|du|noen|nokon|han|hun|ho|den|de|dei|dere|dykk)\b)"
)
_WILL_BE = r"(?:skal|vil|må)\s+(?:\S+\s+){1,5}?(?:være|vere|vera|stå\s+ferdig)\s"
_IS_DONE = (
    r"(?:er|blir|vert|var)\s+(?:\S+\s+){1,5}?"
    r"(?:ferdig\w*|klart?|klare|på\s+plass|åpen|åpent|åpne|ope|open|opne|i\s+gang)\b"
)
_WE_GET = r"(?:får\s+(?:vi|me)|blir\s+det|vert\s+det)\s+(?!\w+(?:et|t|es|ast)\b)\S"
_WHEN = re.compile(
    rf"(?:^|[.?!,]\s*)\W*(?:når|kva\s+tid|kor\s*tid|katti)\s+(?:{_HAPPENS}|{_WILL_BE}|{_IS_DONE}|{_WE_GET})",
    re.IGNORECASE,
)
"""When something has come about; "når kan jeg klage" and "når skal rådet høres" may ask in which case."""

_SOON = re.compile(
    r"\b(?:snarest|straks|umiddelbart|omgående|omgåande|fortløpende|fortløpande|løpende|løpande|samtidig|samstundes|nå|no|allerede|"
    r"når|så\s+snart|etter|før|under|i\s+løpet|etterhvert|neste|første|fyrste|siste|tidlig|tidleg|sent|seint|vår\w*|"
    r"sommer\w*|sommar\w*|høst\w*|haust\w*|vinter\w*|kvartal\w*|halvår\w*|årsskifte\w*|\w*periode\w*|\w*trinn|\w*steg|fase\w*|"
    r"fyll(?:er|e)|aldri|uavklart|(?:ikke|ikkje)\s+(?:\w+\s+)?(?:avklart|bestemt|fastsatt|fastsett|prioritert)|utsatt|utsett|ferie\w*|jul\w*|påske\w*|kveld\w*|helg\w*|morgen\w*|morgon\w*|natt)\b",
    re.IGNORECASE,
)
"""How a time is told without a date."""


def is_untold(question: str, asked: Asked, passages: Sequence[Passage]) -> bool:
    """Whether a time is asked for when something happens, and nothing that is quoted tells of any."""
    if asked.kind is not Kind.FACT or asked.sort is None or asked.sort.name != "time" or not _WHEN.search(question):
        return False
    quoted = " ".join(passage.span.of(passage.document.text) for passage in passages)
    return not (asked.sort.answer.search(quoted) or _SOON.search(quoted))
