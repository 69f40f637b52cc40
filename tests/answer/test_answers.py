"""Answers as a reader gets them, on the strategy document."""

from __future__ import annotations

import pytest

from assistant import Answer, Assistant
from assistant.retrieval.headings import unnumbered
from tests.answer.promises import MARK
from tests.answer.rendered import rendered
from tests.documents import strategy
from tests.documents.outlines import Listing


def items(answer: Answer) -> tuple[str, ...]:
    """The items of the lists in the answer, without their marks."""
    return tuple(MARK.sub("", item).strip() for item in rendered(answer.answer).items)


# Lists come whole


@pytest.mark.parametrize(
    ("question", "listing"),
    [
        ("Hvilke satsningsområder er prioritert?", strategy.PRIORITY_AREAS),
        ("Kva for satsingsområde er prioriterte?", strategy.PRIORITY_AREAS),
        ("Hvor mange satsningsområder er det?", strategy.PRIORITY_AREAS),
        ("Hvilke verdier bygger samarbeidet på?", strategy.VALUES),
        ("Hva skal regionen gjøre ifølge formålsparagrafen?", strategy.PURPOSES),
        ("Hvilke arbeidsformer kan regionen bruke?", strategy.WORKING_METHODS),
        ("Kva for arbeidsformer kan regionen bruke?", strategy.WORKING_METHODS),
        ("Hvilke andre styringsdokumenter skal regionen ha?", strategy.GOVERNING_DOCUMENTS),
        (
            "Hvilke strategier er det for kunnskapsutvikling?",
            Listing("Utvalgte strategier:", strategy.STRATEGIES["Kunnskapsutvikling"]),
        ),
        (
            "Hvilke strategier er det for samferdsel?",
            Listing("Utvalgte strategier:", strategy.STRATEGIES["Kommunikasjon / infrastruktur / samferdsel"]),
        ),
    ],
)
def test_a_question_for_a_list_gets_the_whole_list_first(assistant: Assistant, question: str, listing: Listing) -> None:
    answer = assistant.ask(question)
    assert (items(answer)[: len(listing.items)], answer.citations[0].quote) == (
        listing.items,
        "\n".join((str(listing.intro), *listing.items)),
    )


@pytest.mark.parametrize(
    "question",
    [
        "Hvilke satsningsområder er prioritert?",
        "Hva er utvalgte strategier?",
        "prioriterte satsningsområder",
        "Hva skal vi prioritere de neste årene?",
        "Hva er hovedprioriteringene?",
    ],
)
def test_a_line_that_announces_something_is_never_quoted_without_it(assistant: Assistant, question: str) -> None:
    quotes = [citation.quote for citation in assistant.ask(question).citations]
    announced = [quotes[at + 1 : at + 1 + len(strategy.STRATEGIES)] for at, q in enumerate(quotes) if q.endswith(":")]
    assert all(parts == list(strategy.STRATEGIES) for parts in announced)


@pytest.mark.parametrize(
    "question", ["Which priority areas does the region have?", "Hva skal vi prioritere de neste årene?"]
)
def test_what_is_prioritised_is_told_by_the_names_of_all_priority_areas(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question).answer
    assert [area for area in strategy.STRATEGIES if f"> - {area} [" not in answer] == []


def test_the_framing_of_a_list_says_how_many_points_it_has(assistant: Assistant) -> None:
    answer = assistant.ask("Hvilke satsningsområder er prioritert?").answer
    assert answer.splitlines()[0] == "Under «Satsningsområder for perioden 2010-2021» står fem punkter:"


def test_which_municipalities_take_part(assistant: Assistant) -> None:
    answer = rendered(assistant.ask("Hvilke kommuner samarbeider?").answer).text
    names = ("Rollag", "Nore og Uvdal", "Kongsberg", "Flesberg", "Hjartdal", "Notodden", "Tinn")
    assert [name for name in names if name not in answer] == []


# Facts stand out


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Når ble regionrådet stiftet?", "8. Februar 2005"),
        ("Når vart regionrådet stifta?", "8. Februar 2005"),
        ("When was the regional council founded?", "8. Februar 2005"),
        ("Hvor ofte skal dokumentet rulleres?", "hvert fjerde år"),
        ("Kor ofte skal dokumentet rullerast?", "hvert fjerde år"),
        ("Når skal dokumentet rulleres første gang?", "2013"),
    ],
)
def test_a_question_for_a_fact_gets_the_sentence_with_the_fact_in_bold(
    assistant: Assistant, question: str, fact: str
) -> None:
    answer = assistant.ask(question)
    assert not answer.refused
    assert fact in answer.citations[0].quote
    assert [bold for bold in rendered(answer.answer).bold if fact in bold or bold in fact]


def test_the_words_that_were_asked_for_are_in_bold(assistant: Assistant) -> None:
    assert rendered(assistant.ask("Hva står det om reiseliv?").answer).bold == ("reiseliv",)


def test_the_vision_is_quoted(assistant: Assistant) -> None:
    (citation,) = assistant.ask("Hva er visjonen?").citations
    assert citation.section == ("Visjon, formål og verdigrunnlag",)
    assert citation.quote.startswith(
        "Visjonen for Kongsbergregionen er : «en attraktiv og synlig region – som skaper verdier!»"
    )


# The whole document, or a section of it


@pytest.mark.parametrize(
    "question", ["Hva handler dokumentet om?", "Kva handlar dokumentet om?", "Gi en oversikt over dokumentet"]
)
def test_an_overview_names_every_section_in_order(assistant: Assistant, question: str) -> None:
    answer = assistant.ask(question)
    headings = tuple(section.path[-1] for section in strategy.SECTIONS)
    assert items(answer) == headings
    assert tuple(citation.quote for citation in answer.citations[1:]) == headings
    assert strategy.BACKGROUND.startswith(answer.citations[0].quote)


def test_a_section_that_is_named_is_given_whole(assistant: Assistant) -> None:
    answer = assistant.ask("Oppsummer kapitlet om styringsdokumenter")
    assert [citation.section for citation in answer.citations] == [("Styringsdokumenter",)]
    assert items(answer) == strategy.GOVERNING_DOCUMENTS.items


@pytest.mark.parametrize("question", ["Hvilke satsingsområder er prioritert?", "Kva satsingsområde er prioriterte?"])
def test_a_list_that_is_asked_for_is_not_followed_by_what_only_speaks_of_it(
    assistant: Assistant, question: str
) -> None:
    sections = [citation.section[-1] for citation in assistant.ask(question).citations]
    assert sections == ["Satsningsområder for perioden 2010-2021"]


# What is not there


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("Hva koster det å kjøre bomringen i Oslo?", "off_topic"),
        ("Hvem er ordfører i Kongsberg?", "not_covered"),
        ("Kor mykje får regionen i statstilskot?", "not_covered"),
        ("Kan du gi meg en oppskrift på pannekaker?", "off_topic"),
        ("asdfgh qwertz", "unclear"),
        ("????", "unclear"),
    ],
)
def test_what_the_documents_do_not_say_is_not_answered(assistant: Assistant, question: str, reason: str) -> None:
    answer = assistant.ask(question)
    assert (answer.refused, answer.reason) == (True, reason)


def test_a_refusal_says_so_first_and_then_names_the_nearest_sections(assistant: Assistant) -> None:
    answer = assistant.ask("Hvem er ordfører i Kongsberg?")
    first, second, third = answer.answer.split("\n\n")
    assert first == "Jeg finner ikke svar på dette i dokumentene."
    assert second == f"Jeg har søkt i hele «{assistant.documents()[0].title}»."
    assert third.startswith("Nærmeste avsnitt er «")
    assert 1 <= len(answer.citations) <= 3
    assert all(f"«{' › '.join(cited.section)}» [{cited.number}]" in third for cited in answer.citations)


def test_the_nearest_sections_are_cited_by_what_they_say_and_not_by_their_headings(assistant: Assistant) -> None:
    cited = assistant.ask("Hvem er ordfører i Kongsberg?").citations
    paths = {section.path for section in assistant.documents()[0].sections}
    assert cited
    assert [citation.quote for citation in cited if citation.quote == citation.section[-1]] == []
    assert [citation.section for citation in cited if citation.section not in paths] == []


@pytest.mark.parametrize(
    "question",
    [
        "Hva er visjonen?",
        "Hvem er ordfører i Kongsberg?",
        "Hei",
        "Hvem gjør det?",
        "asdf",
        "Alt om reiseliv",
        "Hva er forskjellen på visjonen og formålet?",
        "Hva er visjonen, og når ble regionrådet stiftet?",
    ],
)
def test_every_answer_tells_how_long_all_of_it_took(assistant: Assistant, question: str) -> None:
    timings = assistant.ask(question).timings_ms
    stages = [spent for stage, spent in timings.items() if stage != "total"]
    assert timings["total"] > 0
    assert timings["total"] >= sum(stages) - 0.1 * len(stages)  # each is rounded


def test_confidence_puts_what_is_answered_above_what_is_not(assistant: Assistant) -> None:
    there = ("Når ble regionrådet stiftet?", "Hva er visjonen?", "Hvilke satsningsområder er prioritert?", "reiseliv")
    missing = ("Hvem er ordfører i Kongsberg?", "Oppskrift på pannekaker?", "Hva blir været i morgen?", "asdf")
    assert min(assistant.ask(q).confidence for q in there) > max(assistant.ask(q).confidence for q in missing)


# Language


@pytest.mark.parametrize(
    ("question", "language", "framing"),
    [
        ("Hva er visjonen?", "nb", "Under «Visjon, formål og verdigrunnlag» står det:"),
        ("Kva er visjonen?", "nn", "Under «Visjon, formål og verdigrunnlag» står det:"),
        ("What is the vision?", "en", "Under «Visjon, formål og verdigrunnlag» it says:"),
        ("Hvem er ordfører i Kongsberg?", "nb", "Jeg finner ikke svar på dette i dokumentene."),
        ("Kven er ordførar i Kongsberg?", "nn", "Eg finn ikkje svar på dette i dokumenta."),
        ("What does a cow eat?", "en", "The documents are not about this. I answer from them only."),
    ],
)
def test_the_framing_follows_the_language_of_the_question(
    assistant: Assistant, question: str, language: str, framing: str
) -> None:
    answer = assistant.ask(question)
    assert (answer.language, answer.answer.splitlines()[0]) == (language, framing)


def test_the_language_of_the_framing_can_be_set(assistant: Assistant) -> None:
    question = "Hvem er ordfører i Kongsberg?"
    assert [assistant.ask(question, language=language).answer.splitlines()[0] for language in ("nb", "nn")] == [
        "Jeg finner ikke svar på dette i dokumentene.",
        "Eg finn ikkje svar på dette i dokumenta.",
    ]


# Examples


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_example_questions_are_answered_in_their_language(assistant: Assistant, language: str) -> None:
    examples = assistant.examples(language)  # type: ignore[arg-type]
    answers = [assistant.ask(question) for question in examples]
    assert 2 <= len(examples) <= 4
    assert [(answer.refused, answer.language) for answer in answers] == [(False, language)] * len(examples)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_examples_of_several_documents_are_of_them_all(several: Assistant, language: str) -> None:
    overview, *others = several.examples(language)  # type: ignore[arg-type]
    every = {document.id for document in several.documents()}
    assert {citation.document for citation in several.ask(overview).citations} == every
    named = {
        unnumbered(section.path[-1]): document.id for document in several.documents() for section in document.sections
    }
    assert {named[question.split("«")[1].split("»")[0]] for question in others} == every


def test_a_section_of_another_document_that_the_text_tells_of_is_quoted(assistant: Assistant) -> None:
    answer = assistant.ask("Hva står det i § 2?")
    assert not answer.refused
    assert any("formålsparagrafen" in citation.quote for citation in answer.citations)
