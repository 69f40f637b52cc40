"""The strategies of a document, by its structure: what stands under headings of strategies, goals and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.language import sentences, words

_PLANNING = re.compile(
    r"\b(?:\w*strategi(?:er|ar|ane|ene|en)?|strategiske?\s+(?:grep|val\w*|retning\w*|områd\w*)|satsn?ing\w*|innsats\w*"
    r"|sats(?:er|ar|e)\s+på|(?!for)\w*mål(?:et|a|ene|set[tnj]\w*|bil\w+|områd\w*)?|\w*tiltak(?:et|a|ene|s\w+)?"
    r"|ambisjon\w*|(?:fokus|utviklings)områd\w*|handlings(?:del|program)\w*|prioriter\w+|prosjekt(?:er|et|a|ene)?)\b",
    re.IGNORECASE,
)
"""A heading or introduction with one of these announces strategies."""

_NOT_MEASURES = re.compile(r"\b(?:\w*(?:formål|språkmål|spørsmål|føremål)|måling|målform)\w*\b", re.IGNORECASE)

_WE_WILL = re.compile(
    r"\b(?:kommun(?:en|a|ene|ane)|region(?:en|ane|ene)?|fylk(?:et|eskommunen|eskommuna)|vi|me)\s+(?:skal|vil)\b"
    r"|\b(?:skal|vil)\s+(?:kommun(?:en|a|ene|ane)|region(?:en|ane|ene)?|fylk(?:et|eskommunen|eskommuna)|vi|me)\b",
    re.IGNORECASE,
)
"""An introduction in which the owner of a plan says what it will do announces strategies too: "Vi vil:"."""

_ABOUT = re.compile(
    r"^(?:[\d.]+\s*|[A-Z][.)]\s+)?(?:(?:om|slik|hvordan|korleis|hvorfor|kvifor|arbeidet med|innledning|innleiing|forord"
    r"|bakgrunn)\b"
    r"|(?:utsatte?|utsette|avslåtte|avslutt\w+|forkast\w+|ikke|ikkje)\s+(?:\w+\s+)?(?:tiltak|prosjekt|mål|prioriter)\w*"
    r"|(?:tiltak|prosjekt\w*|mål)\s+som\s+(?:er|blir|ble|vart|vert)\s+(?:utsatt|utsett|avslutt|tatt|teke|forkast)\w*|kriteri\w+"
    r"|(?:evaluering|rapportering|oppfølging|gjennomføring|organisering|finansiering)"
    r"(?:,?\s+(?:(?:og|,)\s+\w+|av\s+(?:planen?|plana|\w*strategi\w*|\w*tiltak\w*|\w*mål\w*|\w*program\w*)))*$"
    r"|(?:status|nåsituasjon\w*|no-?situasjon\w*|\w*utfordring\w*|medlemm?er|medlem[ae]r?|deltaker\w*|deltakar\w*"
    r"|samarbeidspartn\w+)(?:\s+(?:og|i|for)\b.*)?$)",
    re.IGNORECASE,
)
"""A heading that tells of strategies, or of how things stand, without being one's."""

_MONEY = re.compile(r"\b(?:økonomi\w*|budsjett\w*|kostnad\w*)\b", re.IGNORECASE)
"""A heading over text about what strategies cost is none itself."""

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

_WILL = re.compile(
    r"^(?!(?:tiltak|plan|strategi|mål|handlings|status|visjon)\w*\b).*\b(?:skal|vil)\b.*[^?]$",
    re.IGNORECASE | re.DOTALL,
)
"""A goal that stands as a sentence under a heading which says no more than "Mål"; not what is to become of the plan."""

_GOALS = re.compile(
    r"[\d. ]*(?:(?:våre|overordnede|overordna|langsiktige)\s+)?(?:hoved|hovud|del)?mål\w*", re.IGNORECASE
)
"""A heading that says only that goals stand under it."""

_GOAL = re.compile(r"(?:hoved|hovud|del|lang)?mål(?:setting|et)?:\s+\S+\s+\S", re.IGNORECASE)
"""A sentence that is a goal by its label: "Mål: Innbyggerne skal ha god helse."."""

_FEW = 3
"""Sentences of a goal at the most."""

_LABELLED = re.compile(
    r"^(?:del|hoved|hovud)?(?:mål|strategi|tiltak)\s*[\d.]*\s*[:–-]\s*\w+|^(?:del|hoved|hovud)?(?:mål|strategi|tiltak)\s+\d+\s+\w+",
    re.IGNORECASE,
)
"""A heading that is a strategy by its label: "Mål 1: Trygge veger"."""

_CELL = re.compile(
    r"(?:^|; )(?:(?:Del|Hoved|Hovud)?(?:Tiltak|Mål|Strategi|tiltak|mål|strategi)\w*(?: [\w/]+)?|Prosjekt): "
    r"(?P<said>.+?)(?=; [A-ZÆØÅ0-9][^:;]{0,40}: |;?$)",
)
"""The cell of a table's row that has the measure or goal, after its column's heading."""

_LONG_ENOUGH, _LONG_WORD = 2, 5
"""Words in a list item that can be a strategy, or letters in its only one."""

_LABEL = r"(?!Herunder|Blant|Mellom|Dette|Som)[A-ZÆØÅ][\wæøå /-]{2,30}:\s"
_TAIL = re.compile(rf"(?:(?<=[.!?;])\s+|\s*\n\s*|\s*\(|\s+[–-]\s+){_LABEL}.*$", re.DOTALL)
"""Labels after the first sentence of a measure, such as who answers for it and when: not what it is about."""

_HEAD = re.compile(r"^(?:(?:Del|Hoved|Hovud)?(?:[Tt]iltak|[Mm]ål|[Ss]trategi)|Prosjekt)\s*[\d.]*:\s+")
"""The label before one."""

_NUMBER = re.compile(r"^[\d.]+\s+")


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
        """The priority area: the nearest heading over it that names a subject, without its number."""
        over = [heading for heading in self.section if heading != self.text] or list(self.section)
        named = next((heading for heading in reversed(over) if not _is_label(heading)), over[-1])
        return _NUMBER.sub("", named)

    @property
    def embedded(self) -> str:
        """What the model reads: the strategy under its area, and under the list items that it is nested in."""
        return f"{self.area}: {self.under}{self.bare}"

    @property
    def bare(self) -> str:
        """The text without the labels before and after it."""
        return bare(self.text)


def bare(text: str) -> str:
    """What a strategy says, without the labels before and after it."""
    return _TAIL.sub("", _HEAD.sub("", text))


def of(document: Document) -> tuple[Strategy, ...]:
    """All strategies of one document in reading order; the headings in its metadata file decide where it names any."""
    found: dict[tuple[int, int], Strategy] = {}
    headings = {_key(section.path[-1]) for section in document.sections}
    for place, section in enumerate(document.sections):
        spans = list(_in_section(document, place, headings))
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


def _in_section(document: Document, number: int, headings: set[str]) -> Iterator[Span]:
    section = document.sections[number]
    announced = _announced(document, section)
    for place, block in enumerate(section.blocks):
        if block.kind is BlockKind.LIST and _announces(document, section, block, place, announced):
            items = [item for item in block.items if _can_be_one(item.of(document.text))]
            if not all(_key(item.of(document.text)) in headings for item in block.items):
                yield from items or block.items
        elif block.kind is BlockKind.PARAGRAPH:
            label = _is_label(section.path[-1]) or _states_goals(document, section)
            alone = announced and label and _is_leaf(document, number) and _only_text(section)
            for start, end in sentences.spans(document.text, block.span.start, block.span.end):
                said = document.text[start:end]
                if _GOAL.match(said) or (announced and _GOAL_SENTENCE.search(said)) or (alone and _WILL.search(said)):
                    yield Span(start, end, block.span.page)
        elif block.kind is BlockKind.TABLE and not _ABOUT.search(section.path[-1]):
            yield from _in_table(document, block)


def _is_leaf(document: Document, place: int) -> bool:
    path = document.sections[place].path
    following = document.sections[place + 1 : place + 2]
    return not any(other.path[: len(path)] == path for other in following)


def _states_goals(document: Document, section: Section) -> bool:
    """Whether a section under "Mål" says in a sentence or a few what is to be reached in the field it is called by."""
    if len(section.path) < 2 or not _GOALS.fullmatch(section.path[-2]) or not _only_text(section):
        return False
    said = [
        document.text[start:end]
        for block in section.blocks
        for start, end in sentences.spans(document.text, block.span.start, block.span.end)
    ]
    return 0 < len(said) <= _FEW and all(map(_WILL.search, said))


def _only_text(section: Section) -> bool:
    return all(block.kind is BlockKind.PARAGRAPH for block in section.blocks)


def _can_be_one(text: str) -> bool:
    said = words.tokens(text)
    return len(said) >= _LONG_ENOUGH or (len(said) == 1 and len(said[0]) >= _LONG_WORD)


def _in_table(document: Document, block: Block) -> Iterator[Span]:
    """The cells of a plan of action that say what is to be done; one that several rows repeat, once."""
    seen: set[str] = set()
    for row in block.items:
        for cell in _CELL.finditer(row.of(document.text)):
            said = cell["said"]
            if _key(said) not in seen and len(words.tokens(said)) >= _LONG_ENOUGH:
                seen.add(_key(said))
                yield Span(row.start + cell.start("said"), row.start + cell.end("said"), row.page)


def _announced(document: Document, section: Section) -> bool:
    """Whether a heading over this text is one of strategies."""
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in section.path)
    first = next((place for place, heading in enumerate(section.path) if _plans(heading)), None)
    return first is not None and not any(map(_ABOUT.search, section.path[first:]))


def _announces(document: Document, section: Section, block: Block, place: int, announced: bool) -> bool:
    if document.metadata.strategies is not None:
        return announced
    intro = block.intro.of(document.text) if block.intro else _sentence_before(document, section, place)
    will = _WE_WILL.search(intro)
    other = bool(_OTHER_LISTS.search(re.sub(r"\bi forhold til\b", "", intro[will.end() if will else 0 :])))
    if (will or _plans(intro)) and not _ABOUT.search(section.path[-1]) and not other:
        return True
    return announced and not other


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
    over = section.path[:-1]
    if (
        not _is_leaf(document, place)
        or not section.blocks
        or section.heading.end == section.heading.start
        or _is_label(section.path[-1])
    ):
        return False
    if document.metadata.strategies is None and _LABELLED.search(_NUMBER.sub("", section.path[-1])):
        return True
    if not over:
        return False
    own = section.path[-1]
    if any(block.kind is BlockKind.LIST for block in section.blocks) or _ABOUT.search(own) or _MONEY.search(own):
        return False
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in over)
    return _plans(over[-1]) and not _ABOUT.search(over[-1])


def _plans(text: str) -> bool:
    return bool(_PLANNING.search(_NOT_MEASURES.sub(" ", text)))


def _is_label(heading: str) -> bool:
    """Whether a heading only says what sort of thing stands under it, and not about what: "Mål og tiltak"."""
    left = [word for word in words.content(heading) if not word.isdigit() and words.stem(word) not in _general()]
    return _plans(heading) and all(_PLANNING.fullmatch(word) for word in left)


@cache
def _general() -> frozenset[str]:
    return frozenset(
        map(words.stem, "perioden planperioden hovedmål delmål våre regional regionale kommunale område".split())
    )


def _key(text: str) -> str:
    return " ".join(words.tokens(text))
