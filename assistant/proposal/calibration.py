"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.6543, 0.3417, 0.0000, 0.6214, 0.0397, 0.0119, 0.0312, 0.0000, 0.6891, -4.0540, 3.7683, -2.8226),
    spreads=(1.3191, 1.3423, 1.2315, 1.4068, 0.1672, 0.0530, 0.1435, 0.9453, 1.3973, 2.5488, 2.6289, 2.1350),
    weights=(-0.1629, 0.7401, -0.1745, 0.6403, 0.0198, 0.1626, 0.1093, -0.0021, 0.2114, 0.5588, -0.1561, 0.0182),
    bias=-4.3126,
    verdict=(0.2097, 0.7846, 0.5559),
    verdict_bias=-0.8815,
    covered=0.591,
    direct=0.500,
    related=0.218,
    uncovered=0.046,
)
