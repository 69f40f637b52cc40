"""How questions begin: what only says that something is asked, goes on from before, or asks the same of another."""

from __future__ import annotations

import re

_WORDS = (
    "hva va kva ka hvem kven kem hvor kor ko kvar når nårtid katti hvorfor hvorfer kvifor korfor koffer åffer hvordan "
    r"korleis korsn åssen hvilke\w* koss\w* who what when where why how which"
)
_VERBS = (
    "er e æ var har hadde skal skulle kan kunne vil ville bør burde får fikk fekk gjør gjer gjelder gjeld finnes finst "
    "fins står stend må måtte blir ble blei vert vart kommer kjem betyr tyder trenger treng sier seier nevner nemner "
    "nevnes omfatter omfattar inkluderer vet veit mener meiner stemmer "
    "is are was were has have does do did can will should"
)
_WORD, _VERB = "|".join(_WORDS.split()), "|".join(_VERBS.split())
_BEFORE = (
    r"(?:(?:i|på|til|for|med|av|hos|fra|frå|innen|innan|siden|sidan|etter|om|by|from|for|to|with|since|per|mot|ved)\s+)"
)

ASKS = re.compile(rf"^\W*(?:{_BEFORE}?(?:{_WORD})|{_VERB})\b", re.IGNORECASE)
"""A question with its word or verb, also after a preposition: "For hvem?", "Innen når?"."""

ASKS_OPENLY = re.compile(rf"^\W*{_BEFORE}?(?:{_WORD})\b", re.IGNORECASE)
"""A question that yes does not answer."""

HAS_VERB = re.compile(rf"\b(?:{'|'.join(verb for verb in _VERBS.split() if len(verb) > 1)})\b", re.IGNORECASE)
"""A verb as questions have it; "e" alone is too often something else."""

INDIRECT = re.compile(
    r"^\W*(?:(?:jeg|eg|æ|vi)\s+(?:bare\s+|berre\s+)?(?:lurer|lurte|lurar|undrer|undrast|vil(?:le)?(?:\s+gjerne)?\s+(?:vite|vete|veta))"
    r"\s+(?:litt\s+)?(?:på\s+)?|(?:vet|veit)\s+(?:du|dere)\s+|"
    r"(?:(?:kan|kunne)\s+(?:du|dere)\s+)?(?:si|sei|seie|fortell?e?|fortelje)\s+(?:meg\s+)?)"
    rf"(?={_BEFORE}?(?:{_WORD})\b)",
    re.IGNORECASE,
)
"""What stands before a question that is put in another: "Vet du hvem …", "Jeg lurer på når …"."""

AND = re.compile(r"^\W*(?:(?:ja|nei|ok|okei|men|og|så|and|but)\b[\s,]+)+", re.IGNORECASE)
"""Goes on from what was said before."""

_ALSO_FOR = r"(?=(?:for|i|på|med|innen|innan)\s)"
CONTINUES = re.compile(
    r"^\W*(?:(?:ja|nei|ok|okei|men|og|så)\b[\s,]*)*(?:(?:hva|kva|ka|hvordan|korleis)\s+(?:så\s+)?(?:med|om)\b|hva\s+me\b|enn\b|"
    r"what about|how about|"
    rf"(?:(?:er|gjelder|gjeld|blir|vert)\s+(?:det|dette)\s+)?(?:det\s+)?(?:samme|same|likt|også|òg)\s+{_ALSO_FOR}|"
    rf"(?:er|gjelder|gjeld)\s+(?:det|dette)\s+{_ALSO_FOR}(?=[^?.!]*\s(?:også|òg)\W*$)|"
    r"(?:jeg|eg|æ)\s+(?:mente|meinte|tenkte)\s+(?:på\s+)?)\s*",
    re.IGNORECASE,
)
"""Asks the question before of something else: "Hva med …", "Gjelder det samme for …", "Jeg mente …"."""

ALSO = re.compile(r"\s+(?:også|òg|då|da)\W*$", re.IGNORECASE)
"""What may end the words of what it is asked of, and says nothing of it."""

_PLAIN_WORD = (
    r"(?:hva|kva|ka|hvem|kven|kem|når|hvorfor|kvifor|korfor|hvordan|korleis|koss\w*|åssen|who|what|when|where|why|how)"
)
_HOW_MUCH = r"(?:hvor|kor|ko|how)\s+(?:mange|mye|mykje|lenge|lang\w*|ofte|stor\w*|høy\w*|høg\w*|many|much|often|long)"
_TAKES = r"(?:\s+(?:kost(?:er|ar|a|et)|betaler|betalar|dekker|dekkjer|bruker|brukar|får|er|var|blir|vert|cost|costs)\b)"
_AUXILIARY = r"(?:er|har|skal|kan|vil|gjelder|gjeld|må|blir|ble|vart|is|are|does|do|can)"
_COMMAND = (
    r"(?:(?:oppsummer|samanfatt|sammenfatt|forklar|beskriv)\w*|list\s+opp|vis(?:\s+meg)?|"
    r"gi\s+meg(?:\s+(?:en|ei|et|eit)\s+(?:oversikt|liste|oppsummering|sammendrag|samandrag)\s+(?:over|av))?)"
)
COMMANDS = re.compile(rf"^\W*{_COMMAND}\b", re.IGNORECASE)
"""Tells what to do: "Oppsummer kapittel 3"."""

ASKS_WITH = re.compile(
    rf"^\W*(?:{_PLAIN_WORD}\s+\w+|(?:hvor|kor|ko|how)\s+(?:ofte|lenge|often|long)\s+\w+|{_HOW_MUCH}{_TAKES}?|(?:hvor|kor|kvar)\s+\w+|"
    rf"(?:hvilke\w*|which|kva\s+for(?:\s+ei[nt]?)?)|{_AUXILIARY}|{_COMMAND})\b\s*",
    re.IGNORECASE,
)
"""What only says how something is asked: "Hvem leder", "Hvor mange", "Oppsummer"."""
