"""The public face: what is exported is listed, in order, and nothing else leaks."""

from __future__ import annotations

import types

import assistant


def test_the_list_of_what_is_exported_is_sorted() -> None:
    assert assistant.__all__ == sorted(assistant.__all__)


def test_what_is_exported_is_all_there_and_nothing_else_is() -> None:
    there = {
        name
        for name, value in vars(assistant).items()
        if not name.startswith("_") and not isinstance(value, types.ModuleType)
    }
    assert there == set(assistant.__all__)


def test_all_that_is_exported_says_what_it_is() -> None:
    assert [name for name in assistant.__all__ if not (getattr(assistant, name).__doc__ or "").strip()] == []
