"""Documents to JSON and back, for the index."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from assistant.documents.metadata import Metadata
from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span

_TUPLES = ("municipalities", "supersedes", "found")


def to_json(document: Document) -> dict[str, Any]:
    """The document as plain values."""
    return asdict(document)


def from_json(saved: dict[str, Any]) -> Document:
    """The document that ``to_json`` was given."""
    known = saved["metadata"]
    period = tuple(known["period"]) if known["period"] else None
    named = known.get("strategies")
    return Document(
        id=saved["id"],
        file=saved["file"],
        sha256=saved["sha256"],
        text=saved["text"],
        sections=tuple(_section(section) for section in saved["sections"]),
        metadata=Metadata(
            **{
                **known,
                **{name: tuple(known[name]) for name in _TUPLES},
                "period": period,
                "strategies": tuple(named) if named is not None else None,
            }
        ),
        doubts=tuple(saved["doubts"]),
    )


def _section(saved: dict[str, Any]) -> Section:
    return Section(tuple(saved["path"]), Span(**saved["heading"]), tuple(_block(block) for block in saved["blocks"]))


def _block(saved: dict[str, Any]) -> Block:
    return Block(
        kind=BlockKind(saved["kind"]),
        span=Span(**saved["span"]),
        intro=Span(**saved["intro"]) if saved["intro"] else None,
        items=tuple(Item(**item) for item in saved["items"]),
    )
