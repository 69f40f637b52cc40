"""Whether what an answer states stands in what it cites, claim by claim.

Citation recall and precision as in ALCE (Gao, Yen, Yu and Chen 2023, "Enabling Large Language Models to Generate Text
with Citations", arXiv 2305.14627), with one change: where ALCE asks a language model whether the sources entail a
claim, here words and numbers are compared, since no such model can be had offline. A claim is supported when its text
stands in the quotations that it cites, or when all its numbers and ``SHARED`` of its longer words do.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from assistant import Answer

SHARED = 0.75
"""Share of a claim's longer words that its sources must have; a lexical stand-in, not fitted to any data."""

_LONGER = 4
"""Letters in a word that says something by itself."""

_MARK = re.compile(r"\s*\[(\d+)\]")
_SENTENCE = re.compile(r"(?<=[.!?\]])\s+(?=[A-ZÆØÅ«])")
_OF_THE_MODEL = "språkmodellen"
"""In a line without a mark: the program tells that a sentence was struck, or that quotations are given instead."""

_MARKUP = re.compile(r"^[>\s\-*#]+|[*_`\\]")


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement of an answer without marks and markup, and the numbers of the citations that it carries."""

    text: str
    cites: tuple[int, ...]


def of(answer: Answer) -> list[Claim]:
    """The claims of an answer: each line, or sentence that a language model wrote, with the marks that it carries.

    A line that ends in a colon announces what follows it, and states nothing itself; a note tells of the sources, or
    of what the language model did.
    """
    claims: list[Claim] = []
    lines = answer.answer.splitlines()
    if answer.mode == "generated":
        lines = [sentence for line in lines for sentence in _SENTENCE.split(line)]
    for line in lines:
        if line in answer.notes or (_OF_THE_MODEL in line and not _MARK.search(line)):
            continue
        cites = tuple(dict.fromkeys(int(number) for number in _MARK.findall(line)))
        text = " ".join(_MARKUP.sub("", _MARK.sub("", line)).split())
        if (text and not text.endswith(":")) or cites:
            claims.append(Claim(text, cites))
    return claims


def supported(claim: str, sources: str) -> bool:
    """Whether the sources say what the claim says, by its words and numbers."""
    there = " ".join(sources.split()).casefold()
    said = claim.casefold()
    if said in there:
        return True
    words, known = re.findall(r"\w+", said), set(re.findall(r"\w+", there))
    numbers = [word for word in words if word[0].isdigit()]
    longer = [word for word in words if len(word) >= _LONGER and not word[0].isdigit()]
    if any(number not in known for number in numbers) or not (numbers or longer):
        return False
    return sum(word in known for word in longer) >= SHARED * len(longer)


def recall_and_precision(answer: Answer) -> dict[str, float]:
    """``claims_supported``: share of the claims that their citations support (ALCE's citation recall).

    ``citations_supporting``: share of the citations at claims that are needed (ALCE's precision): they support
    their claim alone, or the claim falls without them.
    """
    quotes: Mapping[int, str] = {citation.number: citation.quote for citation in answer.citations}
    claims = of(answer)
    supports: list[bool] = []
    needed: list[bool] = []
    for claim in claims:
        sources = [quotes.get(number, "") for number in claim.cites]
        whole = supported(claim.text, " ".join(sources))
        supports.append(whole)
        for at, source in enumerate(sources):
            rest = " ".join(sources[:at] + sources[at + 1 :])
            needed.append(whole and (supported(claim.text, source) or not supported(claim.text, rest)))
    values: dict[str, float] = {}
    if supports:
        values["claims_supported"] = sum(supports) / len(supports)
    if needed:
        values["citations_supporting"] = sum(needed) / len(needed)
    return values
