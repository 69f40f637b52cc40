"""What the assistant promises of every answer, whatever is asked."""

from __future__ import annotations

import re

from assistant import Answer, Assistant
from tests.answer.rendered import rendered

NEAREST = {"nb": "Nærmeste avsnitt", "nn": "Næraste avsnitt", "en": "The nearest sections"}
MARK = re.compile(r"(?<!\\)\[(\d+)\]")


def broken(assistant: Assistant, answer: Answer) -> list[str]:
    """The promises that an answer does not keep; none, as it should be."""
    return [
        *_citations(assistant, answer),
        *_refusal(answer),
        *_text(answer),
        *(["confidence"] if not 0.0 <= answer.confidence <= 1.0 else []),
        *(["mode"] if answer.mode != "quotes" else []),
        *(["timings"] if min(answer.timings_ms.values(), default=-1) < 0 or "total" not in answer.timings_ms else []),
    ]


def _citations(assistant: Assistant, answer: Answer) -> list[str]:
    marks = {int(mark) for mark in MARK.findall(answer.answer)}
    numbers = [citation.number for citation in answer.citations]
    faults = []
    if marks != set(numbers) or numbers != list(range(1, len(numbers) + 1)):
        faults.append(f"marks {sorted(marks)} for citations {numbers}")
    for citation in answer.citations:
        document = assistant.document(citation.document)
        if not citation.quote or citation.quote != document.text[citation.start : citation.end]:
            faults.append(f"citation {citation.number} is not verbatim")
        paths = {s.path for s in document.sections} | {(document.title,)}  # the title's lines belong to no section
        if citation.title != document.title or citation.section not in paths:
            faults.append(f"citation {citation.number} names another place")
    return faults


def _refusal(answer: Answer) -> list[str]:
    faults = []
    if answer.refused != (answer.reason is not None):
        faults.append("a refusal has a reason, and only a refusal")
    if not answer.refused and not answer.citations:
        faults.append("an answer without a source")
    if answer.refused and bool(answer.citations) != (NEAREST[answer.language] in answer.answer):
        faults.append("the citations of a refusal are called the nearest sections")
    return faults


def _text(answer: Answer) -> list[str]:
    seen = rendered(answer.answer)
    faults = [f"{kind} in the text" for kind in seen.unwanted]
    own = (answer.standalone_question, *(citation.quote for citation in answer.citations))
    if "**" in seen.text and not any("**" in text for text in own):
        faults.append("asterisks that are not bold")
    for citation in answer.citations:
        shown = citation.section[-1] if answer.refused else citation.quote
        if not all(" ".join(line.split()) in seen.text for line in shown.splitlines()):
            faults.append(f"citation {citation.number} is not shown as it is")
    return faults
