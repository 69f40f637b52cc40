"""What all tests share: the real corpus, indexed once, with the real model; and how they run side by side."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from assistant import Assistant, Settings
from assistant import assistant as facade
from assistant.index import graph
from assistant.reading.reader import prepare_all
from tests.corpora import MODELS, settings_of, write_corpus
from tests.remembering import remembering

ROOT = Path(__file__).parent.parent

SLOW_FIRST = (
    *("test_ask", "test_limits", "test_walks", "test_promises", "test_gate", "test_check_page", "test_reading_pages"),
    *("web", "evals", "answer", "index", "cli", "retrieval", "reading", "proposal"),
)
"""Files and folders that are begun before all others, so that no process is left with a long one at the end."""

REMEMBERING = {"answer", "cli", "evals", "index", "language_model", "proposal", "web"}
"""Folders whose tests are of what is made of the models' outputs, from the same texts again and again."""

WITHOUT_MEMORY = {"test_embedding", "test_int8", "test_concurrency", "test_many_users"}
"""Files in these folders that are of the models themselves, or of many that use them at once."""


def pytest_configure(config: pytest.Config) -> None:
    """Share the machine between the processes that run tests, and prepare the models before any of them needs one."""
    if "PYTEST_XDIST_WORKER" in os.environ:
        graph.THREADS = 1
    elif config.getoption("numprocesses", None):
        os.environ["OMP_NUM_THREADS"] = "1"  # torch's, in the processes that are started from here
        prepare_all(MODELS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put slow files first, and then those of slow folders."""
    places = {name: place for place, name in enumerate(SLOW_FIRST)}
    items.sort(key=lambda item: places.get(item.path.stem, places.get(item.path.parent.name, len(places))))


@pytest.fixture(scope="session")
def computed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where what the models computed is kept during a run, for all its processes."""
    own = tmp_path_factory.getbasetemp()
    folder = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "computed"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="module", autouse=True)
def models_compute_the_same_once(request: pytest.FixtureRequest, computed: Path) -> Iterator[None]:
    """Let the models remember in the folders that are ``REMEMBERING``."""
    if request.path.parent.name in REMEMBERING and request.path.stem not in WITHOUT_MEMORY:
        with remembering(computed):
            yield
    else:
        yield


@pytest.fixture(scope="session", autouse=True)
def models_are_opened_once() -> Iterator[None]:
    """Let all assistants of this process read with the same models, each of which takes a quarter to half a second."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(facade, "open_embedding", cache(facade.open_embedding))
        patch.setattr(facade, "open_reader", cache(facade.open_reader))
        yield


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The program's own corpus, with an index of the tests' own; the prepared model is shared with the program."""
    return Settings(
        corpus=ROOT / "corpus",
        index=tmp_path_factory.mktemp("indexes") / "default",
        models=MODELS,
        _env_file=None,
    )


@pytest.fixture(scope="session")
def assistant(settings: Settings, computed: Path) -> Assistant:
    """The assistant over the program's own corpus."""
    with remembering(computed):
        return Assistant.open(settings)


@pytest.fixture(scope="session")
def several(assistant: Assistant, computed: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant over two made-up documents, which the program was not written for."""
    made_up = [ROOT / "evals" / "data" / name / "corpus" for name in ("vedtekter", "okonomiplan")]
    files = {path.name: path.read_bytes() for folder in made_up for path in sorted(folder.iterdir())}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("several") / "corpus", files)))
    made.embedding = assistant.embedding
    with remembering(computed):
        made.update()
    return made
