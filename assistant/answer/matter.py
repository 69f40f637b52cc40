"""Whether what is quoted is of the matter that a question names, and not of another that the same words fit.

Any document has measures, goals and somebody who is responsible; and what one chapter says of its figures is no answer
to what is asked of another's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from assistant.answer import sought
from assistant.answer.passage import Passage
from assistant.answer.question import Asked
from assistant.index.lexicon import Lexicon
from assistant.language import expectation, sentences, words
from assistant.retrieval.concepts import FIRST_PART, SPELLING, Concept

_WHO = r"(?:hvem|kven|kem|who|hvilken|hvilket|hvilke|kva|ka|which)\b.*?"
_KIND = (
    r"(?:tiltak\w{0,3}|(?:del|hoved|hovud)?mål(?:a|ene)?|strategi(?:er|ar|ene|ane)?|reg(?:le[rn]|lar|lene|lane|el)\w{0,2}|"
    r"krav(?:a|ene)?|planer|planar|prinsipp\w{0,3}|retningslin\w{2,6}|bestemmelse\w{0,3}|føresegn\w{0,4}|tilbud\w{0,3}|tilbod\w{0,3}|"
    r"ordning\w{0,4}|satsing\w{0,4}|satsning\w{0,4}|visjon\w{0,4}|rettighet\w{0,3}|rett\w{0,2}|measures|goals|rules|strategies|plans)"
)
"""What a governing document has of any matter."""

_OF = re.compile(
    rf"\b{_WHO}\b(?:ansvar\w{{0,3}}|ansvarleg\w?|responsib\w+)\s+(?:for|av|til)\s+(?P<charge>.+)|"
    rf"\b(?:hvilke|hvilka|kva|hva|ka|which|what)\s+(?:slags\s+|for\s+(?:nokre\s+)?)?(?:\w+e\s+)?{_KIND}\s(?:.*?\s)?"
    r"(?:for|mot|imot|om|overfor|innenfor|innanfor|against|gjelder|gjeld)\s+(?!(?:at|å|to)\b)(?P<topic>.+)",
    re.IGNORECASE,
)
_IN_CHARGE = re.compile(r"ansvar", re.IGNORECASE)

_FIGURES = expectation.AMOUNTS | {"responsible"}

_PAPER = re.compile(r"\w*(?:plan|strategi|dokument|vedtekt|reglement|forskrift|program)\w*$")
"""What a document is called by its kind, or a part of it that tells of one."""

_ITSELF = re.compile(
    r"(?:plan|strategi|dokument|vedtekt|reglement|forskrift|program|mål|tiltak)(?:en|et|met|a|er|ar|ene|ane|n)?$"
)
"""The document that is read, or what it is made of, as a whole: who carries it out is told anywhere."""

_SEVERAL = re.compile(r"\b(?:og|samt|and)\b|[,/]", re.IGNORECASE)
"""In a title of several things."""

_BEFORE = 2
"""Sentences before one in which the matter may stand that it goes on with."""


def objects(question: str, concepts: Sequence[Concept]) -> list[Concept]:
    """What responsibility is asked for, or measures, goals or rules of; nothing where neither is asked for."""
    match = _OF.search(question)
    named = set(words.tokens(match["charge"] or match["topic"])) if match else set()
    return [concept for concept in concepts if named.issuperset(concept.word.split())] if named else []


def is_another(
    question: str, asked: Asked, concepts: Sequence[Concept], passages: Sequence[Passage], lexicon: Lexicon
) -> bool:
    """Whether what is quoted first is of another matter than the one that the question names."""
    here = [passage for passage in passages if passage.document.id == passages[0].document.id]
    first = [passage for passage in here if passage.section.path == here[0].section.path]
    if not first:
        return False
    sort = asked.sort.name if asked.sort else ""
    wanted = objects(question, concepts)
    if wanted and _is_known(wanted, lexicon) and not _is_of(wanted, first, lexicon, sort == "responsible"):
        return True
    return sort in _FIGURES and stands_elsewhere(concepts, here, lexicon)


def _is_known(wanted: Sequence[Concept], lexicon: Lexicon) -> bool:
    """Whether all words are Norwegian, and not all a document's own name: English may be said in Norwegian."""
    known = all(lexicon.knows(word) for concept in wanted for word in concept.word.split())
    return known and not any(_ITSELF.match(concept.word) for concept in wanted)


def _is_of(wanted: Sequence[Concept], passages: Sequence[Passage], lexicon: Lexicon, in_charge: bool) -> bool:
    """Whether any of what is wanted stands where it may: over the quoted, in its section, or before who is in charge.

    A row that tells who is in charge may say half of it: the skate park by its "skateanlegg".
    """
    first = passages[0].document
    over = " ".join((first.title, first.metadata.owner or "", *_headings(passages)))
    charged = list(_in_charge(passages))
    least = SPELLING if charged or not in_charge else FIRST_PART
    said = " ".join((over, *(charged or [first.section_text(passage.section) for passage in passages])))
    there = set(words.terms(said, lexicon.compound_parts))
    return any(sought.is_said(concept, there, lexicon, least) for concept in wanted)


def _headings(passages: Sequence[Passage]) -> Iterator[str]:
    for passage in passages:
        yield from passage.section.path


def _in_charge(passages: Sequence[Passage]) -> Iterator[str]:
    """Each quoted sentence that tells who is responsible, with those before it that tell of what.

    Nothing where a list or a part of one is quoted: its items need not name what they are of.
    """
    for passage in passages:
        text = passage.document.text
        blocks = (block for block in passage.section.blocks if not block.items)
        block = next((block for block in blocks if block.span.start <= passage.span.start < block.span.end), None)
        if block is None:
            return
        bounds = sentences.spans(text, block.span.start, block.span.end)
        for at, (start, end) in enumerate(bounds):
            quoted = passage.span.start < end and start < passage.span.end
            if quoted and _IN_CHARGE.search(text, start, end):
                yield text[bounds[max(0, at - _BEFORE)][0] : end]


def stands_elsewhere(concepts: Sequence[Concept], passages: Sequence[Passage], lexicon: Lexicon) -> bool:
    """Whether a heading of the same document names what is asked of, and the quoted stands under none that does.

    A title of two things says of none of its chapters what each is about, "barnehage og SFO"; one of a single thing is
    of it throughout. What any text may say tells nothing.
    """
    document = passages[0].document
    parts = lexicon.compound_parts
    quoted = " ".join(passage.span.of(document.text) for passage in passages)
    of_several = _SEVERAL.search(document.title) is not None
    over = " ".join(
        heading for heading in (document.title, *_headings(passages)) if not of_several or heading != document.title
    )
    there = set(words.terms(f"{over} {quoted}", parts))
    own = [passage.section.path for passage in passages]
    others = [
        set(words.terms(section.path[-1], parts))
        for section in document.sections
        if section.path[-1] != document.title and not any(path[: len(section.path)] == section.path for path in own)
    ]
    return any(
        any(other.issuperset(concept.alternatives[0].stems) for other in others)
        and not _PAPER.match(concept.word)
        and not (concept.word.isdigit() or sought.measures(concept))
        and not all(lexicon.is_everyday(stem) for stem in concept.alternatives[0].stems)
        and not sought.is_said(concept, there, lexicon)
        for concept in concepts
    )
