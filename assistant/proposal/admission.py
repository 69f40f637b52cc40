"""Whether a text can be held up against strategies at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.errors import ProposalError
from assistant.index.lexicon import Lexicon
from assistant.language import intelligible, words, written_form
from assistant.proposal.strategies import Strategy

LONGEST = 250_000
"""Characters in a proposal, some 100 pages."""

SHORTEST = 2
"""Words in a proposal: what is wanted, and of what, as in "flere lærlingplasser"."""

SAME = 0.6
"""Share of a document's strategies that stand verbatim in a text which is the document itself."""

SOME_STRATEGIES = 4

BEGINNING = 5000
"""Characters that tell the language."""

_NAME = re.compile(r"(?<=[\w,] )[A-ZÆØÅ][\w-]*")


def checked(text: str, strategies: Sequence[Strategy], lexicon: Lexicon) -> str:
    """The proposal without space around it.

    Raises:
        ProposalError: it is empty, too short, too long, not Norwegian, numbers only, or a document of the corpus.
    """
    text = text.encode("utf-8", "replace").decode("utf-8").replace("\x00", " ").strip()
    if not text:
        raise ProposalError("Forslaget er tomt. Lim inn teksten eller velg en fil, og prøv igjen.")
    if len(text) > LONGEST:
        pages = round(len(text) / 2500)
        raise ProposalError(
            f"Teksten er på om lag {pages} sider, og grensen er {LONGEST // 2500}. "
            "Sjekk den delen som inneholder selve forslaget."
        )
    tokens = words.tokens(text)
    if sum(not token.isdigit() for token in tokens) * 2 < len(tokens):
        raise ProposalError("Teksten er mest tall. Skriv med ord hva som foreslås, og prøv igjen.")
    if len(tokens) < SHORTEST:
        raise ProposalError("Forslaget er for kort. Skriv minst to ord om hva som foreslås, helst en hel setning.")
    if not intelligible.is_intelligible(text, lexicon):
        raise ProposalError("Teksten er ikke til å forstå. Skriv forslaget i hele setninger på norsk.")
    if _is_english(text[:BEGINNING]):
        raise ProposalError("Teksten er på engelsk. Skriv forslaget på bokmål eller nynorsk, og prøv igjen.")
    same = _itself(text, strategies)
    if same:
        raise ProposalError(f"Teksten er dokumentet «{same}» selv. Velg et forslag som skal sjekkes mot det.")
    return text


def _is_english(text: str) -> bool:
    """Whether a text has English words, and fewer Norwegian ones than others; names are of no language."""
    said = words.tokens(_NAME.sub(" ", text))
    english = [word for word in said if written_form.is_only(word, "en")]
    norwegian = [word for word in said if word not in english and words.in_dictionary(word)]
    return bool(english) and 2 * len(norwegian) < len(said)


def _itself(text: str, strategies: Sequence[Strategy]) -> str | None:
    """The title of the document that the text is, if it is one."""
    plain = " ".join(words.tokens(text))
    by_title: dict[str, list[bool]] = {}
    for strategy in strategies:
        by_title.setdefault(strategy.title, []).append(" ".join(words.tokens(strategy.text)) in plain)
    for title, there in by_title.items():
        if len(there) >= SOME_STRATEGIES and sum(there) >= SAME * len(there):
            return title
    return None
