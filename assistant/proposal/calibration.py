"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(5.5265, 6.3984, 9.7011, 0.0155, 9.7289, 0.0465, 0.0593, 0.1651),
    spreads=(4.1121, 3.9353, 3.6261, 0.0532, 3.4346, 0.1824, 0.2169, 0.6655),
    weights=(1.5688, 0.2173, 0.4539, 0.1099, 0.1929, 0.1441, 0.1089, 0.1678),
    bias=-5.3899,
    verdict=(0.5696, 0.4515),
    verdict_bias=-7.5599,
    covered=0.508,
    near=0.134,
    direct=0.500,
    related=0.250,
    uncovered=0.005,
    added=0.921,
)
