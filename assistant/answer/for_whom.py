"""The same question asked for somebody else: "Og studenter?" after "Hva koster det å leie salen?"."""

from __future__ import annotations

import re

from assistant.answer import topics

_PEOPLE = re.compile(
    r"\w*(?:(?:pensjonist|student|lærling|flyktning|ungdom|elev|innbygg[ea]r|bruk[ea]r|pasient|søk[ea]r|arbeid[ea]r|"
    r"forening|foreining|bedrift|pleiar|pleier|lær[ea]r|medlem)(?:er|ar|mer|mar|mene|mane|e|ene|ane|en)?|"
    r"barn|barna|born|borna|unge|eldre|foreldre|kvinner|menn|bønder|ansatte|tilsette|idrettslag|lag|"
    r"private(?:\s(?:personer|personar|aktører|aktørar|bedrifter))?|voksne|vaksne|næringsdrivende|næringsdrivande)"
    r"(?:\s(?:i|på|med|over|under)\s.+)?",
    re.IGNORECASE,
)
"""Who may have something, rather than what may be had."""

_WHO_GETS = re.compile(
    r"^\W*(?:hvem|kven|kem)\s+(?:som\s+)?(?P<verb>får|fikk|fekk|kan|må|skal|bør)\s+(?P<rest>.+)", re.IGNORECASE
)
"""Asks who may have or do something."""

_COSTS = re.compile(
    r"^\W*(?:hva|kva|ka|hvor\s+mye|kor\s+mykje|ko\s+mykje|how\s+much|what)\s+(?:kost(?:er|ar)|"
    r"(?:er|blir|vert)\s+(?:\w*(?:pris|leie|leige|leiga|gebyr|avgift|kontingent)\w*)|does)\b",
    re.IGNORECASE,
)
"""Asks what is paid, which may be another sum for others."""

_COSTS_TO_DO = re.compile(
    r"\b(?:det|it)\s+(?:å|to)\s+\w+\s+(?P<what>(?!(?:i|på|for|til|av|om|med|ved)\s)[^?.!]+?)"
    r"(?=\s+(?:for|i|på|til|per|pr\.?|hver|kvar|med|om)\s|\s*[?.!]*$)",
    re.IGNORECASE,
)
"""What it costs to do something with: "salen" in "Hva koster det å leie salen for lag?"."""


def of(question: str, new: str) -> str | None:
    """The question asked for other people; None where they are not those it can be asked for."""
    if not _PEOPLE.fullmatch(new):
        return None
    asked = _WHO_GETS.match(question)
    if asked:  # "Hvem får gratis buss?", "Og pensjonister?"
        return f"{asked['verb'][:1].upper()}{asked['verb'][1:]} {new} {asked['rest']}"
    if not _COSTS.match(question):
        return None
    start, end = _for_whom(question) or (len(question.rstrip(" ?.!")),) * 2
    return f"{question[:start]} for {new}{question[end:]}"


def thing(question: str, new: str) -> tuple[int, int] | None:
    """Where that stands which it costs something to use, when another thing is asked of instead: "Og kinosalen?"."""
    costs = _COSTS_TO_DO.search(question) if _COSTS.match(question) and not _PEOPLE.fullmatch(new) else None
    return costs.span("what") if costs else None


def _for_whom(question: str) -> tuple[int, int] | None:
    """Where it stands for whom the question asks, with the space before it."""
    found = zip(topics.PHRASE.finditer(question), topics.phrases(question), strict=True)
    spans = [
        (match.start(), end)
        for match, (start, end) in found
        if match.group().lower().startswith("for ") and _for_people(question[start:end])
    ]
    if not spans:
        return None
    start, end = spans[-1]
    within = _WITHIN.match(question, end)
    return start - 1, within.end() if within and _WE.match(question, start) else end


_WE = re.compile(r"for\s+(?:oss|meg|dere|dykk|us)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\s+i\s+[^\W\d_]+", re.IGNORECASE)
"""What we are of: "for oss i korpset"."""


def _for_people(said: str) -> bool:
    return bool(_PEOPLE.fullmatch(said) or re.fullmatch(r"(?:oss|meg|dere|dykk|us|me)", said, re.IGNORECASE))
