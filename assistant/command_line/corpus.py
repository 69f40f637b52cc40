"""``corpus``: see, check, add and remove documents."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from assistant.command_line.output import Progress, counted_documents, print_json
from assistant.command_line.parser import folders
from assistant.documents import corpus_folder, spoken
from assistant.documents.model import Document
from assistant.documents.validity import State
from assistant.settings import Settings

NAME, HELP = "corpus", "vis, kontroller, legg til og fjern dokumenter"

_STATES = {
    State.IN_FORCE: "gjeldende",
    State.EXPIRED: "utløpt",
    State.SUPERSEDED: "erstattet",
    State.WITHDRAWN: "utgått",
    State.PROPOSED: "forslag",
    State.NOT_YET: "ikke trådt i kraft",
}

_LANGUAGES = {"nb": "bokmål", "nn": "nynorsk", "en": "engelsk"}


def arguments(command: argparse.ArgumentParser) -> None:
    """What the command takes."""
    actions = command.add_subparsers(metavar="HANDLING", required=True)
    for name, action, text, argument in (
        ("list", _list, "vis dokumentene", None),
        ("check", _check, "les alle filene uten å indeksere, og si hva som er galt", None),
        ("add", _add, "kopier et dokument inn i dokumentmappen og indekser det", "FIL"),
        ("remove", _remove, "fjern et dokument fra mappen og indeksen", "ID"),
    ):
        parser = actions.add_parser(name, parents=[folders()], help=text)
        parser.add_argument("--json", action="store_true", help="skriv resultatet som JSON")
        if argument:
            parser.add_argument("what", metavar=argument)
        parser.set_defaults(action=action)


def run(settings: Settings, options: argparse.Namespace) -> int:
    """Do it, and return the exit code."""
    return int(options.action(settings, options))


def _list(settings: Settings, options: argparse.Namespace) -> int:
    assistant = Assistant.open(settings, Progress())
    documents = [_fields(document, assistant) for document in assistant.documents()]
    if options.json:
        print_json(documents)
        return 0
    for fields in documents:
        known = fields["metadata"]
        period = "–".join(str(year) for year in dict.fromkeys(known["period"] or ()))
        described = (known["kind"], known["owner"], period, fields["state_text"], _LANGUAGES[fields["language"]])
        print(f"{fields['document']}: {fields['title']} ({', '.join(part for part in described if part)})")
    return 0


def _check(settings: Settings, options: argparse.Namespace) -> int:
    checked = Assistant(settings).check_corpus()
    if options.json:
        print_json(
            [
                {
                    "file": one.file,
                    "document": one.document.id if one.document else None,
                    "title": one.document.title if one.document else None,
                    "sections": len(one.document.sections) if one.document else 0,
                    "found": list(one.document.metadata.found) if one.document else [],
                    "doubts": list(one.doubts),
                    "error": one.error,
                }
                for one in checked
            ]
        )
    else:
        for one in checked:
            if one.document:
                print(f"{one.file}: {len(one.document.sections)} avsnitt")
            for doubt in one.doubts:
                print(f"  {doubt}")
    for one in checked:
        if one.error:
            print(one.error, file=sys.stderr)
    return 1 if any(one.error for one in checked) else 0


def _add(settings: Settings, options: argparse.Namespace) -> int:
    assistant = Assistant(settings)
    document = assistant.add(Path(options.what), Progress())
    names = {known.id for known in assistant.documents()}
    doubts = [*document.doubts, *corpus_folder.doubts_of_superseded(document, names)]
    if options.json:
        print_json(_fields(document, assistant) | {"doubts": doubts, "outline": _outline(document)})
        return 0
    print(f"«{document.title}» er lagt til som {document.id}. Slik er det lest:")
    for line in _described(document):
        print(line)
    for section in _outline(document):
        page = f" (side {section['page']})" if section["page"] else ""
        print(f"{'  ' * len(section['path'])}{section['path'][-1]}{page}")
    for doubt in doubts:
        print(f"Tvil: {doubt}")
    return 0


def _described(document: Document) -> Iterator[str]:
    """The document's title, period and adoption, each with a word on whether its text alone told it."""
    known = document.metadata
    fields = (
        ("title", "Tittel", known.title),
        ("period", "Periode", "–".join(str(year) for year in dict.fromkeys(known.period or ()))),
        ("adopted", "Vedtatt", known.adopted),
        ("adopted_by", "Vedtatt av", known.adopted_by),
    )
    for name, label, value in fields:
        if value:
            yield f"{label}: {value}{' (funnet i dokumentet)' if name in known.found else ''}"


def _remove(settings: Settings, options: argparse.Namespace) -> int:
    result = Assistant(settings).remove(options.what, Progress())
    if options.json:
        print_json(asdict(result))
    else:
        print(f"{options.what} er fjernet. {counted_documents(result.documents)} er igjen.")
    return 0


def _fields(document: Document, assistant: Assistant) -> dict[str, Any]:
    validity = assistant.validity(document)
    return {
        "document": document.id,
        "file": document.file,
        "title": document.title,
        "version": document.version,
        "language": spoken.language(document),
        "sections": len(document.sections),
        "state": validity.state,
        "state_text": _STATES[validity.state],
        "superseded_by": validity.by.id if validity.by else None,
        "metadata": asdict(document.metadata),
    }


def _outline(document: Document) -> list[dict[str, Any]]:
    return [{"path": list(section.path), "page": section.page} for section in document.sections]
