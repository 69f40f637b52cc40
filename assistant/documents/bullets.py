"""Bullets: the signs that list items begin with."""

from __future__ import annotations

import re

_SIGN = r"[•◦▪▫●○■□‣⁃∙·➢➤►✓✔\uf000-\uf0ff]"
_BULLET = re.compile(rf"^(?:{_SIGN}\s*|[-–—*o]\s+)(?=\S)")


def marker(text: str) -> str:
    """The bullet that the line begins with, with its space, or an empty string."""
    match = _BULLET.match(text)
    return match.group(0) if match else ""
