"""Word files with tracked changes and content controls: what is read is what the document says when it is printed."""

from __future__ import annotations

from pathlib import Path

from docx import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.documents.outlines import Listing, Outlined, of_file

BY = 'w:id="1" w:author="Saksbehandler"'


def read(path: Path, *bodies: str, rows: tuple[tuple[str, str], ...] = ()) -> tuple[Outlined, ...]:
    """The sections of a file with some paragraphs, and a table whose last row is deleted."""
    made = WordDocument()
    made.add_heading("Plan for Ljosvik", 0)
    made.add_heading("Tiltak", 1)
    for body in bodies:
        made.element.body.insert(len(made.element.body) - 1, parse_xml(body.replace(">", f" {nsdecls('w')}>", 1)))
    if rows:
        table = made.add_table(len(rows), 2)
        for number, row in enumerate(rows):
            table.cell(number, 0).text, table.cell(number, 1).text = row
        table.rows[-1]._tr.get_or_add_trPr().append(parse_xml(f"<w:del {nsdecls('w')} {BY}/>"))
    made.save(str(path))
    return of_file(path)[1]


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def test_what_was_deleted_is_not_read_and_what_was_inserted_is(tmp_path: Path) -> None:
    deleted = f"<w:del {BY}><w:r><w:delText>ikke </w:delText></w:r></w:del>"
    paragraph = f"<w:p>{run('Vi skal ')}{deleted}<w:ins {BY}>{run('alltid ')}</w:ins>{run('rydde stier.')}</w:p>"
    moved = f"<w:p><w:moveFrom {BY}>{run('Flyttet bort.')}</w:moveFrom></w:p>"
    assert read(tmp_path / "plan.docx", paragraph, moved) == (Outlined(("Tiltak",), ("Vi skal alltid rydde stier.",)),)


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next(tmp_path: Path) -> None:
    mark = f"<w:pPr><w:rPr><w:del {BY}/></w:rPr></w:pPr>"
    paragraphs = f"<w:p>{mark}{run('Rådet skal rydde stier ')}</w:p>", f"<w:p>{run('og male hallen.')}</w:p>"
    assert read(tmp_path / "plan.docx", *paragraphs) == (
        Outlined(("Tiltak",), ("Rådet skal rydde stier og male hallen.",)),
    )


def test_a_deleted_row_of_a_table_is_not_read(tmp_path: Path) -> None:
    rows = (("Tiltak", "Frist"), ("Rydde stier", "2026"), ("Selge hallen", "2027"))
    assert read(tmp_path / "plan.docx", rows=rows) == (
        Outlined(("Tiltak",), (Listing(None, ("Tiltak: Rydde stier; Frist: 2026",)),)),
    )


def test_a_content_control_is_read_but_not_the_words_that_ask_for_its_content(tmp_path: Path) -> None:
    empty = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Skriv dato')}</w:sdtContent></w:sdt>"
    filled = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('1. mai')}</w:sdtContent></w:sdt>"
    block = f"<w:sdt><w:sdtPr/><w:sdtContent><w:p>{run('Rådet følger opp.')}</w:p></w:sdtContent></w:sdt>"
    assert read(tmp_path / "plan.docx", f"<w:p>{run('Frist: ')}{empty}{filled}</w:p>", block) == (
        Outlined(("Tiltak",), ("Frist: 1. mai Rådet følger opp.",)),
    )
