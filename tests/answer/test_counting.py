"""How many, where the documents give no number: what one sentence names in a row is counted."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Assistant
from assistant.answer import counting
from tests.corpora import settings_of, write_corpus

TOWNS = ["Gråstein", "Lauvnes", "Søre Kvernvik", "Nes og Vik", "Øyvang", "Åmotlia", "Finnset"]


def told(question: str, sentence: str) -> int | None:
    return counting.named(sentence, counting.asked_for(question, ()))


@given(
    st.lists(st.sampled_from(TOWNS), min_size=3, max_size=7, unique=True).filter(lambda towns: "og" not in towns[-1])
)
def test_names_in_a_row_are_counted_also_those_with_and_in_them(towns: list[str]) -> None:
    row = f"{', '.join(towns[:-1])} og {towns[-1]}"
    assert told("Hvor mange kommuner er med?", f"De samarbeidende kommunene er {row}.") == len(towns)
    assert told("Kor mange kommunar er det?", f"Kommunane {row} går saman om vedtektene.") == len(towns)


@pytest.mark.parametrize(
    ("question", "sentence", "count"),
    [
        (
            "Hvor mange mål har planen?",
            "Planen har fire mål: rene elver, trygge veger, flere unge og gode tjenester.",
            4,
        ),
        ("Hvor mange deltakere er det?", "Deltakere er kommunene Gråstein, Lauvnes og Øyvang.", 3),
        ("Kor mange eigarar er det?", "Eigarar er selskapa i Lauvnes, Gråstein og Øyvang.", None),
        ("Hvor mange deltakere er det?", "Deltakere er kommunene i Gråstein, Lauvnes og Øyvang.", None),
        ("Hvor mange kommuner er med?", "Kommunene har et felles ansvar for vei, vann og avløp.", None),
        ("Hvor mange kommuner er med?", "Kommunene er små, spredte og fattige.", None),
        ("Hvor mange kommuner er med?", "Kommunene Gråstein og Lauvnes samarbeider.", None),
        ("Hvor mange møter holdes?", "Kommunene er Gråstein, Lauvnes og Øyvang.", None),
        ("Hvilke kommuner er med?", "Kommunene er Gråstein, Lauvnes og Øyvang.", None),
    ],
)
def test_only_what_is_asked_the_number_of_and_named_in_a_row_is_counted(
    question: str, sentence: str, count: int | None
) -> None:
    assert told(question, sentence) == count


@pytest.mark.parametrize(
    ("question", "text", "is_said"),
    [
        ("Hvor mange private skoler er det?", "Kommunen har tre offentlige skoler: Ask, Bjørk og Eik.", False),
        ("Hvor mange nye skoler skal bygges?", "Kommunen har tre skoler: Ask, Bjørk og Eik.", False),
        ("Kor mange offentlege skular er det?", "Kommunen har tre offentlige skoler: Ask, Bjørk og Eik.", True),
        ("Hvor mange nye skoler bygges?", "Det bygges to skoler og én ny skole.", True),
        ("Hvor mange skoler er det?", "Kommunen har tre offentlige skoler: Ask, Bjørk og Eik.", True),
        ("Hvor mange ulike tiltak er det?", "Tiltak", True),
        ("Hvor mange ansatte jobber på skolen?", "Skolen har ansatte.", True),
    ],
)
def test_what_is_counted_is_all_that_is_asked_for_and_no_more(question: str, text: str, is_said: bool) -> None:
    assert counting.are_said(counting.limits(question, ()), text) is is_said


POWER = """Kraft

Kraftverkene i regionen produserer 1,9 TWh i året. De sysselsetter 60 000 mennesker i hele landet.
"""


@pytest.fixture(scope="module")
def power(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("power") / "corpus", {"kraft.txt": POWER})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "framing"),
    [
        ("Hvor mange kommuner deltar?", "Under «Bakgrunn» er sju nevnt:"),
        ("Kor mange kommunar er med?", "Under «Bakgrunn» er sju nemnde:"),
    ],
)
def test_the_answer_says_how_many_are_named(assistant: Assistant, question: str, framing: str) -> None:
    assert assistant.ask(question).answer.split("\n")[0] == framing


@pytest.mark.parametrize(
    ("question", "number"),
    [("Hvor mye kraft produserer kraftverkene?", "1,9 TWh"), ("Hvor mange mennesker sysselsetter de?", "60 000")],
)
def test_a_number_is_in_bold_as_a_whole(power: Assistant, question: str, number: str) -> None:
    assert any(number in strong for strong in re.findall(r"\*\*(.+?)\*\*", power.ask(question).answer))


@pytest.mark.parametrize(
    ("question", "framing"),
    [
        ("Hvor mange satsingsområder er det?", "Under «Satsningsområder for perioden 2010-2021» står fem punkter:"),
        ("Kor mange verdiar er det?", "Under «Visjon, formål og verdigrunnlag» står fire punkt:"),
        ("Hvor mange punkter består verdigrunnlaget av?", "Under «Visjon, formål og verdigrunnlag» står fire punkter:"),
        ("Hvor mange strategier er ført opp under Tjenesteutvikling?", "Under «Tjenesteutvikling» står to punkter:"),
        ("Kor mange strategiar står under Tenesteutvikling?", "Under «Tjenesteutvikling» står to punkt:"),
    ],
)
def test_a_list_that_is_counted_is_given_with_its_number_and_nothing_that_only_speaks_of_it(
    assistant: Assistant, question: str, framing: str
) -> None:
    answer = assistant.ask(question)
    assert answer.answer.split("\n")[0] == framing
    assert len({citation.section for citation in answer.citations}) == 1


@pytest.mark.parametrize(
    ("question", "decisive"),
    [
        ("Hvilke kommuner er med?", "**Rollag, Nore og Uvdal, Kongsberg, Flesberg, Hjartdal, Notodden og Tinn**"),
        ("Hvor ofte skal dokumentet rulleres?", "**hvert fjerde år**"),
    ],
)
def test_the_words_that_answer_are_in_bold_and_not_those_that_ask(
    assistant: Assistant, question: str, decisive: str
) -> None:
    assert decisive in assistant.ask(question).answer


BATHS = """Bad i Nesvær

Eiere

Kommunen har fire offentlige badeanlegg: Sjøbadet, Fjellhallen, Elvebadet og Tinden. Private badeanlegg har egne regler.
"""


@pytest.fixture(scope="module")
def baths(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("baths") / "corpus", {"bad.txt": BATHS})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "says_four"),
    [
        ("Hvor mange offentlige badeanlegg er det?", True),
        ("Hvor mange badeanlegg er det?", True),
        ("Hvor mange private badeanlegg er det?", False),
        ("Hvor mange oppvarmede badeanlegg er det?", False),
    ],
)
def test_the_number_of_one_sort_is_never_given_for_another(baths: Assistant, question: str, says_four: bool) -> None:
    assert ("er fire nevnt" in baths.ask(question).answer) is says_four
