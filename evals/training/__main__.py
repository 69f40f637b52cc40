"""``python -m evals.training TASK``: train the model for a task and write its adapter into the program."""

from __future__ import annotations

import argparse
from pathlib import Path

from assistant import Task, Trainable
from evals import questions
from evals.training import search, sources
from evals.training.fit import Plan, fit

SEED = 1
ADAPTERS = questions.ROOT / "assistant" / "index" / "adapters"

BROAD = Plan(epochs=2.2, batch=8, passages=2, rate=6e-4)
"""NorQuAD's questions together with those to governing documents."""

OWN = Plan(epochs=1, batch=8, passages=2, rate=4e-4)
"""After that, those to governing documents alone."""

COVERING = Plan(epochs=3, batch=8, passages=4, rate=6e-4)


def main() -> None:
    """Train one task's adapter; the reader of proposals begins with that of answers."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument("task", type=Task, choices=list(Task))
    parser.add_argument("--norquad", type=Path, metavar="FILE", help="NorQuAD's training file, for search and answers")
    options = parser.parse_args()
    file = ADAPTERS / f"{options.task}.npz"
    if options.task is Task.SEARCH:
        search.fit(sources.answers() + sources.norquad(options.norquad), SEED, file)
    elif options.task is Task.ANSWERS:
        own = sources.answers()
        model = Trainable(options.task, SEED)
        fit(model, own + sources.norquad(options.norquad), BROAD, SEED, file.stem)
        fit(model, own, OWN, SEED, file.stem)
        model.save(file)
    else:
        model = Trainable(options.task, SEED, begin_with=Task.ANSWERS)
        fit(model, sources.covers(), COVERING, SEED, file.stem)
        model.save(file)


if __name__ == "__main__":
    main()
