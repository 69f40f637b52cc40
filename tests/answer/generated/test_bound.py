"""A fact is told of what it stands by, and not of what another quotation speaks of."""

from __future__ import annotations

import pytest

from assistant.answer.generated import bound

QUAY = "Kaia på Stokkvik skal utvides i 2027 med inntil 40 meter."
SCHOOL = "Skolen i Heimdalen får nytt tak i 2031."
REVISION = "Beredskapsplanen revideres årlig."
SURVEY = "Innbyggerne spørres hvert fjerde år om hva de mener."


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("Kaia på Stokkvik skal utvides i 2031.", (QUAY, SCHOOL)),
        ("Beredskapsplanen revideres hvert fjerde år.", (REVISION, SURVEY)),
        ("Skolen i Heimdalen får nytt tak fordi kaia på Stokkvik skal utvides.", (QUAY, SCHOOL)),
    ],
)
def test_a_fact_or_cause_of_another_quotation_is_struck(sentence: str, quotes: tuple[str, ...]) -> None:
    assert bound.elsewhere(sentence, quotes)


@pytest.mark.parametrize(
    ("sentence", "quotes"),
    [
        ("Kaia på Stokkvik skal utvides i 2027, og skolen i Heimdalen får nytt tak i 2031.", (QUAY, SCHOOL)),
        (
            "Kaia på Stokkvik utvides i 2031.",
            (QUAY.replace("i 2027 ", ""), "Utvidelsen av kaia på Stokkvik skjer i 2031."),
        ),
        ("Hvert år revideres beredskapsplanen.", (REVISION, SURVEY)),
        ("Taket skiftes fordi det lekker.", ("Taket skiftes.", "Årsaken til skiftet er at det lekker.")),
    ],
)
def test_a_fact_of_its_own_quotation_is_kept(sentence: str, quotes: tuple[str, ...]) -> None:
    assert not bound.elsewhere(sentence, quotes)
