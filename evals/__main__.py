"""``python -m evals run``: ask all questions of the sets and print what was right."""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from assistant import Assistant, Settings
from evals import questions, scoring
from evals.scoring import Score


def main() -> int:
    """Run one of the commands."""
    parser = argparse.ArgumentParser(prog="python -m evals", description="Measures how good the answers are.")
    commands = parser.add_subparsers(dest="command", required=True)
    run = commands.add_parser("run", help="ask all questions and print the shares that were right")
    run.add_argument("--split", choices=("development", "validation"), default="validation")
    run.add_argument("--out", type=Path, metavar="FILE.json", help="save every answer with its score")
    run.add_argument("--misses", action="store_true", help="list the questions that went wrong")
    commands.add_parser("tune", help="fit the confidence model on development data and print its numbers")
    commands.add_parser("tune-proposals", help="fit the coverage model on development data and print its numbers")
    options = parser.parse_args()
    if options.command == "tune-proposals":
        from evals import tune_proposals

        tune_proposals.main()
        return 0
    if options.command == "tune":
        from evals import tune

        tune.main()
        return 0
    scores = {name: ask(name, options.split) for name in questions.SETS}
    report(scores, options.misses)
    if options.out:
        rows = [{"set": name, **_saved(score)} for name, found in scores.items() for score in found]
        options.out.write_text(json.dumps(rows, ensure_ascii=False, indent=1), encoding="utf-8")
    return 0


def open_set(name: str) -> Assistant:
    """The assistant over one set's corpus, with an index of its own beside the program's."""
    index = questions.ROOT / "indexes" / f"evals-{name}"
    return Assistant.open(Settings(corpus=questions.corpus_of(name), index=index))


def ask(name: str, split: str) -> list[Score]:
    """Ask all questions of a set."""
    rows = questions.load(name, split)
    if not rows:
        return []
    assistant = open_set(name)
    scores: list[Score] = []
    for done, row in enumerate(rows, start=1):
        scores.append(scoring.score(assistant, row))
        if sys.stderr.isatty():
            print(f"\r{name}: {done}/{len(rows)}", end="" if done < len(rows) else "\n", file=sys.stderr, flush=True)
    return scores


def report(scores: dict[str, list[Score]], misses: bool) -> None:
    """Print a table of the measures, set by set and together."""
    for name, found in [*scores.items(), ("all", [s for group in scores.values() for s in group])]:
        if not found:
            continue
        print(f"\n{name}: {len(found)} questions")
        for share in scoring.shares(found):
            low, high = share.interval
            print(f"  {share.name:22} {share.value:6.1%}  [{low:.1%}, {high:.1%}]  {share.hits}/{share.cases}")
        if misses and name != "all":
            for score in found:
                if wrong := _wrong(score):
                    print(f"    {wrong:18} {score.row.id} {score.row.question}")


def _wrong(score: Score) -> str:
    if score.row.answerable:
        if score.refused:
            return "refused"
        return "section" if not score.section_first else "" if score.facts else "facts"
    return "" if score.refused else "not refused"


def _saved(score: Score) -> dict[str, object]:
    return {**asdict(score), "answer": score.answer.to_dict()}


if __name__ == "__main__":
    sys.exit(main())
