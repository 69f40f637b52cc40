"""Many users at once over plain HTTP, as their browsers ask: everyone gets the answer to their own question."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from evals.served import Visitor

FOLLOW_UP = "Fortell mer om det."
TALKS = [
    ("Hva er visjonen?", FOLLOW_UP),
    ("Hva er formålet?", FOLLOW_UP),
    ("Hva er strategiene for samferdsel og infrastruktur?", FOLLOW_UP),
    ("Hvilke satsingsområder er prioritert?", FOLLOW_UP),
    ("Hva koster en parkeringsplass i Oslo?", FOLLOW_UP),
    ("Er kultur nevnt?", FOLLOW_UP),
    ("Når ble regionrådet stiftet?", FOLLOW_UP),
    ("Kva handlar dokumentet om?", FOLLOW_UP),
]


def talk(address: str, questions: tuple[str, ...]) -> list[str]:
    visitor = Visitor(address)
    return [visitor.ask(question).html for question in questions]


def test_those_who_ask_at_once_get_what_each_would_get_alone(address: str) -> None:
    alone = [talk(address, questions) for questions in TALKS]
    assert len({tuple(answers) for answers in alone}) == len(TALKS)
    with ThreadPoolExecutor(len(TALKS)) as users:
        together = list(users.map(lambda questions: talk(address, questions), TALKS))
    assert together == alone
