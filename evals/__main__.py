"""The commands of ``python -m evals``; docs/evals.md describes them.

Exit codes: 0 done, 1 an error that can be mended, 2 wrong usage, 3 ``compare`` found that something got worse.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from assistant import AssistantError
from evals import questions, suites
from evals.suites import SUITES

WORSE = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one of the commands and give its exit code."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.command(options))
    except (AssistantError, ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Interrupted. The same command goes on from here.", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m evals", description="Measures how good the answers are.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    run = commands.add_parser("run", help="run suites, print and save the figures")
    run.add_argument("--suite", choices=("all", *SUITES), default="all")
    run.add_argument("--split", choices=("development", "validation"), default="validation")
    run.add_argument("--out", type=Path, metavar="FILE.json", help="save the run here too")
    run.add_argument("--report", type=Path, metavar="FILE.html", help="write the report of the run here")
    run.add_argument("--misses", action="store_true", help="list the questions that went wrong")
    run.set_defaults(command=_run)
    compare = commands.add_parser("compare", help="what a change made better and worse (exit code 3: worse)")
    compare.add_argument("before", type=Path, metavar="A.json")
    compare.add_argument("after", type=Path, metavar="B.json")
    compare.set_defaults(command=_compare)
    report = commands.add_parser("report", help="a saved run as one HTML file")
    report.add_argument("run", type=Path, metavar="RUN.json")
    report.add_argument("out", type=Path, metavar="FILE.html")
    report.set_defaults(command=_report)
    export = commands.add_parser("export", help="a saved run's answers as JSON lines for RAGAS or TruLens")
    export.add_argument("run", type=Path, metavar="RUN.json")
    export.add_argument("format", choices=("ragas", "trulens"))
    export.add_argument("out", type=Path, metavar="FILE.jsonl")
    export.set_defaults(command=_export)
    publish = commands.add_parser("publish", help="write a saved run's figures into README.md and the web app")
    publish.add_argument("run", type=Path, metavar="RUN.json")
    publish.set_defaults(command=_publish)
    importing = commands.add_parser("import", help="questions from a spreadsheet or the app's feedback")
    importing.add_argument("file", type=Path, metavar="FILE.xlsx|csv|jsonl")
    importing.add_argument("--set", choices=questions.tunable(), default=questions.OWN, help="where they belong")
    importing.set_defaults(command=_import)
    check = commands.add_parser("check", help="whether questions, sections and facts agree with the documents")
    check.set_defaults(command=_check)
    freeze = commands.add_parser("freeze", help="take new hashes of the validation data, after a meant change")
    freeze.set_defaults(command=_freeze)
    norquad = commands.add_parser("norquad", help="measure on NorQuAD, from a folder with its files")
    norquad.add_argument("folder", type=Path, metavar="FOLDER")
    norquad.add_argument("--file", default="validation.jsonl", help="the file in the folder (validation.jsonl)")
    norquad.add_argument("--sample", type=int, metavar="N", help="only N passages and their questions")
    norquad.add_argument("--publish", action="store_true", help="write the figures into docs/evals.md")
    norquad.set_defaults(command=_norquad)
    tune = commands.add_parser("tune", help="fit the confidence model on development data and print its numbers")
    tune.set_defaults(command=_tune)
    verification = commands.add_parser("verification", help="hold true and corrupted sentences against their sources")
    verification.add_argument(
        "--split", choices=("development", "far", "hard", "structure", "validation"), default="validation"
    )
    verification.add_argument("--fit", action="store_true", help="fit the rule on development pairs instead")
    verification.add_argument("--misses", action="store_true", help="list the sentences that went wrong")
    verification.set_defaults(command=_verification)
    small = commands.add_parser("small-model", help="generated mode with a real small model through a real server")
    small.set_defaults(command=_small_model)
    coverage = commands.add_parser("tune-proposals", help="fit the coverage model on development data")
    coverage.set_defaults(command=_tune_proposals)
    form = commands.add_parser("tune-written-form", help="fit what tells nynorsk from bokmål on training data")
    form.set_defaults(command=_tune_written_form)
    return parser


def _run(options: argparse.Namespace) -> int:
    from evals import printing, runs
    from evals.report import page

    chosen = suites.all_suites() if options.suite == "all" else (options.suite,)
    finished = runs.run(chosen, options.split)
    print("\n".join(printing.run(finished, misses=options.misses)))
    if options.out:
        finished.save(options.out)
    if options.report:
        _write(options.report, page.html(finished))
    return 0


def _report(options: argparse.Namespace) -> int:
    from evals import runs
    from evals.report import page

    _write(options.out, page.html(runs.load(options.run)))
    return 0


def _export(options: argparse.Namespace) -> int:
    from evals import export, runs

    _write(options.out, "\n".join(export.lines(runs.load(options.run), options.format)) + "\n")
    return 0


def _publish(options: argparse.Namespace) -> int:
    from evals import runs
    from evals.report import summary

    summary.publish(runs.load(options.run), questions.ROOT)
    return 0


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _compare(options: argparse.Namespace) -> int:
    from evals import comparison, runs

    found = comparison.compare(runs.load(options.before), runs.load(options.after))
    print("\n".join(comparison.lines(found)))
    return WORSE if found.worse else 0


def _norquad(options: argparse.Namespace) -> int:
    from evals import norquad, runs
    from evals.report import open_reading

    origin = runs.origin_now()
    figures = norquad.figures(norquad.run(options.folder / options.file, questions.ROOT / "indexes", options.sample))
    print("\n".join(map(str, figures)))
    if options.publish:
        open_reading.publish(figures, origin, questions.ROOT)
    return 0


def _import(options: argparse.Namespace) -> int:
    from evals import drafts, importing

    opened = suites.open_set(options.set)
    if options.file.suffix == ".jsonl":
        out = options.file.with_suffix(".csv")
        count = drafts.write(options.file, opened, out)
        print(f"{count} utkast er skrevet til {out}. Rett dem, og importer den filen.")
        return 0
    imported = importing.read(options.file, options.set, opened.documents(), importing.all_questions())
    if imported.errors:
        print("\n".join([*imported.errors, "Ingen rader er lagt til. Rett filen og prøv igjen."]), file=sys.stderr)
        return 1
    out = questions.DATA / options.set / "development-imported.jsonl"
    importing.write(imported.rows, out)
    print(f"{len(imported.rows)} spørsmål er lagt til i {out.relative_to(questions.ROOT)}.")
    return 0


def _check(_: argparse.Namespace) -> int:
    from evals import checking

    wrong = [line for name in questions.SETS for line in checking.all_wrong(name, suites.open_set(name).documents())]
    print("\n".join(wrong), end="\n" if wrong else "")
    return 1 if wrong else 0


def _freeze(_: argparse.Namespace) -> int:
    from evals import freeze

    for path in freeze.freeze():
        print(f"frozen anew: {path}")
    return 0


def _tune(_: argparse.Namespace) -> int:
    from evals import tune

    tune.main()
    return 0


def _verification(options: argparse.Namespace) -> int:
    from evals import verification

    if options.fit:
        verification.fit()
    else:
        verification.run(options.split, options.misses)
    return 0


def _small_model(_: argparse.Namespace) -> int:
    from evals import small_model

    if small_model.missing():
        print(f"{small_model.HOW} (mangler: {', '.join(small_model.missing())})", file=sys.stderr)
        return 1
    return small_model.run()


def _tune_proposals(_: argparse.Namespace) -> int:
    from evals import tune_proposals

    tune_proposals.main()
    return 0


def _tune_written_form(_: argparse.Namespace) -> int:
    from evals import tune_written_form

    tune_written_form.main()
    return 0


if __name__ == "__main__":
    sys.exit(main())
