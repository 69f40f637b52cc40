"""An answer of quotations: passages framed in a sentence, numbered, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby

from assistant.answer import counting, markdown, sums
from assistant.answer.emphasis import Emphasis
from assistant.answer.model import Language
from assistant.answer.passage import Passage
from assistant.answer.phrases import OF, Noun, Phrases
from assistant.answer.question import Asked, Kind
from assistant.documents import tables
from assistant.documents.model import Document, Item, Section, Span
from assistant.retrieval import headings
from assistant.retrieval.citation import Citation
from assistant.retrieval.concepts import Concept
from assistant.retrieval.found import Decisive

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
        limits: Sequence[frozenset[str]] = (),
    ) -> None:
        """Begin an answer; ``decisive`` is what answers.

        ``counts`` are the stems of what is asked the number of, and ``limits`` those of each word that limits it.
        """
        self._counts = counts
        self._limits = limits
        self._phrases: Phrases = OF[language]
        self._asked = asked
        self._several = several_documents
        wanted = {stem for concept in concepts for other in concept.alternatives for stem in other.stems}
        self._bold = Emphasis(asked, wanted, decisive)
        self._pieces: list[str] = []
        self.citations: list[Citation] = []
        self.notes: list[str] = []

    @property
    def text(self) -> str:
        """The answer's Markdown so far."""
        return "\n\n".join(self._pieces)

    def quote(self, passages: Sequence[Passage], mentioned: bool = False) -> None:
        """Add passages, each section's under one framing sentence."""
        alone, begins = len(passages) == 1, len(self._pieces)
        for (document, _), group in groupby(passages, key=lambda p: (p.document, p.told.path)):
            together = list(group)
            self._pieces.append(self._framing(document, together, mentioned and not self.citations, alone))
            self.passages(together)
        self._correct(passages, begins)
        if self._asked.sums and passages and sums.is_missing(passages):
            self.note(self._phrases.no_sum)

    def _correct(self, passages: Sequence[Passage], begins: int) -> None:
        """Say before quotations which number they give instead of the one that the question takes for granted."""
        presumed = self._asked.presumed
        texts = [passage.span.of(passage.document.text) for passage in passages]
        given = presumed.instead(texts) if presumed else None
        if presumed is None or given is None:
            return
        place, instead = given
        number = self._cite(passages[place].document, passages[place].section, passages[place].span)
        said = {"said": markdown.in_line(presumed.said), "instead": markdown.in_line(instead)}
        self._pieces.insert(begins, self._phrases.instead.format(**said, number=number))

    def place(self, passages: Sequence[Passage]) -> None:
        """Add passages, each section's under a sentence that says where it stands."""
        for (document, path), group in groupby(passages, key=lambda p: (p.document, p.section.path)):
            together = list(group)
            page = together[0].span.page
            where = markdown.in_line(" › ".join(path)) + "»" + (self._phrases.on_page.format(page=page) if page else "")
            title = markdown.in_line(document.title)
            self._pieces.append(self._phrases.stands.format(where=where, title=title))
            self.passages(together)

    def outline(self, document: Document, first: Passage) -> None:
        """Add an overview: how the document begins, and its sections."""
        title = markdown.in_line(document.title)
        self._pieces.append(self._phrases.overview.format(title=title))
        self._pieces.append(self._passage(first, set()))
        self._pieces.append(self._phrases.parts)
        sections = [section for section in document.sections if section.heading.end > section.heading.start]
        self._pieces.append("\n".join(self._heading(document, section) for section in sections))

    def parts(self, document: Document, sections: Sequence[Section], noun: Noun) -> None:
        """Add how many parts of one kind a document has, and their headings."""
        counted = self._phrases.counted(len(sections), noun)
        self._pieces.append(self._phrases.has_parts.format(title=markdown.in_line(document.title), parts=counted))
        top = min(len(section.path) for section in sections)
        self._pieces.append("\n".join(self._heading(document, section, top) for section in sections))

    def beginnings(self, documents: Sequence[tuple[Document, Passage]]) -> None:
        """Add an overview of several documents: how many there are, and how each of the first begins."""
        counted = self._phrases.counted(len(documents), self._phrases.document)
        self._pieces.append(self._phrases.answers_from.format(documents=counted))
        if len(documents) > MOST_BEGINNINGS:
            self._pieces.append(self._phrases.first_of.format(number=self._phrases.number(MOST_BEGINNINGS)))
        for document, first in documents[:MOST_BEGINNINGS]:
            self._pieces.append(self._phrases.overview.format(title=markdown.in_line(document.title)))
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
        self._bold.add(forms)

    def nearest(self, nearest: Sequence[Passage]) -> None:
        """Name the nearest sections as just that; none are named when there are none."""
        if nearest:
            named = self._phrases.listed([self._near(passage) for passage in nearest])
            self._pieces.append(f"{self._phrases.nearest} {named}.")

    def _near(self, passage: Passage) -> str:
        number = self._cite(passage.document, passage.section, passage.span)
        path = markdown.in_line(" › ".join(passage.section.path))
        return f"«{path}»{self._in_document(passage.document)} [{number}]"

    def _framing(self, document: Document, passages: Sequence[Passage], mentioned: bool, alone: bool) -> str:
        phrases = self._phrases
        path = passages[0].told.path
        section = markdown.in_line(" › ".join(_called(document, path)))
        names = {"section": section, "document": self._in_document(document) if path[-1] != document.title else ""}
        if mentioned:
            return phrases.mentioned.format(**names)
        if passages[0].under is not None and self._asked.kind in (Kind.LIST, Kind.COUNT):
            return phrases.list_of.format(points=phrases.counted(len(passages), phrases.heading), **names)
        if self.citations:
            return phrases.says_also.format(**names)
        over = " ".join((document.title, *passages[0].told.path))
        if passages[0].is_list and (
            (alone and self._asked.kind is Kind.LIST)
            or (len(passages) == 1 and self._asked.kind is Kind.COUNT and self._lists(passages[0], over))
        ):
            return self._list_of(passages[0], over, names)
        if passages[0].among and self._asked.kind in (Kind.LIST, Kind.COUNT):
            return phrases.list_of.format(points=self._some_of(passages), **names)
        told = counting.named_within(passages[0].span.of(document.text), self._counts, self._limits, over)
        if told and not passages[0].is_list:
            return phrases.names.format(count=phrases.number(told), **names)
        return phrases.says.format(**names)

    def _list_of(self, listed: Passage, over: str, names: Mapping[str, str]) -> str:
        """How many points a list has, and that these are not as many as the question takes for granted."""
        document = listed.document
        count = _count(document, listed.items)
        points = self._phrases.counted(count, self._phrases.point)
        if any(_is_sum(item.of(document.text)) for item in listed.items):
            points = self._phrases.with_sum.format(points=points)
        presumed = self._asked.presumed
        text = listed.span.of(document.text)
        intro = listed.intro.of(document.text) if listed.intro else ""
        if (
            presumed is None
            or count == presumed.number
            or not presumed.names(f"{over} {intro}")
            or presumed.is_given([text])
            or presumed.instead([text])
        ):
            return self._phrases.list_of.format(points=points, **names)
        return self._phrases.list_not.format(points=points, said=self._phrases.number(presumed.number), **names)

    def _lists(self, passage: Passage, over: str) -> bool:
        """Whether all that limits what is counted stands ``over`` the list, or in the line that announces it."""
        intro = passage.intro.of(passage.document.text) if passage.intro else ""
        return counting.are_said(self._limits, f"{over} {intro}")

    def _some_of(self, rows: Sequence[Passage]) -> str:
        """How many rows of a table the question asks for, of how many."""
        every = _count(rows[0].document, rows[0].among)
        return self._phrases.some_of.format(
            number=self._phrases.number(len(rows)), all=self._phrases.counted(every, self._phrases.point)
        )

    def _in_document(self, document: Document) -> str:
        if not self._several:
            return ""
        return self._phrases.in_document.format(title=markdown.in_line(document.title))

    def _passage(self, passage: Passage, shown: set[Span]) -> str:
        """A passage under the items that it is nested in, but for what is ``shown`` already."""
        over = [item for item in passage.over if not any(s.start <= item.start and item.end <= s.end for s in shown)]
        shown.update((*over, passage.span))
        above = [self._above(Passage(passage.document, passage.section, item)) for item in over]
        return "\n>\n".join([*above, self._quotation(passage)])

    def _above(self, passage: Passage) -> str:
        """What a passage stands under, or a table's caption: there to be understood by, so nothing of it is in bold."""
        number = self._cite(passage.document, passage.section, passage.span)
        return f"> {markdown.escaped(passage.span.of(passage.document.text))} [{number}]".replace("\n", "\n> ")

    def _quotation(self, passage: Passage) -> str:
        number = self._cite(passage.document, passage.section, passage.span)
        text = passage.document.text
        if passage.under is not None:
            return f"> - {markdown.escaped(passage.span.of(text))} [{number}]"
        if not passage.is_list:
            quoted = self._bold.quotation(passage.document, passage.span).replace("\n", "\n> ")
            return f"> {quoted} [{number}]"
        lines = [f"> {markdown.escaped(passage.intro.of(text))} [{number}]", ">"] if passage.intro else []
        top = passage.items[0].level
        lines += [
            f"> {'  ' * (item.level - top)}- {self._bold.item(passage.document, item)} [{number}]"
            for item in passage.items
        ]
        return "\n".join(lines)

    def _heading(self, document: Document, section: Section, top: int = 1) -> str:
        number = self._cite(document, section, section.heading)
        indent = "  " * (len(section.path) - top)
        return f"{indent}- {markdown.escaped(section.heading.of(document.text))} [{number}]"

    def _cite(self, document: Document, section: Section, span: Span) -> int:
        told = (document.id, span.start, span.end)
        for cited in self.citations:
            if (cited.document, cited.start, cited.end) == told and cited.section == section.path:
                return cited.number
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


def _called(document: Document, path: tuple[str, ...]) -> tuple[str, ...]:
    """What a section is called: by its heading, and by the one above it too where several have the same heading."""
    own = headings.unnumbered(path[-1]).casefold()
    paths = {section.path for section in document.sections}
    same = sum(headings.unnumbered(other[-1]).casefold() == own for other in paths)
    return path[-2:] if same > 1 and path[-2:-1] != (document.title,) else path[-1:]


def _count(document: Document, items: Sequence[Item]) -> int:
    """How many items a list has, but for those that are nested in others, and for a table's sums."""
    return sum(item.level == items[0].level and not _is_sum(item.of(document.text)) for item in items)


def _is_sum(row: str) -> bool:
    return tables.TOTAL.match(row.partition(": ")[2]) is not None
