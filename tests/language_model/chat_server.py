"""A real HTTP server that speaks the OpenAI chat-completions protocol, and misbehaves as it is told."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

Fault = Literal[
    "", "endless", "half_json", "not_json", "429", "500", "401", "404", "hang", "hang_midway", "empty", "filtered",
    "pings", "plain", "plain_other", "plain_error", "html", "error", "error_busy",
]  # fmt: skip

PIECE = 7
"""Characters in one event of the stream."""


@dataclass
class ChatServer:
    """What the server says next, or what gives that for a request, what it was asked, and whether a client left."""

    url: str
    says: str | Callable[[dict[str, Any]], str] = ""
    fault: Fault = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    left: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    def will(self, says: str | Callable[[dict[str, Any]], str] = "", fault: Fault = "") -> None:
        """Set what comes next, and forget what was asked."""
        self.says, self.fault = says, fault
        self.requests.clear()
        self.left.clear()


@contextmanager
def serving() -> Iterator[ChatServer]:
    """Run the server on a free port."""
    state = ChatServer("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            state.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            # The client goes away in the middle when it gives up.
            try:
                _answer(self, state)
            except ConnectionError:
                state.left.set()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.url = f"http://127.0.0.1:{server.server_port}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield state
    finally:
        state.ended.set()
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(handler: BaseHTTPRequestHandler, state: ChatServer) -> None:
    if state.fault.isdigit():
        handler.send_response(int(state.fault))
        handler.send_header("Content-Type", "application/json")
        handler.end_headers()
        handler.wfile.write(b'{"error": {"message": "no", "type": "error"}}')
        return
    if state.fault == "hang":
        state.ended.wait(20)
        return
    if state.fault.startswith("plain") or state.fault == "html":
        _answer_whole(handler, state)
        return
    handler.send_response(200)
    handler.send_header("Content-Type", "text/event-stream")
    handler.end_headers()
    if state.fault == "not_json":
        handler.wfile.write(b"data: <html>Gateway</html>\n\n")
        return
    while state.fault == "pings" and not state.ended.wait(0.1):
        handler.wfile.write(b": ping\n\n")
        handler.wfile.flush()
    for text in _texts(state):
        _send(handler, {"choices": [{"index": 0, "delta": {"content": text}, "finish_reason": None}]})
    if state.fault.startswith("error"):
        code = "rate_limit_exceeded" if state.fault == "error_busy" else "boom"
        handler.wfile.write(b'data: {"error": {"message": "no", "code": "%s"}}\n\n' % code.encode())
        return
    if state.fault == "half_json":
        handler.wfile.write(b'data: {"id": "1", "choices": [{"ind')
        return
    if state.fault == "hang_midway":
        state.ended.wait(20)
        return
    reason = "content_filter" if state.fault == "filtered" else "stop"
    _send(handler, {"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
    _send(handler, {"choices": [], "usage": {"prompt_tokens": 200, "completion_tokens": 50, "total_tokens": 250}})
    handler.wfile.write(b"data: [DONE]\n\n")


def _answer_whole(handler: BaseHTTPRequestHandler, state: ChatServer) -> None:
    """Answer with all of it at once, as servers do that know no streams."""
    text = "".join(_texts(state))
    body: dict[str, Any] = {
        "choices": [{"index": 0, "message": {"role": "assistant", "content": text}, "finish_reason": "stop"}],
        "usage": {"prompt_tokens": 200, "completion_tokens": 50, "total_tokens": 250},
    }
    if state.fault != "plain":
        body = {"error": {"message": "no"}} if state.fault == "plain_error" else {"status": "ok"}
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html" if state.fault == "html" else "application/json; charset=utf-8")
    handler.end_headers()
    handler.wfile.write(b"<html>Login</html>" if state.fault == "html" else json.dumps(body).encode())


def _texts(state: ChatServer) -> Iterator[str]:
    says = state.says if isinstance(state.says, str) else state.says(state.requests[-1])
    while not state.ended.is_set():
        if state.fault == "endless":
            yield says
            continue
        yield from (says[at : at + PIECE] for at in range(0, len(says), PIECE))
        return


def _send(handler: BaseHTTPRequestHandler, event: dict[str, Any]) -> None:
    event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "test", **event}
    handler.wfile.write(f"data: {json.dumps(event, ensure_ascii=False)}\n\n".encode())
    handler.wfile.flush()
