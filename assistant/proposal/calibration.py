"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(0.7142, 0.3702, -0.0000, 2.0578, 0.0595, 0.0141, 0.0390, -0.0000, -4.0108, 4.5416),
    spreads=(1.3411, 1.3536, 1.2320, 1.4685, 0.2317, 0.0607, 0.1656, 0.9515, 2.5502, 2.8680),
    weights=(-0.1938, 0.5723, 0.1320, 0.3797, 0.1122, 0.1806, 0.0852, 0.0403, 0.6324, -0.4900),
    bias=-4.5287,
    verdict=(0.1978, 0.7581, -0.0489),
    verdict_bias=0.7170,
    covered=0.619,
    direct=0.500,
    related=0.190,
    uncovered=0.594,
)
