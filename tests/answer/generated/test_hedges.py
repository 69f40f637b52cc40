"""What is considered, recommended or allowed is not told as settled."""

from __future__ import annotations

import pytest

from assistant.answer.generated import hedges


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Kommunen skal bygge ny brannstasjon på Moen.", "Kommunen bør vurdere å bygge ny brannstasjon på Moen."),
        ("Foretaket skal leggje ned lageret i Vik.", "Foretaket skal vurdere å leggje ned lageret i Vik."),
        ("Elever får låne utstyr i feriene.", "Det bør utredes om elever kan låne utstyr i feriene."),
        ("Gårdbrukere har krav på tilskudd til gjerder.", "Kommunen kan gi gårdbrukere tilskudd til gjerder."),
    ],
)
def test_what_is_open_is_not_told_as_settled(sentence: str, quote: str) -> None:
    assert hedges.dropped(sentence, (quote,))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Kommunen bør bygge ny brannstasjon.", "Kommunen bør vurdere å bygge ny brannstasjon."),
        ("Vaktordningen skal evalueres.", "Behovet for vakter vurderes hvert år, og vaktordningen skal evalueres."),
        ("Søkere får plass etter en vurdering.", "Søkere får plass etter en vurdering av behovet."),
        ("Vil noen selge tomta, ser kommunen på saken.", "Salg av tomta vurderes konkret av kommunen."),
        ("Pasienter har rett til følge.", "Pasienter kan ta med følge. Retten til følge gjelder hele døgnet."),
    ],
)
def test_what_stays_open_or_is_settled_in_the_source_is_kept(sentence: str, quote: str) -> None:
    assert not hedges.dropped(sentence, (quote,))
