"""The command line: results on stdout, everything else on stderr, errors as one Norwegian sentence."""

from __future__ import annotations

import argparse
import io
import json
import logging
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

from assistant.assistant import Assistant
from assistant.errors import AssistantError, QuestionError
from assistant.settings import Settings

DONE, USER_ERROR, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0 done, 1 an error the user can mend, 2 wrong usage."""
    _quiet_libraries()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    options = _parser().parse_args(arguments)
    try:
        settings = Settings.read(**{name: getattr(options, name, None) for name in ("corpus", "index", "host", "port")})
        return int(options.run(settings, options))
    except AssistantError as error:
        print(error, file=sys.stderr)
        return USER_ERROR
    except BrokenPipeError:
        # The reader of our output went away, as "| head" does.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return 130


def _index(settings: Settings, options: argparse.Namespace) -> int:
    result = Assistant(settings).update(_Progress())
    if options.json:
        _print_json(asdict(result))
    else:
        print(
            f"{result.documents} dokumenter med {result.sections} avsnitt er indeksert: {result.added} nye, "
            f"{result.updated} endrede, {result.removed} fjernede, {result.unchanged} uendrede."
        )
    for failure in result.failed:
        print(failure.error, file=sys.stderr)
    return USER_ERROR if result.failed else DONE


def _sections(settings: Settings, options: argparse.Namespace) -> int:
    documents = Assistant.open(settings, _Progress()).documents()
    if options.json:
        _print_json(
            [
                {
                    "document": document.id,
                    "title": document.title,
                    "path": list(section.path),
                    "page": section.page,
                    "text": document.section_text(section),
                }
                for document in documents
                for section in document.sections
            ]
        )
        return DONE
    for document in documents:
        print(f"{document.title} ({document.file})")
        for section in document.sections:
            page = f", side {section.page}" if section.page else ""
            print(f"{'  ' * len(section.path)}{section.path[-1]}{page}")
    return DONE


def _ask(settings: Settings, options: argparse.Namespace) -> int:
    if (options.batch is None) == (options.question is None):
        options.usage_error("oppgi enten et spørsmål eller --batch FIL")
    if options.batch is not None:
        rows = _batch_rows(options.batch)
        assistant = Assistant.open(settings, _Progress())
        return _ask_batch(assistant, rows, options.language)
    assistant = Assistant.open(settings, _Progress())
    answer = assistant.ask(options.question, language=options.language)
    if options.json:
        _print_json({"id": None, **answer.to_dict()})
    else:
        print(answer.answer)
        print()
        for citation in answer.citations:
            page = f", side {citation.page}" if citation.page else ""
            print(f"[{citation.number}] {citation.title}: {' › '.join(citation.section)}{page}")
    return DONE


def _ask_batch(assistant: Assistant, rows: Iterable[dict[str, Any]], language: str) -> int:
    code = DONE
    for row in rows:
        try:
            answer = assistant.ask(row["question"], row.get("history") or (), language)  # type: ignore[arg-type]
            print(json.dumps({"id": row.get("id"), **answer.to_dict()}, ensure_ascii=False), flush=True)
        except QuestionError as error:
            print(json.dumps({"id": row.get("id"), "error": str(error)}, ensure_ascii=False), flush=True)
            code = USER_ERROR
    return code


def _batch_rows(file: Path) -> list[dict[str, Any]]:
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise QuestionError(f"Kan ikke lese spørsmålene i «{file}». Oppgi en fil med JSON-linjer i UTF-8.") from error
    rows: list[dict[str, Any]] = []
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (json.JSONDecodeError, RecursionError):
            row = None
        if not isinstance(row, dict) or not isinstance(row.get("question"), str):
            raise QuestionError(
                f"Linje {number} i «{file}» er ikke JSON med feltet «question». Rett linjen, og prøv igjen."
            )
        history = row.get("history") or []
        if not isinstance(history, list) or not all(isinstance(earlier, str) for earlier in history):
            raise QuestionError(
                f"Feltet «history» på linje {number} i «{file}» skal være en liste med spørsmål. "
                "Rett linjen, og prøv igjen."
            )
        rows.append(row)
    return rows


def _document(settings: Settings, options: argparse.Namespace) -> int:
    document = Assistant.open(settings, _Progress()).document(options.id)
    if options.json:
        _print_json(
            {
                "document": document.id,
                "title": document.title,
                "text": document.text,
                "metadata": asdict(document.metadata),
            }
        )
    else:
        print(document.text, end="")
    return DONE


def _serve(settings: Settings, options: argparse.Namespace) -> int:
    del options
    from assistant.web.app import serve

    serve(settings, _Progress())
    return DONE


class _Progress:
    """A progress bar on stderr: drawn over itself on a terminal, a line for each stage elsewhere."""

    WIDTH = 24

    def __init__(self) -> None:
        self._last = ""

    def __call__(self, what: str, done: int, of: int) -> None:
        if not sys.stderr.isatty():
            if what != self._last:
                print(f"{what} …", file=sys.stderr)
            self._last = what
            return
        filled = self.WIDTH * done // max(1, of)
        bar = "█" * filled + "░" * (self.WIDTH - filled)
        print(f"\r{what:22} {bar} {done}/{of}", end="\n" if done >= of else "", file=sys.stderr, flush=True)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        print(f"Feil i kommandoen: {message}", file=sys.stderr)
        raise SystemExit(WRONG_USAGE)


def _parser() -> argparse.ArgumentParser:
    common = _Parser(add_help=False)
    common.add_argument("--corpus", type=Path, help="mappen med dokumentene (corpus)")
    common.add_argument("--index", type=Path, help="mappen der indeksen ligger (indexes/default)")
    parser = _Parser(prog="python -m assistant", description="Svar fra styringsdokumentene, med kilder.")
    commands = parser.add_subparsers(metavar="KOMMANDO", required=True)

    index = commands.add_parser("index", parents=[common], help="bring indeksen på linje med dokumentmappen")
    sections = commands.add_parser("sections", parents=[common], help="vis avsnittene slik de er lest")
    ask = commands.add_parser("ask", parents=[common], help="still ett spørsmål, eller mange med --batch")
    document = commands.add_parser("document", parents=[common], help="vis teksten i ett dokument")
    serve = commands.add_parser("serve", parents=[common], help="start nettsiden")

    for command in (index, sections, ask, document):
        command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")
    ask.add_argument("question", nargs="?", metavar="SPØRSMÅL")
    ask.add_argument("--batch", type=Path, metavar="FIL", help="fil med JSON-linjer: id, question, history")
    ask.add_argument("--language", choices=("auto", "nb", "nn"), default="auto", help="målform i svaret")
    document.add_argument("id", metavar="ID", help="dokumentets navn, som «sections» viser")
    serve.add_argument("--host", help="adressen nettsiden svarer på (127.0.0.1)")
    serve.add_argument("--port", type=int, help="porten nettsiden svarer på (7860)")

    runs = ((index, _index), (sections, _sections), (ask, _ask), (document, _document), (serve, _serve))
    for command, run in runs:
        command.set_defaults(run=run, usage_error=command.error)
    return parser


def _print_json(value: object) -> None:
    print(json.dumps(value, ensure_ascii=False))


def _quiet_libraries() -> None:
    """Keep telemetry off and the libraries' own log lines out of what a user reads."""
    os.environ.setdefault("ANONYMIZED_TELEMETRY", "False")
    os.environ.setdefault("LANGSMITH_TRACING", "false")
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    os.environ.setdefault("HF_HUB_OFFLINE", "1")
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    logging.getLogger("chromadb").setLevel(logging.ERROR)
    logging.getLogger("bm25s").setLevel(logging.ERROR)
