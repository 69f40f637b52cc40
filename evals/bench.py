"""``make bench``: time and memory of what a user waits for, each in a fresh process.

The machine's own speed is given by a fixed piece of arithmetic in the same run: compare the ratios to it
between machines, not the seconds.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median, quantiles

import numpy as np

from evals import bench_browser, bench_checking, bench_index, bench_load, bench_reading, questions, served

ROOT = questions.ROOT
PASSES = 3


def main() -> None:
    """Measure and print one line for each figure."""
    yardstick = _yardstick()
    print(f"yardstick (20 products of 1000 x 1000 matrices): {yardstick:.2f} s")
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        _line("prepare the model", _seconds(["index"], work, models=work / "models"), 90, yardstick)
        _line("index the corpus, model prepared", _seconds(["index"], work / "second"), 10, yardstick)
        _line("index again, nothing changed", _seconds(["index"], work / "second"), None, yardstick)
        ask = ["ask", "Hva handler dokumentet om?", "--json"]
        _line(
            "first answer of a fresh process", min(_seconds(ask, work / "second") for _ in range(PASSES)), 4, yardstick
        )
        _batch(work)
        second = work / "second"
        bench_checking.main(
            work, lambda command: _run(command, second).stdout, lambda command: _memory_of(command, second)
        )
        _web(work)
        bench_index.main(work / "many")
        bench_reading.main(work / "reading", ROOT)


def _batch(work: Path) -> None:
    rows = [row for name in questions.SETS for row in questions.load(name, "development")] * PASSES
    file = work / "questions.jsonl"
    file.write_text("\n".join(json.dumps({"id": row.id, "question": row.question}) for row in rows), encoding="utf-8")
    lines = _run(["ask", "--batch", str(file)], work / "second").stdout.splitlines()
    warm = [json.loads(line)["timings_ms"]["total"] for line in lines][10:]
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(
        f"answers, {len(warm)} in one process: median {median(warm):.0f} ms (bar 60), "
        f"95th percentile {quantiles(warm, n=20)[-1]:.0f} ms (bar 150)"
    )
    answering = _memory_of(["ask", "--batch", str(file)], work / "second")
    print(f"resident memory while answering: {answering:.0f} MB (bar 900); while preparing the model {memory:.0f} MB")


def _web(work: Path) -> None:
    index = {"ASSISTANT_INDEX": str(work / "second" / "index"), "ASSISTANT_MODELS": str(ROOT / "indexes" / "models")}
    with served.app(index) as address:
        bench_browser.main(address)
        bench_load.main(address)


def _line(what: str, seconds: float, bar: float | None, yardstick: float) -> None:
    limit = f" (bar {bar:g} s)" if bar else ""
    print(f"{what}: {seconds:.1f} s{limit}, {seconds / yardstick:.1f} yardsticks")


def _seconds(command: Sequence[str], index: Path, models: Path | None = None) -> float:
    started = time.perf_counter()
    _run(command, index, models)
    return time.perf_counter() - started


def _run(command: Sequence[str], index: Path, models: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "assistant", *command, "--index", str(index / "index")],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env=_environment(models or ROOT / "indexes" / "models"),
    )


def _memory_of(command: Sequence[str], index: Path) -> float:
    """Peak resident memory, in MB, of one command, measured by a process that has no other child."""
    program = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    )
    arguments = [sys.executable, "-m", "assistant", *command, "--index", str(index / "index")]
    environment = _environment(ROOT / "indexes" / "models")
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )
    return float(done.stdout)


def _environment(models: Path) -> dict[str, str]:
    import os

    return {**os.environ, "ASSISTANT_MODELS": str(models)}


def _yardstick() -> float:
    matrix = np.random.default_rng(0).standard_normal((1000, 1000))
    started = time.perf_counter()
    for _ in range(20):
        matrix @ matrix
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
