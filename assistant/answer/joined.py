"""Answers to the parts of a question put together to one, each under its own heading, with one row of citations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant.answer import markdown
from assistant.answer.model import Answer, Explanation
from assistant.answer.turn import Turn
from assistant.retrieval.citation import Citation

_MARK = re.compile(r"(?<!\\)\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Answered:
    """One part as it is shown, and how it was answered."""

    heading: str
    explanation: Explanation


def of(turn: Turn, parts: Sequence[Answered], opening: str | None = None) -> Explanation | None:
    """One answer of the parts, in their order; a part without an answer is said to have none.

    None when no part has an answer, or all rest on the same quotations: then they are one question.
    """
    answers = [part.explanation.answer for part in parts]
    quoted = {tuple(_place(citation) for citation in answer.citations) for answer in answers}
    if all(answer.refused for answer in answers) or (len(quoted) == 1 and not any(a.refused for a in answers)):
        return None
    citations: list[Citation] = []
    pieces = [opening] if opening else []
    told: list[str] = []
    for part in parts:
        piece = _piece(part, citations)
        pieces.append(piece)
        told += [piece] if part.explanation.answer.refused else []
    notes = list(dict.fromkeys(note for answer in answers if not answer.refused for note in answer.notes))
    whole = Answer(
        question=turn.question,
        standalone_question=turn.standalone,
        language=turn.language,
        answer="\n\n".join([*pieces, *notes]),
        refused=False,
        reason=None,
        confidence=round(sum(answer.confidence for answer in answers) / len(answers), 4),
        mode="quotes",
        citations=tuple(citations),
        notes=(*told, *notes),
        timings_ms=_sum(answer.timings_ms for answer in answers),
    )
    return Explanation(whole, {}, tuple(found for part in parts for found in part.explanation.found))


def _piece(part: Answered, citations: list[Citation]) -> str:
    """The part's text under its heading, with the numbers of the whole answer's citations, which it adds to."""
    answer = part.explanation.answer
    heading = f"**{markdown.in_line(part.heading)}**"
    if answer.refused:
        reason, *_ = answer.answer.split("\n\n")
        return f"{heading} {reason}"
    numbers = {citation.number: _number(citation, citations) for citation in answer.citations}
    text = answer.answer
    for note in reversed(answer.notes):
        text = text.removesuffix(note).rstrip()
    return f"{heading} {_MARK.sub(lambda mark: f'[{numbers[int(mark.group(1))]}]', text)}"


def _number(citation: Citation, citations: list[Citation]) -> int:
    """The number of the citation among those of the whole answer; one that is not there yet is added."""
    same = next((known for known in citations if _place(known) == _place(citation)), None)
    if same is None:
        same = replace(citation, number=len(citations) + 1)
        citations.append(same)
    return same.number


def _place(citation: Citation) -> tuple[str, int, int]:
    return citation.document, citation.start, citation.end


def _sum(timings: Iterable[Mapping[str, float]]) -> dict[str, float]:
    total: Counter[str] = Counter()
    for each in timings:
        total.update(each)
    return {stage: round(milliseconds, 1) for stage, milliseconds in total.items()}
