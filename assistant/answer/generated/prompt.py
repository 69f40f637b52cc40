"""The messages to the model: instructions in the question's written form, then sources and question as data."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib import resources
from typing import Literal

from assistant.answer.generated.chat_model import Message
from assistant.retrieval.citation import Citation

_HARMLESS = str.maketrans({"<": "‹", ">": "›"})
"""No text from a document or a question can close the marks around it."""


def messages(question: str, sources: Sequence[Citation], language: Literal["nb", "nn"]) -> list[Message]:
    """The instructions, and the numbered quotations with the question as it was understood."""
    data = [_source(source) for source in sources]
    data.append(f"<spørsmål>\n{question.translate(_HARMLESS)}\n</spørsmål>")
    return [Message("system", _instructions(language)), Message("user", "\n\n".join(data))]


def _source(source: Citation) -> str:
    place = " › ".join((source.title, *source.section)).translate(_HARMLESS)
    return f"<kilde>\n[{source.number}] {place}\n{source.quote.translate(_HARMLESS)}\n</kilde>"


@cache
def _instructions(language: Literal["nb", "nn"]) -> str:
    return resources.files("assistant.answer.generated").joinpath(f"system.{language}.txt").read_text(encoding="utf-8")
