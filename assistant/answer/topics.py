"""What a question is about, as a follow-up takes it along."""

from __future__ import annotations

import re

from assistant.answer import leaning, mention, openings, whereabouts
from assistant.language import words

MARK = " – "
"""Between a question and the topic that it takes along from the one before."""

PHRASE = re.compile(
    r"\b(?:om|for|på|i|til|av|med|innen|innenfor|innan|innanfor|mot|ved|about|of|on|in)\s+(?P<what>[^?.!,]+?)"
    r"(?=\s+(?:i|på|for|til|av|med|om|fra|frå|in|of|for)\s|\s*[?.!,]|\s*$)",
    re.IGNORECASE,
)
GENERAL = re.compile(
    r"^(?:(?:den|det|de|dei|denne|dette|vår|våre|hele|heile|the)\s+)*"
    r"(?:\w*plan(?:en|a)?|\w*dokument(?:et|a|ene)?|strategi(?:en|a)|region(?:en|ane)?|kommun(?:en|ene|ane|a)|"
    r"vedtekt(?:ene|a)|samarbeidet|document|plan|det|den|dette|dei?|her|dag|år|fjor|\d{4}|løpet|forhold|høve|sikt|"
    r"praksis|tillegg|grunn|fremtid(?:en|a)?|framtid(?:en|a)?|perioden|plass|bruk|drift|gang|"
    r"(?:dag|kveld|morgen|morgon|natt|uke|veke|måned|månad|helg|ettermiddag)(?:en|a)|uka|veka)$",
    re.IGNORECASE,
)
"""What says which document or time is meant, or how, and not what the question is about."""

_SAID_OF_IT = re.compile(
    r"\s(?:(?:stå|være|vere|bli|verte|tas|i\s+(?:bruk|drift|gang)|ferdige?|klare?t?|vedtatt|vedteken?|nevnt|nemnt?|"
    r"om|på|for|til)\b ?)+"
    r"(?:\w+ ?)?$",
    re.IGNORECASE,
)
"""What is said of the topic at the end: "stå ferdig"."""

_SAID_AFTER = re.compile(rf"(?:(?<!å)\s(?:{whereabouts.PREDICATE.pattern})\b)+$", re.IGNORECASE)
"""What is said of the topic after its phrase: "ligge" in "Hvor skal skolen for de minste ligge?"."""

_COUNTED = re.compile(
    r"^\W*(?:hvor|kor|ko|how)\s+(?:mange|many)\s+(?P<noun>[^\W\d_]+)\s+"
    r"(?:(?:er|var|finnes|finst|fins|blir|vert|kommer|kjem|kom|are|were)\s+(?:det|there)|"
    r"(?:skal|må|kan|vil|bør)\s+\w+(?:es|as|ast)|(?:er|var|blir|ble|vert|vart)\s+\w{2,}(?:[td]|de|te)|"
    r"(?:\w+(?:er|ar|es|ast|s)|var|finst)\b(?!\s+(?:det|de|dei|vi)\b))\b(?P<rest>[^?]*)",
    re.IGNORECASE,
)
"""Asks the number of a noun that a verb follows: "Hvor mange plasser mangler i år?", "Hvor mange skal bygges?"."""

_NOW = re.compile(r"\s(?:nå|no|da|då|totalt|i\s+alt|i\s+dag)\W*$", re.IGNORECASE)
"""What may end such a question, and says nothing of what is counted."""

_AWAY = r"(?:imot|mot|inn|opp|ut)\b"
_WHOSE = re.compile(rf"\s(?P<who>[A-ZÆØÅ][\w-]+(?: (?!{_AWAY})[\w-]+)?|[^\W\d_]+(?:en|et|a|ene|ane))(?:\s{_AWAY})?\W*")
"""Who has what is counted: "Tangen" in "Hvor mange lærlinger tar Tangen imot?"."""

_LEADING = re.compile(
    r"^(?:(?:skal|kan|vil|må|bør|har|er|var|blir|ble|blei|vert|vart)\s+)?(?:(?!det\s+\w+e\s+\w+(?:et|en|a)\b)(?:det|there)\s+(?=\w+\s+\w))?"
    r"(?:(?:planlagt|vedtatt|vedteke|foreslått|bestemt|satt av|sett av|avsatt|gjort|laget|laga)\s+(?=\w))?"
    r"(?:(?:ein|en)\s+(?=(?:ha|få|\w{3,}[ejg]e)\s+(?!i\b|på\b|for\b)\w))?(?:(?:opp|ut|inn|ned|fram)\s+(?=\w))?"
    r"(?:(?:jeg|eg|æ|vi|man|du|dere|I|we)\s+(?:(?:ha|få|søkje?|søke|betale|levere|bestille|melde|gjøre|gjere|bruke|"
    r"have|get|pay)\s+)?(?=\w))?",
    re.IGNORECASE,
)
"""Verbs and the asker before the topic: "Hvor mye skal utslippene kuttes?", "Når må jeg ha byggetillatelse?"."""

_TO_DO = re.compile(r"^(?:å|to)\s+\w+\s+(?=\w)", re.IGNORECASE)
"""The verb of a purpose: "for å få flere lærlinger"."""

_HEAD = re.compile(
    r"^\s*(?P<head>(?:(?:den|det|de|dei)\s+(?:\w+e\s+)?|(?:en|ei|et|ein|eit)\s+)?[^\W\d_]{3,})\s+$", re.IGNORECASE
)
"""The noun that a phrase belongs to: "målene" in "målene for skole"."""

_NO_HEAD = re.compile(r"ansvar(?:et)?|støtte|noe|noko|gjøres|kommunen|skje|hende|gjøre|gjere", re.IGNORECASE)
"""What its phrase says more than: of "ansvar for skole", and of "skje med skole", the topic is "skole"."""

_DOCUMENT_FOR = re.compile(r"\s*\w*(?:plan|strategi|vedtekt|reglement)\w*\s+for\s+", re.IGNORECASE)
"""A document that a name tells apart from others: "planen for Lia"."""

_GETS = re.compile(
    r"\b(?:får|fikk|fekk|trenger|treng|sender|sendar)\s+(?:(?:en|ei|et|ein|eit)\s+)?(?P<noun>[^\W\d_]{4,})"
    r"(?=\s+(?:om|for|til|av|på)\b|\W*$)",
    re.IGNORECASE,
)
_KNOWN = re.compile(
    r"(?:\b(?:den|det|de|dei)|\b(?:for|til|med|om|av)|"
    r"^\W*(?:(?:hv|k)\w+|når)\s+(?!(?:skal|kan|må|vil|bør)\b)\w+)\s+(?P<noun>[^\W\d_]{3,}(?:en|et|a|ene|ane))\W*$",
    re.IGNORECASE,
)
"""A noun that is got, and one in the definite form at the end of a question, no infinitive: "Hvem betaler maten?"."""

_LAST_WORD = re.compile(r"\b\w+\s*$")

_OF_ITS_OWN = re.compile(r"\s(?:i|på|for|til|av|om|of)\s[^\W\d_]+\s*$", re.IGNORECASE)
"""A phrase between a noun and a name: "i klimaplanen" in "delmålene i klimaplanen for Lia"."""


def topic(question: str) -> str:
    """What a whole question is about: a noun with what stands after its preposition, or all but how it asks.

    What leans on a question before it is about a noun of its own, if it has one, and about what that one was about;
    so no more than two things are ever told of.
    """
    question = openings.ALSO.sub("", question)
    asked, *carried = question.strip(" ?.!").split(MARK)
    if carried:
        own = _own_noun(asked)
        return MARK.join((own, carried[-1]) if own else carried)
    named = mention.of(question)
    if named:
        return named.topic
    return _in_its_place(question) or _about(question) or question.strip(" ?.!")


def _own_noun(asked: str) -> str | None:
    """The noun that a question has besides what it leans on: "maten" in "Hvem betaler maten – SFO i Lia?"."""
    found = _GETS.search(asked) or _KNOWN.search(asked)
    noun = found["noun"] if found else ""
    if not words.content(noun) or _NO_HEAD.fullmatch(noun) or GENERAL.match(noun):
        return None
    return None if leaning.is_always_somethings(noun) or leaning.is_one_of_its_kind(noun) else noun


def _in_its_place(question: str) -> str | None:
    """What is asked of with where it is; None where the question says no place, or nothing but it."""
    place = whereabouts.place(question)
    if place is None:
        return None
    bare, where = whereabouts.without_place(question), question[place.start : place.end]
    about = _about(bare)
    if not words.content(about):
        return None
    begun = bare.find(about)
    inside = place.start - begun if begun <= place.start <= begun + len(about) else len(about)
    return f"{about[:inside]}{where}{about[inside:]}"


def _about(question: str) -> str:
    """What a question is about by its form; empty where it only asks."""
    counted = _COUNTED.match(question)
    if counted:
        return _counted(counted["noun"], _NOW.sub("", counted["rest"]).rstrip(" .!"))
    found, begun = phrase(question), asked_until(question)
    if found:
        start, end = found
        return _TO_DO.sub(
            "", question[begun if _has_head(question[begun:start], question[start:end]) else start : end].strip()
        )
    rest = _LEADING.sub("", question[begun:].strip(" ?.!"))
    ends = whereabouts.PARTICIPLE if whereabouts.PASSIVE.match(question) else _SAID_OF_IT
    return ends.sub("", rest) or rest


def _counted(noun: str, rest: str) -> str:
    """What is counted, with whose it is."""
    whose = _WHOSE.fullmatch(rest)
    return f"{noun} hos {whose['who']}" if whose else f"{noun}{rest}"


def told(question: str) -> str:
    """What a follow-up is told of the question before it: its topic, or all of it where the topic cannot be parted.

    So it is with a question that is answered by yes or no, and where a verb would be left in the topic.
    """
    if MARK in question or mention.of(question):
        return topic(question)
    whole, about = openings.AND.sub("", question).strip(" ?.!"), topic(question)
    has_verb = openings.HAS_VERB.search(about) or _TO_DO.match(f"{about} …")
    if openings.COMMANDS.match(whole) or (openings.ASKS_OPENLY.match(whole) and not has_verb):
        return about
    return whole[:1].lower() + whole[1:]


def _has_head(text: str, said: str) -> bool:
    """Whether what stands between how a question asks and its phrase is one noun, which the phrase belongs to.

    A name says too little by itself: the noun may have another phrase before it.
    """
    before = _LAST_WORD.sub("", text)
    if whereabouts.is_name(said):
        before = _OF_ITS_OWN.sub(" ", before)
        if _DOCUMENT_FOR.fullmatch(text):
            return True
    head = _HEAD.match(before)
    noun = words.content(head["head"]) if head else []
    return bool(head and noun and not _NO_HEAD.fullmatch(noun[-1]) and not GENERAL.match(head["head"]))


def phrase(question: str) -> tuple[int, int] | None:
    """Where the first phrase after a preposition is that says more than which document is meant."""
    return next((span for span in phrases(question) if tells(question[slice(*span)])), None)


def phrases(question: str) -> list[tuple[int, int]]:
    """Where what stands after each preposition is, without the verb that may end it."""
    return [_without_verb(question, *match.span("what")) for match in PHRASE.finditer(question)]


def _without_verb(question: str, start: int, end: int) -> tuple[int, int]:
    place = whereabouts.place(question)
    if place and place.name[0] == start:
        return place.name
    return start, start + len(_SAID_AFTER.sub("", question[start:end]))


def tells(said: str) -> bool:
    """Whether a phrase says more than which document or time is meant."""
    return bool(words.content(said)) and not GENERAL.match(said.strip())


def asked_until(question: str) -> int:
    """Where that ends which only says how it asks: "Hvem leder", "Hva er"."""
    match = openings.ASKS_WITH.match(question)
    return match.end() if match else 0
