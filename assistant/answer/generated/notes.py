"""What generated mode says in its own words: what was struck, and why the quotations are given instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.answer.generated.chat_model import Failure
from assistant.language import numerals


@dataclass(frozen=True, slots=True)
class Notes:
    """The sentences of one written form."""

    language: Literal["nb", "nn"]
    struck_one: str
    struck_many: str
    too_little: str
    failed: dict[Failure, str]

    def struck(self, count: int) -> str:
        """Says how many sentences were struck."""
        number = numerals.in_words(count, self.language).capitalize()
        return self.struck_one if count == 1 else self.struck_many.format(count=number)


_BOKMAAL = Notes(
    language="nb",
    struck_one="Én setning fra språkmodellen er strøket fordi kildene ikke dekker den.",
    struck_many="{count} setninger fra språkmodellen er strøket fordi kildene ikke dekker dem.",
    too_little="Kildene dekket ikke det språkmodellen skrev, så her er det som står i dokumentene.",
    failed={
        "down": "Språkmodellen svarer ikke nå, så her er det som står i dokumentene.",
        "slow": "Språkmodellen brukte for lang tid, så her er det som står i dokumentene.",
        "busy": "Språkmodellen har for mange forespørsler nå, så her er det som står i dokumentene.",
        "key": "Språkmodellen godtok ikke nøkkelen, så her er det som står i dokumentene.",
        "long": "Språkmodellen ble ikke ferdig med svaret, så her er det som står i dokumentene.",
        "broken": "Svaret fra språkmodellen kunne ikke leses, så her er det som står i dokumentene.",
        "refused": "Språkmodellen ville ikke svare på dette, så her er det som står i dokumentene.",
        "setup": "Språkmodellen er ikke riktig satt opp, så her er det som står i dokumentene.",
        "fault": "Språkmodellen meldte om en feil, så her er det som står i dokumentene.",
        "unanswered": "Språkmodellen fant ikke svaret i kildene, så her er det som står i dokumentene.",
    },
)
_NYNORSK = Notes(
    language="nn",
    struck_one="Éi setning frå språkmodellen er stroken fordi kjeldene ikkje dekkjer ho.",
    struck_many="{count} setningar frå språkmodellen er strokne fordi kjeldene ikkje dekkjer dei.",
    too_little="Kjeldene dekte ikkje det språkmodellen skreiv, så her er det som står i dokumenta.",
    failed={
        "down": "Språkmodellen svarar ikkje no, så her er det som står i dokumenta.",
        "slow": "Språkmodellen brukte for lang tid, så her er det som står i dokumenta.",
        "busy": "Språkmodellen har for mange førespurnader no, så her er det som står i dokumenta.",
        "key": "Språkmodellen godtok ikkje nøkkelen, så her er det som står i dokumenta.",
        "long": "Språkmodellen vart ikkje ferdig med svaret, så her er det som står i dokumenta.",
        "broken": "Svaret frå språkmodellen kunne ikkje lesast, så her er det som står i dokumenta.",
        "refused": "Språkmodellen ville ikkje svare på dette, så her er det som står i dokumenta.",
        "setup": "Språkmodellen er ikkje rett sett opp, så her er det som står i dokumenta.",
        "fault": "Språkmodellen melde om ein feil, så her er det som står i dokumenta.",
        "unanswered": "Språkmodellen fann ikkje svaret i kjeldene, så her er det som står i dokumenta.",
    },
)

OF: dict[Literal["nb", "nn"], Notes] = {"nb": _BOKMAAL, "nn": _NYNORSK}
