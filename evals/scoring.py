"""What is measured of one answer: a number for each measure that applies to the question."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Literal

from assistant import Answer, Assistant, Citation, Explanation, Scored
from evals import claims
from evals.questions import Row
from evals.record import Record

SUITE = "answers"
REPEATS = 3
"""Times that a question is asked when a language model writes, which may write differently each time."""


def measured(assistant: Assistant, row: Row, name: str) -> Record:
    """``score``, or the mean of ``REPEATS`` where a language model writes the answers."""
    if not assistant.settings.llm:
        return score(assistant, row, name)
    return mean([score(assistant, row, name) for _ in range(REPEATS)])


def mean(records: Sequence[Record]) -> Record:
    """One record of the same question asked several times: the mean of each value, and what was used in all.

    ``stable`` is 1 where each time gave the same values; the answers after the first are kept as ``repeats``.
    """
    first = records[0]
    names = dict.fromkeys(name for record in records for name in record.values)
    every = {name: [r.values[name] for r in records if name in r.values] for name in names}
    values = {name: sum(found) / len(found) for name, found in every.items()}
    values["stable"] = float(all(len(found) == len(records) and len(set(found)) == 1 for found in every.values()))
    shown = {**first.shown, "repeats": [record.shown["answer"] for record in records[1:]]}
    used = [record.shown["usage"] for record in records if record.shown.get("usage")]
    if used:
        shown["usage"] = {key: _total(key, used) for key in ("input_tokens", "output_tokens", "cost")}
    return replace(first, values=values, shown=shown)


def _total(key: str, used: Sequence[Mapping[str, Any]]) -> float | None:
    known = [usage[key] for usage in used if usage[key] is not None]
    return sum(known) if known else None


def score(assistant: Assistant, row: Row, name: str = "") -> Record:
    """Ask one question of the set ``name`` and measure the answer."""
    explained = assistant.explain(row.question, row.history)
    if assistant.settings.llm:
        explained = replace(explained, answer=assistant.ask(row.question, row.history))
    answer = explained.answer
    values = {"confidence": answer.confidence, "refused": float(answer.refused)}
    if row.kind != "nonsense":
        values["form"] = float(answer.language == row.language)
    values |= _refusal(row, answer) | _checks(assistant, row, explained)
    if row.answerable:
        values |= _content(row, answer)
    values["right"] = float(row.answerable and _best(explained) in row.sections)
    if not answer.refused:
        values |= claims.recall_and_precision(answer)
        if assistant.settings.llm:
            values |= _generated(assistant, answer)
    shown = answer.to_dict()
    timings = shown.pop("timings_ms")
    shown |= {"gold": row.sections, "facts": row.facts, "history": row.history, "notes": row.notes}
    return Record(SUITE, name, row.id, row.kind, row.language, row.answerable, values, timings, shown)


def _refusal(row: Row, answer: Answer) -> dict[str, float]:
    return {"false_refusal" if row.answerable else "refused_unanswerable": float(answer.refused)}


def _content(row: Row, answer: Answer) -> dict[str, float]:
    """What the answer says, and from which sections; a refusal says nothing."""
    cited = [] if answer.refused else [citation.section for citation in answer.citations]
    values = {"section_first": float(cited[:1] != [] and cited[0] in row.sections)}
    if row.history:
        values["follow_up"] = values["section_first"]
    if not answer.refused:
        values["gold_precision"] = sum(section in row.sections for section in cited) / max(1, len(cited))
        values["gold_recall"] = sum(section in cited for section in row.sections) / len(row.sections)
    if row.facts:
        said = "" if answer.refused else _said(answer.answer)
        stated = [fact for fact in row.facts if _has(said, fact)]
        values["fact_recall"] = len(stated) / len(row.facts)
        values["all_facts"] = float(len(stated) == len(row.facts))
        if stated:
            quotes = _said("\n".join(citation.quote for citation in answer.citations))
            values["facts_cited"] = sum(_has(quotes, fact) for fact in stated) / len(stated)
    return values


def _generated(assistant: Assistant, answer: Answer) -> dict[str, float]:
    """Whether the language model's text is what is shown, and if so the share of its sentences that are grounded."""
    if answer.mode != "generated":
        return {"generated": 0.0}
    quotes = {citation.number: citation.quote for citation in answer.citations}
    language: Literal["nb", "nn"] = "nn" if answer.language == "nn" else "nb"
    held = [
        assistant.verify(claim.text, [quotes[number] for number in claim.cites if number in quotes], language).supported
        for claim in claims.of(answer)
    ]
    return {"generated": 1.0, "grounded": sum(held) / len(held)} if held else {"generated": 1.0}


def _checks(assistant: Assistant, row: Row, explained: Explanation) -> dict[str, float]:
    """The checks that need no judgement: 1 when all citations of the answer pass."""
    answer = explained.answer
    marks = {int(number) for number in re.findall(r"\[(\d+)\]", answer.answer)}
    exists = marks == {citation.number for citation in answer.citations}
    texts = {citation.document: assistant.document(citation.document).text for citation in answer.citations}
    values = {
        "exists": float(exists and (answer.refused or bool(answer.citations))),
        "verbatim": float(all(texts[c.document][c.start : c.end] == c.quote for c in answer.citations)),
    }
    if answer.citations and not answer.refused and row.kind != "overview":
        values["retrieved"] = float(all(_was_found(citation, explained.found) for citation in answer.citations))
    return values


def _was_found(citation: Citation, found: Sequence[Scored]) -> bool:
    """Whether the search found something in the section that is cited, or in one above it."""
    return any(
        unit.document == citation.document and citation.section[: len(unit.section)] == unit.section for unit in found
    )


def _best(explained: Explanation) -> tuple[str, ...] | None:
    """The section that the answer rests on; for a refusal, the one that it would have rested on."""
    answer = explained.answer
    if answer.citations and not answer.refused:
        return answer.citations[0].section
    return explained.found[0].section if explained.found else None


def _has(said: str, fact: Sequence[str]) -> bool:
    return any(_said(variant) in said for variant in fact)


def _said(markdown: str) -> str:
    """The words of an answer, bold, escapes and marks of quotation aside."""
    return " ".join(markdown.replace("*", "").replace("\\", "").replace("\n>", " ").split()).casefold()
