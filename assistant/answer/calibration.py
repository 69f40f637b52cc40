"""The numbers of the confidence model, found by ``python -m evals tune`` on development data."""

from __future__ import annotations

from assistant.answer.confidence import Model

BY_HEADINGS = 0.9
"""Least confidence of an overview, and of what a section says that is named: the headings are surely there."""

BY_CELL, NO_CELL = 0.9, 0.2
"""Least confidence where a table's row is the one that is asked about and a cell of it holds what is asked, and most
where none does: of 1,527 development questions with an answer and 943 without, all 26 and all 3 were so."""

OTHER_YEAR = 0.2
"""Most confidence where none of the years that are asked of is told of: of 76 development questions with an answer that
name a year none is so, of 91 without one 78 are."""

LEANING = 0.25
"""Taken from the log odds where a follow-up had to be told what it leans on: the search and the reader know that less
well than who asked. Over 195 such of development and ``confidence/group-4/`` the log loss is least with it."""

OFF_TOPIC, SLIGHT = 0.42, 0.25
"""Cosine, and share of its words that the nearest section says, below which a question is about something else: that
a document speaks of costs too says little."""

MODEL = Model(
    means=(
        0.5724,
        0.5373,
        4.2404,
        0.5912,
        0.6232,
        0.1947,
        0.6446,
        0.0419,
        0.0251,
        0.0602,
        0.3496,
        0.0148,
        0.0148,
        0.0110,
        0.0505,
        0.0014,
        0.0031,
        0.0457,
        0.0282,
        0.7720,
        -0.5019,
        2.1459,
    ),
    spreads=(
        0.1061,
        0.1014,
        1.7152,
        0.3365,
        0.3112,
        0.2618,
        0.2962,
        0.2004,
        0.1564,
        0.2378,
        0.4768,
        0.1207,
        0.1207,
        0.1043,
        0.2190,
        0.0371,
        0.0555,
        0.2089,
        0.1655,
        3.0732,
        4.0078,
        1.7203,
    ),
    weights=(
        0.3194,
        -0.2088,
        -0.7651,
        -0.0366,
        0.2708,
        0.2832,
        -0.0324,
        -0.4978,
        -0.4990,
        -0.2384,
        -0.2331,
        -0.2137,
        -0.2728,
        -0.1383,
        0.0138,
        0.1013,
        -0.2039,
        0.0284,
        -0.3072,
        1.5850,
        1.0178,
        0.5503,
    ),
    bias=0.5641,
    threshold=0.365,
)

WITHOUT_READER = Model(
    means=(
        0.8619,
        0.8592,
        3.1658,
        0.6168,
        0.6482,
        0.2504,
        0.6264,
        0.0518,
        0.0335,
        0.0761,
        0.2496,
        0.0244,
        0.0259,
        0.0228,
        0.0578,
        0.0030,
        0.0122,
        0.0578,
        0.0000,
        0.0000,
        0.0,
        0.0,
    ),
    spreads=(
        0.0248,
        0.0238,
        1.0135,
        0.3482,
        0.3220,
        0.3054,
        0.3239,
        0.2215,
        0.1799,
        0.2652,
        0.4328,
        0.1541,
        0.1588,
        0.1494,
        0.2334,
        0.0551,
        0.1097,
        0.2334,
        1.0000,
        0.0010,
        1.0,
        1.0,
    ),
    weights=(
        1.2191,
        -0.8050,
        -0.0915,
        -0.1045,
        0.4196,
        -0.1877,
        0.4567,
        -1.3405,
        -0.9792,
        -1.0302,
        -0.3586,
        -0.8902,
        -0.6295,
        -0.4423,
        -0.1809,
        0.2463,
        -0.5937,
        -0.1892,
        0.0000,
        0.0000,
        0.0,
        0.0,
    ),
    bias=0.7127,
    threshold=0.519,
)
"""The same where there is no reader: on a platform that the packaged model does not serve, and where the vectors are
therefore another model's. Fitted on vectors without the adapter, before there was one."""
