"""Gradio's own texts in nynorsk, which it does not have.

Gradio chooses among the languages that it has itself; one that an app adds with ``gr.I18n`` is never chosen, and one
that it has is loaded over what the app adds to it. So a page in nynorsk is told to speak bokmål, and where Gradio then
fetches its texts in bokmål, it is given these.
"""

from __future__ import annotations

import json
from importlib import resources

from assistant.web.texts import Language

ASSET = r"assets/nb-[\w-]+\.js"
"""Where Gradio keeps its texts in bokmål, below the address of a page."""

FILE = resources.files("assistant.web") / "texts" / "gradio.nn.json"
"""The texts, below the names that Gradio has for them."""


def chosen(language: Language) -> str:
    """The language that Gradio is to choose on a page in ``language``."""
    return "nb" if language == "nn" else language


def script() -> str:
    """The texts as Gradio fetches them."""
    texts = json.loads(FILE.read_text(encoding="utf-8"))
    return f"export default {json.dumps(texts, ensure_ascii=False)};\n"
