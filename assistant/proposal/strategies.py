"""The strategies of a document, by its structure: what stands under headings of strategies, goals and measures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.documents.model import Block, BlockKind, Document, Item, Section, Span
from assistant.language import sentences, words
from assistant.proposal import action_tables, headings, infinitives, intentions, unannounced

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

_GOAL = re.compile(
    r"(?:(?:hoved|hovud|del|lang)?mål(?:setting|et)?|(?:strategi|tiltak)\s+(?:[A-Z]{0,2}[\d.]+|[A-Z])):\s+\S+\s+\S",
    re.IGNORECASE,
)
"""A sentence that is a goal or a strategy by its label: "Mål: Innbyggerne skal ha god helse."."""

_CODED = re.compile(r"(?P<series>[A-ZÆØÅ]{1,2}|(?:\d{1,2}\.)+)\d{1,2}[.:]?\s+[A-ZÆØÅ]\S*\s+\S")
_WHO_OR_WHEN = re.compile(r"\b(?:Ansvar\w*|Frist): ")
"""A paragraph that is a strategy by its code or number ("B2. Bygge …", "2.1.3 Kommunen skal …"), and what one says
where no heading announces it."""

_ONLY_TELLS = re.compile(
    r"[\d.]+[.:]?\s(?!.*\b(?:skal|vil|må|bør)\b).*\b(?:er|var|har|hadde|ble|blei|vart|består|viser|finnes|finst)\b",
    re.IGNORECASE | re.DOTALL,
)
"""A paragraph with a number that says how things stand: plans number everything."""

_SO_THAT = re.compile(r",?\s+(?:slik|sånn|for|så)\s+at\s.*$", re.IGNORECASE | re.DOTALL)
"""What a measure is for: how things stand then is not how they stand."""

_FEW = 3
"""Sentences of a goal at the most."""

_LABELLED = re.compile(
    r"^(?:del|hoved|hovud)?(?:mål|strategi|tiltak)\s*[\d.]*\s*[:–-]\s*\w+|^(?:del|hoved|hovud)?(?:mål|strategi|tiltak)\s+\d+\s+\w+",
    re.IGNORECASE,
)
"""A heading that is a strategy by its label: "Mål 1: Trygge veger"."""

_LONG_ENOUGH, _LONG_WORD = 2, 5
"""Words in a list item that can be a strategy, or letters in its only one."""

_LABEL = r"(?!Herunder|Blant|Mellom|Dette|Som)[A-ZÆØÅ][\wæøå /-]{2,30}:\s"
_TAIL = re.compile(rf"(?:(?<=[.!?;])\s+|\s*\n\s*|\s*\(|\s+[–-]\s+){_LABEL}.*$", re.DOTALL)
"""Labels after the first sentence of a measure, such as who answers for it and when: not what it is about."""

_HEAD = re.compile(
    r"^(?:(?:(?:Del|Hoved|Hovud)?(?:[Tt]iltak|[Mm]ål|[Ss]trategi)|Prosjekt)\s*[A-Z]{0,2}[\d.]*:|(?:\d{1,2}\.)+\d{1,2}[.:]?)\s+"
)
"""The label or number before one."""

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
        return area(self.section, self.text)

    @property
    def embedded(self) -> str:
        """What the model reads: the strategy under its area, and under the list items that it is nested in."""
        return f"{self.area}: {self.under}{self.bare}"

    @property
    def bare(self) -> str:
        """The text without the labels before and after it."""
        return bare(self.text)


def area(section: tuple[str, ...], text: str) -> str:
    """The nearest heading over a strategy that names a subject, without its number."""
    over = [heading for heading in section if heading != text] or list(section)
    named = next((heading for heading in reversed(over) if not headings.is_label(heading)), over[-1])
    return _NUMBER.sub("", named)


def bare(text: str) -> str:
    """What a strategy says, without the labels before and after it."""
    return _TAIL.sub("", _HEAD.sub("", text))


def of(document: Document) -> tuple[Strategy, ...]:
    """All strategies of one document in reading order; the headings in its metadata file decide where it names any."""
    found = list(_by_headings(document))
    if not found and document.metadata.strategies is None:
        found = list(unannounced.of(document))
    made = {(span.start, span.end): _strategy(document, section, span) for section, span in found}
    return tuple(made[place] for place in sorted(made))


def _by_headings(document: Document) -> Iterator[tuple[Section, Span]]:
    titles = {_key(section.path[-1]) for section in document.sections}
    for place, section in enumerate(document.sections):
        spans = list(_in_section(document, place, titles))
        if not spans and _is_strategy_itself(document, place):
            spans = [section.heading]
        yield from ((section, span) for span in spans)


def _strategy(document: Document, section: Section, span: Span) -> Strategy:
    under = _under(document, section, span)
    return Strategy(document.id, document.title, section.path, span.of(document.text), span, document.version, under)


def _says_what_to_do(document: Document, place: int) -> bool:
    """Whether the sentences of a priority area that has nothing but text say what shall be done in it."""
    section = document.sections[place]
    own = section.path[-1]
    aside = headings.tells_of(own) or headings.is_label(own) or headings.MONEY.search(own) or _is_labelled(own)
    return not (aside or intentions.only_binds(document)) and _is_leaf(document, place) and _only_text(section)


def _is_labelled(heading: str) -> bool:
    return bool(_LABELLED.search(_NUMBER.sub("", heading)))


def _under(document: Document, section: Section, span: Span) -> str:
    """The words of the list items that a strategy is nested in, from the top down."""
    if not isinstance(span, Item) or not span.level:
        return ""
    over = next(over for block in section.blocks for item, over in block.nested() if item == span)
    return "".join(f"{item.of(document.text)} " for item in over)


def _in_section(document: Document, number: int, titles: set[str]) -> Iterator[Span]:
    section = document.sections[number]
    announced = _announced(document, section)
    coded = _coded(document, section, announced)
    to_do = announced and not coded and _says_what_to_do(document, number)
    for place, block in enumerate(section.blocks):
        if block.kind is BlockKind.LIST and _announces(document, section, block, place, announced):
            items = [item for item in block.items if _can_be_one(item.of(document.text))]
            if not all(_key(item.of(document.text)) in titles for item in block.items):
                yield from items or block.items
        elif block.kind is BlockKind.PARAGRAPH and place in coded:
            yield block.span
        elif block.kind is BlockKind.PARAGRAPH:
            label = headings.is_label(section.path[-1]) or _states_goals(document, section)
            alone = announced and label and _is_leaf(document, number) and _only_text(section)
            for start, end in sentences.spans(document.text, block.span.start, block.span.end):
                said = document.text[start:end]
                goal = _GOAL.match(said) or (announced and _GOAL_SENTENCE.search(said))
                if goal or (alone and _WILL.search(said)) or (to_do and intentions.states(said)):
                    yield Span(start, end, block.span.page)
        elif block.kind is BlockKind.TABLE and not headings.tells_of(section.path[-1]):
            yield from action_tables.of(document, block, announced)


def _coded(document: Document, section: Section, announced: bool) -> frozenset[int]:
    """The places of paragraphs that are strategies by a code or number, of which a section has several of a series.

    Under a heading of strategies, several that begin with infinitives need no number.
    """
    said = [
        (place, block.span.of(document.text))
        for place, block in enumerate(section.blocks)
        if block.kind is BlockKind.PARAGRAPH
    ]
    found = [
        (place, code["series"], text) for place, text in said if (code := _CODED.match(text)) and not _only_tells(text)
    ]
    to_do = [place for place, text in said if announced and infinitives.opens(text)]
    if not found and len(to_do) > 1:
        return frozenset(to_do)
    fits = announced or all(_WHO_OR_WHEN.search(text) for _, _, text in found)
    several = len(found) > 1 and len({series for _, series, _ in found}) == 1
    return frozenset(place for place, _, _ in found) if fits and several else frozenset()


def _only_tells(text: str) -> bool:
    return not infinitives.opens(text) and bool(_ONLY_TELLS.match(_SO_THAT.sub("", text)))


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


def _announced(document: Document, section: Section) -> bool:
    """Whether a heading over this text is one of strategies."""
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in section.path)
    first = next((place for place, heading in enumerate(section.path) if headings.announces(heading)), None)
    return first is not None and not any(map(headings.tells_of, section.path[first:]))


def _announces(document: Document, section: Section, block: Block, place: int, announced: bool) -> bool:
    if document.metadata.strategies is not None:
        return announced
    intro = block.intro.of(document.text) if block.intro else _sentence_before(document, section, place)
    will = headings.WE_WILL.search(intro)
    other = bool(headings.OTHER_LISTS.search(re.sub(r"\bi forhold til\b", "", intro[will.end() if will else 0 :])))
    sets_goal = bool(block.intro is None and _GOAL.match(_paragraph_before(document, section, place)))
    says_so = will or sets_goal or headings.plans(intro) or intentions.introduces(intro, document)
    if says_so and not headings.tells_of(section.path[-1]) and not other:
        return True
    return announced and not other


def _sentence_before(document: Document, section: Section, place: int) -> str:
    """The sentence that a list without an introduction of its own follows, where that ends in a colon."""
    before = _paragraph_before(document, section, place)
    found = sentences.spans(before, 0, len(before))
    last = before[slice(*found[-1])] if found else ""
    return last if last.endswith(":") else ""


def _paragraph_before(document: Document, section: Section, place: int) -> str:
    if place == 0 or section.blocks[place - 1].kind is not BlockKind.PARAGRAPH:
        return ""
    return section.blocks[place - 1].span.of(document.text)


def _is_strategy_itself(document: Document, place: int) -> bool:
    """Whether the section is a subsection without lists under a heading that only announces strategies."""
    section = document.sections[place]
    over = section.path[:-1]
    if (
        not _is_leaf(document, place)
        or not section.blocks
        or section.heading.end == section.heading.start
        or headings.is_label(section.path[-1])
    ):
        return False
    if document.metadata.strategies is None and _is_labelled(section.path[-1]):
        return True
    if not over:
        return False
    own = section.path[-1]
    if (
        any(block.kind is BlockKind.LIST for block in section.blocks)
        or headings.tells_of(own)
        or headings.MONEY.search(own)
    ):
        return False
    named = document.metadata.strategies
    if named is not None:
        return any(_key(heading) in {_key(name) for name in named} for heading in over)
    return headings.plans(over[-1]) and not headings.tells_of(over[-1])


def _key(text: str) -> str:
    return " ".join(words.tokens(text))
