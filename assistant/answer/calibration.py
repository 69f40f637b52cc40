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
        0.0756,
        0.2496,
        0.0242,
        0.0257,
        0.0227,
        0.0590,
        0.0030,
        0.0121,
        0.0545,
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
        0.2644,
        0.4328,
        0.1537,
        0.1583,
        0.1489,
        0.2356,
        0.0549,
        0.1093,
        0.2269,
    ),
    weights=(
        1.2466,
        -0.7945,
        -0.1022,
        -0.0873,
        0.3532,
        -0.1984,
        0.5259,
        -1.3416,
        -0.9752,
        -1.0245,
        -0.3479,
        -0.8860,
        -0.6280,
        -0.4334,
        -0.1714,
        0.2496,
        -0.5872,
        -0.1892,
    ),
    bias=0.7135,
    threshold=0.515,
)
