"""Headings without numbers that others stand under: one without text of its own, right above the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from assistant.documents import heading_numbers
from assistant.documents.heading_signs import Heading
from assistant.documents.lines import Line, LineKind

_OF_THE_DOCUMENT = re.compile(
    r"(?:denne |dette |vår |felles )?(?:strategien|strategiplanen|planen|programmet|dokumentet|strategidokumentet)\b",
    re.I,
)
"""How the text of a section begins that is about the whole document, and so stands under no group."""

_ON_THE_WORK = re.compile(
    r"(?:organisering|organisasjon|styring|gjennomføring|iverkset\w+|ikraft\w+|oppfølgj?ing|evaluering|rullering|revisjon|"
    r"revidering|rapportering|økonomi|finansiering|budsjett|vedlegg|kilder|kjelder|referanser|referansar|litteratur|"
    r"avslutning|avslutting|oppsummering|sammendrag|samandrag|utsikter|handlingsplan|handlingsprogram)\b",
    re.I,
)
"""How headings begin that governing documents of all sorts have after the groups of what they are about."""

_FEWEST = 2
"""Headings that a group has, at least."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The places of a heading and of those under it, up to before ``end``; ``is_closed``: something shows its end."""

    head: int
    end: int
    is_closed: bool


def nested(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """The headings, those of groups one level deeper than what they stand under.

    A group goes on to the next heading without text, or to where the layout or the words show that another thing
    begins. Where nothing shows it, the group is left alone, unless some headings before it stand under others: then the
    document is built so.
    """
    groups: list[_Group] = []
    at = 0
    while at < len(found):
        group = _group(lines, found, at)
        if group and (group.is_closed or groups or any(one.level > found[at].level for one in found[:at])):
            groups.append(_without_farther(lines, found, group))
            at = groups[-1].end
        else:
            at += 1
    deeper = {at for group in groups for at in range(group.head + 1, group.end)}
    return [replace(heading, level=heading.level + (at in deeper)) for at, heading in enumerate(found)]


def _group(lines: Sequence[Line], found: Sequence[Heading], head: int) -> _Group | None:
    if not _is_empty(found, head) or found[head].first == 0:
        return None
    if _kind(found[head]) is not None:
        return _row(found, head)
    kind = _kind(found[head + 1])
    if kind not in (None, "paragraph") or found[head + 1].level != found[head].level:
        return None
    end = head + 1
    while end < len(found) and (end == head + 1 or not _begins_another(lines, found, head, end, kind)):
        end += 1
    inside = [at for at in range(head + 1, end) if found[at].level == found[head].level]
    is_closed = kind is not None or (end < len(found) and not _is_of_the_document(lines, found[end]))
    if len(inside) < _FEWEST or _is_empty(found, head + 1):
        return None
    return _Group(head, end, is_closed)


def _row(found: Sequence[Heading], head: int) -> _Group | None:
    """The headings without numbers that begin with the same word, right below a numbered one without text."""
    end = head + 1
    word = found[end].text.split()[0]
    while end < len(found) and _kind(found[end]) is None and found[end].text.split()[0] == word:
        if found[end].level != found[head].level or _is_empty(found, end):
            return None
        end += 1
    return _Group(head, end, True) if end - head > _FEWEST else None


def _begins_another(lines: Sequence[Line], found: Sequence[Heading], head: int, at: int, kind: str | None) -> bool:
    """Whether a heading, which is not the first of a group, stands beside its head and not under it."""
    heading = found[at]
    if heading.level > found[head].level:
        return False
    if heading.level < found[head].level or _kind(heading) != kind:
        return True
    if kind is not None:
        return False
    first = _first_line(lines, heading)
    labels = [_label(lines, found[other]) for other in range(head + 1, at)]
    unlike = len(labels) >= _FEWEST and labels[0] is not None and {*labels} == {labels[0]} and first != labels[0]
    on_the_work = _ON_THE_WORK.match(heading.text) and not _ON_THE_WORK.match(found[head + 1].text)
    return (
        _is_empty(found, at)
        or unlike
        or bool(on_the_work)
        or _is_of_the_document(lines, heading)
        or _stands_as_far_apart(lines, found, head, at)
    )


def _stands_as_far_apart(lines: Sequence[Line], found: Sequence[Heading], head: int, at: int) -> bool:
    """Whether the space above a heading is the head's, and that above others in between is less."""
    of_head, here = lines[found[head].first].gap, lines[found[at].first].gap
    between = [lines[found[other].first].gap for other in range(head + 2, at)]
    if of_head is None or here is None or here < of_head:
        return False
    return any(gap is not None and gap < of_head for gap in between)


def _without_farther(lines: Sequence[Line], found: Sequence[Heading], group: _Group) -> _Group:
    """The group up to the first heading that is as far from its text as the head from what it stands over.

    All headings before it stand closer to theirs, as they do where only those of a group have no space below.
    """
    of_head = _gap_below(lines, found[group.head])
    first = group.head + 1
    for at in range(first, group.end):
        gap = _gap_below(lines, found[at])
        if of_head is None or gap is None or (gap >= of_head and at < first + _FEWEST):
            return group
        if gap >= of_head:
            return replace(group, end=at)
    return group


def _gap_below(lines: Sequence[Line], heading: Heading) -> float | None:
    """The space between a heading and what stands below it, unless that is a table."""
    below = lines[heading.last + 1] if heading.last + 1 < len(lines) else None
    return below.gap if below is not None and below.kind is LineKind.PRINTED else None


def _is_of_the_document(lines: Sequence[Line], heading: Heading) -> bool:
    """Whether a section begins to speak of the whole document: the group ended there, or before."""
    return not _ON_THE_WORK.match(heading.text) and _OF_THE_DOCUMENT.match(_first_line(lines, heading)) is not None


def _is_empty(found: Sequence[Heading], at: int) -> bool:
    return at + 1 < len(found) and found[at + 1].first == found[at].last + 1


def _kind(heading: Heading) -> str | None:
    number = heading_numbers.of(heading.text)
    return number.kind if number else None


def _first_line(lines: Sequence[Line], heading: Heading) -> str:
    return lines[heading.last + 1].text if heading.last + 1 < len(lines) else ""


def _label(lines: Sequence[Line], heading: Heading) -> str | None:
    first = _first_line(lines, heading)
    return first if first.endswith(":") else None
