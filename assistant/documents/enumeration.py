"""Numbers as headings and list items show them: 3, III, iii, C, c."""

from __future__ import annotations

from enum import StrEnum

_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_LARGEST_ROMAN = 3999


class Numbering(StrEnum):
    """How a number is shown."""

    DECIMAL = "decimal"
    LOWER_LETTER = "lowerLetter"
    UPPER_LETTER = "upperLetter"
    LOWER_ROMAN = "lowerRoman"
    UPPER_ROMAN = "upperRoman"


def formatted(number: int, numbering: Numbering | None) -> str:
    """The number as it is shown; what has no such form (0, or XXXX) is shown in figures."""
    if numbering in (Numbering.LOWER_LETTER, Numbering.UPPER_LETTER) and 0 < number <= 26 * 26:
        # Word goes on after z with aa, bb, cc.
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter.upper() if numbering is Numbering.UPPER_LETTER else letter
    if numbering in (Numbering.LOWER_ROMAN, Numbering.UPPER_ROMAN) and 0 < number <= _LARGEST_ROMAN:
        roman = _roman(number)
        return roman.lower() if numbering is Numbering.LOWER_ROMAN else roman
    return str(number)


def _roman(number: int) -> str:
    shown = ""
    for value, sign in _ROMAN:
        shown += sign * (number // value)
        number %= value
    return shown


def roman_value(text: str) -> int | None:
    """The value of a Roman number in capitals, or None when it is none."""
    value, rest = 0, text
    for worth, sign in _ROMAN:
        while rest.startswith(sign):
            value, rest = value + worth, rest[len(sign) :]
    return value if value and not rest and _roman(value) == text else None
