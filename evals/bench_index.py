"""How fast a corpus of a thousand documents is looked through again, and what one more costs.

Vectors are drawn at random: how fast the model makes them is measured elsewhere, and here it would take an hour.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant import Assistant, Settings

DOCUMENTS = 1_000
BAR = 1.0
"""Seconds, at the most, that it takes to see that nothing has changed."""

_DIMENSIONS = 384
_TEXT = """# Plan {number}

## Mål

Kommunen skal bygge {number} meter gang- og sykkelveg. Arbeidet skal være ferdig i løpet av planperioden, og
skal evalueres hvert år, og kommunestyret får en rapport.

## Tiltak

- Utvide skole nummer {number}
- Rydde stier i området
- Skaffe plass til {number} lærlinger
"""


class _Drawn:
    """An embedding that counts its texts and draws their vectors."""

    identity = "drawn"

    def __init__(self) -> None:
        self.texts = 0
        self._draw = np.random.default_rng(1)

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of length 1, of shape (texts, dimensions)."""
        self.texts += len(texts)
        vectors = self._draw.normal(size=(len(texts), _DIMENSIONS)).astype(np.float32)
        drawn: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return drawn

    questions = passages


def main(work: Path) -> None:
    """Print the seconds of looking through again, and of adding one document, with the files in ``work``."""
    corpus = work / "corpus"
    corpus.mkdir(parents=True)
    for number in range(DOCUMENTS):
        _write(corpus, number)
    settings = Settings(corpus=corpus, index=work / "index", embedding_model="drawn")
    first, _ = _updated(settings)
    again, _ = _updated(settings)
    _write(corpus, DOCUMENTS)
    one_more, texts = _updated(settings)
    print(
        f"index of {DOCUMENTS} documents with drawn vectors: {first:.0f} s; again, nothing changed: {again:.2f} s "
        f"(bar {BAR:g}); one more document: {one_more:.0f} s, {texts} texts embedded"
    )


def _write(corpus: Path, number: int) -> None:
    (corpus / f"plan-{number:04}.md").write_text(_TEXT.format(number=number), encoding="utf-8")


def _updated(settings: Settings) -> tuple[float, int]:
    drawn = _Drawn()
    assistant = Assistant(settings)
    assistant.embedding = drawn
    started = time.perf_counter()
    assistant.update()
    return time.perf_counter() - started, drawn.texts


if __name__ == "__main__":
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder))
