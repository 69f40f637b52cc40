"""The numbers of the coverage model, found by ``python -m evals tune-proposals`` on development data."""

from __future__ import annotations

from assistant.proposal.weighing import Model

MODEL = Model(
    means=(1.0045, 0.5873, 0.0000, 2.0869, 0.1009, 0.0259, 0.0843, 0.0000, -6.1311, 5.0042),
    spreads=(1.2511, 1.2243, 1.1112, 1.1175, 0.3171, 0.0927, 0.2500, 0.8535, 2.5977, 3.8186),
    weights=(-0.6302, 0.5163, 0.2406, 0.7941, 0.0873, 0.3793, 0.1052, 0.5539, 0.3940, -0.4238),
    bias=-4.0390,
    verdict=(0.5768, 0.2248, 0.0397),
    verdict_bias=2.0847,
    covered=0.518,
    direct=0.276,
    related=0.276,
    uncovered=0.107,
)
