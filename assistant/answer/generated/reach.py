"""How far a statement reaches: a condition lifted, a part told for the whole, one of a kind told for all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from assistant.answer.generated import told
from assistant.language import words

_LIFTED = re.compile(
    r"\b(?:uavhengig (?:av|om)|uansett|ubegrenset|uavgrensa|ubetinget|på lik linje|på linje med|likestilt"
    r"|(?:uten|utan) (?:begrensning|avgrensing|unntak|vilkår|hensyn|omsyn|hinder av vilkår)\w*"
    r"|(?:uten|utan) å (?:ta hensyn|ta omsyn)|i (?:alle|ethvert|eitkvart) (?:tilfelle|tilfeller|høve))\b"
)
_EQUALLY = re.compile(
    r"\b(?:enten|anten|både|alle|enhver|ethvert|alltid|selv om|sjølv om|same|samme|lik|likt|like|uten|utan"
    r"|hele|heile|ikke avheng\w+|ikkje avheng\w+|hver|kvar|hvert|kvart|også|òg)\b"
)
"""What says in other words that something holds in every case."""

_SOME = re.compile(
    r"\b(?:de fleste|dei fleste|noen få|nokre få|mesteparten|nesten alle|de færreste"
    r"|(?<!den )(?<!det )(?<!hver )(?<!kvar )(?<!for )enkelte)\b"
)
_COUNTED = re.compile(
    r"\b(?:prosent|hovedregel\w*|hovudregel\w*|flere|fleire|fleste|flest|flertal\w*|fleirtal\w*|noen|nokon|nokre|enkelte"
    r"|del(?:er|ar|en)?|andel\w*|av|stort sett|vanlig\w*|vanleg\w*|særlig|særleg|hovedsakelig|hovudsakleg|unntak\w*"
    r"|ikke|ikkje)\b|%"
)
"""What may have made a source's things a part of all."""

_NAMED = re.compile(r"\b(?P<name>[A-ZÆØÅ][a-zæøåé]+)\s+(?P<kind>[a-zæøå]{5,})\b")
_ALL_OF_THEM = ("ene", "ane")
_SEVERAL = ("er", "ar", "ene", "ane")


def widened(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether the sentence lifts a condition, tells a part of what is told whole, or one thing for all of its kind."""
    ours, theirs = sentence.lower(), "\n".join(quotes).lower()
    if _LIFTED.search(ours) and not _LIFTED.search(theirs) and not _EQUALLY.search(theirs):
        return True
    return bool(_SOME.search(ours) and not _COUNTED.search(theirs)) or _one_for_all(sentence, quotes)


def _one_for_all(sentence: str, quotes: Sequence[str]) -> bool:
    """Whether "the schools" are told of what the source tells of one school by its name."""
    ours = words.tokens(sentence)
    several = {words.stem(word) for word in ours if word.endswith(_ALL_OF_THEM)}
    source = told.nearest(sentence, told.sentences_of(quotes)) if several else None
    if source is None:
        return False
    theirs = words.tokens(source)
    named = list(_NAMED.finditer(source))
    kinds = [words.stem(match["kind"]) for match in named]
    return any(
        kind in several
        and kinds.count(kind) == 1
        and match["name"].lower() not in ours
        and not match["kind"].endswith(_SEVERAL)
        and not any(words.stem(word) == kind and word != match["kind"] for word in theirs)
        for match, kind in zip(named, kinds, strict=True)
        # A sentence's first word is written like a name.
        if words.is_word(match["kind"]) and (match.start() or not _is_plain(match["name"].lower()))
    )


def _is_plain(word: str) -> bool:
    """Whether a word is an ordinary one, also in the genitive."""
    return words.in_dictionary(word) or words.in_dictionary(word.removesuffix("s"))
