"""Follow-ups: a question that leans on those before it is understood with them."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer.conversation import resolve
from assistant.answer.follow_ups import Manner

BEFORE = "Hvilke strategier gjelder for reiseliv?"
POINTS = ["Bygg ny veg.", "Få flere avganger.", "Hold stasjonen åpen."]


def understood(question: str, *history: str) -> str:
    return resolve(question, history, lambda _: POINTS).standalone


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Hvor mange er det?", "Hvor mange strategier gjelder for reiseliv?"),
        ("Og bane?", "Hvilke strategier gjelder for bane?"),
        ("Hva med bredbånd?", "Hvilke strategier gjelder for bredbånd?"),
        ("Kva med skulen?", "Hvilke strategier gjelder for skulen?"),
        ("Hvem har ansvar for det?", "Hvem har ansvar for det – reiseliv?"),
        ("Og når skal det være ferdig?", "når skal det være ferdig – reiseliv?"),
        ("Hvorfor?", "Hvorfor – reiseliv?"),
        ("Hva innebærer det siste punktet?", "Hva innebærer «Hold stasjonen åpen»?"),
        ("Kva betyr det fyrste punktet?", "Kva betyr «Bygg ny veg»?"),
        ("Fortell om punkt 2", "Fortell om «Få flere avganger»"),
    ],
)
def test_a_question_that_leans_on_the_last_one_takes_its_topic_along(question: str, whole: str) -> None:
    assert understood(question, BEFORE) == whole


@pytest.mark.parametrize(
    ("question", "manner"),
    [
        ("Kan du utdype?", Manner.MORE),
        ("Fortel meir", Manner.MORE),
        ("Hvor står det?", Manner.SOURCE),
        ("Kva er kjelda?", Manner.SOURCE),
        ("Kan du forklare det enklere?", Manner.SIMPLER),
        ("Gjelder det fortsatt?", Manner.VALIDITY),
        ("Gjeld det framleis?", Manner.VALIDITY),
        ("Og de andre?", Manner.OTHERS),
        ("Kva med resten?", Manner.OTHERS),
    ],
)
def test_a_question_about_the_answer_asks_the_last_question_again(question: str, manner: Manner) -> None:
    resolved = resolve(question, [BEFORE], lambda _: POINTS)
    assert (resolved.standalone, resolved.manner) == (BEFORE, manner)


@pytest.mark.parametrize(
    "question",
    [
        "Når ble regionrådet stiftet?",
        "Hva er visjonen for regionen?",
        "kultur",
        "Er det noe om kultur?",
        "Fortell mer om kultur",
        "Hva er det sjuende punktet?",
        "Hva handler dokumentene om?",
        "Kva inneheld strategien?",
        "Hvilke dokumenter har dere?",
        "What are the documents about?",
    ],
)
def test_a_new_topic_stands_by_itself(question: str) -> None:
    assert understood(question, BEFORE).startswith(question.removesuffix("?"))


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hvem leder styret?", "Og valgkomiteen?", "Hvem leder valgkomiteen?"),
        ("Hva dekker kommunene?", "Og staten?", "Hva dekker staten?"),
        ("Hvor mange er over 80 år i dag?", "og i 2033?", "Hvor mange er over 80 år i 2033?"),
        ("Korleis går det med sjukefråværet?", "Og for dei unge?", "Korleis går det med sjukefråværet for dei unge?"),
        ("Hva er en hospitant?", "Hvor lenge?", "Hvor lenge – en hospitant?"),
        ("Kan jeg få støtte til studier?", "Når må jeg søke?", "Når må jeg søke – kan jeg få støtte til studier?"),
        ("Kven leier prosjektgruppa?", "Kor mange er dei?", "Kor mange er dei – prosjektgruppa?"),
        ("Hvor mange har Tangen i utvalget?", "Hva med Sagvik?", "Hvor mange har Sagvik i utvalget?"),
        ("Hvem velger lederen i rådet?", "Og nestlederen?", "Hvem velger nestlederen i rådet?"),
        ("Hva har teknisk etat ansvar for?", "Hva med Nav?", "Hva har Nav ansvar for?"),
        ("Hvor mye betaler Sagvik?", "Og for Lundmo?", "Hvor mye betaler Lundmo?"),
        ("Blir skolen i Øvrebø lagt ned?", "Og Kvamslia?", "Blir skolen i Kvamslia lagt ned?"),
        ("Hva er målet for 2025?", "Og i 2026?", "Hva er målet for 2026?"),
        ("Hva er målet for 2025?", "Og året etter?", "Hva er målet for 2026?"),
        ("Kor mange kom i 2023?", "enn året før?", "Kor mange kom i 2022?"),
        ("Hva er målet for skole?", "Og hvis elevtallet synker?", "Hva er målet for skole hvis elevtallet synker?"),
        ("Når ble planen varslet?", "Og programmet, når ble det vedtatt?", "når ble det vedtatt – programmet?"),
    ],
)
def test_what_a_question_was_about_is_replaced_or_taken_along(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    "question",
    [
        "Hva står det om kultur?",
        "Kva står det om kultur?",
        "Når skal det bygges ny skole?",
        "Når skal det byggjast ny skule?",
        "Når blir det bygd ein ny skule?",
        "Hva skjer med det nye sykehuset?",
        "Kva skjer med det nye sjukehuset?",
        "Hvilke mål er det for skole?",
        "Finnes det støtte til idrettslag?",
    ],
)
def test_a_pronoun_that_points_to_nothing_brings_no_old_topic_along(question: str) -> None:
    assert understood(question, BEFORE) == question


@pytest.mark.parametrize(
    "question",
    [
        "Hvem har ansvaret?",
        "Kven har ansvaret?",
        "Hva er fristen?",
        "Kva er fristen?",
        "Hvem kan søke?",
        "Kven kan søkje?",
        "Vet du hvem som har ansvaret for det?",
        "Veit du kven som har ansvaret?",
        "Jeg lurer på når det skal skje",
        "Eg lurer på når det skal skje",
        "For hvem?",
        "For kven?",
        "Innen når?",
        "Innan når?",
        "va koster det",
        "ko mye koste det",
    ],
)
def test_what_is_always_somethings_is_asked_of_the_topic_before(question: str) -> None:
    assert understood(question, BEFORE) == f"{question.rstrip('?')} – reiseliv?"


@pytest.mark.parametrize(
    "question",
    [
        "Når kommer den da?",
        "når kommer temaplanen da",
        "Kor mange vart ferdige?",
        "Hvor stor del er det snakk om?",
        "Kven søkjer vi hos?",
        "Hvorfor ikke bane?",
        "Kvifor akkurat desse tre?",
        "Kan de røre områdene også?",
        "Kva år gjekk den føre seg?",
        "Bare de store?",
        "Hvem stemte imot?",
        "Kva eining er verst?",
        "Fristen?",
        "Alle sammen?",
    ],
)
def test_what_goes_on_from_an_answer_is_asked_of_the_topic_before(question: str) -> None:
    assert understood(question, BEFORE) == f"{question.rstrip('?')} – reiseliv?"


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("Og hvem har ansvaret?", "hvem har ansvaret – reiseliv?"),
        ("Og kven har ansvaret?", "kven har ansvaret – reiseliv?"),
        ("Og hva er visjonen?", "hva er visjonen?"),
        ("Takk! Hvem har ansvaret for det?", "Hvem har ansvaret for det – reiseliv?"),
        ("Takk! Kven har ansvaret for det?", "Kven har ansvaret for det – reiseliv?"),
        ("Ok takk. Og skole?", "Hvilke strategier gjelder for skole?"),
        ("Gjelder det samme for skole?", "Hvilke strategier gjelder for skole?"),
        ("Gjeld det same for skule?", "Hvilke strategier gjelder for skule?"),
        ("Samme for skole", "Hvilke strategier gjelder for skole?"),
        ("Nei, jeg mente skole", "Hvilke strategier gjelder for skole?"),
        ("Nei, eg meinte skule", "Hvilke strategier gjelder for skule?"),
        ("Gjelder dette for skole også?", "Hvilke strategier gjelder for skole?"),
        ("Hva betyr første punkt?", "Hva betyr «Bygg ny veg»?"),
        ("Kva betyr fyrste punkt?", "Kva betyr «Bygg ny veg»?"),
        ("Hva innebærer nummer to?", "Hva innebærer «Få flere avganger»?"),
        ("Hva står i punkt tre?", "Hva står i «Hold stasjonen åpen»?"),
        ("Hvor mange?", "Hvor mange strategier gjelder for reiseliv?"),
        ("Kor mange er det totalt?", "Kor mange strategier gjelder for reiseliv?"),
    ],
)
def test_a_follow_up_is_understood_however_it_opens(question: str, whole: str) -> None:
    assert understood(question, BEFORE) == whole


@pytest.mark.parametrize("question", ["Hva er første mål for skole?", "Fortell om punkt 2.1", "Hva er andre tiltak?"])
def test_what_only_looks_like_a_place_in_the_list_is_left_alone(question: str) -> None:
    assert "«" not in understood(question, BEFORE)


@pytest.mark.parametrize(
    ("before", "question", "whole"),
    [
        ("Hva er målene for skole?", "Hvem har ansvaret for dem?", "Hvem har ansvaret for dem – målene for skole?"),
        ("Lå planen ute på høring?", "Fra når til når?", "Fra når til når – lå planen ute på høring?"),
        ("Oppsummer kapittel 3", "Hvem har ansvaret for det?", "Hvem har ansvaret for det – kapittel 3?"),
        ("Når skal svømmehallen stå ferdig?", "Hva koster det?", "Hva koster det – svømmehallen?"),
        ("Når vart rådet skipa?", "Kven leier det?", "Kven leier det – rådet?"),
        ("Hvor mye koster svømmehallen?", "Når er den ferdig?", "Når er den ferdig – svømmehallen?"),
        ("Står det noe om idrett?", "Hvem har ansvaret?", "Hvem har ansvaret – idrett?"),
        ("Hvor mange leger trengs i 2027?", "Og ingeniører?", "Hvor mange ingeniører trengs i 2027?"),
        ("Kor mange legar trengst i 2027?", "Og ingeniørar?", "Kor mange ingeniørar trengst i 2027?"),
        ("Kva strategiar gjeld for skule?", "Kor mange?", "Kor mange strategiar gjeld for skule?"),
        ("Hva er målene for skole?", "Hvor mange er det?", "Hvor mange er målene for skole?"),
        ("Kva er måla for skule?", "Kor mange er det i alt?", "Kor mange er måla for skule?"),
        ("Hvor mange plasser mangler?", "I hvilke bydeler?", "I hvilke bydeler – plasser?"),
        ("Hvor mange barnehageplasser mangler?", "Hva koster en plass?", "Hva koster en plass – barnehageplasser?"),
        ("Hvor mye skal utslippene kuttes?", "Hvem følger opp?", "Hvem følger opp – utslippene kuttes?"),
        ("Er det planlagt ny skole?", "Når blir den ferdig?", "Når blir den ferdig – er det planlagt ny skole?"),
        ("Kor ofte møtest rådet?", "Kor lenge varer dei?", "Kor lenge varer dei – rådet?"),
        ("Hva gjøres for å få flere leger?", "Hva er gjort til nå?", "Hva er gjort til nå – flere leger?"),
        ("Hvem leder styret?", "Hvor mange medlemmer har det?", "Hvor mange medlemmer har det – styret?"),
        ("Hvem leder styret?", "Hvem velger henne?", "Hvem velger henne – styret?"),
        ("Hva sier planen om jordvern?", "Finnes det unntak?", "Finnes det unntak – jordvern?"),
        ("Når ble planen vedtatt?", "Hva var begrunnelsen?", "Hva var begrunnelsen – planen?"),
        ("Hva er lederens rolle?", "Og nestlederens?", "Hva er nestlederens rolle?"),
        ("Hva er visjonen?", "Hva er visjonen?", "Hva er visjonen?"),
        ("Hva er visjonen?", "Er klimaplanen fortsatt gyldig?", "Er klimaplanen fortsatt gyldig?"),
    ],
)
def test_the_topic_is_a_noun_with_what_belongs_to_it(before: str, question: str, whole: str) -> None:
    assert understood(question, before) == whole


@pytest.mark.parametrize(
    ("manner", "questions"),
    [
        (
            Manner.MORE,
            "Kan du fortelle mer?|Kan du fortelje meir?|Kan du seie meir om det?|Kan du utdype svaret?|Mer?|Meir?|"
            "Kan du utdype dette nærmere?|Gi meg mer|Mer informasjon|Flere detaljer|Kan du forklare?|"
            "Kan du forklare litt mer?|Fortsett",
        ),
        (
            Manner.SIMPLER,
            "Kan du si det enklere?|Kan du seie det enklare?|Forklar det på en enkel måte|Enklere|Enklare|"
            "Kan du bruke enklere ord?|Kan du forenkle?|Jeg forstår ikke|Eg skjønar ikkje|"
            "Hva mener du?|Kva meiner du med det?",
        ),
        (
            Manner.SOURCE,
            "Hvilket dokument?|Hvilken side?|Kva side?|I hvilket kapittel?|Vis meg kilden|Kilde?|Kjelde?|"
            "Kan du vise hvor det står?|Hvor i dokumentet står det?|Kvar i planen står det?",
        ),
        (
            Manner.VALIDITY,
            "Gjelder planen fortsatt?|Er planen fortsatt gyldig?|Er det utdatert?|Gjeld han framleis?|"
            "Er strategien i kraft?|Gjeld vedtektene framleis?",
        ),
        (
            Manner.OTHERS,
            "Hva med de andre områdene?|Finnes det flere?|Finst det fleire?|Er det alt?|Vis resten|Vis meg alle|"
            "Hva ellers?|Kva elles?|Hvilke andre?|Kva andre?",
        ),
    ],
)
def test_the_answer_is_asked_about_in_many_ways(manner: Manner, questions: str) -> None:
    asked = questions.split("|")
    found = {question: resolve(question, [BEFORE], lambda _: POINTS) for question in asked}
    assert {question: (one.standalone, one.manner) for question, one in found.items()} == dict.fromkeys(
        asked, (BEFORE, manner)
    )


@pytest.mark.parametrize(
    "question", ["Fortell mer om kultur", "Hvilket dokument handler om skole?", "Er det alt for dyrt?"]
)
def test_a_word_of_something_else_makes_it_a_question_of_its_own(question: str) -> None:
    assert resolve(question, [BEFORE], lambda _: POINTS).manner is None


def test_whether_a_document_is_in_force_can_be_asked_first() -> None:
    assert resolve("Gjelder planen fortsatt?", [], lambda _: POINTS).manner is Manner.VALIDITY
    assert resolve("Er det utdatert?", [], lambda _: POINTS).manner is None


def test_the_topic_lives_on_through_several_follow_ups() -> None:
    history = (BEFORE, "Hvem har ansvar for det?")
    assert understood("Når skal det være ferdig?", *history) == "Når skal det være ferdig – reiseliv?"
    assert understood("Og bane?", *history) == "Hvem har ansvar for det – bane?"


@pytest.mark.parametrize("said", ["takk", "ja", "bra", "jo da", "??"])
def test_what_asks_nothing_brings_no_topic_along(said: str) -> None:
    assert understood(said, BEFORE) == said


def test_without_history_nothing_is_added() -> None:
    assert understood("Hvem har ansvar for det?") == "Hvem har ansvar for det?"
    assert understood("Hvem har ansvar for det?", "", "  ") == "Hvem har ansvar for det?"


def test_a_long_history_counts_by_its_last_questions() -> None:
    history = ["Hva er visjonen? " * 4000] * 200 + [BEFORE, "  "]
    assert understood("Og bane?", *history) == "Hvilke strategier gjelder for bane?"


def test_the_answer_tells_how_the_question_was_understood(assistant: Assistant) -> None:
    answer = assistant.ask("Og kollektivtilbudet?", history=["Hvilke strategier gjelder for samferdsel?"])
    assert answer.question == "Og kollektivtilbudet?"
    assert answer.standalone_question == "Hvilke strategier gjelder for kollektivtilbudet?"
    assert "kollektivtilbudet" in answer.answer


def test_asking_where_it_says_so_gives_the_place_and_the_same_quotations(assistant: Assistant) -> None:
    question = "Hvilke strategier gjelder for samferdsel?"
    first = assistant.ask(question)
    again = assistant.ask("Hvor står det?", history=[question])
    assert again.answer.startswith("Det står i «")
    assert [c.quote for c in again.citations] == [c.quote for c in first.citations]


def test_asking_for_more_gives_the_whole_section(assistant: Assistant) -> None:
    question = "Hva er visjonen?"
    first, more = assistant.ask(question), assistant.ask("Kan du utdype?", history=[question])
    assert {c.section for c in more.citations} == {first.citations[0].section}
    assert sum(len(c.quote) for c in more.citations) > sum(len(c.quote) for c in first.citations)


def test_a_refusal_holds_in_a_follow_up(assistant: Assistant) -> None:
    answer = assistant.ask("Hva koster det per innbygger?", history=["Hvilke strategier gjelder for samferdsel?"])
    assert answer.refused


@pytest.mark.parametrize(
    "question",
    [
        "hvor mange står på lista nå",
        "Kva sa klagen?",
        "Hvor ofte møtes gruppa?",
        "Hva sier den om forholdet til fylket og staten?",
        "Hvor mange av dem har trinnfri adkomst nå?",
        "Hva er det verste som kan skje ifølge den?",
        "hvor mange hus får vann derfra",
        "Hvor lenge skal det tallet stå i planen for perioden?",
    ],
)
def test_what_is_spoken_of_as_known_is_asked_of_the_topic_before(question: str) -> None:
    assert understood(question, BEFORE) == f"{question.rstrip('?')} – reiseliv?"


@pytest.mark.parametrize(
    "question",
    [
        "Hvem leder kommunestyret?",
        "Kor høg er eigedomsskatten i Hjelledal?",
        "Hvem rapporterer beredskapskoordinatoren til?",
        "Hva er lobbyisme?",
        "Når opnar det nye biblioteket?",
    ],
)
def test_what_is_one_of_its_kind_or_says_itself_what_is_meant_brings_no_old_topic_along(question: str) -> None:
    assert understood(question, BEFORE) == question


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("bane då", "Hvilke strategier gjelder for bane?"),
        ("hva me gårdsbruk å skog", "Hvilke strategier gjelder for gårdsbruk å skog?"),
    ],
)
def test_a_few_words_that_go_on_are_asked_as_the_question_before(question: str, whole: str) -> None:
    assert understood(question, BEFORE) == whole


def test_what_a_question_leans_on_is_told_with_it() -> None:
    assert resolve("Hvem har ansvaret?", [BEFORE], lambda _: POINTS).before == BEFORE
    assert resolve("Hvem leder kommunestyret?", [BEFORE], lambda _: POINTS).before is None
