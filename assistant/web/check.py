"""The page «Sjekk forslag»: its layout, and which event does what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import gradio as gr
from markupsafe import Markup

from assistant.assistant import Assistant
from assistant.documents import reading
from assistant.proposal import spreadsheet
from assistant.web import notices, source_panel
from assistant.web.checking import Checked, Checking, Update
from assistant.web.texts import Texts

ON_LOAD = """
watch('value', () => window.check.show(props.value));
window.check.ready((told) => trigger('input', told));
"""
"""The page's script shows what comes, and tells of files and of strategies that are set aside."""


def build(assistant: Assistant, texts: Texts) -> None:
    """Lay out the page in the open ``gr.Blocks`` and connect it to ``assistant``."""
    checking = Checking(assistant, texts)
    remembered = gr.State(Checked())

    with gr.Row(elem_id="check"):
        with gr.Column(elem_id="checked"):
            gr.HTML(_head(texts), apply_default_css=False)
            with gr.Column(elem_id="proposal-box"):
                proposal = gr.Textbox(
                    label=texts.proposal,
                    placeholder=texts.check_placeholder,
                    lines=6,
                    max_lines=16,
                    elem_id="proposal",
                    html_attributes=gr.InputHTMLAttributes(autocomplete="off"),
                )
                gr.HTML(_files(texts), apply_default_css=False)
            gr.HTML(notices.warning(texts), apply_default_css=False, elem_id="warning")
            with gr.Row(elem_id="check-buttons"):
                send = gr.Button(texts.check_send, variant="primary", elem_id="send")
                stop = gr.Button(texts.stop, elem_id="stop")
                clear = gr.Button(texts.check_clear, elem_id="new")
            gr.HTML(_notice(texts), apply_default_css=False, elem_id="notice")
            result = gr.HTML(
                html_template='<div id="report" data-sources></div>',
                js_on_load=ON_LOAD,
                apply_default_css=False,
                elem_id="result",
            )
        gr.HTML(source_panel.empty(texts.check_source_hint, texts), apply_default_css=False, elem_id="source")

    def check(text: str) -> Iterator[tuple[Any, ...]]:
        yield Update("working", message=texts.check_working).to_page(), gr.skip()
        update, checked = checking.check(text)
        yield update.to_page(), checked

    def told(event: gr.EventData, checked: Checked) -> Iterator[tuple[Any, ...]]:
        if "aside" in event._data:
            update, checked = checking.turned(event._data, checked)
            yield update.to_page(), checked
            return
        for update in checking.batch(event._data):
            yield update.to_page(), Checked()

    def cleared() -> tuple[Any, ...]:
        return Update("cleared", message=texts.check_cleared).to_page(), Checked(), ""

    hidden: dict[str, Any] = {"api_visibility": "private", "show_progress": "hidden"}
    working = send.click(check, [proposal], [result, remembered], **hidden)
    telling = result.input(told, [remembered], [result, remembered], **hidden)
    for event in (working, telling):
        event.failure(None, js="() => window.check.ended()", **hidden)
    stop.click(None, cancels=[working, telling], js="() => window.check.stopped()", **hidden)
    clear.click(cleared, None, [result, remembered, proposal], cancels=[working, telling], **hidden)


def _head(texts: Texts) -> Markup:
    return Markup('<h1>{}</h1><p class="lead">{}</p>').format(texts.check_heading, texts.check_lead)


def _notice(texts: Texts) -> Markup:
    return notices.status(texts.check_notice) + Markup("<p>{}</p>").format(texts.check_note)


def _files(texts: Texts) -> Markup:
    """Where files are chosen or dropped; the page's script reads them through the server."""
    types = ",".join((*sorted(reading.READERS), *spreadsheet.TYPES))
    return Markup(
        '<div id="drop"><label class="quiet" for="files">{}</label>'
        '<input id="files" type="file" multiple accept="{}" aria-describedby="drop-hint"><p id="drop-hint">{}</p></div>'
    ).format(texts.check_files, types, texts.check_drop)
