"""Whether, where and by which documents something is mentioned: denied, put together, or asked of one document."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant import Answer, Assistant
from tests.answer.promises import broken
from tests.corpora import settings_of, write_corpus

FILES = {
    "idrett.md": """# Idrettsplan for Lia

## Anlegg

Kommunen skal bygge skøytebane ved skolen innen 2027. Skøytebanen skal være åpen for alle.

## Friluftsliv

Turløypene skal merkes, og klimagassutslippene fra snøkjøring skal ned. Finske og samiske navn skal stå på skiltene.
""",
    "skole.md": """# Skoleprogram for Lia

## Fysisk aktivitet

Hver elev skal ha en time fysisk aktivitet om dagen. Skoleprogrammet følges opp hvert år.

## Lesing

Skolebiblioteket er åpent hver dag. Elevene skal veiledes av lærerne, og mobbing skal stoppes.
""",
    "regler.md": """# Reglement for utvalgene i Lia

## Møter

Utvalgene møtes seks ganger i året, og klimakonsekvenser skal stå i sakene. Biblioteket legger fram statistikk.
""",
}


@pytest.fixture(scope="module")
def lia(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("everywhere") / "corpus", FILES)))
    made.embedding = assistant.embedding
    made.update()
    return made


def said(answer: Answer) -> list[str]:
    """The lines that are not quoted."""
    return [line for line in answer.answer.splitlines() if line and not line.startswith(">")]


def cited(answer: Answer) -> set[str]:
    return {citation.document for citation in answer.citations}


def test_a_document_that_there_is_none_of_is_said_to_be_unknown(lia: Assistant) -> None:
    answer = lia.ask("Er skøytebane nevnt i klimaplanen?")
    assert (answer.refused, broken(lia, answer)) == (True, [])
    assert said(answer) == [
        "Jeg kjenner ikke noe dokument som heter «klimaplanen».",
        "Jeg har søkt i tre dokumenter.",
        "«skøytebane» er nevnt i «Idrettsplan for Lia».",
    ]


def test_a_document_is_asked_in_whatever_form_it_is_named(lia: Assistant) -> None:
    answer = lia.ask("Er skøytebane nevnt i skoleprogrammet?")
    assert answer.refused
    assert said(answer)[0] == "Jeg finner ikke noe om «skøytebane» i «Skoleprogram for Lia»."
    assert said(answer)[-1] == "Det er nevnt i «Idrettsplan for Lia»."


def test_what_a_document_covers_is_looked_up_in_that_one(lia: Assistant) -> None:
    assert cited(lia.ask("Dekker idrettsplanen klima?")) == {"idrett"}
    assert lia.ask("Dekker skoleprogrammet skøytebane?").refused


def test_documents_that_do_not_mention_it_are_told_apart_from_those_that_do(lia: Assistant) -> None:
    answer = lia.ask("Hvilke dokumenter nevner ikke klima?")
    assert said(answer)[:2] == [
        "Ett av tre dokumenter nevner ikke «klima»: «Skoleprogram for Lia».",
        "To av tre dokumenter nevner «klima», til sammen to steder:",
    ]
    assert (cited(answer), broken(lia, answer)) == ({"idrett", "regler"}, [])


def test_both_are_asked_of_one_document(lia: Assistant) -> None:
    answer = lia.ask("Hvilke dokumenter nevner både bibliotek og mobbing?")
    assert (cited(answer), broken(lia, answer)) == ({"skole"}, [])
    apart = lia.ask("Hvilke dokumenter nevner både skøytebane og mobbing?")
    assert said(apart)[0] == "Ingen av dokumentene nevner både «skøytebane» og «mobbing»."
    assert cited(apart) == {"idrett", "skole"}


def test_of_two_things_the_one_that_is_not_there_is_named(lia: Assistant) -> None:
    answer = lia.ask("Er curling eller skøytebane nevnt?")
    assert said(answer)[0].startswith("Ja. Jeg finner «skøytebane» ")
    assert said(answer)[-1] == "Jeg finner ikke noe om «curling» i dokumentene."
    both = lia.ask("Er både curling og skøytebane nevnt?")
    assert not said(both)[0].startswith("Ja")


def test_a_word_for_a_kind_of_thing_that_is_spoken_of_is_not_said_to_be_absent_with_the_thing(lia: Assistant) -> None:
    answer = lia.ask("Hva sier planen om skøytebane og stedsnavn?")
    assert said(answer)[-1] == "Selve ordet «stedsnavn» står ikke i dokumentene."  # names are spoken of


def test_a_question_that_denies_is_answered_as_one(lia: Assistant) -> None:
    assert said(lia.ask("Står det ingenting om skøytebane?"))[0].startswith("Jo. Jeg finner «skøytebane» ")
    assert lia.ask("Står det ingenting om bompenger?").refused


@pytest.mark.parametrize("question", ["Alt om enhjørninger", "Hvor er enhjørninger nevnt?"])
def test_what_is_not_there_at_all_is_not_answered_with_something_else(lia: Assistant, question: str) -> None:
    answer = lia.ask(question)
    assert (answer.refused, said(answer)[0]) == (True, "Jeg finner ikke noe om «enhjørninger» i dokumentene.")


def test_a_word_that_is_only_there_in_a_related_form_is_not_said_to_be_mentioned(lia: Assistant) -> None:
    answer = lia.ask("Er samer nevnt?")
    assert said(answer)[0] == "Dokumentene nevner ikke «samer», men de nevner «samiske»:"


def test_the_words_and_not_the_numbers_are_in_bold_where_places_are_counted(lia: Assistant) -> None:
    answer = lia.ask("Hvor mange ganger er ordet skøytebane brukt?")
    assert "**skøytebane**" in answer.answer
    assert "**2027**" not in answer.answer


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Which documents mention bullying?", {"skole"}),
        ("Where are libraries mentioned?", {"skole", "regler"}),
        ("climate", {"idrett", "regler"}),
        ("Everything about libraries", {"skole", "regler"}),
    ],
)
def test_english_words_are_looked_up_and_answered_in_english(
    lia: Assistant, question: str, documents: set[str]
) -> None:
    answer = lia.ask(question)
    assert (answer.refused, answer.language, broken(lia, answer)) == (False, "en", [])
    assert cited(answer) == documents
