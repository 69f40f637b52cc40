"""A server's reply within bounds: it ends in time whatever is sent, and a whole completion is read as a stream."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from typing import Any


def hook(seconds: float) -> Callable[[Any], None]:
    """What an HTTP client calls with each response, so that its body takes at most ``seconds``.

    The client's own time limit is for each read, so that a server that sends anything at all now and then keeps a
    thread and a connection for ever; the thread that waits for text never sees what is sent instead of it.
    """

    def bound(response: Any) -> None:
        read, until = response.iter_bytes, time.monotonic() + seconds
        is_json = response.headers.get("content-type", "").startswith("application/json")

        def pieces(chunk_size: int | None = None) -> Iterator[bytes]:
            found = _in_time(read(chunk_size), until)
            return iter([as_events(b"".join(found))]) if is_json and response.is_success else found

        # Put before the method: its text is decoded, and a stream of one's own would be tied to one HTTP library.
        response.iter_bytes = pieces

    return bound


def as_events(body: bytes) -> bytes:
    """A reply in JSON as the events that a stream would have given; anything else as it is.

    Raises:
        ValueError: it is JSON, but neither a completion nor an error.
    """
    if not body.lstrip().startswith((b"{", b"[")):
        return body
    reply = json.loads(body)
    if not isinstance(reply, dict) or not (reply.get("choices") or reply.get("error")):
        raise ValueError("neither a completion nor an error")
    for choice in reply.get("choices") or ():
        choice["delta"] = choice.pop("message", None) or {}
    return b"data: " + json.dumps(reply).encode() + b"\n\ndata: [DONE]\n\n"


def _in_time(pieces: Iterator[bytes], until: float) -> Iterator[bytes]:
    for piece in pieces:
        if time.monotonic() > until:
            raise TimeoutError
        yield piece
