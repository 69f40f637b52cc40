"""Twenty users at once, each in a conversation of their own: how long they wait, and whether answers get mixed."""

from __future__ import annotations

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from statistics import median, quantiles

from evals import questions
from evals.served import Reply, Visitor

USERS = 20
EVERY = 10.0
"""Seconds between two questions of one user."""

ROUNDS = 6
BAR = 2.0


def main(address: str) -> None:
    """Print how long the answers of the app at ``address`` take, evenly spread in time and all at the same moment."""
    conversations = _conversations()
    alone = [[visitor.ask(question).html for question in asked] for visitor, asked in _visits(address, conversations)]
    for how, spread in (("at times of their own", EVERY), ("all at the same moment", 0.0)):
        replies = _together(address, conversations, spread)
        waited = [reply.whole for of_one in replies for reply in of_one]
        mixed = sum(
            reply.html != expected
            for of_one, expecting in zip(replies, alone, strict=True)
            for reply, expected in zip(of_one, expecting, strict=True)
        )
        print(
            f"{USERS} users, each asking every {EVERY:g} seconds, {how}: median {median(waited):.2f} s, "
            f"95th percentile {quantiles(waited, n=20)[-1]:.2f} s (bar {BAR:g} s), "
            f"first words {quantiles([r.first for each in replies for r in each], n=20)[-1]:.2f} s; "
            f"{mixed} of {len(waited)} answers differ from those given to one who is alone"
        )


def _conversations() -> list[list[str]]:
    """Questions for each user, none asked by two, and follow-ups that are only understood in their conversation."""
    asked = [row.question for row in questions.load(questions.SETS[0], "development")]
    each = ROUNDS // 2
    return [
        [turn for question in asked[user * each :][:each] for turn in (question, "Fortell mer om det.")]
        for user in range(USERS)
    ]


def _visits(address: str, conversations: Sequence[Sequence[str]]) -> list[tuple[Visitor, Sequence[str]]]:
    return [(Visitor(address), asked) for asked in conversations]


def _together(address: str, conversations: Sequence[Sequence[str]], spread: float) -> list[list[Reply]]:
    """The replies to each user; ``spread`` is the seconds that their first questions are spread over."""
    visits = _visits(address, conversations)
    begun = time.monotonic() + 1
    with ThreadPoolExecutor(USERS) as users:
        talks = [users.submit(_talk, *visit, begun + spread * at / USERS) for at, visit in enumerate(visits)]
        return [talk.result() for talk in talks]


def _talk(visitor: Visitor, asked: Sequence[str], begun: float) -> list[Reply]:
    replies = []
    for turn, question in enumerate(asked):
        time.sleep(max(0.0, begun + turn * EVERY - time.monotonic()))
        replies.append(visitor.ask(question))
    return replies
