"""What all tests share: the real corpus, indexed once, with the real model."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant, Settings
from tests.corpora import settings_of, write_corpus

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The program's own corpus, with an index of the tests' own; the prepared model is shared with the program."""
    return Settings(
        corpus=ROOT / "corpus",
        index=tmp_path_factory.mktemp("indexes") / "default",
        models=ROOT / "indexes" / "models",
        _env_file=None,
    )


@pytest.fixture(scope="session")
def assistant(settings: Settings) -> Assistant:
    """The assistant over the program's own corpus."""
    return Assistant.open(settings)


@pytest.fixture(scope="session")
def several(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over two made-up documents, which the program was not written for."""
    made_up = [ROOT / "evals" / "data" / name / "corpus" for name in ("vedtekter", "okonomiplan")]
    files = {path.name: path.read_bytes() for folder in made_up for path in sorted(folder.iterdir())}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("several") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made
