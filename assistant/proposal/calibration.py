"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.6543, 0.3417, 0.0000, 0.6171, 0.0397, 0.0119, 0.0312, 0.0000, 0.6930, -4.1794, 3.9775, -2.9329),
    spreads=(1.3191, 1.3423, 1.2315, 1.4058, 0.1672, 0.0530, 0.1435, 0.9453, 1.4062, 2.6269, 2.7749, 2.2699),
    weights=(-0.1685, 0.7272, -0.1805, 0.6131, 0.0096, 0.1682, 0.1071, -0.0206, 0.2200, 0.6934, 0.0358, 0.1526),
    bias=-4.3736,
    verdict=(0.2118, 0.7494, 0.3447),
    verdict_bias=-0.1921,
    covered=0.614,
    direct=0.500,
    related=0.204,
    uncovered=0.044,
    added=0.400,
)
