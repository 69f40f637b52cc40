"""What is told of documents as they are read and put in place, in the other languages of the interface.

Doubts, stages and mistakes in the metadata carry their sentence in bokmål, as errors do (see ``errors``).
"""

from __future__ import annotations

SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "Dokumentmappen har allerede «{file}». Fjern den først, eller gi filen et annet navn.",
        "Dokumentmappa har alt «{file}». Fjern ho først, eller gi fila eit anna namn.",
        "The document folder already has «{file}». Remove it first, or give the file another name.",
    ),
    (
        "Filen «{file}» kan ikke legges i dokumentmappen «{corpus}» ({reason}). Sjekk tilgangen og plassen på disken.",
        "Fila «{file}» kan ikkje leggjast i dokumentmappa «{corpus}» ({reason}). Sjekk tilgangen og plassen på disken.",
        "The file «{file}» cannot be put into the document folder «{corpus}» ({reason}). "
        "Check the access and the room on the disk.",
    ),
    (
        "Filen «{file}» kan ikke fjernes ({reason}). Sjekk tilgangen til den.",
        "Fila «{file}» kan ikkje fjernast ({reason}). Sjekk tilgangen til ho.",
        "The file «{file}» cannot be removed ({reason}). Check the access to it.",
    ),
    (
        "Filen kan ikke tas imot. Gi den et kortere navn, eller sjekk plassen på disken.",
        "Fila kan ikkje takast imot. Gi ho eit kortare namn, eller sjekk plassen på disken.",
        "The file cannot be received. Give it a shorter name, or check the room on the disk.",
    ),
    (
        "I metadatafilen «{file}» skal feltet «{field}» være {expected}.",
        "I metadatafila «{file}» skal feltet «{field}» vere {expected}.",
        "In the metadata file «{file}» the field «{field}» must be {expected}.",
    ),
    (
        "Metadatafilen «{file}» har feltet «{field}», som ikke finnes. Feltene er: {known}.",
        "Metadatafila «{file}» har feltet «{field}», som ikkje finst. Felta er: {known}.",
        "The metadata file «{file}» has the field «{field}», which does not exist. The fields are: {known}.",
    ),
    (
        "Indeksen i «{folder}» blir allerede bygget av et annet program. Vent til det er ferdig, og prøv igjen.",
        "Indeksen i «{folder}» blir alt bygd av eit anna program. Vent til det er ferdig, og prøv igjen.",
        "The index in «{folder}» is already being built by another program. Wait until it is done, and try again.",
    ),
    (
        "Det er ikke plass på disken til indeksen i «{folder}». Frigjør plass, eller velg en annen mappe med --index.",
        "Det er ikkje plass på disken til indeksen i «{folder}». Frigjer plass, eller vel ei anna mappe med --index.",
        "There is no room on the disk for the index in «{folder}». Make room, or choose another folder with --index.",
    ),
    (
        "Ingen dokumenter er av typen «{kind}». Typene er: {known}.",
        "Ingen dokument er av typen «{kind}». Typane er: {known}.",
        "No documents are of the kind «{kind}». The kinds are: {known}.",
    ),
    (
        "Ingen dokumenter har eieren «{owner}». Eierne er: {known}.",
        "Ingen dokument har eigaren «{owner}». Eigarane er: {known}.",
        "No documents have the owner «{owner}». The owners are: {known}.",
    ),
    (
        "Dokumentene har ingen strategier, mål eller tiltak å sjekke mot. "
        "Oppgi overskriftene de står under, i feltet «strategier» i metadatafilen.",
        "Dokumenta har ingen strategiar, mål eller tiltak å sjekke mot. "
        "Oppgi overskriftene dei står under, i feltet «strategier» i metadatafila.",
        "The documents have no strategies, goals or measures to check against. "
        "Give the headings that they stand under in the field «strategier» of the metadata file.",
    ),
    (
        "Innholdsfortegnelsen har overskrifter som ikke ble funnet i teksten: {headings}.",
        "Innhaldslista har overskrifter som ikkje vart funne i teksten: {headings}.",
        "The table of contents has headings that were not found in the text: {headings}.",
    ),
    (
        "Tekst er lest som overskrifter uten å stå i innholdsfortegnelsen: {headings}.",
        "Tekst er lesen som overskrifter utan å stå i innhaldslista: {headings}.",
        "Text was read as headings without standing in the table of contents: {headings}.",
    ),
    (
        "Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt.",
        "Ingen overskrifter vart funne, så heile dokumentet er eitt avsnitt.",
        "No headings were found, so the whole document is one section.",
    ),
    (
        "{count} tegn kunne ikke leses.",
        "{count} teikn kunne ikkje lesast.",
        "{count} characters could not be read.",
    ),
    (
        "Sider som er bilder, er lest med tekstgjenkjenning (OCR), så enkelte ord kan være feil.",
        "Sider som er bilete, er lesne med tekstattkjenning (OCR), så einskilde ord kan vere feil.",
        "Pages that are pictures were read with text recognition (OCR), so that some words may be wrong.",
    ),
    (
        "Side {pages} er lagret som bilde, og teksten der er ikke lest. {install} hvis den skal bli lest.",
        "Side {pages} er lagra som bilete, og teksten der er ikkje lesen. {install} dersom han skal bli lesen.",
        "Page {pages} is saved as a picture, and the text there was not read. {install} if it is to be read.",
    ),
    (
        "Side {pages} har tekst som ikke er lest, fordi filen ikke sier hvilke bokstaver skriften viser.",
        "Side {pages} har tekst som ikkje er lesen, fordi fila ikkje seier kva bokstavar skrifta viser.",
        "Page {pages} has text that was not read, since the file does not tell which letters its font shows.",
    ),
    (
        "{count} av {pages} sider har lite eller ingen tekst som kan leses.",
        "{count} av {pages} sider har lite eller ingen tekst som kan lesast.",
        "{count} of {pages} pages have little or no text that can be read.",
    ),
    (
        "Filen er stor, men har lite tekst. Det som står i bilder, er ikke lest.",
        "Fila er stor, men har lite tekst. Det som står i bilete, er ikkje lese.",
        "The file is large but has little text. What stands in pictures was not read.",
    ),
    ("Leser dokumenter", "Les dokument", "Reading documents"),
    ("Lager ordregister", "Lagar ordregister", "Listing the words"),
    ("Beregner betydning", "Reknar ut kva orda tyder", "Working out what the words mean"),
)
"""Bokmål, nynorsk and English."""

PHRASES: tuple[tuple[str, str, str], ...] = (
    ("en tekst", "ein tekst", "a text"),
    ("en liste med navn", "ei liste med namn", "a list of names"),
    (
        "et år, eller to år med bindestrek mellom, for eksempel 2022-2033",
        "eit år, eller to år med bindestrek mellom, til dømes 2022-2033",
        "a year, or two years with a hyphen between, for example 2022-2033",
    ),
    ("et årstall", "eit årstal", "a year"),
    (
        "en dato, for eksempel 2023-11-24, eller et årstall",
        "ein dato, til dømes 2023-11-24, eller eit årstal",
        "a date, for example 2023-11-24, or a year",
    ),
    ("gjeldende, forslag eller utgått", "gjeldende, forslag eller utgått", "gjeldende, forslag or utgått"),
    ("navnet på ett eller flere dokumenter", "namnet på eitt eller fleire dokument", "the names of documents"),
    (
        "en adresse som begynner med https://",
        "ei adresse som byrjar med https://",
        "an address that begins with https://",
    ),
    (
        "åpen, intern eller unntatt offentlighet",
        "åpen, intern eller unntatt offentlighet",
        "åpen, intern or unntatt offentlighet",
    ),
    (
        "en liste med overskrifter, eller «ingen»",
        "ei liste med overskrifter, eller «ingen»",
        "a list of headings, or «ingen»",
    ),
    (
        'en farge i anførselstegn, for eksempel "#17495e"',
        'ein farge i hermeteikn, til dømes "#17495e"',
        'a colour in quotation marks, for example "#17495e"',
    ),
    (
        "Installer tekstgjenkjenning (OCR) med «sudo apt install tesseract-ocr tesseract-ocr-nor» "
        "og «pip install -e '.[ocr]'»",
        "Installer tekstattkjenning (OCR) med «sudo apt install tesseract-ocr tesseract-ocr-nor» "
        "og «pip install -e '.[ocr]'»",
        "Install text recognition (OCR) with «sudo apt install tesseract-ocr tesseract-ocr-nor» "
        "and «pip install -e '.[ocr]'»",
    ),
)
"""What stands in a sentence's ``{places}`` and has words of its own."""
