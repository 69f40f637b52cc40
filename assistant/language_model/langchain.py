"""Any LangChain chat model as generated mode asks for it, opened by its name."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Any

from langchain_core.language_models import BaseChatModel

from assistant.answer.generated.chat_model import Delta, Failure, Message, ModelFailed
from assistant.answer.model import Usage
from assistant.errors import SettingsError
from assistant.language_model import bounded
from assistant.settings import Settings

MOST_TOKENS = 1200
"""Of an answer: eight sentences need about 400."""

NO_KEY = "not-needed"
"""Sent to a server of one's own when no key is set: the client library insists on one."""

_OPENAI_KEY = "OPENAI_API_KEY"
_PER_PRICE = 1_000_000

_FAILURES: tuple[tuple[str, Failure], ...] = (
    ("Timeout", "slow"),
    ("RateLimit", "busy"),
    ("Authentication", "key"),
    ("PermissionDenied", "key"),
    ("ContentFilter", "refused"),
    ("JSONDecode", "broken"),
    ("ResponseValidation", "broken"),
    ("ValueError", "broken"),
)
"""Part of an exception's type name, or of one it derives from, to what it means; libraries share little else."""

_TOLD: tuple[tuple[str, Failure], ...] = (
    ("rate_limit", "busy"),
    ("overload", "busy"),
    ("quota", "busy"),
    ("auth", "key"),
    ("api_key", "key"),
    ("permission", "key"),
    ("timeout", "slow"),
    ("filter", "refused"),
    ("policy", "refused"),
)
"""Part of the code or type of an error that the server tells of in the middle of its answer, to what it means."""

_ENDS: dict[str, Failure] = {"content_filter": "refused", "length": "long"}

_BY_STATUS: dict[int, Failure] = {
    400: "setup",
    401: "key",
    403: "key",
    404: "setup",
    408: "slow",
    429: "busy",
    504: "slow",
}


class LangChainModel:
    """A LangChain chat model behind generated mode's protocol."""

    def __init__(
        self, model: BaseChatModel, input_price: float | None, output_price: float | None, says_end: bool
    ) -> None:
        """Wrap ``model``; prices are for a million tokens, ``says_end`` for one that always tells why it ends."""
        self._model = model
        self._prices = (input_price, output_price)
        self._says_end = says_end

    def stream(self, messages: Sequence[Message]) -> Iterator[Delta]:
        """The answer as it is written.

        Raises:
            ModelFailed: the model is down, slow, busy, or gives no sense.
        """
        written, end = False, None
        try:
            for chunk in self._model.stream([(message.role, message.text) for message in messages]):
                text = str(chunk.text)
                written = written or bool(text.strip())
                end = chunk.response_metadata.get("finish_reason") or end
                yield Delta(text, self._usage(getattr(chunk, "usage_metadata", None)))
        except ModelFailed:
            raise
        except Exception as error:
            raise ModelFailed(_failure(error)) from error
        if end in _ENDS:
            raise ModelFailed(_ENDS[end])
        # A connection that breaks in the middle looks like an end to the client library.
        if not written or (self._says_end and end is None):
            raise ModelFailed("broken")

    def _usage(self, counted: Any) -> Usage | None:
        if not counted:
            return None
        tokens = (int(counted["input_tokens"]), int(counted["output_tokens"]))
        prices = self._prices
        cost = None
        if prices[0] is not None and prices[1] is not None:
            cost = (tokens[0] * prices[0] + tokens[1] * prices[1]) / _PER_PRICE
        return Usage(*tokens, cost)


def open_model(settings: Settings) -> LangChainModel:
    """The model that is set, ready to be asked; the server is not contacted yet.

    Raises:
        SettingsError: its name is unknown, its package is not installed, or its key is missing.
    """
    # LangSmith, LangChain's own service, would else get every question when a variable of its is set.
    os.environ.update(LANGSMITH_TRACING="false", LANGCHAIN_TRACING_V2="false")
    from langchain.chat_models import init_chat_model

    name = settings.llm or ""
    try:
        model = init_chat_model(name, **_options(name, settings))
    except ImportError as error:
        raise SettingsError(_missing(name)) from error
    except ValueError as error:
        raise SettingsError(
            f"Språkmodellen «{name}» i ASSISTANT_LLM er ukjent. "
            "Skriv leverandør og modell med kolon imellom, for eksempel openai:gpt-4.1-mini."
        ) from error
    except Exception as error:
        raise SettingsError(
            f"Språkmodellen «{name}» kan ikke åpnes. Kontroller at nøkkelen er satt i miljøet, for eksempel "
            f"{_OPENAI_KEY}, eller fjern ASSISTANT_LLM for å få svar som sitater."
        ) from error
    return LangChainModel(model, settings.llm_input_price, settings.llm_output_price, says_end=_is_openai(name))


def _options(name: str, settings: Settings) -> dict[str, Any]:
    options: dict[str, Any] = {"temperature": 0}
    if settings.llm_url:
        options["base_url"] = settings.llm_url
    if _is_openai(name):
        from openai import DefaultHttpxClient

        # No second try: the quotations are ready, and the reader is waiting.
        options |= {"timeout": settings.llm_timeout, "max_retries": 0, "max_tokens": MOST_TOKENS, "stream_usage": True}
        options["http_client"] = DefaultHttpxClient(event_hooks={"response": [bounded.hook(settings.llm_timeout)]})
        if settings.llm_url and not os.environ.get(_OPENAI_KEY):
            options["api_key"] = NO_KEY
    return options


def _is_openai(name: str) -> bool:
    return name.startswith("openai:")


def _missing(name: str) -> str:
    provider = name.partition(":")[0]
    command = "pip install 'assistant[llm]'"
    if ":" in name and provider != "openai":
        command = f"pip install langchain-{provider.replace('_', '-')}"
    return (
        f"Språkmodellen «{name}» i ASSISTANT_LLM trenger en pakke som ikke er installert. "
        f"Kjør «{command}», og prøv igjen."
    )


def _failure(error: BaseException) -> Failure:
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and status in _BY_STATUS:
        return _BY_STATUS[status]
    names = [kind.__name__ for kind in type(error).__mro__]
    if names[0] == "APIError":
        return _told(f"{getattr(error, 'code', '')} {getattr(error, 'type', '')}".lower())
    return next((failure for part, failure in _FAILURES if any(part in name for name in names)), "down")


def _told(kind: str) -> Failure:
    """What an error in the middle of a stream means: the server is there, and says itself that something failed."""
    code = kind.split()[0]
    if code.isdigit() and int(code) in _BY_STATUS:
        return _BY_STATUS[int(code)]
    return next((failure for part, failure in _TOLD if part in kind), "fault")
