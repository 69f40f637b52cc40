"""The real model, loaded once, and document folders for it to index."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant import Settings
from assistant.index.embedding import Embedding, open_embedding
from tests.index.indexed import Counted, Indexed


@pytest.fixture(scope="session")
def real_model(settings: Settings) -> Embedding:
    return open_embedding(settings.embedding_model, settings.models)


@pytest.fixture
def model(real_model: Embedding) -> Counted:
    return Counted(real_model)


@pytest.fixture
def indexed(tmp_path: Path, model: Counted) -> Callable[..., Indexed]:
    """Makes a folder of documents, which is not yet indexed."""

    def make(**files: str | bytes) -> Indexed:
        made = Indexed(tmp_path / "corpus", model)
        made.write(**files)
        return made

    return make
