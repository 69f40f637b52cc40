"""The checker names every gold section and fact that the documents do not hold."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import Assistant
from evals import checking
from evals.checking import Texts
from evals.questions import Row

ROW = Row("a", "Når?", (), "nb", "fact", True, (("Bakgrunn",),), (("8. februar 2005", "februar 2005"),), "")


@pytest.fixture(scope="module")
def sections(assistant: Assistant) -> Texts:
    return checking.texts(assistant.documents())


def test_a_row_that_the_documents_bear_out_is_right(sections: Texts) -> None:
    assert checking.wrong(ROW, sections) == []


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ({"sections": (("Forgrunn",),), "facts": ()}, "«Forgrunn» finnes ikke"),
        ({"facts": (("9. mars 1814",),)}, "«9. mars 1814» står ikke"),
        ({"sections": (("Styringsdokumenter",),)}, "«8. februar 2005 / februar 2005» står ikke"),
        ({"sections": (), "facts": ()}, "må ha avsnitt"),
        ({"answerable": False}, "må ha avsnitt"),
        ({"kind": "nonsense"}, "«nonsense» passer ikke"),
        ({"kind": "riddle"}, "«kind» er «riddle»"),
        ({"language": "de"}, "«language» er «de»"),
    ],
)
def test_what_the_documents_do_not_bear_out_is_named(broken: dict[str, object], said: str, sections: Texts) -> None:
    (sentence,) = checking.wrong(replace(ROW, **broken), sections)  # type: ignore[arg-type]
    assert said in sentence
