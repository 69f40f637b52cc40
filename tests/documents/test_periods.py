"""The period and the adoption that a document tells of itself, in the lines and sentences of its front."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import reading, stated
from assistant.documents.metadata import Metadata


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Kulturplan for Ljosvik\n\n2024–2027\n\n1 Mål", (2024, 2027)),
        ("Kulturplan for Ljosvik\n\n2024 – 2027\n\n1 Mål", (2024, 2027)),
        ("Kulturplan for Ljosvik\n\nPlanperiode 2024-27\n\n1 Mål", (2024, 2027)),
        ("Kulturplan\n\nfor Ljosvik kommune (2024–2027)\n\n1 Mål", (2024, 2027)),
        ("Skjenkeregler\n\nGjelder fra 01.10.2024 til 30.09.2028.", (2024, 2028)),
        ("Skjenkereglar\n\nGjeld frå 1. oktober 2024 til 30. september 2028", (2024, 2028)),
    ],
)
def test_a_line_of_years_or_of_dates_in_the_front_is_the_period(text: str, period: tuple[int, int]) -> None:
    assert stated.of("Kulturplan", text) == {"period": period}


@pytest.mark.parametrize(
    "text",
    [
        "Den forrige planen gjaldt for perioden 2018–2021.",
        "Tidligere kulturplan for perioden 2018–2021 er lagt til grunn.",
        "Planen erstatter kulturplan for perioden 2018–2021.",
        "Planen avløyser kulturplanen for perioden 2018–2021.",
        "Evalueringen av strategien for perioden 2018–2021 viser at mye er gjort.",
        "Erstatter kulturplan 2018–2021",
    ],
)
def test_the_years_of_the_document_before_are_not_the_period(text: str) -> None:
    assert stated.of("Kulturplan", f"Kulturplan\n\n{text}") == {}


def test_the_documents_own_years_are_found_after_those_of_the_one_before() -> None:
    text = "Den forrige planen gjaldt for perioden 2018–2021. Denne planen gjelder for perioden 2022–2025."
    assert stated.of("Kulturplan", text) == {"period": (2022, 2025)}


def test_a_line_of_years_deep_in_the_text_is_no_line_of_the_front() -> None:
    text = "\n\n".join(["Kulturplan", *(f"{n} Mål og tiltak" for n in range(1, 8)), "2018–2021"])
    assert stated.of("Kulturplan", text) == {}


@pytest.mark.parametrize(
    ("text", "adopted", "body"),
    [
        ("Vedtatt av representantskapet 14. april 2021, sist endret 3. mai 2023", "2021-04-14", "representantskapet"),
        (
            "Vedtatt av hovedutvalg for helse og omsorg den 7. mars 2024 (sak 12/24)",
            "2024-03-07",
            "hovedutvalg for helse og omsorg",
        ),
        (
            "Vedtatt av utvalg for kultur, idrett og frivillighet 7. mars 2024",
            "2024-03-07",
            "utvalg for kultur, idrett og frivillighet",
        ),
        ("Fastsatt av kommunestyret 13. februar 2025 med hjemmel i lov.", "2025-02-13", "kommunestyret"),
        ("Vedtak i kommunestyret 19. desember 2024", "2024-12-19", "kommunestyret"),
        ("Vedtatt av klagenemnda 2. mai 2023", "2023-05-02", "klagenemnda"),
        ("Vedtatt av kommunestyret i Ljosvik kommune 2. mai 2023", "2023-05-02", "kommunestyret i Ljosvik kommune"),
    ],
)
def test_the_body_that_adopted_is_named_whole(text: str, adopted: str, body: str) -> None:
    assert stated.of("", text) == {"adopted": adopted, "adopted_by": body}


def test_all_councils_of_an_agreement_adopted_it_together() -> None:
    assert stated.of("", "Avtala er vedteken av kommunestyra i Ljosvik 24. oktober 2022.") == {
        "adopted": "2022-10-24",
        "adopted_by": "kommunestyra",
    }


def test_what_the_front_tells_is_in_the_documents_metadata(tmp_path: Path) -> None:
    lines = ("Skjenkeregler for Ljosvik", "2024 – 2028", "", "Vedtatt av Ljosvik kommunestyre 13.06.2024.", "")
    chapters = ("1 Formål", "", "Reglene skal begrense skader.", "", "2 Tider", "", "Øl skjenkes til kl. 24.")
    (tmp_path / "fil.txt").write_text("\n".join([*lines, *chapters]), encoding="utf-8")
    assert reading.read(tmp_path / "fil.txt", tmp_path).metadata == Metadata(
        title="Skjenkeregler for Ljosvik",
        period=(2024, 2028),
        adopted="2024-06-13",
        adopted_by="Ljosvik kommunestyre",
        found=("adopted", "adopted_by", "period", "title"),
    )


@pytest.mark.parametrize(
    "text",
    [
        "Det var 318 fallskader i perioden 2019–2023.",
        "Talet på elevar gjekk ned i perioden 2017–2022.",
        "Tallene i planen gjelder 2018–2022.",
        "Statistikken gjelder perioden 2016-2020.",
        "Planen bygger på at folketallet økte i perioden 2015–2020.",
        "Kommunen skal bygge 40 boliger i perioden 2024–2026.",
        "Representantane er valde for valperioden 2023–2027.",
    ],
)
def test_the_years_that_figures_and_single_measures_are_of_are_not_the_document_s(text: str) -> None:
    assert stated.of("Folkehelse i Ljosvik", text) == {}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Dette er en temaplan for årene 2023 til 2030.", (2023, 2030)),
        ("Plattformen gjelder for perioden 2025–2035.", (2025, 2035)),
        ("Temaplanen følgjer opp regionplanen og gjeld for åra 2024–2032.", (2024, 2032)),
        ("Reglementet gjelder fra 1. januar 2024 og ut valgperioden 2023–2027.", (2023, 2027)),
        ("Gjeld for 2026–2033.", (2026, 2033)),
        ("Programperioden er 2024–2027.", (2024, 2027)),
        ("Regionrådet satsar på dette i perioden 2024–2028.", (2024, 2028)),
    ],
)
def test_a_sentence_that_says_what_the_document_is_for_gives_the_period(text: str, period: tuple[int, int]) -> None:
    assert stated.of("Folkehelse i Ljosvik", text) == {"period": period}


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Folkehelseoversyn 2024", "Oversynet\n\nKjelde: Folkehelsedata 2019–2023"),
        ("Rapport om oppvekst 2018–2022", "Behandlet og vedtatt av kommunestyret 4. mai 2023."),
    ],
)
def test_years_that_had_ended_when_the_document_was_made_are_not_those_it_is_for(title: str, text: str) -> None:
    assert "period" not in stated.of(title, text)


def test_a_year_that_the_title_looks_forward_to_is_not_when_it_was_made() -> None:
    assert stated.of("Kulturstrategi mot 2040", "Strategien gjelder for perioden 2024–2027.") == {
        "period": (2024, 2027)
    }
