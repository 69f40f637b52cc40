"""A sentence reaches no further than its source, nor less far."""

from __future__ import annotations

import pytest

from assistant.answer.generated import reach


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Lag får leie hallen uavhengig av størrelse.", "Lag får leie hallen når de har over 20 medlemmer."),
        ("Bevilling vert gjeven utan omsyn til vandel.", "Bevilling vert gjeven når krava til vandel er oppfylte."),
        ("De fleste ferjene går hver time.", "Ferjene går hver time."),
        ("Barnehagene åpner klokka sju.", "Torvmo barnehage åpner klokka sju."),
        ("Skulane i kommunen får symjehall.", "I 2030 får Åsgrenda skule symjehall."),
    ],
)
def test_what_lifts_a_condition_or_speaks_of_more_or_fewer_is_struck(sentence: str, quote: str) -> None:
    assert reach.widened(sentence, (quote,))


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Innbyggerne får tilbudet uansett alder.", "Alle innbyggere får tilbudet."),
        ("Avfall tas imot uansett årstid.", "Avfall tas imot hele året."),
        ("Nemnda er et uavhengig organ.", "Nemnda treffer sine vedtak på egen hånd."),
        ("De fleste elevene går til skolen.", "82 prosent av elevene går til skolen."),
        ("Barnehagene åpner klokka sju.", "Torvmo barnehage og Lia barnehage åpner klokka sju."),
        ("Tiltakene gjelder skolemat.", "Følgende tiltak gjelder skolemat."),
        ("Utgiftene øker i 2027.", "Kommunens utgifter øker i 2027."),
    ],
)
def test_what_reaches_as_far_in_other_words_is_kept(sentence: str, quote: str) -> None:
    assert not reach.widened(sentence, (quote,))
