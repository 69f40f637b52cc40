"""The tab «Spør»: its layout, and which event does what."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.web import limits, notices, source_panel
from assistant.web.conversation import Conversation, Session
from assistant.web.texts import Texts

EXAMPLES = 4
"""Example questions shown in an empty conversation."""

ON_LOAD = """
element.append(document.querySelector('template[data-for=log]').content);
watch('value', () => window.conversation.show(props.value));
window.saved.ready((shown) => trigger('input', shown));
"""
"""The page's scripts show what comes, and bring back the conversation that was open before a reload."""

LIMITS_ON_LOAD = """
element.append(document.querySelector('template[data-for=limits]').content);
window.limits.ready();
"""

ON_SEND = """
(asked, session) => {
    const shown = window.conversation.shown();
    window.conversation.sending(asked);
    return [asked, session, window.limits.current(), shown];
}
"""
"""With the question goes what it is limited to, how many turns the page shows, and what a follow-up leans on."""

TITLES = 3
"""Documents that are named in an empty conversation; more are only counted."""


def build(assistant: Assistant, texts: Texts) -> None:
    """Lay out the tab in the open ``gr.Blocks`` and connect it to ``assistant``."""
    conversation = Conversation(assistant, texts)
    session = gr.State(Session())

    with gr.Row(elem_id="ask"):
        with gr.Column(elem_id="talk"):
            log = gr.HTML(html_template="", js_on_load=ON_LOAD, apply_default_css=False, elem_id="log")
            with gr.Column(elem_id="composer"):
                limited = gr.HTML(
                    html_template="", js_on_load=LIMITS_ON_LOAD, apply_default_css=False, elem_id="limits-box"
                )
                gr.HTML(notices.warning(texts), apply_default_css=False, elem_id="warning")
                with gr.Row(elem_id="composer-row"):
                    question = gr.Textbox(
                        label=texts.question_label,
                        placeholder=texts.question_placeholder,
                        lines=1,
                        max_lines=8,
                        elem_id="question",
                        html_attributes=gr.InputHTMLAttributes(enterkeyhint="send", autocomplete="off"),
                    )
                    send = gr.Button(texts.send, variant="primary", elem_id="send")
                    stop = gr.Button(texts.stop, elem_id="stop")
                with gr.Row(elem_id="composer-foot"):
                    gr.HTML(notices.status(texts.notice), apply_default_css=False, elem_id="notice")
                    new = gr.Button(texts.new, size="sm", elem_id="new")
        gr.HTML(source_panel.empty(texts.source_hint, texts), apply_default_css=False, elem_id="source")

    def reply(asked: str, session: Session, limited: str, shown: object) -> Iterator[tuple[Any, ...]]:
        for update, after in conversation.reply(asked, session.caught_up(shown), limited):
            yield update.to_page(), after

    def cleared() -> tuple[Any, ...]:
        update = conversation.cleared()
        # The time makes it news to the page even when the server showed nothing since the last: see saved.js.
        return {**update.to_page(), "time": time.time()}, Session(), update.question

    def resumed(told: gr.EventData) -> Session:
        return Session.resumed(told._data)

    hidden: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    answering = gr.on(
        [question.submit, send.click],
        reply,
        [question, session, limited, log],
        [log, session],
        js=ON_SEND,
        **hidden,
    )
    answering.success(None, js="() => window.conversation.completed()", **hidden)
    answering.failure(None, js="() => window.conversation.ended()", **hidden)
    log.input(resumed, None, [session], **hidden)
    stop.click(None, cancels=[answering], **hidden)
    new.click(cleared, None, [log, session, question], cancels=[answering], **hidden)


def current(assistant: Assistant, texts: Texts) -> Mapping[str, Markup]:
    """What depends on the documents, which come and go while the server runs: each page carries its own."""
    return {"log": _start(assistant, texts), "limits": limits.control(assistant, texts)}


def _start(assistant: Assistant, texts: Texts) -> Markup:
    """The empty conversation: what this is, what it answers from, and questions to start with."""
    examples = assistant.examples(texts.language)[:EXAMPLES]
    buttons = Markup().join(
        Markup('<li><button type="button" class="example" data-example>{}</button></li>').format(example)
        for example in examples
    )
    return Markup(
        '<section aria-labelledby="conversation-heading">'
        '<h2 id="conversation-heading" class="visually-hidden">{}</h2>'
        '<div id="start"><p class="start-heading">{}</p><p>{}</p><p class="documents">{} {}</p>{}{}</div>'
        '<div id="turns"></div></section>'
    ).format(
        texts.conversation,
        texts.start_heading,
        texts.start,
        _documents([document.title for document in assistant.documents()], texts),
        texts.privacy,
        Markup('<h3 class="examples-heading">{}</h3><ul class="examples">{}</ul>').format(texts.examples, buttons)
        if examples
        else "",
        _saved(texts),
    )


def _saved(texts: Texts) -> Markup:
    """Where the page's script lists the conversations that this browser keeps."""
    return Markup(
        '<section id="saved" hidden aria-labelledby="saved-heading"><h3 id="saved-heading">{}</h3>'
        '<p id="saved-trouble" role="status"></p><p>{}</p>'
        '<label for="saved-search">{}</label><input id="saved-search" type="search" autocomplete="off">'
        '<p id="saved-none" role="status"></p><ul id="saved-list"></ul>'
        '<button type="button" class="quiet" data-delete-all>{}</button></section>'
    ).format(texts.saved, texts.saved_note, texts.saved_search, texts.delete_all)


def _documents(titles: Sequence[str], texts: Texts) -> str:
    if len(titles) > TITLES:
        return f"{texts.documents} {texts.document_count.format(count=len(titles))}."
    return f"{texts.documents} «{'», «'.join(titles)}»."
