"""Fits how groups of letters tell nynorsk from bokmål, on the questions and documents that models are trained on.

A logistic regression with an L1 penalty, so that few groups have a weight. Its figures are of development data and
``confidence/``, which it has not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from assistant import written_form, written_form_told
from evals import questions

FILE = questions.ROOT / "assistant" / "language" / "letter_groups.json"
REGULARISATION = 0.3
SELDOM = 5
"""Texts that must have a group for it to be weighed."""

QUESTION, LINE = 2.0, 1.0
"""What a question counts, and a line of a document."""

SHORTEST_LINE = 15
FORMS = ("nb", "nn")

Labelled = tuple[str, str, float]


def main() -> None:
    """Write ``assistant/language/letter_groups.json`` and print what it gives."""
    labelled = [*_asked("reading", QUESTION), *_lines()]
    texts, forms, counted = zip(*labelled, strict=True)
    by_words, groups = zip(*map(written_form_told, texts), strict=True)
    counts = CountVectorizer(analyzer=_as_they_are, min_df=SELDOM, binary=True)
    found = hstack([counts.fit_transform(groups), csr_matrix(np.array(by_words)[:, None])]).tocsr()
    model = LogisticRegression(C=REGULARISATION, penalty="l1", solver="liblinear", random_state=0)
    model.fit(found, np.array(forms) == "nn", sample_weight=counted)
    *weights, words = model.coef_[0]
    named = {str(group): round(w, 2) for group, w in zip(counts.get_feature_names_out(), weights, strict=True)}
    kept = {group: weight for group, weight in sorted(named.items()) if weight}
    saved = {"words": round(float(words), 2), "groups": kept}
    FILE.write_text(json.dumps(saved, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    _report(len(kept))


def _as_they_are(groups: set[str]) -> set[str]:
    return groups


def _report(groups: int) -> None:
    held_out = [*_asked("confidence", QUESTION), *_development()]
    right = {form: [written_form(text) == form for text, of, _ in held_out if of == form] for form in FORMS}
    both = [one for found in right.values() for one in found]
    print(f"{groups} groups; {len(held_out)} questions held out: {np.mean(both):.1%} right,")
    print(", ".join(f"{form} {np.mean(found):.1%}" for form, found in right.items()))


def _asked(kind: str, counts: float) -> Iterator[Labelled]:
    for file in sorted((questions.DATA / kind).glob("group-*/*.jsonl")):
        for row in _rows(file):
            if row.get("lang") in FORMS:
                yield row["q"], row["lang"], counts


def _development() -> Iterator[Labelled]:
    for name in questions.SETS:
        for row in questions.every(name, "development"):
            if row.language in FORMS:
                yield row.question, row.language, QUESTION


def _lines() -> Iterator[Labelled]:
    """The lines of documents, which are in one form; headings and the like are too short to tell."""
    for file in sorted((questions.DATA / "reading").glob("group-*/corpus/*.txt")):
        text = file.read_text(encoding="utf-8")
        form = "nn" if written_form_told(text)[0] > 0 else "nb"  # the weights are not read before they are written
        yield from ((line, form, LINE) for line in text.splitlines() if len(line) > SHORTEST_LINE)


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
