"""``python -m evals norquad FOLDER``: NorQuAD as open retrieval and reading, on text the program was not made for.

NorQuAD (Ivanova et al. 2023, arXiv 2305.01957; CC0) has questions on news and Wikipedia passages. Here each
passage is a document, and all are indexed together: the question must find its passage and quote the answer.
To see whether the program knows when there is no answer, each question is asked again of an index that lacks its
passage: the passages are dealt into ``FOLDS`` parts, and each part is left out once.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeVar

from tqdm import tqdm

from assistant import Answer, Assistant, Explanation, Settings
from evals import beside
from evals.baselines import Place, PlainMeaning, PlainWords, Text
from evals.metrics import calibration, intervals, ranking

FOLDS = 5
DEPTH = 10
SENTENCES = 2
"""Of a quotation that is counted: a longer one would hold the answer too easily."""

CITED = 5

_SENTENCE_END = re.compile(r"(?<=[.!?])[»”\"')\]]*\s+(?=[«“\"'(–-]?\s?[\wÆØÅ])")

T = TypeVar("T")
Ranked = Callable[[str], Sequence[Place]]


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its passage's identifier and the accepted answers."""

    id: str
    question: str
    passage: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """One question scored: places of its passage by system, answer found, and confidence with and without it.

    ``any_shown``: the answer is found in what an answer cites, or a refusal names as nearest. ``known`` is the
    confidence with the passage in the index, ``missing`` without it.
    """

    id: str
    ranks: dict[str, list[str]]
    passage: str
    first: bool
    any_cited: bool
    any_shown: bool
    refused: bool
    known: float
    missing: float
    refused_missing: bool


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number with its 95 % interval.

    ``system`` is the search that it is of, empty where it is of the answers; ``bar`` is what it is meant to reach.
    """

    name: str
    value: float
    low: float
    high: float
    cases: int
    system: str = ""
    bar: float | None = None

    @property
    def title(self) -> str:
        """The name, with the search that it is of."""
        return f"{self.system}: {self.name}" if self.system else self.name

    def __str__(self) -> str:
        return f"{self.title:52} {self.value:6.3f}  [{self.low:.3f}, {self.high:.3f}]  n={self.cases}"


def read(file: Path, sample: int | None) -> tuple[list[Asked], dict[str, str]]:
    """Questions and passages by identifier; a row whose answer is not in its passage is left out.

    ``sample`` keeps the questions of that many passages, spread evenly over the file.
    """
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    contexts = list(dict.fromkeys(row["context"] for row in rows))
    if sample is not None and sample < len(contexts):
        contexts = [contexts[i * len(contexts) // sample] for i in range(sample)]
    names = {context: f"p{number:04}" for number, context in enumerate(contexts)}
    asked = [
        Asked(row["id"], row["question"], names[row["context"]], tuple(a["text"] for a in row["answers"]))
        for row in rows
        if row["context"] in names and all(a["text"] in row["context"] for a in row["answers"])
    ]
    return asked, {name: context for context, name in names.items()}


def run(file: Path, work: Path, sample: int | None = None) -> list[Result]:
    """Index the passages of a NorQuAD file under ``work`` and ask all its questions, with and without them."""
    asked, passages = read(file, sample)
    digest = hashlib.sha256(json.dumps(passages, ensure_ascii=False).encode()).hexdigest()[:12]
    base = work / f"norquad-{digest}"
    whole = opened(base / "all", passages)
    texts = [Text((name, ()), passage) for name, passage in passages.items()]
    searches: dict[str, Ranked] = {
        "BM25 alone": PlainWords(texts).ranked,
        "dense alone": PlainMeaning(texts, whole).ranked,
    }
    known = _each(asked, lambda q: whole.explain(q.question), "asking")
    missing: dict[str, Answer] = {}
    for fold in range(FOLDS):
        left_out = set(list(passages)[fold::FOLDS])
        rest = {name: passage for name, passage in passages.items() if name not in left_out}
        without = opened(base / f"without-{fold}", rest, like=whole)
        missing |= _each([q for q in asked if q.passage in left_out], _asking(without), f"without part {fold + 1}")
    return [_result(q, known[q.id], missing[q.id], searches) for q in asked]


def _asking(assistant: Assistant) -> Callable[[Asked], Answer]:
    return lambda q: assistant.ask(q.question)


def _each(asked: Sequence[Asked], ask: Callable[[Asked], T], title: str) -> dict[str, T]:
    """What each question gave, by its identifier; they are asked side by side."""
    done = beside.finished([partial(ask, q) for q in asked])
    return {asked[place].id: given for place, given in tqdm(done, title, len(asked), disable=None)}


def opened(folder: Path, passages: dict[str, str], like: Assistant | None = None) -> Assistant:
    """An assistant over these passages; ``like`` is one over more of them, whose vectors are taken over."""
    corpus, index = folder / "corpus", folder / "index"
    if not corpus.is_dir():
        corpus.mkdir(parents=True)
        for name, passage in passages.items():
            (corpus / f"{name}.txt").write_text(passage, encoding="utf-8")
    if like is not None and not index.is_dir():
        shutil.copytree(like.settings.index, index)
    assistant = Assistant(Settings.read(corpus=corpus, index=index))
    if like is not None:
        assistant.embedding, assistant.reader = like.embedding, like.reader
    assistant.update()
    return assistant


def _result(q: Asked, known: Explanation, missing: Answer, searches: dict[str, Ranked]) -> Result:
    found = list(dict.fromkeys(unit.document for unit in known.found))
    ranks = {"assistant": found[:DEPTH]}
    ranks |= {name: [document for document, _ in search(q.question)[:DEPTH]] for name, search in searches.items()}
    answer = known.answer
    quotes = [first_sentences(cited.quote) for cited in answer.citations[:CITED]]
    holds = [any(_plain(gold) in _plain(quote) for gold in q.answers) for quote in quotes]
    return Result(
        id=q.id,
        ranks=ranks,
        passage=q.passage,
        first=holds[:1] == [True] and not answer.refused,
        any_cited=any(holds) and not answer.refused,
        any_shown=any(holds),
        refused=answer.refused,
        known=answer.confidence,
        missing=missing.confidence,
        refused_missing=missing.refused,
    )


def first_sentences(quote: str, count: int = SENTENCES) -> str:
    """The first sentences of a quotation; a line break ends one, as in a list."""
    pieces = [piece for line in quote.splitlines() for piece in _SENTENCE_END.split(line) if piece.strip()]
    return " ".join(pieces[:count])


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def figures(results: Sequence[Result]) -> list[Figure]:
    """All measures: retrieval by system, the answer in the quotation, refusal; bootstrap by passage for means."""
    groups = [r.passage for r in results]
    found: list[Figure] = []
    for system in results[0].ranks:
        for name, measure in _RANKED:
            values = [measure(r.ranks[system], {r.passage}) for r in results]
            mean = sum(values) / len(values)
            found.append(Figure(name, mean, *intervals.of_mean(values, groups), len(values), system))
    found += [
        _share("answer in the first quotation, two sentences", (r.first for r in results), bar=0.72),
        _share(f"answer in one of {CITED} quotations, two sentences", (r.any_cited for r in results), bar=0.88),
        _share("the same, with the nearest sections of refusals", (r.any_shown for r in results)),
        _share("refused with the passage", (r.refused for r in results)),
        _share("refused without the passage", (r.refused_missing for r in results)),
    ]
    known, missing = [r.known for r in results], [r.missing for r in results]
    area = calibration.auroc(known + missing, [True] * len(known) + [False] * len(missing))
    low, high = intervals.bootstrap(
        groups,
        lambda places: calibration.auroc(
            [known[i] for i in places] + [missing[i] for i in places], [True] * len(places) + [False] * len(places)
        ),
    )
    found.append(
        Figure("AUROC of confidence, with against without", area or 0.5, low, high, 2 * len(results), bar=0.92)
    )
    return found


_RANKED: tuple[tuple[str, Callable[[list[str], set[str]], float]], ...] = (
    ("recall@1", lambda ranked, right: ranking.recall(ranked, right, 1)),
    ("recall@5", lambda ranked, right: ranking.recall(ranked, right, 5)),
    ("recall@10", lambda ranked, right: ranking.recall(ranked, right, DEPTH)),
    ("MRR@10", lambda ranked, right: ranking.reciprocal_rank(ranked, right)),
    ("nDCG@10", lambda ranked, right: ranking.ndcg(ranked, right, DEPTH)),
)


def _share(name: str, hits: Iterable[bool], bar: float | None = None) -> Figure:
    counted = list(hits)
    low, high = intervals.wilson(sum(counted), len(counted))
    return Figure(name, sum(counted) / len(counted), low, high, len(counted), bar=bar)
