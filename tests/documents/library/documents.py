"""The made documents: each a file of some format, with what should be found in it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from pypdf import PdfReader

from tests.documents.library import holdings
from tests.documents.library.holdings import Made
from tests.documents.library.open_document import write_odt
from tests.documents.library.plain_text import Typing, write_text
from tests.documents.library.plan import Expected, expected
from tests.documents.library.press import Look, print_pdf
from tests.documents.library.web_page import write_html, write_markdown
from tests.documents.library.word import write_docx

Pages = Sequence[int | None]
Write = Callable[[Path, Made], Pages]


class Entry(NamedTuple):
    """A document: what it holds, how it is written, and what is printed around its text."""

    ending: str
    made: Made
    write: Write
    around: Sequence[str] = ()
    merged: bool = True
    """Whether the file says that a cell covers several columns."""


def _pdf(made: Made, look: Look) -> Entry:
    pages = [look.page_number.format(page=page) for page in (1, 2)] if look.page_number else []
    around = [words for words in (look.header, look.watermark, *pages) if words and not words.isdecimal()]
    return Entry(".pdf", made, lambda path, made: print_pdf(path, made.title, made.parts, look), around)


def _printed(name: str, made: Made, merged: bool = True) -> Entry:
    """A file that another program printed; a heading stands on the last page that has its words."""

    def write(path: Path, made: Made) -> Pages:
        shutil.copyfile(PRINTED / f"{name}.pdf", path)
        texts = ["".join(normalize("NFKC", page.extract_text()).split()) for page in PdfReader(path).pages]
        wanted = ["".join(part.heading.split()) for part in made.parts]
        return [max(number for number, text in enumerate(texts, 1) if words in text) for words in wanted]

    return Entry(".pdf", made, write, ["Kommunen – side"], merged)


def _docx(made: Made, how: str) -> Entry:
    def write(path: Path, made: Made) -> Pages:
        write_docx(path, made.title, made.parts, how, "Fellessekretariatet")
        return ()

    return Entry(".docx", made, write, ["Fellessekretariatet"])


def _odt(made: Made, how: str) -> Entry:
    def write(path: Path, made: Made) -> Pages:
        write_odt(path, made.title, made.parts, how)
        return ()

    return Entry(".odt", made, write)


def _html(made: Made) -> Entry:
    def write(path: Path, made: Made) -> Pages:
        write_html(path, made.title, made.parts)
        return ()

    return Entry(".html", made, write, ["Forsiden", "Personvern", "↩"])


def _markdown(made: Made) -> Entry:
    def write(path: Path, made: Made) -> Pages:
        write_markdown(path, made.title, made.parts)
        return ()

    return Entry(".md", made, write, ["[^"])


def _text(made: Made, typing: Typing) -> Entry:
    return Entry(".txt", made, lambda path, made: write_text(path, made.title, made.parts, typing), merged=False)


PRINTED = Path(__file__).parent / "printed"

_PAGED = Look({1: 1.4, 2: 1.2}, cover=True, contents="dots", restart=True, labels=True, page_number="{page}")

ALL: Mapping[str, Entry] = {
    "strategi": _pdf(holdings.strategic_plan(), Look(contents="dots", bookmarks=True, header="Vestmarkregionen")),
    "selskapsavtale": _pdf(holdings.statutes(), Look({}, header="Selskapsavtale", page_number="{page}")),
    "samfunnstryggleik": _pdf(
        holdings.plan_in_parts(), Look({1: 1.8, 2: 1.4, 3: 1.0}, cover=True, new_pages=True, serif=True)
    ),
    "boligplan": _pdf(holdings.roman_plan(), Look({1: 1.3, 2: 1.0}, contents="plain", page_number="– {page} –")),
    "kulturplan": _pdf(holdings.capitals_plan(), Look({}, frozenset({2}), page_number="{page}")),
    "landbruksplan": _pdf(holdings.short_headings_plan(), Look({}, frozenset(), space=1.6)),
    "spalter": _pdf(holdings.strategic_plan(), Look(columns=2, size=10, header="Strategi 2024–2035")),
    "oppvekst": _pdf(holdings.noted_plan(), Look(page_number="{page}", justified=True)),
    "handlingsprogram": _pdf(holdings.action_plan(), Look(header="Elvegrenda kommune – handlingsprogram")),
    "okonomiplan": _pdf(holdings.economy_plan(), Look(ruled=False, serif=True)),
    "merker": _pdf(holdings.strategic_plan(), Look({}, frozenset(), contents="plain", bookmarks=True)),
    "sider": _pdf(holdings.roman_plan(), _PAGED),
    "utkast": _pdf(holdings.list_plan(), Look(watermark="UTKAST", line_numbers=5)),
    "nummer": _pdf(holdings.strategic_plan(), Look({}, frozenset(), serif=True, line_numbers=1)),
    "lister": _pdf(holdings.list_plan(), Look({1: 1.2}, serif=True)),
    "strategi-libreoffice": _printed("strategi", holdings.strategic_plan()),
    "oppvekst-libreoffice": _printed("oppvekst", holdings.noted_plan()),
    "handlingsprogram-libreoffice": _printed("handlingsprogram", holdings.action_plan()),
    "lister-libreoffice": _printed("lister", holdings.list_plan()),
    "selskapsavtale-libreoffice": _printed("selskapsavtale", holdings.statutes()),
    "boligplan-libreoffice": _printed("boligplan", holdings.roman_plan()),
    "strategi-nettleser": _printed("strategi-nettleser", holdings.strategic_plan()),
    "handlingsprogram-nettleser": _printed("handlingsprogram-nettleser", holdings.action_plan(), merged=False),
    "okonomiplan-nettleser": _printed("okonomiplan-nettleser", holdings.economy_plan()),
    "strategi-word": _docx(holdings.strategic_plan(), "counted"),
    "oppvekst-word": _docx(holdings.noted_plan(), "styles"),
    "handlingsprogram-word": _docx(holdings.action_plan(), "styles"),
    "lister-word": _docx(holdings.list_plan(), "by hand"),
    "selskapsavtale-word": _docx(holdings.statutes(), "by hand"),
    "samfunnstryggleik-word": _docx(holdings.plan_in_parts(), "by hand"),
    "oppvekst-odt": _odt(holdings.noted_plan(), "styles"),
    "handlingsprogram-odt": _odt(holdings.action_plan(), "styles"),
    "lister-odt": _odt(holdings.list_plan(), "styles"),
    "boligplan-odt": _odt(holdings.roman_plan(), "by hand"),
    "strategi-html": _html(holdings.strategic_plan()),
    "oppvekst-html": _html(holdings.noted_plan()),
    "handlingsprogram-html": _html(holdings.action_plan()),
    "selskapsavtale-markdown": _markdown(holdings.statutes()),
    "oppvekst-markdown": _markdown(holdings.noted_plan()),
    "strategi-tekst": _text(holdings.strategic_plan(), Typing(contents=True)),
    "landbruksplan-tekst": _text(holdings.short_headings_plan(), Typing("utf-16")),
    "lister-tekst": _text(holdings.list_plan(), Typing("utf-8-sig", width=72)),
    "boligplan-tekst": _text(holdings.roman_plan(), Typing(width=0)),
    "kulturplan-tekst": _text(holdings.capitals_plan(), Typing("cp1252", contents=True)),
    "handlingsprogram-tekst": _text(holdings.action_plan(), Typing(columns="\t")),
    "okonomiplan-tekst": _text(holdings.economy_plan(), Typing("utf-16")),
    "strategi-sider-tekst": _text(holdings.strategic_plan(), Typing(page_lines=46)),
}


def write(name: str, folder: Path) -> tuple[Path, list[Expected]]:
    """Write a document, and give it with what should be found in it."""
    entry = ALL[name]
    path = folder / f"{name}{entry.ending}"
    pages = entry.write(path, entry.made)
    return path, expected(entry.made.parts, pages, entry.merged)
