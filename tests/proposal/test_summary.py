"""How a report is worded for a case document."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from assistant.documents.validity import State
from assistant.language import written_form
from assistant.proposal import summary
from assistant.proposal.model import Covering, DocumentVerdict, Level, Report
from assistant.retrieval.citation import Citation


def covering(rank: int, strategy: str, level: Level, section: tuple[str, ...]) -> Covering:
    citation = Citation(rank, "plan", "Plan for bygda", section, None, strategy, 0, len(strategy), "")
    return Covering(rank, strategy, section, 0.6, level, citation, (), (), {})


def report(*strategies: Covering) -> Report:
    return Report("covered", strategies, "", "nb", (), (), (), ())


def said(*strategies: Covering) -> str:
    return summary.paragraph(report(*strategies), date(2026, 1, 2))


def test_strategies_are_placed_under_what_they_are_about_and_not_under_what_sort_they_are() -> None:
    goal = covering(1, "God helse", "direct", ("Plan for bygda", "Helse", "Mål"))
    measure = covering(2, "Ansette flere", "direct", ("Plan for bygda", "Helse", "Tiltak"))
    alone = covering(1, "God helse", "direct", ("Plan for bygda", "Strategier"))
    assert "«God helse»[^1] og «Ansette flere»[^2] under «Helse» i «Plan for bygda»." in said(goal, measure)
    assert said(alone).startswith("Forslaget er dekket av strategien «God helse»[^1] i «Plan for bygda».")


def test_marks_inside_a_quotation_are_single_and_the_number_in_a_list_is_not_the_strategys() -> None:
    walk = covering(1, "2. Gå med «Gå til skolen».", "direct", ("Plan for bygda", "Skole"))
    assert "strategien «Gå med ‘Gå til skolen’»[^1] under «Skole»" in said(walk)


@pytest.mark.parametrize(
    ("others", "told"), [(4, "Ingen av de fire andre dokumentene"), (13, "Ingen av de 13 andre dokumentene")]
)
def test_few_other_documents_are_counted_in_words(others: int, told: str) -> None:
    named = covering(1, "God helse", "direct", ("Plan for bygda", "Helse"))
    silent = [
        DocumentVerdict(f"plan-{number}", "Plan", (2020, 2030), State.IN_FORCE, None, "not_covered", (), 3)
        for number in range(others)
    ]
    told_of = replace(report(named), documents=tuple(silent))
    assert told in summary.paragraph(told_of, date(2026, 1, 2))


def test_at_most_three_related_strategies_stand_in_one_sentence() -> None:
    section = ("Plan for bygda", "Helse")
    related = [covering(rank, f"Tiltak nummer {rank}", "related", section) for rank in range(1, 6)]
    first, second, *_ = said(*related).split(". ")
    assert (first.count("[^"), second.count("[^")) == (3, 2)
    assert second.startswith("Det berører også «Tiltak nummer 4»[^4]")


def test_lagd_is_both_bokmaal_and_nynorsk() -> None:
    assert written_form.of("Skulen på Sletta blir lagd ned.") == "nn"


def test_the_footnotes_of_two_measures_of_one_section_have_the_numbers_that_the_plan_gives_them() -> None:
    section = ("Plan for bygda", "Skole")
    texts = (
        "1.5 Pusse opp skolen",
        "1.12. Bygge ny hall",
        "24 nye hybler",
        "2. Gå til skolen",
        "1.5 millioner til bad",
    )
    found = [covering(rank, text, "direct", section) for rank, text in enumerate(texts, start=1)]
    place = "Plan for bygda, «Plan for bygda › Skole»"
    assert summary.footnotes(report(*found)) == [
        f"{place}, nr. 1.5.",
        f"{place}, nr. 1.12.",
        f"{place}, «24 nye hybler».",
        f"{place}, «Gå til skolen».",
        f"{place}, «1.5 millioner til bad».",
    ]


def test_the_footnotes_of_strategies_of_one_place_have_as_many_of_their_first_words_as_tell_them_apart() -> None:
    section, other = ("Plan for bygda", "Skole"), ("Plan for bygda", "Helse")
    texts = ("Legge til rette for sykling til skolen", "Legge til rette for sykling hjem", "Male skolen", "God helse")
    found = [
        covering(rank, text, "direct", other if text == "God helse" else section)
        for rank, text in enumerate(texts, start=1)
    ]
    place = "Plan for bygda, «Plan for bygda › Skole»"
    assert summary.footnotes(report(*found)) == [
        f"{place}, «Legge til rette for sykling til …».",
        f"{place}, «Legge til rette for sykling hjem».",
        f"{place}, «Male skolen».",
        "Plan for bygda, «Plan for bygda › Helse».",
    ]


def test_two_strategies_with_the_same_words_in_one_section_get_the_same_footnote() -> None:
    section = ("Plan for bygda", "Skole")
    first, second = summary.footnotes(report(*(covering(rank, "Male skolen", "direct", section) for rank in (1, 2))))
    assert first == second == "Plan for bygda, «Plan for bygda › Skole», «Male skolen»."
