"""Files that are sent as bytes, which a form on a page of another host cannot send."""

from __future__ import annotations

from starlette.requests import Request


async def received(request: Request, largest: int) -> bytes | None:
    """The file that is sent, or None when it has more bytes than ``largest``, or is sent in another way."""
    if request.headers.get("content-type") != "application/octet-stream":
        return None
    content = bytearray()
    async for part in request.stream():
        content += part
        if len(content) > largest:
            return None
    return bytes(content)
