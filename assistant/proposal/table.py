"""A batch as tables to open in a spreadsheet: one of proposals, and one of strategies."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Literal

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from assistant.proposal.batch import Batch, Mapped, Row
from assistant.proposal.model import Coverage, Covering, Level

Language = Literal["nb", "nn", "en"]
Cells = Sequence[str | int | float]

SHEETS: Mapping[Language, tuple[str, str]] = {
    "nb": ("Forslag", "Strategier"),
    "nn": ("Framlegg", "Strategiar"),
    "en": ("Proposals", "Strategies"),
}
_HEADINGS: Mapping[Language, tuple[str, str]] = {
    "nb": (
        "Forslag|Begynner slik|Dekning|Beste strategi|Hvor direkte|Satsingsområde|Dokument|Side|Sikkerhet"
        "|Andre strategier|Går imot|Ikke dekket|Nærmest, uten å dekke|Merknad",
        "Dokument|Satsingsområde|Strategi|Dekker direkte|Berører",
    ),
    "nn": (
        "Framlegg|Byrjar slik|Dekning|Beste strategi|Kor direkte|Satsingsområde|Dokument|Side|Kor sikkert"
        "|Andre strategiar|Går imot|Ikkje dekt|Nærast, utan å dekkje|Merknad",
        "Dokument|Satsingsområde|Strategi|Dekkjer direkte|Vedkjem",
    ),
    "en": (
        "Proposal|Begins|Coverage|Best strategy|How directly|Priority area|Document|Page|Certainty"
        "|Other strategies|Goes against|Not covered|Nearest, without covering|Note",
        "Document|Priority area|Strategy|Covers directly|Touches",
    ),
}
_COVERAGE: Mapping[Language, Mapping[Coverage | None, str]] = {
    "nb": {"covered": "Dekket", "partly": "Delvis dekket", "not_covered": "Ikke dekket", None: "Ikke sjekket"},
    "nn": {"covered": "Dekt", "partly": "Delvis dekt", "not_covered": "Ikkje dekt", None: "Ikkje sjekka"},
    "en": {"covered": "Covered", "partly": "Partly covered", "not_covered": "Not covered", None: "Not checked"},
}
_LEVELS: Mapping[Language, Mapping[Level, str]] = {
    "nb": {"direct": "Dekker direkte", "related": "Berører"},
    "nn": {"direct": "Dekkjer direkte", "related": "Vedkjem"},
    "en": {"direct": "Covers directly", "related": "Touches"},
}
_WIDTHS = ((24, 50, 14, 50, 16, 34, 34, 8, 10, 50, 40, 40, 50, 40), (34, 34, 60, 14, 12))

LONGEST = 32_000
"""Characters that a cell of Excel takes."""

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes as the beginning of a formula."""


def proposals(batch: Batch, language: Language) -> list[Cells]:
    """The table of proposals, with its headings."""
    return [_HEADINGS[language][0].split("|"), *(_proposal(row, language) for row in batch)]


def strategies(batch: Batch, language: Language) -> list[Cells]:
    """The coverage map of the corpus, with its headings: every strategy, those that have no proposal too."""
    return [_HEADINGS[language][1].split("|"), *(_strategy(mapped) for mapped in batch.map)]


def to_csv(table: Sequence[Cells]) -> bytes:
    """A table as CSV that Excel in Norway opens: semicolons, and a mark that says UTF-8."""
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\r\n").writerows(
        [[_plain(cell) for cell in row] for row in table]
    )
    return written.getvalue().encode("utf-8-sig")


def to_excel(batch: Batch, language: Language) -> bytes:
    """Both tables as sheets of one workbook."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, table, widths in zip(
        SHEETS[language], (proposals(batch, language), strategies(batch, language)), _WIDTHS, strict=True
    ):
        sheet = book.create_sheet(name)
        for at, row in enumerate(table, start=1):
            for column, value in enumerate(row, start=1):
                cell = sheet.cell(at, column, _writable(value))
                cell.alignment = Alignment(vertical="top", wrap_text=True)
                if isinstance(value, str):
                    cell.data_type = "s"  # a text that begins as a formula stays a text
                if at == 1:
                    cell.font = Font(bold=True)
        for column, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = sheet.dimensions
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _proposal(row: Row, language: Language) -> Cells:
    best, *others = row.covering or (None,)
    levels = _LEVELS[language]
    return (
        row.name,
        row.excerpt,
        _COVERAGE[language][row.coverage],
        *(_best(best, levels) if best else ("",) * 6),
        "; ".join(f"{_placed(each)} – {levels[each.level].lower()}" for each in others),
        "; ".join(map(_placed, row.against)),
        " ".join(row.uncovered),
        "; ".join(map(_placed, row.nearest)),
        row.error or " ".join(row.notes),
    )


def _best(best: Covering, levels: Mapping[Level, str]) -> Cells:
    cited = best.citation
    score = round(best.score, 2)
    return (best.strategy, levels[best.level], best.section[-1], cited.title, cited.page or "", score)


def _placed(each: Covering) -> str:
    """A strategy with the heading that it stands under."""
    return f"{each.strategy} ({each.section[-1]})"


def _strategy(mapped: Mapped) -> Cells:
    strategy = mapped.strategy
    return (strategy.title, strategy.area, strategy.text, mapped.direct, mapped.related)


def _plain(cell: str | int | float) -> str:
    if isinstance(cell, float):
        return f"{cell:.2f}".replace(".", ",")
    text = str(cell)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _writable(value: str | int | float) -> str | int | float:
    """What XML, and so Excel, can hold."""
    if not isinstance(value, str):
        return value
    return ILLEGAL_CHARACTERS_RE.sub("", value)[:LONGEST]
