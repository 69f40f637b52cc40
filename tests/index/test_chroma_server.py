"""The vectors on a Chroma server of their own, which is how the program outgrows one machine."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import chromadb
import pytest

from assistant import Answer, Assistant
from assistant.errors import SettingsError, VectorStoreError
from assistant.index.embedding import Embedding
from tests.corpora import ROADS, SCHOOLS, settings_of, write_corpus

CHROMA = Path(sys.executable).with_name("chroma")
QUESTION = "Når er vegen ferdig?"


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return int(listening.getsockname()[1])


@contextmanager
def server(folder: Path) -> Iterator[str]:
    """The address of a Chroma server, for as long as it runs."""
    port = free_port()
    process = subprocess.Popen(
        [CHROMA, "run", "--path", folder, "--host", "127.0.0.1", "--port", str(port)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    address = f"http://127.0.0.1:{port}"
    try:
        until = time.monotonic() + 60
        while not answers(f"{address}/api/v2/heartbeat"):
            assert process.poll() is None, "the Chroma server stopped"
            assert time.monotonic() < until, "the Chroma server did not start within a minute"
            time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(20)


def answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2):
            return True
    except (urllib.error.URLError, OSError):
        return False


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with server(tmp_path_factory.mktemp("chroma")) as address:
        yield address


@pytest.fixture
def make(tmp_path: Path, real_model: Embedding) -> Callable[..., Assistant]:
    """Makes an assistant over two documents with the model that is already loaded."""

    def assistant(**more: Any) -> Assistant:
        corpus = write_corpus(tmp_path / "corpus", {"a.txt": ROADS, "b.txt": SCHOOLS})
        made = Assistant(settings_of(corpus, **more))
        made.embedding = real_model  # type: ignore[assignment]
        return made

    return assistant


def said(answer: Answer) -> dict[str, Any]:
    return {name: value for name, value in answer.to_dict().items() if name != "timings_ms"}


def on_server(address: str) -> set[str]:
    port = int(address.rpartition(":")[2])
    return {collection.name for collection in chromadb.HttpClient("127.0.0.1", port).list_collections()}


def test_answers_are_the_same_as_with_the_embedded_store(
    make: Callable[..., Assistant], address: str, tmp_path: Path
) -> None:
    embedded, served = make(), make(chroma_url=address, index=tmp_path / "served")
    embedded.update()
    assert served.update().added == 2
    assert said(served.ask(QUESTION)) == said(embedded.ask(QUESTION))
    assert not list((tmp_path / "served").glob("*/chroma"))


def test_a_removed_document_is_gone_from_the_server_too(make: Callable[..., Assistant], address: str) -> None:
    before = on_server(address)
    assistant = make(chroma_url=address)
    assistant.update()
    (assistant.settings.corpus / "a.txt").unlink()
    result = assistant.update()
    assert (result.removed, result.unchanged) == (1, 1)
    generation = assistant.index.generation
    assert on_server(address) - before == {f"{generation}-units", f"{generation}-windows"}
    assert "2027" not in assistant.ask(QUESTION).answer


def test_moving_to_a_server_makes_the_index_anew(make: Callable[..., Assistant], address: str) -> None:
    assert make().update().added == 2
    assert make(chroma_url=address).update().added == 2
    assert "2027" in make(chroma_url=address).ask(QUESTION).answer


def test_a_server_that_does_not_answer_is_named_with_the_way_out(make: Callable[..., Assistant]) -> None:
    address = f"http://127.0.0.1:{free_port()}"
    with pytest.raises(VectorStoreError) as raised:
        make(chroma_url=address).update()
    assert str(raised.value) == (
        f"Chroma-tjeneren på {address} svarer ikke som den skal. Start den, rett ASSISTANT_CHROMA_URL, "
        "eller fjern innstillingen for å bruke lagringen som er innebygd."
    )


def test_a_server_that_goes_away_is_told_at_the_next_question_and_the_next_build(
    make: Callable[..., Assistant], tmp_path: Path
) -> None:
    with server(tmp_path / "chroma") as address:
        assistant = make(chroma_url=address)
        assistant.update()
        assert "2027" in assistant.ask(QUESTION).answer
    for attempt in (lambda: assistant.ask(QUESTION), lambda: make(chroma_url=address).ask(QUESTION)):
        with pytest.raises(VectorStoreError, match="svarer ikke som den skal"):
            attempt()
    write_corpus(assistant.settings.corpus, {"a.txt": SCHOOLS})
    with pytest.raises(VectorStoreError, match="svarer ikke som den skal"):
        assistant.update()


def test_something_else_than_chroma_at_the_address_is_told_as_no_answer(make: Callable[..., Assistant]) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), BaseHTTPRequestHandler) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        try:
            with pytest.raises(VectorStoreError, match="svarer ikke som den skal"):
                make(chroma_url=f"http://127.0.0.1:{other.server_address[1]}").update()
        finally:
            other.shutdown()


@pytest.mark.parametrize("address", ["localhost:8000", "ftp://localhost", "http://", "tull"])
def test_an_address_that_is_none_is_shown_as_it_should_be(make: Callable[..., Assistant], address: str) -> None:
    with pytest.raises(SettingsError, match=r"^ASSISTANT_CHROMA_URL er «.+», som ikke er en adresse\. .+http://"):
        make(chroma_url=address).update()
