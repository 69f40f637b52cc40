from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.retrieval.citation import Citation
from assistant.web import rendering
from assistant.web.texts import BOKMAL
from tests.properties import examples

TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote", "button", "span"}
ATTRIBUTES = {"type", "class", "data-source", "aria-label", "data-quote", "start"}

ONE = Citation(1, "plan", "Plan for alt", ("Del A", "Samferdsel"), 3, "vei og bane", 10, 21, "1a2b3c")
TWO = Citation(2, "plan", "Plan for alt", ("Del B",), None, "skole", 40, 45, "1a2b3c")


def answer(markdown: str, citations: tuple[Citation, ...] | None = (ONE, TWO), refused: bool = False) -> str:
    return rendering.answer(markdown, citations, refused, BOKMAL)


def test_a_quotation_is_read_aloud_in_the_language_of_the_document_that_it_is_from() -> None:
    markdown = "Det står:\n\n> - vei\n> - skole [2]\n\n> fritt"
    html = rendering.answer(markdown, (ONE, TWO), False, BOKMAL, {ONE: "nb", TWO: "nn"}.__getitem__)
    quotations = [attributes for tag, attributes in Tags(html).tags if tag == "blockquote"]
    assert quotations == [{"lang": "nn"}, {}]


class Tags(HTMLParser):
    """Every start tag with its attributes, and all text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed("".join(html))  # a plain str, whatever came in
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_comment(self, data: str) -> None:
        self.tags.append(("!--", {}))

    def handle_decl(self, decl: str) -> None:
        self.tags.append(("!", {}))


def test_bold_lists_and_quotations_become_structure() -> None:
    html = answer("Under **Samferdsel** står det:\n\n> Utvalgte:\n>\n> - vei\n> - bane\n\n1. først\n2. så")
    assert html == (
        "<p>Under <strong>Samferdsel</strong> står det:</p>\n"
        "<blockquote>\n<p>Utvalgte:</p>\n<ul>\n<li>vei</li>\n<li>bane</li>\n</ul>\n</blockquote>\n"
        "<ol>\n<li>først</li>\n<li>så</li>\n</ol>\n"
    )


def test_a_source_mark_is_a_button_with_a_name_and_the_quotation_as_tooltip() -> None:
    tags = Tags(answer("Det bygges [1]")).tags
    assert tags[2] == (
        "button",
        {
            "type": "button",
            "class": "chip",
            "data-source": "1",
            "aria-label": "Kilde 1: Samferdsel",
            "data-quote": "«vei og bane»",
        },
    )


def test_no_punctuation_after_a_source_mark_begins_a_line() -> None:
    html = answer("«A» [1], og «B»", None)
    assert html == '<p><span class="held">«A» <span class="chip waiting">1</span>,</span> og «B»</p>\n'


@pytest.mark.parametrize(
    ("markdown", "lines"),
    [
        ("Det <bygges> [1]", 'Det <span class="held">&lt;bygges&gt; {}</span>'),
        ("[1] først", "{} først"),
        ("**vei** [1]", "<strong>vei</strong> {}"),
        ("infrastrukturutbygging [1]", "infrastrukturutbygging {}"),
        ("bygge «vei»[1]", 'bygge <span class="held">«vei»{}</span>'),
        ("«infrastrukturutbygging»[1]", '«infrastrukturutbygging<span class="held">»{}</span>'),
    ],
)
def test_a_source_mark_stays_with_the_word_before_it_unless_that_is_very_long(markdown: str, lines: str) -> None:
    chip = '<span class="chip waiting">1</span>'
    assert answer(markdown, None) == f"<p>{lines.format(chip)}</p>\n"


def test_the_mark_of_a_refusal_does_not_claim_to_be_a_source() -> None:
    tag, attributes = Tags(answer("- «Samferdsel» [1]", refused=True)).tags[3]
    assert (tag, attributes["aria-label"]) == ("button", "Nærmeste avsnitt 1: Samferdsel")


def test_a_number_without_its_source_is_text() -> None:
    assert answer("Se fotnote [7].") == "<p>Se fotnote [7].</p>\n"


def test_an_escaped_mark_is_text() -> None:
    assert answer(r"Vedtak \[1\] \*står\*") == "<p>Vedtak [1] *står*</p>\n"


def test_marks_open_nothing_while_the_answer_is_being_written() -> None:
    assert (
        answer("Det bygges [1]", None)
        == '<p>Det <span class="held">bygges <span class="chip waiting">1</span></span></p>\n'
    )


def test_a_long_quotation_is_cut_in_the_tooltip_only() -> None:
    citation = Citation(1, "d", "T", ("A",), None, "ord " * 200, 0, 800, "1a2b3c")
    title = Tags(answer("[1]", (citation,))).tags[1][1]["data-quote"]
    assert title is not None
    assert len(title) <= rendering.TOOLTIP + 4
    assert title.endswith(" …»")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<!-- skjult -->",
        "![bilde](https://ond.example/p.png)",
        "[lenke](javascript:alert(1))",
        "<https://ond.example>",
        "https://ond.example/sti",
        "[a]: https://ond.example",
        "`kode`",
        "# Overskrift",
        "&lt;script&gt;",
    ],
)
def test_html_links_images_code_and_headings_are_text(hostile: str) -> None:
    parsed = Tags(answer(f"før {hostile} etter"))
    assert [tag for tag, _ in parsed.tags] == ["p"]
    assert parsed.text.strip() == f"før {hostile} etter"


def test_what_a_citation_holds_is_escaped() -> None:
    citation = Citation(1, "d", "<b>T</b>", ('"><script>x</script>',), None, '" onmouseover="x', 0, 5, "1a2b3c")
    parsed = Tags(answer("[1]", (citation,)) + rendering.sources((citation,), False, BOKMAL))
    assert {tag for tag, _ in parsed.tags} <= TAGS | {"div", "h4"}
    assert not any(name.startswith("on") for _, attributes in parsed.tags for name in attributes)


def test_sources_name_number_path_title_and_page() -> None:
    assert Tags(rendering.sources((ONE, TWO), False, BOKMAL)).text == (
        "Kilder" + "Kilde 1: 1Del A › SamferdselPlan for alt, side 3" + "Kilde 2: 2Del BPlan for alt"
    )


def test_the_sources_of_a_refusal_are_called_nearest_sections() -> None:
    text = Tags(rendering.sources((ONE,), True, BOKMAL)).text
    assert text.startswith("Nærmeste avsnitt")
    assert "Kilde" not in text


def test_no_sources_give_no_list() -> None:
    assert rendering.sources((), False, BOKMAL) == ""


def test_many_sources_are_one_step_away() -> None:
    many = tuple(Citation(n, "d", "T", (f"A{n}",), None, "q", 0, 1, "1a2b3c") for n in range(1, 9))
    shown, rest = rendering.sources(many, False, BOKMAL).split("<details>")
    assert [shown.count("<li>"), rest.count("<li>")] == [5, 3]
    assert "Vis 3 til" in rest


SIGNS = "<>&\"'`*_[]()!\\#-|\n\t\x00"
SEQUENCES = (
    "**",
    "1.",
    "\n\n",
    "> ",
    "    ",
    "[1]",
    "[2]",
    "<script>",
    "</p>",
    "<!--",
    "](javascript:x)",
    "![",
    "&#x6a;",
)
MARKDOWN_PIECES = st.sampled_from([*SIGNS, *SEQUENCES])
HOSTILE = st.lists(MARKDOWN_PIECES | st.text(max_size=8), max_size=40).map("".join)


@examples(100)
@given(markdown=HOSTILE, quote=HOSTILE, section=HOSTILE, refused=st.booleans(), waiting=st.booleans())
def test_no_other_tag_or_attribute_ever_comes_out(
    markdown: str, quote: str, section: str, refused: bool, waiting: bool
) -> None:
    citation = Citation(1, "d", section, (section,), None, quote, 0, len(quote), "1a2b3c")
    parsed = Tags(answer(markdown, None if waiting else (citation,), refused))
    assert {tag for tag, _ in parsed.tags} <= TAGS
    assert {name for _, attributes in parsed.tags for name in attributes} <= ATTRIBUTES


@examples(100)
@given(markdown=HOSTILE)
def test_marks_are_buttons_only_for_known_sources(markdown: str) -> None:
    numbers = {attributes["data-source"] for tag, attributes in Tags(answer(markdown)).tags if tag == "button"}
    assert numbers <= {"1", "2"}
    assert all(re.search(rf"\[0*{number}\]", markdown) for number in numbers)
