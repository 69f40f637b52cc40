"""What the page's scripts ask of the server beside the conversation: a Word file, and to keep what users think."""

from __future__ import annotations

from fastapi import FastAPI, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field

from assistant.assistant import Assistant
from assistant.web import export
from assistant.web.feedback import Feedback, keep
from assistant.web.texts import Language

ADDRESSES = ("eksport", "tilbakemelding")
"""Below each language. Both take JSON alone, which a page of another host cannot send."""


class Export(BaseModel):
    """A conversation to write as a Word file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    markdown: str = Field(max_length=2_000_000)


def serve(server: FastAPI, assistant: Assistant, language: Language) -> None:
    """Put the services on the server."""

    @server.post(f"/{language}/eksport")
    def word(wanted: Export) -> Response:
        return Response(export.to_word(wanted.markdown), media_type=export.WORD)

    @server.post(f"/{language}/tilbakemelding")
    def feedback(given: Feedback) -> Response:
        file = assistant.settings.feedback
        if file is None:
            return PlainTextResponse("Finnes ikke.", 404)
        return Response(status_code=204 if keep(given, file) else 500)
