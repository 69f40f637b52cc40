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
        0.0151,
        0.0257,
        0.0227,
        0.0590,
        0.0030,
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
        0.1221,
        0.1583,
        0.1489,
        0.2356,
        0.0549,
    ),
    weights=(
        1.1275,
        -0.6752,
        -0.0591,
        -0.2861,
        0.4606,
        -0.2995,
        0.5416,
        -1.2967,
        -0.9102,
        -0.9378,
        -0.3347,
        -0.6690,
        -0.6071,
        -0.4156,
        -0.2130,
        0.2713,
    ),
    bias=0.6701,
    threshold=0.479,
)
