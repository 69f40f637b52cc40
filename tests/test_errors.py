"""The family of errors is the one that is drawn."""

from __future__ import annotations

import re

from assistant import AssistantError, errors


def tree(kind: type[AssistantError], depth: int = 0) -> list[tuple[int, str]]:
    """The errors below one of them, each with how deep it is."""
    return [(depth, kind.__name__), *(found for below in kind.__subclasses__() for found in tree(below, depth + 1))]


def test_the_tree_in_the_docstring_is_the_one_in_the_code() -> None:
    drawn = [
        (len(match.group(1)) // 4, match.group(2))
        for match in re.finditer(r"^((?:[│├└ ]{1}[─ ]{2} )*)(\w+) {2,}\S", errors.__doc__ or "", re.MULTILINE)
    ]
    assert drawn == tree(AssistantError)


def test_every_error_is_caught_as_one() -> None:
    assert [
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, Exception) and not issubclass(value, AssistantError)
    ] == []
