"""An answer of quotations: passages framed in a sentence, numbered, each with its citation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from assistant.answer import counting, markdown
from assistant.answer.evidence import Passage
from assistant.answer.model import Language
from assistant.answer.phrases import OF, Phrases
from assistant.answer.question import Asked, Kind
from assistant.documents import tables
from assistant.documents.model import Document, Section, Span
from assistant.language import words
from assistant.retrieval.citation import Citation
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Decisive

_NUMBER = re.compile(r"\d+(?:[.,\s]\d+)*")
"""A number as it is written: "1,9", "60 000"."""

_OPENING, _CLOSING = '«“"(§', '»”")%'
_CLOSED_BY = {"«": "»", "“": "”", "(": ")"}
"""Marks that may stand at the ends of what is in bold, and those that come in pairs."""

NEARLY_ALL = 0.8
"""Share of a quotation's characters from which nothing in it is more decisive than the rest."""

MOST_BEGINNINGS = 12
"""Documents whose beginnings are quoted in an overview of all."""


class Composer:
    """Puts one answer together and numbers its citations as it goes."""

    def __init__(
        self,
        language: Language,
        concepts: Sequence[Concept],
        asked: Asked,
        several_documents: bool,
        counts: frozenset[str] = frozenset(),
        decisive: Sequence[Decisive] = (),
    ) -> None:
        """Begin an answer; ``counts`` are the stems of what is asked the number of, ``decisive`` what answers."""
        self._counts = counts
        self._decisive = decisive
        self._phrases: Phrases = OF[language]
        self._asked = asked
        self._several = several_documents
        self._wanted = {stem for concept in concepts for other in concept.alternatives for stem in other.stems}
        self._pieces: list[str] = []
        self.citations: list[Citation] = []
        self.notes: list[str] = []

    @property
    def text(self) -> str:
        """The answer's Markdown so far."""
        return "\n\n".join(self._pieces)

    def quote(self, passages: Sequence[Passage], mentioned: bool = False) -> None:
        """Add passages, each section's under one framing sentence."""
        alone = len(passages) == 1
        for (document, _), group in groupby(passages, key=lambda p: (p.document, p.section.path)):
            together = list(group)
            self._pieces.append(self._framing(document, together, mentioned and not self.citations, alone))
            self.passages(together)

    def place(self, passages: Sequence[Passage]) -> None:
        """Add passages, each section's under a sentence that says where it stands."""
        for (document, path), group in groupby(passages, key=lambda p: (p.document, p.section.path)):
            together = list(group)
            page = together[0].span.page
            where = markdown.escaped(" › ".join(path)) + "»" + (self._phrases.on_page.format(page=page) if page else "")
            title = markdown.escaped(document.title)
            self._pieces.append(self._phrases.stands.format(where=where, title=title))
            self.passages(together)

    def outline(self, document: Document, first: Passage) -> None:
        """Add an overview: how the document begins, and its sections."""
        title = markdown.escaped(document.title)
        self._pieces.append(self._phrases.overview.format(title=title))
        self._pieces.append(self._passage(first, set()))
        self._pieces.append(self._phrases.parts)
        sections = [section for section in document.sections if section.heading.end > section.heading.start]
        self._pieces.append("\n".join(self._heading(document, section) for section in sections))

    def beginnings(self, documents: Sequence[tuple[Document, Passage]]) -> None:
        """Add an overview of several documents: how many there are, and how each of the first begins."""
        counted = self._phrases.counted(len(documents), self._phrases.document)
        self._pieces.append(self._phrases.answers_from.format(documents=counted))
        if len(documents) > MOST_BEGINNINGS:
            self._pieces.append(self._phrases.first_of.format(number=self._phrases.number(MOST_BEGINNINGS)))
        for document, first in documents[:MOST_BEGINNINGS]:
            self._pieces.append(self._phrases.overview.format(title=markdown.escaped(document.title)))
            self._pieces.append(self._passage(first, set()))

    def note(self, sentence: str) -> None:
        """Add a sentence about the sources, which needs none itself."""
        self.notes.append(sentence)
        self._pieces.append(sentence)

    def say(self, sentence: str) -> None:
        """Add a sentence of the assistant's own."""
        self._pieces.append(sentence)

    def passages(self, passages: Sequence[Passage]) -> None:
        """Add quotations that a sentence has announced."""
        shown: set[Span] = set()
        self._pieces.append("\n>\n".join(self._passage(passage, shown) for passage in passages))

    def highlight(self, forms: Iterable[str]) -> None:
        """Put these words, in lower case, in bold in the quotations that follow."""
        self._wanted |= {words.stem(form) for form in forms}

    def nearest(self, nearest: Sequence[Passage]) -> None:
        """Name the nearest sections as just that; none are named when there are none."""
        if nearest:
            named = self._phrases.listed([self._near(passage) for passage in nearest])
            self._pieces.append(f"{self._phrases.nearest} {named}.")

    def _near(self, passage: Passage) -> str:
        number = self._cite(passage.document, passage.section, passage.span)
        path = markdown.escaped(" › ".join(passage.section.path))
        return f"«{path}»{self._in_document(passage.document)} [{number}]"

    def _framing(self, document: Document, passages: Sequence[Passage], mentioned: bool, alone: bool) -> str:
        phrases = self._phrases
        section = markdown.escaped(passages[0].section.path[-1])
        names = {"section": section, "document": self._in_document(document)}
        if mentioned:
            return phrases.mentioned.format(**names)
        if self.citations:
            return phrases.says_also.format(**names)
        if passages[0].is_list and (
            (alone and self._asked.kind is Kind.LIST) or (len(passages) == 1 and self._asked.kind is Kind.COUNT)
        ):
            return phrases.list_of.format(points=phrases.counted(_count(passages[0]), phrases.point), **names)
        told = counting.named(passages[0].span.of(document.text), self._counts)
        if told and not passages[0].is_list:
            return phrases.names.format(count=phrases.number(told), **names)
        return phrases.says.format(**names)

    def _in_document(self, document: Document) -> str:
        if not self._several:
            return ""
        return self._phrases.in_document.format(title=markdown.escaped(document.title))

    def _passage(self, passage: Passage, shown: set[Span]) -> str:
        """A passage under the items that it is nested in, but for those that are ``shown`` already."""
        over = [item for item in passage.over if item not in shown]
        shown.update(over)
        quoted = [*(Passage(passage.document, passage.section, item) for item in over), passage]
        return "\n>\n".join(map(self._quotation, quoted))

    def _quotation(self, passage: Passage) -> str:
        number = self._cite(passage.document, passage.section, passage.span)
        text = passage.document.text
        if not passage.is_list:
            quoted = self._strong(passage.document, passage.span, self._decisive).replace("\n", "\n> ")
            return f"> {quoted} [{number}]"
        lines = [f"> {markdown.escaped(passage.intro.of(text))} [{number}]", ">"] if passage.intro else []
        top = passage.items[0].level
        decisive = () if self._asked.kind in (Kind.LIST, Kind.COUNT) else self._decisive  # all of it is asked for
        lines += [
            f"> {'  ' * (item.level - top)}- {self._strong(passage.document, item, decisive)} [{number}]"
            for item in passage.items
        ]
        return "\n".join(lines)

    def _heading(self, document: Document, section: Section) -> str:
        number = self._cite(document, section, section.heading)
        indent = "  " * (len(section.path) - 1)
        return f"{indent}- {markdown.escaped(section.heading.of(document.text))} [{number}]"

    def _cite(self, document: Document, section: Section, span: Span) -> int:
        number = len(self.citations) + 1
        self.citations.append(
            Citation(
                number=number,
                document=document.id,
                title=document.title,
                section=section.path,
                page=span.page,
                quote=span.of(document.text),
                start=span.start,
                end=span.end,
                version=document.version,
            )
        )
        return number

    def _strong(self, document: Document, span: Span, decisive: Sequence[Decisive]) -> str:
        """The quotation with what answers in bold: by the reader, or the sort of fact asked for, or what matches."""
        text = span.of(document.text)
        if self._asked.kind in (Kind.SECTION, Kind.OVERVIEW):
            return markdown.escaped(text)
        read = [
            _trimmed(text, max(0, each.start - span.start), min(len(text), each.end - span.start))
            for each in decisive
            if each.document == document.id and each.start < span.end and each.end > span.start
        ]
        read = [(start, end) for start, end in read if start < end]  # not what was marks alone
        if read:
            all_of_it = sum(end - start for start, end in read) > NEARLY_ALL * len(text)
            return markdown.escaped(text) if all_of_it else markdown.emphasised(text, read)
        if self._asked.sort is not None:
            facts = [_whole_words(text, *match.span()) for match in self._asked.sort.answer.finditer(text)]
            if facts:
                return markdown.emphasised(text, facts)
        said = [m.span() for m in re.finditer(r"[^\W_]+", text) if words.stem(m.group().lower()) in self._wanted]
        return markdown.emphasised(text, said)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch in whole words, without the marks around it but for those that open and close it.

    Markdown takes ``**`` beside a mark for bold only where a space stands on its other side.
    """
    start, end = _whole_words(text, start, end)
    while start < end and not (text[start].isalnum() or (text[start] in _OPENING and _is_space(text, start - 1))):
        start += 1
    while start < end and not (text[end - 1].isalnum() or (text[end - 1] in _CLOSING and _is_space(text, end))):
        end -= 1
    if start < end and _CLOSED_BY.get(text[start], "") not in text[start:end]:
        start += 1  # half of a pair
    return start, end


def _is_space(text: str, at: int) -> bool:
    return not 0 <= at < len(text) or text[at].isspace()


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch widened to the words that it begins and ends in, and to the whole of a number as it is written."""
    for number in _NUMBER.finditer(text):
        if number.start() < end and number.end() > start:
            start, end = min(start, number.start()), max(end, number.end())
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while 0 < end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        end += 1
    return start, end


def _count(listed: Passage) -> int:
    """How many items a list has, but for those that are nested in others, and for a table's sums."""
    text = listed.document.text
    return sum(item.level == listed.items[0].level and not _is_sum(item.of(text)) for item in listed.items)


def _is_sum(row: str) -> bool:
    return tables.TOTAL.match(row.partition(": ")[2]) is not None
