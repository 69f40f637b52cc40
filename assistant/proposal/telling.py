"""Whether a text only tells of what has happened, as a page of a novel or the news does."""

from __future__ import annotations

import re

from assistant.language import sentences
from assistant.proposal import asking

SENTENCES = 5
"""Sentences, at least, of a text that is judged: a citizen may tell a few things and leave it to others to see why."""

WORDS = 3
"""Words of such a sentence, at least."""

SHARE, REPORTED = 0.75, 0.5
"""The least share of them that tell of what was, or who said what; and of a report in which others have the word."""

_SPOKEN = re.compile(
    r"(?m)^\s*[–—-]\s.*$|(?<=[.!?:]\s)[–—]\s[^\n.!?]*[.!?]?|[«“\"][^»”\"]*[»”\"]"
    r"|[^\n.!?]*[,?!]\s(?:sier|seier|sa|forteller|fortel|forklarer|forklarar|mener|meiner|svarte|svara)\b[^\n.!?]*[.!?]"
)
"""What somebody else is quoted with, which asks for nothing on the writer's behalf."""

_TOLD = re.compile(
    r"\b(?:sier|seier|forteller|fortel|opplyser|melder|skriver|ifølge|ifølgje)\b|\b(?:har|hadde)\s+(?:\w+\s)?\w+(?:t|dd|en|a)\b",
    re.IGNORECASE,
)

_PROPOSAL = re.compile(r"forslag|framlegg", re.IGNORECASE)

_PAST = re.compile(
    r"\b(?:var|hadde|ble|blei|vart|kom|gikk|gjekk|fikk|fekk|tok|stod?|låg?|sat|satt|visste|kunne|skulle|ville|måtte|sa|gjorde"
    r"|hørte|høyrde|kjente|kjende|trodde|spurte|spurde|fant|fann|dro|drog|løp|sprang|falt|gav?|skjedde|het|heitte"
    r"|døde|døydde|sov|åt|drakk|skrev|skreiv|gråt|brant|ba|bad|møtte|svarte|svara|ropte|begynte|byrja|hendte|hende"
    r"|(?:jeg|eg|han|hun|ho|vi|me|dei|som) \w{3,}(?:et|te|dd?e))\b",
    re.IGNORECASE,
)
"""What was: forms that are of no other word, and what somebody did."""

_OWN = re.compile(r"\b(?:jeg|eg|vi|me|meg|oss|min|mitt|mine|mi|vårt|våre)\b|\?", re.IGNORECASE)
"""The writer's own voice, which a report has not."""

_PUBLIC = re.compile(r"\b(?:kommun|ordfør|politik|rådhus|formannskap)\w*", re.IGNORECASE)
"""Whom a citizen turns to: what is told to them is meant as a wish."""

_DANGER = re.compile(
    r"\b(?:påkjør\w*|påkøyr\w*|ulykke\w*|ulukke\w*|fotgjeng\w*|sk[ou]leve[ig]\w*|fartsgrens\w*|i krysset)\b",
    re.IGNORECASE,
)
"""What a citizen tells of so that somebody does something about it."""

_AHEAD = re.compile(r"\b(?:skal|må|vil|kan|treng\w*|mangl\w+|koster|kostar)\b", re.IGNORECASE)
"""What is to be: a sentence that has it does not only tell."""


def only_tells(text: str) -> bool:
    """Whether nearly every sentence tells of something that was, and none asks for anything."""
    own = _SPOKEN.sub(" ", text)
    if asking.asks(own) or _PROPOSAL.search(own) or (_OWN.search(own) and (_PUBLIC.search(own) or _DANGER.search(own))):
        return False
    said = [line[start:end] for line in own.splitlines() for start, end in sentences.spans(line)]
    said = [sentence for sentence in said if len(sentence.split()) >= WORDS]
    least = REPORTED if own != text and not _OWN.search(own) else SHARE
    return len(said) >= SENTENCES and sum(map(_tells, said)) >= least * len(said)


def _tells(sentence: str) -> bool:
    return bool(_TOLD.search(sentence) or _PAST.search(sentence)) and not _AHEAD.search(sentence)
