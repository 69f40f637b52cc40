"""What stands around a proposal is not what it is about."""

from __future__ import annotations

import pytest

from assistant.proposal import framing


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        ("Bondelaget krever at flagget heises", "krever at flagget heises"),
        ("Nes bondelag og ungdomslaget ber om at flagget heises", "ber om at flagget heises"),
        ("Framlegg frå Nes bygdekvinnelag: Flagget bør heisast", "Flagget bør heisast"),
        ("Vi foreslår at bondelaget får lokaler", "Vi foreslår at bondelaget får lokaler"),
        ("Bondelaget trenger lokaler", "Bondelaget trenger lokaler"),
    ],
)
def test_who_proposes_is_no_part_of_what_is_proposed(sentence: str, left: str) -> None:
    assert framing.without_proposer(sentence) == left
