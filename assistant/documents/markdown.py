"""Markdown files: made into HTML by markdown-it, and read as that."""

from __future__ import annotations

from pathlib import Path

from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from assistant.documents import text_file
from assistant.documents.html import of_markup
from assistant.documents.lines import Content

# A line break in the text says where an item of a list ends that Markdown does not know as one ("a)").
_OPTIONS = {"html": True, "breaks": True}
_MARKDOWN = MarkdownIt("commonmark", _OPTIONS).enable("table").use(front_matter_plugin).use(footnote_plugin)


def read_markdown(path: Path) -> Content:
    """Read a Markdown file (CommonMark with tables and footnotes); a block of settings at its top is left out.

    Raises:
        BrokenDocument: it is too large.
        NotText: the file holds something other than text.
        OSError: the file is not there or may not be read.
    """
    text, doubts = text_file.decoded(path)
    return Content(of_markup(_MARKDOWN.render(text), path.name), doubts)
