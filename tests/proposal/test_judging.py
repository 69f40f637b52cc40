"""Which things of a proposal no strategy covers."""

from __future__ import annotations

from assistant.proposal import calibration, judging
from assistant.proposal.judging import Judged

LEVEL = calibration.MODEL.means[0]
SURE, LIKELIER, HARDLY, NOT = 18.0, 8.0, 6.0, -5.0
"""How near the nearest strategy is."""


def thing(text: str, near: float, least: float = 0.0, besides: bool = False, likely: float = 0.1) -> Judged:
    return Judged(text, least, besides, {1: near}, {1: likely}, judging.NOTHING, LEVEL)


def test_what_is_added_and_hardly_covered_is_uncovered_and_what_is_only_strung_on_must_surely_not_be_covered() -> None:
    bus, vote = thing("Bussen blir gratis.", SURE), "sekstenåringer får stemme"
    model = calibration.MODEL
    assert model.uncovered < model.counted < model.covers(HARDLY, LEVEL) < model.added
    assert judging.uncovered([bus, thing(vote, HARDLY, model.added, besides=True)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, HARDLY, model.counted, besides=True)]) == ()
    assert judging.uncovered([bus, thing(vote, HARDLY, model.uncovered)]) == ()
    assert judging.uncovered([bus, thing(vote, NOT, model.uncovered)]) == (vote,)
    assert judging.uncovered([bus, thing(vote, NOT)]) == ()


def test_what_a_strategy_of_the_report_covers_by_itself_is_not_said_to_be_uncovered() -> None:
    bus, ferry = thing("Bussen blir gratis.", SURE), "Ferja får flere avganger."
    least = calibration.MODEL.added
    assert judging.uncovered([bus, thing(ferry, HARDLY, least, besides=True, likely=0.8)]) == ()
    assert judging.uncovered([bus, thing(ferry, HARDLY, least, besides=True, likely=0.4)]) == (ferry,)


def test_the_thing_that_a_strategy_is_in_the_report_for_is_not_said_to_be_uncovered() -> None:
    bus = Judged("Bussen blir gratis.", 0.0, False, {1: SURE, 2: NOT}, {1: 0.9, 2: 0.01}, judging.NOTHING, LEVEL)
    least = calibration.MODEL.added
    ferry = Judged("Ferja får avganger.", least, True, {1: NOT, 2: HARDLY}, {1: 0.02, 2: 0.3}, judging.NOTHING, LEVEL)
    assert judging.uncovered([bus, ferry], covering=[1]) == (ferry.text,)
    assert judging.uncovered([bus, ferry], covering=[1, 2]) == ()


def test_where_no_thing_is_covered_for_itself_only_what_is_told_apart_beside_the_likeliest_is_uncovered() -> None:
    added, counted = calibration.MODEL.added, calibration.MODEL.counted
    things = [thing("Bussen går hjem.", LIKELIER, added, True), thing("Scooteren forbys.", HARDLY, added, True)]
    assert judging.uncovered(things) == ("Scooteren forbys.",)
    points = [thing("Bussen går hjem.", LIKELIER, counted, True), thing("Scooteren forbys.", NOT, counted, True)]
    assert judging.uncovered(points) == ("Scooteren forbys.",)
    assert judging.uncovered([thing("Bussen går hjem.", HARDLY, added, True)]) == ()
    assert judging.uncovered([thing("Bussen går hjem.", LIKELIER), thing("Scooteren forbys.", NOT, 0.005)]) == ()
    assert judging.uncovered([]) == ()
