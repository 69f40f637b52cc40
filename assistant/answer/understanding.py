"""From the text of a question, with its conversation, to what it asks, of which documents, and in which language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, cached_property, partial
from typing import Literal

from assistant.answer import (
    conversation,
    elaborating,
    in_form,
    mention,
    naming,
    owners,
    point_in_time,
    preamble,
    question,
    shown,
    speaker,
    topics,
)
from assistant.answer.mention import Extent
from assistant.answer.model import Answer
from assistant.answer.owners import Owned
from assistant.answer.pointed import Answers
from assistant.answer.question import Asked, Kind
from assistant.answer.turn import Turn
from assistant.answer.typed import checked
from assistant.documents.model import Document
from assistant.index.store import Index
from assistant.language import slips, words, written_form
from assistant.retrieval import headings
from assistant.retrieval.citation import Citation
from assistant.retrieval.limits import Limits
from assistant.retrieval.search import Search


class Understanding:
    """Understands questions by what one opened index holds."""

    def __init__(self, search: Search, answered: Callable[[Turn], Answer]) -> None:
        """``answered`` answers a question that is understood: what later ones point to is what was shown then."""
        self._search = search
        self._answered = answered
        self._index: Index = search.index

    def turn(self, text: str, history: Sequence[str], language: Literal["auto", "nb", "nn"], limits: Limits) -> Turn:
        """One question as it is understood, the last of a conversation whose earlier questions are ``history``."""
        earlier = [self._spelled(question) for question in history]
        resolved = conversation.resolve(self._spelled(text), earlier, self._answers(limits), self._knows)
        standalone = checked(resolved.standalone)
        searched, moment = point_in_time.of(speaker.without(preamble.without(standalone)))
        documents = self._limited_to(limits)
        owned = owners.of(searched, documents)
        if owned is not None and owned.alone:
            limits = self._only([document for document in documents if document.id in owned.documents], limits)
        searched, asked, limits = self._asked_of(searched, owned.question if owned else searched, limits)
        if moment is not None:
            limits = limits if limits.at is not None else replace(limits, at=moment)
            if not words.content(searched):  # "Hva gjaldt i 2015?": all of it
                asked = replace(asked, kind=Kind.OVERVIEW)
        written = language if language != "auto" else written_form.of(text, in_form.of_conversation(earlier))
        searched = elaborating.labelled(searched, self._labels) or searched
        wanted = elaborating.of(searched, resolved.item)
        if wanted and wanted in self._headings:
            asked = replace(asked, kind=Kind.SECTION)
        after = mention.of(searched)
        if language == "auto" and question.is_topic(searched) and self._is_english(searched):
            written = "en"
        if after is not None and after.extent is Extent.WHETHER:
            asked = replace(asked, kind=Kind.MENTIONED, confirms=True)
        elif after is None and question.is_topic(searched):
            after = mention.whole(searched)
        if after is not None and written == "en":  # how it is asked has words that Norwegian texts have too
            searched = after.topic
        return Turn(
            text,
            standalone,
            resolved.manner,
            searched,
            resolved.form or written,
            asked,
            limits,
            after,
            owned,
            resolved.before,
            resolved.after,
            resolved.points_nowhere,
            resolved.alone,
        )

    def part(self, text: str, whole: Turn, limits: Limits) -> Turn:
        """A part of a question, which stands by itself."""
        return replace(self.turn(text, (), "auto", limits), language=whole.language)

    def unnamed(self, turn: Turn, owned: Owned) -> Turn:
        """The same question of the owner's own documents, as these would put it."""
        within = [document for document in self._limited_to(turn.limits) if document.id in owned.documents]
        searched, asked, limits = self._asked_of(owned.question, owned.question, self._only(within, turn.limits))
        return replace(turn, searched=searched, asked=asked, limits=limits, unnamed=None)

    def _asked_of(self, searched: str, unowned: str, limits: Limits) -> tuple[str, Asked, Limits]:
        """What is asked, and of which documents: those that are named, or the only one that is asked of as a whole.

        ``unowned`` is the question without the name of those whose documents they are.
        """
        documents = self._limited_to(limits)
        vocabulary = self._index.lexicon.compound_parts
        asked = question.understand(searched)
        if question.asks_which_plans(searched):
            return searched, (replace(asked, kind=Kind.OVERVIEW) if len(documents) > 1 else asked), limits
        for whole in filter(None, map(question.whole_document, (searched, unowned))):
            found = naming.titled(whole, documents, vocabulary)
            if found is not None:
                return searched, replace(asked, kind=Kind.OVERVIEW), replace(limits, documents=(found,))
            if question.is_any_document(whole):
                return searched, replace(asked, kind=Kind.OVERVIEW), limits
        named = naming.of(searched, documents, vocabulary)
        if named is None:
            return searched, asked, limits
        limits = replace(limits, documents=named.documents)
        if words.content(named.question):
            return named.question, question.understand(named.question), limits
        if not question.is_for_all(searched):  # "Hvorfor har vi vedtekter?"
            return searched, asked, limits
        return named.question, replace(question.understand(named.question), kind=Kind.OVERVIEW), limits

    def _only(self, documents: Sequence[Document], limits: Limits) -> Limits:
        """The limits with these documents alone, where they have others too."""
        few = 0 < len(documents) < len(self._limited_to(limits))
        return replace(limits, documents=tuple(document.id for document in documents)) if few else limits

    def _limited_to(self, limits: Limits) -> list[Document]:
        """The documents within the limits."""
        chosen = limits.chosen(self._search.register, self._search.today())
        return [document for document in self._index.documents if document.id in chosen]

    def _answers(self, limits: Limits) -> Answers:
        """What the answers to earlier questions showed, each found when a question points to it."""
        cited = cache(partial(self._cited, limits=limits))
        return Answers(
            lambda question: shown.points(cited(question), self._index),
            lambda question: shown.quotations(cited(question)),
            lambda question, step, chapter: shown.beside(cited(question), self._index, step, chapter),
        )

    def _cited(self, standalone: str, limits: Limits) -> Sequence[Citation]:
        """What an earlier question, standing by itself, was answered with; nothing where it was refused."""
        answer = self._answered(self.turn(standalone, (), "auto", limits))
        return () if answer.refused else answer.citations

    def _spelled(self, text: str) -> str:
        return slips.corrected(text, self._index.lexicon)

    def _knows(self, standalone: str) -> bool:
        """Whether the documents have any word that a question is about, or a part of one: "strategidokumentet"."""
        lexicon = self._index.lexicon
        about = words.content(topics.told(standalone))
        parts = (part for word in about for part in (word, *words.split(word, lexicon.compound_parts)))
        return any(words.stem(part) in lexicon.idf for part in parts)

    def _is_english(self, topic: str) -> bool:
        """Whether a topic alone is in English words, which neither the documents nor Norwegian has."""
        return all(word not in self._index.lexicon.idf for word in map(words.stem, words.tokens(topic))) and (
            written_form.is_english(topic)
        )

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        """The headings that only one section is called by, under what they are called for short."""
        paths = (section.path[-1] for document in self._index.documents for section in document.sections)
        labelled = [(name, heading) for heading in paths if (name := elaborating.label(heading))]
        often = Counter(name for name, _ in labelled)
        return {name: headings.unnumbered(heading) for name, heading in labelled if often[name] == 1}

    @cached_property
    def _headings(self) -> frozenset[elaborating.Stems]:
        return frozenset(elaborating.stems(s.path[-1]) for document in self._index.documents for s in document.sections)
