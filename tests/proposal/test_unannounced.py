"""A plan that announces its strategies nowhere has them in lists of what is to be done."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.proposal.test_intentions import found

LISTS = (
    "# {title}\n\n## {first}\n\n- styrke kulturskolen\n- bygge scene\n- støtte korps\n\n## Idrett\n\n{intro}- {three}\n"
)
THREE = "bygge hall\n- merke løyper\n- låne ut ski"


def plan(title: str = "Kulturplan", first: str = "Kultur", intro: str = "", three: str = THREE) -> str:
    return LISTS.format(title=title, first=first, intro=intro, three=three)


def test_lists_of_what_to_do_under_several_headings_are_strategies(tmp_path: Path) -> None:
    assert len(found(tmp_path, plan())) == 6


@pytest.mark.parametrize(
    "other",
    [
        plan(title="Vedtekter for kulturskolen"),
        plan(title="Rutine for kulturplan"),
        plan(title="Velkommen til bygda"),
        plan(first="Rektors ansvar"),
        plan(intro="Lagene pleier å:\n\n"),
        plan(three="ski\n- ball\n- dans på torsdager"),
    ],
)
def test_lists_of_duties_of_things_or_under_one_heading_are_not(tmp_path: Path, other: str) -> None:
    assert found(tmp_path, other) == []


def test_a_plan_that_announces_some_strategies_has_only_those(tmp_path: Path) -> None:
    assert found(tmp_path, plan() + "\n## Strategier\n\n- bygge kulturhus\n") == ["bygge kulturhus"]
