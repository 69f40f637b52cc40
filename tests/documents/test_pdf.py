from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path

import pytest
from fpdf import FPDF
from fpdf.enums import EncryptionMethod

from assistant.documents.lines import Line
from assistant.documents.pdf import read_pdf
from assistant.errors import BrokenDocument, EmptyDocument, EncryptedDocument, ScannedDocument
from tests.documents.pdf_files import FAMILIES, Bullets, Part, draw_pdf, write_pdf

SENTENCE = "Gjennom samarbeid skal kommunene nå mål som er vanskelige å nå hver for seg – og «ta» ”hele” regionen med. "

DOCUMENT_ERRORS = (BrokenDocument, EmptyDocument, EncryptedDocument, ScannedDocument)


def prose(words: int, seed: str) -> str:
    """Running text in which no two lines are alike, as in real documents."""
    vocabulary = sorted(set(SENTENCE.split()))
    return " ".join(random.Random(seed).choices(vocabulary, k=words))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "Plan for Flå.pdf"


def texts(path: Path) -> list[str]:
    return [line.text for line in read_pdf(path).lines]


def outcome(path: Path) -> str:
    try:
        return "text" if read_pdf(path).lines else "nothing"
    except DOCUMENT_ERRORS as error:
        return type(error).__name__


def drawn(path: Path, *pages: str, **more: object) -> list[str]:
    return texts(draw_pdf(path, *pages, **more))  # type: ignore[arg-type]


# What is read


def test_pages_with_next_to_no_text_are_told_when_they_are_many(file: Path) -> None:
    text = "BT /F1 11 Tf 70 700 Td (Regionen skal ha trygge veger for alle.) Tj ET "
    curves = "70 600 m 90 620 110 580 130 600 c f "
    assert read_pdf(draw_pdf(file, text, curves, curves, text)).doubts == (
        "2 av 4 sider har lite eller ingen tekst som kan leses.",
    )
    assert read_pdf(draw_pdf(file, curves, text, text, text)).doubts == ()


@pytest.mark.parametrize("family", FAMILIES)
def test_a_line_tells_its_words_place_and_type(file: Path, family: str) -> None:
    parts = [
        Part(1, "Mål og strategi", ["Vi vil øke bosettingen – og «trivselen» i Flå.", Bullets(["Ære", "Åpenhet"])]),
        Part(2, "Økonomi", []),
    ]
    lines = read_pdf(write_pdf(file, parts, family=family, size=10, page_number=None)).lines

    assert [(line.text, line.page, line.gap, line.left, line.size, line.bold) for line in lines] == [
        ("Mål og strategi", 1, None, 73.8, 16.0, True),
        ("Vi vil øke bosettingen – og «trivselen» i Flå.", 1, 21.1, 73.8, 10.0, False),
        ("• Ære", 1, 13.0, 79.8, 10.0, False),
        ("• Åpenhet", 1, 13.0, 79.8, 10.0, False),
        ("Økonomi", 1, 34.1, 73.8, 13.0, True),
    ]


def test_the_right_edge_is_where_the_last_visible_character_ends(file: Path) -> None:
    # Helvetica: M is 0.833 of the type size wide, and a space that nothing follows is not seen.
    [line] = read_pdf(draw_pdf(file, "BT /F1 10 Tf 100 700 Td (MMM  ) Tj ET")).lines
    assert line == Line("MMM", page=1, left=100.0, right=125.0, size=10.0)


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("justified", [False, True])
def test_wrapped_paragraphs_keep_every_word_across_pages(file: Path, family: str, justified: bool) -> None:
    parts = [Part(1, f"Kapittel {letter}", [prose(400, letter), prose(250, letter * 2)]) for letter in "ABCD"]
    lines = read_pdf(write_pdf(file, parts, family=family, justified=justified)).lines

    expected = " ".join(word for part in parts for word in [part.heading, *part.blocks] if isinstance(word, str))
    assert " ".join(line.text for line in lines).split() == expected.split()
    assert {line.page for line in lines} == set(range(1, (lines[-1].page or 0) + 1))
    assert next(line.gap for line in lines if line.page == 2) is None


@pytest.mark.parametrize("family", FAMILIES)
@pytest.mark.parametrize("justified", [False, True])
def test_two_columns_are_read_one_after_the_other(file: Path, family: str, justified: bool) -> None:
    paragraphs = [prose(40, f"{number}") for number in range(40)]
    parts = [Part(1, "Spalter", paragraphs)]
    lines = read_pdf(write_pdf(file, parts, family=family, columns=2, justified=justified)).lines

    assert " ".join(line.text for line in lines).split() == " ".join(["Spalter", *paragraphs]).split()
    tops = [line for above, line in pairwise(lines) if line.page != above.page or line.left > above.left + 200]
    assert len(tops) >= 5
    assert {line.gap for line in tops} == {None}


@pytest.mark.parametrize("columns", [1, 2])
@pytest.mark.parametrize("seed", range(6))
def test_whatever_an_outline_holds_its_words_come_in_order(file: Path, columns: int, seed: int) -> None:
    chance = random.Random(seed)
    parts = [
        Part(
            chance.randint(1, 4),
            f"Del {number}",
            [
                prose(chance.randint(5, 120), f"{seed} {number}"),
                Bullets([prose(chance.randint(1, 40), f"{seed} {number} {item}") for item in range(5)], "Mål:", mark),
            ],
        )
        for number, mark in enumerate("•–-o•–-o")
    ]
    family, justified = FAMILIES[seed % len(FAMILIES)], seed % 3 == 0
    write_pdf(file, parts, family=family, columns=columns, justified=justified, header="Strategi", footer="Vedtatt")

    expected: list[str] = []
    for part in parts:
        expected += part.heading.split()
        for block in part.blocks:
            words = block.split() if isinstance(block, str) else ["Mål:", *(f"{block.mark} {i}" for i in block.items)]
            expected += " ".join(words).split()
    assert " ".join(texts(file)).split() == expected


def test_a_heading_across_both_columns_is_read_before_them(file: Path) -> None:
    across = "BT /F2 14 Tf 70 760 Td (En overskrift som er så lang at den går tvers over begge spaltene) Tj ET "
    words = "ord som fyller spalten godt ut til kanten"
    columns = "".join(
        f"BT /F1 10 Tf {left} {730 - 13 * row - lower} Td ({name}{row} {words}) Tj ET "
        for row in range(8)
        for name, left, lower in (("v", 70, 0), ("h", 310, 4))
    )
    assert drawn(file, across + columns) == [
        "En overskrift som er så lang at den går tvers over begge spaltene",
        *(f"v{row} {words}" for row in range(8)),
        *(f"h{row} {words}" for row in range(8)),
    ]


def test_a_table_is_read_row_by_row(file: Path) -> None:
    rows = [("Kongsberg", "27 000", "2026"), ("Rollag", "1 400", "2027"), ("Flesberg", "2 800", "2028")] * 3
    cells = "".join(
        f"BT /F1 10 Tf {left} {700 - 15 * at} Td ({cell}) Tj ET "
        for at, row in enumerate(rows)
        for left, cell in zip((70, 290, 440), row, strict=True)
    )
    assert drawn(file, cells) == ["; ".join(row) for row in rows]


# How pages are drawn


def test_words_set_apart_without_a_space_are_parted(file: Path) -> None:
    kerned = "BT /F1 10 Tf 70 700 Td [(sam) -20 (arb) 15 (eid) -300 (mellom)] TJ 90 0 Td (alle) Tj ET"
    assert drawn(file, kerned) == ["samarbeid mellom alle"]


def test_a_bullet_drawn_after_its_words_comes_before_them(file: Path) -> None:
    page = (
        "BT /F1 11 Tf 90 700 Td (Øke bosettingen) Tj 0 -14 Td (Ta vare på naturen) Tj ET "
        "BT /F1 8 Tf 72 701.5 Td (•) Tj 0 -14 Td (•) Tj ET"
    )
    assert drawn(file, page) == ["• Øke bosettingen", "• Ta vare på naturen"]


def test_a_bullet_from_a_font_of_pictures_is_no_letter(file: Path) -> None:
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+Wingdings-Regular /Encoding /WinAnsiEncoding >>"
    page = "BT /F3 10 Tf 72 700 Td (§) Tj /F1 10 Tf 18 0 Td (Se § 2) Tj ET"
    assert drawn(file, page, fonts={"F3": font}) == ["\uf0a7 Se § 2"]


def test_the_size_is_the_printed_one(file: Path) -> None:
    page = (
        "BT /F1 1 Tf 12 0 0 12 70 700 Tm (Tekst) Tj ET "
        "q 0.5 0 0 0.5 0 0 cm BT /F1 40 Tf 140 1300 Td (Tittel) Tj ET Q "
        "q .75 0 0 -.75 0 842 cm BT /F1 16 Tf 1 0 0 -1 93 400 Tm (Fra nettleser) Tj ET Q"
    )
    lines = read_pdf(draw_pdf(file, page)).lines
    assert [(line.text, line.left, line.size, line.gap) for line in lines] == [
        ("Tekst", 70.0, 12.0, None),
        ("Tittel", 70.0, 20.0, 50.0),
        ("Fra nettleser", 69.8, 12.0, 108.0),
    ]


def test_a_line_is_bold_when_all_its_words_are(file: Path) -> None:
    page = (
        "BT /F2 11 Tf 70 700 Td (Fet) Tj ET "
        "BT /F2 11 Tf 70 680 Td (Fet ) Tj /F1 11 Tf (og vanlig) Tj ET "
        "BT /F1 11 Tf 70 660 Td (•) Tj /F2 11 Tf 15 0 Td (Fet etter kule) Tj ET "
        "BT 2 Tr /F1 11 Tf 70 640 Td (Tegnet fet) Tj ET"
    )
    lines = read_pdf(draw_pdf(file, page)).lines
    assert [(line.text, line.bold) for line in lines] == [
        ("Fet", True),
        ("Fet og vanlig", False),
        ("• Fet etter kule", True),
        ("Tegnet fet", True),
    ]


def test_raised_and_lowered_figures_stay_on_their_line(file: Path) -> None:
    page = (
        "BT /F1 10 Tf 70 700 Td (200 m) Tj /F1 6 Tf 27.9 4 Td (2) Tj /F1 10 Tf 3.4 -4 Td ( og CO) Tj "
        "/F1 6 Tf 31.2 -2 Td (2) Tj ET BT /F1 6 Tf 70 684 Td (1) Tj /F1 10 Tf 3.4 -4 Td (En fotnote) Tj ET"
    )
    lines = read_pdf(draw_pdf(file, page)).lines
    assert [(line.text, line.size) for line in lines] == [("200 m2 og CO2", 10.0), ("1En fotnote", 10.0)]


def test_ligatures_and_odd_spaces_become_plain_letters_and_spaces(file: Path) -> None:
    font = (
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding "
        "/BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl /f_f_i] >> >>"
    )
    page = "BT /F3 10 Tf 70 700 Td (\\001nansiell \\002yt,\\240e\\003sient sam\\255arbeid) Tj ET"
    assert drawn(file, page, fonts={"F3": font}) == ["finansiell flyt, effisient samarbeid"]


def test_a_word_divided_by_a_soft_hyphen_ends_in_a_hyphen(file: Path) -> None:
    page = "BT /F1 10 Tf 70 700 Td (samar\\255) Tj 0 -13 Td (beid) Tj ET"
    assert drawn(file, page) == ["samar-", "beid"]


def test_a_soft_hyphen_that_a_browser_draws_as_a_space_parts_no_word(file: Path) -> None:
    soft = "/Span << /ActualText <FEFF00AD> >> BDC [( ) 278] TJ EMC"
    page = f"BT /F1 10 Tf 70 700 Td (Arki) Tj {soft} (vet er) Tj /P BMC ( ) Tj EMC (nytt) Tj ET"
    assert drawn(file, page) == ["Arkivet er nytt"]
    seen = "/Span << /ActualText <FEFF00AD> >> BDC (-) Tj EMC"
    assert drawn(file, f"BT /F1 10 Tf 70 700 Td (samar) Tj {seen} 0 -13 Td (beid) Tj ET") == ["samar-", "beid"]


def test_marked_content_that_is_not_as_it_should_be_changes_nothing(file: Path) -> None:
    page = "EMC /Span /Navn BDC BT /F1 10 Tf 70 700 Td (Vi) Tj ( ) Tj BDC (bor) Tj ( ) Tj (her) Tj ET EMC EMC"
    assert drawn(file, page) == ["Vi bor her"]


def test_text_inside_a_form_is_read_where_the_form_stands(file: Path) -> None:
    form = (
        "/Type /XObject /Subtype /Form /BBox [0 0 500 50] /Matrix [1 0 0 1 0 10]",
        "BT /F1 10 Tf 5 0 Td (I midten) Tj ET Q Q",
    )
    page = (
        "BT /F1 10 Tf 70 700 Td (Først) Tj ET q 1 0 0 1 65 670 cm /Fm Do Q BT /F1 10 Tf 70 660 Td (Sist) Tj ET "
        "q /Ukjent Do Q"
    )
    lines = read_pdf(draw_pdf(file, page, objects={"Fm": form})).lines
    assert [(line.text, line.left, line.gap) for line in lines] == [
        ("Først", 70.0, None),
        ("I midten", 70.0, 20.0),
        ("Sist", 70.0, 20.0),
    ]


def test_turned_text_and_text_outside_the_page_are_left_out(file: Path) -> None:
    page = (
        "BT /F1 60 Tf .7 .7 -.7 .7 100 300 Tm (UTKAST) Tj ET BT /F1 10 Tf 0 1 -1 0 20 300 Tm (Loddrett) Tj ET "
        "BT /F1 10 Tf 70 900 Td (Over arket) Tj ET BT /F1 10 Tf 70 700 Td (Teksten) Tj ET"
    )
    assert drawn(file, page) == ["Teksten"]


@pytest.mark.parametrize(
    ("turn", "matrix"), [(90, "0 1 -1 0 142 70"), (180, "-1 0 0 -1 525 142"), (270, "0 -1 1 0 453 772")]
)
def test_a_page_that_is_shown_turned_is_read_as_it_is_shown(file: Path, turn: int, matrix: str) -> None:
    page = f"BT /F1 10 Tf {matrix} Tm (Liggende side) Tj 0 -20 Td (Neste linje) Tj ET"
    lines = read_pdf(draw_pdf(file, page, page_entries=f"/MediaBox [0 0 595 842] /Rotate {turn}")).lines
    assert [(line.text, line.gap) for line in lines] == [("Liggende side", None), ("Neste linje", 20.0)]


def test_operators_with_wrong_operands_are_passed_over(file: Path) -> None:
    page = "Q Q /F9 9 Tf (x) Tf Tm 1 2 Tm BT /F1 10 Tf 70 700 Td [(Det) /x null (ble)] TJ Tj (a) TJ ET"
    assert drawn(file, page + " BT 70 650 Td /F1 10 Tf (Resten) Tj (a) (b) Td ET") == ["Detble", "Resten"]


# What cannot be read


def test_a_file_locked_with_an_empty_password_is_read(file: Path) -> None:
    for method in (EncryptionMethod.RC4, EncryptionMethod.AES_128, EncryptionMethod.AES_256):
        write_pdf(file, [Part(1, "Åpen", ["For alle."])], owner_password="hemmelig", encryption=method)
        assert texts(file) == ["Åpen", "For alle."]


def test_a_file_that_asks_for_a_password_says_so(file: Path) -> None:
    for method in (EncryptionMethod.RC4, EncryptionMethod.AES_128, EncryptionMethod.AES_256):
        write_pdf(file, [Part(1, "Lukket", ["For noen."])], password="hemmelig", encryption=method)
        with pytest.raises(EncryptedDocument) as error:
            read_pdf(file)
        assert str(error.value) == (
            "Filen «Plan for Flå.pdf» er låst med passord: lagre den uten passord, og legg den inn på nytt."
        )


def test_a_file_under_rights_management_is_encrypted(file: Path) -> None:
    draw_pdf(file, "BT /F1 10 Tf 70 700 Td (Tekst) Tj ET")
    data = file.read_bytes().replace(b"/Root 1 0 R", b"/Root 1 0 R /Encrypt << /Filter /MicrosoftIRMServices >>")
    file.write_bytes(data)
    with pytest.raises(EncryptedDocument):
        read_pdf(file)


def test_pages_of_pictures_are_named_as_such(file: Path) -> None:
    picture = ("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")
    inline = "q 100 0 0 100 70 600 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q"
    for page in ("q 500 0 0 700 40 40 cm /Im Do Q BT /F1 10 Tf 297 30 Td (1) Tj ET", inline):
        draw_pdf(file, page, objects={"Im": picture})
        with pytest.raises(ScannedDocument) as error:
            read_pdf(file)
        assert str(error.value) == (
            "Filen «Plan for Flå.pdf» har bilder av tekst i stedet for tekst. Installer tekstgjenkjenning (OCR) med "
            "«sudo apt install tesseract-ocr tesseract-ocr-nor» og «pip install -e '.[ocr]'», og prøv igjen."
        )


MUTE = (
    "<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Ukjent /Encoding /Identity-H /DescendantFonts "
    "[<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Ukjent /DW 500 >>] >>"
)
IN_MUTE = "BT /F3 10 Tf 70 700 Td <00290036003700380029> Tj ET"


def test_text_whose_font_does_not_say_what_it_means_is_like_a_picture(file: Path) -> None:
    draw_pdf(file, f"{IN_MUTE} BT /F1 10 Tf 70 600 Td (Ja) Tj ET", fonts={"F3": MUTE})
    with pytest.raises(ScannedDocument):
        read_pdf(file)


def test_pages_with_some_text_whose_font_does_not_say_what_it_means_are_named(file: Path) -> None:
    text = "BT /F1 10 Tf 70 600 Td (Vi skal bygge ny veg.) Tj ET"
    read = read_pdf(draw_pdf(file, text, f"{text} {IN_MUTE}", text, f"{IN_MUTE} {text}", fonts={"F3": MUTE}))
    assert len(read.lines) == 4
    assert read.doubts == (
        "Side 2, 4 har tekst som ikke er lest, fordi filen ikke sier hvilke bokstaver skriften viser.",
    )


def test_empty_pages_are_passed_over_and_a_file_of_them_is_empty(file: Path) -> None:
    lines = read_pdf(draw_pdf(file, "", "BT /F1 9 Tf 70 700 Td (To) Tj ET", "")).lines
    assert [(line.text, line.page) for line in lines] == [("To", 2)]

    empty = FPDF()
    empty.add_page()
    empty.add_page()
    empty.output(str(file))
    with pytest.raises(EmptyDocument) as error:
        read_pdf(file)
    assert str(error.value) == "Filen «Plan for Flå.pdf» er tom: legg inn en fil med tekst, eller fjern den fra mappen."


def test_a_file_of_no_bytes_is_empty(file: Path) -> None:
    file.write_bytes(b"")
    with pytest.raises(EmptyDocument):
        read_pdf(file)


def test_what_is_no_pdf_is_named_as_broken(file: Path) -> None:
    noise = random.Random(1)
    for data in (noise.randbytes(50_000), b"%PDF-1.7\n" + noise.randbytes(5_000), b"<html>Logg inn</html>", b"\n"):
        file.write_bytes(data)
        with pytest.raises(BrokenDocument) as error:
            read_pdf(file)
        assert str(error.value) == (
            "Filen «Plan for Flå.pdf» er skadet eller er ikke en PDF: lag eller last den ned på nytt, og prøv igjen."
        )


def test_a_file_cut_short_is_broken_and_not_read_in_part(file: Path) -> None:
    whole = write_pdf(file, [Part(1, "Kapittel", [SENTENCE * 60])]).read_bytes()
    for kept in (0.1, 0.5, 0.9, 0.99):
        file.write_bytes(whole[: int(len(whole) * kept)])
        with pytest.raises(BrokenDocument):
            read_pdf(file)


def test_damage_anywhere_gives_lines_or_an_error_for_the_user(file: Path, capfd: pytest.CaptureFixture[str]) -> None:
    plain = draw_pdf(file, "BT /F1 10 Tf 70 700 Td [(sam) -20 (arbeid)] TJ ET q 1 0 0 1 9 9 cm BI /W 1 ID x EI Q")
    sources = [plain.read_bytes(), write_pdf(file, [Part(1, "Mål", [SENTENCE])], family="Helvetica").read_bytes()]
    damage = random.Random(2)
    outcomes = []
    for _ in range(300):
        data = bytearray(damage.choice(sources))
        for _ in range(damage.choice((1, 10, 50))):
            data[damage.randrange(len(data))] = damage.choice(b"\x00 ()<>[]/09-eR\xff")
        file.write_bytes(data)
        outcomes.append(outcome(file))
    assert {"text", "BrokenDocument"} <= set(outcomes) <= {"text", *(kind.__name__ for kind in DOCUMENT_ERRORS)}
    assert capfd.readouterr() == ("", "")


def test_forms_that_draw_each_other_without_end_do_no_harm(file: Path) -> None:
    # Forms without fonts of their own know those of the page, and so each other.
    entries = "/Subtype /Form /BBox [0 0 9 9]"
    ring = {"A": (entries, "BT /F1 10 Tf 70 600 Td (A) Tj ET /B Do"), "B": (entries, "/A Do " * 9)}
    assert drawn(file, "BT /F1 10 Tf 70 700 Td (Tekst) Tj ET /A Do", objects=ring) == ["Tekst", "A"]

    letters = "ABCDEFGHIJ"
    cascade = {a: (entries, f"/{b} Do " * 9) for a, b in pairwise(letters)} | {letters[-1]: (entries, "BT ET")}
    draw_pdf(file, "/A Do", objects=cascade)
    with pytest.raises(BrokenDocument):
        read_pdf(file)


def test_numbers_beyond_all_measure_do_no_harm(file: Path) -> None:
    huge = "9" * 30
    page = (
        f"BT /F1 {huge} Tf {huge} 0 0 {huge} {huge} 700 Tm (A) Tj ET BT /F1 9 Tf {huge} Tc 9 9 Td [(b) {huge}] TJ "
        "(c) Tj ET BT /F1 9 Tf 0 Tc 70 700 Td (Tekst) Tj ET"
    )
    assert drawn(file, page) == ["Tekst", "b"]


def test_arrays_nested_without_end_are_broken(file: Path) -> None:
    draw_pdf(file, "BT /F1 9 Tf 70 700 Td " + "[" * 100_000)
    with pytest.raises(BrokenDocument):
        read_pdf(file)
