"""A question as it is typed: neither empty nor too long, and without space around it."""

from __future__ import annotations

from assistant.errors import QuestionError

LONGEST = 4000
"""Characters in a question; a text longer than this is a document and not a question."""


def checked(text: str) -> str:
    """The question without space around it.

    Raises:
        QuestionError: nothing is left, or it is too long.
    """
    # Half a letter, as broken input can hold, becomes a question mark: no library takes it.
    text = " ".join(text.encode("utf-8", "replace").decode("utf-8").split())
    if not text:
        raise QuestionError("Spørsmålet er tomt. Skriv hva du lurer på, og prøv igjen.")
    if len(text) > LONGEST:
        raise QuestionError(
            f"Spørsmålet er på {len(text)} tegn, og grensen er {LONGEST}. Kort det ned til det du vil ha svar på."
        )
    return text
