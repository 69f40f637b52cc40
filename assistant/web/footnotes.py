"""Real footnotes in a Word document, which python-docx does not write."""

from __future__ import annotations

from collections.abc import Mapping

from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph
from markupsafe import Markup

_SEPARATORS = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>'
)
_NOTE = Markup(
    '<w:footnote w:id="{}"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>'
    '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    '<w:r><w:t xml:space="preserve"> {}</w:t></w:r></w:p></w:footnote>'
)


def refer(paragraph: Paragraph, number: int) -> None:
    """End the paragraph, so far, with the mark of a footnote."""
    run = paragraph.add_run(style="Footnote Reference")
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def prepare(document: WordDocument) -> None:
    """Give the document the styles that footnotes are written in."""
    text = document.styles.add_style("Footnote Text", WD_STYLE_TYPE.PARAGRAPH)
    text.base_style = document.styles["Normal"]
    text.font.size = Pt(9)
    reference = document.styles.add_style("Footnote Reference", WD_STYLE_TYPE.CHARACTER)
    reference.font.superscript = True


def write(document: WordDocument, notes: Mapping[int, str]) -> None:
    """Add the footnotes themselves, by their numbers from 1."""
    xml = "".join(
        (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
            f"<w:footnotes {nsdecls('w')}>{_SEPARATORS}",
            *(_NOTE.format(number, text) for number, text in notes.items()),
            "</w:footnotes>",
        )
    )
    package = document.part.package
    part = Part(PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, xml.encode(), package)
    document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    properties = OxmlElement("w:footnotePr")
    for number in ("-1", "0"):
        separator = OxmlElement("w:footnote")
        separator.set(qn("w:id"), number)
        properties.append(separator)
    settings = document.settings.element
    compatibility = settings.find(qn("w:compat"))  # which the schema wants after the footnotes
    settings.insert(len(settings) if compatibility is None else settings.index(compatibility), properties)
