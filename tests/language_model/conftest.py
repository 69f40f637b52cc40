"""An assistant whose language model is a real server that does as it is told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import Assistant
from tests.corpora import ROADS, SCHOOLS, settings_of, write_corpus
from tests.language_model.chat_server import ChatServer, serving


@pytest.fixture(scope="session")
def server() -> Iterator[ChatServer]:
    with serving() as server:
        yield server


@pytest.fixture(scope="session")
def written(server: ChatServer, assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant in generated mode over two small documents."""
    corpus: Path = write_corpus(tmp_path_factory.mktemp("written") / "corpus", {"veg.txt": ROADS, "skole.txt": SCHOOLS})
    made = Assistant(settings_of(corpus, llm="openai:test", llm_url=server.url, llm_timeout=2.0,
                                 llm_input_price=10.0, llm_output_price=40.0))  # fmt: skip
    made.embedding = assistant.embedding
    made.update()
    return made
