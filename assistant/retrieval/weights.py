"""The numbers of the search, chosen on development data and ``confidence/`` (see docs/evals.md)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weights:
    """Shares of the scores that are fused, each normalised over the index.

    ``dense`` and ``words`` are of a unit's own words, ``dense_window`` and ``words_window`` of it with
    its surroundings; these sum to one. ``heading`` is added for a unit whose heading the question names,
    ``counted`` for one that gives the number of what the question counts.
    ``beside`` is added for a unit of the section that the question before, which this one leans on, is answered from.
    ``nearby`` is added for a unit of the document that the question before is answered from, where this one tells so
    little that it may go on from it. With 0.6 the right one of three documents is asked by 5 more of 22 short
    follow-ups than with 0, and of 157 new questions after one of another document as many begin with the right
    section; with 1.0 two of them no longer do.
    ``outdated`` is taken from a unit of a document that is not in force, where others are: enough to come after
    one that says the same, too little to come after one that does not answer. It was chosen, not tuned.
    ``gist`` is the part of the dense scores that comes from the question's content words alone.
    ``read`` is what a step of the reader's score counts among what it read; 0 reads nothing.
    """

    dense: float = 0.55
    words: float = 0.11
    dense_window: float = 0.27
    words_window: float = 0.07
    heading: float = 0.80
    counted: float = 0.90
    beside: float = 1.0
    nearby: float = 0.6
    outdated: float = 0.20
    gist: float = 0.05
    read: float = 0.25


FUSION = Weights()
