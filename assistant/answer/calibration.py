"""The numbers of the confidence model, found by ``python -m evals tune`` on development data."""

from __future__ import annotations

from assistant.answer.confidence import Model

BY_HEADINGS = 0.9
"""Least confidence of an overview, and of what a section says that is named: the headings are surely there."""

OFF_TOPIC = 0.83
"""Cosine below which a question without a single known word is about something else."""

MODEL = Model(
    means=(
        0.8605,
        0.8582,
        3.1520,
        0.6258,
        0.6509,
        0.2491,
        0.6307,
        0.0525,
        0.0326,
        0.0779,
        0.2210,
        0.0145,
        0.0236,
        0.0272,
        0.0580,
        0.0036,
    ),
    spreads=(
        0.0250,
        0.0240,
        1.0105,
        0.3465,
        0.3242,
        0.3065,
        0.3237,
        0.2231,
        0.1776,
        0.2680,
        0.4149,
        0.1195,
        0.1516,
        0.1626,
        0.2337,
        0.0601,
    ),
    weights=(
        1.1525,
        -0.6562,
        -0.0149,
        0.1583,
        0.2439,
        -0.2464,
        0.3995,
        -1.2913,
        -0.9002,
        -1.0737,
        -0.3387,
        -0.6575,
        -0.7975,
        -0.4127,
        -0.2576,
        0.2877,
    ),
    bias=0.5987,
    threshold=0.430,
)
