"""Stems: alike across inflection, spelling and målform, and no more than that."""

from __future__ import annotations

import pytest

from assistant.language import stems

SPELLINGS = stems.lines("spellings.txt")


@pytest.mark.parametrize(
    "forms",
    [
        ("kommune", "kommunen", "kommuner", "kommunene", "kommunar", "kommunane"),
        ("strategi", "strategien", "strategier", "strategiene", "strategiar", "strategiane"),
        ("plan", "planen", "planer", "planene", "planar", "planane"),
        ("satsning", "satsing", "satsninger", "satsingar"),
        ("virksomhet", "verksemd", "virksomheter", "verksemder"),
        ("mulighet", "moglegheit", "muligheter", "moglegheiter"),
        ("innbygger", "innbyggjar", "innbyggere", "innbyggjarar"),
        ("tjeneste", "teneste", "tjenester", "tenester"),
        ("oppgave", "oppgåve", "oppgaver", "oppgåver"),
        ("skole", "skule", "skoler", "skular"),
        ("høgskole", "høyskole", "høgskule", "høgskolene", "høgskulane"),
        ("veg", "vei", "vegen", "veien"),
        ("formål", "føremål"),
        ("samferdsel", "samferdsle"),
        ("bærekraftig", "berekraftig"),
        ("ungdom", "ungdommer", "ungdomar"),
        ("dagsorden", "dagsordenen"),
        ("tjenesteutvikling", "tenesteutvikling", "tenesteutviklinga"),
        ("skolepolitikk", "skulepolitikken"),
        ("grunnskole", "grunnskule", "grunnskulane"),
        ("voksen", "voksne", "voksent", "vaksen", "vaksne"),
        ("sikker", "sikre", "sikkert", "sikkerhet", "tryggleik"),
        ("gammel", "gamle", "gammelt", "gammal"),
        ("vakker", "vakre", "vakkert"),
        ("nyhet", "nyheten", "nyheter", "nyheit", "nyheita", "nyheitene"),
        ("ensom", "ensomme", "einsam", "ensomhet", "einsemd"),
        ("legge", "leggje", "legger", "leggjast"),
        ("bolig", "bustad", "boligene", "bustadane"),
        ("omsorgsbolig", "omsorgsbustad", "omsorgsboligene", "omsorgsbustadane"),
        ("voksenopplæring", "vaksenopplæring", "vaksenopplæringa"),
        ("elevmedvirkning", "elevmedverknad", "elevmedverknaden"),
        ("helsesykepleier", "helsesjukepleiar", "helsesjukepleiarar"),
        ("ytringsfrihet", "ytringsfridom"),
        ("boligrådgiver", "bustadrådgjevar"),
        ("gangvei", "gangveg", "gangvegar"),
        ("lavutslipp", "lågutslepp"),
        ("mulighetsrom", "moglegheitsrom"),
        ("innvirkning", "innverknad"),
    ],
    ids=lambda forms: forms[0],
)
def test_the_forms_of_a_word_are_one_word_in_both_written_languages(forms: tuple[str, ...]) -> None:
    assert {form: stems.stem(form) for form in forms} == dict.fromkeys(forms, stems.stem(forms[0]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("kommune", "kommunikasjon"),
        ("reise", "reiseliv"),
        ("styre", "styrke"),
        ("barn", "barnehage"),
        ("hus", "huske"),
        ("bolig", "by"),
        ("rådet", "råvare"),
        ("fast", "fastlege"),
        ("fast", "fastleger"),
        ("vare", "vedvare"),
        ("sti", "stige"),
        ("lukke", "lykkes"),
        ("ansatt", "ansettelse"),
        ("voksen", "vokse"),
        ("hånd", "hendelse"),
        ("tale", "tall"),
    ],
)
def test_words_that_only_look_alike_stay_apart(one: str, other: str) -> None:
    assert stems.stem(one) != stems.stem(other)


@pytest.mark.parametrize("group", SPELLINGS, ids=lambda group: group[0])
def test_the_spellings_on_a_line_of_the_file_are_one_word(group: list[str]) -> None:
    assert {word: stems.stem(word) for word in group} == dict.fromkeys(group, stems.stem(group[0]))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filialen", "filial"),  # ends as "alen", of no line
        ("kilden", "kilde"),  # no adjective, though "kilden" is one
        ("sentret", "sentre"),
        ("bibliotekloven", "biblioteklov"),
        ("turveier", "turvei"),  # no "eier" in it
        ("faglege", "fagleg"),  # no "lege" in it
        ("vannverkene", "vannverk"),
        ("merkevarer", "merkevare"),
        ("utprøving", "utprøve"),  # no "øving" in it
    ],
)
def test_a_word_is_not_torn_by_one_that_it_only_seems_to_end_with(one: str, other: str) -> None:
    assert stems.stem(one) == stems.stem(other)
