"""Which documents are in force, and which were."""

from __future__ import annotations

from datetime import date

import pytest

from assistant.documents.metadata import Metadata
from assistant.documents.model import Document
from assistant.documents.validity import Register, State

TODAY = date(2024, 6, 1)


def document(name: str, **fields: object) -> Document:
    return Document(name, f"{name}.txt", "", "", (), Metadata(name, **fields))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fields", "state"),
    [
        ({}, State.IN_FORCE),
        ({"period": (2020, 2024)}, State.IN_FORCE),
        ({"period": (2020, 2023)}, State.EXPIRED),
        ({"period": (2025, 2030)}, State.NOT_YET),
        ({"status": "forslag", "period": (2025, 2030)}, State.PROPOSED),
        ({"status": "utgått"}, State.WITHDRAWN),
    ],
)
def test_a_document_is_in_force_by_its_status_and_period(fields: dict[str, object], state: State) -> None:
    one = document("plan", **fields)
    assert Register([one]).validity(one, TODAY).state is state


def test_a_newer_document_takes_the_place_of_an_older_one_when_it_is_in_force() -> None:
    old = document("gammel", period=(2020, 2030))
    new = document("ny", period=(2023, 2033), supersedes=("gammel",))
    later = document("senere", period=(2025, 2035), supersedes=("gammel",))
    proposed = document("forslag", status="forslag", supersedes=("ny",))
    register = Register([old, new, later, proposed])
    assert (register.validity(old, TODAY).state, register.validity(old, TODAY).by) == (State.SUPERSEDED, new)
    assert register.validity(old, date(2022, 1, 1)).state is State.IN_FORCE
    assert register.validity(new, TODAY).state is State.IN_FORCE


@pytest.mark.parametrize(
    ("at", "names"),
    [
        (2015, ["uten"]),
        (2022, ["gammel", "uten"]),
        (2023, ["ny", "uten"]),
        (date(2022, 12, 31), ["gammel", "uten"]),
        (2030, ["ny", "uten"]),
    ],
)
def test_a_point_in_time_has_the_documents_that_were_in_force_then(at: int | date, names: list[str]) -> None:
    register = Register(
        [
            document("gammel", period=(2020, 2030)),
            document("ny", period=(2023, 2033), supersedes=("gammel",)),
            document("uten"),
            document("forslag", status="forslag"),
        ]
    )
    assert [one.id for one in register.documents if register.was_in_force(one, at, TODAY)] == names
