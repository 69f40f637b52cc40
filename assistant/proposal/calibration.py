"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.6587, 0.3405, 0.0000, 0.6263, 0.0405, 0.0121, 0.0319, 0.0000, 0.6886, -4.0576, 3.7606, -2.8186),
    spreads=(1.3229, 1.3407, 1.2293, 1.4110, 0.1699, 0.0537, 0.1455, 0.9440, 1.3929, 2.5490, 2.6281, 2.1362),
    weights=(-0.1656, 0.7438, -0.1782, 0.6419, 0.0383, 0.1545, 0.1142, 0.0008, 0.2014, 0.5580, -0.1417, 0.0531),
    bias=-4.3265,
    verdict=(0.2026, 0.7892, 0.4920),
    verdict_bias=-0.7156,
    covered=0.611,
    direct=0.500,
    related=0.214,
    uncovered=0.049,
)
