"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.7308, 0.3271, -0.0000, 1.9869, 0.0691, 0.0160, 0.0546, -0.0000, -5.8913, 5.5394),
    spreads=(1.2715, 1.2492, 1.1410, 1.3837, 0.2448, 0.0629, 0.1956, 0.8534, 2.6331, 4.0748),
    weights=(-0.0956, 0.6812, 0.0892, 0.4317, 0.1049, 0.1939, 0.0242, 0.1386, 0.4039, -0.3667),
    bias=-4.3858,
    verdict=(0.2862, 0.2142, 0.0189),
    verdict_bias=1.3374,
    covered=0.602,
    direct=0.304,
    related=0.304,
    uncovered=0.122,
)
