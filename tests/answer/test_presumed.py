"""A number that a question takes for granted is held against the one that the documents give."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import presumed
from tests.corpora import settings_of, write_corpus

PLAN = {
    "plan.md": "# Plan for idrett i Furuset\n\n## Anlegg\n\nFuruset har to svømmehaller, på Moen og i Lia. Hallene er "
    "åpne for alle.\n\n## Mål\n\nPlanen har disse målene:\n\n- Alle barn skal kunne svømme\n- Flere skal være aktive\n"
    "- Anleggene skal være i bruk hele året\n\n## Leie\n\nOppsigelsestiden for leie av hallene er tre måneder.\n"
}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder: Path = tmp_path_factory.mktemp("presumed")
    made = Assistant(settings_of(write_corpus(folder / "corpus", PLAN)))
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "begins"),
    [
        ("Hvilke fire svømmehaller har Furuset?", "Det står ikke «fire svømmehaller», men «to svømmehaller» [1]."),
        ("Kva fire svømmehallar har Furuset?", "Det står ikkje «fire svømmehallar», men «to svømmehaller» [1]."),
        (
            "Hvorfor er oppsigelsestiden for hallene bare én måned?",
            "Det står ikke «én måned», men «tre måneder» [1].",
        ),
    ],
)
def test_another_number_than_the_question_has_is_said_first(plan: Assistant, question: str, begins: str) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    assert answer.answer.startswith(begins)


def test_a_list_tells_that_it_has_another_number_of_points(plan: Assistant) -> None:
    assert "står tre punkter, ikke seks:" in plan.ask("Hvilke seks mål har planen?").answer


@pytest.mark.parametrize(
    "question",
    ["Hvilke to svømmehaller har Furuset?", "Hvilke svømmehaller har Furuset?", "Hvilke tre mål har planen?"],
)
def test_the_right_number_is_not_remarked_on(plan: Assistant, question: str) -> None:
    answer = plan.ask(question)
    assert not answer.refused
    assert "ikke «" not in answer.answer
    assert "ikke tre" not in answer.answer


@pytest.mark.parametrize(
    ("question", "text", "instead"),
    [
        ("Hvilke fire skoler har Dalen?", "Dalen har tre skoler.", "tre skoler"),
        ("Kva sju utval har Dalen?", "Dalen har 3 utvalg.", "3 utvalg"),
        ("Hvilke fire private skoler har Dalen?", "Dalen har tre private skoler.", "tre private skoler"),
        ("Hvilke tre lærerrepresentanter møter?", "Rådet har to representanter for lærerne.", "to representanter"),
        ("Hvorfor har Dalen bare to skoler?", "Dalen har tre ulike skoler.", "tre ulike skoler"),
        # The same number, in other letters.
        ("Hvilke syv skoler har Dalen?", "Dalen har sju skoler.", None),
        # Not all of them: other schools, at least so many, or those that are not.
        ("Hvilke fire private skoler har Dalen?", "Dalen har åtte skoler.", None),
        ("Hvilke fire skoler har Dalen?", "Dalen skal bygge to nye skoler.", None),
        ("Hvilke fire skoler har Dalen?", "Det skal være minst to skoler i hver bygd.", None),
        ("Hvilke fire skoler har Dalen?", "To av skolene er i sentrum.", None),
        ("Hvilke fire skoler har Dalen?", "To skoler har ikke gymsal.", None),
        # Two numbers, of which either may be meant.
        ("Hvilke fire skoler har Dalen?", "Dalen har tre skoler. På Nes er det to skoler.", None),
    ],
)
def test_only_the_one_number_of_just_that_contradicts_the_question(
    question: str, text: str, instead: str | None
) -> None:
    number = presumed.of(question)
    assert number is not None
    assert number.instead([text]) == (None if instead is None else (0, instead))


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke tre av tiltakene er ferdige?",
        "Hva er de tre viktigste målene?",
        "Hva er de to første tiltakene?",
        "Hvilke to skoler er størst?",
        "Hvilke 2025 tiltak er det?",
        "Hvilke enheter har ansvar?",
        "Hvorfor må barn vente til de er seks?",
        "Hvor mange skoler har Dalen?",
    ],
)
def test_a_number_that_chooses_among_more_is_not_taken_for_all_of_them(question: str) -> None:
    assert presumed.of(question) is None


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Hvilke fire skoler har Dalen?", ("Hvilke skoler har Dalen?", "Hvor mange skoler har Dalen?")),
        ("Hva er de fem delmålene i planen?", ("Hva er de delmålene i planen?",)),
        ("Hvorfor er fristen bare én uke?", ("Hvor mange uker er fristen?",)),
    ],
)
def test_the_question_is_put_without_its_number_or_for_it(question: str, others: tuple[str, ...]) -> None:
    number = presumed.of(question)
    assert number is not None
    assert number.others == others
