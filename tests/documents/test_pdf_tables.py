"""Tables in PDF files as offices print them: with few ruled lines or none, with names between rows, over page ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from assistant.documents.lines import LineKind
from assistant.documents.pdf import read_pdf
from assistant.documents.pdf_table_parts import Part, lines
from assistant.documents.tables import Cell
from tests.documents.pdf_files import draw_pdf

PLACES = (70, 200, 300, 400, 480)
ABOVE = "Tabellen viser hva kommunen vil bruke i de neste fire årene."


def words(left: float, base: float, text: str, font: str = "F1", size: int = 10) -> str:
    return f"BT /{font} {size} Tf {left} {base} Td ({text}) Tj ET "


def row(base: float, *cells: str, font: str = "F1", places: Sequence[float] = PLACES, size: int = 10) -> str:
    """Cells that begin at the same places in each row; an empty one is not drawn."""
    return "".join(words(left, base, cell, font, size) for left, cell in zip(places, cells, strict=False) if cell)


def level(*heights: float, left: float = 64, right: float = 520) -> str:
    return "".join(f"{left} {height} m {right} {height} l S " for height in heights)


def upright(places: Iterable[float], top: float, bottom: float) -> str:
    return "".join(f"{place} {bottom} m {place} {top} l S " for place in places)


def rows(path: Path, *pages: str) -> list[str]:
    """The rows of the tables that pages hold."""
    read = read_pdf(draw_pdf(path, *pages)).lines
    return [line.text for line in read if line.kind is LineKind.ROW]


def test_a_short_name_and_the_amount_beside_it_are_two_cells(tmp_path: Path) -> None:
    page = words(70, 760, ABOVE) + row(720, "Område", "2026", "2027", "2028", "2029")
    page += row(706, "Skole", "12", "13", "14", "15") + row(692, "Sum", "12", "13", "14", "15")
    assert rows(tmp_path / "fil.pdf", page) == [
        "Område: Skole; 2026: 12; 2027: 13; 2028: 14; 2029: 15",
        "Område: Sum; 2026: 12; 2027: 13; 2028: 14; 2029: 15",
    ]


def test_names_between_the_rows_begin_those_below_them_and_headings_may_have_two_lines(tmp_path: Path) -> None:
    page = words(70, 760, ABOVE) + row(720, "", "Budsjett", "Økonomiplan", "Økonomiplan", font="F2")
    page += (
        row(708, "", "2026", "2027", "2028", font="F2") + row(690, "Frie", font="F2") + row(678, "inntekter", font="F2")
    )
    page += row(662, "Skatt", "-100", "-110", "-120") + row(646, "Tilskudd", "-200", "-210", "-220")
    page += row(628, "Utgifter", font="F2") + row(612, "Skole", "300", "310", "320")
    assert rows(tmp_path / "fil.pdf", page) == [
        "Frie inntekter; Skatt; Budsjett 2026: -100; Økonomiplan 2027: -110; Økonomiplan 2028: -120",
        "Frie inntekter; Tilskudd; Budsjett 2026: -200; Økonomiplan 2027: -210; Økonomiplan 2028: -220",
        "Utgifter; Skole; Budsjett 2026: 300; Økonomiplan 2027: 310; Økonomiplan 2028: 320",
    ]


def test_headings_and_one_row_of_figures_at_the_foot_of_a_page_are_the_tables_on_the_next(tmp_path: Path) -> None:
    first = words(70, 760, ABOVE) + row(120, "Prosjekt", "2026", "2027", "Sum") + row(106, "Skole", "12", "85", "97")
    second = row(760, "Prosjekt", "2026", "2027", "Sum") + row(746, "Vegen til Moen", "1 500", "1 500", "3 000")
    assert rows(tmp_path / "fil.pdf", first, second + row(732, "Hall", "0", "75", "75")) == [
        "Prosjekt: Skole; 2026: 12; 2027: 85; Sum: 97",
        "Prosjekt: Vegen til Moen; 2026: 1 500; 2027: 1 500; Sum: 3 000",
        "Prosjekt: Hall; 2026: 0; 2027: 75; Sum: 75",
    ]


def test_numbers_under_a_heading_of_their_own_are_a_column(tmp_path: Path) -> None:
    places = (70, 100, 300, 400)
    page = words(70, 760, ABOVE) + row(720, "Nr", "Tiltak", "Ansvar", "Frist", places=places)
    page += row(706, "1", "Rydde turstier", "Kultur", "2026", places=places)
    page += row(692, "2", "Kjøpe elbiler", "Teknisk", "2027", places=places)
    assert rows(tmp_path / "fil.pdf", page) == [
        "Nr: 1; Tiltak: Rydde turstier; Ansvar: Kultur; Frist: 2026",
        "Nr: 2; Tiltak: Kjøpe elbiler; Ansvar: Teknisk; Frist: 2027",
    ]


LONG = ("Alle enheter lager en egen", "plan. Den viser hvordan", "tiltaket følges opp.")


def test_the_lines_between_level_rules_are_one_row_however_long_its_cells_are(tmp_path: Path) -> None:
    places = (70, 220, 420)
    page = (
        words(70, 760, ABOVE) + level(735, 718, 668, 618) + row(722, "Tiltak", "Beskrivelse", "Ansvar", places=places)
    )
    for top, name in ((704, ("Styrke arbeidet", "med lesing")), (654, ("Åpne en møteplass", "Kafé for unge"))):
        for at, line in enumerate(LONG):
            page += row(top - 12 * at, *(name[at : at + 1] or [""]), line, "" if at else "Rektor", places=places)
    assert rows(tmp_path / "fil.pdf", page) == [
        f"Tiltak: Styrke arbeidet med lesing; Beskrivelse: {' '.join(LONG)}; Ansvar: Rektor",
        f"Tiltak: Åpne en møteplass Kafé for unge; Beskrivelse: {' '.join(LONG)}; Ansvar: Rektor",
    ]


def test_two_tables_with_level_rules_and_a_heading_between_them_stay_two(tmp_path: Path) -> None:
    page = words(70, 780, ABOVE) + level(735, 718, 701, 684) + row(722, "Område", "2026", "2027")
    page += row(705, "Skole", "12", "13") + row(688, "Hall", "14", "15") + words(70, 640, "Helse", "F2", 13)
    page += level(617, 600, 583, 566) + row(604, "Tjeneste", "2028", "2029") + row(587, "Lege", "1", "2")
    page += row(570, "Hjem", "3", "4") + words(70, 540, "Rammen er den samme i alle årene i planen.")
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert [line.text for line in lines] == [
        ABOVE,
        *("Område: Skole; 2026: 12; 2027: 13", "Område: Hall; 2026: 14; 2027: 15", "Helse"),
        *("Tjeneste: Lege; 2028: 1; 2029: 2", "Tjeneste: Hjem; 2028: 3; 2029: 4"),
        "Rammen er den samme i alle årene i planen.",
    ]


def test_rules_under_headings_of_running_text_make_no_table(tmp_path: Path) -> None:
    page = "".join(
        words(70, top, "Mål for skolen", "F2", 13) + level(top - 4) + words(70, top - 20, ABOVE)
        for top in (760, 700, 640)
    )
    assert rows(tmp_path / "fil.pdf", page) == []


def test_a_row_that_the_end_of_a_page_cuts_is_whole(tmp_path: Path) -> None:
    places = (70, 220, 420)
    first = (
        words(70, 760, ABOVE) + level(150, 133, 116, 60) + row(137, "Tiltak", "Beskrivelse", "Ansvar", places=places)
    )
    first += row(120, "Lesing", "Kurs", "Rektor", places=places)
    first += row(104, "Turstier", "Merke stiene. Kommunen", "Kultur", places=places)
    second = level(790, 760, 743) + words(220, 776, "Rydder dem hver vår.")
    second += row(747, "Elbiler", "Kjøpe fire", "Teknisk", places=places)
    expected = [
        "Tiltak: Lesing; Beskrivelse: Kurs; Ansvar: Rektor",
        "Tiltak: Turstier; Beskrivelse: Merke stiene. Kommunen Rydder dem hver vår.; Ansvar: Kultur",
        "Tiltak: Elbiler; Beskrivelse: Kjøpe fire; Ansvar: Teknisk",
    ]
    walls = (64, 214, 414, 520)
    ruled = first + upright(walls, 150, 60), second + upright(walls, 790, 743)
    assert rows(tmp_path / "a.pdf", *ruled) == expected
    assert rows(
        tmp_path / "b.pdf", first, second + row(730, "Hall", "Male", "Teknisk", places=places) + level(726)
    ) == [
        *expected,
        "Tiltak: Hall; Beskrivelse: Male; Ansvar: Teknisk",
    ]


def test_the_rest_of_a_row_that_stands_alone_on_the_next_page_is_of_the_table(tmp_path: Path) -> None:
    places, walls = (70, 220), (64, 214, 520)
    first = words(70, 760, ABOVE) + level(100, 80, 60) + upright(walls, 100, 60)
    first += row(86, "Tiltak", "Beskrivelse", places=places) + row(66, "Turstier", "Merke stiene.", places=places)
    second = level(790, 760) + upright(walls, 790, 760) + words(220, 770, "Rydde dem hver vår.") + words(70, 730, ABOVE)
    assert rows(tmp_path / "fil.pdf", first, second) == [
        "Tiltak: Turstier; Beskrivelse: Merke stiene. Rydde dem hver vår."
    ]
    assert rows(tmp_path / "annen.pdf", words(70, 760, ABOVE), second) == []


def test_cells_are_told_apart_where_only_every_other_row_has_inner_walls(tmp_path: Path) -> None:
    page = words(70, 760, ABOVE) + level(735, 718, 701, 684) + upright((64, 520), 735, 684)
    page += upright((194, 294), 718, 701) + row(722, "Tiltak", "Ansvar", "Kostnad")
    page += row(705, "Lesing", "Rektor", "300") + row(688, "Turstier", "Kultur", "400")
    assert rows(tmp_path / "fil.pdf", page) == [
        "Tiltak: Lesing; Ansvar: Rektor; Kostnad: 300",
        "Tiltak: Turstier; Ansvar: Kultur; Kostnad: 400",
    ]


def test_items_with_bullets_in_a_cell_are_parted_and_a_word_cut_for_want_of_room_is_whole(tmp_path: Path) -> None:
    page = words(70, 760, ABOVE) + level(735, 718, 670) + upright((64, 127, 400), 735, 670)
    page += row(722, "Post", "Tiltak", places=(70, 134)) + words(70, 704, "Avskrivning") + words(70, 692, "er")
    page += words(134, 704, "• Rydde stier") + words(134, 692, "• Merke løypene, som er") + words(142, 680, "lange")
    assert rows(tmp_path / "fil.pdf", page) == ["Post: Avskrivninger; Tiltak: Rydde stier, Merke løypene, som er lange"]


def test_text_beside_a_table_and_level_with_its_top_is_read_as_well(tmp_path: Path) -> None:
    page = words(70, 780, ABOVE) + level(735, 718, 701, right=294) + upright((64, 194, 294), 735, 701)
    page += row(722, "Område", "2026") + row(705, "Skole", "12") + words(330, 734, "Alle tall er i tusen kroner.")
    lines = read_pdf(draw_pdf(tmp_path / "fil.pdf", page)).lines
    assert [line.text for line in lines] == [ABOVE, "Alle tall er i tusen kroner.", "Område: Skole; 2026: 12"]


def test_a_table_without_lines_goes_on_over_the_page_under_the_headings_it_has(tmp_path: Path) -> None:
    headings = "Sektor", "2025", "2026", "2027"
    first = words(70, 760, ABOVE) + row(120, *headings) + row(106, "Skole", "12", "85", "97")
    footer = words(290, 30, "Side 7")
    second = row(770, "Vann", "107", "207", "307") + row(756, "Veg", "108", "208", "308") + words(70, 700, ABOVE)
    assert rows(tmp_path / "fil.pdf", first + footer, second + footer) == [
        "Sektor: Skole; 2025: 12; 2026: 85; 2027: 97",
        "Sektor: Vann; 2025: 107; 2026: 207; 2027: 307",
        "Sektor: Veg; 2025: 108; 2026: 208; 2027: 308",
    ]


def test_columns_below_other_text_are_no_rest_of_the_table_on_the_page_before(tmp_path: Path) -> None:
    first = words(70, 760, ABOVE) + row(120, "Sektor", "2025", "2026", "2027") + row(106, "Skole", "12", "85", "97")
    second = "".join(words(70, base, ABOVE) for base in (780, 766, 752)) + row(700, "Vann", "107", "207", "307")
    assert rows(tmp_path / "fil.pdf", first, second) == ["Sektor: Skole; 2025: 12; 2026: 85; 2027: 97"]


def pieces(*heights: float, places: Sequence[float]) -> str:
    """Level lines that are drawn cell by cell."""
    return "".join(
        f"{left} {height} {right - left} 0.5 re f " for height in heights for left, right in pairwise(places)
    )


def test_lines_drawn_cell_by_cell_tell_the_columns_though_figures_stand_close(tmp_path: Path) -> None:
    edges = (64, 200, 240, 280, 320)
    places = (70, 207, 242, 282)
    page = words(70, 780, "Investeringer", "F2", 16) + words(70, 740, "Prosjekter i kommunen og ute i bygdene", size=8)
    page += row(728, "Prosjekt", "2026", "2027", "2028", font="F2", places=places, size=8)
    page += pieces(724, 690, 676, 662, places=edges) + words(70, 713, "Oppvekst og kultur for alle i kommunen", "F2", 8)
    page += pieces(710, places=edges) + row(
        700, "Barnehage med plass til", "114 000", "142 000", "40 000", places=places, size=8
    )
    page += words(70, 692, "alle", size=8) + row(680, "Skole", "", "119 000", "7 000", places=places, size=8)
    page += row(666, "Sum", "114 000", "261 000", "47 000", places=places, size=8)
    page += words(70, 630, "Drift", "F2", 16) + words(70, 610, ABOVE)
    page += row(580, "Post", "2026", "2027", "2028", font="F2", places=places, size=8)
    page += pieces(576, 562, 548, places=edges) + row(
        566, "Lønn", "120 000", "121 000", "122 000", places=places, size=8
    )
    page += row(552, "Varer", "110 000", "111 000", "112 000", places=places, size=8)
    assert rows(tmp_path / "fil.pdf", page) == [
        "Oppvekst og kultur for alle i kommunen; Prosjekt: Barnehage med plass til alle; 2026: 114 000; 2027: 142 000; "
        "2028: 40 000",
        "Oppvekst og kultur for alle i kommunen; Prosjekt: Skole; 2027: 119 000; 2028: 7 000",
        "Prosjekt: Sum; 2026: 114 000; 2027: 261 000; 2028: 47 000",
        "Post: Lønn; 2026: 120 000; 2027: 121 000; 2028: 122 000",
        "Post: Varer; 2026: 110 000; 2027: 111 000; 2028: 112 000",
    ]


def open_table(*below: str) -> str:
    """A table whose rows have a line above them, drawn cell by cell, and none below; then what stands below it."""
    places, edges = (70, 206, 326), (64, 200, 320, 420)
    page = words(70, 760, ABOVE) + row(720, "Tiltak", "Ansvar", "Frist", font="F2", places=places)
    page += pieces(714, 694, 674, places=edges) + row(700, "Gatelys", "Teknisk sjef", "2026", places=places)
    page += row(680, "Fortau", "Teknisk sjef", "2027", places=places)
    page += row(660, "Sykkelveg langs", "Ordføreren", "2028", places=places) + words(70, 648, "elva")
    return page + "".join(below)


def test_the_last_row_is_read_where_each_row_has_a_line_above_it_and_none_below(tmp_path: Path) -> None:
    expected = [
        "Tiltak: Gatelys; Ansvar: Teknisk sjef; Frist: 2026",
        "Tiltak: Fortau; Ansvar: Teknisk sjef; Frist: 2027",
        "Tiltak: Sykkelveg langs elva; Ansvar: Ordføreren; Frist: 2028",
    ]
    assert rows(tmp_path / "slutt.pdf", open_table()) == expected
    assert rows(tmp_path / "tekst.pdf", open_table(words(70, 628, ABOVE))) == expected
    assert rows(tmp_path / "kolonner.pdf", open_table(words(70, 610, "Side 3"), words(330, 610, "Strand"))) == expected


def test_what_stands_below_the_last_line_of_a_table_is_no_row_of_it(tmp_path: Path) -> None:
    places, edges = (70, 206, 326), (64, 200, 320, 420)
    page = words(70, 760, ABOVE) + row(720, "Tiltak", "Ansvar", "Frist", font="F2", places=places)
    page += pieces(714, 694, 674, places=edges) + row(700, "Gatelys", "Teknisk sjef", "2026", places=places)
    page += row(680, "Fortau", "Teknisk sjef", "2027", places=places)
    expected = [
        "Tiltak: Gatelys; Ansvar: Teknisk sjef; Frist: 2026",
        "Tiltak: Fortau; Ansvar: Teknisk sjef; Frist: 2027",
    ]
    farther = words(70, 652, "Oslo, 3. mai 2024") + words(326, 652, "Ordfører")
    across = words(70, 660, "Tallene er hentet fra økonomiplanen") + words(326, 660, "og rundet av.")
    larger = words(70, 660, "Vedtak", size=14) + words(206, 660, "Merknad", size=14)
    for name, below in (("lenger", farther), ("over", across), ("stor", larger), ("en", words(70, 660, "Kilde: SSB"))):
        assert rows(tmp_path / f"{name}.pdf", page + below) == expected


def test_a_cell_beside_several_rows_is_said_in_each_where_lines_are_drawn_cell_by_cell(tmp_path: Path) -> None:
    edges, places = (64, 200, 320, 420), (70, 206, 326)
    page = words(70, 760, ABOVE) + row(720, "Mål", "Tiltak", "Frist", font="F2", places=places)
    page += pieces(716, 660, places=edges) + pieces(688, places=edges[1:])
    page += row(705, "Trygg skolevei", "Fartsdempere", "2026", places=places)
    page += words(70, 693, "for alle elever") + row(675, "", "Belysning", "2027", places=places)
    assert rows(tmp_path / "fil.pdf", page) == [
        "Mål: Trygg skolevei for alle elever; Tiltak: Fartsdempere; Frist: 2026",
        "Mål: Trygg skolevei for alle elever; Tiltak: Belysning; Frist: 2027",
    ]


def test_words_that_go_across_columns_keep_the_spaces_between_them(tmp_path: Path) -> None:
    page = words(70, 760, ABOVE) + level(735, 718, 701, 684) + upright((64, 520), 735, 684)
    page += upright((110, 294), 735, 718) + upright((110, 294), 701, 684)
    page += row(722, "Nr", "Tiltak", "Ansvar", places=(70, 116, 300), font="F2")
    page += "BT /F2 10 Tf 70 705 Td (Tema 3:) Tj ET BT /F2 10 Tf 112 705 Td (Avfall) Tj ET "
    page += row(688, "1", "Kildesortering", "Teknisk", places=(70, 116, 300))
    assert rows(tmp_path / "fil.pdf", page) == ["Tema 3: Avfall; Nr: 1; Tiltak: Kildesortering; Ansvar: Teknisk"]


def ruled(top: float, *lines_: Sequence[str], head: str = "F2") -> str:
    """A table with all its lines, 20 points a row, whose first row is set in another face."""
    page = "".join(
        row(top - 14 - 20 * at, *cells, font="F1" if at else head, places=(70, 200, 300))
        for at, cells in enumerate(lines_)
    )
    heights = [top - 20 * at for at in range(len(lines_) + 1)]
    return page + level(*heights, right=400) + upright((64, 194, 294, 400), heights[0], heights[-1])


TASKS = (("Tiltak", "Ansvar", "Frist"), ("Bru", "Rådet", "2026"))
GOALS = (("Mål", "Indikator", "Verdi"), ("Trygg", "Ulykker", "3"), ("Grønn", "Utslipp", "5"))
GOALS_READ = ["Mål: Trygg; Indikator: Ulykker; Verdi: 3", "Mål: Grønn; Indikator: Utslipp; Verdi: 5"]


def test_a_table_with_headings_of_its_own_at_the_top_of_the_next_page_is_another(tmp_path: Path) -> None:
    for top in (120, 700):
        read = rows(tmp_path / "fil.pdf", words(70, 760, ABOVE) + ruled(top, *TASKS), ruled(780, *GOALS))
        assert read == ["Tiltak: Bru; Ansvar: Rådet; Frist: 2026", *GOALS_READ]


def test_headings_above_figures_begin_another_table_where_the_one_before_had_room_to_go_on(tmp_path: Path) -> None:
    first = words(70, 760, ABOVE) + ruled(700, *TASKS, head="F1")
    read = rows(tmp_path / "fil.pdf", first, ruled(780, *GOALS, head="F1"))
    assert read == ["Tiltak: Bru; Ansvar: Rådet; Frist: 2026", *GOALS_READ]


def test_a_table_goes_on_over_the_page_with_and_without_its_headings(tmp_path: Path) -> None:
    more = (("Skole", "Fylket", "2027"), ("Hall", "Rådet", "2028"))
    read = [
        "Tiltak: Bru; Ansvar: Rådet; Frist: 2026",
        "Tiltak: Skole; Ansvar: Fylket; Frist: 2027",
        "Tiltak: Hall; Ansvar: Rådet; Frist: 2028",
    ]
    for following in (ruled(780, *more, head="F1"), ruled(780, TASKS[0], *more)):
        assert rows(tmp_path / "fil.pdf", words(70, 760, ABOVE) + ruled(120, *TASKS), following) == read
    total = ruled(780, ("Sum", "Alle", "Ikke kjent"), *more)
    assert rows(tmp_path / "fil.pdf", words(70, 760, ABOVE) + ruled(120, *TASKS), total)[0:2] == [
        read[0],
        "Tiltak: Sum; Ansvar: Alle; Frist: Ikke kjent",
    ]


def test_a_cell_beside_rows_on_two_pages_is_said_in_all_of_them_though_the_pages_end_cuts_one(tmp_path: Path) -> None:
    places = (70, 200, 300)
    first = words(70, 760, ABOVE) + row(166, "Mål", "Tiltak", "Kostnad", places=places)
    first += row(146, "Trygg", "Ny bru", "100", places=places) + row(126, "", "Ny veg som går", "200", places=places)
    first += level(180, 160, 120, right=400) + level(140, left=194, right=400)
    first += upright((64, 194, 294, 400), 180, 120)
    for below, goal in (("", "Trygg"), ("ferdsel", "Trygg ferdsel")):
        second = row(766, below, "til byen", "", places=places) + row(746, "", "Lys", "300", places=places)
        second += row(726, "God helse", "Park", "50", places=places)
        second += level(780, 740, 720, right=400) + level(760, left=194, right=400)
        second += upright((64, 194, 294, 400), 780, 720)
        assert rows(tmp_path / "fil.pdf", first, second) == [
            f"Mål: {goal}; Tiltak: Ny bru; Kostnad: 100",
            f"Mål: {goal}; Tiltak: Ny veg som går til byen; Kostnad: 200",
            f"Mål: {goal}; Tiltak: Lys; Kostnad: 300",
            "Mål: God helse; Tiltak: Park; Kostnad: 50",
        ]


def test_the_rest_of_a_row_is_put_where_the_row_has_no_cell_yet() -> None:
    first = [Cell(text, 0, at) for at, text in enumerate(("Tiltak", "Ansvar", "Merknad"))]
    first += [Cell("Bru", 1, 0), Cell("Rådet", 1, 1), Cell("Haster", 1, 2), Cell("Veg", 2, 0), Cell("Fylket", 2, 1)]
    columns = ((70.0, 190.0), (200.0, 290.0), (300.0, 400.0))
    parts = [Part(1, columns, first), Part(2, columns, [Cell("og kommunen", 0, 1), Cell("fra 2027", 0, 2)])]
    assert [line.text for line in lines(parts, 1)] == [
        "Tiltak: Bru; Ansvar: Rådet; Merknad: Haster",
        "Tiltak: Veg; Ansvar: Fylket og kommunen; Merknad: fra 2027",
    ]
