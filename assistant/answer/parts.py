"""A text that asks several things, told apart: each part as it was asked, and made whole with what it leaves out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.answer import conversation, follow_ups, leaning, topics
from assistant.language import expectation, words

MOST = 8
"""Parts at the most; a text that asks more is a document, and answered as one question."""

FEW = 2
"""Content words at the most in a part that may take its subject from the one before."""


@dataclass(frozen=True, slots=True)
class Part:
    """One question of several: as the reader wrote it, and as it stands by itself."""

    shown: str
    standalone: str


_WHAT = r"(?:hva|kva|ka|hvem|kven|kem|hvilke\w*|hvilket|hvorfor|kvifor|korfor|hvordan|korleis|koss\w*|åssen|what|who|which|why|how)"
_WHEN = r"(?:når|hvor|kor|kvar|kva\s*tid|when|where)"
_BEFORE = r"(?:(?:i|på|til|for|med|av|fra|frå|etter|in|for|to|with|of|by|from)\s+)?"
_HOW_MUCH = (
    r"(?:hvor|kor|how)\s+(?:mange|mye|mykje|ofte|lenge|lang\w*|stor\w*|høy\w*|høg\w*|many|much|often|long|large)"
)
_CAN = r"(?:er|var|blir|vert|har|skal|kan|må|vil|bør|får|gjelder|gjeld|finnes|finst|står|is|are|does|do|can|will)"
_FINITE = r"(?:[^\W\d_]{2,}(?:er|ar|år|es|ast|dde|kk)|kan|skal|må|vil|bør|gjeld|fins|finst|kjem|trengs)"
_SUBJECT = r"(?:det|jeg|eg|vi|man|du|dere|dokker|en|ein|noen|nokon|it|there|we)\b(?!\W*$)"
_KNOWN = (
    r"(?!(?:\w*(?:skrevet|funnet|kommet|blitt|gitt|fått|satt|tatt|gått|bestemt|vurdert|tilsatt)|begge|hele|heile|"
    r"ofte|alle|ikke|ikkje|også|òg|i|på|til|for|av|med|fra|frå|om|ved)\b)"
    r"(?:(?:den|det|de|dei|alle|flere|fleire)\s+(?:\w+e\s+)?\w{3,}|\w{3,}(?:en|et|a|ene|ane|erne))"
)
"""What a verb may be followed by, so that this is its subject: a noun that is taken as known."""

_ASKS = re.compile(
    rf"\b(?:{_WHAT}|{_WHEN})\b|^\W*{_CAN}\b|^\W*{_FINITE}\s+{_SUBJECT}|^\W*(?:nevn|nemn|list|oppsummer|forklar|fortell?)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(rf"^\W*{_BEFORE}(?:{_WHAT}|{_WHEN})\b", re.IGNORECASE)
_BOUNDARIES = (
    re.compile(rf"\s*,?\s+(?:og|samt|and)\s+(?=(?:så\s+)?{_BEFORE}(?:{_WHAT}|{_WHEN})\b)", re.IGNORECASE),
    re.compile(rf"\s*,\s+(?=(?:{_BEFORE}{_WHAT}|{_HOW_MUCH})\b)", re.IGNORECASE),
    re.compile(
        rf"\s*,\s+(?:og|and)\s+(?={_CAN}\s+(?:det|den|de|dei|noen|nokon|noe|noko|it|they|there)\b)", re.IGNORECASE
    ),
)
"""Between two questions in one sentence: "…, og hvem …", "…, hvor mange …", "…, og er det …"."""

_BESIDE = re.compile(
    rf"\s*,\s+(?:og|and)\s+(?=(?:så\s+)?(?:{_FINITE}\s+{_SUBJECT}|{_CAN}\s+{_KNOWN}\s+\w))", re.IGNORECASE
)
"""Between a question and one for yes or no, which begins with its verb: "…, og koster det noe å …"."""

_YES_NO = re.compile(rf"^\W*(?:(?:og|and)\s+)?(?:{_CAN}\b|{_FINITE}\s+{_SUBJECT})", re.IGNORECASE)

_SHARES_SUBJECT = re.compile(r"^\W*(?:hvem|kven|kem|who)\b|\b(?:som|der|that|which)\b", re.IGNORECASE)
"""What asks for the subject itself, or tells of it: after that, a verb may have the same one."""

_SAME_AGAIN = re.compile(
    r"^\W*(?:hva|kva|ka|what)\s+(?:står|stend|skriver|skriv|sier|seier|mener|meiner|does|do)\b(?:\s+(?:det|de|dei|dere|planen|dokument\w*|it|they|say))*\W*$",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:forskjell\w*|skilnad\w*|sammenlign\w*|samanlikn\w*|difference\w*|compar\w*)\b", re.IGNORECASE
)
_QUESTIONS = re.compile(
    rf"(?:^|[.!?]\s)\W*(?:(?:{_BEFORE}(?:{_WHAT}|{_WHEN})|{_CAN})\b|{_FINITE}\s+{_SUBJECT})", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=\?)\s+(?=\w)|(?<=[?!.])\s+(?=[A-ZÆØÅ«]|(?:og|and)\b)")
_AND = re.compile(r"^\W*(?:(?:og|samt|men|and|så)\b[\s,]+)+", re.IGNORECASE)
_QUESTION_WORD = re.compile(rf"^\W*{_BEFORE}(?:{_HOW_MUCH}|{_WHAT}|{_WHEN})\b", re.IGNORECASE)
_ONLY_QUESTION_WORD = re.compile(
    rf"^\W*(?:{_BEFORE}(?:{_HOW_MUCH}|{_WHAT}|{_WHEN})|{_BEFORE}(?:hvilke\w*|hvilket|which|kva\s+for(?:\s+ei[nt]?)?|(?:hvor|kor|how)\s+(?:mange|mye|mykje|many|much))\s+\w+|"
    r"(?:i|på|til|for|in|for|to|on)\s+(?:kva|what)\s+\w+)\W*$",
    re.IGNORECASE,
)
_COUNTS = re.compile(
    r"^\W*(?:hvilke|which|kva\s+for|(?:hvor|kor|how)\s+(?:mange|mye|mykje|many|much))\s+\w+\s*", re.IGNORECASE
)
"""A question word with the noun that it asks of: "hvor mange mål"."""

_VERB = re.compile(
    r"\b(?P<verb>er|var|blir|ble|vert|vart|har|hadde|skal|kan|må|vil|bør|får|fikk|fekk|gjør|gjer|gjelder|gjeld|møtes|møtast|består|"
    r"is|are|was|were|has|have|does|do|will|can|should|gets?)\s+(?P<after>.+)",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\s+(?:i|på|til|for|med|av|fra|frå|innen|innan|etter|om|ved|in|on|for|to|with|of|at|by|have|get|seg|ikke|ikkje|når|nå|no)\b.*$",
    re.IGNORECASE,
)
_STARTS_LOOSE = re.compile(
    r"^(?:i|på|til|for|med|av|fra|frå|over|under|om|ved|det|den|de|dei|in|on|of|it|they|there|som|som\s+har)\b",
    re.IGNORECASE,
)
_PRONOUN = re.compile(
    r"\b(?:det|den|de|dei|dem|han|hun|ho|dette|disse|desse|it|they|them)\b(?!\s+som\b)", re.IGNORECASE
)
_SEVERAL = re.compile(r"^\W*(?:hvilke|kva\s+for|which)\s+(?P<what>\w+)", re.IGNORECASE)
_IMPERSONAL = re.compile(
    r"\bdet\s+(?=(?:\w+\s+){1,3}(?:å|at|to)\b|(?:plass|rom|kø|ventetid|ventetida|frist|krav|behov|parkering|tilgang|rabatt|"
    r"moderasjon|gebyr|avgift|lov|mulighet|noen|nokon|noe|noko)\b)",
    re.IGNORECASE,
)
"""A subject that stands for nothing: "koster det noe å levere", "er det plass til alle"."""
_DETERMINER = re.compile(
    r"\b(?:det|den|de|dei|dette|disse|desse)\s+(?:(?:\w+e|to|tre|fire|fem|seks)\s+){1,2}\w{2,}(?:en|et|a|ene|ane)\b",
    re.IGNORECASE,
)
_LEADING = re.compile(r"^(?:(?:er|var|blir|ble|vert|vart|har|is|are|i|på|med|til|for|in|on)\s+)+", re.IGNORECASE)
_PASSIVE = re.compile(r"blir|ble|vert|vart|was|were", re.IGNORECASE)
_PARTICIPLE = re.compile(r"\s+\w+(?:t|d|a|en)$", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"(?:\w+)?ansvar(?:et)?\s+for\s+(?P<what>.+)", re.IGNORECASE)
"""What a question is about that asks who answers for it."""
_TAKES_PART = re.compile(r"^(?:hvem|kven|kem|who)\s+(?:er|var|is|are)\s+(?:med|with)\b", re.IGNORECASE)
"""Asks of the whole cooperation, whatever was asked before."""
_IS_WHAT = re.compile(r"^\W*(?:hva|kva|ka|what)\s+(?:er|is|are)\b", re.IGNORECASE)


def of(text: str) -> tuple[Part, ...]:
    """The questions that the text asks, in order; the text itself when it asks only one.

    The topic that a follow-up took along from the question before it goes with each of them.
    """
    if _COMPARES.search(text):
        return (Part(text, text),)
    body, _, about = text.rpartition(topics.MARK)
    if not body or _ASKS.search(about):
        body, about = text, ""
    asked = _asked(body)
    if not 2 <= len(asked) <= MOST:
        return (Part(text, text),)
    wholes = (_whole(part, asked, at) for at, part in enumerate(asked))
    return tuple(
        Part(_shown(part), _about(whole, about.strip(" ?.!"))) for part, whole in zip(asked, wholes, strict=True)
    )


def _asked(text: str) -> list[str]:
    """Each thing that is asked, with the sentences before it that ask nothing."""
    asked: list[str] = []
    context = ""
    for sentence in _SENTENCE.split(text):
        for piece in _split(sentence):
            same = _of_another(piece, asked[-1]) if asked and not context else None
            if same:
                asked.append(same)
                continue
            whole = f"{context} {piece}".strip(" –")
            asks = bool(_ASKS.search(piece) or (_YES_NO.match(piece) and sentence.rstrip().endswith("?")))
            if asks and (not asked or _adds(piece)):
                asked.append(whole)
            context = "" if asks else whole
    return list(dict.fromkeys(asked))


def _of_another(piece: str, before: str) -> str | None:
    """The question before, asked once more of what a piece without a verb names: "Og for kultur?"."""
    if _YES_NO.match(piece):
        return None
    return conversation.of_another(piece, before) if piece.rstrip().endswith("?") else None


def _about(whole: str, about: str) -> str:
    """The part with the topic that all parts are about."""
    return f"{whole.rstrip(' ?.!')}{topics.MARK}{about}?" if about else whole


def _split(sentence: str) -> list[str]:
    pieces = [sentence]
    for boundary in _BOUNDARIES:
        pieces = [part for piece in pieces for part in boundary.split(piece)]
    return [part for piece in pieces for part in _beside(piece)]


def _beside(piece: str) -> list[str]:
    """A question and what is asked beside it by yes or no."""
    at = _BESIDE.search(piece)
    before = piece[: at.start()] if at else ""
    asks = _OPENS.match(_bare(before)) or _YES_NO.match(before)
    if at is None or not asks or _SHARES_SUBJECT.search(before):
        return [piece]
    return [before, piece[at.end() :]]


def _adds(piece: str) -> bool:
    """Whether a later piece asks something of its own: "hva står det?" and "vet du det?" ask the same once more."""
    if _SAME_AGAIN.match(piece) or follow_ups.manner(piece) is not None:
        return False
    return bool(words.content(piece) or _OPENS.match(piece)) or expectation.of(piece) is not None


def _shown(part: str) -> str:
    bare = _bare(part)
    return f"{bare[:1].upper()}{bare[1:]}{'?' if _QUESTIONS.search(bare) else ':'}"


def _bare(part: str) -> str:
    return _AND.sub("", part).strip(" ,?.!")


def _whole(part: str, asked: list[str], at: int) -> str:
    """The part with what it leaves out: its subject, or all but the question word."""
    bare = _bare(part)
    if at == 0:
        if not _ONLY_QUESTION_WORD.match(bare):
            return f"{bare}?"
        counted = _COUNTS.match(bare) and _COUNTS.match(asked[1])
        return f"{bare} {asked[1][counted.end() :] if counted else _without_question_word(asked[1])}".strip(" ?") + "?"
    before = asked[at - 1].strip(" ,?.!")
    if _ONLY_QUESTION_WORD.match(bare) and not _ONLY_QUESTION_WORD.match(before):
        return f"{bare} {_without_question_word(before)}?"
    subject = _subject(before)
    if len(words.content(bare)) > FEW or not subject or _TAKES_PART.match(bare):
        return f"{bare}?"
    loose = leaning.EXPLETIVE.sub(_blank, _IMPERSONAL.sub(_blank, _DETERMINER.sub(_blank, bare)))
    pronoun = _PRONOUN.search(loose)
    if pronoun:
        several = _SEVERAL.match(before) if pronoun.group().lower() in ("de", "dei", "dem", "they", "them") else None
        subject = several.group("what") if several else subject
        return f"{bare[: pronoun.start()]}{subject}{bare[pronoun.end() :]}?"
    alone = len(words.content(bare)) == FEW or _IS_WHAT.match(bare) or not words.content(subject)
    return f"{bare}?" if alone else f"{bare}{topics.MARK}{subject}?"


def _blank(match: re.Match[str]) -> str:
    return "_" * len(match.group())


def _without_question_word(part: str) -> str:
    match = _QUESTION_WORD.match(part)
    return part[match.end() :].strip(" ,?.!") if match else part


def _subject(before: str) -> str:
    """What the question before is about: what stands after its verb, or else its topic."""
    if not _OPENS.match(before):
        return " ".join(words.content(before))
    verb = _VERB.search(before)
    after = verb.group("after").strip(" ,?.!") if verb else ""
    if verb is None or _STARTS_LOOSE.match(after) or not words.content(after):
        return _LEADING.sub("", topics.topic(before))
    if verb.group("verb").lower() in ("er", "var", "is", "are"):
        return after
    answered_for = _RESPONSIBLE.match(after)
    if answered_for:
        return answered_for["what"]
    subject = _UNTIL.sub("", after)
    return _PARTICIPLE.sub("", subject) if _PASSIVE.fullmatch(verb.group("verb")) else subject
