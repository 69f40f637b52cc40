"""Fits the confidence model: a logistic regression from signals to "the documents answer", on development data.

Over first questions and follow-ups. Each document's questions are judged by a model that was fitted on the others'
(leave one document out), so that the figures tell what to expect of a document that was never seen. The threshold is
the highest that still refuses at most ``ANSWERABLE_REFUSED`` of the answerable questions there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from assistant import Assistant, Settings
from evals import questions
from evals.suites import TODAY, open_set

ANSWERABLE_REFUSED = 0.045
"""A little more than the 4 % that are allowed: the questions here are harder than users' own."""

REGULARISATION = 0.1


def main() -> None:
    """Print the lines of ``MODEL`` in ``assistant/answer/calibration.py``."""
    names, signals, answerable, documents = _measured()
    means, spreads = signals.mean(0), np.maximum(signals.std(0), 1e-3)
    scaled = (signals - means) / spreads
    held_out = np.zeros(len(answerable))
    for document in np.unique(documents):
        rest = documents != document
        held_out[~rest] = _fit(scaled[rest], answerable[rest]).predict_proba(scaled[~rest])[:, 1]
    threshold = float(np.quantile(held_out[answerable], ANSWERABLE_REFUSED))
    model = _fit(scaled, answerable)
    refused = (held_out[~answerable] < threshold).mean()
    print(f"# {len(answerable)} questions, document by document: AUROC {roc_auc_score(answerable, held_out):.3f},")
    print(f"# {refused:.1%} of the unanswerable refused with {ANSWERABLE_REFUSED:.1%} of the answerable.")
    print(f"# signals: {', '.join(names)}")
    print("MODEL = Model(")
    for field, values in (("means", means), ("spreads", spreads), ("weights", model.coef_[0])):
        print(f"    {field}=({', '.join(f'{value:.4f}' for value in values)}),")
    print(f"    bias={model.intercept_[0]:.4f},\n    threshold={threshold:.3f},\n)")


def _fit(signals: np.ndarray, answerable: np.ndarray) -> LogisticRegression:
    return LogisticRegression(C=REGULARISATION).fit(signals, answerable)


def _measured() -> tuple[list[str], np.ndarray, np.ndarray, np.ndarray]:
    """Signals of shape (questions, signals), what is answerable, and the document of each question."""
    names: list[str] = []
    rows: list[tuple[list[float], bool, str]] = []
    for name, assistant, asked in _asked():
        for question, history, answered in asked:
            explained = assistant.explain(question, history)
            if explained.signals:
                names = list(explained.signals)
                rows.append((list(explained.signals.values()), answered, name))
    signals, answerable, documents = zip(*rows, strict=True)
    return names, np.array(signals), np.array(answerable), np.array(documents)


Asked = tuple[str, Sequence[str], bool]


def _asked() -> Iterator[tuple[str, Assistant, list[Asked]]]:
    """Each document's name, the assistant that has read it, and its questions with what was asked before them."""
    for name in questions.SETS:
        rows = questions.every(name, "development")
        yield name, open_set(name), [(row.question, row.history, row.answerable) for row in rows]
    for folder in sorted((questions.DATA / "confidence").glob("group-*")):
        index = questions.ROOT / "indexes" / f"evals-confidence-{folder.name}"
        assistant = Assistant(Settings(corpus=folder / "corpus", index=index), today=lambda: TODAY)
        assistant.update()
        for file in sorted(folder.glob("*.jsonl")):
            asked = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
            document = file.stem.partition("-")[0]
            yield (
                f"{folder.name}-{document}",
                assistant,
                [(row["q"], row.get("history", ()), bool(row["evidence"])) for row in asked],
            )
