"""Everything that the documents say of something: counted, grouped by document and section, nothing left out."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from assistant.answer import markdown
from assistant.answer.compose import Composer
from assistant.answer.compounds import Forms
from assistant.answer.mention import Extent, Mention
from assistant.answer.passage import Passage
from assistant.answer.phrases import Phrases
from assistant.answer.places import Place, Said, phrases_of
from assistant.documents.model import Document
from assistant.retrieval.citation import Citation

BOTH = 2
"""Documents that are called both, and not all."""

Shown = list[tuple[Document, list[Passage]]]


def compose(
    mention: Mention, said: Said, documents: int, composer: Composer, phrases: Phrases, confirms: bool = False
) -> None:
    """Say with the composer how many places there are, of ``documents`` that were searched, and quote each.

    With ``confirms`` it is said first that they are there at all.
    """
    announced = _announced(mention, said, documents, phrases)
    yes = phrases.yes_still if mention.negated else phrases.yes
    composer.say(f"{yes} {announced}" if confirms else announced)
    _quote(said, documents, composer, phrases, whole=mention.extent is Extent.EVERYTHING)
    if said.others:
        one, several = phrases.counted_too
        counted_too = one if len(said.others) == 1 else several
        composer.note(counted_too.format(words=_named(said.others, phrases)))


def compose_without(
    mention: Mention, said: Said, searched: Sequence[Document], composer: Composer, phrases: Phrases
) -> None:
    """Say with the composer which of the documents that were searched lack it, and quote where the others have it."""
    saying = {document.id for document, _ in said.by_document()}
    lacking = [document for document in searched if document.id not in saying]
    if lacking:
        counts = _counts(mention, [(document, []) for document in lacking], len(searched), phrases)
        titles = phrases.listed([f"«{markdown.in_line(document.title)}»" for document in lacking])
        composer.say(_capital(phrases.documents_lack.format(titles=titles, **counts)))
    compose(mention, said, len(searched), composer, phrases)


def compose_near(mention: Mention, said: Said, documents: int, composer: Composer, phrases: Phrases) -> None:
    """Say with the composer that the topic is not named and what it is a kind of is, and quote each place."""
    topic = markdown.in_line(mention.topic)
    composer.say(phrases.in_other_words.format(topic=topic, words=_named(said.others, phrases)))
    _quote(said, documents, composer, phrases)


def compose_apart(mention: Mention, said: Said, documents: int, composer: Composer, phrases: Phrases) -> None:
    """Say with the composer that no document mentions all that is asked after, and quote where some of it is."""
    together = phrases.listed([f"«{markdown.in_line(phrase)}»" for phrase in phrases_of(mention.topic)])
    composer.say(phrases.none_says_all.format(topics=together))
    compose(mention, said, documents, composer, phrases)


def _named(said: Forms, phrases: Phrases) -> str:
    return phrases.listed([f"«{markdown.in_line(word)}»" for word in sorted(said)])


def _quote(said: Said, documents: int, composer: Composer, phrases: Phrases, whole: bool = False) -> None:
    """Quote each place under how many a document has; with ``whole`` all that stands under a heading that says it."""
    composer.highlight(said.words)
    counts = {document.id: len(passages) for document, passages in _shown(said, whole=False)}
    for document, passages in _shown(said, whole):
        if documents > 1:
            places = phrases.counted(counts[document.id], phrases.place)
            title = markdown.in_line(document.title)
            composer.say(_capital(phrases.in_title.format(places=places, title=title)))
        for path, group in groupby(passages, key=lambda passage: passage.section.path):
            composer.say(phrases.under.format(section=markdown.in_line(" › ".join(path))))
            composer.passages(list(group))


def shows(said: Said, cited: Sequence[Citation]) -> bool:
    """Whether any of the citations says it, or stands under a heading that does."""
    return any(
        _is_cited(place.passage, cited) or (place.is_heading and _is_over(place.passage, cited))
        for place in said.places
    )


def _is_over(heading: Passage, cited: Sequence[Citation]) -> bool:
    path = heading.section.path
    return any(each.document == heading.document.id and each.section[: len(path)] == path for each in cited)


def elsewhere(mention: Mention, said: Said, cited: Sequence[Citation], documents: int, phrases: Phrases) -> str | None:
    """The sentence about the places that an answer with these citations leaves out, if there are any."""
    shown = _shown(said, whole=False)
    if all(_is_cited(passage, cited) for _, passages in shown for passage in passages):
        return None
    return phrases.said_elsewhere.format(**_counts(mention, shown, documents, phrases))


def _announced(mention: Mention, said: Said, documents: int, phrases: Phrases) -> str:
    shown = _shown(said, whole=False)
    counts = _counts(mention, shown, documents, phrases)
    if mention.extent is Extent.TIMES:
        times = phrases.counted(sum(place.times for place in said.places), phrases.time)
        return phrases.times.format(times=times, **counts)
    if mention.extent is not Extent.DOCUMENTS:
        return phrases.said.format(**counts)
    if documents == 1:
        return phrases.document_says.format(**counts)
    return _capital(phrases.documents_say.format(**counts))


def _counts(mention: Mention, shown: Shown, documents: int, phrases: Phrases) -> dict[str, str]:
    whole = phrases.both if documents == BOTH else phrases.all_of
    those = (whole if len(shown) == documents else phrases.some_of).format(
        number=phrases.number(len(shown)), all=phrases.counted(documents, phrases.document)
    )
    return {
        "topic": f"» {phrases.conjunction if mention.every else phrases.alternatively} «".join(
            markdown.in_line(phrase) for phrase in phrases_of(mention.topic)
        ),
        "places": phrases.counted(sum(len(passages) for _, passages in shown), phrases.place),
        "asked": markdown.in_line(mention.topic),
        "those": those,
        "among": phrases.among.format(those=those) if documents > 1 else "",
    }


def _shown(said: Said, whole: bool) -> Shown:
    """What to quote of each document, the one that says most first.

    A list that is quoted whole holds its items; with ``whole``, so does a section whose heading says it.
    """
    shown = [(document, _apart(_widened(places) if whole else [p.passage for p in places]))
             for document, places in said.by_document()]  # fmt: skip
    return sorted(shown, key=lambda one: -len(one[1]))


def _widened(places: Sequence[Place]) -> list[Passage]:
    """The passages, with all that stands under a heading in its stead."""
    widened: list[Passage] = []
    for place in places:
        document, path = place.passage.document, place.passage.section.path
        below = [
            Passage(document, section, block.span, block.intro, block.items)
            for section in document.sections
            if place.is_heading and section.path[: len(path)] == path
            for block in section.blocks
        ]
        widened += below or [place.passage]
    return widened


def _apart(passages: Sequence[Passage]) -> list[Passage]:
    """The passages in reading order, without those that stand inside another."""
    apart: list[Passage] = []
    for passage in sorted(passages, key=lambda p: (p.span.start, -p.span.end)):
        if not apart or passage.span.end > apart[-1].span.end:
            apart.append(passage)
    return apart


def _is_cited(passage: Passage, cited: Sequence[Citation]) -> bool:
    return any(
        citation.document == passage.document.id
        and citation.start <= passage.span.start
        and passage.span.end <= citation.end
        for citation in cited
    )


def _capital(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]
