"""What people write around a question does not stand in its way."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import preamble

ALONE = {
    "Gi meg en kort oppsummering av hvordan styret arbeider": "Hvordan styret arbeider",
    "Kan du oppsummera kva som er bakgrunnen for planen?": "Kva som er bakgrunnen for planen?",
    "Give us a short summary of how the council works": "How the council works",
    "Hei! Hva er visjonen for regionen?": "Hva er visjonen for regionen?",
    "Hei, jeg er helt ny i politikken. Kunne du vært så vennlig å fortelle meg hvilke områder dere satser på?": (
        "Hvilke områder dere satser på?"
    ),
    "Eg er nyvald i kommunestyret og lurer på kven som leier regionrådet": "Kven som leier regionrådet",
    "Jeg er nyvalgt og lurer på om det finnes noe som støtter gründere i strategien?": (
        "Det finnes noe som støtter gründere i strategien?"
    ),
    "Beklager et dumt spørsmål, men jeg lurte på hvilke år strategien gjelder for. På forhånd takk!": (
        "Hvilke år strategien gjelder for."
    ),
    "Som journalist lurer jeg på hva lederen av sekretariatet tjener.": "Hva lederen av sekretariatet tjener.",
    "Kort fortalt, hva sier planen om båter?": "Hva sier planen om båter?",
    "Kva seier planen om båtar, heilt kort?": "Kva seier planen om båtar",
    "Oppsummer det planen seier om båtar": "Planen seier om båtar",
    "Hei, jeg er ny her. Hva handler denne planen om?": "Hva handler denne planen om?",
    "Hello! Could you tell me what the vision of the region is?": "What the vision of the region is?",
}


@pytest.mark.parametrize("written", ALONE)
def test_the_question_is_searched_with_alone(written: str) -> None:
    assert preamble.without(written) == ALONE[written]


@pytest.mark.parametrize(
    "question",
    [
        "Hei",
        "Hva er visjonen?",
        "Gi meg en kort oppsummering av visjonen og formålet",
        "Jeg er ny her. Hva gjør dere?",
        "Jeg har en sak jeg vil ta opp i rådet. Når må den være meldt inn?",
        "Jeg er ny og har lest at skolen i Vik skal bygges om. Hvilket år skal omleggingen være ferdig?",
        "Hvem er nye medlemmer i rådet?",
        "Vi trenger nye boliger på Moen. Når skal byggingen begynne i kommunen?",
        "I planen står nye skoler på Moen. Når skal byggingen begynne i kommunen?",
        "Vi får nye medlemmer i rådet og lurer på når valget skal holdes",
        "Jeg lurer på om regionen satser på reiseliv",
    ],
)
def test_what_the_question_points_to_or_is_about_stays(question: str) -> None:
    assert preamble.without(question) == question


def test_one_who_tells_who_they_are_gets_the_same_answer(assistant: Assistant) -> None:
    told = assistant.ask(
        "Hei! Jeg er helt fersk i politikken. Kan du fortelle meg hvilke satsingsområder regionen har?"
    )
    alone = assistant.ask("Hvilke satsingsområder regionen har?")
    assert not told.refused
    assert told.citations == alone.citations
    assert told.question.startswith("Hei!")
