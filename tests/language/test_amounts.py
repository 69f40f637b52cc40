"""Numbers and dates are one whole each, as they are written."""

from __future__ import annotations

import pytest

from assistant.language import amounts


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("12,0 og 9,5 millioner", ["12,0", "9,5"]),
        ("1 310 elever, 600 000 kroner, 1.250.000", ["1 310", "600 000", "1.250.000"]),
        ("55 % og 40%", ["55 %", "40%"]),
        ("i 2026 120 plasser", ["2026", "120"]),
        ("12 345 678,90", ["12 345 678,90"]),
        ("ingen tall", []),
    ],
)
def test_a_number_has_its_thousands_decimals_and_percent_sign(text: str, numbers: list[str]) -> None:
    assert amounts.NUMBER.findall(text) == numbers


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("innen 31. desember 2026.", ["31. desember 2026"]),
        ("1. mai og 17. mai", ["1. mai", "17. mai"]),
        ("fra mars 2025 til 1.3.2027", ["mars 2025", "1.3.2027"]),
        ("i mars, etter 2025", []),
        ("kapittel 3.2.1 og 12. plass", []),
    ],
)
def test_a_date_has_its_day_month_and_year(text: str, dates: list[str]) -> None:
    assert amounts.DATE.findall(text) == dates


@pytest.mark.parametrize("text", ["etter § 16", "i kapittel 16", "se punkt 16", "§ 2-16", "kap. 16", "sak 16"])
def test_the_number_of_a_paragraph_or_chapter_is_a_reference(text: str) -> None:
    assert amounts.is_reference(text, text.index("16"))


@pytest.mark.parametrize("text", ["har 16 plasser", "avsnittene har 16 ord", "16 kapitler", "saken har 16 sider"])
def test_other_numbers_are_no_references(text: str) -> None:
    assert not amounts.is_reference(text, text.index("16"))
