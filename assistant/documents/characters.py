"""Characters that print alike or not at all, made one: ligatures, soft hyphens, odd spaces, invisible marks."""

from __future__ import annotations

import unicodedata

_LIGATURES = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}  # ff, fi, fl, ffi, …
_HYPHENS = dict.fromkeys((0x2010, 0x2011), "-")
_SPACES = dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x2028, 0x2029, 0x85), " ")
_INVISIBLE = dict.fromkeys(
    {
        *range(0x20),
        0x7F,
        0xAD,
        *range(0x200B, 0x2010),
        *range(0x202A, 0x202F),
        *range(0x2060, 0x206A),
        0xFEFF,
    }
    - set(b"\t\n\v\f\r"),
    "",
)
_TABLE = {**_LIGATURES, **_HYPHENS, **_SPACES, **_INVISIBLE}


def clean(text: str) -> str:
    """The text in composed letters (NFC), without what does not print, runs of white space folded to one space."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return " ".join(unicodedata.normalize("NFC", whole.translate(_TABLE)).split())
