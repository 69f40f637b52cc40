"""What stands about a topic, whoever is said to say it, and in whichever words the documents say it."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import mention, speaker
from assistant.answer.mention import Extent, Mention

PLAIN = {
    "Hva sier planen om skole?": "Hva står det om skole?",
    "kva seier dokumentet om eldre": "Kva står det om eldre?",
    "Hva står det i planen om skole?": "Hva står det om skole?",
    "Hva står det om skole i denne planen?": "Hva står det om skole?",
    "Hva sier strategi- og styringsdokumentet om kultur?": "Hva står det om kultur?",
    "Hva mener dere egentlig om klima?": "Hva står det om klima?",
    "Hvordan er økonomiplanen omtalt, ord for ord?": "Hva står det om økonomiplanen?",
    "Korleis vert dei frivillige omtala i planen?": "Hva står det om dei frivillige?",
    "Sier strategien noe om kultur?": "Står det noe om kultur?",
    "Har de noko om ungdom?": "Står det noko om ungdom?",
    "What does the plan say about tourism?": "What does it say about tourism?",
    "Hvor mange tiltak for klima er det i planen?": "Hvor mange tiltak for klima er det?",
    "Does the plan say anything about lobbying?": "Is there anything about lobbying?",
}


@pytest.mark.parametrize("question", PLAIN)
def test_a_question_to_the_document_is_searched_as_one_about_its_topic(question: str) -> None:
    assert speaker.without(question) == PLAIN[question]


@pytest.mark.parametrize(
    "question",
    [
        "Hva sier fylkeskommunen om takstene på buss?",
        "Kva seier dei etiske retningslinene om gåver?",
        "Kva seier kapittel 7 om klima?",
        "Hva er det nye om planen?",
        "Hva handler planen om?",
        "Når skal planen rulleres?",
        "Hva sier planen?",
        "Hva står i planen?",
        "Hva står i planen for skolebygg?",
    ],
)
def test_what_others_say_or_is_asked_of_the_plan_itself_stays(question: str) -> None:
    assert speaker.without(question) == question


def test_what_stands_about_a_topic_is_told_from_whether_anything_does() -> None:
    assert mention.of("Hva står det om barn og unge?") == Mention("barn og unge", Extent.ABOUT)
    assert mention.of("Hva står det om hvem som bestemmer?") is None


@pytest.mark.parametrize(
    ("question", "word"),
    [
        ("Står det noe om buss?", "kollektivtilbudet"),
        ("Hva sier planen om buss?", "kollektivtilbudet"),
        ("Kva seier planen om landbruk?", "primærnæringene"),
        ("Hva sier dokumentet om turisme?", "reiseliv"),
    ],
)
def test_a_topic_is_answered_in_the_words_of_the_documents(assistant: Assistant, question: str, word: str) -> None:
    answer = assistant.ask(question)
    assert not answer.refused
    assert word in answer.citations[0].quote
    assert f"**{word}**" in answer.answer


def test_what_the_topic_is_a_kind_of_is_quoted_and_said_to_be_another_word(assistant: Assistant) -> None:
    plain = Assistant(assistant.settings)
    plain.embedding, plain.reader = assistant.embedding, None  # no reader that may take the one for the other
    answer = plain.ask("Står det noe om landbruk?")
    assert answer.answer.startswith("Dokumentene nevner ikke «landbruk», men de nevner «primærnæringene»:")
    assert not answer.refused
    assert "primærnæringene" in answer.citations[0].quote


@pytest.mark.parametrize("question", ["Hva sier planen om sykehus?", "Hva mener regionen om klima?"])
def test_what_is_named_in_no_word_is_not_answered(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).refused
