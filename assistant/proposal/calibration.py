"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(1.1197, 0.5866, 0.0000, 1.2285, 0.1168, 0.0315, 0.1135, 0.0000),
    spreads=(1.2822, 1.2266, 1.1159, 1.2209, 0.3700, 0.1142, 0.3431, 0.8636),
    weights=(-1.1866, 0.4121, 0.4611, 1.3503, 0.3108, 0.1994, 0.1002, 0.5242),
    bias=-3.9273,
    covered=0.112,
    direct=0.380,
    related=0.380,
    uncovered=0.113,
)
