"""Boxes beside the text: what they say is read by itself, and the text goes on after them."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import draw, style, text
from odf.opendocument import OpenDocumentText

from tests.documents.outlines import Listing, Outlined, of_file, of_lines
from tests.documents.pdf_files import draw_pdf

TITLE = "Klimaplan for Ljosvik"
BEFORE = "Utslippene har gått ned siden 2009."
FACTS = ("Fakta om gasser", "Metan kommer fra husdyr.")
AFTER = "Kommunens egne bygg bruker 14 GWh."
READ = (TITLE, (Outlined(("Utslipp",), (" ".join((BEFORE, *FACTS, AFTER)),)),))


def _box(*paragraphs: str) -> str:
    """A text box of Word's, whose first paragraph is bold."""
    bold = "<w:rPr><w:b/></w:rPr>"
    inside = "".join(
        f"<w:p><w:r>{'' if at else bold}<w:t>{words}</w:t></w:r></w:p>" for at, words in enumerate(paragraphs)
    )
    return (
        f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
        f"{inside}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


def word(path: Path, *, as_table: bool) -> Path:
    made = WordDocument()
    made.add_heading(TITLE, 0)
    made.add_heading("Utslipp", 1)
    around = made.add_paragraph(BEFORE)
    if as_table:
        cell = made.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0].add_run(FACTS[0]).bold = True
        cell.add_paragraph(FACTS[1])
    else:
        around._p.append(parse_xml(_box(*FACTS)))
    made.add_paragraph(AFTER)
    made.save(str(path))
    return path


@pytest.mark.parametrize("as_table", [False, True], ids=["text box", "table of one cell"])
def test_a_fact_box_of_a_word_file_has_no_heading_that_the_text_after_it_stands_under(
    tmp_path: Path, as_table: bool
) -> None:
    assert of_file(word(tmp_path / "plan.docx", as_table=as_table)) == READ


def test_headings_in_boxes_alone_are_headings(tmp_path: Path) -> None:
    made = WordDocument()
    made.add_heading(TITLE, 0)
    made.add_heading("Utslipp", 1)
    made.add_paragraph(BEFORE)._p.append(parse_xml(_box("Tiltak")))
    made.add_paragraph(AFTER)
    made.save(str(tmp_path / "plan.docx"))
    assert of_file(tmp_path / "plan.docx") == (
        TITLE,
        (Outlined(("Utslipp",), (BEFORE,)), Outlined(("Utslipp", "Tiltak"), (AFTER,))),
    )


def test_a_document_that_is_all_boxes_keeps_their_headings(tmp_path: Path) -> None:
    made = WordDocument()
    made.add_heading(TITLE, 0)
    for heading in ("Utslipp", "Tiltak"):
        cell = made.add_table(1, 1).cell(0, 0)
        cell.paragraphs[0].style = "Heading 1"
        cell.paragraphs[0].add_run(heading)
        cell.add_paragraph(f"{heading} er viktig.")
        made.add_paragraph("")
    made.save(str(tmp_path / "plan.docx"))
    assert of_file(tmp_path / "plan.docx") == (
        TITLE,
        (Outlined(("Utslipp",), ("Utslipp er viktig.",)), Outlined(("Tiltak",), ("Tiltak er viktig.",))),
    )


@pytest.mark.parametrize("kind", ["frame", "shape"])
def test_a_frame_or_shape_of_an_open_document_is_read_after_the_paragraph_that_holds_it(
    tmp_path: Path, kind: str
) -> None:
    made = OpenDocumentText()
    bold = style.Style(name="Fet", family="paragraph")
    bold.addElement(style.TextProperties(fontweight="bold"))
    title = style.Style(name="Title", family="paragraph")
    made.styles.addElement(title)
    made.automaticstyles.addElement(bold)
    made.text.addElement(text.P(stylename=title, text=TITLE))
    made.text.addElement(text.H(outlinelevel=1, text="Utslipp"))
    around = text.P(text=BEFORE)
    frame = draw.Frame(width="5cm", height="3cm")
    box = draw.TextBox() if kind == "frame" else draw.CustomShape(width="5cm", height="3cm")
    box.addElement(text.P(stylename=bold, text=FACTS[0]))
    box.addElement(text.P(text=FACTS[1]))
    if kind == "frame":
        frame.addElement(box)
    around.addElement(frame if kind == "frame" else box)
    made.text.addElement(around)
    made.text.addElement(text.P(text=AFTER))
    made.save(str(tmp_path / "plan.odt"))
    assert of_file(tmp_path / "plan.odt") == READ


def test_an_aside_of_a_web_page_has_no_heading_that_the_text_after_it_stands_under(tmp_path: Path) -> None:
    page = f"<h1>{TITLE}</h1><h2>Utslipp</h2><p>{BEFORE}</p><aside><h3>{FACTS[0]}</h3><p>{FACTS[1]}</p></aside>"
    assert of_lines(tmp_path / "plan.html", f"{page}<p>{AFTER}</p>") == READ


FRAMES = {
    "drawn": "360 640 160 92 re S ",
    "filled": "0.8 g 360 640 160 92 re f 0 g ",
    "with round corners": (
        "0.8 g 366 640 m 514 640 l 518 640 520 642 520 646 c 520 726 l 520 730 518 732 514 732 c "
        "366 732 l 362 732 360 730 360 726 c 360 646 l 360 642 362 640 366 640 c h f 0 g "
    ),
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_a_box_beside_the_text_of_a_pdf_is_read_after_the_paragraph_and_not_mixed_into_it(
    tmp_path: Path, frame: str
) -> None:
    def words(left: int, base: int, text: str, font: str = "F1", size: int = 11) -> str:
        return f"BT /{font} {size} Tf {left} {base} Td ({text}) Tj ET "

    page = words(70, 780, TITLE, "F2", 20) + words(70, 745, "Utslipp", "F2", 15) + frame
    lines = [
        "Utslippene har vokst siden år 2009, og",
        "veitrafikk er nå den største kilden av",
        "alle i hele kommunen.",
    ]
    more = ["Kommunens egne bygg bruker 14 GWh.", "Det er lavere enn før, og målet er at det", "blir halvert."]
    page += "".join(words(70, 725 - 14 * at, line) for at, line in enumerate(lines))
    page += "".join(words(70, 675 - 14 * at, line) for at, line in enumerate(more))
    page += (
        words(370, 715, "Fakta om gasser", "F2")
        + words(370, 701, "Metan kommer fra")
        + words(370, 687, "husdyr og avfall.")
    )
    page += words(370, 667, "• Lystgass") + words(370, 653, "• Kjølegass") + words(70, 600, "Mål", "F2", 15)
    page += words(70, 580, "Rådet vil at utslippene skal halveres innen 2030, og følger med hvert år.")
    draw_pdf(tmp_path / "plan.pdf", page)
    assert of_file(tmp_path / "plan.pdf") == (
        TITLE,
        (
            Outlined(
                ("Utslipp",),
                (
                    f"{' '.join(lines)} {' '.join(more)} Fakta om gasser Metan kommer fra husdyr og avfall.",
                    Listing(None, ("Lystgass", "Kjølegass")),
                ),
            ),
            Outlined(("Mål",), ("Rådet vil at utslippene skal halveres innen 2030, og følger med hvert år.",)),
        ),
    )
