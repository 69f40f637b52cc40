"""The part of ``make bench`` on proposals: a short one, a whole case document, and the memory of many."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from evals import proposals, questions

SHORT, LONG = 300, 8_000
"""Words of a proposal, and of a case document of 20 pages."""

FEW, MANY = 100, 1_000
PASSES = 5

Run = Callable[[Sequence[str]], str]
Memory = Callable[[Sequence[str]], float]


def main(work: Path, run: Run, memory_of: Memory) -> None:
    """Measure and print; ``run`` gives what a command prints and ``memory_of`` its peak resident memory in MB."""
    texts = [row.text for row in proposals.load("development")]
    short = " ".join(islice(_words(texts), SHORT))
    long = _case_document()
    timed = _file(work / "timed.jsonl", [short] * PASSES + [long] * PASSES)
    took = [json.loads(line)["timings_ms"]["total"] for line in run(["check", "--batch", str(timed)]).splitlines()]
    # The first check of a process also loads the models.
    print(f"check of a proposal of {SHORT} words: {median(took[1:PASSES]):.0f} ms (bar 500)")
    print(f"check of a case document of {LONG} words, 20 pages: {median(took[PASSES:]) / 1000:.1f} s (bar 5)")
    few, many = (
        memory_of(["check", "--batch", str(_file(work / f"{count}.jsonl", list(islice(cycle(texts), count))))])
        for count in (FEW, MANY)
    )
    print(f"resident memory with {FEW} proposals {few:.0f} MB, with {MANY} {many:.0f} MB")


def _words(texts: Sequence[str]) -> list[str]:
    return [word for text in texts for word in text.split()]


def _case_document() -> str:
    """Paragraphs of governing documents, as long as a case document gets."""
    folder = questions.DATA / "reading" / "group-1" / "corpus"
    lines = [line for file in sorted(folder.glob("*.txt")) for line in file.read_text(encoding="utf-8").splitlines()]
    taken: list[str] = []
    words = 0
    for line in cycle(lines):
        taken.append(line)
        words += len(line.split())
        if words >= LONG:
            return "Vi foreslår følgende.\n\n" + "\n".join(taken)
    raise AssertionError("cycle never ends")


def _file(file: Path, texts: Sequence[str]) -> Path:
    rows = [json.dumps({"id": str(number), "text": text}, ensure_ascii=False) for number, text in enumerate(texts)]
    file.write_text("\n".join(rows), encoding="utf-8")
    return file
