"""Whole paragraphs in bold that stand over text in files whose headings are marked: subheadings nobody marked."""

from __future__ import annotations

from pathlib import Path

from docx import Document as WordDocument

from tests.documents.outlines import Listing, Outlined, of_file, of_lines
from tests.documents.pdf_files import draw_pdf


def test_bold_paragraphs_of_markdown_are_subheadings_of_the_heading_above(tmp_path: Path) -> None:
    assert of_lines(
        tmp_path / "fil.md",
        *("# Samfunnsplan for Ljosvik", "", "## Et trygt liv", "", "Alle skal være trygge.", ""),
        *("**Delmål 1: Vi bor lenger hjemme**", "", "Strategier:", "", "- bygge boliger", "- styrke dagtilbud", ""),
        *("**Delmål 2: Barn mestrer**", "", "Alle får hjelp tidlig.", "", "## Et grønt Ljosvik", "", "Vi sykler."),
    ) == (
        "Samfunnsplan for Ljosvik",
        (
            Outlined(("Et trygt liv",), ("Alle skal være trygge.",)),
            Outlined(
                ("Et trygt liv", "Delmål 1: Vi bor lenger hjemme"),
                (Listing("Strategier:", ("bygge boliger", "styrke dagtilbud")),),
            ),
            Outlined(("Et trygt liv", "Delmål 2: Barn mestrer"), ("Alle får hjelp tidlig.",)),
            Outlined(("Et grønt Ljosvik",), ("Vi sykler.",)),
        ),
    )


def test_bold_paragraphs_of_word_are_subheadings_of_the_heading_above(tmp_path: Path) -> None:
    made = WordDocument()
    made.add_heading("Økonomireglement for Ljosvik", 0)
    made.add_heading("1 Budsjett", 1)
    made.add_paragraph("Budsjettet skal være i balanse.")
    made.add_paragraph().add_run("Regulering i året").bold = True
    made.add_paragraph("Rådmannen rapporterer to ganger i året.")
    made.add_heading("2 Finans", 1)
    made.add_paragraph("Kommunen kan ta opp lån.")
    made.save(str(tmp_path / "fil.docx"))
    assert of_file(tmp_path / "fil.docx") == (
        "Økonomireglement for Ljosvik",
        (
            Outlined(("1 Budsjett",), ("Budsjettet skal være i balanse.",)),
            Outlined(("1 Budsjett", "Regulering i året"), ("Rådmannen rapporterer to ganger i året.",)),
            Outlined(("2 Finans",), ("Kommunen kan ta opp lån.",)),
        ),
    )


def test_bold_words_at_the_start_of_a_paragraph_are_no_subheading(tmp_path: Path) -> None:
    assert of_lines(
        tmp_path / "fil.md",
        *("# Samfunnsplan for Ljosvik", "", "## Trygghet", "", "**Hovedmål:** Alle skal være trygge.", ""),
        *("## Klima", "", "**Frister** er 1. juni og 1. oktober."),
    ) == (
        "Samfunnsplan for Ljosvik",
        (
            Outlined(("Trygghet",), ("Hovedmål: Alle skal være trygge.",)),
            Outlined(("Klima",), ("Frister er 1. juni og 1. oktober.",)),
        ),
    )


def test_a_bold_sentence_or_announcement_is_no_subheading(tmp_path: Path) -> None:
    assert of_lines(
        tmp_path / "fil.md",
        *("# Samfunnsplan for Ljosvik", "", "## Trygghet", "", "**Alle skal være trygge i sitt eget hjem.**", ""),
        *("Vi bor tett.", "", "## Klima", "", "**Vi skal:**", "", "- sykle", "- spare strøm"),
    ) == (
        "Samfunnsplan for Ljosvik",
        (
            Outlined(("Trygghet",), ("Alle skal være trygge i sitt eget hjem. Vi bor tett.",)),
            Outlined(("Klima",), (Listing("Vi skal:", ("sykle", "spare strøm")),)),
        ),
    )


def test_labels_in_bold_that_come_again_over_text_are_subheadings_as_in_minutes(tmp_path: Path) -> None:
    made = WordDocument()
    made.add_heading("Møteprotokoll", 0)
    for number, decision in (("21/25", "Rapporten tas til orientering."), ("22/25", "Tomten selges.")):
        made.add_heading(f"Sak {number}", 1)
        made.add_paragraph().add_run("Votering:").bold = True
        made.add_paragraph("Enstemmig vedtatt.")
        made.add_paragraph().add_run("Vedtak:").bold = True
        made.add_paragraph(decision)
    made.save(str(tmp_path / "fil.docx"))
    assert of_file(tmp_path / "fil.docx")[1] == (
        Outlined(("Sak 21/25",), ()),
        Outlined(("Sak 21/25", "Votering:"), ("Enstemmig vedtatt.",)),
        Outlined(("Sak 21/25", "Vedtak:"), ("Rapporten tas til orientering.",)),
        Outlined(("Sak 22/25",), ()),
        Outlined(("Sak 22/25", "Votering:"), ("Enstemmig vedtatt.",)),
        Outlined(("Sak 22/25", "Vedtak:"), ("Tomten selges.",)),
    )


def test_labels_in_bold_that_come_again_over_lists_announce_them(tmp_path: Path) -> None:
    lines = ["# Kulturplan", *(f"\n## Mål {number}\n\n**Tiltak:**\n\n- synge\n- danse" for number in (1, 2))]
    listing = (Listing("Tiltak:", ("synge", "danse")),)
    assert of_lines(tmp_path / "fil.md", *lines)[1] == (Outlined(("Mål 1",), listing), Outlined(("Mål 2",), listing))


def test_the_bold_caption_of_a_table_is_no_heading(tmp_path: Path) -> None:
    page = "<h1>Plan</h1><h2>Tall</h2><p><b>Tabell 2: Tiltak (kr)</b></p><table><tr><th>Tiltak<th>2026"
    page += "<tr><td>Bru<td>300<tr><td>Veg<td>400</table>"
    assert of_lines(tmp_path / "fil.html", page)[1] == (
        Outlined(("Tall",), (Listing("Tabell 2: Tiltak (kr)", ("Tiltak: Bru; 2026: 300", "Tiltak: Veg; 2026: 400")),)),
    )


def test_labels_of_minutes_are_subheadings_in_every_case_also_where_one_stands_over_a_list(tmp_path: Path) -> None:
    cases = (
        ("PS 1/25 Protokoll", "Protokollen godkjennes."),
        ("PS 2/25 Tomt", "1. Kommunen kjøper tomten.", "2. Ordføreren signerer."),
        ("PS 3/25 Skole", "Saken sendes på høring."),
    )
    written, drawn, base = "# Møteprotokoll\n", words(780, "Møteprotokoll", "F2", 20), 780
    for title, *decided in cases:
        texts = "\n\n".join(decided)
        written += f"\n## {title}\n\n**Behandling:**\n\nDet kom ingen merknader.\n\n**Vedtak:**\n\n{texts}\n"
        lines = ((title, "F2", 15), ("Behandling:", "F2", 11), ("Det kom ingen merknader.", "F1", 11))
        for text, font, size in (*lines, ("Vedtak:", "F2", 11), *((text, "F1", 11) for text in decided)):
            base -= 26
            drawn += words(base, text, font, size)
    expected = (
        "Møteprotokoll",
        tuple(
            section
            for title, *decided in cases
            for section in (
                Outlined((title,), ()),
                Outlined((title, "Behandling:"), ("Det kom ingen merknader.",)),
                Outlined((title, "Vedtak:"), (Listing(None, tuple(decided)) if decided[1:] else decided[0],)),
            )
        ),
    )
    assert of_lines(tmp_path / "fil.md", written) == expected
    assert of_file(draw_pdf(tmp_path / "fil.pdf", drawn)) == expected


def words(base: float, text: str, font: str, size: int) -> str:
    return f"BT /{font} {size} Tf 70 {base} Td ({text}) Tj ET "


def test_bold_paragraphs_before_the_only_marked_heading_are_headings_too(tmp_path: Path) -> None:
    assert of_lines(
        tmp_path / "fil.md",
        *(
            "# Kulturplan",
            "",
            "**1. Bibliotek**",
            "",
            "Biblioteket er åpent.",
            "",
            "**2. Idrett**",
            "",
            "Vi bygger hall.",
        ),
        *("", "**3. Økonomi**", "", "Alt er dekket.", "", "## Ordforklaringer", "", "Meråpent er åpent alltid."),
    ) == (
        "Kulturplan",
        (
            Outlined(("1. Bibliotek",), ("Biblioteket er åpent.",)),
            Outlined(("2. Idrett",), ("Vi bygger hall.",)),
            Outlined(("3. Økonomi",), ("Alt er dekket.",)),
            Outlined(("Ordforklaringer",), ("Meråpent er åpent alltid.",)),
        ),
    )


def test_bold_lines_of_a_front_page_are_no_headings(tmp_path: Path) -> None:
    front = ("**Ljosvik kommune**", "", "**Kultur og idrett**", "", "**Høringsutkast**", "")
    text = ("## Bibliotek", "", "Biblioteket er åpent.")
    (_, sections) = of_lines(tmp_path / "fil.md", "# Kulturplan", "", *front, *text)
    assert [section.path for section in sections][1:] == [("Bibliotek",)]


def test_different_labels_over_text_are_subheadings_and_one_alone_is_none(tmp_path: Path) -> None:
    case = ("# Saksprotokoll", "", "## PS 1/25 Skole", "", "**Behandling:**", "", "Det kom ingen merknader.", "")
    decided = ("**Vedtak:**", "", "Saken sendes på høring.")
    assert [section.path[1:] for section in of_lines(tmp_path / "fil.md", *case, *decided)[1]] == [
        (),
        ("Behandling:",),
        ("Vedtak:",),
    ]
    assert of_lines(tmp_path / "fil.md", *case)[1] == (
        Outlined(("PS 1/25 Skole",), ("Behandling: Det kom ingen merknader.",)),
    )
