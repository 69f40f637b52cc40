"""What comes in and goes out: which addresses exist, in which language, and what the browser may load.

Gradio's page is written in English, offers an interface to the programs of others, and can be asked for
files. This wraps its server: the page says its language before Gradio's scripts choose theirs, only
the addresses that the pages need are answered, and the browser is told to load nothing from elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from urllib.parse import quote

from markupsafe import Markup
from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import cookie_parser
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assistant.web import gradio_texts
from assistant.web.texts import OF, Language

GRADIO = (
    r"config|theme\.css|(?:assets|static|svelte)/.*"
    r"|gradio_api/(?:app_id|cancel|reset|startup-events|queue/(?:join|data)|heartbeat/\w+)/?"
)
"""What a page of Gradio's asks for below its own address. All else, such as uploads and files, does not exist."""

_POLICY: Mapping[str, str] = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data:",
    "font-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'self'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}
_GRADIO_SCRIPTS = "'self' 'unsafe-inline' 'unsafe-eval'"  # Gradio compiles its components' scripts

LANGUAGE_COOKIE = "language"
"""What the choice of language is kept in, in the user's own browser."""

_SPOKEN: Mapping[str, Language] = {"nb": "nb", "no": "nb", "da": "nb", "sv": "nb", "nn": "nn", "en": "en"}
"""The interface's language for each that a browser may ask for; Danes and Swedes read bokmål."""

_SPEAKING = """<script>{
    const spoken = { language: "LANGUAGE", languages: ["LANGUAGE"] };
    for (const name in spoken) Object.defineProperty(navigator, name, { get: () => spoken[name] });
    const page = document.documentElement;
    page.setAttribute = (name, value) => name === "lang" || Element.prototype.setAttribute.call(page, name, value);
}</script>"""
"""Lets Gradio choose its language, and not that of the page, which it would set to its own."""

_UNWANTED = re.compile(
    r'<meta\s+(?:property="og:|name="twitter:)[^>]*>'
    r'|<link\s+rel="manifest"[^>]*>'
    r"|<script>(?:(?!</script>).)*iframeResizer\.contentWindow(?:(?!</script>).)*</script>",
    re.DOTALL,
)


def headers(scripts: str = _POLICY["script-src"]) -> dict[str, str]:
    """The headers of every answer; ``scripts`` is where the page may take scripts from."""
    policy = {**_POLICY, "script-src": scripts}
    return {
        "content-security-policy": "; ".join(f"{name} {value}" for name, value in policy.items()),
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
    }


def preferred(request: Headers) -> Language:
    """The language that a browser's own choice, or else its settings, ask for."""
    chosen = cookie_parser(request.get("cookie", "")).get(LANGUAGE_COOKIE)
    for language in OF:
        if language == chosen:
            return language
    wanted = []
    for part in request.get("accept-language", "").split(","):
        tag, _, weight = part.strip().partition(";q=")
        try:
            wanted.append((-float(weight or 1), tag[:2].lower()))
        except ValueError:
            continue
    spoken = (_SPOKEN[tag] for _, tag in sorted(wanted, key=lambda want: want[0]) if tag in _SPOKEN)
    return next(spoken, "nb")


class Gate:
    """Wraps the server that the pages are mounted in."""

    def __init__(
        self,
        app: ASGIApp,
        interactive: Collection[str],
        reading: Collection[str],
        surroundings: Callable[[str, Language], tuple[Markup, Markup]],
        missing: Callable[[Language, str], Markup],
    ) -> None:
        """Serve ``app``.

        Args:
            app: The server.
            interactive: The addresses of Gradio's pages, each without its language.
            reading: The addresses of the pages that are read.
            surroundings: Gives the head and the header of a page of Gradio's, by its address and its
                language. What follows a question mark is for the page's scripts, once, and stands in no link.
            missing: Gives the page that is shown, in a language, at an address where there is none.
        """
        self._app = app
        self._interactive = frozenset(interactive)
        self._known = self._interactive | frozenset(reading)
        self._surroundings = surroundings
        self._missing = missing
        languages = "|".join(OF)
        own = "|".join(re.escape(f"{address}/") for address in interactive if address)
        self._gradio = re.compile(rf"/(?:{languages})/(?:{own})?(?:{GRADIO})")
        self._bokmal_on_nynorsk = re.compile(rf"/nn/(?:{own})?{gradio_texts.ASSET}")
        read = "|".join(map(re.escape, reading))
        self._other = re.compile(rf"/web/[\w.-]+|/(?:{languages})/(?:{read})(?:/.*)?", re.DOTALL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            await PlainTextResponse("Finnes ikke.", 404, headers())(scope, receive, send)
            return
        path = scope["path"]
        language, _, address = path.strip("/").partition("/")
        if language in OF and path.endswith("/") and address in self._interactive:
            await self._gradio_page(scope, receive, send)
        elif self._bokmal_on_nynorsk.fullmatch(path):
            nynorsk = {**headers(), "cache-control": "max-age=3600"}
            await Response(gradio_texts.script(), 200, nynorsk, "text/javascript")(scope, receive, send)
        elif self._gradio.fullmatch(path):
            await self._app(scope, receive, _with_headers(send, headers(_GRADIO_SCRIPTS)))
        elif self._other.fullmatch(path):
            await self._app(scope, receive, _with_headers(send, headers()))
        else:
            await self._elsewhere(scope)(scope, receive, send)

    def _elsewhere(self, scope: Scope) -> ASGIApp:
        """The way from an address without a language, or without its last stroke, to the page."""
        first, *rest = scope["path"].strip("/").split("/")
        named = next((language for language in OF if language == first), None)
        language = named or preferred(Headers(scope=scope))
        if not named and first:
            rest = [first, *rest]
        address = "/".join(rest)
        if (rest[0] if rest else "") not in self._known or (
            address not in self._known and rest[0] in self._interactive
        ):
            return HTMLResponse(self._missing(language, quote(address)), 404, headers())
        query = f"?{scope['query_string'].decode('latin-1')}" if scope["query_string"] else ""
        stroke = "/" if address and address in self._interactive else ""
        return RedirectResponse(f"/{language}/{quote(address)}{stroke}{query}", 307, {**headers(), "vary": "*"})

    async def _gradio_page(self, scope: Scope, receive: Receive, send: Send) -> None:
        language, _, address = scope["path"].strip("/").partition("/")
        status, body = 200, b""

        async def collect(message: Message) -> None:
            nonlocal status, body
            status = message.get("status", status)
            body += message.get("body", b"")

        readable = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
        await self._app({**scope, "headers": readable}, receive, collect)
        head, header = self._surroundings(address, language)
        page = HTMLResponse(translated(body.decode(), language, head, header), status, headers(_GRADIO_SCRIPTS))
        await page(scope, receive, send)


def translated(html: str, language: Language, head: Markup, header: Markup) -> str:
    """Gradio's page with its language, head and header set, and without what points elsewhere."""
    texts = OF[language]
    html = _UNWANTED.sub("", html)
    html = html.replace('lang="en"', f'lang="{language}"', 1)
    spoken = _SPEAKING.replace("LANGUAGE", gradio_texts.chosen(language))
    html = html.replace("<head>", f"<head>{spoken}{head}", 1)
    waiting = Markup('<p id="loading">{}</p><noscript><p>{}</p></noscript>').format(texts.loading, texts.no_scripts)
    return html.replace("<gradio-app", f'{header}{waiting}<gradio-app id="content" tabindex="-1"', 1)


def _with_headers(send: Send, own: Mapping[str, str]) -> Send:
    async def extended(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(raw=message["headers"])
            for name, value in own.items():
                headers.setdefault(name, value)  # a document's original has a policy of its own
        await send(message)

    return extended
