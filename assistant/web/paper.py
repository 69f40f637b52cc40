"""Content as a PDF file that screen readers can read too, set by Typst."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from importlib import resources
from itertools import groupby
from typing import Any

import typst

from assistant.web.export import Block, Content, Run
from assistant.web.texts import Language

TYPE = "application/pdf"

_LISTS = ("bullet", "number")


def write(content: Content, language: Language) -> bytes:
    """The file; the content reaches Typst as data, so that nothing in it is taken as Typst's own markup."""
    title = next((_text(block.runs) for block in content.blocks if block.kind == "heading"), "–")
    told = {
        "title": title,
        "language": language,
        "blocks": [*_blocks(content)],
        "notes": {str(number): note for number, note in content.notes.items()},
    }
    template = resources.files("assistant.web").joinpath("paper.typ").read_bytes()
    inputs = {"content": json.dumps(told, ensure_ascii=False)}
    try:
        return _compiled(template, inputs, "ua-1")
    except typst.TypstError:  # a sign that no font here has is against the standard for universal access
        return _compiled(template, inputs, "1.7")


def _compiled(template: bytes, inputs: dict[str, str], standard: Any) -> bytes:
    made = typst.compile(template, format="pdf", sys_inputs=inputs, pdf_standards=standard)
    assert isinstance(made, bytes)  # noqa: S101 - one file, since the format is PDF
    return made


def _blocks(content: Content) -> Iterator[dict[str, Any]]:
    """The blocks, items side by side as one list, and no heading more than a level below the one before."""
    deepest = 0
    for kind, together in groupby(content.blocks, lambda block: block.kind):
        blocks: list[Block] = [*together]
        if kind in _LISTS:
            yield {"kind": kind, "items": [[asdict(run) for run in block.runs] for block in blocks]}
            continue
        for block in blocks:
            level = min(block.level, deepest + 1)
            deepest = level or deepest
            yield {"kind": kind, "level": level, "runs": [asdict(run) for run in block.runs]}


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs).replace("\n", " ").strip() or "–"
