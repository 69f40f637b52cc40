"""All pages of the web app, in the order of the navigation: a new page is a new line here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.web import about, accent, ask, check, documents, quality, shell
from assistant.web.shell import Asked, Content, Link
from assistant.web.texts import Texts


@dataclass(frozen=True, slots=True)
class Interactive(Link):
    """A page that answers as it is used.

    Attributes:
        build: Lays it out in the open ``gr.Blocks``, once for as long as the server runs.
        current: Gives what each page that is opened shows of the documents as they are then, by a name that
            the page's scripts find it by; None for a page that shows nothing of them.
    """

    build: Callable[[Assistant, Texts], None]
    current: Callable[[Assistant, Texts], Mapping[str, Markup]] | None = None


@dataclass(frozen=True, slots=True)
class Reading(Link):
    """A page that is read: ``read`` gives it, or None where there is nothing at what follows its address."""

    read: Callable[[Assistant, Texts, Asked], Content | None]


PAGES: tuple[Interactive | Reading, ...] = (
    Interactive("", "ask_page", ask.build, ask.current),
    Interactive("sjekk", "check_page", check.build),
    Reading("dokumenter", "documents_page", documents.read),
    Reading("kvalitet", "quality_page", quality.read),
    Reading("om", "about_page", about.read),
)
"""Addresses are the same in all languages, so that the choice of language leads to the same page."""


def top(assistant: Assistant, here: str, texts: Texts, query: str = "") -> Markup:
    """The header of a page."""
    return shell.header(assistant.name, PAGES, here, texts, query)


def head(assistant: Assistant, title: str, texts: Texts, assets: tuple[str, ...] = shell.INTERACTIVE_ASSETS) -> Markup:
    """The head of a page, in the owner's colour."""
    return shell.head(title, texts, accent.style(assistant.documents()), assets)


def templates(parts: Mapping[str, Markup]) -> Markup:
    """Parts of a page that its scripts put in their places."""
    return Markup().join(
        Markup('<template data-for="{}">{}</template>').format(name, part) for name, part in parts.items()
    )


def title(assistant: Assistant, name: str, texts: Texts) -> str:
    """The window title of a page, the most telling part first."""
    return f"{name} – {texts.title(assistant.name)}"


def missing(texts: Texts) -> Content:
    """What is shown where there is no page."""
    return Content(
        texts.missing_heading,
        Markup('<h1>{}</h1><p class="lead">{}</p><p><a href="/{}/dokumenter">{}</a></p>').format(
            texts.missing_heading, texts.missing, texts.language, texts.to_documents
        ),
    )
