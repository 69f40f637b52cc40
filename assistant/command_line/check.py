"""``check``: which strategy covers a proposal, or each of many."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from assistant.assistant import Assistant
from assistant.command_line import batch
from assistant.command_line.output import Progress, print_json
from assistant.errors import ProposalError
from assistant.proposal import from_file, spreadsheet, table
from assistant.proposal.batch import Batch
from assistant.proposal.from_file import Proposal
from assistant.settings import Settings

NAME, HELP = "check", "sjekk hvilken strategi som dekker et forslag"


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    command.add_argument("file", nargs="?", metavar="FIL", help="forslaget; - leser teksten fra standard inn")
    command.add_argument("--json", action="store_true", help="skriv resultatet som JSON")
    command.add_argument(
        "--batch",
        type=Path,
        metavar="FIL",
        help="mange forslag: en mappe med filer, et regneark (.xlsx, .csv) eller JSON-linjer med id og text",
    )
    command.add_argument(
        "--table",
        type=Path,
        metavar="FIL",
        help="skriv forslagene, og hvor mange hver strategi har, som regneark (.xlsx, eller .csv i to filer)",
    )


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Check, and return the exit code."""
    if (options.batch is None) == (options.file is None):
        options.usage_error("oppgi enten en fil med et forslag (- for standard inn) eller --batch FIL")
    if options.table is not None and (options.batch is None or options.table.suffix.lower() not in (".xlsx", ".csv")):
        options.usage_error("--table brukes sammen med --batch, og filen skal hete noe som slutter på .xlsx eller .csv")
    if options.batch is not None:
        proposals = _proposals(options.batch)
        assistant = Assistant.open(settings, Progress())
        return _to_table(assistant, proposals, options.table) if options.table else _to_lines(assistant, proposals)
    text = sys.stdin.buffer.read().decode("utf-8", "replace") if options.file == "-" else from_file.text(options.file)
    report = Assistant.open(settings, Progress()).check(text)
    if options.json:
        print_json({"id": None, **report.to_dict()})
    else:
        print(report.summary)
    return 0


Numbered = tuple[object, Proposal]
"""A proposal with its ``id``, which in JSON can be anything."""


def _proposals(source: Path) -> list[Numbered]:
    if source.is_dir() or source.suffix.lower() in spreadsheet.TYPES:
        return [(proposal.name, proposal) for proposal in from_file.several(source)]
    return [
        (line.row.get("id"), Proposal(str(line.row.get("id", "")), "" if line.error else line.row["text"], line.error))
        for line in batch.lines(source, "text", "forslagene", ProposalError)
    ]


def _to_lines(assistant: Assistant, proposals: Iterable[Numbered]) -> int:
    code = 0
    for identifier, proposal in proposals:
        try:
            if proposal.error:
                raise ProposalError(proposal.error)
            print_json({"id": identifier, **assistant.check(proposal.text).to_dict()})
        except ProposalError as error:
            print_json({"id": identifier, "error": str(error)})
            code = 1
    return code


def _to_table(assistant: Assistant, proposals: list[Numbered], file: Path) -> int:
    checked, progress = Batch(assistant.strategies()), Progress()
    for number, (_, proposal) in enumerate(proposals, start=1):
        checked.add(proposal, assistant.check)
        progress("Sjekker forslag", number, len(proposals))
    try:
        written = _write(checked, file)
    except OSError as error:
        raise ProposalError(f"Kan ikke skrive «{file}» ({error.strerror}). Sjekk mappen og tilgangen.") from error
    print(
        f"{len(proposals)} forslag: {checked.count('covered')} dekket, {checked.count('partly')} delvis dekket, "
        f"{checked.count('not_covered')} ikke dekket, {checked.count(None)} ikke sjekket. "
        f"{sum(not mapped.direct and not mapped.related for mapped in checked.map)} av {len(checked.map)} strategier "
        f"har ingen forslag. Skrevet til {' og '.join(map(str, written))}."
    )
    return 1 if checked.count(None) else 0


def _write(checked: Batch, file: Path) -> list[Path]:
    if file.suffix.lower() == ".xlsx":
        file.write_bytes(table.to_excel(checked, "nb"))
        return [file]
    of_strategies = file.with_name(f"{file.stem}-strategier{file.suffix}")
    file.write_bytes(table.to_csv(table.proposals(checked, "nb")))
    of_strategies.write_bytes(table.to_csv(table.strategies(checked, "nb")))
    return [file, of_strategies]
