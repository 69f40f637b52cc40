"""What a text is when it is no proposal: a recipe, an invoice, figures, a greeting, minutes, a complaint or a story.

A proposal may ask in any form, or only name what is wanted. So nothing is told from what a text lacks: each kind has
signs of its own, and several of them must be there. A text of no kind that is known counts as a proposal.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum

from assistant.language import sentences, words
from assistant.proposal import asking, telling


class Genre(StrEnum):
    """A kind of text that proposes nothing."""

    RECIPE = "recipe"
    INVOICE = "invoice"
    FIGURES = "figures"
    GREETING = "greeting"
    MINUTES = "minutes"
    STORY = "story"
    THANKS = "thanks"
    COMPLAINT = "complaint"
    NOTICE = "notice"
    NOTED = "noted"


def of(text: str) -> Genre | None:
    """The kind of a text that is no proposal; None for what may be one."""
    return next((genre for genre, is_one in _KINDS if is_one(text)), None)


def _signs(*patterns: str, ending: str = "") -> tuple[re.Pattern[str], ...]:
    """Each pattern, of which a line has several, as whole words regardless of capitals."""
    return tuple(
        re.compile(rf"\b(?:{each}){ending}\b", re.IGNORECASE) for line in patterns for each in line.split(", ")
    )


def _found(signs: Sequence[re.Pattern[str]], text: str) -> int:
    """How many of the signs the text has."""
    return sum(bool(sign.search(text)) for sign in signs)


_COOKING = _signs(
    r"bland, ste?i?k, kok, rør, visp, hakk, tilsett, pynt, server, elt, kjevl, smelt, skj[æe]r, skrell, dryss, surr",
    r"småkok, hell, strø, smak(?:es|ast)? til, (?:la|lat)\b.{1,40}\b(?:heve|trekke|koke)",
    ending="(?:es|ast)?",
)
"""What a recipe tells the reader to do."""

_MEASURES = _signs(r"\d+(?:[.,]\d)?\s?(?:dl|ss|ts|g|gram), \d+\s?grader, \d+\s?porsjon(?:er|ar)")

_LARDER = _signs(
    r"(?:hvete|kveite)?(?:mel|mjøl)(?:et)?, sukker(?:et)?, egg(?:a|ene)?, smør(?:et)?, salt, pepper, olje, kanel",
    r"(?:melk|mjølk)(?:a|en)?, fløten?, gjær(?:en)?, deig(?:en)?, (?:hvit|kvit)?(?:løk|lauk)(?:en)?, kake(?:n|a)?",
    r"bolla(?:ne|r)?, boller, (?:ovn|omn)(?:en)?, gryten?, gryta, panna, pannen?",
)
"""What it is made of and in."""


def _is_recipe(text: str) -> bool:
    done = _found(_COOKING, text) + bool(_found(_MEASURES, text))
    return done >= 3 and _found(_LARDER, text) >= 2 and not asking.asks(text)


_BILLED = re.compile(
    r"\b(kid|konto(?:nr|nummer)?|(?:kunde|faktura)(?:nr|nummer|\snr)|fakturadato|forfall(?:sdato)?|betalingsfrist"
    r"|å betale|sum(?: eks\.? mva)?|mva)\b[\s.:]{0,4}(?:kr\.?\s|kroner\s)?(?=\d)",
    re.IGNORECASE,
)
"""A label of an invoice with its number."""


def _is_invoice(text: str) -> bool:
    labels = {found[1].lower() for found in _BILLED.finditer(text)}
    return len(labels) >= 3 and bool(re.search(r"\bfaktura", text, re.IGNORECASE))


_NUMBERED = re.compile(r"[^\n]*[^\W\d][^\n]*?[\s;:|](?!(?:19|20)\d\d\s*$)-?\d[\d\s.,;|%-]*(?:kr|kroner)?\s*")
"""A line of a table: a name, and numbers to the end, but for a single year."""

_LINES, _MOST_IN_NAME = 3, 5
"""Such lines at least, and words of the name in one at the most."""

_DECIDES = re.compile(r"(?:\bved(?:tak|tatt|teke)|innstilling|forslag|framlegg)", re.IGNORECASE)


def _is_figures(text: str) -> bool:
    lines = [line for line in text.splitlines() if line.strip()]
    named = [line for line in lines if _NUMBERED.fullmatch(line) and _words(line) <= _MOST_IN_NAME]
    mostly = len(named) >= _LINES and len(named) * 4 >= len(lines) * 3
    return mostly and not asking.proposes(text) and not _DECIDES.search(text)


def _words(line: str) -> int:
    return sum(not token.isdigit() for token in words.tokens(line))


_OPENS = re.compile(r"\b(?:hei|hallo|heisann|kjære)\b", re.IGNORECASE)
_GREETS = re.compile(
    r"\b(?:god (?:morgen|kveld|dag|helg|tur|jul|påske|sommer|sommar|bedring|betring)|godt nytt år|takk for|gratulerer"
    r"|til lykke|hilsen|helsing|klem|mvh|ha e[in]t? (?:riktig )?(?:fin|god|flott)\w*|vi (?:se[es]?s|snakk[ea]st?)"
    r"|håp[ae]r (?:alt|du|dere|de)|(?:hvordan|korleis) (?:går|har) [^?]*\?|lenge si(?:d[ae])?n sist"
    r"|(?:vi |me |jeg |eg )?(?:ønsk[ea]r|ynskj[ea]r) (?:dere|deg|dykk|alle)(?: alle)?)(?!\w)",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-ZÆØÅ][\wæøå-]+")


def _is_greeting(text: str) -> bool:
    said = _sentences(text)
    greets = any(_OPENS.search(sentence) or _GREETS.search(sentence) for sentence in said)
    return greets and not asking.proposes(_GREETS.sub(" ", text)) and all(map(_says_nothing_else, said))


def _says_nothing_else(sentence: str) -> bool:
    """Whether a sentence greets, or says nothing but names."""
    return bool(_GREETS.search(sentence)) or not words.content(_NAME.sub(" ", _OPENS.sub(" ", sentence)))


_MEETING = _signs(
    r"til stede, (?:desse|følgende|disse) møtte, møtende, forfall, møtele(?:der|iar), referent, referat, møtebok",
    r"møteprotokoll, godkjenning av (?:innkalling|sak|protokoll|møtebok|dagsorden)\w*, eventuelt, ymse, neste møte",
    r"møtet (?:ble|blei|vart) (?:satt|sett|hevet|heva|slutt), orienter(?:te|ing), møtedato, møtesta[ed]",
    r"til (?:orientering|etterretning|vitende|vitande)",
)
_MET = 4
"""Signs of a meeting in its minutes, at least."""

_TAKEN_NOTE = re.compile(r"\b(?:orientering|etterretning|vit[ae]nde|godkjen[td]|innkalling|møtebok)\b", re.IGNORECASE)


def _is_minutes(text: str) -> bool:
    left = " ".join(sentence for sentence in _sentences(text) if not _TAKEN_NOTE.search(sentence))
    return _found(_MEETING, text) >= _MET and not asking.asks(left) and not _DECIDES.search(left)


_THANKS = re.compile(r"\W*(?:(?:tusen|mange|hjertelig|hjarteleg|stor)\s+)?takk\s+(?:til|for)\b", re.IGNORECASE)
_WANTS = re.compile(
    r"\b(?:men|derimot|mangl\w+|treng\w*|savn\w*|sakn\w*|flere|fleire|mer|meir|håp\w+|kanskje|bare|berre)\b",
    re.IGNORECASE,
)
"""What leads from thanks to a wish."""

_MOST_THANKS = 6
"""Sentences of a text that only thanks, at most."""


def _is_thanks(text: str) -> bool:
    said = [sentence for sentence in _sentences(text) if not _says_nothing_else(sentence) or _THANKS.match(sentence)]
    thanks = 0 < len(said) <= _MOST_THANKS and bool(_THANKS.match(said[0]))
    return thanks and not asking.proposes(text) and not _WANTS.search(text)


_COMPLAINS = re.compile(
    r"(?:\A\W*klage|\b(?:jeg|eg|vi|me)\s+(?:(?:vil|ønsker å|ynskjer å)\s+)?(?:klag(?:e|a|er|ar)|påklag(?:e|er|ar)))"
    r"\s+på\s+(?:\w+\s+)?(?:vedtak|avslag)",
    re.IGNORECASE,
)
_PUTS_FORWARD = re.compile(r"\bf[oø]reslå", re.IGNORECASE)
_BY_NUMBER = re.compile(r"\b(?:gnr|bnr|gårdsnummer|gardsnummer|merknad\w*)\b", re.IGNORECASE)
_NOTES = re.compile(
    r"\W*(?:[^\n:]{3,40}:\s*)?(?:\d[.)]\s*)?[\wæøå\s]{3,60}\b(?:tar|tek)\s[^.!?]{3,120}\s"
    r"til\s(?:orientering|etterretning|vitende|vitande)\W*",
    re.IGNORECASE,
)


def _is_complaint(text: str) -> bool:
    other = re.sub(r"\bvedtaket?\b", " ", text, flags=re.IGNORECASE)
    return bool(_COMPLAINS.search(text)) and not _DECIDES.search(other) and not _PUTS_FORWARD.search(text)


def _is_notice(text: str) -> bool:
    named = re.match(r"\W*nabovars", text, re.IGNORECASE) and _BY_NUMBER.search(text)
    return bool(named) and not asking.asks(text)


def _is_noted(text: str) -> bool:
    """Whether the one thing that is decided is to take note of something."""
    return bool(_NOTES.fullmatch(text))


def _sentences(text: str) -> list[str]:
    """The sentences of all lines."""
    lines = text.splitlines()
    return [line[start:end] for line in lines for start, end in sentences.spans(line)]


_KINDS: tuple[tuple[Genre, Callable[[str], bool]], ...] = (
    (Genre.RECIPE, _is_recipe),
    (Genre.INVOICE, _is_invoice),
    (Genre.FIGURES, _is_figures),
    (Genre.GREETING, _is_greeting),
    (Genre.MINUTES, _is_minutes),
    (Genre.THANKS, _is_thanks),
    (Genre.COMPLAINT, _is_complaint),
    (Genre.NOTICE, _is_notice),
    (Genre.NOTED, _is_noted),
    (Genre.STORY, telling.only_tells),
)
