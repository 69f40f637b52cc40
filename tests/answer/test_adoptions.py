"""When the documents were adopted, by whom, and which is the newest, told from what each says of itself."""

from __future__ import annotations

import pytest

from assistant import Assistant
from assistant.answer import adoptions
from assistant.documents import stated
from tests.corpora import settings_of, write_corpus

FILES = {
    "bad.md": "# Badeplan for Vik\n\nVedtatt av kommunestyret 3. mai 2022.\n\n## Strender\n\nStranda ryddes.\n",
    "ski.md": "# Skiplan for Vik\n\nVedtatt av formannskapet 9. juni 2024.\n\n## Løyper\n\nLøypene kjøres.\n",
    "leie.md": "# Vedtekter for hallen\n\nFastsatt av hallstyret 2. mars 2019, endret 4. april 2021 og 8. mai 2023.\n\n"
    "## § 1 Leie\n\nLag leier gratis.\n",
    "tur.md": "# Turhefte for Vik\n\n## Stier\n\nStien til toppen er merket med rødt.\n",
}


@pytest.fixture(scope="module")
def adopted_at_times(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("adoptions") / "corpus"
    made = Assistant(settings_of(write_corpus(folder, {name: text.encode() for name, text in FILES.items()})))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize(
    ("question", "titles"),
    [
        ("Hvilket dokument er nyest?", ["Skiplan for Vik", "Badeplan for Vik", "Vedtekter for hallen"]),
        ("Kva dokument er eldst?", ["Vedtekter for hallen", "Badeplan for Vik", "Skiplan for Vik"]),
        ("Hvilken plan er nyest?", ["Skiplan for Vik", "Badeplan for Vik"]),
        ("Når ble de ulike dokumentene vedtatt?", ["Skiplan for Vik", "Badeplan for Vik", "Vedtekter for hallen"]),
        ("Hvem vedtok de ulike planene?", ["Skiplan for Vik", "Badeplan for Vik"]),
    ],
)
def test_all_documents_that_tell_are_quoted_in_their_order(
    adopted_at_times: Assistant, question: str, titles: list[str]
) -> None:
    answer = adopted_at_times.ask(question)
    assert [citation.title for citation in answer.citations] == titles
    assert ("Turhefte" in answer.answer) is ("dokument" in question)


def test_which_is_the_newest_is_said(adopted_at_times: Assistant) -> None:
    answer = adopted_at_times.ask("Hvilket dokument er nyest?").answer
    assert answer.startswith("Sist vedtatt av dokumentene som oppgir det, er «Skiplan for Vik».")


def test_the_last_change_is_the_one_in_bold(adopted_at_times: Assistant) -> None:
    assert "**8. mai 2023**" in adopted_at_times.ask("Når ble vedtektene sist endret?").answer


@pytest.mark.parametrize(
    "question",
    ["Når ble planen vedtatt?", "Hvilken plan er viktigst?", "Hva er det nyeste tiltaket?", "Hvem vedtok budsjettet?"],
)
def test_a_question_of_one_document_or_of_something_else_is_none_of_these(question: str) -> None:
    assert adoptions.asked(question) is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Fastsatt 2. mars 2019, endret 4. april 2021 og 8. mai 2023.", "8. mai 2023"),
        ("Sist endret 4. april 2021.", "4. april 2021"),
        ("Endringene av 4. april 2021 trer i kraft 1. mai 2021.", None),
        ("Planen for 2. mars 2019 er endret 4. april 2021.", None),
    ],
)
def test_the_last_change_is_told_by_a_sentence_on_the_document_itself(sentence: str, day: str | None) -> None:
    at = stated.last_change(sentence)
    assert (sentence[slice(*at)] if at else None) == day
