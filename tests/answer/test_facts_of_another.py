"""A figure, a time or a name is no answer where it is told of another: what is built, or who leads another body."""

from __future__ import annotations

import pytest

from assistant.answer import leaders, question, use_price, when
from assistant.answer.passage import Passage
from assistant.documents.metadata import Metadata
from assistant.documents.model import Document, Section, Span


def quoted(text: str) -> list[Passage]:
    section = Section(("Plan",), Span(0, 0), ())
    return [Passage(Document("plan", "plan.txt", "", text, (section,), Metadata("Plan")), section, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("asked", "text", "is_untold"),
    [
        ("Når får vi elektrisk ferge?", "Ferga skal gå på strøm, og det kutter utslippene.", True),
        ("Når skal broa være malt?", "Broa males og får nytt dekke for 4 millioner kroner.", True),
        ("Kva tid opnar badet?", "Badet får to basseng.", True),
        ("Når får vi elektrisk ferge?", "Ferga skal gå på strøm fra 2031.", False),
        ("Når skal broa være malt?", "Broa males så snart tilbudene er vurdert.", False),
        ("Når får vi besøk av legen?", "Legen kommer hver tirsdag.", False),
        ("Når kan man klage?", "Den som er part i saken, kan klage.", False),  # in which case, and no time
        ("Når skal rådet høres?", "Rådet høres i saker som gjelder barn.", False),
        ("Når er skyssen gratis?", "Skyssen er gratis for elever som bor langt unna.", False),
        ("Når får man plass?", "Den som har rett til plass, får tilbud.", False),
        ("Hvem maler broa?", "Broa males av verkstedet.", False),
    ],
)
def test_when_something_happens_is_not_told_by_what_has_no_time(asked: str, text: str, is_untold: bool) -> None:
    assert when.is_untold(asked, question.understand(asked), quoted(text)) is is_untold


@pytest.mark.parametrize(
    ("asked", "text", "is_untold"),
    [
        ("Hva koster en billett til badet?", "Tiltak: Nytt bad; Kostnad: 90 mill. kr", True),
        ("Kva kostar det å leige kulturhuset?", "Investeringa i kulturhuset er 60 millionar kroner.", True),
        ("Hva koster en billett til badet?", "Det er satt av 90 mill. kroner. En billett koster 120 kroner.", False),
        ("Hva koster det å leie salen?", "Satsen er 500 kroner, og byggekostnadene var 8 millioner kroner.", False),
        ("Hva koster det nye badet?", "Tiltak: Nytt bad; Kostnad: 90 mill. kr", False),
        ("Hva koster det å bade?", "Bading koster 60 kroner.", False),
    ],
)
def test_what_a_use_costs_is_not_told_by_what_is_built(asked: str, text: str, is_untold: bool) -> None:
    assert use_price.is_untold(asked, question.understand(asked), quoted(text)) is is_untold


BOTH = "Eldrerådet og kulturrådet satt i styringsgruppen, som ble ledet av rektor Anne Vik."


@pytest.mark.parametrize(
    ("asked", "text", "is_of_another"),
    [
        ("Hvem er leder for eldrerådet?", BOTH, True),
        ("Kven leiar kulturrådet?", BOTH, True),
        ("Hvem leder styringsgruppen?", BOTH, False),
        ("Hvem er leder for eldrerådet?", "Per Lie er leder av eldrerådet, som møtes med kulturrådet.", False),
        ("Hvem leder biblioteket?", BOTH, False),  # no sentence names it
        ("Hvem satt i styringsgruppen?", BOTH, False),
    ],
)
def test_who_leads_one_body_is_not_who_leads_another(asked: str, text: str, is_of_another: bool) -> None:
    assert leaders.is_of_another(asked, quoted(text)) is is_of_another
