"""What the columns of a table hold, by their headings: money, times, or who answers for something."""

from __future__ import annotations

import re
from dataclasses import dataclass

from assistant.language import words


@dataclass(frozen=True, slots=True)
class Column:
    """What one sort of fact stands under in a table, and the words that ask for it without naming the row."""

    labels: re.Pattern[str]
    asks: re.Pattern[str]
    """Matches the beginning of one word."""
    values: re.Pattern[str] | None = None
    """Matches what can stand in no other column, whatever its heading: "Voksen: 120 kr"."""

    def holds(self, label: str, value: str) -> bool:
        """Whether what stands under a heading is of this sort."""
        return self.labels.search(label) is not None or bool(self.values and self.values.fullmatch(value.strip(" .")))


def _column(labels: str, asks: str, values: str | None = None) -> Column:
    stands = re.compile(values, re.IGNORECASE) if values else None
    return Column(re.compile(labels, re.IGNORECASE), re.compile(rf"(?:{asks})$", re.IGNORECASE), stands)


YEARS = r"(?:^|\D)(?:19|20)\d\d(?:\D|$)"
MONEY = _column(
    rf"kost|beløp|\bsum\b|\bkr\b|kroner|budsjett|re(?:gn|kne)skap|ramme|pris|sats|avgift|gebyr|tilsk[ou]|løyv|bevilg|{YEARS}",
    r"kost\w{0,7}|pris\w{0,3}|betal\w{0,3}|bruk\w{0,3}|peng\w{0,4}|budsjett\w{0,3}|ramm[ea]n?|utgift\w{0,4}|invester\w{0,7}|"
    r"beløp\w{0,3}|sum(?:men)?|får|går|kr|kroner|millioner|millionar",
    r"(?:kr\.?\s*)?\d+(?:[ \u00a0.]\d{3})*(?:,\d+)?\s*"
    r"(?:kr|kroner|,-|(?:mill(?:ion(?:er|ar)?)?|mrd|milliard(?:er|ar)?)\.?\s+(?:kr|kroner))",
)
SUMS = _column(
    MONEY.labels.pattern,
    rf"(?:{MONEY.asks.pattern.removesuffix('$')})|total\w*|saml[ae]\w*|samlet|sammen|saman|hele|heile|period\w{{0,4}}|år(?:et|a|ene)?|"
    r"sett?(?:e|es|er|ast)?|satt|avsatt|avsett|bevilg\w*|løyv\w*|dokument\w*|beløper|utgjør|utgjer",
    MONEY.values.pattern if MONEY.values else None,
)
"""Of what is asked for of all together, which a row or a column of sums may hold."""

TIME = _column(
    rf"frist|start|slutt|dato|når|\btid|^år|\w{{2}}år$|periode|ferdig|gjennomf|termin|{YEARS}",
    r"start\w{0,3}|begyn\w{0,3}|byrj\w{0,3}|ferdige?|frist(?:en)?|bygg(?:es|jast|er?|ja)?|kjøp(?:es|er?)?|komm?er?|kjem|"
    r"gjennomfør\w{0,3}|plass|innfør\w{0,3}|dato(?:en)?|år(?:et)?",
)
WHO = _column(
    r"ansvar|person|e[in]+ing|enhet|rolle|hvem|kven|le[di]\w*r|deltak|eie?r|eigar|utfør|samarbeid",
    r"ansvar\w{0,4}|le[di]er?|gjør|gjer|utfør\w{0,3}|sørg\w{0,3}|følg\w{0,3}",
)

_BEGINS = _column(
    r"start|begyn|byrj|\bfra\b|\bfrå\b|\bfom\b|from",
    r"(?:(?:opp|bygge)?start|begyn|byrj|igang)\w*",
)
_ENDS = _column(
    r"slutt|ferdig|fullfør|bygg?e?år|bygd|bygget|åpn|opn|frist|levert|innflytt|\btil\b|\btom\b|senest|seinast",
    r"(?:ferdig|fullfør|avslutt|åpn|opn)\w*|opne?|slutt(?:er|ar|a|e|es|ast)?|klart?|bruk|får",
)

NUMBERS = re.compile(r"(?:nr|nummer|nr\.|id)\.?$", re.IGNORECASE)
"""The heading of a column that only numbers the rows."""

_WHO_IS_ASKED = re.compile(r"\b(?:hvem|kven|kem|who)\b", re.IGNORECASE)


def is_other_end(label: str, question: str) -> bool:
    """Whether a column tells when things begin where a question asks when they are finished, or the other way round."""
    asked = words.tokens(question)
    return any(
        one.labels.search(label) is not None
        and other.labels.search(label) is None
        and any(map(other.asks.match, asked))
        and not any(map(one.asks.match, asked))
        for one, other in ((_BEGINS, _ENDS), (_ENDS, _BEGINS))
    )


def first(row: str) -> str:
    """The heading of the column that tells what the rows are: the first that does not only number them."""
    labels = [label for label, stands, _ in (cell.partition(": ") for cell in row.split("; ")) if stands]
    return next((label for label in labels if not NUMBERS.match(label)), "")


def is_given(label: str, question: str) -> bool:
    """Whether a question gives what stands in a column, and does not ask for it: "hva har rektor ansvar for"."""
    if WHO.labels.search(label) and _WHO_IS_ASKED.search(question):
        return False
    asked = words.tokens(question)
    said = {words.stem(word) for word in words.content(label)}
    return any(words.stem(word) in said for word in asked) or any(
        column.labels.search(label) and any(map(column.asks.match, asked)) for column in (MONEY, TIME, WHO)
    )
