"""Whether, where and how often: what a question asks after."""

from __future__ import annotations

import pytest

from assistant.answer import mention, small_talk
from assistant.answer.mention import Extent, Mention
from assistant.answer.small_talk import Talk


@pytest.mark.parametrize(
    ("text", "extent", "topic"),
    [
        ("Er kultur nevnt noe sted i planen?", Extent.WHETHER, "kultur"),
        ("Står det noko om betre vegar?", Extent.WHETHER, "betre vegar"),
        ("Does the document mention sustainability?", Extent.WHETHER, "sustainability"),
        ("Hvilke dokumenter nevner kultur?", Extent.DOCUMENTS, "kultur"),
        ("I hvilke dokumenter står det noe om skole?", Extent.DOCUMENTS, "skole"),
        ("Kva dokument handlar om skule?", Extent.DOCUMENTS, "skule"),
        ("Kor mange gonger er skulen nemnd i planen?", Extent.TIMES, "skulen"),
        ("Hvor ofte nevnes «skole»?", Extent.TIMES, "skole"),
        ("Hvor mange ganger står ordet kultur i dokumentene?", Extent.TIMES, "kultur"),
        ("Hvor står det noe om sykehjem?", Extent.PLACES, "sykehjem"),
        ("Hvor i planen er jernbane omtalt?", Extent.PLACES, "jernbane"),
        ("List opp alle steder som nevner kultur", Extent.PLACES, "kultur"),
        ("Where is tourism mentioned?", Extent.PLACES, "tourism"),
        ("Fortell meg alt om kultur", Extent.EVERYTHING, "kultur"),
        ("Vis alt som står om gratis leksehjelp", Extent.EVERYTHING, "gratis leksehjelp"),
        ("Everything about schools", Extent.EVERYTHING, "schools"),
        ("Sier planen noe om sykkel?", Extent.WHETHER, "sykkel"),
        ("Seier planen noko om sykkel?", Extent.WHETHER, "sykkel"),
        ("Sier noen av planene noe om sykkel?", Extent.WHETHER, "sykkel"),
        ("Nemner ein av planane sykkel?", Extent.WHETHER, "sykkel"),
        ("Inneholder klimaplanen noe om sykkel?", Extent.WHETHER, "sykkel"),
        ("Tar planen opp sykling?", Extent.WHETHER, "sykling"),
        ("Tek planen sykling opp?", Extent.WHETHER, "sykling"),
        ("Handlar planen om sykling?", Extent.WHETHER, "sykling"),
        ("Er det skrevet noe om sykkel?", Extent.WHETHER, "sykkel"),
        ("Brukes ordet bærekraft?", Extent.WHETHER, "bærekraft"),
        ("Hvor mange ganger brukes ordet bærekraft?", Extent.TIMES, "bærekraft"),
        ("Kor mange gonger er ordet berekraft brukt?", Extent.TIMES, "berekraft"),
        ("Hvilke planer har vi om klima?", Extent.DOCUMENTS, "klima"),
        ("Kva planar har vi om klima?", Extent.DOCUMENTS, "klima"),
        ("Finn alle dokumenter om klima", Extent.DOCUMENTS, "klima"),
        ("Kva dokument er relevante for skule?", Extent.DOCUMENTS, "skule"),
        ("Hvilke dokumenter gjelder skole?", Extent.DOCUMENTS, "skole"),
        ("Er Øvre Sagvik med i samarbeidet?", Extent.WHETHER, "Øvre Sagvik"),
        ("Er Sagvik kommune medlem av rådet, dei òg?", Extent.WHETHER, "Sagvik"),
        ("Deltek Lundmo i regionen?", Extent.WHETHER, "Lundmo"),
        ("Alle steder bru er nevnt", Extent.PLACES, "bru"),
        ("Hvor mange steder er bru nevnt?", Extent.PLACES, "bru"),
        ("kor e bru nevnt", Extent.PLACES, "bru"),
        ("ka slags dokument nevne bru", Extent.DOCUMENTS, "bru"),
        ("Er innvandring dekket?", Extent.WHETHER, "innvandring"),
        ("Er innvandring med?", Extent.WHETHER, "innvandring"),
        ("Dekkjer planane innvandring?", Extent.WHETHER, "innvandring"),
        ("Sies det noe om innvandring?", Extent.WHETHER, "innvandring"),
        ("Vert det sagt noko om innvandring?", Extent.WHETHER, "innvandring"),
        ("Finnes det opplysninger om innvandring?", Extent.WHETHER, "innvandring"),
        ("Har dere skrevet noe om innvandring?", Extent.WHETHER, "innvandring"),
        ("Er innvandring nevnt i det hele tatt?", Extent.WHETHER, "innvandring"),
        ("Where do the plans talk about immigration?", Extent.PLACES, "immigration"),
    ],
)
def test_the_topic_is_found_whatever_way_it_is_asked_after(text: str, extent: Extent, topic: str) -> None:
    found = mention.of(text)
    assert found is not None
    assert (found.topic, found.extent, found.negated) == (topic, extent, False)


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Hvilke dokumenter nevner ikke sykkel?", Mention("sykkel", Extent.DOCUMENTS, negated=True)),
        ("Which documents do not mention cycling?", Mention("cycling", Extent.DOCUMENTS, negated=True)),
        ("Står det ikkje noko om kino?", Mention("kino", Extent.WHETHER, negated=True)),
        ("Er ikke kino nevnt noe sted?", Mention("kino", Extent.WHETHER, negated=True)),
        ("Står det noe om unge som ikke fullfører?", Mention("unge som ikke fullfører", Extent.WHETHER)),
        ("Kva planar nemner både skule og buss?", Mention("skule og buss", Extent.DOCUMENTS, every=True)),
        ("Hvor mange ganger er ordet sykkel brukt?", Mention("sykkel", Extent.TIMES, literal=True)),
        ("Er kino nevnt i kulturplanen?", Mention("kino", Extent.WHETHER, within="kulturplanen")),
        ("Alt om kino i reglementet", Mention("kino", Extent.EVERYTHING, within="reglementet")),
        ("Er kino nevnt i noen av planene deres?", Mention("kino", Extent.WHETHER)),
    ],
)
def test_what_is_denied_put_together_or_asked_of_one_document_is_told_apart(text: str, asked: Mention) -> None:
    assert mention.of(text) == asked


@pytest.mark.parametrize(
    "text",
    [
        "Hvor ofte møtes rådet?",
        "Hvor mange ganger i året møtes rådet?",
        "Hvor står det?",
        "Står det noe om hva folk synes om oss?",
        "Er alt om kultur vedtatt?",
        "Hvilke planer gjelder?",
        "Hvilke planer gjelder i dag?",
        "Hvilke planer finnes for 2027?",
        "Er det for dyrt?",
        "Sier planen noe om når skolen bygges?",
        "Hvordan er økonomiplanen omtalt?",
        "Er ordføreren med i rådet?",
        "Er Sagvik best?",
        "Er reiseutgifter dekket?",
        "Er saken behandlet?",
        "Er det ikke for dyrt?",
        "Har dere svømmehall?",
        "Hvilke dokumenter gjelder ikke lenger?",
        "Hvor er ikke skole nevnt?",
    ],
)
def test_other_questions_ask_after_no_mention(text: str) -> None:
    assert mention.of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "????",
        "",
        "Hei, hva er visjonen?",
        "Takk for svaret. Hva er visjonen?",
        "Hvem er leder?",
        "Nei, hva koster det?",
    ],
)
def test_what_asks_something_of_the_documents_is_no_small_talk(text: str) -> None:
    assert small_talk.of(text) is None


@pytest.mark.parametrize(
    ("text", "talk"),
    [
        ("ja", Talk.THANKS),
        ("Ja takk", Talk.THANKS),
        ("Ok takk", Talk.THANKS),
        ("Jasså", Talk.THANKS),
        ("Eg skjønar", Talk.THANKS),
        ("Takk for svar", Talk.THANKS),
        ("God helg", Talk.FAREWELL),
        ("Hvem har laget deg?", Talk.ITSELF),
        ("Er du ChatGPT?", Talk.ITSELF),
        ("Kan du nynorsk?", Talk.ITSELF),
        ("Kva kan eg bruke deg til?", Talk.ITSELF),
        ("Kan jeg stole på deg?", Talk.ITSELF),
        ("Hjelp meg", Talk.ITSELF),
    ],
)
def test_what_is_said_to_the_assistant_is_small_talk(text: str, talk: Talk) -> None:
    assert small_talk.of(text) is talk
