"""The interface's texts, one set for each language; a new language is a new set here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Texts:
    """Every sentence of the interface in one language.

    Attributes:
        language: The language tag of the page.
    """

    language: Literal["nb", "nn"]

    # The page
    heading: str
    window_title: str
    notice: str
    privacy: str

    # An empty conversation
    start_heading: str
    start: str
    documents: str
    document_count: str
    examples: str

    # Asking
    conversation: str
    question_label: str
    question_placeholder: str
    send: str
    stop: str
    new: str
    you_asked: str
    empty_question: str
    writing: str
    ready: str
    failed: str
    stopped: str
    cleared: str

    # Sources
    sources: str
    more_sources: str
    nearest: str
    source_title: str
    source_name: str
    nearest_title: str
    nearest_name: str
    source_hint: str
    close_source: str
    path: str
    page: str
    period: str
    shortened: str
    neighbours: str

    # Trouble
    unknown_error: str
    interrupted: str

    def title(self, name: str) -> str:
        """The window's title for the corpus of ``name``, which may be unknown."""
        return self.window_title.format(name=name) if name else self.heading


BOKMAL = Texts(
    language="nb",
    heading="Spør styringsdokumentene",
    window_title="{name} – spør styringsdokumentene",
    notice="Svarene er laget av en maskin. Kilden avgjør.",
    privacy="Ikke skriv inn personopplysninger eller taushetsbelagte opplysninger.",
    start_heading="Hva lurer du på?",
    start=(
        "Still et spørsmål med egne ord. Svaret viser hvor i dokumentene det er hentet fra, "
        "og du kan åpne kilden med ett trykk."
    ),
    documents="Svarene hentes fra",
    document_count="{count} dokumenter",
    examples="Forslag til spørsmål",
    conversation="Samtale",
    question_label="Spørsmålet ditt",
    question_placeholder="Skriv et spørsmål",
    send="Send",
    stop="Stopp",
    new="Ny samtale",
    you_asked="Du spurte:",
    empty_question="Skriv et spørsmål først.",
    writing="Svaret skrives.",
    ready="Svaret er klart.",
    failed="Svaret kom ikke.",
    stopped="Du stoppet svaret før det var ferdig. Kildene vises først når hele svaret er klart.",
    cleared="Ny samtale er startet.",
    sources="Kilder",
    more_sources="Vis {count} til",
    nearest="Nærmeste avsnitt",
    source_title="Kilde {number}",
    source_name="Kilde {number}: {section}",
    nearest_title="Nærmeste avsnitt {number}",
    nearest_name="Nærmeste avsnitt {number}: {section}",
    source_hint="Trykk på et kildetall i svaret. Da vises avsnittet her, med sitatet merket.",
    close_source="Lukk kilden",
    path="Plassering i dokumentet",
    page="side {page}",
    period="Gjelder {first}–{last}",
    shortened="Avsnittet er langt. Her vises det som står nærmest sitatet.",
    neighbours="Avsnittene rundt",
    unknown_error="Noe gikk galt. Prøv igjen, eller si fra til den som driver løsningen.",
    interrupted="Forbindelsen ble brutt før svaret var klart. Last siden på nytt, og prøv igjen.",
)
