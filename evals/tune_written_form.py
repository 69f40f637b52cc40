"""Fits how groups of letters tell nynorsk from bokmål, on the questions and documents that models are trained on.

A logistic regression with an L1 penalty, so that few groups have a weight. Its figures are of development data and
``confidence/``, which it has not seen.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression

from assistant import letter_groups, written_form
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
    counts = CountVectorizer(analyzer=letter_groups.groups, min_df=SELDOM, binary=True)
    model = LogisticRegression(C=REGULARISATION, penalty="l1", solver="liblinear", random_state=0)
    model.fit(_with_words(counts.fit_transform(texts), texts), np.array(forms) == "nn", sample_weight=counted)
    *weights, words = model.coef_[0]
    groups = {str(group): round(w, 2) for group, w in zip(counts.get_feature_names_out(), weights, strict=True)}
    kept = {group: weight for group, weight in sorted(groups.items()) if weight}
    saved = {"words": round(float(words), 2), "groups": kept}
    FILE.write_text(json.dumps(saved, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")
    letter_groups.weights.cache_clear()
    _report(len(kept))


def _with_words(found: Any, texts: Sequence[str]) -> Any:
    """A matrix of shape (texts, groups), and a column for what words tell."""
    from scipy.sparse import csr_matrix, hstack

    most = letter_groups.MOST_BY_WORDS
    told = np.clip([written_form.told_by_words(text) for text in texts], -most, most)
    return hstack([found, csr_matrix(told[:, None].astype(float))]).tocsr()


def _report(groups: int) -> None:
    held_out = [*_asked("confidence", QUESTION), *_development()]
    right = {form: [written_form.of(text) == form for text, of, _ in held_out if of == form] for form in FORMS}
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
        form = written_form.of(text)
        yield from ((line, form, LINE) for line in text.splitlines() if len(line) > SHORTEST_LINE)


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
