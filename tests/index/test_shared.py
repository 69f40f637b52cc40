"""Indexes that are replaced while they are in use."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.index.shared import Shared
from tests.corpora import ROADS, settings_of, write_corpus


def made_over(folder: Path, assistant: Assistant) -> Assistant:
    made = Assistant(settings_of(write_corpus(folder / "corpus", {"veg.txt": ROADS})))
    made.embedding = assistant.embedding
    made.update()
    return made


def open_files(folder: Path) -> list[str]:
    """The files below a folder that this process holds open, deleted ones too."""
    held = []
    for link in Path("/proc/self/fd").iterdir():
        try:
            target = str(link.readlink())
        except OSError:
            continue
        if target.startswith(str(folder)):
            held.append(target)
    return held


def test_an_index_in_use_stays_open_until_the_last_user_lets_go(tmp_path: Path, assistant: Assistant) -> None:
    made = made_over(tmp_path, assistant)
    made.ask("Når er vegen ferdig?")
    shared = Shared(made.index)
    shared.take()
    with shared.in_use() as index:
        shared.replace()
        assert index.collections.of_document("units", "veg")
    with pytest.raises(AttributeError, match="bindings"):  # what Chroma says once it is closed
        index.collections.of_document("units", "veg")


def test_replaced_indexes_leave_nothing_open(tmp_path: Path, assistant: Assistant) -> None:
    made = made_over(tmp_path, assistant)
    for year in range(2031, 2035):
        write_corpus(tmp_path / "corpus", {"veg.txt": ROADS.replace("2027", str(year))})
        made.update()
        assert str(year) in made.ask("Når er vegen ferdig?").answer
    assert not [file for file in open_files(tmp_path) if made.index.generation not in file]


def test_the_retriever_answers_from_the_new_index_when_the_old_one_goes_in_the_middle(
    tmp_path: Path, assistant: Assistant
) -> None:
    made = made_over(tmp_path, assistant)
    retriever = made.retriever(k=1)

    class Replacing:
        """The real model, and a corpus that is changed and indexed just after the index was opened."""

        identity = assistant.embedding.identity
        passages = staticmethod(assistant.embedding.passages)
        is_done = False

        def questions(self, texts):  # type: ignore[no-untyped-def]
            if not self.is_done:
                Replacing.is_done = True
                write_corpus(tmp_path / "corpus", {"veg.txt": ROADS.replace("2027", "2035")})
                other = Assistant(made.settings)
                other.embedding = assistant.embedding
                other.update()
            return assistant.embedding.questions(texts)

    made.embedding = Replacing()
    assert "2035" in retriever.invoke("Når er vegen ferdig?")[0].page_content
