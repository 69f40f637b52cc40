"""What a case officer may rely on when a proposal is checked."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assistant import Assistant, AssistantError, Report
from assistant.proposal.setting_aside import without
from assistant.proposal.summary import plain
from tests.corpora import PLAN, settings_of, write_corpus

COVERED = "Vi foreslår at det bygges en ny kai med brygge ved butikken, slik at båter kan legge til."


@pytest.fixture(scope="session")
def report(planned: Assistant) -> Report:
    return planned.check(COVERED)


def test_the_strategy_that_covers_a_proposal_comes_first_with_its_citation(report: Report, planned: Assistant) -> None:
    best = report.strategies[0]
    assert (report.coverage, best.strategy, best.level) == ("covered", "Bygge nye kaier og brygger", "direct")
    assert best.citation.quote == planned.document("plan").text[best.citation.start : best.citation.end]
    assert best.section[-1] == "Ferdsel på sjøen"


def test_matched_words_are_the_proposals_own(report: Report) -> None:
    assert report.strategies[0].matched
    assert all(word in COVERED.lower() for each in report.strategies for word in each.matched)


def test_the_summary_has_a_footnote_for_each_strategy_and_says_who_decides(report: Report) -> None:
    for number, each in enumerate(report.strategies, start=1):
        assert f"«{each.strategy}»[^{number}]" in report.summary
        assert f"\n[^{number}]: Plan for bygda" in report.summary
    assert "Saksbehandleren avgjør" in report.summary


def test_a_strategy_that_is_set_aside_leaves_no_trace(report: Report) -> None:
    none = without(report, [each.rank for each in report.strategies], date.today())
    assert (none.coverage, none.strategies, none.documents[0].ranks) == ("not_covered", (), ())
    assert none.summary.startswith("Ingen strategi i styringsdokumentene dekker forslaget.")
    assert "[^" not in none.summary


TWO = "Vi foreslår:\n- ny kai med brygge ved butikken\n- vern av hekkeplassene til sjøfuglene på holmene"


def test_when_the_only_strategy_of_a_part_is_set_aside_that_part_is_uncovered(planned: Assistant) -> None:
    report = planned.check(TWO)
    assert (report.coverage, report.uncovered) == ("covered", ())
    birds = next(each.rank for each in report.strategies if "sjøfugl" in each.strategy)
    left = without(report, [birds], date.today())
    assert (left.coverage, left.uncovered) == ("partly", ("vern av hekkeplassene til sjøfuglene på holmene",))
    assert left.summary.startswith("Forslaget er delvis dekket av strategien «Bygge nye kaier og brygger»[^1]")
    assert "denne delen av forslaget: «vern av hekkeplassene til sjøfuglene på holmene»." in left.summary


def test_a_report_with_nothing_set_aside_is_the_same(planned: Assistant) -> None:
    report = planned.check(TWO)
    assert without(report, [], date.today()) == report


@pytest.mark.parametrize("text", [COVERED, TWO, "Vi foreslår å telle sjøfuglene hvert år."])
def test_what_covers_is_likelier_than_not_and_what_only_comes_near_is_not(planned: Assistant, text: str) -> None:
    report = planned.check(text)
    assert all((each.score >= 0.5) == (each.level == "direct") for each in report.named)
    assert all(each.level == "related" for each in report.nearest)
    assert [each.score for each in report.named] == sorted((each.score for each in report.named), reverse=True)


def test_the_strategies_that_are_left_move_up(planned: Assistant) -> None:
    report = planned.check(f"{COVERED} Vi foreslår også å fjerne plasten fra strendene, og å verne sjøfuglene.")
    left = without(report, [1], date.today())
    assert [each.strategy for each in left.strategies] == [each.strategy for each in report.strategies[1:]]
    assert [each.citation.number for each in left.strategies] == list(range(1, len(report.strategies)))
    assert f"«{report.strategies[0].strategy}»" not in left.summary
    last = left.strategies[-1]
    place = f"Plan for bygda, «{last.section[-1]}», «{last.strategy}»."
    assert plain(left.summary).endswith(f"[{last.rank}] {place}")


def test_an_expired_period_is_said(report: Report) -> None:
    assert report.documents[0].expired
    assert "gjaldt for 2010–2012 og er utløpt" in report.summary


@pytest.mark.parametrize(
    ("state", "says"),
    [
        ("status: utgått", "Dokumentet er utgått. Avklar hva som gjelder nå."),
        ("status: forslag", "Dokumentet er et forslag, og er ikke vedtatt."),
        ("periode: 2090-2099", "Dokumentet gjelder først fra 2090."),
    ],
)
def test_a_document_that_is_not_in_force_is_said_to_be_what_it_is(
    planned: Assistant, tmp_path: Path, state: str, says: str
) -> None:
    files = {"plan.txt": PLAN, "plan.metadata.yaml": f"tittel: Plan for bygda\n{state}\n"}
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", files)))
    made.embedding = planned.embedding
    made.update()
    assert says in made.check(COVERED).summary


def test_a_nynorsk_proposal_gets_a_nynorsk_summary(planned: Assistant) -> None:
    assert "Sakshandsamaren avgjer" in planned.check("Vi gjer framlegg om at det vert bygd ei ny kai her.").summary


def test_a_proposal_that_no_strategy_covers_gets_none(planned: Assistant) -> None:
    report = planned.check("Bland mel, sukker og egg, og stek kaken i en time. Pynt den med bær.")
    assert (report.coverage, report.strategies) == ("not_covered", ())
    assert "Ingen strategi" in report.summary


def test_what_comes_nearest_is_named_where_no_strategy_covers_a_proposal(planned: Assistant) -> None:
    report = planned.check("Vi foreslår å telle sjøfuglene hvert år.")
    assert (report.coverage, report.strategies) == ("not_covered", ())
    assert [each.strategy for each in report.nearest] == ["Verne hekkeplasser for sjøfugl"]
    assert report.summary.startswith(
        "Ingen strategi i styringsdokumentene dekker forslaget. "
        "Nærmest kommer «Verne hekkeplasser for sjøfugl»[^1] under"
    )
    assert report.summary.endswith("[^1]: Plan for bygda, «Dyr og natur».")


def test_nothing_of_a_proposal_becomes_markdown_or_html_in_the_summary(planned: Assistant) -> None:
    hostile = COVERED + " I tillegg skal <script>alert(1)</script> [her](http://ond.example) *bake* kaker og pynte dem."
    summary = planned.check(hostile).summary
    assert "<script" not in summary.replace("\\<", "")
    assert "](http" not in summary.replace("\\]", "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("  \n ", "tomt"),
        ("Kai", "minst to ord"),
        ("12 34 56 78 kr 90 12", "mest tall"),
        ("We propose that the municipality should build a new road for the people who live here.", "engelsk"),
        ("xqzvw wqrtzk zzkpqv", "ikke til å forstå"),
        (PLAN, "«Plan for bygda» selv"),
        ("Vi vil ha en kai. " * 20_000, "grensen er"),
    ],
)
def test_what_cannot_be_checked_is_said_in_a_sentence(planned: Assistant, text: str, says: str) -> None:
    with pytest.raises(AssistantError, match=says):
        planned.check(text)


def test_documents_without_strategies_are_said_to_have_none(assistant: Assistant, tmp_path: Path) -> None:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"brev.txt": "Brev\n\nTakk for sist i byen.\n"})))
    made.embedding = assistant.embedding
    made.update()
    with pytest.raises(AssistantError, match="ingen strategier"):
        made.check(COVERED)


def test_of_several_things_that_nothing_covers_each_is_told_with_its_chance(planned: Assistant) -> None:
    told = planned.check("Vi foreslår:\n- stemmerett for sekstenåringer\n- høyere lønn til rektorene").to_dict()
    assert (told["coverage"], told["strategies"]) == ("not_covered", ())
    assert [each["text"] for each in told["things"]] == ["stemmerett for sekstenåringer", "høyere lønn til rektorene"]
    assert all(0 <= each["chance"] < 0.5 for each in told["things"])
