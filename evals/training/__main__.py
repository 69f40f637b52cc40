"""``python -m evals.training TASK``: train the model for a task and write its adapter into the program."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

from assistant import Task, Trainable, TrainableTogether
from evals import questions
from evals.training import among_all, averaging, proposals, search, sources, whole_documents
from evals.training.examples import Example
from evals.training.fit import Plan, fit

SEED = 1
ADAPTERS = questions.ROOT / "assistant" / "index" / "adapters"

BROAD = Plan(epochs=2.2, batch=8, passages=2, rate=6e-4, withheld=0.2)
"""NorQuAD's questions together with those to governing documents."""

OWN = Plan(epochs=1, batch=8, passages=2, rate=4e-4, withheld=0.2)
"""After that, those to governing documents alone."""

FURTHER = Plan(epochs=1, batch=12, passages=3, rate=4e-4, withheld=0.2, leaning=0.25)
"""For the adapter that is there, when questions have come to: all of them, and so many of NorQuAD's that it is kept."""
KEPT_OF_NORQUAD = 1500
DROP_OUT = 0.1

SHARE = 3 / 4
"""What the last of the rounds counts in the mean with what was there."""

SUPPORTING = Plan(epochs=1.4, batch=16, passages=1, rate=7e-4, typed=False)


def main() -> None:
    """Train one task's adapter; that of proposals begins with search's, that of sentences with that of answers."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument("task", type=Task, choices=list(Task))
    parser.add_argument("--norquad", type=Path, metavar="FILE", help="NorQuAD's training file, for search and answers")
    parser.add_argument("--further", action="store_true", help="train the search or reader of answers that is there on")
    options = parser.parse_args()
    if options.further and options.task not in (Task.ANSWERS, Task.SEARCH):
        parser.error("--further is for search and answers only")
    file = ADAPTERS / f"{options.task}.npz"
    earlier = file.read_bytes() if options.further else b""
    if options.task is Task.SEARCH and options.further:
        among_all.fit(whole_documents.documents(), whole_documents.passages(options.norquad), SEED, file)
        averaging.with_earlier(file, earlier, SHARE)
        return
    if options.task is Task.SEARCH:
        search.fit(sources.answers() + sources.norquad(options.norquad), SEED, file)
        return
    if options.task is Task.PROPOSALS:
        proposals.fit(sources.plans(), SEED, file)
        return
    begin = None if options.task is Task.ANSWERS else Task.ANSWERS
    model = TrainableTogether(options.task, SEED, DROP_OUT) if options.further else Trainable(options.task, SEED, begin)
    for examples, plan in _rounds(options.task, options.norquad, options.further):
        fit(model, examples, plan, SEED, file.stem)
    model.save(file)
    if earlier:
        averaging.with_earlier(file, earlier, SHARE)


def _rounds(task: Task, norquad: Path | None, further: bool) -> list[tuple[list[Example], Plan]]:
    """What is shown, and how, one round after the other."""
    if task is Task.SUPPORTS:
        return [(sources.supports(SEED), SUPPORTING)]
    own, broad = sources.answers(), sources.norquad(norquad)
    if further:
        kept = random.Random(SEED).sample(broad, min(KEPT_OF_NORQUAD, len(broad)))  # noqa: S311 - to be repeatable
        return [(own + kept, FURTHER)]
    return [(own + broad, BROAD), (own, OWN)]


if __name__ == "__main__":
    main()
