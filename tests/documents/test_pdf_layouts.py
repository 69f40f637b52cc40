"""Layouts of governing documents in PDF: what is repeated, what is bold, and clauses and lists close together."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from fpdf import FPDF

from assistant.documents import reading
from assistant.documents.pdf import read_pdf
from tests.documents import outlines
from tests.documents.outlines import Listing, Outlined, of_file
from tests.documents.pdf_files import Part, draw_pdf, write_pdf

TITLE = "Kulturstrategi for Ljosvik"
INTRODUCTION = (
    "Kulturen i Ljosvik er rik og mangfoldig, og den skapes av mange. Denne strategien peker ut retningen for arbeidet "
    "og viser hva kommunen vil legge vekt på de neste årene"
)
TEXT = "Kommunen har ansvar for kulturlivet, og skal legge til rette for lag og foreninger i alle bygdene. "


class Pages(FPDF):
    """Pages with headings, paragraphs in bold or not, and lists, with a running line in the margin."""

    def __init__(self, running: Sequence[str] = (), side: float = 10) -> None:
        super().__init__(format="A4")
        self._running = running
        self.set_margins(side, 20)
        self.set_auto_page_break(True, 20)
        self.add_page()

    def header(self) -> None:
        """Called by fpdf2 at the top of each page."""
        if self._running:
            self.set_font("Helvetica", "", 8)
            self.cell(0, 5, self._running[(self.page_no() - 1) % len(self._running)])
            self.ln(10)

    def put(self, text: str, size: float = 10.5, bold: bool = False, above: float = 0, below: float = 2) -> None:
        self.ln(above)
        self.set_font("Helvetica", "B" if bold else "", size)
        self.multi_cell(0, size * 0.5, text, align="L", new_x="LMARGIN", new_y="NEXT")
        self.ln(below)

    def heading(self, text: str, size: float = 16) -> None:
        self.put(text, size, bold=True, above=4, below=1)

    def bullets(self, *items: str, mark: str = "-") -> None:
        self.set_font("Helvetica", "", 10.5)
        for item in items:
            self.set_x(self.l_margin + 5)
            self.cell(5, 5.2, mark)
            self.multi_cell(0, 5.2, item, align="L", new_x="LMARGIN", new_y="NEXT")

    def saved(self, folder: Path) -> Path:
        self.output(str(folder / "fil.pdf"))
        return folder / "fil.pdf"


# What comes again on each page


CARDS = (
    ("Flom", "Teknisk sjef", ("Varsle fylket", "Stenge utsatte veger")),
    ("Skogbrann", "Brannsjef", ("Varsle naboene", "Evakuere hytter")),
    ("Pandemi", "Kommuneoverlege", ("Innkalle smittevernet", "Opprette vaksinering")),
)
CLOSING = (
    "Loggfør alle beslutninger i loggen og varsle kommunedirektøren når situasjonen endrer seg vesentlig.",
    "Evaluer hendelsen senest fire uker etter at kriseledelsen er avviklet.",
)


def cards(folder: Path) -> Path:
    made = Pages(["Tiltakskort for Ljosvik kommune"])
    for at, (what, who, measures) in enumerate(CARDS):
        if at:
            made.add_page()
        made.heading(f"Tiltakskort {at + 1}: {what}")
        made.put(
            f"Ansvarlig: {who}. Kortet brukes når hendelsen er varslet fra nødetatene eller fra innbyggere, og når "
            "kriseledelsen har besluttet det."
        )
        made.put("Tiltak:")
        made.bullets(*measures)
        made.set_y(255)
        made.put("\n".join(CLOSING))
    return made.saved(folder)


def test_closing_lines_that_come_again_on_three_pages_stay_and_the_running_header_goes(tmp_path: Path) -> None:
    read = reading.read(cards(tmp_path), tmp_path)
    assert [section.path[-1] for section in read.sections] == [
        f"Tiltakskort {at}: {what}" for at, (what, _, _) in enumerate(CARDS, start=1)
    ]
    assert read.text.count("Tiltakskort for Ljosvik kommune") == 0
    assert [read.text.count(line) for line in CLOSING] == [3, 3]


def test_small_running_headers_that_change_with_the_chapter_go(tmp_path: Path) -> None:
    chapters = ("Bakgrunn", "Museum", "Bibliotek", "Frivillighet")
    made = Pages([f"Om {chapter.lower()} i Ljosvik" for chapter in chapters])
    for at, chapter in enumerate(chapters):
        if at:
            made.add_page()
        made.heading(f"{at + 1} {chapter}")
        made.put(f"{chapter} er viktig for alle som bor i bygdene. {TEXT}".strip())
    _, sections = of_file(made.saved(tmp_path))
    assert sections == tuple(
        Outlined((f"{at} {chapter}",), (f"{chapter} er viktig for alle som bor i bygdene. {TEXT}".strip(),))
        for at, chapter in enumerate(chapters, start=1)
    )


# Bold


def test_paragraphs_in_bold_are_no_headings(tmp_path: Path) -> None:
    made = Pages(side=35)
    made.heading(TITLE, 24)
    for number in (1, 2, 3):
        made.heading(f"{number} Kapittel om kunst {number}")
        made.put(f"{INTRODUCTION} {number}.", bold=True)
        made.put((TEXT * 4).strip())
    assert of_file(made.saved(tmp_path)) == (
        TITLE,
        tuple(
            Outlined((f"{number} Kapittel om kunst {number}",), (f"{INTRODUCTION} {number}. {(TEXT * 4).strip()}",))
            for number in (1, 2, 3)
        ),
    )


def test_a_larger_heading_over_two_lines_is_one(tmp_path: Path) -> None:
    long = "1 Samarbeid med lag, foreninger og kunstnere i alle bygdene, og med fylket"
    parts = [Part(1, long, [TEXT * 4]), Part(1, "2 Frister", [TEXT * 4])]
    write_pdf(tmp_path / "fil.pdf", parts, title=TITLE, size=14)
    assert of_file(tmp_path / "fil.pdf") == (
        TITLE,
        (Outlined((long,), ((TEXT * 4).strip(),)), Outlined(("2 Frister",), ((TEXT * 4).strip(),))),
    )


def test_a_bold_heading_of_the_texts_own_size_over_two_lines_is_one(tmp_path: Path) -> None:
    long = (
        "Samarbeid med lag, foreninger og kunstnere i alle bygdene, og med fylket og staten når det gjelder "
        "tilskudd til bygg"
    )
    made = Pages()
    made.heading(TITLE, 24)
    for heading in ("Mål for perioden", long, "Frister"):
        made.put(heading, bold=True, above=4)
        made.put((TEXT * 4).strip())
    assert of_file(made.saved(tmp_path)) == (
        TITLE,
        tuple(Outlined((heading,), ((TEXT * 4).strip(),)) for heading in ("Mål for perioden", long, "Frister")),
    )


def test_a_short_heading_right_above_a_paragraph_in_bold_is_one(tmp_path: Path) -> None:
    made = Pages(side=35)
    made.heading(TITLE, 24)
    for heading in ("Museum", "Bibliotek"):
        made.put(heading, bold=True, above=4, below=0)
        made.put(f"{INTRODUCTION}.", bold=True)
        made.put((TEXT * 4).strip())
    assert of_file(made.saved(tmp_path)) == (
        TITLE,
        tuple(Outlined((heading,), (f"{INTRODUCTION}. {(TEXT * 4).strip()}",)) for heading in ("Museum", "Bibliotek")),
    )


# Clauses and lists


def test_numbered_clauses_are_paragraphs_of_their_own(tmp_path: Path) -> None:
    clauses = [
        "4.1 Styret har fem medlemmer, som velges av representantskapet etter forslag fra eierne av selskapet.",
        "4.2 Styret velges for to år. Ved stemmelikhet har leder dobbeltstemme, og nestleder når leder er borte.",
        "4.3 Styret kaller inn til møte når leder eller to medlemmer krever det.",
    ]
    made = Pages()
    made.heading("Vedtekter for Ljosvik vannverk", 20)
    made.heading("§ 3 Formål")
    made.put((TEXT * 3).strip())
    made.heading("§ 4 Styret")
    for clause in clauses:
        made.put(clause, below=0)
    made.heading("§ 5 Endring")
    made.put("Eierne kan endre vedtektene.")
    read = reading.read(made.saved(tmp_path), tmp_path)
    assert outlines.blocks(read.text, read.sections[1:2]) == clauses


def test_two_lists_after_each_other_stay_two(tmp_path: Path) -> None:
    made = Pages()
    made.heading(TITLE, 24)
    made.heading("1 Mål")
    made.put((TEXT * 3).strip())
    made.put("Kommunen skal:")
    made.bullets("støtte lag og foreninger", "ta vare på kulturminner")
    made.ln(3)
    made.put("Lag og foreninger skal:")
    made.bullets("gi barn et tilbud", "holde husene i stand")
    made.heading("2 Frister")
    made.put((TEXT * 3).strip())
    assert of_file(made.saved(tmp_path))[1][0] == Outlined(
        ("1 Mål",),
        (
            (TEXT * 3).strip(),
            Listing("Kommunen skal:", ("støtte lag og foreninger", "ta vare på kulturminner")),
            Listing("Lag og foreninger skal:", ("gi barn et tilbud", "holde husene i stand")),
        ),
    )


def test_a_numbered_list_a_little_below_bullets_is_another_list(tmp_path: Path) -> None:
    made = Pages()
    made.heading(TITLE, 24)
    made.heading("1 Mål")
    made.put((TEXT * 3).strip())
    made.put("Kommunen skal")
    made.bullets("støtte lag og foreninger", "ta vare på kulturminner")
    made.ln(3)
    made.bullets("Etaten utfører.", mark="1.")
    made.bullets("Rådet følger opp.", mark="2.")
    made.heading("2 Frister")
    made.put((TEXT * 3).strip())
    assert of_file(made.saved(tmp_path))[1][0] == Outlined(
        ("1 Mål",),
        (
            (TEXT * 3).strip(),
            Listing("Kommunen skal", ("støtte lag og foreninger", "ta vare på kulturminner")),
            Listing(None, ("1. Etaten utfører.", "2. Rådet følger opp.")),
        ),
    )


def test_names_a_little_below_what_announces_them_are_its_items(tmp_path: Path) -> None:
    names = ("Anne Lid, rådgiver (leder)", "Ole Vik, rektor", "Siri Haug, ungdomsrådet")
    made = Pages()
    made.heading(TITLE, 24)
    made.heading("1 Arbeidet")
    made.put("Arbeidsgruppen har bestått av:")
    made.put("\n".join(names))
    made.put((TEXT * 3).strip())
    made.heading("2 Frister")
    made.put((TEXT * 3).strip())
    assert of_file(made.saved(tmp_path))[1][0] == Outlined(
        ("1 Arbeidet",), (Listing("Arbeidsgruppen har bestått av:", names), (TEXT * 3).strip())
    )


def test_a_paragraph_below_a_line_that_ends_in_a_colon_stays_whole(tmp_path: Path) -> None:
    words = "Ljosvik kommune skal gi Høgås kommune og Skarvdal kommune plass i museet. " * 5
    made = Pages()
    made.heading(TITLE, 24)
    made.heading("1 Arbeidet")
    made.put("Partene er enige om dette:")
    made.put(words.strip())
    made.heading("2 Frister")
    made.put((TEXT * 3).strip())
    read = reading.read(made.saved(tmp_path), tmp_path)
    assert outlines.blocks(read.text, read.sections[:1]) == ["Partene er enige om dette:", words.strip()]


def test_a_number_and_the_words_right_after_it_are_apart(tmp_path: Path) -> None:
    page = "BT /F2 14 Tf 70 700 Td (2.1.) Tj ET BT /F2 14 Tf 98 700 Td (Delmål for vann) Tj ET "
    page += "BT /F1 11 Tf 70 670 Td (Vannet skal prøves hver uke.) Tj ET "
    assert outlines.of_file(draw_pdf(tmp_path / "fil.pdf", page))[1] == (
        Outlined(("2.1. Delmål for vann",), ("Vannet skal prøves hver uke.",)),
    )


def test_a_heading_that_is_divided_after_a_dash_is_put_together_and_a_quotation_in_large_type_is_none(
    tmp_path: Path,
) -> None:
    page = "BT /F2 18 Tf 70 760 Td (Temaplan for vann og avløp 2025–) Tj ET BT /F2 18 Tf 70 738 Td (2036) Tj ET "
    page += "BT /F2 14 Tf 70 700 Td (Mål) Tj ET BT /F1 11 Tf 70 680 Td (Vannet skal prøves hver uke.) Tj ET "
    page += "BT /F1 16 Tf 70 640 Td («Jeg vil ha rent vann.») Tj ET BT /F1 11 Tf 70 610 Td (Så sa de.) Tj ET "
    page += "BT /F2 14 Tf 70 580 Td (Tiltak) Tj ET BT /F1 11 Tf 70 560 Td (Vi bygger renseanlegg.) Tj ET "
    assert outlines.of_file(draw_pdf(tmp_path / "fil.pdf", page)) == (
        "Temaplan for vann og avløp 2025–2036",
        (
            Outlined(("Mål",), ("Vannet skal prøves hver uke. «Jeg vil ha rent vann.» Så sa de.",)),
            Outlined(("Tiltak",), ("Vi bygger renseanlegg.",)),
        ),
    )


def columns(heading: str, across: str, foot: int = 600) -> str:
    """Two columns of text, a heading at the foot of the left one, and a line that goes across below it."""
    drawn = "".join(
        f"BT /F1 10 Tf {left} {base} Td ({side} spalte har en linje nummer {base} med ord) Tj ET "
        for left, side in ((60, "Venstre"), (310, "Høyre"))
        for base in range(700, foot, -14)
    )
    return drawn + f"BT /F2 13 Tf 60 {foot - 16} Td ({heading}) Tj ET BT /F1 10 Tf 60 {foot - 36} Td ({across}) Tj ET "


def test_a_heading_below_two_columns_is_that_of_the_text_across_the_page(tmp_path: Path) -> None:
    across = "Kommunen setter hvert år av penger til dette, og de fordeles av utvalget etter søknad fra lagene."
    lines = [line.text for line in read_pdf(draw_pdf(tmp_path / "fil.pdf", columns("Økonomi", across))).lines]
    assert lines[-2:] == ["Økonomi", across]
    assert lines[-3].startswith("Høyre")


def test_the_end_of_the_left_column_in_the_text_s_own_type_stays_in_it(tmp_path: Path) -> None:
    across = "Kommunen setter hvert år av penger til dette, og de fordeles av utvalget etter søknad fra lagene."
    page = columns("Økonomi", across).replace("/F2 13", "/F1 10")
    lines = [line.text for line in read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines]
    assert lines.index("Økonomi") < next(at for at, line in enumerate(lines) if line.startswith("Høyre"))
