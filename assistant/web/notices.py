"""What both pages that answer say beside the answer: the status, what went wrong, and a warning before sending."""

from __future__ import annotations

from markupsafe import Markup

from assistant.web.texts import Texts


def warning(texts: Texts) -> Markup:
    """Shown by the page's script instead of sending what seems to be personal data, from where this stands."""
    return Markup(
        '<div class="personal" role="alert" hidden><p></p>'
        '<button type="button" class="quiet" data-send-anyway>{}</button></div>'
    ).format(texts.personal_send)


def status(note: str) -> Markup:
    """The status line, and the note that is always there."""
    return Markup(
        '<p id="status" role="status" aria-live="polite"></p><p id="trouble" role="alert"></p><p class="machine">{}</p>'
    ).format(note)
