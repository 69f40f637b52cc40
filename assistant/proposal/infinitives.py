"""Whether a measure is worded as what is to be done: it begins with an infinitive."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

_FIRST = re.compile(r"(?:(?:[A-ZÆØÅ]{1,2}[\d.]+|[\d.]+|[a-zæøå])[.:)]?\s+)?(?:å\s+)?(?P<word>[A-ZÆØÅa-zæøå]+)(?![\w-])")
"""The first word of a text, after a number or letter and "å"."""


def opens(text: str) -> bool:
    """Whether a text begins with a common infinitive: "2.1 Byggje ut …", "å styrke …"."""
    first = _FIRST.match(text)
    return first is not None and first["word"].lower() in _known()


@cache
def _known() -> frozenset[str]:
    text = resources.files("assistant.proposal").joinpath("infinitives.txt").read_text(encoding="utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
