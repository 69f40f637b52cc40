"""What a question is about, and the same question asked of something else."""

from __future__ import annotations

import re

from assistant.answer import mention, openings
from assistant.language import words

MARK = " – "
"""Between a question and the topic that it takes along from the one before."""

_PREPOSITION = re.compile(
    r"(?:om|for|på|i|til|av|med|fra|frå|innen|innan|innanfor|mot|ved|about|in|on|of|for)\b", re.IGNORECASE
)
_PHRASE = re.compile(
    r"\b(?:om|for|på|i|til|av|med|innen|innenfor|innan|innanfor|mot|ved|about|of|on|in)\s+(?P<what>[^?.!,]+?)"
    r"(?=\s+(?:i|på|for|til|av|med|om|fra|frå|in|of|for)\s|\s*[?.!,]|\s*$)",
    re.IGNORECASE,
)
_GENERAL = re.compile(
    r"^(?:(?:den|det|de|dei|denne|dette|vår|våre|hele|heile|the)\s+)*"
    r"(?:\w*plan(?:en|a)?|\w*dokument(?:et|a|ene)?|strategi(?:en|a)|region(?:en|ane)?|kommun(?:en|ene|ane|a)|"
    r"vedtekt(?:ene|a)|samarbeidet|document|plan|det|den|dette|dei?|her|dag|år|fjor|\d{4}|løpet|forhold|høve|sikt|"
    r"praksis|tillegg|grunn|fremtid(?:en|a)?|framtid(?:en|a)?|perioden)$",
    re.IGNORECASE,
)
"""What says which document or time is meant, or how, and not what the question is about."""

_VERB_AFTER = re.compile(
    r"^\W*(?:(?:hvor|kor|ko|how)\s+(?:mange|mye|mykje|many|much)|hvilke\w*|kva\s+for(?:\s+(?:ein|ei|eit|nokre))?|which)"
    r"\s+[^\W\d_]+\s+(?P<verb>[^\W\d_]+)",
    re.IGNORECASE,
)
"""The verb stands second: "Hvor mange lærere trengs"."""

_PREDICATE = re.compile(
    r"ferdige?|klare?t?|stå|være|vere|bli|verte|vedtatt|vedteken?|nevnt|nemnt?|\w{3,}(?:es|ast)", re.IGNORECASE
)
_SAID_OF_IT = re.compile(
    r"\s(?:(?:stå|være|vere|bli|verte|tas|ferdige?|klare?t?|vedtatt|vedteken?|nevnt|nemnt?|om|på|for|til)\b ?)+"
    r"(?:\w+ ?)?$",
    re.IGNORECASE,
)
"""What is said of the topic at the end: "stå ferdig"."""

_COUNTED = re.compile(
    r"^\W*(?:hvor|kor|ko|how)\s+(?:mange|many)\s+(?P<noun>[^\W\d_]+)\s+(?:\w+(?:er|ar|es|ast|s)|var|finst)\b(?!\s+(?:det|de|dei|vi)\b)"
    r"(?P<rest>[^?]*)",
    re.IGNORECASE,
)
"""Asks the number of a noun that a verb follows: "Hvor mange plasser mangler i år?"."""

_LEADING = re.compile(
    r"^(?:(?:skal|kan|vil|må|bør|har|er|var|blir|ble|blei|vert|vart)\s+)?(?:(?:det|there)\s+(?=\w+\s+\w))?"
    r"(?:(?:planlagt|vedtatt|vedteke|foreslått|bestemt|satt av|sett av|avsatt|gjort|laget|laga)\s+(?=\w))?",
    re.IGNORECASE,
)
"""Verbs before the topic: "Hvor mye skal utslippene kuttes?", "Er det planlagt ny skole?"."""

_TO_DO = re.compile(r"^(?:å|to)\s+\w+\s+(?=\w)", re.IGNORECASE)
"""The verb of a purpose: "for å få flere lærlinger"."""

_GENITIVE = re.compile(r"[^\W\d_]{3,}s", re.IGNORECASE)

_PASSIVE = re.compile(r"^\W*(?:\w+\s+)?(?:blir|ble|blei|vert|vart)\s", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s\w{3,}(?:t|d|a|en)$", re.IGNORECASE)
"""What was done to the topic at the end: "stiftet" in "Når ble rådet stiftet"."""

_HEAD = re.compile(
    r"^\s*(?P<head>(?:(?:den|det|de|dei)\s+(?:\w+e\s+)?|(?:en|ei|et|ein|eit)\s+)?[^\W\d_]{3,})\s+$", re.IGNORECASE
)
"""The noun that a phrase belongs to: "målene" in "målene for skole"."""

_NO_HEAD = re.compile(r"ansvar(?:et)?|støtte|noe|noko|gjøres|kommunen", re.IGNORECASE)
"""A noun that its phrase says more than: of "ansvar for skole" the topic is "skole"."""

_PROPER = re.compile(r"(?<=[\w,;:»)] )[A-ZÆØÅ][\w-]+(?: [A-ZÆØÅ][\w-]+)*")
_PROPER_ALONE = re.compile(r"[A-ZÆØÅ][\w-]+(?: (?:(?:og|i|for) )?[A-ZÆØÅ][\w-]+)*")
"""A name inside a question, and a text that is nothing but one."""

_CONDITION = re.compile(r"(?:hvis|viss|dersom|if)\s", re.IGNORECASE)

_BESIDE = re.compile(r"(?:i\s+)?(?:(?P<after>året\s+etter|neste\s+år)|året\s+før)", re.IGNORECASE)
"""The year beside one that was named."""

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")

_SORT = 4
"""Letters that two nouns of one sort have in common at least."""

_HAS_CHARGE = re.compile(
    r"\b(?:har|hadde)\s+(?P<who>(?!ansvar|hovedansvar)\S.*?)\s+(?:\w*ansvar(?:et)?\s+for|fått|ansvar(?:et)?\s*\?)",
    re.IGNORECASE,
)
"""Who stands between: "Hva har plan og bygg ansvar for?"."""

_LAST_WORD = re.compile(r"\b\w+\s*$")
_NAME = re.compile(r"[^\W_]+(?:-[^\W_]+)*")


def topic(question: str) -> str:
    """What a whole question is about: a noun with what stands after its preposition, or all but how it asks."""
    if MARK in question:
        return question.rsplit(MARK, 1)[1].strip(" ?.!")
    named = mention.of(question)
    if named:
        return named.topic
    phrase, begun = _phrase(question), _asked_until(question)
    if phrase:
        start, end = phrase
        return _TO_DO.sub("", question[begun if _has_head(question[begun:start]) else start : end].strip())
    rest = _LEADING.sub("", question[begun:].strip(" ?.!"))
    counted = _COUNTED.match(question)
    if counted:
        return f"{counted['noun']}{counted['rest']}".strip(" ?.!")
    ends = _PARTICIPLE if _PASSIVE.match(question) else _SAID_OF_IT
    return ends.sub("", rest) or rest or question.strip(" ?.!")


def told(question: str) -> str:
    """What a follow-up is told of the question before it: its topic, or all of it where the topic cannot be parted.

    So it is with a question that is answered by yes or no, and where a verb would be left in the topic.
    """
    if MARK in question or mention.of(question):
        return topic(question)
    whole, about = openings.AND.sub("", question).strip(" ?.!"), topic(question)
    if openings.COMMANDS.match(whole) or (openings.ASKS_OPENLY.match(whole) and not openings.HAS_VERB.search(about)):
        return about
    return whole[:1].lower() + whole[1:]


def names(question: str) -> bool:
    """Whether a question has a name in it."""
    return _PROPER.search(question) is not None


def with_topic(question: str, new: str) -> str:
    """The question asked of something else."""
    if not new:
        return question
    if MARK in question:
        return f"{question.rsplit(MARK, 1)[0]}{MARK}{new}?"
    if _CONDITION.match(new):
        return f"{question.rstrip(' ?.!')} {new}?"
    new = _year_beside(question, new)
    own = _PREPOSITION.match(new)
    if own:
        begins = f"{own.group().lower()} "
        same = [match for match in _PHRASE.finditer(question) if match.group().lower().startswith(begins)]
        if same:
            return f"{question[: same[-1].start()]}{new}{question[same[-1].end() :]}"
        bare = new[own.end() :].strip()
        named = _named(question, bare)  # "Hva betaler Sagvik?", "Og for Lundmo?"
        return _put(question, named, bare) if named else f"{question.rstrip(' ?.!')} {new}?"
    alike = _genitive(question, new) or _named(question, new) or _same_sort(question, new)
    return _put(question, alike or _responsible(question) or _phrase(question) or _last_word(question), new)


def _year_beside(question: str, new: str) -> str:
    """The year that "the year after" means, where the question names one; else the words as they are."""
    beside, year = _BESIDE.fullmatch(new), _YEAR.search(question)
    return str(int(year.group()) + (1 if beside["after"] else -1)) if beside and year else new


def _put(question: str, place: tuple[int, int], new: str) -> str:
    return f"{question[: place[0]]}{new}{question[place[1] :]}"


def _named(question: str, new: str) -> tuple[int, int] | None:
    """Where the first name or year stands, when what is asked of instead is one too: "Og Sagvik?", "Og i 2026?"."""
    sort = next((inside for inside, alone in ((_PROPER, _PROPER_ALONE), (_YEAR, _YEAR)) if alone.fullmatch(new)), None)
    return next((match.span() for match in sort.finditer(question)), None) if sort else None


def _same_sort(question: str, new: str) -> tuple[int, int] | None:
    """Where a noun stands that ends as the new one does: "lederen", "Og nestlederen?"."""
    other = new.lower()
    for match in _NAME.finditer(question, _asked_until(question)):
        own = match.group().lower()
        if own != other and min(len(own), len(other)) >= _SORT and (own.endswith(other) or other.endswith(own)):
            return match.span()
    return None


def _responsible(question: str) -> tuple[int, int] | None:
    match = _HAS_CHARGE.search(question)
    return match.span("who") if match else None


def _genitive(question: str, new: str) -> tuple[int, int] | None:
    """Where somebody's stands, when what is asked of instead is somebody's too: "Og nestlederens?"."""
    if not _GENITIVE.fullmatch(new):
        return None
    owners = [m.span() for m in _NAME.finditer(question, _asked_until(question)) if _GENITIVE.fullmatch(m.group())]
    return next((span for span in owners if words.content(question[slice(*span)])), None)


def _has_head(text: str) -> bool:
    """Whether what stands between how a question asks and its phrase is one noun, which the phrase belongs to."""
    head = _HEAD.match(_LAST_WORD.sub("", text))
    noun = words.content(head["head"]) if head else []
    return bool(head and noun and not _NO_HEAD.fullmatch(noun[-1]) and not _GENERAL.match(head["head"]))


def _phrase(question: str) -> tuple[int, int] | None:
    """Where the first phrase after a preposition is that says more than which document is meant."""
    spans = (match.span("what") for match in _PHRASE.finditer(question))
    return next(
        (
            (start, end)
            for start, end in spans
            if words.content(question[start:end]) and not _GENERAL.match(question[start:end].strip())
        ),
        None,
    )


def _last_word(question: str) -> tuple[int, int]:
    """Where the last content word is that follows how the question asks: "styret" in "Hvem leder styret?"."""
    content = set(words.content(question))
    verb = _VERB_AFTER.match(question)
    begun = _asked_until(question)
    spans = [match.span() for match in _NAME.finditer(question) if match.start() >= begun]
    said = [(start, end) for start, end in spans if question[start:end].lower() in content]
    telling = [
        (start, end)
        for start, end in said
        if not (_GENERAL.match(question[start:end]) or _PREDICATE.fullmatch(question[start:end]))
        and (verb is None or start != verb.start("verb"))
    ]
    return (telling or said or [(0, len(question))])[-1]


def _asked_until(question: str) -> int:
    """Where that ends which only says how it asks: "Hvem leder", "Hva er"."""
    match = openings.ASKS_WITH.match(question)
    return match.end() if match else 0
