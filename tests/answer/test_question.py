"""What form of answer a question wants."""

from __future__ import annotations

import pytest

from assistant.answer import question
from assistant.answer.question import Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Hva handler dokumentet om?", Kind.OVERVIEW),
        ("Kva handlar planen om?", Kind.OVERVIEW),
        ("What is this document about?", Kind.OVERVIEW),
        ("Hvilke kapitler har dokumentet?", Kind.OVERVIEW),
        ("Oppsummer kapitlet om økonomi", Kind.SECTION),
        ("Hva står i § 2? Gi meg et sammendrag av paragrafen", Kind.SECTION),
        ("Hva står det under styringsdokumenter?", Kind.SECTION),
        ("Hva er det viktigste i kapittel 3?", Kind.SECTION),
        ("Kva er hovudpunkta i kapitlet om hamner?", Kind.SECTION),
        ("Hva handler § 4 om?", Kind.SECTION),
        ("Hva er det viktigste i havneplanen?", Kind.FACT),
        ("Hva handler delprosjektet om?", Kind.FACT),
        ("Hvor mange kommuner er med?", Kind.COUNT),
        ("Kor mange er det?", Kind.COUNT),
        ("Er reiseliv nevnt?", Kind.MENTIONED),
        ("Står det noe om skole?", Kind.MENTIONED),
        ("reiseliv", Kind.MENTIONED),
        ("Hvilke verdier har vi?", Kind.LIST),
        ("Kva for verdiar har vi?", Kind.LIST),
        ("List opp strategiene", Kind.LIST),
        ("Hva skal vi prioritere?", Kind.LIST),
        ("Hvordan skal vi arbeide?", Kind.WAY),
        ("Kvifor samarbeider kommunane?", Kind.WAY),
        ("Når ble rådet stiftet?", Kind.FACT),
        ("Hva er visjonen?", Kind.FACT),
        ("Kva seier planen om klima?", Kind.FACT),
        ("Kva gjer kommunen for dei unge?", Kind.FACT),
        ("Kva kostar det?", Kind.FACT),
        ("Kva rolle har kommunen?", Kind.FACT),
        ("Kva to strategiar er valde for helse?", Kind.LIST),
        ("Hva fem områder skal vi satse på?", Kind.LIST),
        ("Kva kommunar er med?", Kind.LIST),
        ("Kva verdiar byggjer samarbeidet på?", Kind.LIST),
        ("Kva saker avgjer styret?", Kind.LIST),
        ("Kva kostar barnehagar?", Kind.FACT),
        ("Hvor mange prosent betaler kommunen?", Kind.FACT),
        ("Kor mange dagar har vi på oss?", Kind.FACT),
        ("Hvor mange mål har planen?", Kind.COUNT),
        ("Kva seier planen om skular?", Kind.FACT),
        ("Kva tiltak skal gjennomførast?", Kind.LIST),
        ("Hva er målene for skole?", Kind.LIST),
        ("Kva er måla for skule?", Kind.LIST),
        ("Hva er satsingsområdene?", Kind.LIST),
        ("Gi meg en liste over tiltakene", Kind.LIST),
        ("Hva slags tiltak er det?", Kind.LIST),
        ("Kva slags tiltak er det?", Kind.LIST),
        ("Vis meg alle mål", Kind.LIST),
        ("Hva går planen ut på?", Kind.OVERVIEW),
        ("Gi meg et sammendrag", Kind.OVERVIEW),
        ("Kan du gi meg en kjapp innføring i hva dette går ut på?", Kind.OVERVIEW),
        ("Gi meg en innføring i planen", Kind.OVERVIEW),
        ("Gje meg eit samandrag", Kind.OVERVIEW),
        ("Hva slags dokumenter har du?", Kind.OVERVIEW),
        ("Gjelder planen fortsatt?", Kind.OVERVIEW),
    ],
)
def test_a_question_tells_the_form_of_its_answer(text: str, kind: Kind) -> None:
    assert question.understand(text).kind is kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Hva handler klimaplanen om?", "klimaplanen"),
        ("Kva inneheld klimaplanen?", "klimaplanen"),
        ("Oppsummer kulturplanen", "kulturplanen"),
        ("Gi meg et sammendrag av klimaplanen", "klimaplanen"),
        ("Er klimaplanen fortsatt gyldig?", "klimaplanen"),
        ("Gjeld klimaplanen framleis?", "klimaplanen"),
        ("Hva handler havneplanen for Vik om?", "havneplanen for Vik"),
        ("Kva tema tek havneplanen opp?", "havneplanen"),
        ("Hvilke emner er behandlet i havneplanen?", "havneplanen"),
        ("Kva er innhaldet i hamneplanen?", "hamneplanen"),
        ("Hvilke paragrafer har vedtektene?", "vedtektene"),
        ("Korleis er hamneplanen bygd opp?", "hamneplanen"),
        ("Hva sier havneplanen?", "havneplanen"),
        ("Hva tar havneplanen for seg?", "havneplanen"),
        ("Hva er planen for skolene?", None),
        ("Hvordan er havneplanen finansiert?", None),
        ("Hvilke tiltak er med i havneplanen?", None),
        ("Hvem vedtok klimaplanen?", None),
        ("Oppsummer kapitlet om planer", None),
    ],
)
def test_a_question_tells_which_document_it_is_about_as_a_whole(text: str, name: str | None) -> None:
    assert question.whole_document(text) == name


@pytest.mark.parametrize(
    ("text", "all_of_them"),
    [
        ("Gi meg en oversikt over alle planene", True),
        ("Lag ei oversikt over alle dokumenta", True),
        ("Oppsummer alle dokumentene", True),
        ("Gi meg en oversikt over alle tiltakene", False),
        ("Gi meg en oversikt over planen", False),
        ("Lag en oversikt over alle planene for skolene", False),
    ],
)
def test_an_overview_of_all_documents_is_told_from_one_of_what_is_in_them(text: str, all_of_them: bool) -> None:
    assert question.asks_which_plans(text) is all_of_them


@pytest.mark.parametrize(
    ("text", "for_all"),
    [
        ("Hva sier dokumentet?", True),
        ("Har kommunen en klimaplan?", True),
        ("Hvorfor har kommunen en klimaplan?", False),
        ("Men kvifor har vi vedtekter?", False),
        ("Når får vi en klimaplan?", False),
    ],
)
def test_a_reason_or_a_time_is_not_the_whole_of_a_document(text: str, for_all: bool) -> None:
    assert question.is_for_all(text) is for_all
