"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.7685, 0.3580, -0.0000, 2.0431, 0.0691, 0.0160, 0.0546, -0.0000, -5.6484, 5.5606),
    spreads=(1.3486, 1.3542, 1.2181, 1.4362, 0.2448, 0.0629, 0.1956, 0.9377, 2.6360, 3.6836),
    weights=(-0.1019, 0.6944, 0.0017, 0.4043, 0.0791, 0.2002, 0.0208, 0.1699, 0.5512, -0.3983),
    bias=-4.5369,
    verdict=(0.1791, 0.6280, -0.1741),
    verdict_bias=0.9942,
    covered=0.616,
    direct=0.199,
    related=0.199,
    uncovered=0.086,
)
