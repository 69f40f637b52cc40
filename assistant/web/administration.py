"""The page where an administrator adds, replaces and removes documents, and what its script asks for."""

from __future__ import annotations

from collections.abc import Mapping

from fastapi import FastAPI, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse
from pydantic import BaseModel, ConfigDict, Field
from starlette.concurrency import run_in_threadpool

from assistant.assistant import Assistant
from assistant.documents.model import Document
from assistant.errors import AssistantError
from assistant.index.writing import Progress
from assistant.web import administration_page, pages, shell, uploads
from assistant.web.access import COOKIE, HOURS, Access
from assistant.web.job import Jobs
from assistant.web.shell import Content
from assistant.web.staging import LARGEST, Staged, Staging
from assistant.web.texts import Texts, errors

ADDRESS = "administrer"


class Password(BaseModel):
    """What the page sends to enter."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    password: str = Field(max_length=1000)


class Approved(BaseModel):
    """A document that waits, with what was filled in, to be put into the corpus."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    key: str
    fields: dict[str, str] = Field(default_factory=dict, max_length=20)


class Named(BaseModel):
    """A document to remove, or one that waits to discard."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str


class Administration:
    """One running server's administration: who is let in, what waits, and what is being done."""

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self.access = Access(assistant.settings)
        self.staging = Staging()
        self.jobs = Jobs()

    def page(self, request: Request, texts: Texts) -> Response:
        """The page, the way in, or the refusal where there is no way in."""
        content, status = self._content(request, texts)
        title = pages.title(self.assistant, content.title, texts)
        scripts = ("administration.js",) if status == 200 else ()
        html = shell.page(
            pages.head(self.assistant, title, texts, (*shell.READING_ASSETS, *scripts)),
            pages.top(self.assistant, ADDRESS, texts, request.url.query),
            content.html,
            texts,
        )
        return HTMLResponse(html, status, {"cache-control": "no-store"})

    def _content(self, request: Request, texts: Texts) -> tuple[Content, int]:
        if self.access.allows(request):
            leaves = not self.access.by_header(request)
            return Content(texts.admin_page, administration_page.page(self.assistant, leaves, texts)), 200
        if self.access.has_password:
            return Content(texts.admin_page, administration_page.way_in(texts)), 200
        return administration_page.refused(self.assistant.settings.contact, texts), 403

    def stage(self, name: str, replaces: str, content: bytes, texts: Texts) -> dict[str, str]:
        """Read what was sent, and show it for approval."""
        try:
            replaced = self.assistant.document(replaces) if replaces else None
            staged = self.staging.put(name, content, replaced, self.assistant.settings.corpus)
        except AssistantError as error:
            return {"error": errors.said(str(error), texts.language)}
        return {"html": administration_page.approval(staged, texts)}

    def approve(self, key: str, fields: Mapping[str, str], texts: Texts) -> str:
        """Start to put it into the corpus; a sentence when that cannot be."""
        staged = self.staging.get(key)
        if staged is None:
            return texts.admin_gone
        try:
            self.staging.describe(staged, fields)
        except AssistantError as error:
            return errors.said(str(error), texts.language)

        def work(progress: Progress) -> str:
            document = self._put(staged, progress)
            self.staging.discard(key)
            return (texts.admin_replaced if staged.replaces else texts.admin_added).format(title=document.title)

        return "" if self.jobs.start(work, texts.unknown_error) else texts.admin_busy

    def remove(self, name: str, texts: Texts) -> str:
        """Start to take a document out of the corpus; a sentence when that cannot be."""

        def work(progress: Progress) -> str:
            title = self.assistant.document(name).title
            if len(self.assistant.documents()) == 1:
                return texts.admin_last
            self.assistant.remove(name, progress)
            return texts.admin_removed.format(title=title)

        return "" if self.jobs.start(work, texts.unknown_error) else texts.admin_busy

    def _put(self, staged: Staged, progress: Progress) -> Document:
        if staged.replaces:
            return self.assistant.replace(staged.replaces, staged.file, progress)
        return self.assistant.add(staged.file, progress)


def serve(server: FastAPI, administration: Administration, texts: Texts) -> None:
    """Put the page and its services on the server, in one language; they do not exist unless switched on."""
    access = administration.access
    if not access.is_on:
        return
    place = f"/{texts.language}/{ADDRESS}"

    @server.get(place)
    def page(request: Request) -> Response:
        return administration.page(request, texts)

    @server.post(f"{place}/inn")
    async def enter(given: Password, request: Request) -> Response:
        cookie = await access.enter(given.password)
        if cookie is None:
            return JSONResponse({"error": texts.admin_not_let_in})
        answer = JSONResponse({})
        secure = request.url.scheme == "https"
        answer.set_cookie(COOKIE, cookie, HOURS * 3600, path="/", secure=secure, httponly=True, samesite="strict")
        return answer

    @server.post(f"{place}/ut")
    def leave(request: Request) -> Response:
        access.leave(request)
        answer = JSONResponse({})
        answer.delete_cookie(COOKIE)
        return answer

    @server.post(f"{place}/fil")
    async def stage(request: Request, navn: str, erstatter: str = "") -> Response:
        if not access.allows(request):
            return _refused(texts)
        content = await uploads.received(request, LARGEST)
        if content is None:
            return JSONResponse({"error": texts.file_too_large.format(megabytes=LARGEST // 1_000_000)})
        return JSONResponse(await run_in_threadpool(administration.stage, navn, erstatter, content, texts))

    @server.post(f"{place}/godkjenn")
    def approve(given: Approved, request: Request) -> Response:
        if not access.allows(request):
            return _refused(texts)
        return JSONResponse({"error": administration.approve(given.key, given.fields, texts)})

    @server.post(f"{place}/forkast")
    def discard(given: Named, request: Request) -> Response:
        if not access.allows(request):
            return _refused(texts)
        administration.staging.discard(given.name)
        return JSONResponse({})

    @server.post(f"{place}/fjern")
    def remove(given: Named, request: Request) -> Response:
        if not access.allows(request):
            return _refused(texts)
        return JSONResponse({"error": administration.remove(given.name, texts)})

    @server.get(f"{place}/framdrift")
    def progress(request: Request) -> Response:
        if not access.allows(request):
            return _refused(texts)
        return JSONResponse(administration.jobs.told.to_page(texts.language), headers={"cache-control": "no-store"})


def _refused(texts: Texts) -> Response:
    return JSONResponse({"error": texts.admin_refused})
