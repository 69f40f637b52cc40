"""What stands in bold in a quotation: the words that answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from assistant.answer import markdown
from assistant.answer.question import Asked, Kind
from assistant.documents.model import Document, Span
from assistant.language import amounts, expectation, words
from assistant.retrieval.found import Decisive

_WORD = re.compile(r"[^\W\d_]+|[^\W_]*[^\W\d_][^\W_]*")
"""A word; a number is read for itself."""

_OPENING, _CLOSING = '«“"(§', '»”")%'
_PAIRS = (("«", "»"), ("“", "”"), ("(", ")"))
"""Marks that may stand at the ends of what is in bold, and those that come in pairs."""

_LABEL = re.compile(r"(?:^|(?<=; ))[^:;\n]{1,80}: ")
"""The heading of a column in a table's row: "Tiltak: Ny bru; Frist: 2027"."""

_LOOSE = frozenset("og eller som at å enn i på til for med av fra frå om ved hos and or that than in on to of".split())
"""Words that tie what is in bold to what stands beside it, and say nothing at its end."""

_BODY = re.compile(
    r"(?<=[a-zæøåé]) (?:\w*(?:lag|klubb|forening|foreining|forbund|kommune|sk[ou]le|barnehage|råd|stiftelse|stifting|"
    r"museum|menighet|kyrkjelyd|sykehus|sjukehus|sykehjem|sjukeheim|bibliotek|sokn|korps|kor)|AS|ASA|SA|KF|IKS|BA)\b"
)
"""What a name goes on with where it is that of a body, and not of the place alone: "Vik turlag"."""

_BETWEEN = re.compile(r"\s+(?:[^\W_]+\s+){1,2}")
"""A word or two between two stretches in bold that read as one."""

NEARLY_ALL = 0.8
"""Share of a quotation's characters from which nothing in it is more decisive than the rest."""


class Emphasis:
    """Puts in bold what the reader found decisive, or else the sort of fact that is asked for, or what matches."""

    def __init__(self, asked: Asked, wanted: Iterable[str], decisive: Sequence[Decisive]) -> None:
        """``wanted`` are stems of what the question names, ``decisive`` what the reader found."""
        self._asked = asked
        self._wanted = set(wanted)
        self._decisive = decisive

    def add(self, forms: Iterable[str]) -> None:
        """Want these words, in lower case, too."""
        self._wanted |= {words.stem(form) for form in forms}

    def quotation(self, document: Document, span: Span) -> str:
        """A quotation's Markdown."""
        return self._marked(document, span, self._decisive)

    def item(self, document: Document, span: Span) -> str:
        """A list item's Markdown; where a list is asked for, no item of it is more decisive than the others."""
        if self._asked.kind in (Kind.LIST, Kind.COUNT):
            return self._said(span.of(document.text))
        return self._marked(document, span, self._decisive)

    def _marked(self, document: Document, span: Span, decisive: Sequence[Decisive]) -> str:
        text = span.of(document.text)
        if self._asked.kind in (Kind.SECTION, Kind.OVERVIEW):
            return markdown.escaped(text)
        if self._asked.kind is Kind.MENTIONED and (said := self._places(text)):
            return markdown.emphasised(text, said)
        read = [
            _whole_name(text, *trimmed(text, max(0, each.start - span.start), min(len(text), each.end - span.start)))
            for each in decisive
            if each.document == document.id and each.start < span.end and each.end > span.start
        ]
        read = _joined(
            text,
            [(start, end) for start, end in read if _says(text[start:end]) and not self._is_given(text[start:end])],
        )
        if read:
            all_of_it = sum(end - start for start, end in read) > NEARLY_ALL * len(text)
            return markdown.escaped(text) if all_of_it else markdown.emphasised(text, read)
        if self._asked.sort is not None:
            found = (match.span() for match in self._asked.sort.answer.finditer(text))
            whole = [
                _whole_name(text, *_whole_words(text, *each))
                for each in found
                if not amounts.is_reference(text, each[0])
            ]
            facts = [(start, end) for start, end in whole if not self._is_given(text[start:end])]
            if facts:
                return markdown.emphasised(text, facts)
        return self._said(text)

    def _said(self, text: str) -> str:
        return markdown.emphasised(text, self._places(text))

    def _places(self, text: str) -> list[tuple[int, int]]:
        """Where the words and numbers that the question names stand, but for the labels of a table's row."""
        labels = [match.span() for match in _LABEL.finditer(text)] if len(_LABEL.findall(text)) > 1 else []
        found = [m.span() for m in _WORD.finditer(text) if words.stem(m.group().lower()) in self._wanted]
        if not self._asks_number:  # then a number that the question has is no answer
            found += [m.span() for m in amounts.NUMBER.finditer(text) if self._names(text, m)]
        whole = [amounts.whole(text, start, end) for start, end in found]
        return [(start, end) for start, end in whole if not any(first <= start < last for first, last in labels)]

    @property
    def _asks_number(self) -> bool:
        """Whether a number is asked for that is no point in time: a year may tell which day of it."""
        sort = self._asked.sort
        return sort is not None and sort.name in expectation.AMOUNTS - {"time"}

    def _is_given(self, stretch: str) -> bool:
        """Whether a number is asked for, and a stretch is no more than one that the question has itself."""
        own = all(piece in self._wanted and piece.isdigit() for piece in words.tokens(stretch))
        return own and self._asks_number

    def _names(self, text: str, number: re.Match[str]) -> bool:
        """Whether the question names the whole of a number, or the year of a date."""
        pieces = set(words.tokens(number.group()))
        in_date = any(date.start() <= number.start() < date.end() for date in amounts.DATE.finditer(text))
        is_part = in_date and len(number.group()) < len("2026")
        return pieces <= self._wanted and not is_part and not amounts.is_reference(text, number.start())


def _says(stretch: str) -> bool:
    """Whether anything of a stretch can answer: neither marks alone nor "og" does."""
    return bool(words.content(stretch)) or any(map(str.isdigit, stretch))


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch in whole words, without the marks around it but for those that open and close it.

    Markdown takes ``**`` beside a mark for bold only where a space stands on its other side.
    """
    start, end = _whole_words(text, start, end)
    end = _without_loose_end(text, start, end)
    while start < end and not (text[start].isalnum() or (text[start] in _OPENING and _is_space(text, start - 1))):
        start += 1
    while start < end and not (text[end - 1].isalnum() or (text[end - 1] in _CLOSING and _is_free(text, end))):
        end -= 1
    return _without_half_pairs(text, start, end)


def _without_half_pairs(text: str, start: int, end: int) -> tuple[int, int]:
    for opening, closing in _PAIRS:
        inside = text[start:end]
        if inside.startswith(opening) and closing not in inside:
            start += 1
        elif inside.endswith(closing) and opening not in inside:
            end -= 1
    return start, end


def _without_loose_end(text: str, start: int, end: int) -> int:
    """Where the stretch ends without words that only lead on: "koster mindre enn"."""
    while (last := re.search(r"\s+([^\W\d_]+)\W*$", text[start:end])) and last[1].lower() in _LOOSE:
        end = start + last.start()
    return end


def _joined(text: str, stretches: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Stretches in order, those with no more than a word or two between made one: "større virkning og koster"."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and _BETWEEN.fullmatch(text[joined[-1][1] : start]):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _is_free(text: str, at: int) -> bool:
    """Whether a space or the end of a sentence stands at a place."""
    return _is_space(text, at) or text[at] in ".,;:!?"


def _is_space(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace()


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to the words that it begins and ends in, and to the whole of a number or date."""
    start, end = amounts.whole(text, start, end)
    while 0 < start < len(text) and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _whole_name(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the rest of the name that it ends in the first word of."""
    last = re.search(r"[^\W\d_]+$", text[start:end])
    goes_on = _BODY.match(text, end) if last and last.group()[0].isupper() else None
    return start, goes_on.end() if goes_on else end
