"""Made documents as HTML pages and Markdown files."""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.documents.library.plan import Content, Items, Noted, Part, is_number, marks
from tests.documents.made import Grid, filled, placed

_TYPES = {"a": "a", "i": "i", "1": "1"}


def write_html(path: Path, title: str, parts: Sequence[Part]) -> None:
    """Write a page with a menu, a table of contents, footnotes at its end and a footer."""
    notes: list[str] = []
    links = "".join(f'<li><a href="#s{n}">{html.escape(part.heading)}</a></li>' for n, part in enumerate(parts))
    body = [f"<nav><a href='/'>Forsiden</a></nav><h1>{html.escape(title)}</h1><h2>Innhold</h2><ul>{links}</ul>"]
    for number, part in enumerate(parts):
        tag = f"h{part.level + 1}"
        body.append(f'<{tag} id="s{number}">{html.escape(part.heading)}</{tag}>')
        body += (_html(content, notes) for content in part.contents)
    listed = "".join(
        f'<li id="fn{n}">{html.escape(note)} <a href="#ref{n}">↩</a></li>' for n, note in enumerate(notes, 1)
    )
    body.append(f'<section class="footnotes"><ol>{listed}</ol></section>' if notes else "")
    path.write_text(
        f"<!doctype html><html lang=nb><head><title>{html.escape(title)}</title></head><body>{''.join(body)}"
        "<footer>Kontakt oss | Personvern</footer></body></html>",
        encoding="utf-8",
    )


def _html(content: Content, notes: list[str]) -> str:
    if isinstance(content, Items):
        intro = f"<p>{html.escape(content.intro)}</p>" if content.intro else ""
        return intro + _html_list(content)
    if isinstance(content, Grid):
        return _html_table(content)
    if isinstance(content, Noted):
        notes.append(content.note)
        n = len(notes)
        mark = f'<sup id="ref{n}"><a href="#fn{n}">{n}</a></sup>'
        return f"<p>{html.escape(content.words)}{mark}{html.escape(content.rest)}</p>"
    return f"<p>{html.escape(content)}</p>"


def _html_list(listed: Items) -> str:
    tag = f'ol type="{_TYPES[listed.mark[0]]}"' if is_number(listed.mark) else "ul"
    made, depth = f"<{tag}>", 0
    for deep, words in listed.deep():
        made += "<ul>" if deep > depth else "</ul></li>" if deep < depth else ""
        depth = deep
        made += f"<li>{html.escape(words)}"
    return made + "</li></ul>" * depth + f"</{tag.split()[0]}>"


def _html_table(grid: Grid) -> str:
    rows: dict[int, str] = dict.fromkeys(range(len(grid.rows)), "")
    for row, _, words, high, wide in placed(grid):
        tag = "td" if row else "th"
        rows[row] += f"<{tag} rowspan={high} colspan={wide}>{html.escape(words)}</{tag}>"
    caption = f"<caption>{html.escape(grid.caption)}</caption>" if grid.caption else ""
    return f"<table>{caption}{''.join(f'<tr>{row}</tr>' for row in rows.values())}</table>"


def write_markdown(path: Path, title: str, parts: Sequence[Part]) -> None:
    """Write Markdown with a list of links as its table of contents, and footnotes at its end."""
    notes: list[str] = []
    lines = [f"# {title}", "## Innhold"]
    lines.append("\n".join(f"{'  ' * (p.level - 1)}- [{p.heading}](#s{n})" for n, p in enumerate(parts)))
    for part in parts:
        lines.append(f"{'#' * (part.level + 1)} {part.heading}")
        for content in part.contents:
            lines += _markdown(content, notes)
    lines += (f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")


def _markdown(content: Content, notes: list[str]) -> Iterator[str]:
    if isinstance(content, Items):
        if content.intro:
            yield content.intro
        bullets = marks(content) if is_number(content.mark) else ["-"] * len(content.items)
        yield "\n".join(f"{'  ' * d}{mark} {words}" for (d, words), mark in zip(content.deep(), bullets, strict=True))
    elif isinstance(content, Grid):
        if content.caption:
            yield content.caption
        rows = ["| " + " | ".join(row) + " |" for row in filled(content)]
        yield "\n".join([rows[0], "|" + "---|" * len(content.rows[0]), *rows[1:]])
    elif isinstance(content, Noted):
        notes.append(content.note)
        yield f"{content.words}[^{len(notes)}]{content.rest}"
    else:
        yield content
