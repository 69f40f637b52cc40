"""Norwegian text to sentences, as places in the text."""

from __future__ import annotations

import re

_ABBREVIATIONS = frozenset(
    """
    adm adr afd ang ank art avd bl bl.a ca cand co d d.e dvs e.kr ekskl eks el et f f.eks f.kr fig fork forts fr
    gj.sn gnr gr hhv hr if iht ifm ift inkl int jf jfr jr kap kgl kl kr lat ledd m m.a m.fl m.m m.v maks maks mfl
    mht mill milj min mnd moh mrd mva mv ndf nr ny o o.a o.l obs off ol omtr ons op osv overs p pga pkt prof pst
    p.g.a ref red resp s sen sek sml sp sr st st.meld meld st.prp prp stk str sv t tel tidl tils tilsv tir tlf tom
    tor u utg v var ved vedr vol årg årl § bnr fnr fvl kml pbl t.o.m f.o.m t.d m.o.t o.s.v d.v.s
    """.split()
)
_MONTHS = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
]
_BOUNDARY = re.compile(r"[.!?…]+[»”\"')\]]*(?=\s+[«“”\"'(\[]*[A-ZÆØÅÄÖ0-9§–-])|[.!?]+[»”\"')\]]+(?=\s)")


def spans(text: str, start: int = 0, end: int | None = None) -> list[tuple[int, int]]:
    """The sentences of ``text[start:end]``: (start, end) of each, without the white space between.

    A period after an abbreviation ("jf.", "St.meld."), an ordinal ("8. februar") or an initial ends nothing.
    """
    end = len(text) if end is None else end
    found: list[tuple[int, int]] = []
    begin = start
    for match in _BOUNDARY.finditer(text, start, end):
        if _ends_sentence(text, begin, match.start(), match.end(), end):
            _add(text, begin, match.end(), found)
            begin = match.end()
    _add(text, begin, end, found)
    return found


def _ends_sentence(text: str, begin: int, at: int, after: int, end: int) -> bool:
    if text[at] != "." or text[at:after].startswith(".."):
        return True
    before = text[begin:at].rsplit(maxsplit=1)
    word = before[-1].lstrip("(«“”\"'").lower() if before else ""
    following = text[after:end].split(maxsplit=1)
    next_word = following[0].strip("«»“”\"'(),.").lower() if following else ""
    if word in _ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    if word.isdigit() and len(word) <= 2:
        # "8. februar" and a numbered heading "3. Mål" go on; "i alle 7. Kommunene" does not.
        return next_word not in _MONTHS and len(before) > 1
    return True


def _add(text: str, start: int, end: int, found: list[tuple[int, int]]) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append((start, end))
