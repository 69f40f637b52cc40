"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(5.5265, 6.1895, 9.5073, 0.0155, 9.5297, 0.0465, 0.0593, 0.1651),
    spreads=(4.1121, 3.9494, 3.6419, 0.0532, 3.4497, 0.1824, 0.2169, 0.6655),
    weights=(1.6303, 0.1404, 0.4497, 0.1089, 0.1916, 0.1431, 0.1079, 0.1688),
    bias=-5.3786,
    verdict=(0.5696, 0.4515),
    verdict_bias=-7.5599,
    covered=0.508,
    near=0.134,
    direct=0.500,
    related=0.254,
    uncovered=0.005,
    added=0.921,
    counted=0.010,
)
