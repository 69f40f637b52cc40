"""What the pages ask of the server beside what Gradio carries: files, their text, pictures, turns, feedback."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, PlainTextResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from assistant.assistant import Assistant
from assistant.web import export, page_picture, paper, proposal_files, turns, uploads, word
from assistant.web.feedback import Feedback, keep
from assistant.web.texts import OF, Language
from assistant.web.turns import Answered

ADDRESSES = ("eksport", "forslag", "samtale", "side", "sidetekst", "tilbakemelding")
"""Below each language. What is sent to them is JSON, or a file as bytes, which a page of another host cannot send."""


class Export(BaseModel):
    """A conversation or a summary to write as a file of some type."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    markdown: str = Field(max_length=2_000_000)
    kind: Literal["docx", "pdf"] = "docx"


def serve(server: FastAPI, assistant: Assistant, language: Language) -> None:
    """Put the services on the server."""

    @server.post(f"/{language}/eksport")
    def exported(wanted: Export) -> Response:
        writer = word if wanted.kind == "docx" else paper
        return Response(writer.write(export.read(wanted.markdown), language), media_type=writer.TYPE)

    @server.post(f"/{language}/forslag")
    async def proposals(request: Request, navn: str) -> Response:
        content = await uploads.received(request, proposal_files.LARGEST)
        if content is None:
            return JSONResponse(
                {"error": OF[language].file_too_large.format(megabytes=proposal_files.LARGEST // 1_000_000)}
            )
        return JSONResponse(await run_in_threadpool(proposal_files.read, navn, content, language))

    @server.post(f"/{language}/samtale")
    def conversation(kept: Annotated[list[Answered], Field(max_length=200)]) -> list[str]:
        return [turns.whole(assistant, turn, OF[language]) for turn in kept]

    @server.get(f"/{language}/side/{{identifier:path}}")
    def page(identifier: str, side: int, sitat: str, utgave: str) -> Response:
        drawn = page_picture.picture(assistant, identifier, side, sitat, utgave)
        if drawn is None:
            return PlainTextResponse("Finnes ikke.", 404)
        return Response(drawn.png, media_type="image/png", headers={"cache-control": "private, max-age=3600"})

    @server.get(f"/{language}/sidetekst/{{identifier:path}}")
    def caption(identifier: str, side: int, sitat: str, utgave: str) -> Response:
        drawn = page_picture.picture(assistant, identifier, side, sitat, utgave)
        if drawn is None:
            return PlainTextResponse("Finnes ikke.", 404)
        return PlainTextResponse(page_picture.caption(drawn, side, OF[language]))

    @server.post(f"/{language}/tilbakemelding")
    def feedback(given: Feedback) -> Response:
        file = assistant.settings.feedback
        if file is None:
            return PlainTextResponse("Finnes ikke.", 404)
        return Response(status_code=204 if keep(given, file) else 500)
