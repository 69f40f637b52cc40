"""The strategies of a document, by its structure: what stands under headings of strategies, goals and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.language import sentences, words

_PLANNING = re.compile(
    r"\b(?:\w*strategi(?:er|ar|ane|ene|en)?|(?:sats|innsats)\w*(?:områd\w*)?|(?!for)\w*mål(?:et|a|ene|setting\w*)?"
    r"|\w*tiltak(?:et|a|ene|spunkt\w*)?|prioriter\w+|prosjekt(?:er|et|a|ene)?)\b",
    re.IGNORECASE,
)
"""A heading or introduction with one of these announces strategies."""

_NOT_MEASURES = re.compile(r"\b(?:formål|språkmål|spørsmål|føremål|måling|målform)\w*\b", re.IGNORECASE)

_ABOUT = re.compile(
    r"^(?:[\d.]+\s*)?(?:om|slik|hvordan|korleis|hvorfor|kvifor|arbeidet med|innledning|innleiing|forord|bakgrunn)\b"
    r"|\b(?:utsatt\w*|utsett?e?|avslutta|avsluttede|avslutted?|forkasta|forkastede|ikke|ikkje|evaluering|rapportering"
    r"|oppfølging|gjennomføring|økonomi\w*|budsjett|kriterier?|kriteria)\b",
    re.IGNORECASE,
)
"""A heading that tells of strategies without being one's."""

_OTHER_LISTS = re.compile(
    r"\b(?:kriteri\w*|krav|forutsetning\w*|føresetnad\w*|spørsmål|endring\w*|kilde\w*|kjelde\w*|prinsipp\w*|forhold"
    r"|dokument\w*|medlem\w*|deltaker\w*|tall|tal|beløp|utfordring\w*)\b",
    re.IGNORECASE,
)
"""An introduction with one of these announces something else."""

_GOAL_SENTENCE = re.compile(
    r"\b(?:hoved|del|over)?mål(?:et|settinga|settingen)?\s+(?:vårt\s+)?er\b"
    r"|\bskal\s+(?:redusere|øke|auke|halvere|doble|kutte|styrke|fjerne)\b",
    re.IGNORECASE,
)
"""A sentence under such a heading that states a goal."""

_LONG_ENOUGH = 2
"""Words in a list item that can be a strategy."""


_TAIL = re.compile(r"(?<=[.!?])\s+[A-ZÆØÅ][\wæøå ]{2,30}:\s.*$", re.DOTALL)
"""Labels after the first sentence of a measure, such as who answers for it and when: not what it is about."""


@dataclass(frozen=True, slots=True)
class Strategy:
    """One strategy, goal or measure: ``text`` is verbatim ``span`` of the document's canonical text.

    ``under`` are the words of the list items that it is nested in.
    """

    document: str
    title: str
    section: tuple[str, ...]
    text: str
    span: Span
    version: str
    under: str = ""

    @property
    def area(self) -> str:
        """The priority area: the nearest heading, without its number."""
        return re.sub(r"^[\d.]+\s+", "", self.section[-1])

    @property
    def embedded(self) -> str:
        """What the model reads: the strategy under its area, and under the list items that it is nested in."""
        return f"{self.area}: {self.under}{self.bare}"

    @property
    def bare(self) -> str:
        """The text without labels at its end."""
        return _TAIL.sub("", self.text)


def of(document: Document) -> tuple[Strategy, ...]:
    """All strategies of one document in reading order; the headings in its metadata file decide where it names any."""
    found: dict[tuple[int, int], Strategy] = {}
    headings = {_key(section.path[-1]) for section in document.sections}
    for place, section in enumerate(document.sections):
        spans = list(_in_section(document, section, headings))
        if not spans and _is_strategy_itself(document, place):
            spans = [section.heading]
        for span in spans:
            text = span.of(document.text)
            found[span.start, span.end] = Strategy(
                document.id, document.title, section.path, text, span, document.version, _under(document, section, span)
            )
    return tuple(found[place] for place in sorted(found))


def _under(document: Document, section: Section, span: Span) -> str:
    """The words of the list items that a strategy is nested in, from the top down."""
    if not isinstance(span, Item) or not span.level:
        return ""
    over = next(over for block in section.blocks for item, over in block.nested() if item == span)
    return "".join(f"{item.of(document.text)} " for item in over)


def _in_section(document: Document, section: Section, headings: set[str]) -> Iterator[Span]:
    announced = _announced(document, section)
    for place, block in enumerate(section.blocks):
        if block.kind is BlockKind.LIST and _announces(document, section, block, place, announced):
            items = [item for item in block.items if len(words.tokens(item.of(document.text))) >= _LONG_ENOUGH]
            if not all(_key(item.of(document.text)) in headings for item in block.items):
                yield from items or block.items
        elif block.kind is BlockKind.PARAGRAPH and announced:
            for start, end in sentences.spans(document.text, block.span.start, block.span.end):
                if _GOAL_SENTENCE.search(document.text[start:end]):
                    yield Span(start, end, block.span.page)


def _announced(document: Document, section: Section) -> bool:
    """Whether a heading over this text is one of strategies."""
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in section.path)
    return any(_plans(heading) for heading in section.path) and not _ABOUT.search(section.path[-1])


def _announces(document: Document, section: Section, block: Block, place: int, announced: bool) -> bool:
    if document.metadata.strategies is not None:
        return announced
    intro = block.intro.of(document.text) if block.intro else _sentence_before(document, section, place)
    if intro and _plans(intro) and not _ABOUT.search(section.path[-1]) and not _OTHER_LISTS.search(intro):
        return True
    return announced and not (intro and _OTHER_LISTS.search(intro))


def _sentence_before(document: Document, section: Section, place: int) -> str:
    """The sentence that a list without an introduction of its own follows, where that ends in a colon."""
    if place == 0 or section.blocks[place - 1].kind is not BlockKind.PARAGRAPH:
        return ""
    before = section.blocks[place - 1].span
    found = sentences.spans(document.text, before.start, before.end)
    last = document.text[slice(*found[-1])] if found else ""
    return last if last.endswith(":") else ""


def _is_strategy_itself(document: Document, place: int) -> bool:
    """Whether the section is a subsection without lists under a heading that only announces strategies."""
    section = document.sections[place]
    following = document.sections[place + 1 :]
    is_leaf = not (following and following[0].path[: len(section.path)] == section.path)
    over = section.path[:-1]
    if not over or not is_leaf or not section.blocks or section.heading.end == section.heading.start:
        return False
    if any(block.kind is BlockKind.LIST for block in section.blocks) or _ABOUT.search(section.path[-1]):
        return False
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in over)
    return _plans(over[-1]) and not _ABOUT.search(over[-1])


def _plans(text: str) -> bool:
    return bool(_PLANNING.search(_NOT_MEASURES.sub(" ", text)))


def _key(text: str) -> str:
    return " ".join(words.tokens(text))
