"""A sentence that copies its source but for a word or two: what is put in another's place must not say another thing.

What follows its source this closely hides its fault in a single word, which weighs little among all that are the same.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from assistant.answer.generated import content, equivalent, facts, opposites, organs, polarity, told
from assistant.answer.generated.alignment import Alignment, Change
from assistant.language import sentences, words, written_form

NEAR = 0.4
"""Share of words in the source's order from which its clauses are compared one by one."""

_ENOUGH = 3
_TOLD = 0.65
"""Content words of a clause, and how many of them the source's clause must have, for both to speak of the same."""

_CLAUSE = re.compile(r"[,;:–]\s|\b(?:og|men|mens|medan|samt|som|fordi|dersom|hvis|når|slik at)\b")

COPIED = 0.5
"""Share of words in the source's order from which a word stands in the place of its opposite."""

CLOSE = 0.6
"""The same, to tell that a "not", an "at least" or the like was put in or left out."""

VERY_CLOSE = 0.7
"""The same, to tell that a thing, or somebody, stands in the place of another."""

_AT_MOST = 4
"""Words on either side of a change that is one word for another; longer ones are said anew."""

_SHORTEST = 6
"""Letters of words that are held to be things: shorter ones are mostly verbs and adverbs with many meanings."""

_SPELLED_ALIKE = 0.6

_WITHOUT = frozenset("uten utan unntatt unnateke".split())
_NOT = frozenset("ikke ikkje aldri ingen inga inkje intet ingenting".split())
_AFTER = 3
"""Words after it among which is what there is none of."""

_BOUNDS = frozenset("inntil minst høyst høgst maksimalt maks opptil minimum under over".split())
_ALSO_BOUNDS = frozenset("mer meir flere fleire mindre færre".split())


def turned(at: Alignment) -> bool:
    """Whether a word's opposite stands in its place, or a "not" was put in or left out."""
    said_otherwise = equivalent.none(at.sentence, at.text) or equivalent.from_the_other_side(at.sentence, at.text)
    return ((_opposite(at) or _opposite_clause(at)) and not said_otherwise) or _denied(at) or _denied_twice(at)


def another(at: Alignment, quotes: Sequence[str]) -> bool:
    """Whether a thing that the sources do not name stands in the place of another, or a bound was left out."""
    return _another_thing(at, quotes) or _unbound(at)


def another_organ(at: Alignment) -> bool:
    """Whether an organ or role stands in the place of another one, which the sentence does not name."""
    return at.near >= COPIED and any(
        organs.others(change.ours, [word for word in change.theirs if word not in at.ours])
        for change in at.changes
        if _is_short(change)
    )


def _opposite(at: Alignment) -> bool:
    # "Ikke tillatt" says what "forbudt" says.
    if at.near < COPIED or _says_no(at.ours) != _says_no(at.around):
        return False
    return any(
        change.ours and change.theirs and _is_short(change) and opposites.said(change.ours, change.theirs)
        for change in at.changes
    )


def _opposite_clause(at: Alignment) -> bool:
    """Whether a clause says the opposite of the source's clause that has nearly all of its words."""
    if at.near < NEAR:
        return False
    theirs = [words.tokens(clause) for clause in _clauses(at.text)]
    for clause in _clauses(at.sentence):
        stems = [words.stem(word) for word in words.content(clause)]
        if len(stems) < _ENOUGH or not theirs:
            continue
        nearest = max(theirs, key=lambda tokens: content.share(stems, _stems(tokens)))
        told = content.share(stems, _stems(nearest)) >= _TOLD and _says_no(words.tokens(clause)) == _says_no(nearest)
        if told and opposites.said(words.tokens(clause), nearest):
            return True
    return False


def _clauses(text: str) -> list[str]:
    return [clause for start, end in sentences.spans(text) for clause in _CLAUSE.split(text[start:end])]


def _stems(tokens: Sequence[str]) -> frozenset[str]:
    return frozenset(words.stem(token) for token in tokens)


def _says_no(tokens: Sequence[str]) -> bool:
    return not polarity.NEGATION.isdisjoint(tokens)


def _denied(at: Alignment) -> bool:
    """Whether only one of them says no, and the other has no word that says it in itself."""
    # "Ikke mer enn" says what "høyst" says.
    bounds = not _BOUNDS.isdisjoint(at.ours), not _BOUNDS.isdisjoint(at.around)
    if at.near < CLOSE or bounds[0] != bounds[1] or opposites.said(at.ours, at.around):
        return False
    if not polarity.NEGATION.isdisjoint(at.ours):
        theirs = _but_for_others(at)
        return polarity.NEGATION.isdisjoint(theirs) and not polarity.says_no_itself(words.tokens(at.text))
    # Two in one sentence may say yes: "ikke uten samtykke" is "med samtykke".
    denied = sum(word in polarity.NEGATION for word in words.tokens(at.text)) == 1
    return denied and _leaves_out_no(at) and not polarity.says_no_itself(at.ours)


def _denied_twice(at: Alignment) -> bool:
    """Whether one of two negations was left out, or another one was put in as the only change in its place."""
    ours, theirs = (_negations(tokens) for tokens in (at.ours, words.tokens(at.text)))
    if _NOT.isdisjoint(at.ours) and not _WITHOUT.isdisjoint(at.ours) and at.near >= COPIED:
        # "Not without" has become "without".
        there = words.tokens(told.nearest(at.sentence, told.clauses_of((at.text,)), COPIED) or "")
        denied = not _NOT.isdisjoint(there) and not _WITHOUT.isdisjoint(there)
        return denied and not polarity.says_no_itself(at.ours) and not equivalent.none(at.sentence, at.text)
    return (
        at.near >= CLOSE
        and ours > theirs > 0
        and not polarity.says_no_itself(words.tokens(at.text))
        and not opposites.said(at.ours, at.around)
        and any(
            len(change.ours) == 1
            and change.ours[0] in _NOT
            and len(change.theirs) < _AT_MOST
            and not _negations(change.theirs)
            for change in at.changes
        )
    )


def _negations(tokens: Sequence[str]) -> int:
    return sum(token in polarity.NEGATION for token in tokens)


def _but_for_others(at: Alignment) -> tuple[str, ...]:
    """The source's words, but for a "without" with a thing that the sentence does not speak of.

    "Places without a bus" says nothing of whether something is done: no "not" can come from it.
    """
    said, around = _stems(at.ours), at.around
    if not _WITHOUT.isdisjoint(at.ours):
        return around
    return tuple(
        word
        for place, word in enumerate(around)
        if word not in _WITHOUT or not (after := _things(around[place + 1 :][:_AFTER])) or _stems(after) & said
    )


def _leaves_out_no(at: Alignment) -> bool:
    return any(
        len(change.theirs) < _AT_MOST and not polarity.NEGATION.isdisjoint(change.theirs) for change in at.changes
    )


def _another_thing(at: Alignment, quotes: Sequence[str]) -> bool:
    # Between bokmål and nynorsk the same thing often has another word.
    if at.near < VERY_CLOSE or written_form.of(" ".join(at.ours)) != written_form.of(at.text):
        return False
    sources = frozenset(words.stem(word) for quote in quotes for word in words.tokens(quote))
    sentence = frozenset(words.stem(word) for word in at.ours)
    for change in at.changes:
        ours, theirs = _things(change.ours), _things(change.theirs)
        if len(ours) == len(theirs) == 1 and not (
            content.said_by(words.stem(ours[0]), sources)
            or words.stem(theirs[0]) in sentence
            or opposites.alike(ours[0], theirs[0])
            or SequenceMatcher(None, ours[0], theirs[0], autojunk=False).ratio() >= _SPELLED_ALIKE
        ):
            return all(len(word) >= _SHORTEST for word in (*ours, *theirs))
    return False


def _things(tokens: Sequence[str]) -> list[str]:
    return [word for word in tokens if word not in words.function_words() and not _is_number(word)]


def _unbound(at: Alignment) -> bool:
    """Whether "at most" or the like before a number was left out."""
    return (
        at.near >= CLOSE
        and (_BOUNDS | _ALSO_BOUNDS).isdisjoint(at.ours)
        and any(
            not _BOUNDS.isdisjoint(change.theirs) and len(change.theirs) < _AT_MOST - 1 and _is_number(change.before)
            for change in at.changes
        )
    )


def _is_short(change: Change) -> bool:
    return len(change.ours) <= _AT_MOST and len(change.theirs) <= _AT_MOST


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or bool(facts.of(word).numbers)
