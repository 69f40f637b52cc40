"""The text of a proposal that lies in a file of any type that the corpus reads."""

from __future__ import annotations

from pathlib import Path

from assistant.documents import reading
from assistant.errors import ProposalError


def text(file: str | Path) -> str:
    """The canonical text of the file.

    Raises:
        ProposalError: there is no such file, or its type is not read.
        DocumentError: the file cannot be read.
    """
    path = Path(file)
    if path.suffix.lower() not in reading.READERS:
        raise ProposalError(
            f"Filen «{path.name}» er av en type som ikke kan leses. "
            f"Bruk {' eller '.join(sorted(reading.READERS))}, eller lim inn teksten."
        )
    if not path.is_file():
        raise ProposalError(f"Fant ikke filen «{path}». Sjekk navnet, og prøv igjen.")
    return reading.read(path, path.parent).text
