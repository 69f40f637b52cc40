"""Which files of a folder are read, and what a document is called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assistant.documents import reading
from assistant.errors import BrokenDocument, CorpusError, EmptyDocument
from tests.corpora import ROADS, SCHOOLS, write_corpus
from tests.documents.outlines import Listing, Outlined, outlined
from tests.documents.pdf_files import Bullets, Part, write_pdf

DATA = Path(__file__).parents[2] / "evals" / "data"


def names(corpus: Path) -> list[str]:
    return [path.relative_to(corpus).as_posix() for path in reading.files(corpus)]


# Which files


def test_documents_are_found_in_subfolders_too_in_the_order_of_their_names(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"b.txt": ROADS, "a/c.PDF": b"", "a/b/d.TXT": ROADS, "b.metadata.yaml": ""})
    assert names(tmp_path) == ["a/b/d.TXT", "a/c.PDF", "b.txt"]


def test_hidden_files_locks_of_word_processors_and_other_types_are_passed_over(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"a.txt": ROADS, ".b.txt": "", ".git/c.txt": "", "~$d.txt": "", "e.exe": "", "f": ""})
    assert names(tmp_path) == ["a.txt"]


def test_a_link_out_of_the_folder_is_not_followed_and_one_within_it_is(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": ROADS})
    outside = write_corpus(tmp_path / "outside", {"secret.txt": "Hemmelig"})
    (corpus / "b.txt").symlink_to(corpus / "a.txt")
    (corpus / "c.txt").symlink_to(outside / "secret.txt")
    (corpus / "d").symlink_to(outside)
    (corpus / "e.txt").symlink_to(corpus / "nothing.txt")
    assert names(corpus) == ["a.txt", "b.txt"]


def test_a_folder_called_like_a_document_is_no_document(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"a.txt/b.txt": ROADS})
    assert names(tmp_path) == ["a.txt/b.txt"]


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"^Fant ikke dokumentmappen «.*nowhere»\. .+ --corpus\.$"):
        reading.files(tmp_path / "nowhere")


def test_a_folder_without_documents_says_which_types_can_be_read(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"ark.xlsx": b"", "a.metadata.yaml": "tittel: A"})
    with pytest.raises(CorpusError, match=r"har ingen dokumenter\. .*\.docx, .*\.pdf eller \.txt"):
        reading.files(tmp_path)


# What a document is called


def test_a_document_is_known_by_its_place_in_the_folder(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"planer/Økonomi 2024.txt": ROADS})
    read = reading.read(tmp_path / "planer/Økonomi 2024.txt", tmp_path)
    assert (read.id, read.file) == ("planer/Økonomi 2024", "planer/Økonomi 2024.txt")


def test_the_title_is_the_metadatas_or_else_the_documents_own_or_else_the_files_name(tmp_path: Path) -> None:
    titled = f"Plan for Skarvdal\n\n1 Veg\n\n{ROADS}\n\n2 Skole\n\n{SCHOOLS}"
    write_corpus(
        tmp_path,
        {
            "from-metadata.txt": titled,
            "from-metadata.metadata.yaml": "tittel: Samferdselsplan 2027",
            "from-itself.txt": titled,
            "from-its-name.txt": ROADS,
        },
    )
    titles = [reading.read(path, tmp_path).title for path in reading.files(tmp_path)]
    assert titles == ["from-its-name", "Plan for Skarvdal", "Samferdselsplan 2027"]


def test_the_fingerprint_changes_with_the_document_and_with_its_metadata(tmp_path: Path) -> None:
    path = write_corpus(tmp_path, {"a.txt": ROADS}) / "a.txt"
    seen = [reading.fingerprint(path)]
    write_corpus(tmp_path, {"a.metadata.yaml": "eier: Rådet"})
    seen.append(reading.fingerprint(path))
    write_corpus(tmp_path, {"a.txt": SCHOOLS})
    seen.append(reading.fingerprint(path))
    write_corpus(tmp_path, {"b.txt": SCHOOLS})
    assert len(set(seen)) == 3
    assert reading.fingerprint(path) == reading.read(path, tmp_path).sha256 == seen[-1]


# Files that cannot be read


def test_an_empty_file_is_refused_by_name(tmp_path: Path) -> None:
    write_corpus(tmp_path, {"tom.txt": " \n"})
    with pytest.raises(EmptyDocument, match=r"«tom\.txt» er tom"):
        reading.read(tmp_path / "tom.txt", tmp_path)


def test_a_file_that_cannot_be_opened_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(BrokenDocument, match=r"^Filen «borte\.txt» kan ikke åpnes .+ Sjekk tilgangen til filen"):
        reading.read(tmp_path / "borte.txt", tmp_path)


# Documents that the program was not written for


@pytest.mark.parametrize("collection", ["handlingsplan", "naeringsplan", "okonomiplan", "vedtekter"])
def test_made_up_documents_have_the_sections_that_their_questions_point_to(collection: str) -> None:
    corpus = DATA / collection / "corpus"
    (path,) = reading.files(corpus)
    rows = [json.loads(line) for line in (corpus.parent / "development.jsonl").read_text("utf-8").splitlines()]
    asked_for = {tuple(section) for row in rows for section in row["sections"]}
    assert asked_for
    assert asked_for <= {section.path for section in reading.read(path, corpus).sections}


def test_made_up_documents_lists_are_whole() -> None:
    corpus = DATA / "handlingsplan" / "corpus"
    (path,) = reading.files(corpus)
    read = reading.read(path, corpus)
    assert dict(outlined(read.text, read.sections))[("Slik vel vi tiltak",)] == (
        "Det kom inn 46 framlegg til tiltak frå kommunane, næringslivet og ungdomsråda.",
        Listing(
            "Arbeidsutvalet valde ut frå desse kriteria:",
            (
                "Tiltaket skal vere til nytte for minst tre av kommunane.",
                "Det skal kunne starte i 2025.",
                "Det skal finnast ein kommune eller eit nettverk som tek ansvaret.",
                "Nytten skal kunne målast.",
            ),
        ),
        "Framlegg som ikkje kom med, er tekne vare på i ein idébank. Idébanken blir gått gjennom kvar haust.",
    )


def test_a_pdf_gives_its_headings_lists_and_pages(tmp_path: Path) -> None:
    prose = "Vi skal bygge ny veg fra Skarvdal til Brennvik, og den skal stå ferdig i 2027. " * 12
    parts = [
        Part(1, "Samferdsel", [prose.strip()]),
        Part(2, "Tiltak", [Bullets(["Ny bru over fjorden", "Ny tunnel"], "Vi skal ha:"), prose.strip()]),
        Part(1, "Oppvekst", [prose.strip()]),
    ]
    write_pdf(tmp_path / "plan.pdf", parts, title="Plan for Skarvdal", header="Skarvdal", size=15)
    read = reading.read(tmp_path / "plan.pdf", tmp_path)
    assert (read.title, outlined(read.text, read.sections)) == (
        "Plan for Skarvdal",
        (
            Outlined(("Samferdsel",), (prose.strip(),)),
            Outlined(
                ("Samferdsel", "Tiltak"), (Listing("Vi skal ha:", ("Ny bru over fjorden", "Ny tunnel")), prose.strip())
            ),
            Outlined(("Oppvekst",), (prose.strip(),)),
        ),
    )
    assert [section.page for section in read.sections] == [1, 1, 2]


def test_a_large_file_with_little_text_is_doubtful(tmp_path: Path) -> None:
    picture = f'<img src="data:image/png;base64,{400_000 * "A"}">'
    write_corpus(tmp_path, {"a.html": f"<p>Vi bygger.{picture}", "b.html": f"<p>{300 * 'Vi gir. '}{picture}"})
    told = "Filen er stor, men har lite tekst. Det som står i bilder, er ikke lest."
    assert reading.read(tmp_path / "a.html", tmp_path).doubts == (told,)
    assert reading.read(tmp_path / "b.html", tmp_path).doubts == ()
