"""The owner's colour as the accent of the pages, in shades that can be read whatever colour it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from assistant.documents.model import Document

Colour = tuple[int, int, int]
"""Red, green and blue, each from 0 to 255."""

READABLE = 4.5
"""The contrast that WCAG 2.1 asks of text at level AA."""

TINTED = 0.1
"""How much of the colour is in the ground of what is marked out."""


@dataclass(frozen=True, slots=True)
class Scheme:
    """A light or dark page: ``base.css`` has these grounds. Shades go towards ``ink`` until they can be read."""

    grounds: tuple[Colour, ...]
    paper: Colour
    ink: Colour
    stronger: float


LIGHT = Scheme(((0xF5, 0xF6, 0xF4), (255, 255, 255)), (255, 255, 255), (0, 0, 0), 0.3)
DARK = Scheme(((0x12, 0x19, 0x1C), (0x1A, 0x23, 0x27)), (0x1A, 0x23, 0x27), (255, 255, 255), 0.4)


def style(documents: Iterable[Document]) -> Markup:
    """What the head of a page says of the accent: the first colour that is given, or nothing where there is none."""
    given = next((document.metadata.colour for document in documents if document.metadata.colour), None)
    if given is None:
        return Markup()
    colour = _read(given)
    return Markup(
        "<style>@media screen{{:root,body{{{}}}}}"
        "@media screen and (prefers-color-scheme:dark){{:root,body{{{}}}}}</style>"
    ).format(_properties(shades(colour, LIGHT)), _properties(shades(colour, DARK)))


def shades(colour: Colour, scheme: Scheme) -> dict[str, Colour]:
    """The custom properties of ``base.css`` that are the accent's."""
    tint = _mixed(scheme.paper, colour, TINTED)
    brand = next(
        shade
        for shade in (_mixed(colour, scheme.ink, percent / 100) for percent in range(101))
        if all(contrast(shade, ground) >= READABLE for ground in (*scheme.grounds, tint))
    )
    return {"brand": brand, "brand-strong": _mixed(brand, scheme.ink, scheme.stronger), "tint": tint}


def contrast(one: Colour, other: Colour) -> float:
    """The contrast of two colours as WCAG 2.1 counts it, from 1 to 21."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def _luminance(colour: Colour) -> float:
    shares = (part / 255 for part in colour)
    red, green, blue = (
        share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4  # as WCAG 2.1 has it
        for share in shares
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _mixed(one: Colour, other: Colour, share: float) -> Colour:
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def _read(written: str) -> Colour:
    """The colour that the metadata gives as ``#rrggbb``; numbers are all that goes on to the page."""
    red, green, blue = bytes.fromhex(written.removeprefix("#"))
    return red, green, blue


def _properties(of: dict[str, Colour]) -> str:
    return ";".join(f"--{name}:#{bytes(colour).hex()}" for name, colour in of.items())
