"""Document folders for the tests, written as the files that users would put there."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from assistant import Settings
from assistant.documents import reading
from assistant.documents.model import Document

MODELS = Path(__file__).parent.parent / "indexes" / "models"
"""Where the program keeps the prepared model; it is made there when it is missing."""

ROADS = """Veg og bane

Regionen skal bygge ny veg fra Skarvdal til Brennvik. Vegen skal stå ferdig i 2027, og da skal
alle kommunene ha kortere reisetid enn en time til sykehuset.

Jernbanen skal ha fire avganger i timen, og stasjonen i Brennvik skal åpnes igjen før
utgangen av 2026.
"""

SCHOOLS = """Skole

Elevene skal ha kort vei til skolen, og hver skole skal ha en helsesykepleier som er til
stede minst tre dager i uken.

Leksehjelp

Kommunene tilbyr gratis leksehjelp på alle ungdomsskoler, og tilbudet skal evalueres hvert
andre år.
"""

NURSING = """Eldreomsorg

Regionen skal ha en felles vaktordning for sykehjemmene, og den skal være på plass innen
sommeren 2025.
"""

PLAN = """Plan for bygda

Satsingsområder

Ferdsel på sjøen

Strategier:
- Bygge nye kaier og brygger
- Merke farlige skjær

Dyr og natur

Strategier:
- Verne hekkeplasser for sjøfugl
- Fjerne plast fra strendene
"""


def write_corpus(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Make the folder with these files in it, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def documents_of(corpus: Path) -> list[Document]:
    """The documents of a corpus, read and not indexed."""
    return [reading.read(file, corpus) for file in reading.files(corpus)]


def settings_of(corpus: Path, **more: Any) -> Settings:
    """Settings for the folder, with its index beside it, and nothing taken from this machine's ``.env``."""
    return Settings(_env_file=None, **{"corpus": corpus, "index": index_of(corpus), "models": MODELS, **more})


def index_of(corpus: Path) -> Path:
    """Where ``settings_of`` puts the folder's index."""
    return corpus.with_name(f"{corpus.name}-index")
