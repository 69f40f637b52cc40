"""Facts and causes that belong to something else: told in one place of the sources of what stands in another."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.generated import content, facts, rhythm, told
from assistant.language import words

_TOLD = 0.7
_AHEAD = 0.25
"""Share of a clause's other words that one quotation has, and how much more it has than those that give the fact.

Tried between the sentences of one quotation too: it struck nothing more of the sets in ``evals/data/verification``.
"""

_FRAME = frozenset(
    words.stem(word)
    for word in """
    innen innan løpet høsten hausten våren utgangen minst inntil opptil årlig årleg år året prosent kroner
    """.split()
)
"""Words that go with a fact, and say nothing of what it is told of."""

_SIDES = 0.5
_CAUSE = re.compile(
    r"\b(?:fordi|på grunn av|grunnet|grunna|som (?:følge|følgje) av|skyldes|skuldast|kommer av|kjem av|ettersom"
    r"|takket være|takka vere)\b"
)
_GIVES_CAUSE = re.compile(
    r"\b(?:derfor|difor|fordi|dermed|årsak\w*|grunn\w*|skyld\w*|skuld\w*|følg\w*|konsekvens\w*|ettersom|siden|sidan"
    r"|fører til|gir|gjev|gjør|gjer|medfør\w*|bidr\w+|bakgrunn\w*|resultat\w*)\b"
)


def elsewhere(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether a fact or a cause stands in one quotation, and what the sentence tells it of in another."""
    if len(quotes) < 2:
        return False
    return any(_of_another(clause, quotes) for clause in _clauses(sentence)) or _invents_cause(sentence, quotes)


def _clauses(sentence: str) -> list[str]:
    """The clauses, or the whole sentence where one of them has too few words to tell what it speaks of."""
    clauses = told.clauses_of((sentence,))
    return clauses if all(len(told.stems(clause)) > 1 for clause in clauses) else [sentence]


def _of_another(clause: str, quotes: Sequence[str]) -> bool:
    """Whether the quotation that a clause follows has such a fact too, but another one; those that have it are far."""
    about = told.stems(clause) - _FRAME
    stated = _classes(clause, is_source=False)
    if len(about) < 2 or not stated:
        return False
    shared = {quote: content.share(about, told.every_stem(quote)) for quote in quotes}
    nearest = max(quotes, key=lambda quote: shared[quote])
    known = {quote: _classes(quote, is_source=True) for quote in quotes}
    own = known[nearest]
    numbers = {number.value for number in facts.of(nearest, is_source=True).numbers}
    return shared[nearest] >= _TOLD and any(
        kind in own
        and not values & (own[kind] | numbers)
        and all(shared[nearest] - shared[quote] >= _AHEAD for quote in quotes if values & known[quote].get(kind, set()))
        for kind, values in stated.items()
    )


def _classes(text: str, *, is_source: bool) -> dict[str, set[object]]:
    """The facts of a text by what they tell: a year, how often, or so many of a unit."""
    found = facts.of(text, is_source=is_source)
    classes: dict[str, set[object]] = {}
    for number in found.numbers:
        if number.unit:
            classes.setdefault(number.unit, set()).add(number.value)
    if every := rhythm.intervals(text):
        classes["every"] = set(every)
    if found.years:
        classes["in"] = set(found.years)
    return classes


def _invents_cause(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether what is so and why it is so are told in two quotations, and none gives a reason."""
    low = sentence.lower()
    cause = _CAUSE.search(low)
    if not cause or any(_GIVES_CAUSE.search(quote.lower()) for quote in quotes):
        return False
    left, right = low[: cause.start()], low[cause.end() :]
    if not told.stems(left):
        left, _, right = right.partition(",")
    sides = told.stems(left), told.stems(right)
    return all(sides) and not any(
        all(content.share(side, told.every_stem(quote)) >= _SIDES for side in sides) for quote in quotes
    )
