"""Content as a Word document."""

from __future__ import annotations

import io
from collections.abc import Mapping

import docx
from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Mm

from assistant.web import footnotes
from assistant.web.export import Block, Content, Kind
from assistant.web.texts import Language

TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_TAGS: Mapping[Language, str] = {"nb": "nb-NO", "nn": "nn-NO", "en": "en-GB"}

_STYLES: Mapping[Kind, str] = {"bullet": "List Bullet", "number": "List Number", "quote": "Quote"}


def write(content: Content, language: Language) -> bytes:
    """The document; ``language`` is for screen readers and spell checkers."""
    made = _empty(language)
    for block in content.blocks:
        _add(made, block)
    if content.notes:
        footnotes.write(made, content.notes)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


def _empty(language: Language) -> WordDocument:
    made = docx.Document()
    made.sections[0].page_width, made.sections[0].page_height = Mm(210), Mm(297)
    for told in made.styles.element.iter(qn("w:lang")):
        told.set(qn("w:val"), _TAGS[language])
    footnotes.prepare(made)
    return made


def _add(made: WordDocument, block: Block) -> None:
    paragraph = made.add_paragraph(style=f"Heading {block.level}" if block.level else _STYLES.get(block.kind))
    for run in block.runs:
        if run.note:
            footnotes.refer(paragraph, run.note)
            continue
        added = paragraph.add_run(run.text)
        added.bold, added.italic = run.bold or None, run.italic or None
