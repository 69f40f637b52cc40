"""What the owner of a plan says that it will do: in the words before a list, and in running text."""

from __future__ import annotations

import re

from assistant.documents.model import Document
from assistant.language import words
from assistant.proposal import headings

_BINDS = re.compile(r"(?:reglement|vedtekt|avtale|forskrift|føresegn|retningsl|instruks|rutine)", re.IGNORECASE)
"""What a document is called that lays down who has what duties, and plans nothing: "Solvik kommune skal betale"."""

_COMMON = (
    r"(?:kommun(?:en|a|ene|ane)|region(?:en|ane|ene)?|fylk(?:et|eskommunen|eskommuna)|bygda|vi|me)"
    r"(?:\s+som\s+[\w-]+(?:\s+og\s+[\w-]+)?)?"
)
_ORGAN = r"(?:kommunestyret|bystyret|heradsstyret|fylkestinget|regionrådet|formannskapet)"
_NAMED = (
    r"(?:[A-ZÆØÅ][\wæøå-]+\s+){1,4}(?:og\s+[A-ZÆØÅ][\wæøå-]+\s+)?"
    r"(?:(?:fylkes|by|øy|fjell)?(?:kommune|kommunar)|herad|region|regionråd)"
)
"""Who a plan may be the owner's of: by a common word, an elected body, or a name with what it is one of."""

_BETWEEN = r"(?:\s+(?:derfor|difor|også|òg|særlig|særleg|blant annet|mellom anna|i planperioden|i perioden))*"
_AIMS = r"(?:ønsker|ønskjer|ynskjer|har\s+som\s+(?:mål|ambisjon)|tar\s+sikte\s+på|tek\s+sikte\s+på)"
_CLOSES = rf"{_BETWEEN}(?:\s+å)?\s*:?\s*"

_WILL = re.compile(rf"(?:.*[\s,])?(?:(?i:{_COMMON}|{_ORGAN})|{_NAMED})\s+(?:vil|{_AIMS}){_CLOSES}", re.DOTALL)
"""An introduction that ends with what the owner will, and leaves the rest to the list: "Nes kommune vil"."""

_SHALL = re.compile(rf"(?:.*[\s,])?{_NAMED}\s+(?:skal|må|bør){_CLOSES}", re.DOTALL)
_COMMON_SHALL = re.compile(rf"(?:.*[\s,])?{_COMMON}\s+(?:skal|må|bør){_CLOSES}", re.DOTALL | re.IGNORECASE)
_NAME_SHALL = re.compile(r"(?P<name>[A-ZÆØÅ][\wæøå-]+)\s+(?:vil|skal)\s*:?\s*")

_WORK = re.compile(
    r"(?:.*\s)?(?:det\s+(?:skal|må)|(?:skal|må)\s+det)\s+(?:arbeides|arbeidast|arbeidde?|jobbes|jobbast|jobba)"
    r"(?:\s+\w+){0,2}\s+for(?:\s+å|\s+at)?\s*:?\s*",
    re.IGNORECASE | re.DOTALL,
)
"""The same without a doer: "Det skal arbeides for å:"."""


def only_binds(document: Document) -> bool:
    """Whether a document lays down duties, by its title or kind: what somebody shall do there is no strategy."""
    return bool(_BINDS.search(f"{document.metadata.kind or ''} {document.title}"))


def introduces(intro: str, document: Document) -> bool:
    """Whether the words before a list say no more than that the owner will do what stands in it."""
    if _WILL.fullmatch(intro) or _WORK.fullmatch(intro):
        return True
    named = _NAME_SHALL.fullmatch(intro)
    owners = " ".join(
        (document.metadata.owner or "", *document.metadata.municipalities, document.title.partition(" ")[2])
    )
    shall = _SHALL.fullmatch(intro) or _COMMON_SHALL.fullmatch(intro) or (named and named["name"] in owners.split())
    return not only_binds(document) and bool(shall or headings.in_own_voice(intro))


_CLAUSE = re.compile(
    r",?\s+(?:slik at|sånn at|fordi|av di|ettersom|dersom|hvis|viss|når|mens|medan|som|at)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
"""From where a sentence goes on in a subordinate clause: what it says is before."""

_OF_THE_PLAN = re.compile(
    r"(?:\w+\s+){0,2}(?:\w*(?:plan|planer|planar|planen|plana|planene|programmet|handlingsdelen|budsjettet|rapport\w*)"
    r"|(?:strategi|tiltak|mål|status|saksframlegg|høring|høyring|søknad|søkn?er)\w*"
    r"|kommunedirektøren|rådmannen|administrasjonen)\b.*\b(?:skal|vil)\b"
    r"|(?:den|denne|han|ho|hun|de|dei|disse|desse)\s+skal\b"
    r"|.*\b(?:skal|vil)\s+(?:\w+\s+){0,2}(?:rapporter|ruller|revider|evaluer|oppdater|framgå|fremgå|legges\s+fram|leggjast\s+fram"
    r"|behandl|handsam|godkjenn|vedta|vedtek|rapport|følges\s+opp|følgjast\s+opp|gjelde|omfatte|erstatte|bygge\s+på)\w*",
    re.IGNORECASE,
)
"""What is to become of the plan, who reports on it, and what a pronoun stands for that the sentence does not say."""

_BY_LAW = re.compile(r"\b(?:jf\.?|\w*loven|\w*lova|forskrift\w*|pålagt|plikt\w*|§)", re.IGNORECASE)
"""A duty that the law lays down, and no choice of the plan."""

_SAYS_IT_WILL = re.compile(
    rf"(?:^|[\s,])(?:{_COMMON}|{_ORGAN}|\S+\s+(?:fylkes)?kommune)\s+vil\s+(?!ikk)(?P<does>\S+)"
    rf"|\bvil\s+{_COMMON}\s+(?!ikk)(?P<inverted>\S+)",
    re.IGNORECASE,
)
_SUFFERS = re.compile(
    r"(?:ha|få|bli|verte|være|vere|måtte|kunne|trenge|trengje|stå|oppleve|miste|mangle|komme|kome|gå|øke|auke|ligge)\b",
    re.IGNORECASE,
)
"""What comes to pass with an owner, and is not what it wills: "Kommunen vil få færre innbyggere"."""

_SHALL_BE = re.compile(r"\bskal\s+(?:\w+\s+){0,4}?\w+", re.IGNORECASE)
_LEAST = 5
"""Words of a sentence that can say who shall do what."""


def states(sentence: str) -> bool:
    """Whether a sentence of a priority area's text says what its owner will do, or what shall be done or reached."""
    said = _CLAUSE.sub("", sentence)
    if sentence.rstrip().endswith(("?", ":")) or len(words.tokens(said)) < _LEAST:
        return False
    if _OF_THE_PLAN.match(said) or _BY_LAW.search(sentence):
        return False
    will = _SAYS_IT_WILL.search(said)
    wills = will and not _SUFFERS.match(will["does"] or will["inverted"])
    return bool(wills or _SHALL_BE.search(said))
