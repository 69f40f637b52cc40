"""What goes wrong, in the other languages of the interface, and how a sentence is said in them.

An error carries its sentence in bokmål, which is also what it is looked up by, as message catalogues do. Names,
numbers and the like stand in ``{places}``. A sentence that is not here is for those who run the service at the
command line, and is shown as it is.
"""

from __future__ import annotations

import re
from functools import cache

from assistant.web.texts import operating, told
from assistant.web.texts.model import Language

SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "Spørsmålet er på {length} tegn, og grensen er {limit}. Kort det ned til det du vil ha svar på.",
        "Spørsmålet er på {length} teikn, og grensa er {limit}. Kort det ned til det du vil ha svar på.",
        "The question is {length} characters long, and the limit is {limit}. Shorten it to what you want to know.",
    ),
    (
        "Fant ikke dokumentet «{name}». Dokumentene er: {known}.",
        "Fann ikkje dokumentet «{name}». Dokumenta er: {known}.",
        "The document «{name}» was not found. The documents are: {known}.",
    ),
    (
        "Forslaget er tomt. Lim inn teksten eller velg en fil, og prøv igjen.",
        "Framlegget er tomt. Lim inn teksten eller vel ei fil, og prøv igjen.",
        "The proposal is empty. Paste the text or choose a file, and try again.",
    ),
    (
        "Teksten er på om lag {pages} sider, og grensen er {limit}. Sjekk den delen som inneholder selve forslaget.",
        "Teksten er på om lag {pages} sider, og grensa er {limit}. Sjekk den delen som inneheld sjølve framlegget.",
        "The text is about {pages} pages long, and the limit is {limit}. Check the part that holds the proposal itself.",
    ),
    (
        "Teksten er mest tall. Skriv med ord hva som foreslås, og prøv igjen.",
        "Teksten er mest tal. Skriv med ord kva framlegget går ut på, og prøv igjen.",
        "The text is mostly numbers. Write in words what is proposed, and try again.",
    ),
    (
        "Forslaget er for kort. Skriv minst to ord om hva som foreslås, helst en hel setning.",
        "Framlegget er for kort. Skriv minst to ord om kva det går ut på, helst ei heil setning.",
        "The proposal is too short. Write at least two words about what is proposed, preferably a whole sentence.",
    ),
    (
        "Teksten er ikke til å forstå. Skriv forslaget i hele setninger på norsk.",
        "Teksten er ikkje til å forstå. Skriv framlegget i heile setningar på norsk.",
        "The text cannot be understood. Write the proposal in whole sentences in Norwegian.",
    ),
    (
        "Teksten er på engelsk. Skriv forslaget på bokmål eller nynorsk, og prøv igjen.",
        "Teksten er på engelsk. Skriv framlegget på bokmål eller nynorsk, og prøv igjen.",
        "The text is in English. Write the proposal in Norwegian, bokmål or nynorsk, and try again.",
    ),
    (
        "Teksten er dokumentet «{title}» selv. Velg et forslag som skal sjekkes mot det.",
        "Teksten er dokumentet «{title}» sjølv. Vel eit framlegg som skal sjekkast mot det.",
        "The text is the document «{title}» itself. Choose a proposal to check against it.",
    ),
    (
        "Regnearket «{file}» har ingen kolonne med forslag. Skriv ett forslag i hver rad.",
        "Reknearket «{file}» har ingen kolonne med framlegg. Skriv eitt framlegg i kvar rad.",
        "The spreadsheet «{file}» has no column of proposals. Write one proposal in each row.",
    ),
    (
        "Regnearket «{file}» har ingen forslag. Skriv ett forslag i hver rad.",
        "Reknearket «{file}» har ingen framlegg. Skriv eitt framlegg i kvar rad.",
        "The spreadsheet «{file}» has no proposals. Write one proposal in each row.",
    ),
    (
        "Regnearket «{file}» er for stort. Del det i flere, og prøv igjen.",
        "Reknearket «{file}» er for stort. Del det i fleire, og prøv igjen.",
        "The spreadsheet «{file}» is too large. Divide it, and try again.",
    ),
    (
        "Regnearket «{file}» er skadet eller er ikke et regneark. Lagre det på nytt, og prøv igjen.",
        "Reknearket «{file}» er skadd eller er ikkje eit rekneark. Lagre det på nytt, og prøv igjen.",
        "The spreadsheet «{file}» is damaged or is no spreadsheet. Save it anew, and try again.",
    ),
    (
        "Filen «{file}» er av en type som ikke kan leses. Bruk {types}, eller lim inn teksten.",
        "Fila «{file}» er av ein type som ikkje kan lesast. Bruk {types}, eller lim inn teksten.",
        "The file «{file}» is of a type that cannot be read. Use {types}, or paste the text.",
    ),
    (
        "Filen «{file}» er av en type som ikke kan leses. Typene som kan leses, er {types}.",
        "Fila «{file}» er av ein type som ikkje kan lesast. Typane som kan lesast, er {types}.",
        "The file «{file}» is of a type that cannot be read. The types that can be read are {types}.",
    ),
    (
        "Filen «{file}» er tom. Legg inn en fil med tekst, eller fjern den fra mappen.",
        "Fila «{file}» er tom. Legg inn ei fil med tekst, eller fjern ho frå mappa.",
        "The file «{file}» is empty. Use a file with text, or remove it from the folder.",
    ),
    (
        "Filen «{file}» er tom: legg inn en fil med tekst, eller fjern den fra mappen.",
        "Fila «{file}» er tom: legg inn ei fil med tekst, eller fjern ho frå mappa.",
        "The file «{file}» is empty: use a file with text, or remove it from the folder.",
    ),
    (
        "Filen «{file}» er for stor til å leses: del den i flere, og prøv igjen.",
        "Fila «{file}» er for stor til å lesast: del ho i fleire, og prøv igjen.",
        "The file «{file}» is too large to be read: divide it, and try again.",
    ),
    (
        "Filen «{file}» er skadet eller er ikke en PDF: lag eller last den ned på nytt, og prøv igjen.",
        "Fila «{file}» er skadd eller er ikkje ein PDF: lag eller last ho ned på nytt, og prøv igjen.",
        "The file «{file}» is damaged or is no PDF: make or download it anew, and try again.",
    ),
    (
        "Filen «{file}» er skadet eller er ikke et {kind}: lag eller last den ned på nytt, og prøv igjen.",
        "Fila «{file}» er skadd eller er ikkje eit {kind}: lag eller last ho ned på nytt, og prøv igjen.",
        "The file «{file}» is damaged or is no {kind}: make or download it anew, and try again.",
    ),
    (
        "Filen «{file}» er låst med passord: lagre den uten passord, og legg den inn på nytt.",
        "Fila «{file}» er låst med passord: lagre ho utan passord, og legg ho inn på nytt.",
        "The file «{file}» is locked with a password: save it without one, and add it again.",
    ),
    (
        "Filen «{file}» inneholder ikke lesbar tekst. "
        "Lagre dokumentet som ren tekst (UTF-8) eller PDF, og legg det inn på nytt.",
        "Fila «{file}» inneheld ikkje lesbar tekst. "
        "Lagre dokumentet som rein tekst (UTF-8) eller PDF, og legg det inn på nytt.",
        "The file «{file}» holds no readable text. Save the document as plain text (UTF-8) or PDF, and add it again.",
    ),
    (
        "Filen «{file}» er for stor eller for innviklet til å leses: del den i flere, og prøv igjen.",
        "Fila «{file}» er for stor eller for innfløkt til å lesast: del ho i fleire, og prøv igjen.",
        "The file «{file}» is too large or too involved to be read: divide it, and try again.",
    ),
    (
        "Filen «{file}» kan ikke åpnes ({reason}). Sjekk tilgangen til filen, og prøv igjen.",
        "Fila «{file}» kan ikkje opnast ({reason}). Sjekk tilgangen til fila, og prøv igjen.",
        "The file «{file}» cannot be opened ({reason}). Check the access to it, and try again.",
    ),
    (
        "Filen «{file}» er låst med passord eller lagret i et gammelt format: "
        "lagre den på nytt uten passord i dagens format, og legg den inn igjen.",
        "Fila «{file}» er låst med passord eller lagra i eit gammalt format: "
        "lagre ho på nytt utan passord i dagens format, og legg ho inn igjen.",
        "The file «{file}» is locked with a password or saved in an old format: "
        "save it anew without one in today's format, and add it again.",
    ),
    (
        "Filen «{file}» har bilder av tekst i stedet for tekst. {install}, og prøv igjen.",
        "Fila «{file}» har bilete av tekst i staden for tekst. {install}, og prøv igjen.",
        "The file «{file}» has pictures of text in place of text. {install}, and try again.",
    ),
    (
        "Filnavnet kan ikke brukes. Gi filen et navn av bokstaver, tall, bindestrek og mellomrom.",
        "Filnamnet kan ikkje brukast. Gi fila eit namn av bokstavar, tal, bindestrek og mellomrom.",
        "The file name cannot be used. Give the file a name of letters, digits, hyphens and spaces.",
    ),
)
"""Bokmål, nynorsk and English."""

ALL = (*SENTENCES, *told.SENTENCES, *operating.SENTENCES)
"""Those of documents and of the installation too."""

_PLACE = re.compile(r"\{(\w+)\}")


def said(sentence: str, language: Language) -> str:
    """The sentence of an error, a doubt or a stage in the language; as it is, in bokmål, where it has no other."""
    for pattern, others in _patterns():
        found = pattern.fullmatch(sentence)
        if found and language in others:
            phrases = _phrases()[language]
            return others[language].format(**{place: phrases.get(of, of) for place, of in found.groupdict().items()})
    return sentence


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], dict[Language, str]], ...]:
    return tuple((_pattern(nb), {"nn": nn, "en": en}) for nb, nn, en in ALL)


@cache
def _phrases() -> dict[Language, dict[str, str]]:
    return {"nn": {nb: nn for nb, nn, _ in told.PHRASES}, "en": {nb: en for nb, _, en in told.PHRASES}}


def _pattern(sentence: str) -> re.Pattern[str]:
    """The sentence with a group for each place; what is between them is taken as it is."""
    parts = _PLACE.split(sentence)
    return re.compile(
        "".join(f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)), re.DOTALL
    )
