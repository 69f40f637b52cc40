"""Which words of the corpus are, or have in them, a word that is looked for: "klimagassutslipp" for "klima".

The search may take "transport" for a sport, a count of places may not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cache, lru_cache

from assistant.language import words

Forms = frozenset[str]

_VERBAL = re.compile(r"ing(?:a|en|ar|er|ane|ene)?s?$")
"""A noun made of a verb: the search takes "satsing" and "satse" for one word, a count of places does not."""

_NOT_VERBAL = re.compile(r"s?ting(?:a|en|ar|er|ane|ene)?s?")
"""A thing or a meeting as the last part of a compound, made of no verb: "fylkesting", which is also "fylkestinget"."""

_LAST_ONLY = frozenset(
    "ling ring ning ting ende else elle skap skapet skapene mene kerne inger ster akere akarar esker ester".split()
)
"""What only looks like the last word of a compound: "stil-ling", "rapporte-ring"."""

_DERIVED = _LAST_ONLY | frozenset(
    "lig lige lege ligere ligst ligste lighet ligheten isk iske ist ister isme ismen som somme bar bare aktig aktige "
    "ell elle elt ant anten anter ett etter itet ert erte ere erer het heten inga ingar ing ade ada ande iere ast "
    "este".split()
)
"""What a word is derived with, though it can be read as a word: "barn-s-lig", "person-ell"."""

_INFLECTED = frozenset(("", *"a ane ar as e en ene enes ens er ers et ets n ne nes ns r s t".split()))
"""What the last part of a compound is inflected with."""

_NO_COMPOUNDS = (
    "transport transporten transportere transporter menneske mennesker menneskene voldgift regnskap regnskapet "
    "rekneskap rekneskapen stilling stillinger million millioner millionar milliard milliarder "
    "tjeneste tjenester teneste tenester deltaker deltakere deltakar deltakarar "
    "partner partnere forsvar program programmet manifest "
    "spørsmål spørsmålet spørsmåla formål formålet føremål føremålet"
).split()
"""Words that can be read as two others, and are none of them."""

_LIKE = re.compile(r"s?(?:lig|leg)(?:e|ere|are|st|ste|ast|aste|het|heten|heita)?")
"""What makes of a noun what is like it, and has the noun's stem: "person-lig"."""

_PEOPLE = re.compile(r"(?:er|ar|erne|erane|arane|ene|ane|e|a)$")
"""How words end that name people: "samer", "kvenane"."""

_LINKS = ("", "s", "e")
LONG = 6
"""Letters from which on a word may follow any word that "s" binds it to."""

SHORTEST_REST = 3
"""Letters of the shortest word that a longer one is followed by in a compound."""


class Compounds:
    """The words of a corpus, each by what it is and what it is made of."""

    def __init__(self, said: Collection[str], parts: frozenset[str]) -> None:
        """``said`` are the words of the corpus, ``parts`` what compounds are made of."""
        self._said = tuple(sorted(said))
        self._parts = parts
        self._by_stem: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for word in self._said:
            for piece in self._pieces(word):
                self._by_stem[words.stem(piece)].append((word, piece))
        self._kept: dict[tuple[str, str | None], Forms] = {}

    def forms(self, stem: str, word: str | None = None) -> Forms:
        """The words with the stem, of their own or in a compound, and of the same sort as ``word`` if that is given."""
        key = (stem, word)
        if key not in self._kept:
            self._kept[key] = frozenset(self._forms(stem, word))
        return self._kept[key]

    def telling_part(self, word: str) -> str | None:
        """The first part of a compound, where it is one too, and so tells what the whole is about: "solcelle-panel"."""
        ends = range(len(word) - SHORTEST_REST, words.MIN_PART, -1)
        return next((word[:at] for at in ends if self._is_rest(word[at:]) and self._split(word[:at])), None)

    def derived(self, word: str) -> Forms:
        """The words that say what is of those whom a word names: "kvensk" for "kvener"."""
        root = _PEOPLE.sub("", word)
        of_them = re.compile(rf"{re.escape(root)}i?sk[et]?")
        return frozenset(other for other in self._said if len(root) >= SHORTEST_REST and of_them.fullmatch(other))

    def _forms(self, stem: str, word: str | None) -> Iterator[str]:
        same = [(form, piece) for form, piece in self._by_stem.get(stem, ()) if _is_same_sort(piece, word, self._parts)]
        yield from (form for form, _ in same)
        bases = {piece for _, piece in same}
        if word is not None and words.stem(word) == stem:
            bases |= {word, words.lemma(word)}
        bases = {base for base in bases if len(base) >= words.MIN_PART and base not in words.function_words()}
        for form in self._said:
            if any(base in form and self._has(form, base, stem) for base in bases):
                yield form

    def _has(self, form: str, base: str, stem: str) -> bool:
        """Whether a longer word has the other in it, and words before and after that."""
        if words.stem(form) in _whole_words():
            return False
        at = form.index(base)
        before, after = form[:at], form[at + len(base) :]
        follows = any(self._is_rest(after.removeprefix(link)) for link in _LINKS if after.startswith(link))
        if not before:
            return follows
        leads = any(self._is_first(before.removesuffix(link)) for link in _LINKS if before.endswith(link))
        if len(base) >= LONG and before.endswith("s"):  # "årsbudsjett"
            leads = leads or words.in_dictionary(before.removesuffix("s"))
        return leads and (follows or after in _INFLECTED or words.stem(words.lemma(form[at:])) == stem)

    def _is_rest(self, rest: str) -> bool:
        if len(rest) < SHORTEST_REST or rest in _DERIVED or rest.removeprefix("s") in _DERIVED:
            return False
        bare = (rest, rest.removesuffix("s"))  # "fylkeskommunens"
        return any(word in self._parts or words.in_dictionary(word) or self._split(word) != () for word in bare)

    def _is_first(self, first: str) -> bool:
        return len(first) >= words.MIN_PART and (first in self._parts or self._split(first) != ())

    def _pieces(self, word: str) -> Iterator[str]:
        """The word and the words that it is made of."""
        yield word
        for part in self._split(word):
            yield from self._pieces(part)

    def _split(self, word: str) -> tuple[str, ...]:
        split = words.split(word, self._parts)
        return split if split and split[-1] not in _LAST_ONLY and words.stem(word) not in _whole_words() else ()


@lru_cache(maxsize=100_000)
def _is_verbal(word: str, parts: frozenset[str]) -> bool:
    if not _VERBAL.search(word):
        return False
    last = words.split(word, parts)[-1:]
    return not (_NOT_VERBAL.fullmatch(word) or (last and _NOT_VERBAL.fullmatch(last[0])))


def _is_same_sort(piece: str, word: str | None, parts: frozenset[str]) -> bool:
    if word is None:
        return True
    is_like = piece.startswith(word) and bool(_LIKE.fullmatch(piece, len(word)))
    return not is_like and _is_verbal(piece, parts) == _is_verbal(word, parts)


@cache
def _whole_words() -> frozenset[str]:
    return frozenset(map(words.stem, _NO_COMPOUNDS))
