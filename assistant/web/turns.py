"""A turn of the conversation as HTML: the question, and its answer with its sources and what can be done with it.

It holds what it was made of, so that a turn that a browser kept can be shown anew in the language of another page.
"""

from __future__ import annotations

from markupsafe import Markup
from pydantic import BaseModel, ConfigDict, Field

from assistant.answer.model import Answer, Language
from assistant.answer.typed import plain
from assistant.assistant import Assistant
from assistant.documents import spoken
from assistant.documents.model import Document
from assistant.language import words
from assistant.retrieval.citation import Citation
from assistant.web import cited, references, rendering, source_panel, turn_actions
from assistant.web.texts import Texts

ECHO = 500
"""Characters of a question that are shown above its answer."""


class Answered(BaseModel):
    """What a whole turn is made of, in no language but that of the answer itself.

    Attributes:
        question: The question as it was asked.
        understood: The question as it stands by itself, where that is another; else empty.
        thread: What a follow-up leans on: the question as it stands by itself, or the one before where it is only
            thanks or a greeting. Empty in conversations that were kept before this was told.
        limited: The names of what it was limited to, or empty.
        language: The language of the answer's framing.
        answer: Markdown with ``[1]`` marks.
        refused: Whether the citations are only the nearest sections.
        citations: The sources.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    question: str = Field(max_length=20_000)
    understood: str = Field("", max_length=20_000)
    thread: str = Field("", max_length=20_000)
    limited: str = Field("", max_length=20_000)
    language: Language
    answer: str = Field(max_length=60_000)
    refused: bool
    citations: tuple[Citation, ...] = Field(max_length=200)

    @classmethod
    def of(cls, question: str, answer: Answer, limited: str, thread: str) -> Answered:
        """What is to be kept of an answer to the question."""
        return cls(
            question=question,
            understood=understood(question, answer.standalone_question),
            thread=thread,
            limited=limited,
            language=answer.language,
            answer=answer.answer,
            refused=answer.refused,
            citations=answer.citations,
        )

    def again(self) -> Answer:
        """The answer, as far as it is shown."""
        return Answer(
            *(self.question, self.question, self.language, self.answer, self.refused, None, 0.0, "quotes"),
            citations=self.citations,
        )


def whole(assistant: Assistant, told: Answered, texts: Texts) -> Markup:
    """The turn with its sources, each source's panel ready in it, unseen until it is opened."""
    answer, refused = told.again(), told.refused

    def document(citation: Citation) -> Document:
        return cited.document(assistant, citation)

    panels = Markup().join(
        Markup('<template data-source="{}">{}</template>').format(
            citation.number, source_panel.of(assistant, citation, refused, texts)
        )
        for citation in told.citations
    )
    body = Markup('<div class="answer{}" lang="{}">{}</div>{}{}{}<template data-answered>{}</template>').format(
        " refused" if refused else "",
        told.language,
        rendering.answer(
            *(told.answer, told.citations, refused, texts),
            lambda citation: spoken.language(document(citation)),
        ),
        rendering.sources(told.citations, refused, texts),
        panels,
        turn_actions.below(
            references.turn(told.question, answer, document, texts, _above(told.understood, told.limited, texts)),
            assistant.more_questions(answer, texts.language),
            assistant.settings.feedback is not None,
            texts,
        ),
        told.model_dump_json(),
    )
    return begun(told.question, told.understood, body, told.limited, texts)


def begun(asked: str, understood: str, body: Markup, limited: str, texts: Texts) -> Markup:
    """A question, how it was understood and what it is limited to, and what there is below it so far."""
    above = Markup().join(Markup('<p class="aside">{}</p>').format(line) for line in _above(understood, limited, texts))
    return Markup('<h3 class="question"><span class="visually-hidden">{} </span>{}</h3>{}{}').format(
        texts.you_asked, _echo(asked), above, body
    )


def understood(asked: str, standalone: str) -> str:
    """The question as it stands by itself, where it says something else than what was asked; else nothing."""
    said, meant = (f" {' '.join(words.tokens(plain(text)))} " for text in (asked, standalone))
    return "" if meant in said else standalone


def _above(understood: str, limited: str, texts: Texts) -> list[str]:
    """What stands in small print between a question and its answer."""
    lines = [texts.understood_as.format(question=_echo(understood))] if understood else []
    return [*lines, texts.limited_to.format(limits=limited)] if limited else lines


def _echo(question: str) -> str:
    return question if len(question) <= ECHO else f"{question[:ECHO].rsplit(maxsplit=1)[0]} …"  # no half address
