"""Which things of a proposal no strategy covers."""

from __future__ import annotations

from assistant.proposal import calibration, judging
from assistant.proposal.judging import Judged

LEVEL = calibration.MODEL.means[0]
SURE, LIKELIER, HARDLY, NOT = 18.0, 8.0, 6.0, -5.0
"""How near the nearest strategy is."""


def thing(text: str, near: float, apart: bool = False, added: bool = False) -> Judged:
    return Judged(text, apart, added, {1: near}, {1: 0.9}, judging.NOTHING, LEVEL)


def test_what_is_added_and_hardly_covered_is_uncovered_and_what_is_only_strung_on_must_surely_not_be_covered() -> None:
    bus, vote = thing("Bussen blir gratis.", SURE), "sekstenåringer får stemme"
    model = calibration.MODEL
    assert model.uncovered < model.covers(HARDLY, LEVEL) < model.added
    assert judging.uncovered([bus, thing(vote, HARDLY, apart=True, added=True)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, HARDLY, apart=True)]) == ()
    assert judging.uncovered([bus, thing(vote, NOT, apart=True)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, NOT)]) == ()


def test_where_no_thing_is_covered_for_itself_only_what_is_added_beside_the_likeliest_is_uncovered() -> None:
    things = [thing("Bussen går hjem.", LIKELIER, added=True), thing("Scooteren forbys.", HARDLY, added=True)]
    assert judging.uncovered(things) == ("Scooteren forbys.",)
    assert judging.uncovered([thing("Bussen går hjem.", HARDLY, apart=True, added=True)]) == ()
    assert judging.uncovered([]) == ()
