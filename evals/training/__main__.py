"""``python -m evals.training TASK``: train a reader and write its adapter into the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant import Task, Trainable
from evals import questions
from evals.training import sources
from evals.training.fit import Plan, fit

SEED = 1
ADAPTERS = questions.ROOT / "assistant" / "reading" / "adapters"

PLANS = {
    Task.ANSWERS: Plan(epochs=2.2, batch=8, passages=2),
    Task.COVERS: Plan(epochs=4, batch=8, passages=4),
}


def main() -> None:
    """Train one task's reader; that of proposals begins with the reader of answers."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument("task", type=Task, choices=list(Task))
    parser.add_argument("--norquad", type=Path, metavar="FILE", help="NorQuAD's training file, for the task of answers")
    options = parser.parse_args()
    if options.task is Task.ANSWERS:
        examples, begin_with = sources.answers(options.norquad), None
    else:
        examples, begin_with = sources.covers(), Task.ANSWERS
    model = Trainable(options.task, SEED, begin_with)
    fit(model, examples, PLANS[options.task], SEED, ADAPTERS / f"{options.task}.npz")


if __name__ == "__main__":
    main()
