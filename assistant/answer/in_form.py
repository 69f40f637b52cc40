"""A follow-up that wants the answer before it once more in another written form: "Og på nynorsk?"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.language import written_form
from assistant.language.written_form import Language

_FORMS: tuple[tuple[Language, str], ...] = (
    ("nn", r"nynorsk|ny-norsk"),
    ("en", r"engelsk|english"),
    ("nb", r"bokmål|norsk|norwegian"),
)
_PLEASE = r"(?:takk|please|er\s+du\s+snill|ver\s+så\s+snill|vær\s+så\s+snill)"
_ANSWER = r"(?:det|dette|den|svaret|alt|it|that|this|the\s+answer)"
_SAY = (
    r"(?:ta|si|sei|seie|skriv|skrive|svar|svare|svara|gi|gje|få|gjenta|gjenteke|oversett|oversette|oversetje|omsetje|omset|"
    r"forklar|forklare|say|write|answer|repeat|translate|give\s+me)"
)
_ASKED = re.compile(
    r"^\W*(?:(?:og|ja|nei|ok|okei|men|så|and|now|nå|no)\b[\s,]+)*"
    rf"(?:(?:kan|kunne|vil|could|can)\s+(?:du|dere|jeg|eg|you)\s+)?(?:please\s+)?(?:{_SAY}\s+)?(?:{_ANSWER}\s+)?"
    rf"(?:(?:på|til|in|into|to)\s+)?(?P<form>{'|'.join(names for _, names in _FORMS)})"
    r"(?:\s+(?:også|òg|i\s+staden?|i\s+stedet|instead|too))?"
    rf"(?:\W+{_PLEASE})?\W*$",
    re.IGNORECASE,
)


def wanted(question: str) -> Language | None:
    """The form that a question wants the answer before it in; None when it asks anything else."""
    match = _ASKED.match(question)
    if match is None:
        return None
    return next(form for form, names in _FORMS if re.fullmatch(names, match["form"], re.IGNORECASE))


def of_conversation(questions: Sequence[str]) -> Language:
    """The form of the last of some questions that tells its own, or that asks for one."""
    form: Language = "nb"
    for question in questions:
        form = wanted(question) or written_form.of(question, default=form)
    return form
