"""The reader's words: which other words a question's word may stand for in the documents."""

from __future__ import annotations

from functools import cache
from importlib import resources

from assistant.language import words

Stems = tuple[str, ...]


LONGEST = 4
"""Words in the longest phrase of the files."""

_NORWEGIAN, _ENGLISH = "synonyms.txt", "english.txt"


@cache
def table() -> dict[Stems, tuple[Stems, ...]]:
    """The stems of a word or phrase, all its words in order, to the content stems of what it may stand for."""
    found: dict[Stems, dict[Stems, None]] = {}
    for line in (*_lines(_NORWEGIAN), *_lines(_ENGLISH)):
        for word, others in _relations(line):
            entry = found.setdefault(stems_of(word), {})
            entry.update(dict.fromkeys(stems for other in others if (stems := _content(other)) != stems_of(word)))
    return {word: tuple(others) for word, others in found.items()}


def of(stems: Stems) -> tuple[Stems, ...]:
    """Synonyms and broader words of a word or phrase, each as content stems."""
    return table().get(stems, ())


@cache
def _narrower() -> dict[Stems, tuple[str, ...]]:
    """The content stems of a broad word to the words that may stand for it, as they are written in the file."""
    found: dict[Stems, dict[str, None]] = {}
    for line in _lines(_NORWEGIAN):
        for word, others in _relations(line):
            for other in others:
                found.setdefault(_content(other), {})[word] = None
    return {broad: tuple(narrow) for broad, narrow in found.items()}


def narrower(stems: Stems) -> tuple[str, ...]:
    """Norwegian words that may stand for a word or phrase: its synonyms, and what is a kind of it."""
    return _narrower().get(stems, ())


def _lines(file: str) -> list[str]:
    text = resources.files("assistant.language").joinpath(file).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]


def stems_of(phrase: str) -> Stems:
    """The stems of all words of a phrase."""
    return tuple(words.stem(word) for word in words.tokens(phrase))


def _content(phrase: str) -> Stems:
    """The stems of a phrase's content words, as texts are indexed; of all its words where it has no other."""
    return tuple(words.stem(word) for word in words.content(phrase)) or stems_of(phrase)


def _relations(line: str) -> list[tuple[str, list[str]]]:
    """``a = b`` says that each finds the other; ``a, b > c`` that a and b find c, and c neither."""
    if ">" in line:
        narrow, _, broad = line.partition(">")
        return [(word, _split(broad, ",")) for word in _split(narrow, ",")]
    group = _split(line, "=")
    return [(word, [other for other in group if other != word]) for word in group]


def _split(text: str, separator: str) -> list[str]:
    return [word.strip() for word in text.split(separator) if word.strip()]
