"""The model's text with an end to it: within a time limit and a length, however the server behaves."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Iterator, Sequence

from assistant.answer.generated.chat_model import ChatModel, Delta, Message, ModelFailed

LONGEST = 6000
"""Characters after which a model is held to write without end: eight sentences are well under half of it."""

_Item = Delta | BaseException | None


def deltas(model: ChatModel, messages: Sequence[Message], seconds: float) -> Iterator[Delta]:
    """What the model writes, for at most ``seconds`` in all.

    The model is read in a thread of its own: few servers and no library promise to give up in time.

    Raises:
        ModelFailed: the model fails, takes longer, or writes more than ``LONGEST`` characters.
    """
    items: queue.Queue[_Item] = queue.Queue()
    stopped = threading.Event()
    args = (model, messages, items, stopped)
    threading.Thread(target=_read, args=args, name="reading a language model", daemon=True).start()
    deadline = time.monotonic() + seconds
    length = 0
    try:
        while True:
            try:
                item = items.get(timeout=max(0.0, deadline - time.monotonic()))
            except queue.Empty:
                raise ModelFailed("slow") from None
            if item is None:
                return
            if isinstance(item, BaseException):
                raise item
            length += len(item.text)
            if length > LONGEST:
                raise ModelFailed("long")
            yield item
    finally:
        stopped.set()


def _read(model: ChatModel, messages: Sequence[Message], items: queue.Queue[_Item], stopped: threading.Event) -> None:
    try:
        for delta in model.stream(messages):
            if stopped.is_set():
                return
            items.put(delta)
        items.put(None)
    except Exception as error:
        # Raised again where the answer is written.
        items.put(error)
