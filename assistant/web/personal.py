"""Numbers that identify a person, found by their check digits and hidden in what is stored."""

from __future__ import annotations

import re

MASK = "***********"

_ELEVEN = re.compile(r"(?<!\d)\d{6}[ .]?\d{5}(?!\d)|(?<!\d)\d{4}[ .]\d{2}[ .]\d{5}(?!\d)")
_MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")

_WEIGHTS = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)


def masked(text: str) -> str:
    """The text with national identity numbers, account numbers and e-mail addresses hidden."""
    hidden = _ELEVEN.sub(lambda found: MASK if is_personal(found[0]) else found[0], text)
    return _MAIL.sub(MASK, hidden)


def is_personal(number: str) -> bool:
    """Whether eleven digits are a national identity number or an account number.

    Both end in the same check digit: modulo 11, weighted 5, 4, 3, 2, 7, 6, 5, 4, 3, 2 (Skatteetaten's
    second check digit, and that of Norwegian bank accounts).
    """
    digits = [int(sign) for sign in number if sign.isdigit()]
    if len(digits) != 11 or not any(digits):
        return False
    rest = -sum(digit * weight for digit, weight in zip(digits, _WEIGHTS, strict=False)) % 11
    return rest == digits[10]
