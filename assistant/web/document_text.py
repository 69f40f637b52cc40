"""A whole document as it is read: its outline, and its text with an anchor at every section."""

from __future__ import annotations

import unicodedata
from bisect import bisect, bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from assistant.documents import spoken
from assistant.documents.model import Block, Document, Section
from assistant.web import passages
from assistant.web.passages import Marking
from assistant.web.texts import Texts

DEEPEST = 6
"""The lowest heading level of HTML."""

Anchors = Mapping[int, str]
"""The anchor of each section, by the section's number in the document."""

_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})


def anchors(document: Document) -> Anchors:
    """An anchor for each section, made of its heading, so that a link lasts when other sections come and go."""
    seen: Counter[str] = Counter()
    named = {}
    for number, section in enumerate(document.sections):
        name = _anchor(section.path[-1])
        seen[name] += 1
        named[number] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return named


def _anchor(heading: str) -> str:
    plain = unicodedata.normalize("NFKD", heading.lower().translate(_LETTERS))
    words = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in plain).split()
    return "a-" + ("-".join(words)[:60].strip("-") or "uten-navn")


def contents(document: Document, names: Anchors, texts: Texts) -> Markup:
    """The outline, with the parts of a section folded away inside it."""
    lines = _branch([*enumerate(document.sections)], 1, names, spoken.language(document), texts)
    return Markup(
        '<details class="contents" open><summary>{0}</summary><nav aria-label="{0}">{1}</nav></details>'
    ).format(texts.contents, lines)


def _branch(sections: Sequence[tuple[int, Section]], depth: int, names: Anchors, language: str, texts: Texts) -> Markup:
    lines = []
    at = 0
    while at < len(sections):
        number, section = sections[at]
        after = at + 1
        while after < len(sections) and len(sections[after][1].path) > depth:
            after += 1
        link = Markup('<a href="#{}" lang="{}">{}</a>').format(names[number], language, section.path[-1])
        below = sections[at + 1 : after]
        inner = Markup()
        if below:
            inner = Markup("<details><summary>{}</summary>{}</details>").format(
                texts.sections_below.format(count=len(below)), _branch(below, depth + 1, names, language, texts)
            )
        lines.append(Markup("<li>{}{}</li>").format(link, inner))
        at = after
    return Markup("<ul>{}</ul>").format(Markup().join(lines))


def text(document: Document, names: Anchors, markings: Sequence[Marking], texts: Texts) -> Markup:
    """All headings and blocks in the order of the text; the markings are in order and apart."""
    starts, ends = [marking.start for marking in markings], [marking.end for marking in markings]
    places: list[tuple[int, int, Section, Block | None]] = []
    for number, section in enumerate(document.sections):
        places.append((section.heading.start, number, section, None))
        places.extend((block.span.start, number, section, block) for block in section.blocks)
    places.sort(key=lambda place: (place[0], place[1], place[3] is not None))
    parts = []
    for _, number, section, block in places:
        span = block.span if block else section.heading
        near = markings[bisect(ends, span.start) : bisect_left(starts, span.end)]
        if block is None:
            parts.append(_heading(document, section, names[number], near, texts))
        else:
            parts.append(passages.block(document.text, block, near))
    return Markup().join(parts)


def _heading(document: Document, section: Section, name: str, markings: Sequence[Marking], texts: Texts) -> Markup:
    if section.heading.start == section.heading.end:  # the text before the first heading has none of its own
        return Markup('<span id="{}" tabindex="-1"></span>').format(name)
    return Markup(
        '<h{level} id="{name}" tabindex="-1">{heading}'
        '<a class="anchor" href="#{name}" lang="{own}" aria-label="{link}">'
        '<span aria-hidden="true">#</span></a></h{level}>{page}'
    ).format(
        level=min(DEEPEST, len(section.path) + 1),
        name=name,
        heading=passages.marked(document.text, section.heading, markings),
        own=texts.language,
        link=texts.link_to_section.format(heading=section.path[-1]),
        page=Markup('<p class="page-number" lang="{}">{}</p>').format(
            texts.language, texts.page.format(page=section.page).capitalize()
        )
        if section.page
        else "",
    )
