"""Numbers and addresses that identify a person, hidden in what is stored.

The same checks stand in ``personal.js``, for what the browser stores; one test holds both.
"""

from __future__ import annotations

import re

MASK = "***********"

_GAP = r"[\\ \t\u00a0\u2000-\u200a\u202f.\u2010-\u2015\u2212-]{0,3}"
"""Between groups of digits: spaces, points and dashes of all kinds, and the sign that escapes them in Markdown."""

_GROUPS = ((6, 5), (4, 2, 5), (2, 2, 2, 5))
"""How the eleven digits are grouped; in a Norwegian IBAN also by four."""


def _grouped(*groups: int) -> str:
    return _GAP.join(f"[0-9]{{{count}}}" for count in groups)


_IBAN = f"NO[0-9]{{2}}{_GAP}"
_NUMBER = re.compile(
    f"(?<![0-9])(?:(?:{_IBAN})?(?:{'|'.join(_grouped(*groups) for groups in _GROUPS)})"
    f"|{_IBAN}{_grouped(4, 4, 3)})(?![0-9])",
    re.IGNORECASE,
)

_LETTER = r"\w\u0300-\u036f"
"""Letters, digits and ``_``, and the accents of letters that are written as two signs."""

_MAIL = re.compile(
    rf"(?:\\?[{_LETTER}.+-]){{1,64}}@(?:\\?[{_LETTER}-]){{1,63}}\.(?:\\?[{_LETTER}.-]){{0,190}}[{_LETTER}]"
)

_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def masked(text: str) -> str:
    """The text, which may be Markdown, with identity numbers, account numbers and e-mail addresses hidden."""
    hidden = _NUMBER.sub(lambda found: MASK if _is_personal(found[0]) else found[0], text)
    return _MAIL.sub(MASK, hidden)


def _is_personal(number: str) -> bool:
    """Whether the last eleven digits are a national identity number or an account number.

    Both end in the same check digit: modulo 11, weighted 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 (Skatteetaten's
    second check digit, and that of Norwegian bank accounts).
    """
    digits = [int(sign) for sign in number if sign.isdigit()][-11:]
    rest = -sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return any(digits) and rest == digits[10]
