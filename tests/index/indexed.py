"""A document folder and its index, with a count of what the real model is given."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from assistant.index import build, store
from assistant.index.build import Result
from assistant.index.embedding import Embedding, Vectors
from assistant.retrieval.search import Search
from tests.corpora import index_of, write_corpus


class Counted:
    """The real model, which notes the passages that it is given."""

    def __init__(self, real: Embedding) -> None:
        self.identity = real.identity
        self.passages_seen: list[str] = []
        self._real = real

    def passages(self, texts: Sequence[str]) -> Vectors:
        self.passages_seen += texts
        return self._real.passages(texts)

    def questions(self, texts: Sequence[str]) -> Vectors:
        return self._real.questions(texts)


class Indexed:
    """A document folder with its index."""

    def __init__(self, corpus: Path, model: Counted) -> None:
        self.corpus = corpus
        self.folder = index_of(corpus)
        self.model = model

    def write(self, **files: str | bytes) -> None:
        """Put files in the folder; ``a_txt`` is ``a.txt``."""
        write_corpus(self.corpus, {name.replace("__", "/").replace("_", "."): text for name, text in files.items()})

    def build(self, **more: Any) -> Result:
        """Bring the index in line with the folder."""
        self.model.passages_seen = []
        options = {"model": lambda: self.model, "identity": self.model.identity, **more}
        return build.build(corpus=self.corpus, index=self.folder, **options)

    def found(self, question: str) -> list[str]:
        """What a search finds, best first, verbatim from the documents."""
        index = store.Index(self.folder, None)
        try:
            hits = Search(index, lambda: self.model, lambda: None).find(question).hits
            return [hit.unit.span.of(index.by_id[hit.unit.document].text) for hit in hits]
        finally:
            index.close()

    def generations(self) -> list[str]:
        """The folders of built indexes, finished or not."""
        return sorted(path.name for path in self.folder.glob("g-*"))


def counts(result: Result) -> dict[str, int]:
    """What was done to how many documents."""
    return {name: asdict(result)[name] for name in ("documents", "added", "updated", "removed", "unchanged")}
