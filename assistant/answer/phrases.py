"""What the assistant says in its own words, in bokmål, nynorsk and English."""

from __future__ import annotations

from dataclasses import dataclass

from assistant.answer.model import Language


@dataclass(frozen=True, slots=True)
class Phrases:
    """The sentences of one language; names in braces are filled in."""

    says: str
    says_also: str
    list_of: str
    mentioned: str
    stands: str
    on_page: str
    in_document: str
    overview: str
    parts: str
    not_covered: str
    off_topic: str
    unclear: str
    none_in_force: str
    this_document: str
    expired: str
    superseded: str
    withdrawn: str
    proposed: str
    not_yet: str
    nearest: str
    conjunction: str
    numbers: tuple[str, ...]

    def number(self, count: int) -> str:
        """The number in words up to twelve, as Norwegian text has it, and in figures above."""
        return self.numbers[count] if count < len(self.numbers) else str(count)


_BOKMAAL = Phrases(
    says="Under «{section}»{document} står det:",
    says_also="Under «{section}»{document} står det også:",
    list_of="Under «{section}»{document} står {count} punkter:",
    mentioned="Ja. Under «{section}»{document} står det:",
    stands="Det står i «{title}», under «{where}:",
    on_page=" på side {page}",
    in_document=" i «{title}»",
    overview="«{title}» begynner slik:",
    parts="Dokumentet har disse delene:",
    not_covered="Jeg finner ikke svar på dette i dokumentene.",
    off_topic="Dette handler ikke om det dokumentene styrer. Jeg svarer bare ut fra dem.",
    unclear="Jeg forstår ikke helt hva du spør om. Prøv å skrive spørsmålet med flere ord.",
    none_in_force="Jeg finner ingen dokumenter som gjaldt da.",
    this_document="Dokumentet",
    expired="{name} gjaldt for {period} og er utløpt.",
    superseded="{name} er erstattet av «{newer}».",
    withdrawn="{name} er utgått.",
    proposed="{name} er et forslag, og er ikke vedtatt.",
    not_yet="{name} gjelder først fra {first}.",
    nearest="Nærmeste avsnitt er",
    conjunction="og",
    numbers=("null", "ett", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
)
_NYNORSK = Phrases(
    says="Under «{section}»{document} står det:",
    says_also="Under «{section}»{document} står det òg:",
    list_of="Under «{section}»{document} står {count} punkt:",
    mentioned="Ja. Under «{section}»{document} står det:",
    stands="Det står i «{title}», under «{where}:",
    on_page=" på side {page}",
    in_document=" i «{title}»",
    overview="«{title}» byrjar slik:",
    parts="Dokumentet har desse delane:",
    not_covered="Eg finn ikkje svar på dette i dokumenta.",
    off_topic="Dette handlar ikkje om det dokumenta styrer. Eg svarer berre ut frå dei.",
    unclear="Eg forstår ikkje heilt kva du spør om. Prøv å skrive spørsmålet med fleire ord.",
    none_in_force="Eg finn ingen dokument som galdt då.",
    this_document="Dokumentet",
    expired="{name} galdt for {period} og har gått ut.",
    superseded="{name} er erstatta av «{newer}».",
    withdrawn="{name} har gått ut.",
    proposed="{name} er eit framlegg, og er ikkje vedteke.",
    not_yet="{name} gjeld først frå {first}.",
    nearest="Næraste avsnitt er",
    conjunction="og",
    numbers=("null", "eitt", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"),
)
_ENGLISH = Phrases(
    says="Under «{section}»{document} it says:",
    says_also="Under «{section}»{document} it also says:",
    list_of="Under «{section}»{document} there are {count} points:",
    mentioned="Yes. Under «{section}»{document} it says:",
    stands="It is in «{title}», under «{where}:",
    on_page=" on page {page}",
    in_document=" in «{title}»",
    overview="«{title}» begins like this:",
    parts="The document has these parts:",
    not_covered="I do not find an answer to this in the documents.",
    off_topic="This is not something the documents govern. I answer from them only.",
    unclear="I do not quite understand the question. Please try again with more words.",
    none_in_force="I find no documents that were in force then.",
    this_document="The document",
    expired="{name} applied for {period} and has expired.",
    superseded="{name} is replaced by «{newer}».",
    withdrawn="{name} is withdrawn.",
    proposed="{name} is a proposal and has not been adopted.",
    not_yet="{name} applies only from {first}.",
    nearest="The nearest sections are",
    conjunction="and",
    numbers=("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
)

OF: dict[Language, Phrases] = {"nb": _BOKMAAL, "nn": _NYNORSK, "en": _ENGLISH}
