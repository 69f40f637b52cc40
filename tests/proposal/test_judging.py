"""Which things of a proposal no strategy covers."""

from __future__ import annotations

from assistant.proposal import calibration, judging
from assistant.proposal.judging import Judged
from assistant.proposal.weighing import Evidence

NOTHING = Evidence(0.0, -1000.0)
SURE, HARDLY, NOT = Evidence(0.9, 4.0), Evidence(0.1, -2.4), Evidence(0.001, -9.0)


def thing(text: str, said: Evidence, apart: bool = False, added: bool = False) -> Judged:
    return Judged(text, apart, added, {1: said}, NOTHING)


def test_what_is_added_and_hardly_covered_is_uncovered_and_what_is_only_strung_on_must_surely_not_be_covered() -> None:
    bus, vote = thing("Bussen blir gratis.", SURE), "sekstenåringer får stemme"
    model = calibration.MODEL
    assert model.uncovered < model.covers(vote, HARDLY) < model.added
    assert judging.uncovered([bus, thing(vote, HARDLY, apart=True, added=True)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, HARDLY, apart=True)]) == ()
    assert judging.uncovered([bus, thing(vote, NOT, apart=True)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, NOT)]) == ()


def test_where_no_thing_is_covered_for_itself_only_what_is_added_beside_the_likeliest_is_uncovered() -> None:
    likelier = Evidence(0.3, -1.5)
    things = [thing("Bussen går hjem.", likelier, added=True), thing("Scooteren forbys.", HARDLY, added=True)]
    assert judging.uncovered(things) == ("Scooteren forbys.",)
    assert judging.uncovered([thing("Bussen går hjem.", HARDLY, apart=True, added=True)]) == ()
    assert judging.uncovered([]) == ()
