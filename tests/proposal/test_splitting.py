"""What of a proposal is proposed, why, and the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.proposal import splitting
from assistant.proposal.paragraphs import Part

TEXT = (
    "I dag er det langt til nærmeste badeplass. Vi foreslår at kommunen bygger en badebrygge, "
    "slik at barna kan lære å svømme. Kostnaden dekkes av budsjettet for 2027."
)


def test_what_is_proposed_is_told_from_why_and_from_costs() -> None:
    assert [(part.text, part.part) for part in splitting.of(TEXT)] == [
        ("I dag er det langt til nærmeste badeplass.", Part.WHY),
        ("Vi foreslår at kommunen bygger en badebrygge", Part.PROPOSED),
        ("slik at barna kan lære å svømme.", Part.WHY),
        ("Kostnaden dekkes av budsjettet for 2027.", Part.REST),
    ]


def test_each_part_knows_its_place_in_the_text() -> None:
    assert all(TEXT[part.start : part.end] == part.text for part in splitting.of(TEXT))


def test_a_heading_of_a_case_document_says_what_stands_under_it() -> None:
    case = "Økonomiske konsekvenser\n\nBrygga vil vare i tretti år.\n\nForslag til vedtak\n\nBrygga får rekkverk."
    assert [part.part for part in splitting.of(case)] == [Part.REST, Part.PROPOSED]


def test_nynorsk_is_split_like_bokmaal() -> None:
    parts = splitting.of("Vi gjer framlegg om ei brygge, av di ungane vil bade. Kostnaden er lita.")
    assert [part.part for part in parts] == [Part.PROPOSED, Part.WHY, Part.REST]


@pytest.mark.parametrize(
    "text",
    [
        "Forslag om flere sykehjemsplasser",
        "Behov for flere læreplasser",
        "Finansiering av ny bru",
        "Budsjett til kulturskolen økes",
        "Økonomisk støtte til lag og foreninger",
        "Lovlig camping ved elva",
        "Skriv felles høringssvar om kraftlinja",
        "Fylkestinget bevilger 2 millioner til gang- og sykkelveg.",
    ],
)
def test_a_short_proposal_that_begins_like_a_heading_is_what_is_proposed(text: str) -> None:
    assert splitting.of(text) == (splitting.Sentence(text, Part.PROPOSED, 0, len(text)),)


@given(st.text(min_size=1))
def test_any_text_has_a_part_that_is_held_up_against_strategies(text: str) -> None:
    assert splitting.whole(splitting.of(text))


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Forslag til vedtak: Kommunen bygger ny svømmehall", ["Kommunen bygger ny svømmehall"]),
        ("Bakgrunn: Det er få hybler. Studentene må sove på hotell.\nForslag: Bygg hybelhus.", ["Bygg hybelhus."]),
        ("Bakgrunn\nKommunen har få hybler. Mange må reise langt.\n\nForslag\nBygg hybelhus.", ["Bygg hybelhus."]),
        (
            "Rådmannens vurdering\n\nDet skal være trygt. Rådmannen foreslår gatelys.",
            ["Rådmannen foreslår gatelys."],
        ),
        (
            "Kommunedirektørens innstilling\n1. Kommunen bygger ny bru.\n2. Budsjettet økes med 20 mill. kr.\n\n"
            "Økonomiske konsekvenser\nDet koster 20 mill. kr.",
            ["1. Kommunen bygger ny bru.", "2. Budsjettet økes med 20 mill. kr."],
        ),
    ],
)
def test_labels_and_headings_of_a_case_document_say_what_is_proposed(text: str, proposed: list[str]) -> None:
    assert [part.text for part in splitting.of(text) if part.part is Part.PROPOSED] == proposed


def test_what_must_be_is_no_proposal_beside_what_is_asked_for() -> None:
    parts = splitting.of("Tannlegevakt i helgene. Folk har vondt og må til byen.")
    assert [part.part for part in parts] == [Part.PROPOSED, Part.WHY]


def test_things_that_a_sentence_strings_together_are_told_apart() -> None:
    parts = splitting.of("Vi foreslår drop-in-psykolog på ungdomshuset, og utvidet skjenketid samt en ny park.")
    assert [thing.text for thing in splitting.things(parts)] == [
        "Vi foreslår drop-in-psykolog på ungdomshuset",
        "utvidet skjenketid",
        "en ny park.",
    ]


def test_what_is_proposed_comes_before_why_in_the_whole_text() -> None:
    assert splitting.whole(splitting.of(TEXT)).startswith("Vi foreslår at kommunen bygger en badebrygge I dag")


def test_an_unknown_heading_ends_what_the_one_before_began() -> None:
    text = (
        "Forslag til vedtak\n\n1. Det innføres parkeringsavgift i sentrum.\n\nHva saken dreier seg om\n\n"
        "Eldre vil bo lenger hjemme. Kommunen har fått flere lærlingplasser."
    )
    parts = splitting.of(text)
    assert [part.text for part in parts if part.part is Part.PROPOSED] == [
        "1. Det innføres parkeringsavgift i sentrum."
    ]


def test_the_items_under_what_is_proposed_are_things_of_their_own() -> None:
    parts = splitting.of("Vi foreslår:\n- fire nye lærlingplasser\n- ny kirkeklokke i kirken\n- nye gardiner")
    assert [part.part for part in parts] == [Part.REST, *[Part.PROPOSED] * 3]
    things = [thing.text for thing in splitting.things(parts)]
    assert things == ["fire nye lærlingplasser", "ny kirkeklokke i kirken", "nye gardiner"]


def test_how_a_proposal_is_dealt_with_is_no_thing_in_it() -> None:
    text = (
        "Forslag til vedtak\n\n1. Kommunen oppretter fire lærlingplasser.\n"
        "2. Kommunedirektøren får fullmakt til å inngå avtaler.\n3. Saken sendes på høring."
    )
    things = splitting.things(splitting.of(text))
    assert [thing.text for thing in things] == ["Kommunen oppretter fire lærlingplasser."]


def test_of_a_long_case_only_the_reasons_nearest_to_the_decision_count() -> None:
    rest = " ".join(f"Tjenesten for eldre i bygd nummer {number} fungerer bra og har fått ros." for number in range(60))
    near = "Det finnes for få parkeringsplasser i sentrum for dem som handler."
    text = f"Forslag til vedtak\n\nDet innføres parkeringsavgift i sentrum.\n\nBakgrunn\n\n{rest} {near}"
    focused = splitting.focused(splitting.of(text))
    kept = [part.text for part in focused if part.part is not Part.REST]
    assert kept[0] == "Det innføres parkeringsavgift i sentrum."
    assert near in kept
    assert sum(len(part.split()) for part in kept) < splitting.KEPT + 20


LONG = " ".join(f"Tjenesten for eldre i bygd nummer {number} fungerer bra og har fått ros." for number in range(60))


@pytest.mark.parametrize(
    "announced",
    [
        "Vi foreslår:",
        "Vi foreslår følgende:",
        "På denne bakgrunnen legger vi fram følgende forslag til vedtak:\nKommunestyret ber kommunedirektøren om å:",
    ],
)
@pytest.mark.parametrize("marks", [("- ", "- "), ("1. ", "2. "), ("a) ", "b) ")])
def test_in_a_long_text_the_sentence_before_a_list_is_no_reason_and_each_item_is_a_thing(
    announced: str, marks: tuple[str, str]
) -> None:
    text = f"Bakgrunn\n\n{LONG}\n\n{announced}\n{marks[0]}fire lærlingplasser\n{marks[1]}ny kirkeklokke"
    focused = splitting.focused(splitting.of(text))
    why = {part.text for part in focused if part.part is Part.WHY}
    assert not any(reason in announced for reason in why)
    assert [thing.text for thing in splitting.things(focused)] == ["fire lærlingplasser", "ny kirkeklokke"]


def test_what_a_sentence_counts_up_are_things_of_their_own() -> None:
    parts = splitting.of("Kommunestyret ber rådmannen om følgende: 1) kjøpe kirkeklokke, 2) bygge bru i Nes.")
    assert [thing.text for thing in splitting.things(parts)] == ["kjøpe kirkeklokke", "bygge bru i Nes."]


def test_a_sentence_before_a_list_that_says_what_of_is_kept() -> None:
    parts = splitting.of("Vi foreslår gratis frukt:\n- i skolen\n- i barnehagen")
    assert splitting.whole(parts).startswith("Vi foreslår gratis frukt: ")


def test_a_title_that_only_says_what_sort_of_text_it_is_proposes_nothing() -> None:
    parts = splitting.of("Interpellasjon til ordføreren\n\nVi ber om flere læreplasser.")
    assert [part.text for part in parts if part.part is Part.PROPOSED] == ["Vi ber om flere læreplasser."]


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("Hei! Kan kommunen bygge ny turvei?\nHilsen Ola", ["Kan kommunen bygge ny turvei?"]),
        ("Skolegården er grå. Hva med et klatrestativ?", ["Hva med et klatrestativ?"]),
        ("Til Nes kommune\nVegen er mørk. Vi ber om gatelys.", ["Vi ber om gatelys."]),
        ("Lekeplass i parken\nBenker ved elva", ["Lekeplass i parken", "Benker ved elva"]),
        ("Arkivsak: 26/118\nEnstemmig vedtatt: Det bygges ny bru.", ["Det bygges ny bru."]),
    ],
)
def test_greetings_titles_and_signatures_are_no_part_of_what_is_proposed(text: str, proposed: list[str]) -> None:
    assert [part.text for part in splitting.of(text) if part.part is Part.PROPOSED] == proposed


def test_lines_after_a_colon_are_things_of_their_own_also_when_their_bullets_are_lost() -> None:
    parts = splitting.of("Kommunestyret ber kommunedirektøren om å:\nbytte til elbiler innen 2028\nkjøpe nye flagg")
    assert [thing.text for thing in splitting.things(parts)] == ["bytte til elbiler innen 2028", "kjøpe nye flagg"]


def test_running_text_after_a_colon_that_is_broken_at_a_margin_is_no_list() -> None:
    parts = splitting.of(
        "Vi foreslår følgende:\nDet skal bygges en ny svømmehall i sentrum ved siden av den\n"
        "gamle skolen, og alle i hele kommunen skal få lære å svømme."
    )
    assert len(splitting.things(parts)) < 3


def test_a_list_under_a_later_heading_is_not_what_was_announced_before_it() -> None:
    parts = splitting.of("Vi foreslår:\n- ny bru\n- ny sti\n\nBegrunnelse:\n- brua er råtten\n- stien er våt")
    assert [part.text for part in parts if part.part is Part.PROPOSED] == ["- ny bru", "- ny sti"]


def test_a_list_is_announced_by_a_sentence_after_a_label_too() -> None:
    parts = splitting.of("Forslag til vedtak: Kommunestyret vedtar følgende punkter:\na) ny bru\nb) ny sti")
    assert [thing.text for thing in splitting.things(parts)] == ["ny bru", "ny sti"]


def test_points_of_a_decision_that_say_what_shall_be_are_proposed_beside_those_that_ask() -> None:
    parts = splitting.of(
        "Bakgrunn\nKommunen har mange tak mot sør.\n\nInnstilling\n1. Alle bygg med egnet tak skal ha solceller.\n"
        "2. Det opprettes et felles brannvesen.\n3. Kommunedirektøren skal legge fram en plan for nytt gravsted."
    )
    assert [part.text[:2] for part in parts if part.part is Part.PROPOSED] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    "asked",
    [
        "Vi ber også om at brannvesenet slås sammen.",
        "Me ber òg om at brannvesenet får ny stigebil.",
        "Eldrerådet bed om ny stigebil.",
        "Formannskapet ber rådmannen utrede ny hall.",
        "Kommunen burde sette opp flere benker.",
        "Me ynskjer fleire benker i parken.",
        "Kommunedirektøren rår til at kommunen seier nei til vindkraft.",
        "Kommunestyret går inn for ny svømmehall på Moen.",
        "Jeg håper kommunen bygger ny hall.",
        "Set inn ein psykolog på helsestasjonen.",
        "Bytt ut vindauga!",
        "La oss bygge en ny hall.",
    ],
)
def test_what_is_asked_for_is_told_from_how_things_are_however_it_is_asked(asked: str) -> None:
    parts = splitting.of(f"Huset er gammelt. Mange har klaget i år. {asked}")
    assert [part.text for part in parts if part.part is Part.PROPOSED] == [asked]


def test_what_others_want_to_have_is_not_what_is_proposed() -> None:
    parts = splitting.of("Huset er gammelt. Banken vil ha sikkerhet. Vi foreslår ny veg.")
    assert [part.text for part in parts if part.part is Part.PROPOSED] == ["Vi foreslår ny veg."]


@pytest.mark.parametrize(
    "text",
    [
        "Vi ber kommunen sørge for at alle skoler får ny lekeplass.",
        "Kommunen må syte for at det blir sett opp benker langs turstien.",
        "Kommunen skal legge til rette for at flere kan bo hjemme.",
    ],
)
def test_what_somebody_is_to_see_to_is_no_purpose(text: str) -> None:
    assert [(part.text, part.part) for part in splitting.of(text)] == [(text, Part.PROPOSED)]


@pytest.mark.parametrize(
    "text",
    [
        "Vi foreslår et valgfag i koding. Videre må skolematen bli gratis.",
        "Ungdomsrådet ber om gratis buss. I tillegg vil rådet at sekstenåringer får stemme.",
        "Kommunen skal ha hansker på lager. Dessutan bør legane sleppe vakt.",
        "Langs Storgata legges det et fortau. I samme sak avvikles boligsonekortet.",
        "Alle grendehus får trådløst nett. I same sak vert det løyvd 12 millionar til brannstasjon.",
        "De som kommer hit, må få egen bolig. I tillegg ber vi om en matfestival.",
        "1. Det blir bora etter grunnvatn. 2. Kommunen sel aksjane i kraftlaget.",
        "Det første er at verkstedet får støtte. Det andre er at kommunen skal forby innleie.",
    ],
)
def test_what_is_added_is_a_thing_apart(text: str) -> None:
    things = splitting.things(splitting.of(text))
    assert len(things) == 2
    assert things[-1].apart


def test_decisions_that_only_say_what_must_be_are_all_proposed() -> None:
    things = splitting.things(splitting.of("Bussen må gå i begge bygdene. Bompengene på fylkesveien må bort."))
    assert [thing.text for thing in things] == ["Bussen må gå i begge bygdene.", "Bompengene på fylkesveien må bort."]


def test_a_sum_and_a_relative_clause_are_no_things_of_their_own() -> None:
    text = "Vi ber om at de får leie hallen gratis, og 60 000 kroner i året."
    assert [thing.text for thing in splitting.things(splitting.of(text))] == ["Vi ber om at de får leie hallen gratis"]
    text = "Ansett en ergoterapeut som ser på bad, og som hjelper dem å søke om penger."
    assert [thing.text for thing in splitting.things(splitting.of(text))] == [text]


def test_how_a_case_goes_on_is_no_thing() -> None:
    text = "1. Kommunen bygger en brygge. 2. Saka blir lagd fram for formannskapet i mai."
    assert [thing.text for thing in splitting.things(splitting.of(text))] == ["Kommunen bygger en brygge."]


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "Vi vil ha flere busser. Gratis tannlege innføres for alle, finansiert av økt utbytte.",
            ["Vi vil ha flere busser.", "Gratis tannlege innføres for alle"],
        ),
        (
            "Vi ber om ny brygge. I tillegg bygges badstue for alle, som finansieres av kraftselskapet.",
            ["Vi ber om ny brygge.", "I tillegg bygges badstue for alle"],
        ),
        ("Vi ber om ny brygge. Tiltaket finansieres av fondet.", ["Vi ber om ny brygge."]),
        ("Vi ber om ny brygge. Kostnaden er dekt, betalt av fondet.", ["Vi ber om ny brygge."]),
        (
            "Vi ber om ny brygge. Hotellet skal, betalt av gjestene, åpne en sauna.",
            ["Vi ber om ny brygge."],
        ),
    ],
)
def test_what_pays_for_a_thing_does_not_take_the_thing_away(text: str, things: list[str]) -> None:
    assert [thing.text for thing in splitting.things(splitting.of(text))] == things


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("1. Det bygges bru over elva. 2. Ferja selges.", [True, True]),
        ("Kommunen skal:\n1) male skolen\n2) selge ferja", [True, True]),
        ("Det bygges bru over elva. I tillegg selges ferja.", [False, False]),
        ("Vi foreslår 2 nye bruer over elva, og maling av 3 skoler.", [False, False]),
    ],
)
def test_the_points_of_a_numbered_list_are_told_from_what_is_only_strung_together(
    text: str, counted: list[bool]
) -> None:
    assert [thing.counted for thing in splitting.things(splitting.of(text))] == counted


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Mal gymsalen gul. Sett i tillegg opp tre benker ved elva.", "Sett i tillegg opp tre benker ved elva."),
        ("La elevene få bade gratis. Gi dem også varm lunsj.", "Gi dem også varm lunsj."),
        ("Mal gymsalen gul. Kommunen må òg kjøpe ein ny traktor.", "Kommunen må òg kjøpe ein ny traktor."),
        ("Mal gymsalen gul. Og så må bompengene bort.", "Og så må bompengene bort."),
        ("Mal salen gul. Samtidig må det ryddes i parken, fordi den er skitten.", "Samtidig må det ryddes i parken"),
        ("Mal salen gul. Vi har òg eit anna ønske: Det må kome kiosk.", "Vi har òg eit anna ønske: Det må kome kiosk."),
    ],
)
def test_what_is_asked_for_besides_is_a_thing_of_its_own_in_any_form_of_sentence(text: str, added: str) -> None:
    assert [thing.text for thing in splitting.things(splitting.of(text)) if thing.added] == [added]


@pytest.mark.parametrize(
    "text",
    [
        "Vi foreslår en hall ved skolen. Bygg er dyrt i dag, men det er også nødvendig.",
        "Vi foreslår en hall ved skolen. Barna går på skole der og bor også i nærheten.",
        "Vi foreslår en hall ved skolen. Taket er gammelt fordi det mangler penger.",
    ],
)
def test_reasons_that_are_worded_much_like_something_besides_are_not_things(text: str) -> None:
    assert [thing.text for thing in splitting.things(splitting.of(text))] == ["Vi foreslår en hall ved skolen."]


@pytest.mark.parametrize(
    ("first", "part"),
    [
        ("Sjakkrom på biblioteket som er åpent hele natta.", Part.PROPOSED),
        ("Kiosk ved stranda der folk kan kjøpe is.", Part.PROPOSED),
        ("Kiosken som er ved stranda har vært stengt lenge.", Part.WHY),
        ("Kiosken ved stranda er stengt.", Part.WHY),
    ],
)
def test_a_thing_named_first_is_proposed_although_its_relative_clause_tells_how_it_is(first: str, part: Part) -> None:
    assert splitting.of(f"{first} Vi ber også om en benk i parken.")[0].part is part
