"""Who leads a body, where a sentence names several: the one nearest to the word for leading is led."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.passage import Passage
from assistant.language import sentences, words

_LEADS = r"(?:leder|leiar|leier|nestleder|nestleiar|leda|ledet|leidd|leia|leiast|ledes|formann|styreleder|styreleiar)"
_ASKED = re.compile(
    rf"^\W*(?:hvem|kven|kem)\s+(?:(?:er|var|blir|vert)\s+(?:{_LEADS}(?:en)?)\s+(?:for|i|av)|{_LEADS})\s+(?:det\s+|den\s+)?(?P<body>.+)",
    re.IGNORECASE,
)
_LEADING = re.compile(rf"\b{_LEADS}\b", re.IGNORECASE)
_BODY = re.compile(
    r"\b\w*(?:råd|gruppe|gruppa|utvalg|utval|styre|styra|komité|komite|nemnd|team|nettverk|forum|avdeling|enhet|eining|sekretariat|lag|klubb|"
    r"forening|foreining)(?:et|en|a|n|ene|ane|er|ar)?\b",
    re.IGNORECASE,
)
"""A word for those who have a leader."""


def is_of_another(question: str, passages: Sequence[Passage]) -> bool:
    """Whether it is asked who leads a body, and each sentence quoted that names it tells who leads another."""
    match = _ASKED.match(question)
    asked = _stems(match["body"]) if match else set()
    if not asked:
        return False
    said = [sentence for passage in passages for sentence in _sentences(passage) if asked & _stems(sentence)]
    led = [body for sentence in said for body in _led(sentence)]
    return bool(led) and not any(asked & _stems(body) for body in led)


def _stems(text: str) -> set[str]:
    """The stems of the bodies that a text names."""
    return {words.stem(match.group().lower()) for match in _BODY.finditer(text)}


def _sentences(passage: Passage) -> list[str]:
    text = passage.span.of(passage.document.text)
    return [text[start:end] for start, end in sentences.spans(text, 0, len(text))]


def _led(sentence: str) -> list[str]:
    """For each word for leading the body that stands nearest to it: "leder av rådet", "gruppen, ledet av"."""
    bodies = list(_BODY.finditer(sentence))
    return [
        min(bodies, key=lambda body: max(body.start() - leading.end(), leading.start() - body.end())).group()
        for leading in _LEADING.finditer(sentence)
        if bodies
    ]
