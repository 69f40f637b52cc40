"""The model's text to sentences with the numbers that each cites, as soon as each is whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from assistant.language import sentences

Lead = Literal["sentence", "paragraph", "item"]

_MARK = re.compile(r"\s*\[\s*(\d+(?:\s*[,;]\s*\d+)*)\s*\]")
_MARK_AFTER = re.compile(r"([.!?…]+)((?:\s*\[\s*\d+(?:\s*[,;]\s*\d+)*\s*\])+)")
_MARKED_END = re.compile(r"\][.!?]+(?=\s)")
_BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_THOUGHT = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL | re.IGNORECASE)
_THINKING = re.compile(r"<think>(?!.*</think>)", re.DOTALL | re.IGNORECASE)
_BOLD = re.compile(r"\*\*|__")
_NUMBERS = r"\d{1,2}(?:\s*[,;]\s*\d{1,2})*"
_NAMED_MARK = re.compile(
    rf"\[\s*\^\s*(\d+)\s*\]|[\[(]\s*(?:kilder?|kjelder?|sources?)\s*({_NUMBERS})\s*[\])]", re.IGNORECASE
)
_ROUND_AFTER = re.compile(rf"([.!?…]+)((?:\s*\({_NUMBERS}\))+)")
_ROUND_END = re.compile(rf"(?<!\s)((?:\s*\({_NUMBERS}\))+)(?=[.!?…]*\s*$)")
_OF_A_LAW = re.compile(r"(?:§+\s*\d[\w-]*|\b(?:ledd|punkt|bokstav|nr\.?))$", re.IGNORECASE)
"""Before a number in round brackets that is a part of a section of a law."""

_TO_SQUARE = str.maketrans("()", "[]")

_MOST_SHARED = 3
"""Sentences of a paragraph for which a mark at its end may stand: of more, nobody can tell."""

_RANGE = re.compile(r"\[\s*(\d{1,2})\s*[-–]\s*(\d{1,2})\s*\]")
_HEADING = re.compile(r"\s*#{1,6}\s")
_LEADS_IN = re.compile(r"[^\[\]]*:\s*$")
"""A line without marks that only says what comes next."""

_BEGUN = re.compile(r"\s*[^\s\[(]")
"""A next sentence has begun, so that no more marks can belong to the one before."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the model.

    Attributes:
        text: Without marks.
        cited: The numbers of its marks, in order.
        lead: Whether it goes on in its paragraph, begins one, or is an item of a list.
        shares: Whether the marks are those at the end of its paragraph, so that each is its own only if it says it.
    """

    text: str
    cited: tuple[int, ...]
    lead: Lead
    shares: bool = False


def of(pieces: Iterable[str]) -> Iterator[Sentence]:
    """The sentences of a text that comes in pieces; the last one when the text ends.

    One without marks waits for the end of its short paragraph, whose marks may be for all of it.
    """
    waiting: list[Sentence] = []
    settled = False
    for sentence in _single(pieces):
        if sentence.lead != "sentence":
            yield from _shared(waiting)
            waiting, settled = [], False
        elif waiting and (waiting[-1].cited or len(waiting) == _MOST_SHARED):
            yield from waiting
            waiting, settled = [], True
        settled = settled or bool(sentence.cited and not waiting)
        if settled:
            yield sentence
        else:
            waiting.append(sentence)
    yield from _shared(waiting)


def _shared(paragraph: list[Sentence]) -> list[Sentence]:
    """The sentences of a paragraph of which only the last may have marks, with these."""
    if not paragraph or not paragraph[-1].cited:
        return paragraph
    return [*(replace(one, cited=paragraph[-1].cited, shares=True) for one in paragraph[:-1]), paragraph[-1]]


def _single(pieces: Iterable[str]) -> Iterator[Sentence]:
    """Each sentence with the marks that it has itself."""
    rest, lead = "", "paragraph"
    for piece in pieces:
        rest = _plain(rest + piece)
        if _THINKING.search(rest):
            continue
        whole, rest, lead = _split(rest, lead, ended=False)
        yield from whole
    yield from _split(_THOUGHT.sub("", rest), lead, ended=True)[0]


def _plain(text: str) -> str:
    """The text without what is thought aloud and what makes words bold, and its marks as they are asked for."""
    text = _NAMED_MARK.sub(lambda match: f"[{match[1] or match[2]}]", _BOLD.sub("", text))
    text = _RANGE.sub(lambda match: "".join(f"[{n}]" for n in range(int(match[1]), int(match[2]) + 1)), text)
    return text if _THINKING.search(text) else _THOUGHT.sub("", text)


def _split(text: str, lead: str, ended: bool) -> tuple[list[Sentence], str, str]:
    """The sentences that are whole, the text that is left, and how that begins."""
    found: list[Sentence] = []
    while (at := text.find("\n")) >= 0 or (ended and text):
        line, text = (text[:at], text[at + 1 :]) if at >= 0 else (text, "")
        found += _of_line(line, lead)
        lead = "paragraph"
    moved = _moved(text)
    bounds = _bounds(moved)
    if len(bounds) > 1 and _BEGUN.match(moved, bounds[-1][0]):
        found += _of_line(moved[: bounds[-1][0]], lead)
        return found, moved[bounds[-1][0] :], "sentence"
    return found, text, lead


def _moved(text: str) -> str:
    """The text with the marks that come after a full stop in front of it."""
    text = _MARK_AFTER.sub(r"\2\1", text)
    return text if _MARK.search(text) else _ROUND_AFTER.sub(r"\2\1", text)


def _squared(said: str) -> str:
    """A sentence without marks in square brackets with those in round ones at its end as such."""
    found = _ROUND_END.search(said)
    if not found or _MARK.search(said) or _OF_A_LAW.search(said[: found.start()]):
        return said
    return said[: found.start()] + found[1].translate(_TO_SQUARE) + said[found.end() :]


def _bounds(text: str) -> list[tuple[int, int]]:
    """Where the sentences are: a mark with a full stop ends one, whatever comes next."""
    ends = [*(match.end() for match in _MARKED_END.finditer(text)), len(text)]
    return [span for start, end in pairwise([0, *ends]) for span in sentences.spans(text, start, end)]


def _of_line(line: str, lead: str) -> list[Sentence]:
    """The sentences of a line; none of a heading, or of one that only says what comes next."""
    if lead == "paragraph" and (_HEADING.match(line) or _LEADS_IN.match(line)):
        return []
    bullet = _BULLET.match(line) if lead == "paragraph" else None
    line = _moved(line[bullet.end() :] if bullet else line)
    found: list[Sentence] = []
    first: Lead = "item" if bullet else "paragraph" if lead == "paragraph" else "sentence"
    for start, end in _bounds(line):
        said = _squared(line[start:end])
        marks = [int(number) for marks in _MARK.findall(said) for number in re.findall(r"\d+", marks)]
        text = " ".join(_MARK.sub("", said).split())
        if text:
            found.append(Sentence(text, tuple(dict.fromkeys(marks)), "sentence" if found else first))
    return found
