"""Fits the confidence model: a logistic regression from signals to "the documents answer", on development data.

No signal may count against what it means: that a word is unknown never makes an answer likelier, nor that the section
says all words of the question less likely, however the questions at hand happen to be. (In made-up sets those without
an answer are often written in the document's own words.)

Over first questions and follow-ups. Each document's questions are judged by a model that was fitted on the others'
(leave one document out), so that the figures tell what to expect of a document that was never seen. The threshold is
the highest that still refuses at most ``ANSWERABLE_REFUSED`` of the answerable questions there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.metrics import roc_auc_score

from assistant import Assistant, Settings
from evals import questions
from evals.suites import TODAY, open_set

Floats = NDArray[np.float64]

ANSWERABLE_REFUSED = 0.05
REGULARISATION = 0.1

AGAINST = re.compile(r"gap|unknown_\w+|\w+_missing|wordless|stuttered|uncounted|foreign")
"""Signals that speak against an answer; the others speak for one."""


def main() -> None:
    """Print the lines of ``MODEL`` in ``assistant/answer/calibration.py``."""
    names, signals, answerable, documents = _measured()
    means, spreads = signals.mean(0), np.maximum(signals.std(0), 1e-3)
    scaled = (signals - means) / spreads
    held_out = np.zeros(len(answerable))
    for document in np.unique(documents):
        rest = documents != document
        weights, bias = _fit(scaled[rest], answerable[rest], names)
        held_out[~rest] = expit(scaled[~rest] @ weights + bias)
    threshold = float(np.quantile(held_out[answerable], ANSWERABLE_REFUSED))
    weights, bias = _fit(scaled, answerable, names)
    refused = (held_out[~answerable] < threshold).mean()
    print(f"# {len(answerable)} questions, document by document: AUROC {roc_auc_score(answerable, held_out):.3f},")
    print(f"# {refused:.1%} of the unanswerable refused with {ANSWERABLE_REFUSED:.0%} of the answerable.")
    print(f"# signals: {', '.join(names)}")
    print("MODEL = Model(")
    for field, values in (("means", means), ("spreads", spreads), ("weights", weights)):
        print(f"    {field}=({', '.join(f'{value:.4f}' for value in values)}),")
    print(f"    bias={bias:.4f},\n    threshold={threshold:.3f},\n)")


def _fit(signals: Floats, answerable: Floats, names: Sequence[str]) -> tuple[Floats, float]:
    """Weights of shape (signals,) and the bias of the regularised logistic regression with the signs that are right."""
    signs = np.array([-1.0 if AGAINST.fullmatch(name) else 1.0 for name in names])
    truth = np.where(answerable, 1.0, -1.0)
    given = np.column_stack([signals * signs, np.ones(len(signals))])

    def loss(values: Floats) -> tuple[float, Floats]:
        margins = truth * (given @ values)
        penalised = np.append(values[:-1], 0.0) / REGULARISATION
        gradient = penalised - given.T @ (truth * expit(-margins))
        return float(np.logaddexp(0, -margins).sum() + penalised @ values / 2), gradient

    bounds = [(0.0, None)] * len(names) + [(None, None)]
    found: Floats = minimize(loss, np.zeros(len(names) + 1), jac=True, bounds=bounds, method="L-BFGS-B").x
    return found[:-1] * signs, float(found[-1])


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
            yield f"{folder.name}-{file.stem}", assistant, [(row["q"], (), bool(row["evidence"])) for row in asked]
