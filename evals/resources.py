"""What a run took: time by stage, and the tokens and money that a language model cost."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from evals.record import Record


def latency(records: Sequence[Record]) -> dict[str, dict[str, float]]:
    """Median and 95th percentile in milliseconds of each stage; the first question of each set loads its parts."""
    seen: set[tuple[str, str]] = set()
    stages: dict[str, list[float]] = {}
    for record in records:
        warm = (record.suite, record.set) in seen
        if record.timings_ms:
            seen.add((record.suite, record.set))
        for stage, ms in record.timings_ms.items() if warm else ():
            name = stage if record.suite == "answers" else f"{record.suite}, {stage}"
            stages.setdefault(name, []).append(ms)
    return {
        stage: {"median": round(float(np.median(ms)), 1), "p95": round(float(np.quantile(ms, 0.95)), 1)}
        for stage, ms in stages.items()
    }


def usage(records: Sequence[Record]) -> dict[str, float]:
    """Tokens in and out over all records, and the cost where prices are set; empty where no model was asked."""
    used = [record.shown["usage"] for record in records if record.shown.get("usage")]
    totals = {
        name: round(sum(each[name] for each in used if each[name] is not None), 6)
        for name in ("input_tokens", "output_tokens", "cost")
        if any(each[name] is not None for each in used)
    }
    return {"answers": len(used), **totals} if used else {}
