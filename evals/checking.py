"""``python -m evals check``: whether the questions hold together with the documents that they are asked of.

A gold section that the documents do not have, or a fact that none of the row's gold sections states, makes every
answer look wrong; so does a row that contradicts itself. Each is named by its row.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from assistant import Document
from evals import questions
from evals.questions import Row

ANSWERABLE = frozenset(
    ("list", "fact", "definition", "mentioned", "why", "how", "count", "overview", "summary", "section",
     "comparison", "two_part")
)  # fmt: skip
UNANSWERABLE = frozenset(
    ("absent_fact", "wrong_year", "wrong_place", "false_premise", "other_level", "offtopic", "nonsense")
)
LANGUAGES = frozenset(("nb", "nn", "en"))

Texts = Mapping[tuple[str, ...], str]


def texts(documents: Iterable[Document]) -> Texts:
    """The words of each section with its headings, by path; documents with the same path are taken together."""
    found: dict[tuple[str, ...], str] = {}
    for document in documents:
        for section in document.sections:
            text = squeezed(f"{' '.join(section.path)} {document.section_text(section)}")
            found[section.path] = f"{found.get(section.path, '')} {text}".strip()
    return found


def squeezed(text: str) -> str:
    """Text in lower case with single spaces, as facts are looked for."""
    return " ".join(text.split()).casefold()


def wrong(row: Row, sections: Texts) -> list[str]:
    """What is wrong with one row, in Norwegian sentences; empty when nothing is."""
    found = [*_contradictions(row), *_unknown(row)]
    found += [
        f"Avsnittet «{' > '.join(path)}» finnes ikke i dokumentene. Skriv overskriftene som der."
        for path in row.sections
        if path not in sections
    ]
    # Facts are looked for when it is sure where.
    return found or [
        f"Faktaet «{' / '.join(fact)}» står ikke i avsnittene som er oppgitt. Skriv det med dokumentets ord."
        for fact in row.facts
        if not _stated(fact, [sections[path] for path in row.sections])
    ]


def _contradictions(row: Row) -> list[str]:
    if row.answerable != bool(row.sections) or (row.facts and not row.answerable):
        return ["Et spørsmål som kan besvares, må ha avsnitt. Et som ikke kan, skal verken ha avsnitt eller fakta."]
    if row.kind in ANSWERABLE | UNANSWERABLE and (row.kind in ANSWERABLE) != row.answerable:
        return [f"Slaget «{row.kind}» passer ikke med om spørsmålet kan besvares."]
    return []


def _unknown(row: Row) -> list[str]:
    kinds, languages = ANSWERABLE | UNANSWERABLE, LANGUAGES
    return [
        f"«{name}» er «{value}». Skriv en av disse: {', '.join(sorted(known))}."
        for name, value, known in (("kind", row.kind, kinds), ("language", row.language, languages))
        if value not in known
    ]


def _stated(fact: Sequence[str], gold: Collection[str]) -> bool:
    return any(squeezed(variant) in text for text in gold for variant in fact)


def all_wrong(name: str, documents: Sequence[Document]) -> list[str]:
    """What is wrong in a set, all splits and conversations, each with the row's identifier in front."""
    sections = texts(documents)
    rows = [row for split in questions.SPLITS for row in questions.every(name, split)]
    return [f"{row.id}: {sentence}" for row in rows for sentence in wrong(row, sections)]
