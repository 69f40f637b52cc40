"""What there is to say in every language, and how numbers and names are put into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answer.model import Language
from assistant.language import numerals

Noun = tuple[str, str]
"""One of something, and what several are called: "ett dokument", "dokumenter"."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one language; names in braces are filled in."""

    language: Language
    says: str
    says_also: str
    list_of: str
    names: str
    mentioned: str
    stands: str
    on_page: str
    in_document: str
    overview: str
    parts: str
    has_parts: str
    answers_from: str
    first_of: str
    not_covered: str
    no_section: str
    chapter: str
    here: str
    off_topic: str
    unclear: str
    points_nowhere: str
    none_in_force: str
    this_document: str
    in_force: str
    in_force_for: str
    not_stated: str
    expired: str
    superseded: str
    withdrawn: str
    proposed: str
    not_yet: str
    nearest: str
    denies: str
    searched: str
    searched_some: str
    searched_all_of: str
    in_force_in: str
    in_force_on: str
    have: str
    made_for: str
    all_made_for: str
    some_made_for: str
    not_said: str
    no_such_word: str
    others_say: str
    in_other_words: str
    said: str
    documents_say: str
    document_says: str
    times: str
    in_title: str
    under: str
    among: str
    some_of: str
    with_sum: str
    all_of: str
    both: str
    yes: str
    said_elsewhere: str
    counted_too: tuple[str, str]
    yes_still: str
    documents_lack: str
    none_says_all: str
    no_document: str
    topic_in: str
    newest: str
    oldest: str
    adoption_unsaid: str
    compared: str
    greeting: str
    thanks: str
    farewell: str
    i_am: str
    i_can: str
    conjunction: str
    alternatively: str
    document: Noun
    place: Noun
    point: Noun
    heading: Noun
    time: Noun
    chapters: Noun
    paragraphs: Noun
    instead: str
    list_not: str
    no_sum: str
    no_more: str
    no_simpler: str
    no_example: str

    def number(self, count: int) -> str:
        """The number in words up to twelve, as Norwegian text has it, and in figures above."""
        return numerals.in_words(count, self.language)

    def counted(self, count: int, noun: Noun) -> str:
        """How many there are of something: "ett dokument", "sju steder"."""
        return noun[0] if count == 1 else f"{self.number(count)} {noun[1]}"

    def listed(self, names: Sequence[str]) -> str:
        """Names in a row: "a, b og c"."""
        *others, last = names
        return f"{', '.join(others)} {self.conjunction} {last}" if others else last
