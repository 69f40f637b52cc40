"""What the assistant says in its own words, in bokmål, nynorsk and English."""

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
    time: Noun
    chapters: Noun
    paragraphs: Noun
    instead: str
    list_not: str
    no_sum: str

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


_BOKMAAL = Phrases(
    language="nb",
    says="Under «{section}»{document} står det:",
    says_also="Under «{section}»{document} står det også:",
    list_of="Under «{section}»{document} står {points}:",
    names="Under «{section}»{document} er {count} nevnt:",
    mentioned="Ja. Under «{section}»{document} står det:",
    stands="Det står i «{title}», under «{where}:",
    on_page=" på side {page}",
    in_document=" i «{title}»",
    overview="«{title}» begynner slik:",
    parts="Dokumentet har disse delene:",
    has_parts="«{title}» har {parts}:",
    answers_from="Jeg svarer fra {documents}.",
    first_of="Her er de {number} første:",
    not_covered="Jeg finner ikke svar på dette i {here}.",
    no_section="Jeg finner ikke {sections} i {here}.",
    chapter="kapittel",
    here="dokumentene",
    off_topic="Dette handler dokumentene ikke om. Jeg svarer bare ut fra dem.",
    unclear="Jeg forstår ikke helt hva du spør om. Prøv å skrive spørsmålet med flere ord.",
    points_nowhere="Jeg vet ikke hva du sikter til. Skriv hva spørsmålet gjelder, så leter jeg etter svaret.",
    none_in_force="Jeg finner ingen dokumenter som gjaldt da.",
    this_document="Dokumentet",
    in_force="{name} gjelder nå.",
    in_force_for="{name} gjelder for {period}, altså nå.",
    not_stated="{name} sier ikke hvor lenge det gjelder, og jeg vet ikke om noe har kommet i stedet.",
    expired="{name} gjaldt for {period} og er utløpt.",
    superseded="{name} er erstattet av «{newer}».",
    withdrawn="{name} er utgått.",
    proposed="{name} er et forslag, og er ikke vedtatt.",
    not_yet="{name} gjelder først fra {first}.",
    nearest="Nærmeste avsnitt er",
    searched="Jeg har søkt i {documents}.",
    searched_some="Jeg har søkt i {number} av {documents}.",
    searched_all_of="Jeg har søkt i hele «{title}».",
    in_force_in="Jeg har bare sett på det som gjaldt i {at}.",
    in_force_on="Jeg har bare sett på det som gjaldt {at}.",
    have="Jeg har {documents}.",
    made_for="Det er laget for {years}.",
    all_made_for="De er laget for {years}.",
    some_made_for="De som oppgir en periode, er laget for {years}.",
    not_said="Jeg finner ikke noe om «{topic}» i {here}.",
    others_say="Det er nevnt i {titles}.",
    in_other_words="Dokumentene nevner ikke «{topic}», men de nevner {words}:",
    said="Jeg finner «{topic}» {places}{among}:",
    documents_say="{those} nevner «{topic}», til sammen {places}:",
    document_says="Dokumentet nevner «{topic}» {places}:",
    times="«{topic}» er nevnt {times}, {places}{among}:",
    in_title="{places} i «{title}»:",
    under="Under «{section}»:",
    among=" i {those}",
    some_of="{number} av {all}",
    all_of="alle de {number} dokumentene",
    both="begge dokumentene",
    yes="Ja.",
    said_elsewhere="Jeg finner «{topic}» {places}{among} i alt. Spør «Alt om {asked}» for å se dem.",
    counted_too=("Ordet {words} er regnet med.", "Ordene {words} er regnet med."),
    yes_still="Jo.",
    documents_lack="{those} nevner ikke «{topic}»: {titles}.",
    none_says_all="Ingen av dokumentene nevner både {topics}.",
    no_document="Jeg kjenner ikke noe dokument som heter «{name}».",
    topic_in="«{topic}» er nevnt i {titles}.",
    compared="Dette står om hver av dem:",
    greeting="Hei.",
    thanks="Bare hyggelig. Spør gjerne om mer.",
    farewell="Ha det bra.",
    i_am="Jeg er et dataprogram, ikke et menneske. Jeg svarer på spørsmål om styringsdokumentene med sitater fra dem, "
    "og sier fra når de ikke svarer.",
    i_can="Spør for eksempel hva som er prioritert, hvem som har ansvaret for noe, når noe skal skje, eller hvilke "
    "dokumenter som nevner et tema.",
    conjunction="og",
    alternatively="eller",
    document=("ett dokument", "dokumenter"),
    place=("ett sted", "steder"),
    point=("ett punkt", "punkter"),
    time=("én gang", "ganger"),
    chapters=("ett kapittel", "kapitler"),
    paragraphs=("én paragraf", "paragrafer"),
    instead="Det står ikke «{said}», men «{instead}» [{number}].",
    list_not="Under «{section}»{document} står {points}, ikke {said}:",
    no_sum="Tabellen oppgir ingen samlet sum.",
)
_NYNORSK = Phrases(
    language="nn",
    says="Under «{section}»{document} står det:",
    says_also="Under «{section}»{document} står det òg:",
    list_of="Under «{section}»{document} står {points}:",
    names="Under «{section}»{document} er {count} nemnde:",
    mentioned="Ja. Under «{section}»{document} står det:",
    stands="Det står i «{title}», under «{where}:",
    on_page=" på side {page}",
    in_document=" i «{title}»",
    overview="«{title}» byrjar slik:",
    parts="Dokumentet har desse delane:",
    has_parts="«{title}» har {parts}:",
    answers_from="Eg svarar frå {documents}.",
    first_of="Her er dei {number} første:",
    not_covered="Eg finn ikkje svar på dette i {here}.",
    no_section="Eg finn ikkje {sections} i {here}.",
    chapter="kapittel",
    here="dokumenta",
    off_topic="Dette handlar dokumenta ikkje om. Eg svarar berre ut frå dei.",
    unclear="Eg forstår ikkje heilt kva du spør om. Prøv å skrive spørsmålet med fleire ord.",
    points_nowhere="Eg veit ikkje kva du siktar til. Skriv kva spørsmålet gjeld, så leitar eg etter svaret.",
    none_in_force="Eg finn ingen dokument som galdt då.",
    this_document="Dokumentet",
    in_force="{name} gjeld no.",
    in_force_for="{name} gjeld for {period}, altså no.",
    not_stated="{name} seier ikkje kor lenge det gjeld, og eg veit ikkje om noko har kome i staden.",
    expired="{name} galdt for {period} og har gått ut.",
    superseded="{name} er erstatta av «{newer}».",
    withdrawn="{name} har gått ut.",
    proposed="{name} er eit framlegg, og er ikkje vedteke.",
    not_yet="{name} gjeld først frå {first}.",
    nearest="Næraste avsnitt er",
    searched="Eg har søkt i {documents}.",
    searched_some="Eg har søkt i {number} av {documents}.",
    searched_all_of="Eg har søkt i heile «{title}».",
    in_force_in="Eg har berre sett på det som galdt i {at}.",
    in_force_on="Eg har berre sett på det som galdt {at}.",
    have="Eg har {documents}.",
    made_for="Det er laga for {years}.",
    all_made_for="Dei er laga for {years}.",
    some_made_for="Dei som oppgir ein periode, er laga for {years}.",
    not_said="Eg finn ikkje noko om «{topic}» i {here}.",
    others_say="Det er nemnt i {titles}.",
    in_other_words="Dokumenta nemner ikkje «{topic}», men dei nemner {words}:",
    said="Eg finn «{topic}» {places}{among}:",
    documents_say="{those} nemner «{topic}», til saman {places}:",
    document_says="Dokumentet nemner «{topic}» {places}:",
    times="«{topic}» er nemnt {times}, {places}{among}:",
    in_title="{places} i «{title}»:",
    under="Under «{section}»:",
    among=" i {those}",
    some_of="{number} av {all}",
    all_of="alle dei {number} dokumenta",
    both="begge dokumenta",
    yes="Ja.",
    said_elsewhere="Eg finn «{topic}» {places}{among} i alt. Spør «Alt om {asked}» for å sjå dei.",
    counted_too=("Ordet {words} er rekna med.", "Orda {words} er rekna med."),
    yes_still="Jo.",
    documents_lack="{those} nemner ikkje «{topic}»: {titles}.",
    none_says_all="Ingen av dokumenta nemner både {topics}.",
    no_document="Eg kjenner ikkje noko dokument som heiter «{name}».",
    topic_in="«{topic}» er nemnt i {titles}.",
    compared="Dette står om kvar av dei:",
    greeting="Hei.",
    thanks="Berre hyggeleg. Spør gjerne om meir.",
    farewell="Ha det bra.",
    i_am="Eg er eit dataprogram, ikkje eit menneske. Eg svarar på spørsmål om styringsdokumenta med sitat frå dei, "
    "og seier frå når dei ikkje svarar.",
    i_can="Spør til dømes kva som er prioritert, kven som har ansvaret for noko, når noko skal skje, eller kva "
    "dokument som nemner eit tema.",
    conjunction="og",
    alternatively="eller",
    document=("eitt dokument", "dokument"),
    place=("éin stad", "stader"),
    point=("eitt punkt", "punkt"),
    time=("éin gong", "gonger"),
    chapters=("eitt kapittel", "kapittel"),
    paragraphs=("éin paragraf", "paragrafar"),
    instead="Det står ikkje «{said}», men «{instead}» [{number}].",
    list_not="Under «{section}»{document} står {points}, ikkje {said}:",
    no_sum="Tabellen oppgir ingen samla sum.",
)
_ENGLISH = Phrases(
    language="en",
    says="Under «{section}»{document} it says:",
    says_also="Under «{section}»{document} it also says:",
    list_of="Under «{section}»{document} it lists {points}:",
    names="Under «{section}»{document} {count} are named:",
    mentioned="Yes. Under «{section}»{document} it says:",
    stands="It is in «{title}», under «{where}:",
    on_page=" on page {page}",
    in_document=" in «{title}»",
    overview="«{title}» begins like this:",
    parts="The document has these parts:",
    has_parts="«{title}» has {parts}:",
    answers_from="I answer from {documents}.",
    first_of="These are the first {number}:",
    not_covered="I do not find an answer to this in {here}.",
    no_section="I do not find {sections} in {here}.",
    chapter="chapter",
    here="the documents",
    off_topic="The documents are not about this. I answer from them only.",
    unclear="I do not quite understand the question. Please try again with more words.",
    points_nowhere="I do not know what you are referring to. Please say what the question is about.",
    none_in_force="I find no documents that were in force then.",
    this_document="The document",
    in_force="{name} is in force now.",
    in_force_for="{name} applies for {period}, and so it is in force now.",
    not_stated="{name} does not say how long it applies, and I do not know whether anything has replaced it.",
    expired="{name} applied for {period} and has expired.",
    superseded="{name} is replaced by «{newer}».",
    withdrawn="{name} is withdrawn.",
    proposed="{name} is a proposal and has not been adopted.",
    not_yet="{name} applies only from {first}.",
    nearest="The nearest sections are",
    searched="I have searched {documents}.",
    searched_some="I have searched {number} of {documents}.",
    searched_all_of="I have searched all of «{title}».",
    in_force_in="I have only looked at what was in force in {at}.",
    in_force_on="I have only looked at what was in force on {at}.",
    have="I have {documents}.",
    made_for="It is made for {years}.",
    all_made_for="They are made for {years}.",
    some_made_for="Those that give a period are made for {years}.",
    not_said="I do not find anything about «{topic}» in {here}.",
    others_say="It is mentioned in {titles}.",
    in_other_words="The documents do not mention «{topic}», but they mention {words}:",
    said="I find «{topic}» in {places}{among}:",
    documents_say="{those} mention «{topic}», in {places} altogether:",
    document_says="The document mentions «{topic}» in {places}:",
    times="«{topic}» is mentioned {times}, in {places}{among}:",
    in_title="{places} in «{title}»:",
    under="Under «{section}»:",
    among=" in {those}",
    some_of="{number} of {all}",
    all_of="all {number} documents",
    both="both documents",
    yes="Yes.",
    said_elsewhere="I find «{topic}» in {places}{among} altogether. Ask «Everything about {asked}» to see them.",
    counted_too=("The word {words} is counted too.", "The words {words} are counted too."),
    yes_still="Yes.",
    documents_lack="{those} do not mention «{topic}»: {titles}.",
    none_says_all="No document mentions both {topics}.",
    no_document="I do not know any document called «{name}».",
    topic_in="«{topic}» is mentioned in {titles}.",
    compared="This is said of each of them:",
    greeting="Hello.",
    thanks="You are welcome. Please ask more.",
    farewell="Goodbye.",
    i_am="I am a computer program, not a person. I answer questions about the governing documents with quotations "
    "from them, and say so when they do not answer.",
    i_can="Ask, for example, what is prioritised, who is responsible for something, when something will happen, or "
    "which documents mention a subject.",
    conjunction="and",
    alternatively="or",
    document=("one document", "documents"),
    place=("one place", "places"),
    point=("one point", "points"),
    time=("once", "times"),
    chapters=("one chapter", "chapters"),
    paragraphs=("one paragraph", "paragraphs"),
    instead="It does not say «{said}», but «{instead}» [{number}].",
    list_not="Under «{section}»{document} it lists {points}, not {said}:",
    no_sum="The table gives no total.",
)

OF: dict[Language, Phrases] = {"nb": _BOKMAAL, "nn": _NYNORSK, "en": _ENGLISH}
