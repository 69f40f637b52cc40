"""Which way a text wants things to go: more of them or less; and so whether two texts pull against each other.

A verb gives its direction to the words of its clause that follow it, or in the passive ("skolen legges ned") to
those before it. Only texts that name the same thing can be opposed, so that «redusere utslipp» and «øke
bosettingen» are not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from assistant.language import words

_MORE = re.compile(
    r"\b(?:øk(?:e|er|es|t|te|ende|ning)?|auk(?:e|ar|ast|a|ing)?|styrk(?:e|er|es|ast|t|a|j\w*|ing)?|utvid(?:e|er|es|ast|a|et)?"
    r"|utbygg\w*|bygg(?:e|er|es|jast|jer|je|ja)|(?<![\w ])(?:bygg|vern)|(?:(?<=ikke )|(?<=ikkje ))(?:bygg|ha)"
    r"|(?<=vil )ha"
    r"|etabler(?:e|er|es|ast|t)?|opprett(?:e|er|es|ast|a|et)?|monter(?:e|er|es|ast|a)?|server(?:e|er|es|ast|a)?"
    r"|innfør(?:e|er|es|ast|t)?|fremm(?:e|er|es|et)?|fremj(?:e|ar|ast|a)?|behold(?:e|er|es|t)?|behald(?:e|ast|a)?"
    r"|ta vare på|videreutvikl\w*|vidareutvikl\w*|videreført?\w*|vidareført?\w*|bevar(?:e|er|es|ast|t)?"
    r"|vern(?:e|er|es|ast|a)|opprettholde?\w*|oppretthalde?\w*|(?:åpn|opn)(?:e|er|es|ar|ast|a)?\s+for"
    r"|(?:hold|hald)(?:e|er|es|ast|a)?(?=\s(?:\S+\s){0,2}?(?:oppe|åpen|åpent|åpne|open|ope|opne|ved like)\b)"
    r"|(?:ta|tar|tek|tas)\s+(?:(?:ikke|ikkje)\s+(?:(?:lenger|lengre|lengjer)\s+)?)?inn|satse?r?\s+på|prioriter(?:e|er|es|ast|t|a)?|støtt(?:e|er|es|ast|a)"
    r"|legg(?:e|er|es|ast|ja|je|jast)?\s+til\s+rette\s+for|tilrettelegg(?:e|er|es|ast|ja|je)?\s+for"
    r"|tillat(?:e|er|es|ast|t)?|dispensasjon(?:en|er|ar)?\s+(?:til|for))\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    r"\b(?:reduser(?:e|er|es|ast|t|a)?|kutt(?:e|er|es|ast|a|et)?(?:\s+(?:ned\s+)?(?:i|på))?|avvikl(?:e|er|es|ast|a|et|ing)?"
    r"|nedlegg(?:e|es|ast|ing|inga|ingen|inger|ingar|else|elsen|elser)?|nedlag[td]e?|nedbyg(?:d|ges|gjast|ging|gingen|ginga)"
    r"|(?:legg(?:e|er|es|ast|ja|je|jast|jes)?|lag[td])\s+(?:\S+\s+){0,3}ned|byg(?:g(?:e|er|es|jast|jer|je|ja)?|d)\s+ned"
    r"|legg(?:e|er|es|ja|je)?\s+(?:bort|vekk)|skrinlegg\w*|opphev(?:e|er|es|ar|ast|a)?|omdisponer(?:e|er|es|ast|t|ing)?"
    r"|slutt(?:e|er|ar|a)?\s+(?:å|med(?:\s+å)?)(?:\s+(?:ta inn|gi|gje|tilby|bruke|ha|drive|drifte))?"
    r"|stans(?:e|er|es|ast|a|ar)|(?<![\w ])stans|stopp(?:e|er|es|ast|a|et)?|(?:for)?hindr(?:e|er|es|ast|a|ar)?"
    r"|fjern(?:e|er|es|ast|a|et)?|steng(?:e|er|es|jast|je|jer|t|d)?|avslutt(?:e|er|es|ast|a|et)?|minsk(?:e|er|es|ast|a|et)?"
    r"|begrens(?:e|er|es|et)?|avgrens(?:e|ar|ast|a)?|halver(?:e|er|es|ast|t)?|unngå\w*|selge?s?|selj(?:e|ast)?"
    r"|riv(?:e|er|es|ast)?|sløyf(?:e|es|ast)?|dropp(?:e|es|ast)?|forby(?:r|s|dast)?|forbud(?:et)?\s+mot|ut[ae]n"
    r"|(?:i\s+ste(?:det|den)\s+for|istedenfor|istadenfor|i\s+staden\s+for|fram(?:fo|fø)r|fremfor|heller\s+enn"
    r"|på\s+(?:bekostning|kostnad)\s+av)"
    r"(?:\s+å\s+(?:bruke|bruka|nytte|sløse|ødsle)\s+(?:\w+\s+)?(?:penger|pengar|midler|midlar)\s+(?:på|til))?"
    r"|(?:(?:si|sier|sei|seie|seia|seier)\s+)?nei\s+til|(?:er|stemmer|røystar|protester\w*)\s+i?mot|gå(?:r)?\s+imot)\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:ikke|ikkje|aldri|ingen|verken|korkje)\b", re.IGNORECASE)
_OF_ANOTHER = re.compile(
    r"\s*(?:(?:alle\s+|de\s+|dei\s+)?(?:\w*plan|forslag|framlegg|arbeid|vedtak)\w*\s+(?:om|med)\s+)?(?:å\s*|at\b.*)?",
    re.IGNORECASE,
)
"""What stands between a verb and another that it is about: "stanse planene om å legge ned", "imot at … legges ned"."""

_BECOMES = re.compile(
    r"\b(?:blir?|ble|blei|vert|verta|verte|vart|foreslås|føreslås)\s+(?:(?!å\b)\S+\s+){0,2}$", re.IGNORECASE
)
"""Before a participle that is a passive: "skolen blir lagt ned"."""

_THAT = re.compile(r"\bat\s", re.IGNORECASE)

_CLOSES = re.compile(r"\s*(?:klokka|klokken|kl\b|tidligere|tidlegare|for godt|$)", re.IGNORECASE)
"""After a verb that has no thing of its own, but is said of what stands before it: "biblioteket stenger klokka tre"."""

_NAME = re.compile(r"(?<=[\wæøåÆØÅ,] )[A-ZÆØÅ][\wæøåé-]+")
"""A name: two texts about the same place need not be about the same thing."""

_CLAUSES = re.compile(
    r"[.;:!?\n]+|(?<!i stedet)(?<!i steden)(?<!i staden),?\s+(?:for å|slik at|fordi|men|mens|medan|da|då|når)\s+",
    re.IGNORECASE,
)

MORE, LESS = 1, -1

_WHERE = re.compile(r"\s(?:på|i|til|av|for|med|hos|ved|frå|fra|innen|innan|blant|som)\s", re.IGNORECASE)
"""Before what comes after it a verb has its thing: the rest is where, how and for whom."""

_RELATION = frozenset(
    map(
        words.stem,
        "bygging bygginga byggingen utbygging utbygginga utbyggingen drift drifta driften etablering etableringen "
        "etableringa opprettelse innføring innføringen innføringa oppretting kjøp "
        "bruk bruken andel andelen antall antallet tal talet omfang omfanget nivå nivået behov behovet mengde mengden "
        "produksjon produksjonen tilgang tilgangen grad del støtte støtten støtta tilskudd tilskuddet "
        "tilskot tilskotet ny nye nytt".split(),
    )
)
"""Words for how much of something, or for what is done to it: the thing comes after ("bruken av fossil energi")."""

_SHORTENED = re.compile(r"\b[\w-]+-\s+(?:og|eller)\s+(?=\w)", re.IGNORECASE)
"""The first of two compounds with the same end: "gang- og sykkelveger"."""

_OBJECTS = 2
"""Words after a verb that may name its thing."""

_LONGEST_LEFT, _LEAST_KNOWN = 3, 4
"""Letters at least before and in the end of a compound whose first part nobody knows: "grende-skole"."""


def of(text: str, parts: Collection[str]) -> Mapping[str, int]:
    """The stems of what the text wants more of (1) or less of (-1); ``parts`` are what compounds are made of."""
    wanted: dict[str, int] = {}
    for clause in _CLAUSES.split(text):
        for stem, way in _of_clause(clause, parts):
            wanted.setdefault(stem, way)
    return wanted


def opposed(one: Mapping[str, int], other: Mapping[str, int]) -> frozenset[str]:
    """The stems of what one wants more of and the other less."""
    return frozenset(stem for stem, way in one.items() if other.get(stem) == -way)


def _of_clause(clause: str, parts: Collection[str]) -> list[tuple[str, int]]:
    clause = _SHORTENED.sub("", clause)
    less = [match.span() for match in _LESS.finditer(clause)]
    # "Stans utbyggingen": what is to be done less is itself a word for more.
    more = [m.span() for m in _MORE.finditer(clause) if not any(start <= m.start() <= end + 1 for start, end in less)]
    verbs = sorted([*((span, MORE) for span in more), *((span, LESS) for span in less)])
    found: list[tuple[str, int]] = []
    until, over = 0, MORE
    for place, ((start, end), way) in enumerate(verbs):
        before, until = clause[until:start], end
        is_last = place + 1 == len(verbs)
        after = clause[end : len(clause) if is_last else verbs[place + 1][0][0]]
        # "skal ikke bygges", "bygger ikke"; what is said not to be wanted is wanted less.
        turned = bool(_NOT.search(before) or _NOT.search(clause[start : end + 12]))
        # "Stanse planene om å legge ned": less of less.
        over = (-way if turned else way) * (over if place and _OF_ANOTHER.fullmatch(before) else MORE)
        if not is_last and _OF_ANOTHER.fullmatch(after):
            continue
        about = f"{_without_name(before) if _is_passive(clause[start:end], before, after) else ''} {after}"
        found += [(stem, over) for stem in _things(_NAME.sub(" ", about), parts)]
    return found


def _is_passive(verb: str, before: str, after: str) -> bool:
    """Whether a verb is about what stands before it."""
    ends = verb.rstrip().endswith(("es", "ast", "es ned", "ast ned"))
    closes = verb.lower().startswith("steng") and before.strip() and _CLOSES.match(after)
    return ends or bool(_BECOMES.search(before) or closes)


def _without_name(before: str) -> str:
    """What a passive is about, without a name that it begins with and that something is called by: "Nes skole"."""
    first, _, rest = _THAT.split(before)[-1].strip().partition(" ")
    is_name = first[:1].isupper() and bool(words.content(rest)) and not words.in_dictionary(first.lower())
    return rest if is_name else f"{first} {rest}"


def _things(text: str, parts: Collection[str]) -> list[str]:
    """The stems of what a verb is about, and of what a compound is a kind of: "energibruk" is use, not energy."""
    head, *rest = _WHERE.split(f" {text} ", maxsplit=1)
    own = words.content(head)
    if not own or words.stem(own[0]) in _RELATION:
        own = own[1:] or words.content(_WHERE.split(f" {' '.join(rest)} ", maxsplit=1)[0])
    return [stem for word in own[:_OBJECTS] for stem in (words.stem(word), *map(words.stem, _kind(word, parts)))]


def _kind(word: str, parts: Collection[str]) -> tuple[str, ...]:
    """The last part of a compound, which says what sort of thing it is."""
    known = words.split(word, parts)[-1:]
    if known:
        return known
    ends = (word[at:] for at in range(_LONGEST_LEFT, len(word) - _LEAST_KNOWN + 1))
    return next(((end,) for end in ends if end in parts), ())
