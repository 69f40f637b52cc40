"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(1.0045, 0.5873, 0.0000, 1.9100, 0.0961, 0.0254, 0.0837, 0.0000),
    spreads=(1.2511, 1.2243, 1.1112, 1.0771, 0.3087, 0.0924, 0.2545, 0.8535),
    weights=(-0.7494, 0.6159, 0.3332, 1.0987, 0.1430, 0.2624, 0.1704, 0.5518),
    bias=-4.0355,
    covered=0.150,
    direct=0.186,
    related=0.186,
    uncovered=0.092,
)
