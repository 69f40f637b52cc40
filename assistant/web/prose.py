"""The longer texts of the interface, written as Markdown with ``{places}`` for what varies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib import resources

from markdown_it import MarkdownIt
from markupsafe import Markup

from assistant.web.texts import Language

PLACE = re.compile(r"<p>\{(\w+)\}</p>|\{(\w+)\}")
"""A place to fill; one that is a paragraph by itself may be filled with blocks."""


def fill(name: str, language: Language, values: Mapping[str, str]) -> Markup:
    """The text ``name`` as HTML; values that are not ``Markup`` are escaped."""
    return Markup(  # noqa: S704 - the program's own texts, with every value escaped
        PLACE.sub(lambda place: _value(place, values), _html(name, language))
    )


def _value(place: re.Match[str], values: Mapping[str, str]) -> str:
    value = values[place[1] or place[2]]
    if place[1]:
        return value if isinstance(value, Markup) else Markup("<p>{}</p>").format(value) if value else ""
    return Markup("{}").format(value)


@cache
def _html(name: str, language: Language) -> str:
    return str(MarkdownIt("commonmark", {"html": False}).enable("table").render(source(name, language)))


def source(name: str, language: Language) -> str:
    """The Markdown itself."""
    return resources.files("assistant.web.texts").joinpath(f"{name}.{language}.md").read_text(encoding="utf-8")
