"""The fonts of a PDF: what their codes say, how wide they are, and whether they are bold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from pypdf.generic import ArrayObject, DictionaryObject

# Not public, but the only thing in pypdf that knows what a code says and how wide it is.
from pypdf.generic._font import Font

UNREADABLE = "\ufffd"
"""What stands for a character that the file does not tell."""

_BOLD = re.compile(r"bold|black|heavy|demi\b|[-,]bd|bx\d", re.IGNORECASE)  # "bx" is TeX's word for bold
_BOLD_WEIGHT = 600
_DINGBATS = re.compile(r"wingdings|webdings", re.IGNORECASE)


_OWN_MARKS = re.compile("[\ue000-\ue002]")
"""What the reader marks tables and raised figures with; in a font they are pictures (private use), and say nothing."""

_UNUSED = frozenset("\x7f\x81\x8d\x8f\x90\x9d")
"""Codes that WinAnsiEncoding has no character for are bullets (ISO 32000-2, annex D.2, note 3)."""


class Face:
    """A font: what its codes say and how wide they are, in parts of the type size."""

    def __init__(self, resource: DictionaryObject) -> None:
        self.resource = resource
        self._font = font = Font.from_font_resource(resource)
        self._glyphs: dict[str, tuple[str, float]] = {}
        self._unit = float(cast(ArrayObject, resource["/FontMatrix"])[0]) if font.sub_type == "Type3" else 0.001
        self._is_dingbats = _DINGBATS.search(font.name) is not None
        # Without a table, the codes of such a font number its glyphs and say nothing.
        numbered = not font.character_map and resource.get("/Encoding") in ("/Identity-H", "/Identity-V")
        self._is_mute = numbered or not font.interpretable
        # Word spacing is for codes of one byte (9.3.3).
        self.spaces_words = not isinstance(font.encoding, str)
        encoding = resource.get("/Encoding")
        base = encoding.get_object() if encoding is not None else None
        self._is_ansi = (
            base.get("/BaseEncoding") if isinstance(base, DictionaryObject) else base
        ) == "/WinAnsiEncoding"
        weight = str(font.font_descriptor.weight)  # "Unknown" where the file does not say
        is_heavy = weight.isdecimal() and int(weight) >= _BOLD_WEIGHT
        self.is_bold = is_heavy or _BOLD.search(f"{font.name} {font.font_descriptor.name}") is not None

    def glyphs(self, codes: bytes) -> Iterator[tuple[str, float]]:
        """Give the characters of a shown string with their widths; U+FFFD stands for an unknown one."""
        encoding = self._font.encoding
        if not isinstance(encoding, str):
            characters = codes.decode("latin-1")  # one byte, one code
        else:
            try:
                characters = codes.decode(encoding, "surrogatepass")
            except UnicodeDecodeError:
                characters = codes.decode(encoding, "replace")
        for character in characters:
            if character not in self._glyphs:
                self._glyphs[character] = (self._text(character), self._width(character))
            yield self._glyphs[character]

    def _text(self, character: str) -> str:
        font = self._font
        plain = font.encoding.get(ord(character), character) if isinstance(font.encoding, dict) else character
        text = str(font.character_map.get(plain, plain))
        is_named = len(text) > 1 and text.startswith("/")  # the name of a glyph, for want of a character
        if self._is_mute or is_named or _OWN_MARKS.search(text):
            return UNREADABLE
        if self._is_ansi and text in _UNUSED:
            return "•"
        if self._is_dingbats and len(text) == 1 and "!" <= text <= "\xff":
            # Its letters are pictures, and Ø and § two common bullets: moved to where Word has them.
            return chr(0xF000 + ord(text))
        return text

    def _width(self, character: str) -> float:
        is_space = character == self._font.space_char
        return float(self._font.space_width if is_space else self._font.get_text_width(character)) * self._unit
