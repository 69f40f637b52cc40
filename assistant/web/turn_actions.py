"""What can be done below a whole answer: copy it, take the conversation along, say whether it helped, ask on."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence

from markupsafe import Markup

from assistant.web import notices
from assistant.web.feedback import REASONS
from assistant.web.texts import Texts

DOWNLOADS: Mapping[str, str] = {"docx": "Word", "pdf": "PDF", "md": "Markdown"}
"""The files that a conversation is taken along as, by their ending, and what they are called."""


def below(plain: str, questions: Sequence[str], asks_feedback: bool, texts: Texts) -> Markup:
    """The row of actions.

    Args:
        plain: The turn as Markdown with its sources, which is what is copied and exported.
        questions: What to ask next.
        asks_feedback: Whether feedback is stored here; if not, it is not asked for.
        texts: The interface's language.
    """
    return Markup(
        '<template data-plain>{}</template><div class="actions">'
        '<button type="button" class="quiet" data-copy-answer>{}</button>'
        '<button type="button" class="quiet" data-copy-question>{}</button>'
        '<fieldset class="downloads"><legend>{}</legend>{}</fieldset>{}</div>{}'
    ).format(
        plain,
        texts.copy_answer,
        texts.copy_question,
        texts.download,
        Markup().join(_download(kind, name, texts) for kind, name in DOWNLOADS.items()),
        _feedback(texts) if asks_feedback else "",
        _next(questions, texts),
    )


def _download(kind: str, name: str, texts: Texts) -> Markup:
    return Markup('<button type="button" class="quiet" data-download="{}" aria-label="{} ({})">{}</button>').format(
        kind, texts.download, name, name
    )


def _feedback(texts: Texts) -> Markup:
    """The form, with a name for the answer that tells what is said of it from what is said of others."""
    reasons = Markup().join(
        Markup('<label><input type="radio" name="reason" value="{}"> {}</label>').format(
            reason, getattr(texts, f"reason_{reason}")
        )
        for reason in REASONS
    )
    return Markup(
        '<form class="feedback" data-feedback="{answer}"><fieldset class="thumbs"><legend>{helpful}</legend>'
        '<button type="button" class="quiet" data-useful="true" aria-pressed="false">{up}</button>'
        '<button type="button" class="quiet" data-useful="false" aria-pressed="false">{down}</button></fieldset>'
        "<p>{note}</p>"
        '<div class="why" hidden><fieldset><legend>{reason}</legend>{reasons}</fieldset>'
        '<label class="comment">{comment}<textarea name="comment" rows="2" maxlength="2000"></textarea></label>'
        '{warning}<button class="quiet">{send}</button></div></form>'
    ).format(
        answer=secrets.token_hex(8),
        helpful=texts.helpful,
        up=texts.thumb_up,
        down=texts.thumb_down,
        reason=texts.reason,
        reasons=reasons,
        comment=texts.comment,
        note=texts.feedback_note,
        warning=notices.warning(texts),
        send=texts.feedback_send,
    )


def _next(questions: Sequence[str], texts: Texts) -> Markup:
    if not questions:
        return Markup()
    buttons = Markup().join(
        Markup('<li><button type="button" class="example" data-example>{}</button></li>').format(question)
        for question in questions
    )
    return Markup('<div class="next"><h4>{}</h4><ul class="examples">{}</ul></div>').format(
        texts.next_questions, buttons
    )
