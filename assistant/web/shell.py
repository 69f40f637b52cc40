"""What every page has around its content: the head, the way between pages, and the choice of language."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib import resources

from markupsafe import Markup

from assistant.web.texts import OF, Language, Texts

ASSETS: Mapping[str, str] = {
    "base.css": "text/css",
    "ask.css": "text/css",
    "source.css": "text/css",
    "check.css": "text/css",
    "reading.css": "text/css",
    "print.css": "text/css",
    "shell.js": "text/javascript",
    "source.js": "text/javascript",
    "tooltip.js": "text/javascript",
    "script.js": "text/javascript",
    "personal.js": "text/javascript",
    "warning.js": "text/javascript",
    "limits.js": "text/javascript",
    "saved.js": "text/javascript",
    "copying.js": "text/javascript",
    "actions.js": "text/javascript",
    "check.js": "text/javascript",
    "administration.js": "text/javascript",
    "icon.svg": "image/svg+xml",
}
"""The pages' own files, each with its type."""

_TAGS: Mapping[str, str] = {
    "text/css": '<link rel="stylesheet" href="{}">',
    "text/javascript": '<script defer src="{}"></script>',
    "image/svg+xml": '<link rel="icon" type="image/svg+xml" href="{}">',
}

READING_ASSETS = ("base.css", "reading.css", "print.css", "shell.js", "personal.js", "warning.js", "icon.svg")
"""Those that a page that is read needs."""

MESSAGES = (
    *("stopped", "interrupted", "copied", "copy_failed", "download_failed"),
    *(
        "shortened",
        "saved_none",
        "saved_gone",
        "saved_failed",
        "delete",
        "delete_all_confirm",
        "deleted",
        "deleted_all",
    ),
    *("date", "months", "personal", "personal_batch", "rated", "thanks", "feedback_failed"),
    *("check_reading", "check_interrupted", "check_stopped", "upload_failed"),
    *("admin_reading", "admin_working", "admin_interrupted"),
)
"""The texts that the page's scripts show by themselves, when the server does not or cannot."""


@dataclass(frozen=True, slots=True)
class Link:
    """One page in the navigation: where it is, and which of the texts is its name."""

    address: str
    name: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page that is read is asked for.

    Attributes:
        rest: What follows its address.
        query: What follows the question mark.
        administration: Whether the one who asks is to see the way to the administration.
    """

    rest: str = ""
    query: Mapping[str, str] = field(default_factory=dict)
    administration: bool = False


@dataclass(frozen=True, slots=True)
class Content:
    """What a page that is read holds: its window title, and its main part."""

    title: str
    html: Markup


def asset(name: str) -> bytes:
    """The content of one of ``ASSETS``."""
    return resources.files("assistant.web").joinpath(name).read_bytes()


def _tag(name: str) -> Markup:
    version = hashlib.sha256(asset(name)).hexdigest()[:12]
    return Markup(_TAGS[ASSETS[name]]).format(f"/web/{name}?{version}")  # noqa: S704 - the program's own tags


_ASSET_TAGS = {name: _tag(name) for name in ASSETS}


INTERACTIVE_ASSETS = tuple(name for name in ASSETS if name not in ("reading.css", "administration.js"))
"""Those that Gradio's pages need."""


def head(title: str, texts: Texts, accent: Markup, assets: tuple[str, ...] = INTERACTIVE_ASSETS) -> Markup:
    """The window title, the scripts' texts, the tags of the page's own files, and the owner's colour over theirs."""
    return Markup('<title>{}</title><meta name="messages" content="{}">{}{}').format(
        title,
        json.dumps({name: getattr(texts, name) for name in MESSAGES}, ensure_ascii=False),
        Markup().join(_ASSET_TAGS[name] for name in assets),
        accent,
    )


def header(owner: str, links: tuple[Link, ...], here: str, texts: Texts, query: str = "") -> Markup:
    """The top of every page.

    Args:
        owner: Whose documents these are.
        links: All pages, in order.
        here: The address of the page that is shown, with what follows it.
        texts: The page's language.
        query: What follows the address in all languages alike.
    """
    page = here.split("/")[0]
    name = Markup("<h1>{}</h1>") if not here else Markup('<p class="product">{}</p>')
    return Markup(
        '<a class="skip" href="#content">{}</a><header id="head"><div class="head-row">'
        '<div class="brand"><p class="owner">{}</p>{}</div>'
        '<nav class="languages" aria-label="{}"><ul>{}</ul></nav></div>'
        '<nav class="pages" aria-label="{}"><ul>{}</ul></nav></header>'
    ).format(
        texts.skip,
        owner,
        name.format(texts.heading),
        texts.languages,
        Markup().join(_language(language, here, query, texts) for language in OF),
        texts.pages,
        Markup().join(
            Markup('<li><a href="/{}/{}"{}>{}</a></li>').format(
                texts.language,
                link.address,
                Markup(' aria-current="page"') if link.address == page else "",
                getattr(texts, link.name),
            )
            for link in links
        ),
    )


def _language(language: Language, here: str, query: str, texts: Texts) -> Markup:
    return Markup('<li><a href="/{0}/{1}" lang="{0}" hreflang="{0}" data-language="{0}"{2}>{3}</a></li>').format(
        language,
        f"{here}?{query}" if query else here,
        Markup(' aria-current="true"') if language == texts.language else "",
        OF[language].language_name,
    )


def page(head: Markup, top: Markup, content: Markup, texts: Texts) -> Markup:
    """A page of plain HTML, which can be linked to and printed."""
    return Markup(
        '<!doctype html><html lang="{}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">{}</head>'
        '<body class="reading">{}<main id="content" tabindex="-1">{}</main></body></html>'
    ).format(
        texts.language,
        head,
        top,
        content,
    )
