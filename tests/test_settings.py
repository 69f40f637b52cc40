"""Settings: from the environment, from ``.env`` or given, and mistakes in them named."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant import AssistantError, Settings


@pytest.fixture(autouse=True)
def _somewhere_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"ASSISTANT_{name.upper()}", raising=False)


def test_nothing_needs_to_be_set() -> None:
    assert Settings.read().model_dump() == {
        "corpus": Path("corpus"),
        "index": Path("indexes/default"),
        "models": Path("indexes/models"),
        "embedding_model": "multilingual-e5-small",
        "chroma_url": None,
        "llm": None,
        "llm_url": None,
        "llm_timeout": 30.0,
        "llm_input_price": None,
        "llm_output_price": None,
        "host": "127.0.0.1",
        "port": 7860,
        "feedback": None,
        "contact": None,
        "admin_password": None,
        "admin_header": None,
    }


def test_every_option_says_what_it_is() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def test_what_is_given_wins_over_the_environment_and_that_over_the_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".env").write_text("ASSISTANT_HOST=fil\nASSISTANT_INDEX=fil\nASSISTANT_CORPUS=fil\nANNET=1\n")
    monkeypatch.setenv("ASSISTANT_INDEX", "miljø")
    monkeypatch.setenv("ASSISTANT_CORPUS", "miljø")
    settings = Settings.read(corpus=Path("gitt"), port=None)
    assert (settings.corpus, settings.index, settings.host) == (Path("gitt"), Path("miljø"), "fil")


def test_an_empty_address_is_no_chroma_server(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", "")
    assert not Settings.read().chroma_url


def test_mistakes_are_named_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_PORT", "mange")
    with pytest.raises(AssistantError) as raised:
        Settings.read()
    assert str(raised.value) == (
        "Innstillingen ASSISTANT_PORT har en verdi som ikke kan brukes. "
        "Rett den i miljøet eller i filen .env, og prøv igjen."
    )


def test_settings_do_not_change_once_they_are_read() -> None:
    with pytest.raises(ValidationError):
        Settings.read().port = 1
