"""What axe-core found when it last went through the pages: the figures for the owner's accessibility statement."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from importlib import resources
from importlib.resources.abc import Traversable
from typing import Any

from markupsafe import Markup

from assistant.web import numbers, validity
from assistant.web.texts import Texts

FILE = resources.files("assistant.web") / "figures" / "accessibility.json"
"""What ``make accessibility`` wrote."""

CRITERIA = 50
"""How many WCAG 2.1 has on the levels A and AA."""


def figures(texts: Texts, names: Mapping[str, str], file: Traversable = FILE) -> Markup:
    """When and where the tool looked, what it tried and what it found, or the sentence that it has not looked.

    ``names`` says what the page at an address is called.
    """
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
        return Markup("<p>{}</p>{}<p>{}</p>{}{}").format(
            _measured(told, texts),
            _table(told, texts),
            texts.accessibility_criteria.format(criteria=", ".join(told["criteria"])),
            _listed(texts.accessibility_known, told["violations"], names, texts),
            _listed(texts.accessibility_to_judge, told["undecided"], names, texts) if told["undecided"] else "",
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Markup("<p>{}</p>").format(texts.accessibility_not_measured)


def _measured(told: Mapping[str, Any], texts: Texts) -> str:
    return texts.accessibility_measured.format(
        date=validity.day(str(told["when"])[:10], texts),
        tool=told["tool"],
        views=numbers.grouped(told["views"], texts),
        pages=numbers.in_words(len(told["pages"]), texts),
        states=numbers.in_words(told["states"], texts),
        languages=numbers.in_words(len(told["languages"]), texts),
        narrowest=min(told["widths"]),
        widest=max(told["widths"]),
    )


def _table(told: Mapping[str, Any], texts: Texts) -> Markup:
    rows = (
        (texts.accessibility_tried, texts.out_of.format(count=len(told["criteria"]), all=CRITERIA)),
        (texts.accessibility_violations, len(told["violations"])),
        (texts.accessibility_undecided, len(told["undecided"])),
    )
    return Markup('<table class="figures"><tbody>{}</tbody></table>').format(
        Markup().join(
            Markup('<tr><th scope="row">{}</th><td><strong>{}</strong></td></tr>').format(label, value)
            for label, value in rows
        )
    )


def _listed(heading: str, found: Sequence[Mapping[str, Any]], names: Mapping[str, str], texts: Texts) -> Markup:
    """Each of these rules with the pages that it is about, or the sentence that there are none."""
    lines = [
        texts.accessibility_deviation.format(
            rule=each["rule"],
            criteria=", ".join(each["criteria"]),
            pages=", ".join(names.get(page, page) for page in each["pages"]),
        )
        for each in found
    ]
    return Markup("<h3>{}</h3><ul>{}</ul>").format(
        heading,
        Markup().join(Markup("<li>{}</li>").format(line) for line in lines or [texts.accessibility_none]),
    )
