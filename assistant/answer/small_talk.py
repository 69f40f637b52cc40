"""Greetings, thanks and questions about the assistant itself: told from the whole text, never from a part of one."""

from __future__ import annotations

import re
from enum import StrEnum

from assistant.answer.phrases import Phrases
from assistant.language import written_form


class Talk(StrEnum):
    """What is said that is no question to the documents."""

    ITSELF = "itself"
    THANKS = "thanks"
    FAREWELL = "farewell"
    GREETING = "greeting"


_YOU = r"(?:du|dere|de|dokker|dykk|assistenten|chatboten|you)"
_THEY = re.compile(r"\bde\b")
"""Those who were told of, but where a text is in nynorsk, which calls several "de" whom it speaks to."""

_OF_YOU = r"(?:deg|dere|dykk|dokker|assistenten|chatboten|you)"
_THANKS = (
    r"(?:(?:ok|okei|ja|nei|jo|greit|fint|flott|bra|supert?)\s+)*(?:tusen\s+|mange\s+|hjertelig\s+|hjarteleg\s+)?takk"
    r"(?:\s+(?:skal\s+(?:du|dere)\s+ha|for\s+(?:(?:god|all|rask|fin)\s+)?(?:hjelpen|hjelpa|hjelp|svaret|svar|det|nå|no)|så\s+mye|så\s+mykje))?"
)
_UNDERSTOOD = (
    r"hm+|aha|(?:ja\s+)?gjerne|ja|nei|jo|jasså|javel|interessant|greit\s+nok|bra\s+svar|godt\s+svar|"
    r"(?:(?:da|då|no|nå)\s+)?(?:vet|veit)\s+(?:jeg|eg|æ)\s+(?:det|nok|alt)|"
    r"(?:det|dette)\s+(?:skjønner|skjønar|skjønte|forstår|forstod|forsto)\s+(?:jeg|eg|æ)|"
    r"(?:(?:jeg|eg|æ)\s+)?(?:skjønner|skjønar|forstår)|(?:(?:da|då)\s+)?(?:skjønner|skjønar|forstår)\s+(?:jeg|eg|æ)|"
    r"så\s+(?:mange|mye|mykje|lenge|lite|få|dyrt|billig|bra|fint)|det\s+var\s+(?:nyttig|fint|bra|interessant)"
)
"""Answers to an answer; "ja" and "nei" only where nothing follows, as with all small talk."""

_PATTERNS = (
    (
        Talk.ITSELF,
        rf"(?:hvem|kven|kem|hva|kva|ka|who|what)\s+(?:er|are)\s+{_YOU}(?:\s+for\s+(?:noe|noko|en|ein))?|"
        rf"(?:hva|kva|ka)\s+(?:heter|heiter|het)\s+{_YOU}|what\s+is\s+your\s+name|"
        rf"(?:hva|kva|ka)\s+(?:kan|gjør|gjer|veit|vet|får)\s+{_YOU}(?:\s+(?:hjelpe?|svare?|gjøre|gjere|gjera|til|meg|på|med|om|for))*|"
        r"what\s+(?:can|do)\s+you\s+(?:do|help\s+(?:me\s+)?with|know)|can\s+you\s+help(?:\s+me)?|"
        rf"kan\s+{_YOU}\s+(?:hjelpe?|svare?)(?:\s+meg)?(?:\s+med\s+(?:noe|noko))?|"
        r"(?:hva|kva|ka)\s+kan\s+(?:jeg|eg|æ|vi|man|ein)\s+(?:spørre|spørje|spørra)(?:\s+(?:deg|dere))?(?:\s+om)?|"
        rf"(?:er|are)\s+{_YOU}\s+(?:et\s+|eit\s+|en\s+|ein\s+|a\s+|an\s+)?"
        r"(?:menneske|robot|maskin|person|ekte|bot|chatbot|ki|ai|human|machine)|"
        rf"(?:hvordan|korleis|koss\w*|how)\s+(?:virker|fungerer|verkar|fungerar|bruker\s+jeg|brukar\s+eg|do\s+i\s+use)\s+(?:{_YOU}|dette|det)|"
        rf"(?:hvem|kven|kem|who)\s+(?:har\s+)?(?:laget|laga|lagde|utviklet|utvikla|made|står\s+bak|eier|eig)\s+{_OF_YOU}|"
        rf"(?:er|are)\s+{_YOU}\s+(?:\w*gpt\w*|copilot|claude|gemini|siri|en\s+språkmodell|ein\s+språkmodell)|"
        rf"(?:kan|snakker|snakkar|skriver|skriv|forstår|do)\s+{_YOU}\s+(?:speak\s+)?(?:nynorsk|bokmål|norsk|engelsk|samisk|english|norwegian)|"
        rf"(?:hva|kva|ka)\s+kan\s+(?:jeg|eg|æ|vi|man|ein)\s+(?:bruke|bruka)\s+(?:{_OF_YOU}|dette)\s+til|"
        rf"kan\s+(?:jeg|eg|æ|vi|man|ein)\s+stole?\s+på\s+(?:{_OF_YOU}|svarene|svara|svaret|dette)|can\s+i\s+trust\s+you|"
        r"hjelp(?:\s+meg|\s+oss)?|help(?:\s+me)?",
    ),
    (
        Talk.THANKS,
        rf"{_THANKS}|{_UNDERSTOOD}|"
        r"thanks?(?:\s+(?:you|a\s+lot))?(?:\s+(?:so|very)\s+much)?|(?:det\s+var\s+)?(?:supert?|flott|topp|perfekt|kjempefint|great|fint|bra)|"
        r"ok(?:ei|ay)?|greit|den\s+er\s+(?:god|grei)|(?:det\s+(?:var|er)\s+)?alt(?:\s+(?:for\s+(?:nå|no|i\s+dag)|eg\s+lurte\s+på|jeg\s+lurte\s+på))?",
    ),
    (
        Talk.FAREWELL,
        r"(?:(?:ha\s+(?:ei\s+)?)?(?:riktig\s+)?god\s+(?:helg|natt|ferie|jul|påske|sommer|sommar)|ha\s+(?:det|en\s+fin\s+dag|ein\s+fin\s+dag)(?:\s+(?:bra|godt))?|hadet?|farvel|adjø|vi\s+(?:snakkes|snakkast|ses|sjåast)|bye(?:\s+bye)?|goodbye)",
    ),
    (
        Talk.GREETING,
        r"(?:hei|heisann|hallo|halla|hallais|heia|morn|god\s*(?:dag|morgen|morgon|kveld|ettermiddag)|hello|hi|hey|good\s+(?:morning|day|evening))"
        r"(?:\s+(?:du|dere|på\s+(?:deg|dere)|there|igjen|hei|alle))?|"
        r"(?:hvordan|korleis|koss\w*)\s+(?:går\s+det|har\s+du\s+det)(?:\s+med\s+deg)?|how\s+are\s+you",
    ),
)
"""In the order in which they are answered when a text says more than one: "Hei, hvem er du?"."""

_COMPILED = tuple((talk, re.compile(pattern, re.IGNORECASE)) for talk, pattern in _PATTERNS)
_PIECES = re.compile(r"[,.!?;:–\s]*[,.!?;:–]\s*|\s+(?:og|and|men)\s+")
_AROUND = re.compile(r"^\W+|\W+$")
_BEFORE = re.compile(r"^\W*(?P<talk>[^.,!?;:]{1,60})[.,!?;:]+\s*(?=\w)")
_AFTER = re.compile(r"(?<=\w)[.,!?;:]+\s+(?P<talk>[^.,!?;:]{1,60})[.,!?;:]*\s*$")
_LONGEST = 120
"""Characters in small talk; a longer text asks something."""


def of(text: str) -> Talk | None:
    """What kind of small talk the text is; None when any part of it is something else."""
    if len(text) > _LONGEST:
        return None
    pieces = [bare for piece in _PIECES.split(text) if (bare := _AROUND.sub("", piece))]
    kinds = [_kind(piece) for piece in pieces]
    return None if None in kinds else next((talk for talk, _ in _COMPILED if talk in kinds), None)


def around(text: str) -> str:
    """A text without the greeting before and the thanks after what it asks; some of it is always left."""
    while (lead := _BEFORE.match(text)) and of(lead["talk"]):
        text = text[lead.end() :]
    while (end := _AFTER.search(text)) and of(end["talk"]) not in (None, Talk.ITSELF):
        text = text[: end.start("talk")].rstrip(" ,;:")
    return text


def _kind(piece: str) -> Talk | None:
    if _THEY.search(piece) and written_form.surely(_THEY.sub("", piece)) != "nn":
        return None
    return next((talk for talk, pattern in _COMPILED if pattern.fullmatch(piece)), None)


def reply(talk: Talk, phrases: Phrases) -> str:
    """A short plain answer that says what the assistant is and does."""
    first = {Talk.GREETING: phrases.greeting, Talk.THANKS: phrases.thanks, Talk.FAREWELL: phrases.farewell}.get(talk)
    about = () if talk in (Talk.THANKS, Talk.FAREWELL) else (phrases.i_am, phrases.i_can)
    return " ".join([first, *about] if first else about)
