"""``python -m evals verification``: are sentences that their sources do not support struck, and true ones kept."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import astuple, dataclass

from assistant import Assistant, Settings, Verdict
from evals import questions
from evals.metrics.intervals import Share

FILE = "verification"


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with the quotations that it cites.

    Attributes:
        id: Unique over both splits.
        sentence: As a language model might write it.
        quotes: Its sources.
        supported: Whether they say what it says.
        corruption: What was made wrong in it, when they do not.
        language: The written form of the answer that it would stand in, nb or nn.
    """

    id: str
    sentence: str
    quotes: tuple[str, ...]
    supported: bool
    corruption: str | None
    language: str


def load(split: str) -> list[Pair]:
    """The pairs of a split, development or validation."""
    return [Pair(**{**row, "quotes": tuple(row["quotes"])}) for row in questions.saved(FILE, f"{split}*.jsonl")]


def judge(split: str) -> list[tuple[Pair, Verdict]]:
    """Every pair with the verdict on it."""
    assistant = Assistant(Settings())
    return [(pair, assistant.verify(pair.sentence, pair.quotes, pair.language)) for pair in load(split)]  # type: ignore[arg-type]


def fit() -> None:
    """Print the model of ``assistant/answer/generated/content.py``, fitted on what the hard rules let through.

    The threshold is the one that errs least, a corrupted sentence that is kept counting as much as a true one struck.
    """
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    pairs = judge("development")
    judged = [(astuple(verdict.measures), pair.supported) for pair, verdict in pairs if verdict.measures]
    measures = np.array([measured for measured, _ in judged])
    supported = np.array([held for _, held in judged])
    means, spreads = measures.mean(0), np.maximum(measures.std(0), 1e-6)
    model = LogisticRegression(C=1.0, class_weight="balanced").fit((measures - means) / spreads, supported)
    given = model.predict_proba((measures - means) / spreads)[:, 1]
    cuts = np.linspace(0.05, 0.95, 91)
    errors = [np.mean(given[supported] < cut) + np.mean(given[~supported] >= cut) for cut in cuts]
    weights = model.coef_[0] / spreads
    print(f"MODEL = Model(weights=({', '.join(f'{weight:.3f}' for weight in weights)}), ", end="")
    print(f"bias={model.intercept_[0] - weights @ means:.3f}, threshold={cuts[int(np.argmin(errors))]:.2f})")


def run(split: str, misses: bool = False) -> list[Share]:
    """Print what was struck and kept, and return the shares: corrupted struck, true struck, and by kind."""
    judged = judge(split)
    groups: dict[str, list[bool]] = defaultdict(list)
    for pair, verdict in judged:
        groups["true struck" if pair.supported else "corrupted struck"].append(not verdict.supported)
    for pair, verdict in judged:
        kind = f"true, {pair.language}" if pair.supported else str(pair.corruption)
        groups[f"  {kind}"].append(not verdict.supported)
    shares = [
        Share(name, sum(struck), len(struck)) for name, struck in sorted(groups.items(), key=lambda g: g[0][0] == " ")
    ]
    print(f"\nverification, {split}: {len(judged)} pairs")
    for share in shares:
        low, high = share.interval
        print(f"  {share.name:22} {share.value:6.1%}  [{low:.1%}, {high:.1%}]  {share.hits}/{share.cases}")
    if misses:
        for pair, verdict in judged:
            if verdict.supported != pair.supported:
                print(f"    {pair.id} {pair.corruption or verdict.reason}: {pair.sentence}")
    return shares
