"""The same question asked of something else: "Og bane?" after "Hvilke strategier gjelder for reiseliv?"."""

from __future__ import annotations

import re

from assistant.answer import by_number, follow_ups, for_whom, topics, whereabouts
from assistant.answer.topics import MARK
from assistant.language import words

Span = tuple[int, int]

_PREPOSITION = re.compile(
    r"(?:om|for|på|i|til|av|med|fra|frå|innen|innan|innanfor|mot|ved|about|in|on|of|for)\b", re.IGNORECASE
)
_WHERE = ("i", "på", "ved", "in")
_CONDITION = re.compile(r"(?:hvis|viss|dersom|if)\s", re.IGNORECASE)

_BESIDE = re.compile(r"(?:i\s+)?(?:(?P<after>året\s+etter|neste\s+år)|året\s+før)", re.IGNORECASE)
"""The year beside one that was named."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_IN_YEAR = re.compile(r"\s(?:i|for|innen|innan|in)\s+(?:19|20)\d\d\W*$", re.IGNORECASE)

_ORDINAL = re.compile(rf"\b(?:det|den)\s+(?:siste|{follow_ups.ORDINAL_WORD})\b", re.IGNORECASE)
"""One of several by its number: "det første"."""

_AREA = re.compile(
    r"(?:(?:hele|heile|resten\s+av)\s+)?\w*(?:kommun(?:e|en|ene|ane|ar|er|a)|fylke(?:t|ne|r)?|land(?:et)?|region(?:en|ane)?|"
    r"by(?:en|ane)?|bygd(?:a|en|ene)?|tettsted(?:et)?|tettstad(?:en)?|stedet|staden)|(?:[\w-]+\s+)?sentrum",
    re.IGNORECASE,
)
"""A place without a name of its own, which stands for one with a name: "nabokommunen"."""

_COUNTED = re.compile(
    r"^\W*(?:hvor|kor|ko|how)\s+(?:mange|many)\s+(?P<noun>[^\W\d_]{3,})\s+"
    r"(?:er|var|har|hadde|skal|kan|må|vil|bør|blir|ble|vert|vart|finst|går|får|står|bor|bur|\w+(?:er|ar|es|ast|s))\b",
    re.IGNORECASE,
)
"""Asks the number of a noun: "Hvor mange boliger skal kommunen bygge"."""

_VERB_AFTER = re.compile(
    r"^\W*(?:(?:hvor|kor|ko|how)\s+(?:mange|mye|mykje|many|much)|hvilke\w*|kva\s+for(?:\s+(?:ein|ei|eit|nokre))?|which)"
    r"\s+[^\W\d_]+\s+(?P<verb>[^\W\d_]+)",
    re.IGNORECASE,
)
"""The verb stands second: "Hvor mange lærere trengs"."""

_DEFINITE = re.compile(
    r"(?:(?:den|det|de|dei)\s+(?:\w+e\s+)+)?[^\W\d_]{2,}(?:en|et|a|ene|ane)(?:\s(?:i|på|for|til|av|ved|med)\s.+)?",
    re.IGNORECASE,
)
"""A noun that is taken as known, with its phrase: "skolen", "den nye skolen i sør"."""

_PART_OF = re.compile(r"\bav\s+(?:det|dette|den|dem|dei|disse|desse)\b", re.IGNORECASE)
"""Asks of a part of what was told of: "Hvor mye av det kommer fra veitrafikk?"."""

_NUMBER = re.compile(rf"\b(?:{'|'.join(word for group in follow_ups.NUMBERS[1:] for word in group)})\b", re.IGNORECASE)
"""A number from two; "en" is more often an article."""

_OF_KNOWN = re.compile(
    r"^\W*(?:(?P<is>er|var|blir|ble|blei|vert|vart)|har|hadde|skal|kan|må|vil|bør|får)\s+"
    r"(?P<who>(?:(?:den|det|de|dei)\s+(?:\w+e\s+)+)?(?!(?:noen|nokon)\b)[^\W\d_]{2,}(?:en|et|a|ene|ane))\s+(?=\w)",
    re.IGNORECASE,
)
"""Asks by yes or no of something that is known: "Er rådhuset universelt utformet?"."""

_GENITIVE = re.compile(r"[^\W\d_]{3,}s", re.IGNORECASE)

_SEVERAL = 2
_SORT = 4
"""Letters that two nouns of one sort have in common at least."""

_HAS_CHARGE = re.compile(
    r"\b(?:har|hadde)\s+(?P<who>(?!ansvar|hovedansvar)\S.*?)\s+(?:\w*ansvar(?:et)?\s+for|fått|ansvar(?:et)?\s*\?)",
    re.IGNORECASE,
)
"""Who stands between: "Hva har plan og bygg ansvar for?"."""

_QUOTED = re.compile(r"«.+»")
_HELD = "qqq"
"""Stands for what is quoted, as one word, while something else is put in beside it or in its place."""

_NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def asked_of(question: str, new: str) -> str:
    """The question asked of something else; what it quotes is replaced whole or not at all."""
    if not new:
        return question
    quoted = _QUOTED.search(question)
    if quoted:
        held = f"{question[: quoted.start()]}{_HELD}{question[quoted.end() :]}"
        return asked_of(held, new).replace(_HELD, quoted.group())
    numbered = by_number.instead(question, new)
    return _spliced(question, new) if numbered is None else numbered


def _spliced(question: str, new: str) -> str:
    if MARK in question:
        asked, about = question.rsplit(MARK, 1)
        place_of_it = _is_in_place(new) and whereabouts.place(f"{asked} ") is not None
        if place_of_it or _PART_OF.search(asked) or (_NUMBER.fullmatch(new) and _NUMBER.search(asked)):
            return f"{asked_of(asked, new).rstrip(' ?.!')}{MARK}{about}"
        return f"{asked}{MARK}{_told_of(about.rstrip(' ?.!'), new)}?"
    if _CONDITION.match(new):
        return f"{question.rstrip(' ?.!')} {new}?"
    new = _year_beside(question, new)
    if whereabouts.place(new):  # "Og for skoleplass i Lia?" leaves the place that was asked of
        question = whereabouts.without_place(question)
    own = _PREPOSITION.match(new)
    if own:
        return _of_phrase(question, new, own.group())
    return for_whom.of(question, new) or _put(question, _replaced(question, new), new)


def in_order(question: str, new: str) -> str | None:
    """The question asked of the next thing in order: "Og det andre?" after "Hva er det første målet?"."""
    said = _ORDINAL.search(question)
    return _put(question, said.span(), new) if said and is_ordinal(new) else None


def is_ordinal(text: str) -> bool:
    """Whether a text is nothing but the number of one of several."""
    return _ORDINAL.fullmatch(text) is not None


def _told_of(about: str, new: str) -> str:
    """What a question took along, with the part of it replaced that is asked of instead: "målet for unge"."""
    own = _PREPOSITION.match(new)
    if own is None and not topics.phrases(about):
        return new
    if _is_in_place(new) and whereabouts.is_name(about) and not topics.phrases(about):
        return _PREPOSITION.sub("", new, count=1).strip()
    return asked_of(about, new).rstrip(" ?.!")


def _is_in_place(new: str) -> bool:
    """Whether what is asked of is a place with the preposition before it: "i Lia"."""
    own = _PREPOSITION.match(new)
    bare = new[own.end() :].strip() if own else ""
    return own is not None and own.group().lower() in _WHERE and (whereabouts.is_name(bare) or _is_area(bare))


def _of_phrase(question: str, new: str, preposition: str) -> str:
    """The question asked of what stands after a preposition: after the same one, else of a name, else after all."""
    bare = new[len(preposition) :].strip()
    others = for_whom.of(question, bare) if preposition.lower() == "for" else None
    if others:
        return others
    place = whereabouts.place(question)
    if place and preposition.lower() in _WHERE:
        if whereabouts.is_name(bare) or _is_area(bare):
            return _put(question, (place.start + 1, place.end), new)
    else:
        place = None
    same = [span for span in _after(question, preposition) if place is None or span[1] != place.end]
    if same:
        return _put(question, same[-1], new)
    if place:  # "Hvor mange er syke i Lundmo?", "Og i barnehagen?"
        at = place.end if has_year(bare) else place.start
        return _put(question, (at, at), f" {new}")
    kind = _kind_of(question, bare)
    if kind:  # "Hvor mye går til barnehager?", "Og for private barnehager?"
        return _put(question, kind, bare)
    named = _named(question, bare)  # "Hva betaler Sagvik?", "Og for Lundmo?"
    return _put(question, named, bare) if named else f"{question.rstrip(' ?.!')} {new}?"


def _after(question: str, preposition: str) -> list[Span]:
    """Where the phrases are that begin with a preposition, which is a part of them."""
    found = zip(topics.PHRASE.finditer(question), topics.phrases(question), strict=True)
    begins = f"{preposition.lower()} "
    return [(match.start(), end) for match, (_, end) in found if match.group().lower().startswith(begins)]


def _replaced(question: str, new: str) -> Span:
    """Where what is asked of stands, that something else is put in the place of."""
    alike = _genitive(question, new) or _named(question, new) or _same_sort(question, new)
    return (
        alike
        or _area(question, new)
        or _responsible(question)
        or _known(question, new)
        or for_whom.thing(question, new)
        or _counted(question, new)
        or _phrase(question, new)
        or _last_word(question)
    )


def without_year(text: str) -> str:
    """The text without the year that it ends with."""
    return _IN_YEAR.sub("", text)


def has_year(text: str) -> bool:
    """Whether a text names a year."""
    return _YEAR.search(text) is not None


def _year_beside(question: str, new: str) -> str:
    """The year that "the year after" means, where the question names one; else the words as they are."""
    beside, year = _BESIDE.fullmatch(new), _YEAR.search(question)
    return str(int(year.group()) + (1 if beside["after"] else -1)) if beside and year else new


def _put(question: str, place: Span, new: str) -> str:
    return f"{question[: place[0]]}{new}{question[place[1] :]}"


def _named(question: str, new: str) -> Span | None:
    """Where the first name, year or number stands, when what is asked of instead is one too: "Og i 2026?"."""
    if whereabouts.is_name(new):
        return whereabouts.named_like(question, new)
    kind = whereabouts.kind(new)
    if kind:  # "Lia barnehage", "Og Moen barnehage?"
        return whereabouts.named_kind(question, kind)
    found = next((sort.search(question) for sort in (_YEAR, _NUMBER) if sort.fullmatch(new)), None)
    return found.span() if found else None


def _same_sort(question: str, new: str) -> Span | None:
    """Where a noun stands that ends as the new one does: "lederen", "Og nestlederen?"."""
    other = new.lower()
    for match in _NAME.finditer(question, topics.asked_until(question)):
        own = match.group().lower()
        if own != other and min(len(own), len(other)) >= _SORT and (own.endswith(other) or other.endswith(own)):
            return match.span()
    return None


def _kind_of(question: str, new: str) -> Span | None:
    """Where the noun stands of which the new words tell a kind: "barnehager", "private barnehager"."""
    described = new.split()
    if len(described) < _SEVERAL:
        return None
    noun = words.stem(described[-1].lower())
    begun = topics.asked_until(question)
    spans = [m.span() for m in _NAME.finditer(question, begun) if words.stem(m.group().lower()) == noun]
    return spans[-1] if spans else None


def _responsible(question: str) -> Span | None:
    match = _HAS_CHARGE.search(question)
    return match.span("who") if match else None


def _is_area(text: str) -> bool:
    return _AREA.fullmatch(text) is not None


def _area(question: str, new: str) -> Span | None:
    """Where a municipality or the like stands, when what is asked of instead is one too: "Og fylket?"."""
    if not _is_area(new):
        return None
    return next((match.span() for match in _NAME.finditer(question) if _is_area(match.group())), None)


def _genitive(question: str, new: str) -> Span | None:
    """Where somebody's stands, when what is asked of instead is somebody's too: "Og nestlederens?"."""
    if not _GENITIVE.fullmatch(new):
        return None
    begun = topics.asked_until(question)
    owners = [m.span() for m in _NAME.finditer(question, begun) if _GENITIVE.fullmatch(m.group())]
    return next((span for span in owners if words.content(question[slice(*span)])), None)


def _known(question: str, new: str) -> Span | None:
    """Where that stands of which yes is said or no, when what is asked of instead is known too: "Og skolen?"."""
    known = _OF_KNOWN.match(question)
    if known is None or not _DEFINITE.fullmatch(new) or topics.GENERAL.match(known["who"]):
        return None
    last = question[slice(*_last_word(question))]
    return known.span("who") if known["is"] or not _DEFINITE.fullmatch(last) else None


def _counted(question: str, new: str) -> Span | None:
    """Where the noun stands that is counted, when what is asked of instead can be counted: "Og sykehjem?"."""
    counted = _COUNTED.match(question)
    if counted is None or _DEFINITE.fullmatch(new) or whereabouts.is_name(new):
        return None
    phrase = _phrase(question, new)
    return counted.span("noun") if phrase is None or _DEFINITE.fullmatch(question[slice(*phrase)]) else None


def _phrase(question: str, new: str) -> Span | None:
    """Where the first phrase is that tells; a place with a name gives way only to another name or area."""
    place = whereabouts.place(question)
    stands = whereabouts.is_name(new) or _is_area(new)
    spans = (span for span in topics.phrases(question) if topics.tells(question[slice(*span)]))
    return next((span for span in spans if stands or place is None or span != place.name), None)


def _last_word(question: str) -> Span:
    """Where the last content word is that follows how the question asks: "styret" in "Hvem leder styret?"."""
    content = set(words.content(question))
    verb = _VERB_AFTER.match(question)
    begun = topics.asked_until(question)
    place = whereabouts.place(question)
    spans = [match.span() for match in _NAME.finditer(question) if match.start() >= begun]
    said = [(start, end) for start, end in spans if question[start:end].lower() in content]
    telling = [
        (start, end)
        for start, end in said
        if not (topics.GENERAL.match(question[start:end]) or whereabouts.PREDICATE.fullmatch(question[start:end]))
        and (verb is None or start != verb.start("verb"))
        and not (place and place.start < start < place.end)
    ]
    return (telling or said or [(0, len(question))])[-1]
