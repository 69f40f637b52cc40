"""What of a proposal is proposed, why, and the rest."""

from __future__ import annotations

from assistant.proposal import splitting
from assistant.proposal.splitting import Part

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
