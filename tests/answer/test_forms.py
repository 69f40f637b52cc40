"""Questions that one search does not answer: in parts, comparisons, all that is said, and small talk."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Answer, Assistant, Limits
from tests.answer.promises import broken
from tests.answer.rendered import rendered
from tests.corpora import settings_of, write_corpus
from tests.properties import examples

STATUTES = """§ 1 Formål

Rådet skal fremme samarbeid om kultur og næring mellom kommunene.

§ 2 Organer

Rådet har tolv medlemmer. Rådet møtes fire ganger i året. Kommunestyrene velger styret for to år.

§ 3 Kontingent

Kommunene betaler kontingent til rådet innen 1. mars.
"""
CULTURE = """Kulturskole

Alle barn skal ha plass i kulturskolen. Fristen for å søke er 1. mai.

Idrett

Utvalgte strategier:
- Bygge en ny svømmehall
- Støtte lagene

Bibliotek

Utvalgte strategier:
- Holde biblioteket åpent om kvelden
- Låne ut utstyr til kulturlivet

Turer

Regionen skal merke turstier for turisme og for kultur, natur og kulturminner.
"""
SCHOOL = """Skuleskyss

Elevane får gratis skyss når dei har meir enn fire kilometer til skulen. Fristen for å søkje er 15. april.

Kulturelle opplevingar

Kvar skule skal ha to framsyningar i året, og reiselivet skal vere med.
"""
FILES = {
    "vedtekter.txt": STATUTES,
    "vedtekter.metadata.yaml": "tittel: Vedtekter for Fjellregionen\ntype: Vedtekter\n",
    "kultur.txt": CULTURE,
    "kultur.metadata.yaml": "tittel: Kulturplan\ntype: Plan\nperiode: 2020-2030\n",
    "skule.txt": SCHOOL,
    "skule.metadata.yaml": "tittel: Skuleplan\ntype: Plan\nperiode: 2020-2022\n",
}


@pytest.fixture(scope="module")
def region(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    corpus = write_corpus(tmp_path_factory.mktemp("forms") / "corpus", FILES)
    made = Assistant(settings_of(corpus), today=lambda: date(2024, 6, 1))
    made.embedding = assistant.embedding
    made.update()
    return made


def sections(answer: Answer) -> list[str]:
    return [citation.section[-1] for citation in answer.citations]


def framing(answer: Answer) -> list[str]:
    """The lines that are not quoted."""
    return [line for line in answer.answer.splitlines() if line and not line.startswith(">")]


# Several questions in one


@pytest.mark.parametrize(
    ("question", "headings"),
    [
        (
            "Når må vi søke kulturskolen, og hvor ofte møtes rådet?",
            ["Når må vi søke kulturskolen?", "Hvor ofte møtes rådet?"],
        ),
        ("Kva er føremålet til rådet, og kven vel styret?", ["Kva er føremålet til rådet?", "Kven vel styret?"]),
    ],
)
def test_each_part_is_answered_under_the_question_that_it_answers(
    region: Assistant, question: str, headings: list[str]
) -> None:
    answer = region.ask(question)
    assert broken(region, answer) == []
    assert not answer.refused
    assert [bold for bold in rendered(answer.answer).bold if bold in headings] == headings


def test_a_part_that_the_documents_do_not_answer_is_said_to_have_no_answer(region: Assistant) -> None:
    answer = region.ask("Når er fristen for å søke gratis skyss, og hva koster skyssen i kroner for foreldrene?")
    assert broken(region, answer) == []
    assert sections(answer) == ["Skuleskyss"] * len(answer.citations)
    missing = "Jeg finner ikke svar på dette i dokumentene."
    assert [line.endswith(missing) for line in framing(answer) if "koster" in line] == [True]


def test_a_part_that_points_back_is_asked_of_the_document_that_was_named(region: Assistant) -> None:
    answer = region.ask("Hva sier kulturplanen om kulturskolen, og hva er fristen for den?")
    assert {citation.document for citation in answer.citations} == {"kultur"}
    assert "1. mai" in answer.answer.replace("**", "")


def test_parts_without_any_answer_are_one_refusal(region: Assistant) -> None:
    answer = region.ask("Hva heter ordføreren i Oslo, og hvem er statsminister?")
    assert (answer.refused, broken(region, answer)) == (True, [])


def test_a_passage_that_two_parts_quote_has_one_number(region: Assistant) -> None:
    answer = region.ask("Hva er fristen for kulturskolen, hva er kontingenten og hva er fristen for kulturskolen?")
    places = [(citation.document, citation.start, citation.end) for citation in answer.citations]
    assert len(set(places)) == len(places)


# Comparisons


@pytest.mark.parametrize(
    "question",
    [
        "Hva er forskjellen på idrett og bibliotek?",
        "Kva er skilnaden mellom idrett og bibliotek?",
        "Sammenlign idrett og bibliotek",
    ],
)
def test_both_sides_of_a_comparison_are_given_whole(region: Assistant, question: str) -> None:
    answer = region.ask(question)
    assert broken(region, answer) == []
    assert sections(answer) == ["Idrett", "Bibliotek"]
    assert set(rendered(answer.answer).bold) >= {"Idrett:", "Bibliotek:"}
    assert len(rendered(answer.answer).items) == 4


def test_documents_are_compared_by_what_each_of_them_says(region: Assistant) -> None:
    answer = region.ask("Hva sier kulturplanen og skuleplanen om frist for å søke?")
    assert broken(region, answer) == []
    assert answer.citations[0].document == "kultur"
    assert {citation.document for citation in answer.citations} == {"kultur", "skule"}


@pytest.mark.parametrize(
    "question", ["Hva er forskjellen på vedtektene og kulturplanen?", "Kva skil vedtektene frå kulturplanen?"]
)
def test_two_documents_are_compared_by_how_they_begin_and_what_they_hold(region: Assistant, question: str) -> None:
    answer = region.ask(question)
    documents = [citation.document for citation in answer.citations]
    assert (documents, broken(region, answer)) == (["vedtekter"] * 4 + ["kultur"] * 5, [])


def test_a_property_of_two_things_is_looked_up_for_each(region: Assistant) -> None:
    answer = region.ask("Har kulturskolen og skyssen samme frist?")
    quotes = " ".join(citation.quote for citation in answer.citations)
    assert ("1. mai" in quotes, "15. april" in quotes, broken(region, answer)) == (True, True, [])


# All that is said


def test_all_documents_that_mention_a_word_are_counted_and_every_place_is_quoted(region: Assistant) -> None:
    answer = region.ask("Hvilke dokumenter nevner kultur?")
    assert broken(region, answer) == []
    assert framing(answer)[0] == "Alle de tre dokumentene nevner «kultur», til sammen seks steder:"
    assert len(answer.citations) == 6
    assert framing(answer)[1] == "Fire steder i «Kulturplan»:"
    assert "«Skuleplan» gjaldt for 2020–2022 og er utløpt." in answer.answer


def test_how_often_something_is_mentioned_is_counted_apart_from_where(region: Assistant) -> None:
    answer = region.ask("Kor mange gonger er kultur nemnd?")
    assert framing(answer)[0] == "«kultur» er nemnt sju gonger, seks stader i alle dei tre dokumenta:"


def test_synonyms_are_counted_and_named(region: Assistant) -> None:
    answer = region.ask("Alt om reiseliv")
    assert framing(answer)[0] == "Jeg finner «reiseliv» to steder i to av tre dokumenter:"
    assert "Ordet «turisme» er regnet med." in answer.answer


def test_everything_about_a_heading_is_all_that_stands_under_it(region: Assistant) -> None:
    answer = region.ask("Fortell meg alt om idrett")
    (citation,) = answer.citations
    assert citation.quote.endswith("Støtte lagene")


def test_the_search_is_within_the_limits(region: Assistant) -> None:
    answer = region.ask("Hvor står det om kultur?", limits=Limits(documents=("vedtekter", "skule")))
    assert framing(answer)[0] == "Jeg finner «kultur» to steder i begge dokumentene:"


def test_what_no_document_says_is_said_so_with_the_nearest_sections(region: Assistant) -> None:
    answer = region.ask("Hvilke dokumenter nevner flyplass?")
    assert broken(region, answer) == []
    assert framing(answer)[:2] == [
        "Jeg finner ikke noe om «flyplass» i dokumentene.",
        "Jeg har søkt i tre dokumenter. De som oppgir en periode, er laget for 2020–2030.",
    ]
    assert framing(answer)[2].startswith("Nærmeste avsnitt er «")


@pytest.mark.parametrize("question", ["Er svømmehall nevnt?", "Står det noko om svømmehall?"])
def test_that_something_is_mentioned_is_said_with_the_place(region: Assistant, question: str) -> None:
    answer = region.ask(question)
    # The search alone may be sure, or not; the place is quoted either way.
    assert framing(answer)[0] in (
        "Ja. Under «Idrett» i «Kulturplan» står det:",
        "Ja. Jeg finner «svømmehall» ett sted i ett av tre dokumenter:",
    )
    assert {(citation.section[-1], citation.quote) for citation in answer.citations} == {
        ("Idrett", "Bygge en ny svømmehall")
    }
    assert broken(region, answer) == []


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Er vindkraft nevnt?", "Jeg finner ikke noe om «vindkraft» i dokumentene."),
        ("Er vindkraft nemnt nokon stad?", "Eg finn ikkje noko om «vindkraft» i dokumenta."),
    ],
)
def test_whether_something_is_mentioned_is_never_a_bare_no(region: Assistant, question: str, first: str) -> None:
    answer = region.ask(question)
    assert (framing(answer)[0], broken(region, answer)) == (first, [])


@pytest.mark.parametrize("word", ["barnehage", "eiendomsskatt", "parkering?"])
def test_a_word_alone_that_no_document_has_is_said_not_to_be_there(region: Assistant, word: str) -> None:
    answer = region.ask(word)
    assert answer.refused
    assert answer.answer.startswith(f"Jeg finner ikke noe om «{word.rstrip('?')}» i dokumentene.")


def test_a_compound_alone_is_found_in_its_parts(assistant: Assistant) -> None:
    answer = assistant.ask("stedsutvikling")  # the document has "Steds- og områdeutvikling"
    assert answer.citations[0].section[-1] == "Steds- og områdeutvikling"
    assert not answer.refused


def test_a_word_alone_gives_what_is_said_and_how_often(region: Assistant) -> None:
    answer = region.ask("kultur")
    assert (answer.refused, broken(region, answer)) == (False, [])
    assert "Jeg finner «kultur» seks steder i alle de tre dokumentene i alt." in answer.answer


# Whole documents, and whether they say something


@pytest.mark.parametrize(
    ("question", "documents"),
    [
        ("Hva handler kulturplanen om?", {"kultur"}),
        ("Kva inneheld kulturplanen?", {"kultur"}),
        ("Oppsummer skuleplanen", {"skule"}),
        ("Hvilke planer har vi?", {"kultur", "skule", "vedtekter"}),
        ("Kva planar har vi?", {"kultur", "skule", "vedtekter"}),
    ],
)
def test_a_document_that_is_named_by_its_title_is_the_one_that_is_shown(
    region: Assistant, question: str, documents: set[str]
) -> None:
    answer = region.ask(question)
    assert (answer.refused, broken(region, answer)) == (False, [])
    assert {citation.document for citation in answer.citations} == documents


@pytest.mark.parametrize(
    ("question", "notes"),
    [
        ("Er kulturplanen fortsatt gyldig?", ("«Kulturplan» gjelder for 2020–2030, altså nå.",)),
        ("Gjeld skuleplanen framleis?", ("«Skuleplan» galdt for 2020–2022 og har gått ut.",)),
        (
            "Gjelder planen fortsatt?",
            (
                "«Kulturplan» gjelder for 2020–2030, altså nå.",
                "«Skuleplan» gjaldt for 2020–2022 og er utløpt.",
                "«Vedtekter for Fjellregionen» sier ikke hvor lenge det gjelder, "
                "og jeg vet ikke om noe har kommet i stedet.",
            ),
        ),
    ],
)
def test_whether_a_document_is_in_force_is_said_of_the_one_that_is_meant(
    region: Assistant, question: str, notes: tuple[str, ...]
) -> None:
    answer = region.ask(question)
    assert (answer.refused, answer.notes, broken(region, answer)) == (False, notes, [])


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Sier planen noe om bibliotek?", "Ja."),
        ("Seier planen noko om bibliotek?", "Ja."),
        ("Sier planene noe om flyplass?", "Jeg finner ikke noe om «flyplass» i dokumentene."),
        ("Tek planen opp flyplass?", "Eg finn ikkje noko om «flyplass» i dokumenta."),
    ],
)
def test_whether_the_documents_say_something_is_answered_with_yes_or_no(
    region: Assistant, question: str, first: str
) -> None:
    answer = region.ask(question)
    assert answer.answer.startswith(first)
    assert broken(region, answer) == []


# Small talk, and what a refusal says


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Hei!", "Hei. Jeg er et dataprogram"),
        ("Takk for hjelpen", "Bare hyggelig."),
        ("Kven er du?", "Eg er eit dataprogram"),
        ("Hei, hva kan du hjelpe meg med?", "Jeg er et dataprogram"),
        ("Hello", "Hello. I am a computer program"),
    ],
)
def test_small_talk_gets_a_short_plain_answer(region: Assistant, text: str, first: str) -> None:
    answer = region.ask(text)
    assert answer.answer.startswith(first)
    assert (answer.refused, answer.reason, answer.citations) == (True, "off_topic", ())


def test_a_greeting_before_a_question_is_no_small_talk(region: Assistant) -> None:
    assert not region.ask("Hei! Hvor ofte møtes rådet?").refused


def test_small_talk_between_two_questions_does_not_break_a_follow_up(region: Assistant) -> None:
    said = region.ask("Og om idrett?", ["Hva står det om bibliotek?", "Takk!"]).standalone_question
    assert said == "Hva står det om idrett?"


def test_a_refusal_says_which_time_was_searched(region: Assistant) -> None:
    answer = region.ask("Hvem er ordfører i Oslo?", limits=Limits(at=2025))
    assert framing(answer)[1] == "Jeg har søkt i to av tre dokumenter. Jeg har bare sett på det som gjaldt i 2025."


# Whatever is asked

WORDS = (
    "kultur idrett bibliotek rådet styret frist skole flyplass [1] **fet** kontingent turisme og eller i samme".split()
)
TOPICS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
ASKED = st.sampled_from(
    [
        "Hva er forskjellen på {} og {}?",
        "Hva er {}, og hvor ofte møtes {}?",
        "Har {} og {} samme frist?",
        "Hvilke dokumenter nevner {} eller {}?",
        "Alt om {} {}",
        "Hvor mange ganger er {} nevnt, og hvem velger {}?",
        "Er {} nevnt? Hva sier planen om {}?",
        "Hva sier kulturplanen og vedtektene om {} og {}?",
        "{} {}",
    ]
)


@examples(45)
@given(ASKED, TOPICS, TOPICS)
def test_every_promise_is_kept_in_every_form(region: Assistant, form: str, one: str, other: str) -> None:
    question = form.format(one, other)
    assert broken(region, region.ask(question)) == [], question
