"""Proposals that lie in files: one in a file of any type that the corpus reads, many in a spreadsheet or a folder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assistant.documents import reading
from assistant.errors import AssistantError, ProposalError
from assistant.proposal import spreadsheet


@dataclass(frozen=True, slots=True)
class Proposal:
    """One of several proposals: what to call it, and its text or why that cannot be read."""

    name: str
    text: str
    error: str = ""


def text(file: str | Path) -> str:
    """The canonical text of the file.

    Raises:
        ProposalError: there is no such file, or its type is not read.
        DocumentError: the file cannot be read.
    """
    path = Path(file)
    if path.suffix.lower() in spreadsheet.TYPES:
        raise ProposalError(f"Filen «{path.name}» er et regneark. Sjekk alle forslagene i det med --batch.")
    _check_type(path)
    if not path.is_file():
        raise ProposalError(f"Fant ikke filen «{path}». Sjekk navnet, og prøv igjen.")
    return reading.read(path, path.parent).text


def several(path: Path) -> Iterator[Proposal]:
    """The proposals of a spreadsheet, one a row, of a folder, one a file, or of a single file.

    A file that cannot be read is a proposal with an error, and stops no other.

    Raises:
        ProposalError: the spreadsheet cannot be read, or there are no proposals at all.
    """
    if path.suffix.lower() in spreadsheet.TYPES:
        return (Proposal(name, text) for name, text in spreadsheet.rows(path))
    if not path.is_dir():
        _check_type(path)
        return iter([_one(path)])
    files = sorted(file for file in path.iterdir() if file.is_file() and not file.name.startswith((".", "~$")))
    if not files:
        raise ProposalError(f"Mappen «{path}» er tom. Legg forslagene i den, og prøv igjen.")
    return (_one(file) for file in files)


def _one(path: Path) -> Proposal:
    try:
        return Proposal(path.name, text(path))
    except AssistantError as error:
        return Proposal(path.name, "", str(error))


def _check_type(path: Path) -> None:
    if path.suffix.lower() not in reading.READERS:
        *types, last = sorted(reading.READERS)
        raise ProposalError(
            f"Filen «{path.name}» er av en type som ikke kan leses. "
            f"Bruk {', '.join(types)} eller {last}, eller lim inn teksten."
        )
