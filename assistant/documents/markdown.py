"""Markdown files: made into HTML by markdown-it, and read as that."""

from __future__ import annotations

from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from assistant.documents import text_file
from assistant.documents.bounds import MOST_LINES, TooMuch
from assistant.documents.html import of_markup
from assistant.documents.lines import Content

# A line break in the text says where an item of a list ends that Markdown does not know as one ("a)").
_OPTIONS = {"html": True, "breaks": True}
_MARKDOWN = MarkdownIt("commonmark", _OPTIONS).enable("table").use(front_matter_plugin).use(footnote_plugin)


def _keep_loose_notes(state: StateCore) -> None:
    """Make text of the notes that nothing refers to, which would be dropped otherwise."""
    numbers = state.env.get("footnotes", {}).get("refs", {})
    is_loose = False
    kept = []
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            is_loose = numbers[f":{token.meta['label']}"] < 0
        if not (is_loose and token.type in ("footnote_reference_open", "footnote_reference_close")):
            kept.append(token)
    state.tokens = kept


_MARKDOWN.core.ruler.before("footnote_tail", "loose_notes", _keep_loose_notes)

_SIGNS = "*_`[]<>|!#\\"
_MOST_SIGNS = 1_000_000
"""Signs that Markdown may take for marks: each is looked at with those around it."""


def _check(text: str) -> None:
    """Look at how much there is to render before it is: that takes far longer than to read it.

    Raises:
        TooMuch: there is more than in any document.
    """
    if text.count("\n") - text.count("\n\n") > MOST_LINES or sum(map(text.count, _SIGNS)) > _MOST_SIGNS:
        raise TooMuch


def read_markdown(path: Path) -> Content:
    """Read a Markdown file (CommonMark with tables and footnotes); a block of settings at its top is left out.

    Raises:
        BrokenDocument: it is too large.
        TooMuch: it holds more than any document.
        NotText: the file holds something other than text.
        OSError: the file is not there or may not be read.
    """
    text, doubts = text_file.decoded(path)
    _check(text)
    return Content(of_markup(_MARKDOWN.render(text), path.name), doubts)
