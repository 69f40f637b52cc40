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

NOTHING_SAID, NEAR = 0.2, 0.5
"""Most confidence where an amount or a time is asked of what no document says a word of, unless the cosine is so high
that it may be said in other words, and where a section tells of no end that is taken for granted. Of 1,024 labelled
questions with an answer three are of the first kind, all refused before, and none of the second."""

OFF_TOPIC_IN_ENGLISH = 0.35
"""Cosine below which an English question is about something else."""

OFF_TOPIC = 0.42
"""Cosine and share of its words that the nearest section says, together, below which a question is about something
else. In development 83 % of the off-topic questions lie below it, and 15 % of the others without an answer, twice as
many of those to another level of government."""

MODEL = Model(
    means=(
        0.4878,
        0.4916,
        4.2261,
        0.5993,
        0.6268,
        0.1857,
        0.6486,
        0.0446,
        0.0233,
        0.0494,
        0.3624,
        0.0134,
        0.0151,
        0.0106,
        0.0511,
        0.0014,
        0.0031,
        0.0467,
        0.0237,
        0.7154,
        -0.3411,
        2.1215,
        0.0,
        0.0,
    ),
    spreads=(
        0.1378,
        0.1113,
        1.7099,
        0.3376,
        0.3160,
        0.2597,
        0.2983,
        0.2065,
        0.1510,
        0.2167,
        0.4807,
        0.1149,
        0.1219,
        0.1026,
        0.2203,
        0.0370,
        0.0555,
        0.2109,
        0.1520,
        3.2457,
        3.9251,
        1.6993,
        1.0,
        1.0,
    ),
    weights=(
        1.2632,
        0.0117,
        -0.8613,
        0.0496,
        0.2560,
        0.1560,
        -0.1088,
        -0.3830,
        -0.3775,
        -0.1316,
        -0.1243,
        -0.1320,
        -0.2591,
        -0.0663,
        0.0810,
        0.0661,
        -0.1957,
        0.0042,
        -0.1136,
        1.0973,
        0.9144,
        0.5936,
        0.0,
        0.0,
    ),
    bias=0.5753,
    threshold=0.404,
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
        0.0,
        0.0,
    ),
    bias=0.7127,
    threshold=0.519,
)
"""The same where there is no reader: on a platform that the packaged model does not serve, and where the vectors are
therefore another model's. Fitted on vectors without the adapter, before there was one."""
