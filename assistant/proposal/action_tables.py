"""The rows of a plan of action: which of their cells say what is to be done."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assistant.documents.model import Block, Document, Span
from assistant.language import words

_CELL = re.compile(
    r"(?:^|; )(?:(?:Del|Hoved|Hovud)?(?:Tiltak|Mål|Strategi|tiltak|mål|strategi)\w*(?: [\w/]+)?|Prosjekt): "
    r"(?P<said>.+?)(?=; [A-ZÆØÅ0-9][^:;]{0,40}: |;?$)",
)
"""The cell of a table's row that has the measure or goal, after its column's heading."""

_DONE = re.compile(
    r"^(?:[^:;]{0,20}: [^;]{0,12}; )?(?:(?:Hva|Kva)(?: skal gjøres| skal gjerast)?"
    r"|Aktivitet(?:er|ar)?|Innsats(?:er|ar|en)?|(?:Beskrivelse|Skildring) av \w*tiltak\w*|Oppg[aå]ver?): "
    r"(?P<said>.+?)(?=; [A-ZÆØÅ0-9][^:;]{0,40}: |;?$)",
)
"""The cell of a row whose column has another name, where the plan also says who or when."""

_DESCRIBED = re.compile(
    r"^(?:[^:;]{0,20}: [^;]{0,12}; )?(?:Beskrivelse|Skildring|Omtale): (?P<said>.+?)(?=; [A-ZÆØÅ0-9][^:;]{0,40}: |;?$)"
)
"""The same under a heading of strategies, where what is described is what is to be done."""

_WHO_OR_WHEN = re.compile(
    r"; (?:Ansvar\w*(?: \w+)?|Hvem|Kven|Frist\w*|Når|Tid\w*|Status|Oppstart|Start): ", re.IGNORECASE
)

_MEASURED = re.compile(r"(?:^|; )\w*indikator\w*: ", re.IGNORECASE)
_OF_YEARS = re.compile(r"^Mål\w*: [^;]+; (?:Status )?(?:19|20)\d\d: ")
"""Rows of figures that are followed over the years."""

_FIGURE = re.compile(
    r"(?:under |over |minst |maks\w* )?[\d.,]+(?:\s?%| ?(?:prosent|kg|kwh|tonn|kr|kroner|mill|m2|km|stk"
    r"|dager|dagar|timer|timar|år|per)\b.*)?",
    re.IGNORECASE,
)
"""A cell that is a number and what it is counted in."""

_LONG_ENOUGH = 2
"""Words of a cell that can be a measure."""


def of(document: Document, block: Block, announced: bool) -> Iterator[Span]:
    """The cells of a plan of action that say what is to be done; one that several rows repeat, once.

    ``announced`` says that the table stands under a heading of strategies.
    """
    seen: set[str] = set()
    for row in block.items:
        text = row.of(document.text)
        for cell in _cells(text, announced):
            said = cell["said"]
            if _FIGURE.fullmatch(said):
                continue
            if _key(said) not in seen and len(words.tokens(said)) >= _LONG_ENOUGH:
                seen.add(_key(said))
                yield Span(row.start + cell.start("said"), row.start + cell.end("said"), row.page)


def _cells(row: str, announced: bool) -> list[re.Match[str]]:
    if _MEASURED.search(row) or _OF_YEARS.search(row):
        return []
    done = None
    if _WHO_OR_WHEN.search(row):
        done = _DONE.search(row) or (_DESCRIBED.search(row) if announced else None)
    return list(_CELL.finditer(row)) or ([done] if done else [])


def _key(text: str) -> str:
    return " ".join(words.tokens(text))
