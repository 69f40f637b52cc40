"""The numbers of the confidence model, found by ``python -m evals tune`` on development data."""

from __future__ import annotations

from assistant.answer.confidence import Model

BY_HEADINGS = 0.9
"""Least confidence of an overview, and of what a section says that is named: the headings are surely there."""

OFF_TOPIC = 0.83
"""Cosine below which a question without a single known word is about something else."""

MODEL = Model(
    means=(
        0.8621,
        0.8596,
        3.1680,
        0.6178,
        0.6487,
        0.2505,
        0.6245,
        0.0514,
        0.0333,
        0.0711,
        0.2511,
        0.0242,
        0.0257,
        0.0227,
        0.0590,
        0.0030,
        0.0121,
    ),
    spreads=(
        0.0249,
        0.0238,
        1.0145,
        0.3478,
        0.3220,
        0.3063,
        0.3232,
        0.2209,
        0.1794,
        0.2570,
        0.4337,
        0.1537,
        0.1583,
        0.1489,
        0.2356,
        0.0549,
        0.1093,
    ),
    weights=(
        1.2776,
        -0.7851,
        -0.0787,
        -0.1525,
        0.3689,
        -0.2153,
        0.5111,
        -1.3269,
        -0.9753,
        -0.9843,
        -0.4276,
        -0.8828,
        -0.6226,
        -0.4398,
        -0.2508,
        0.2505,
        -0.5864,
    ),
    bias=0.6959,
    threshold=0.515,
)
