"""``ask``: one question, or a file of them."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from assistant.assistant import Assistant
from assistant.command_line import batch
from assistant.command_line.batch import Line
from assistant.command_line.output import Progress, print_json
from assistant.errors import QuestionError
from assistant.retrieval.limits import Limits
from assistant.settings import Settings

NAME, HELP = "ask", "still ett spørsmål, eller mange med --batch"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("question", nargs="?", metavar="SPØRSMÅL")
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")
    command.add_argument("--batch", type=Path, metavar="FIL", help="fil med JSON-linjer: id, question, history")
    command.add_argument("--language", choices=("auto", "nb", "nn"), default="auto", help="målform i svaret")
    for option, metavar, text in (
        ("document", "ID", "spør bare dette dokumentet"),
        ("kind", "TYPE", "spør bare dokumenter av denne typen"),
        ("owner", "EIER", "spør bare dokumenter med denne eieren"),
    ):
        command.add_argument(f"--{option}", action="append", default=[], metavar=metavar, help=f"{text} (kan gjentas)")
    command.add_argument("--at", type=_time, metavar="TID", help="spør det som gjaldt et år eller en dato (2015-03-01)")


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Answer, and return the exit code."""
    if (options.batch is None) == (options.question is None):
        options.usage_error("oppgi enten et spørsmål eller --batch FIL")
    limits = Limits(tuple(options.document), tuple(options.kind), tuple(options.owner), options.at)
    if options.batch is not None:
        lines = batch.lines(options.batch, "question", "spørsmålene", QuestionError)
        assistant = Assistant.open(settings, Progress())
        return _ask_batch(assistant, lines, options, limits)
    assistant = Assistant.open(settings, Progress())
    answer = assistant.ask(options.question, language=options.language, limits=limits)
    if options.json:
        print_json({"id": None, **answer.to_dict()})
    else:
        print(answer.answer)
        print()
        for citation in answer.citations:
            page = f", side {citation.page}" if citation.page else ""
            print(f"[{citation.number}] {citation.title}: {' › '.join(citation.section)}{page}")
    return 0


def _ask_batch(assistant: Assistant, lines: Iterable[Line], options: argparse.Namespace, limits: Limits) -> int:
    code = 0
    for line in lines:
        try:
            answer = assistant.ask(*_asked(line, options.batch), options.language, limits)
            print_json({"id": line.row.get("id"), **answer.to_dict()})
        except QuestionError as error:
            print_json({"id": line.row.get("id"), "error": str(error)})
            code = 1
    return code


def _asked(line: Line, file: Path) -> tuple[str, list[str]]:
    """The question of a line, and what was asked before it.

    Raises:
        QuestionError: the line is broken, or one of these is no text.
    """
    if line.error:
        raise QuestionError(line.error)
    history = line.row.get("history") or []
    if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
        raise QuestionError(
            f"Feltet «history» på linje {line.number} i «{file}» skal være en liste med spørsmål. "
            "Rett linjen, og prøv igjen."
        )
    return line.row["question"], history


def _time(text: str) -> int | date:
    """A year or a day, as it is written on the command line."""
    try:
        day = date.fromisoformat(text if len(text) > len("2015") else f"{text}-01-01")
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"«{text}» er ikke et år eller en dato (2015 eller 2015-03-01)") from error
    return day if len(text) > len("2015") else day.year
