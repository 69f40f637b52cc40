"""Questions for the adoption of all documents: when, by whom, and which of them is the newest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from assistant.answer import adopted, markdown
from assistant.answer.adopted import Sought
from assistant.answer.compose import Composer
from assistant.answer.passage import Passage
from assistant.answer.phrases import Phrases
from assistant.documents.model import Document
from assistant.retrieval.found import Decisive

_MANY = r"(?P<many>(?:styrings|plan)?dokument(?:ene|a)|plan(?:ene|ane)|strategi(?:ene|ane))"
_ONE = r"(?P<one>(?:styrings|plan)?dokument(?:et)?|plan(?:en)?|strategi(?:en)?)"
_THE = r"(?:(?:alle\s+)?(?:(?:de|dei)\s+)?(?:(?:ulike|forskjellige|enkelte|einskilde)\s+)?)"
_WHEN = r"(?:når|kva\s+tid|(?:hvilken|hvilket|kva(?:\s+for(?:\s+ei[nt])?)?)\s+(?:dato|dag|år))"
_ADOPTED = r"(?:vedtatt|vedtatte|vedteke|vedtekne|vedtekte|godkjent|godkjente|godkjende|fastsatt|fastsette)"
_WHICH = r"(?:hvilken|hvilket|kva(?:\s+for(?:\s+ei[nt]?)?)?)"
_AGE = (
    r"(?:(?P<new>nyeste?|nyaste?|siste|sist\s+(?:vedtatt|vedteke|vedteken|godkjent|godkjend))|"
    r"(?P<old>eldste?|eldst|først\s+(?:vedtatt|vedteke|vedteken)))"
)


class Order(StrEnum):
    """Which end of the row of documents is asked for."""

    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of each document's adoption, of which sort of documents, and which of them, where one is."""

    sought: Sought
    sort: str
    order: Order | None = None


_FORMS = tuple(
    (sought, re.compile(rf"\W*(?:{pattern})\W*", re.IGNORECASE))
    for sought, pattern in (
        (Sought.DAY, rf"{_WHEN}\s+(?:ble|blei|vart|er|var)\s+{_THE}{_MANY}\s+{_ADOPTED}"),
        (
            Sought.BODY,
            rf"(?:hvem|kven|kem)\s+(?:vedtok|godkjente|godkjende|har\s+{_ADOPTED})\s+{_THE}{_MANY}",
        ),
        (Sought.DAY, rf"{_WHICH}\s+{_ONE}\s+er\s+(?:den\s+|det\s+)?{_AGE}(?:\s+(?:av\s+)?(?:dem|dei|alle))?"),
        (Sought.DAY, rf"{_WHICH}\s+av\s+{_MANY}\s+er\s+(?:den\s+|det\s+)?{_AGE}"),
        (Sought.DAY, rf"(?:hva|kva|ka|{_WHICH})\s+er\s+(?:den|det)\s+{_AGE}\s+{_ONE}"),
    )
)
_ENDINGS = re.compile(r"(?:ene|ane|en|et|a)$", re.IGNORECASE)


def asked(question: str) -> Asked | None:
    """What a question asks of the adoption of all documents; None when it asks something else."""
    for sought, form in _FORMS:
        match = form.fullmatch(question)
        if match:
            said = match.groupdict()
            sort = _ENDINGS.sub("", (said.get("many") or said.get("one") or "").lower())
            order = Order.NEWEST if said.get("new") else Order.OLDEST if said.get("old") else None
            return Asked(sought, sort, order)
    return None


def of_sort(documents: Sequence[Document], sort: str) -> list[Document]:
    """Those that are called by the sort in their titles, where several are; or all."""
    called = [document for document in documents if sort in document.title.lower()]
    return called if len(called) > 1 else list(documents)


def places(documents: Sequence[Document], what: Asked) -> list[tuple[Passage, Decisive]]:
    """Where each document tells of its adoption, the newest first, or the oldest where that is asked for."""
    dated = sorted(documents, key=lambda document: document.metadata.adopted or "", reverse=what.order != Order.OLDEST)
    return [told for document in dated if (told := adopted.place(document, what.sought)) is not None]


def compose(
    told: Sequence[Passage], documents: Sequence[Document], what: Asked, composer: Composer, phrases: Phrases
) -> None:
    """Say with the composer which document is the newest, where it is sure; quote what each tells; name the others."""
    first = told[0].document
    if what.order is not None and _is_sure(first, documents, what.order):
        sentence = phrases.newest if what.order is Order.NEWEST else phrases.oldest
        composer.say(sentence.format(title=markdown.in_line(first.title)))
    composer.quote(told)
    telling = {passage.document.id for passage in told}
    silent = [f"«{markdown.in_line(document.title)}»" for document in documents if document.id not in telling]
    if silent:
        composer.note(phrases.adoption_unsaid.format(titles=phrases.listed(silent)))


def _is_sure(first: Document, documents: Sequence[Document], order: Order) -> bool:
    """Whether a document is at the end of the row of all that have a day or year, which a year alone may not tell."""
    own = first.metadata.adopted or ""
    others = [each.metadata.adopted for each in documents if each is not first and each.metadata.adopted]
    shortest = min(map(len, (own, *others)))
    return all((own[:shortest] > other[:shortest]) is (order is Order.NEWEST) for other in others) and not any(
        own[:shortest] == other[:shortest] for other in others
    )
