"""The metadata file that stands beside a document, written and edited by a case officer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import yaml

from assistant.errors import MetadataError

SUFFIX = ".metadata.yaml"

Status = Literal["gjeldende", "forslag", "utgått"]
Sensitivity = Literal["åpen", "intern", "unntatt offentlighet"]
Period = tuple[int, int]

_SHORT = 2
"""Figures in a year without its century."""

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about a document apart from its text; only the title is always there.

    Attributes:
        title: What the document is called.
        kind: What sort of document it is ("Økonomiplan").
        owner: Whose it is.
        municipalities: Those that it is for.
        period: First and last year that it is for.
        revised: Year of the last revision.
        next_revision: Year of the next one.
        adopted: The day that it was adopted, as ``2023-11-24``, or the year alone.
        adopted_by: Who adopted it.
        status: In force, proposed or withdrawn.
        supersedes: Identifiers of the documents that it takes the place of.
        source: Address where it is published.
        sensitivity: Who may see it.
        colour: The owner's colour, as ``#17495e``; the pages are seen in it.
        found: Names of the fields above that the metadata file does not give, and that were found in the text.
        strategies: Headings that strategies stand under, where the document's own structure does not show it;
            empty for a document that has none.
    """

    title: str
    kind: str | None = None
    owner: str | None = None
    municipalities: tuple[str, ...] = ()
    period: tuple[int, int] | None = None
    revised: int | None = None
    next_revision: int | None = None
    adopted: str | None = None
    adopted_by: str | None = None
    status: Status | None = None
    supersedes: tuple[str, ...] = ()
    source: str | None = None
    sensitivity: Sensitivity | None = None
    found: tuple[str, ...] = ()
    strategies: tuple[str, ...] | None = None
    colour: str | None = None


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
        fields = yaml.safe_load(_decoded(path.read_bytes())) or {}
    except ValueError as error:
        raise MetadataError(
            f"Metadatafilen «{path.name}» har en dato som ikke finnes. Skriv den som år, måned og dag: 2023-11-24."
        ) from error
    except yaml.YAMLError as error:
        line = getattr(getattr(error, "problem_mark", None), "line", None)
        if line is None:
            told = f"Metadatafilen «{path.name}» kan ikke leses. Hver linje skal være «felt: verdi»."
        else:
            told = (
                f"Metadatafilen «{path.name}» kan ikke leses ved linje {line + 1}. Hver linje skal være «felt: verdi»."
            )
        raise MetadataError(told) from error
    if not isinstance(fields, dict):
        raise MetadataError(f"Metadatafilen «{path.name}» skal ha linjer på formen «felt: verdi».")
    return _checked(fields, path.name, default_title)


def _decoded(data: bytes) -> str:
    """The text of a file in UTF-8, or in Windows-1252, as older editors save it."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def completed(known: Metadata, found: Mapping[str, Any]) -> Metadata:
    """The metadata with those of the found fields that it lacks, noted as found."""
    new = {name: value for name, value in found.items() if value and not getattr(known, name)}
    return replace(known, **new, found=tuple(sorted(new)))


def _checked(fields: dict[Any, Any], file: str, default_title: str) -> Metadata:
    values: dict[str, Any] = {"title": default_title}
    for key, value in fields.items():
        if key not in _FIELDS:
            raise MetadataError(
                f"Metadatafilen «{file}» har feltet «{key}», som ikke finnes. Feltene er: {', '.join(_FIELDS)}."
            )
        name, expected, convert = _FIELDS[key]
        if value is None and convert is not _colour:  # "farge: #17495e" without quotation marks is none to YAML
            continue
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
    begins, *ends = (part.strip() for part in str(value).replace("–", "-").split("-"))
    first = last = _year(begins)
    for end in ends:
        last = _year(begins[:2] + end if len(end) == _SHORT else end)  # "2024-27"
    if len(ends) > 1 or last < first:
        raise ValueError
    return first, last


def _names(value: object) -> tuple[str, ...]:
    return tuple(_text(name) for name in (value if isinstance(value, list) else str(value).split(",")))


def _date(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()[:10]
    return str(_year(value))


def _address(value: object) -> str:
    parts = urlsplit(_text(value))
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError
    return _text(value)


def _colour(value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value.strip()):
        raise ValueError
    return value.strip().lower()


def _one_of(*words: str) -> Callable[[object], str]:
    def chosen(value: object) -> str:
        word = _text(value).lower()
        if word not in words:
            raise ValueError
        return word

    return chosen


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
    "vedtatt": ("adopted", "en dato, for eksempel 2023-11-24, eller et årstall", _date),
    "vedtatt av": ("adopted_by", "en tekst", _text),
    "status": ("status", "gjeldende, forslag eller utgått", _one_of("gjeldende", "forslag", "utgått")),
    "erstatter": ("supersedes", "navnet på ett eller flere dokumenter", _names),
    "kilde": ("source", "en adresse som begynner med https://", _address),
    "tilgang": (
        "sensitivity",
        "åpen, intern eller unntatt offentlighet",
        _one_of("åpen", "intern", "unntatt offentlighet"),
    ),
    "strategier": ("strategies", "en liste med overskrifter, eller «ingen»", _headings),
    "farge": ("colour", 'en farge i anførselstegn, for eksempel "#17495e"', _colour),
}
