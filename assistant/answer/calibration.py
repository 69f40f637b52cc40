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

OTHER_WORDS = 0.55
"""Cosine from which on a thing that no document says may be said in other words: of twelve such things that two corpora
were asked what is done about, the nearest unit of all lies at 0.40 to 0.53."""

OF_ANOTHER = 0.2
"""Most confidence where what is quoted is of another matter than the one that is asked of: of 1,523 labelled questions
with an answer none is so, of 546 without one nine, all answered before."""

NEW_TOPIC, RATHER_NEW = 0.9, 0.6
"""Confidence from which on a question of a conversation is a new one, answered by itself, though it seems to lean on
the one before, when it is surer than it is so; and the same where it has no answer as it leans. Of 109 development
follow-ups 99 are answered from the right section with or without, and of 106 new questions that seemed to lean on
another, drawn at random, 72, not 42. Without "surer" it is 75, and more follow-ups are taken for new ones."""

OFF_TOPIC_IN_ENGLISH = 0.35
"""Cosine below which an English question is about something else."""

OFF_TOPIC = 0.42
"""Cosine and share of its words that the nearest section says, together, below which a question is about something
else. In development 83 % of the off-topic questions lie below it, and 15 % of the others without an answer, twice as
many of those to another level of government."""

MODEL = Model(
    means=(
        0.4727,
        0.4798,
        4.1826,
        0.5848,
        0.6121,
        0.1664,
        0.6332,
        0.0387,
        0.0201,
        0.0501,
        0.3380,
        0.0067,
        0.0150,
        0.0088,
        0.0528,
        0.0012,
        0.0019,
        0.0443,
        0.0181,
        0.6275,
        -0.2889,
        2.3609,
        0.0440,
        0.0053,
    ),
    spreads=(
        0.1289,
        0.1048,
        1.9224,
        0.3346,
        0.3144,
        0.2392,
        0.2985,
        0.1929,
        0.1402,
        0.2182,
        0.4730,
        0.0815,
        0.1214,
        0.0934,
        0.2236,
        0.0351,
        0.0439,
        0.2058,
        0.1334,
        3.4482,
        3.9845,
        2.0372,
        0.2051,
        0.0725,
    ),
    weights=(
        1.3234,
        -0.0032,
        -0.8423,
        0.0820,
        0.2483,
        0.2240,
        0.1011,
        -0.3506,
        -0.4885,
        -0.1903,
        -0.1091,
        -0.1458,
        -0.1383,
        -0.0882,
        0.0804,
        0.1008,
        -0.1977,
        -0.0629,
        -0.1011,
        1.1721,
        0.8124,
        0.5161,
        -0.0602,
        -0.0507,
    ),
    bias=0.9110,
    threshold=0.409,
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
