"""A folder of documents that is indexed once, and the command line within this process."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.command_line import main as program
from tests.cli.program import ROOT, Ended
from tests.corpora import MODELS, ROADS, SCHOOLS, index_of, write_corpus


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """The options that point to two documents and their index."""
    corpus = write_corpus(
        tmp_path_factory.mktemp("cli") / "corpus",
        {"veg.txt": ROADS, "veg.metadata.yaml": "tittel: Samferdselsplan\nperiode: 2024–2027\n", "skole.txt": SCHOOLS},
    )
    return ("--corpus", str(corpus), "--index", str(index_of(corpus)))


@pytest.fixture
def main(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], folders: tuple[str, ...]
) -> Callable[..., Ended]:
    """Runs a command in this process, where the model's libraries are already loaded."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("ASSISTANT_MODELS", str(MODELS))

    def command(*arguments: object) -> Ended:
        try:
            code = program.main([str(argument) for argument in arguments])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        written = capfd.readouterr()
        return Ended(code, written.out, written.err)

    return command


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """A folder with one document, not indexed."""
    return write_corpus(tmp_path / "corpus", {"veg.txt": ROADS})
