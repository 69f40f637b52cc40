"""The assistant as other programs use it."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any, cast

import pytest

from assistant import Answer, Assistant, AssistantError, Document, Explanation, Result, Settings
from assistant.answer.answerer import Answerer
from assistant.current import Current
from assistant.errors import ModelError
from assistant.index import packaged_model
from assistant.index.store import Index
from assistant.proposal.checker import Checker
from tests.corpora import ROADS, SCHOOLS, settings_of, write_corpus


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    return write_corpus(
        tmp_path / "corpus",
        {"veg.txt": ROADS, "veg.metadata.yaml": "eier: Skarvdalsregionen\n", "skole.txt": SCHOOLS},
    )


def opened(corpus: Path, assistant: Assistant, **more: object) -> Assistant:
    """An assistant over the folder, with the model that is already loaded."""
    made = Assistant(settings_of(corpus, **more))
    made.embedding = assistant.embedding
    made.update()
    return made


def test_opening_builds_what_is_missing_and_then_answers(corpus: Path) -> None:
    answer = Assistant.open(settings_of(corpus)).ask("Når er vegen ferdig?")
    assert isinstance(answer, Answer)
    assert "2027" in answer.answer


def test_an_update_tells_what_it_did_and_the_next_answer_knows(corpus: Path, assistant: Assistant) -> None:
    made = opened(corpus, assistant)
    write_corpus(corpus, {"veg.txt": ROADS.replace("2027", "2035")})
    result = made.update()
    assert isinstance(result, Result)
    assert (result.updated, result.unchanged) == (1, 1)
    assert "2035" in made.ask("Når er vegen ferdig?").answer


def test_asking_before_anything_is_indexed_says_what_to_do(corpus: Path) -> None:
    with pytest.raises(AssistantError, match=r"^Ingen dokumenter er indeksert i «.+» ennå\. Kjør «.+ index» først\.$"):
        Assistant(settings_of(corpus)).ask("Når er vegen ferdig?")


def test_documents_are_given_by_their_name(corpus: Path, assistant: Assistant) -> None:
    made = opened(corpus, assistant)
    assert [document.id for document in made.documents()] == ["skole", "veg"]
    document = made.document("veg")
    assert isinstance(document, Document)
    assert document in made.documents()
    with pytest.raises(AssistantError) as raised:
        made.document("vei")
    assert str(raised.value) == "Fant ikke dokumentet «vei». Dokumentene er: skole, veg."


def test_the_name_is_the_owners_or_the_first_documents_title(corpus: Path, assistant: Assistant) -> None:
    assert opened(corpus, assistant).name == "Skarvdalsregionen"
    (corpus / "veg.metadata.yaml").unlink()
    assert opened(corpus, assistant).name == "skole"


def test_an_explanation_has_the_same_answer_and_what_it_rests_on(assistant: Assistant) -> None:
    explained = assistant.explain("Når ble regionrådet stiftet?")
    assert isinstance(explained, Explanation)
    answer = assistant.ask("Når ble regionrådet stiftet?")
    assert (explained.answer.answer, explained.answer.citations) == (answer.answer, answer.citations)
    assert explained.found[0].section == answer.citations[0].section
    assert all(isinstance(value, float) for value in explained.signals.values())
    assert len(explained.signals) > 3


def test_the_same_question_gets_the_same_answer(assistant: Assistant) -> None:
    def said(question: str) -> dict[str, Any]:
        return {name: value for name, value in assistant.ask(question).to_dict().items() if name != "timings_ms"}

    for question in ("Hva prioriteres?", "Kva er visjonen?", "Hva koster kaffe?"):
        assert said(question) == said(question)


def test_many_may_ask_at_once(assistant: Assistant) -> None:
    questions = ["Hva er visjonen?", "Når ble regionrådet stiftet?", "Kva er satsingsområda?", "Hvem vant?"] * 4
    alone = [assistant.ask(question).answer for question in questions]
    together: dict[int, str] = {}

    def ask(at: int) -> None:
        together[at] = assistant.ask(questions[at]).answer

    threads = [threading.Thread(target=ask, args=(at,)) for at in range(len(questions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert [together[at] for at in range(len(questions))] == alone


def test_warming_up_leaves_nothing_to_load(corpus: Path, assistant: Assistant) -> None:
    made = opened(corpus, assistant)
    made.warm_up()
    assert made.ask("Når er vegen ferdig?").timings_ms["total"] < 2000


def test_warming_up_for_proposals_leaves_nothing_to_load(settings: Settings, assistant: Assistant) -> None:
    made = Assistant(settings)
    made.embedding = assistant.embedding
    made.warm_up_checking()
    assert made.check("Kommunene bør bygge ut bredbånd i hele regionen.").timings_ms["total"] < 2000


def test_warming_up_for_proposals_is_no_trouble_where_there_are_no_strategies(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"notat.txt": "Notat\n\nMøtet er flyttet til torsdag.\n"})
    made = Assistant.open(settings_of(corpus))
    made.warm_up_checking()
    assert made.strategies() == ()


def test_without_the_models_package_a_proposal_is_not_checked_and_that_is_said(
    settings: Settings, assistant: Assistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = Assistant(settings)
    made.embedding = assistant.embedding
    monkeypatch.setattr(packaged_model, "is_installed", lambda: False)
    with pytest.raises(ModelError, match=r"^Å sjekke forslag trenger språkmodellen .+ «make app» på nytt\.$"):
        made.check("Kommunene bør bygge ut bredbånd i hele regionen.")


def test_a_question_does_not_wait_for_the_strategies_to_be_loaded(assistant: Assistant) -> None:
    loading, loaded = threading.Event(), threading.Event()

    def slow(index: Index) -> Checker:
        loading.set()
        assert loaded.wait(60)
        return Checker(index, lambda: assistant.proposal_embedding)

    current = Current(assistant.settings, lambda index: cast(Answerer, index), slow)
    thread = threading.Thread(target=current.checker)
    thread.start()
    assert loading.wait(60)
    asked = threading.Thread(target=current.answering, args=(lambda answerer: answerer,))
    asked.start()
    asked.join(20)
    answered = not asked.is_alive()
    loaded.set()
    thread.join(60)
    asked.join(60)
    assert answered
