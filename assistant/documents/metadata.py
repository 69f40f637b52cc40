"""The metadata file that stands beside a document, written and edited by a case officer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from assistant.errors import MetadataError

SUFFIX = ".metadata.yaml"


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document apart from its text; only the title is always there.

    ``period`` is the first and last year that the document is for; ``revised`` and
    ``next_revision`` are years. ``strategies`` are the headings that strategies stand under, where
    the document's own structure does not show it; empty for a document that has none.
    """

    title: str
    kind: str | None = None
    owner: str | None = None
    municipalities: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    revised: int | None = None
    next_revision: int | None = None
    strategies: tuple[str, ...] | None = None


def path_of(document: Path) -> Path:
    """Where the metadata of ``document`` stands: the same name with ``.metadata.yaml``."""
    return document.with_name(document.stem + SUFFIX)


def read(document: Path, default_title: str) -> Metadata:
    """Read the metadata beside ``document``; without a file only the title is known.

    Raises:
        MetadataError: the file is not YAML, or a field is unknown or of the wrong kind.
    """
    path = path_of(document)
    if not path.exists():
        return Metadata(title=default_title)
    try:
        fields = yaml.safe_load(path.read_text(encoding="utf-8-sig")) or {}
    except (yaml.YAMLError, ValueError) as error:  # a date that does not exist is a ValueError
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        where = "" if line is None else f" ved linje {line + 1}"
        raise MetadataError(
            f"Metadatafilen «{path.name}» kan ikke leses{where}. Hver linje skal være «felt: verdi»."
        ) from error
    if not isinstance(fields, dict):
        raise MetadataError(f"Metadatafilen «{path.name}» skal ha linjer på formen «felt: verdi».")
    return _checked(fields, path.name, default_title)


def titled(known: Metadata, title: str) -> Metadata:
    """The same metadata with this title."""
    return replace(known, title=title)


def _checked(fields: dict[Any, Any], file: str, default_title: str) -> Metadata:
    values: dict[str, Any] = {"title": default_title}
    for key, value in fields.items():
        if key not in _FIELDS:
            raise MetadataError(
                f"Metadatafilen «{file}» har feltet «{key}», som ikke finnes. Feltene er: {', '.join(_FIELDS)}."
            )
        if value is None:
            continue
        name, expected, convert = _FIELDS[key]
        try:
            values[name] = convert(value)
        except (TypeError, ValueError) as error:
            raise MetadataError(f"I metadatafilen «{file}» skal feltet «{key}» være {expected}.") from error
    return Metadata(**values)


def _text(value: object) -> str:
    if isinstance(value, (dict, list)) or not str(value).strip():
        raise TypeError
    return str(value).strip()


def _year(value: object) -> int:
    if isinstance(value, bool) or not 1800 <= int(str(value)) <= 2200:
        raise ValueError
    return int(str(value))


def _period(value: object) -> tuple[int, int]:
    first, *rest = (_year(part.strip()) for part in str(value).replace("–", "-").split("-"))
    last = rest[0] if rest else first
    if len(rest) > 1 or last < first:
        raise ValueError
    return first, last


def _names(value: object) -> tuple[str, ...]:
    return tuple(_text(name) for name in (value if isinstance(value, list) else str(value).split(",")))


def _headings(value: object) -> tuple[str, ...]:
    """Headings, one a line; "ingen" says that the document has no strategies."""
    if isinstance(value, str):
        return () if value.strip().lower() in ("ingen", "nei") else (_text(value),)
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(name) for name in value)


_FIELDS: dict[str, tuple[str, str, Any]] = {
    "tittel": ("title", "en tekst", _text),
    "type": ("kind", "en tekst", _text),
    "eier": ("owner", "en tekst", _text),
    "kommuner": ("municipalities", "en liste med navn", _names),
    "periode": ("period", "et år, eller to år med bindestrek mellom, for eksempel 2022-2033", _period),
    "revidert": ("revised", "et årstall", _year),
    "neste revisjon": ("next_revision", "et årstall", _year),
    "strategier": ("strategies", "en liste med overskrifter, eller «ingen»", _headings),
}
