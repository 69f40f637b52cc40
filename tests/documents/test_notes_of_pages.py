"""Footnotes of web pages and Markdown: each stands with what refers to it, once, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.documents.outlines import Listing, Outlined, of_lines

PAGE = (
    '<h1>Plan</h1><h2>Mål<sup><a href="#c">1</a></sup></h2>',
    '<table><tr><th>Tiltak<th>Sum<tr><td>Bru<sup><a href="#a">2</a></sup><td>100</table>',
    '<ul><li>Vi bygger<sup><a href="#b">3</a></sup></ul>',
    '<p id="c">1 Vedtatt.<p id="a">2 Bare forprosjektet.<p id="b"><a href="#x">3</a> 3 av 4 svarte.',
)
MARKDOWN = (
    "# Plan\n\n## Mål[^x]\n\n| Tiltak | Sum |\n|---|---|\n| Bru[^a] | 100 |\n\n- Vi bygger[^b]\n",
    "[^x]: Vedtatt.\n[^a]: Bare forprosjektet.\n[^b]: 3 av 4 svarte.",
)


@pytest.mark.parametrize(("name", "lines"), [("plan.html", PAGE), ("plan.md", MARKDOWN)])
def test_a_note_is_told_below_the_heading_table_or_item_that_refers_to_it(
    tmp_path: Path, name: str, lines: tuple[str, ...]
) -> None:
    content = (
        "Fotnote 1: Vedtatt.",
        Listing(None, ("Tiltak: Bru; Sum: 100",)),
        "Fotnote 2: Bare forprosjektet.",
        Listing(None, ("Vi bygger",)),
        "Fotnote 3: 3 av 4 svarte.",
    )
    assert of_lines(tmp_path / name, *lines) == ("Plan", (Outlined(("Mål",), content),))


def test_a_note_that_is_referred_to_twice_is_told_once_and_one_that_nothing_refers_to_is_text(tmp_path: Path) -> None:
    lines = (
        "# Plan",
        "## Mål",
        "En[^1] og to[^1].",
        "",
        "[^1]: Note en.",
        "[^2]: Note to.",
        "",
        "## Slutt",
        "Tre[^1].",
    )
    assert of_lines(tmp_path / "plan.md", *lines) == (
        "Plan",
        (Outlined(("Mål",), ("En og to. Fotnote 1: Note en. Note to.",)), Outlined(("Slutt",), ("Tre.",))),
    )


def test_a_link_that_says_it_refers_to_a_note_need_not_be_raised(tmp_path: Path) -> None:
    page = (
        '<h1>Plan</h1><h2>Mål</h2><p>En<a epub:type="noteref" href="#a">1</a>, to<a role="doc-noteref" href="#b">2</a>.'
    )
    assert of_lines(tmp_path / "plan.html", page, '<p id="a">1 Note en.<p id="b">2 Note to.') == (
        "Plan",
        (Outlined(("Mål",), ("En, to. Fotnote 1: Note en. Fotnote 2: Note to.",)),),
    )


def test_a_raised_figure_is_tied_to_the_paragraph_that_begins_with_it(tmp_path: Path) -> None:
    page = "<h1>Plan</h1><h2>Mål</h2><p>Rådet<sup>1</sup> er øverst på 90 m<sup>2</sup>.<sup>2</sup><p>Slutt."
    assert of_lines(tmp_path / "plan.html", page, "<p><sup>1</sup>Vedtatt.<p>2 Målt i 2019.<p>Til slutt.") == (
        "Plan",
        (
            Outlined(
                ("Mål",),
                ("Rådet er øverst på 90 m2. Fotnote 1: Vedtatt. Fotnote 2: Målt i 2019. Slutt. Til slutt.",),
            ),
        ),
    )


@pytest.mark.parametrize(
    "rest", ["<p>2 Jf. sak 12.<p>2 Jf. sak 13.", "<p>2 Jf. sak 12.<h2>Mer</h2><p>Tekst.", "<p>Uten note."]
)
def test_a_raised_figure_without_a_certain_note_stays_as_it_is(tmp_path: Path, rest: str) -> None:
    _, sections = of_lines(tmp_path / "plan.html", "<h1>Plan</h1><h2>Mål</h2><p>Rådet er øverst.<sup>2</sup>", rest)
    assert "Fotnote" not in str(sections)
    assert "øverst.2" in str(sections)
    assert ("Jf. sak 12." in str(sections)) == ("Jf. sak 12." in rest)
