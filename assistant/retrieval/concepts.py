"""What a question is about: its content words, each with the other words that would say the same."""

from __future__ import annotations

from dataclasses import dataclass, replace

from assistant.index.lexicon import Lexicon
from assistant.language import synonyms, words
from assistant.language.synonyms import Stems

SYNONYM = 0.8
FIRST_PART = 0.6
LAST_PART = 0.4
BEGINNING = 0.5
SPELLING = 0.7
"""How fully another word stands for the one that was asked for."""

BESIDE_ITSELF = 0.5
"""What a synonym still counts in the search when the corpus has the word itself."""

SELF = 0.3
"""What a word of the documents' own titles and owners counts beside other words."""

SHORTEST_BEGINNING = 5


@dataclass(frozen=True, slots=True)
class Alternative:
    """Stems that stand for a concept.

    ``fullness`` says how well they do, 1 for the word itself; ``weight`` what they count in the search.
    """

    stems: Stems
    fullness: float
    weight: float


@dataclass(frozen=True, slots=True)
class Concept:
    """One content word or phrase of the question, with all that would say the same; the first is the word itself."""

    word: str
    alternatives: tuple[Alternative, ...]


def of(question: str, lexicon: Lexicon) -> tuple[Concept, ...]:
    """The concepts of the question in its order; a phrase that stands for something is one concept."""
    found: list[Concept] = []
    tokens = words.tokens(question)
    content = set(words.content(question))
    at = 0
    while at < len(tokens):
        size = _phrase(tokens, at)
        if size > 1:
            found.append(_of_phrase(tokens[at : at + size], lexicon))
        elif tokens[at] in content:
            found.append(_of_word(tokens[at], lexicon))
        at += size
    return _without_self(tuple(dict.fromkeys(found)), lexicon)


def _phrase(tokens: list[str], at: int) -> int:
    """How many words from here on are a phrase of the synonym list; 1 when none are."""
    for size in range(min(synonyms.LONGEST, len(tokens) - at), 1, -1):
        if synonyms.of(tuple(words.stem(token) for token in tokens[at : at + size])):
            return size
    return 1


def _without_self(found: tuple[Concept, ...], lexicon: Lexicon) -> tuple[Concept, ...]:
    """Words of the documents' own titles and owners count little beside others: they say which document is meant."""
    if all(_is_self(concept, lexicon) for concept in found):
        return found
    return tuple(_lighter(concept) if _is_self(concept, lexicon) else concept for concept in found)


def _is_self(concept: Concept, lexicon: Lexicon) -> bool:
    return all(stem in lexicon.own_names for stem in concept.alternatives[0].stems)


def _lighter(concept: Concept) -> Concept:
    lighter = (replace(other, weight=other.weight * SELF) for other in concept.alternatives)
    return Concept(concept.word, tuple(lighter))


def _of_phrase(tokens: list[str], lexicon: Lexicon) -> Concept:
    own = tuple(words.stem(token) for token in words.content(" ".join(tokens)))
    alternatives = {own: 1.0} if own else {}
    for other in synonyms.of(tuple(words.stem(token) for token in tokens)):
        alternatives.setdefault(other, SYNONYM)
    for token in words.content(" ".join(tokens)):
        for other in synonyms.of((words.stem(token),)):
            alternatives.setdefault(other, FIRST_PART)
    return Concept(" ".join(tokens), _weighed(next(iter(alternatives)), alternatives, lexicon))


def _of_word(word: str, lexicon: Lexicon) -> Concept:
    own: Stems = (words.stem(word),)
    alternatives: dict[Stems, float] = {own: 1.0}
    for other in synonyms.of(own):
        alternatives.setdefault(other, SYNONYM)
    _add_of_word(word, lexicon, alternatives)
    return Concept(word, _weighed(own, alternatives, lexicon))


def _weighed(own: Stems, alternatives: dict[Stems, float], lexicon: Lexicon) -> tuple[Alternative, ...]:
    return tuple(Alternative(each, full, _weight(own, each, full, lexicon)) for each, full in alternatives.items())


def _add_of_word(word: str, lexicon: Lexicon, alternatives: dict[Stems, float]) -> None:
    """Other forms, parts, longer words and corrected spellings of a single word."""
    if words.stem(word) not in lexicon.stems:
        base = words.stem(words.lemma(word))
        alternatives.setdefault((base,), 1.0)
        for other in synonyms.of((base,)):
            alternatives.setdefault(other, SYNONYM)
        if len(base) >= SHORTEST_BEGINNING and base not in lexicon.stems:
            for longer in (*lexicon.beginning(base), *lexicon.ending(base)):
                alternatives.setdefault((longer,), BEGINNING)
    for part, fullness in zip(words.split(word, lexicon.compound_parts), (FIRST_PART, LAST_PART), strict=False):
        _add_part(words.stem(part), fullness, lexicon, alternatives)
    if not any(stem in lexicon.stems for stems in alternatives for stem in stems):
        corrected = lexicon.corrected(word)
        if corrected:
            alternatives[(words.stem(corrected),)] = SPELLING


def _weight(word: Stems, other: Stems, fullness: float, lexicon: Lexicon) -> float:
    """A rarer word must not outweigh the word that was asked for, where the corpus has that."""
    if other == word or not all(stem in lexicon.idf for stem in word):
        return fullness
    own = max(lexicon.idf[stem] for stem in word)
    others = max(lexicon.idf.get(stem, lexicon.rarest) for stem in other)
    beside = BESIDE_ITSELF if fullness >= SPELLING else 1.0
    return fullness * beside * min(1.0, own / others)


def _add_part(stem: str, fullness: float, lexicon: Lexicon, alternatives: dict[Stems, float]) -> None:
    """A compound's part, its synonyms, and words of the corpus that begin with it ("lobby": "lobbyisme")."""
    alternatives.setdefault((stem,), fullness)
    for other in synonyms.of((stem,)):
        alternatives.setdefault(other, fullness * SYNONYM)
    if len(stem) >= SHORTEST_BEGINNING and stem not in lexicon.stems:
        for longer in lexicon.beginning(stem):
            alternatives.setdefault((longer,), fullness * BEGINNING)
