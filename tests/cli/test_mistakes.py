"""What goes wrong is told in one Norwegian sentence with the way out, with exit code 1, or 2 for wrong usage."""

from __future__ import annotations

import errno
import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.index import lexicon
from tests.cli.program import Ended, run
from tests.corpora import ROADS, index_of, write_corpus
from tests.documents.pdf_files import Part, draw_pdf, write_pdf

Main = Callable[..., Ended]


def sentence(ended: Ended) -> str:
    """The one line that was said, where nothing else was."""
    assert (ended.code, ended.out, len(ended.said)) == (1, "", 1), ended
    (line,) = ended.said
    assert line.endswith(".")
    assert "Traceback" not in ended.err
    return line


def folders(corpus: Path) -> tuple[object, ...]:
    return ("--corpus", corpus, "--index", index_of(corpus))


# Documents


def test_a_missing_folder(main: Main, tmp_path: Path) -> None:
    said = sentence(main("ask", "Hva er visjonen?", "--corpus", tmp_path / "nowhere", "--index", tmp_path / "index"))
    assert said == (
        f"Fant ikke dokumentmappen «{tmp_path}/nowhere». Lag mappen og legg dokumentene i den, "
        "eller oppgi en annen med --corpus."
    )


@pytest.mark.parametrize(
    "command", [("index",), ("index", "--json"), ("sections",), ("ask", "Hva?"), ("document", "a")]
)
def test_an_empty_folder(main: Main, tmp_path: Path, command: tuple[str, ...]) -> None:
    corpus = write_corpus(tmp_path / "corpus", {})
    assert sentence(main(*command, *folders(corpus))) == (
        f"Dokumentmappen «{corpus}» har ingen dokumenter. "
        "Legg inn minst én fil av typen .docx, .htm, .html, .md, .odt, .pdf eller .txt, og prøv igjen."
    )


def test_every_file_that_cannot_be_read_is_named_and_the_others_are_indexed(main: Main, tmp_path: Path) -> None:
    corpus = write_corpus(
        tmp_path / "corpus",
        {
            "bra.txt": ROADS,
            "dato.txt": ROADS,
            "dato.metadata.yaml": "revidert: 2023-31-12\n",
            "felt.txt": ROADS,
            "felt.metadata.yaml": "tittl: Plan\n",
            "form.txt": ROADS,
            "form.metadata.yaml": 'tittel: "Plan\n',
            "ikke-tekst.txt": bytes(range(256)) * 20,
            "tom.txt": "",
            "verdi.txt": ROADS,
            "verdi.metadata.yaml": "periode: snart\n",
            "ødelagt.pdf": b"%PDF-1.7\n" + bytes(200),
        },
    )
    write_pdf(corpus / "låst.pdf", [Part(1, "Mål", ["Tekst"])], password="hemmelig")
    picture = ("/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray", "x")
    draw_pdf(corpus / "skannet.pdf", "q 500 0 0 700 40 40 cm /Im Do Q", objects={"Im": picture})
    ended = run("index", "--json", *folders(corpus))
    failed = {failure["file"]: failure["error"] for failure in ended.json["failed"]}
    assert (ended.code, ended.json["documents"]) == (1, 1)
    assert sorted(failed) == sorted(
        [
            *("dato.txt", "felt.txt", "form.txt", "ikke-tekst.txt", "låst.pdf", "skannet.pdf", "tom.txt"),
            *("verdi.txt", "ødelagt.pdf"),
        ]
    )
    assert ended.said == list(failed.values())
    assert all(f"«{Path(file).stem}" in error and error.endswith(".") for file, error in failed.items())
    answered = main("ask", "Når er vegen ferdig?", "--json", *folders(corpus))
    assert (answered.code, answered.json["citations"][0]["document"]) == (0, "bra")


def test_when_no_file_can_be_read_each_is_named(main: Main, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": "", "b.pdf": b"tull"})
    said = sentence(main("ask", "Hva er visjonen?", *folders(corpus)))
    assert said.startswith(f"Ingen av dokumentene i «{corpus}» kan leses. Filen «a.txt» er tom.")
    assert "«b.pdf»" in said


def test_an_unknown_document(main: Main, folders: tuple[str, ...]) -> None:
    assert sentence(main("document", "vei", *folders)) == "Fant ikke dokumentet «vei». Dokumentene er: skole, veg."


# Questions


def test_an_empty_question(main: Main, folders: tuple[str, ...]) -> None:
    said = sentence(main("ask", "  ", "--json", *folders))
    assert said == "Spørsmålet er tomt. Skriv hva du lurer på, og prøv igjen."


def test_a_question_that_is_too_long(main: Main, folders: tuple[str, ...]) -> None:
    said = sentence(main("ask", "veg " * 2500, *folders))
    assert said.startswith("Spørsmålet er på 9999 tegn, og grensen er 4000.")


def test_a_question_with_bytes_that_are_no_letters_is_answered_all_the_same(folders: tuple[str, ...]) -> None:
    ended = run("ask", "Når er vegen ferdig? ".encode() + b"\xff\xe5", "--json", *folders)
    assert (ended.code, ended.said, ended.json["refused"]) == (0, [], False)


@pytest.mark.parametrize(
    "line",
    [
        '{"id": "2", "question": ',
        "Hva er visjonen?",
        '"Hva er visjonen?"',
        '["Hva er visjonen?"]',
        '{"id": "2"}',
        '{"id": "2", "question": null}',
        '{"id": "2", "question": ["Hva?"]}',
        "[" * 20_000,
    ],
    ids=["cut", "text", "string", "array", "no question", "null", "list", "deep"],
)
def test_a_broken_line_of_a_batch_is_named_in_its_place_and_the_others_are_answered(
    main: Main, tmp_path: Path, folders: tuple[str, ...], line: str
) -> None:
    batch = tmp_path / "batch.jsonl"
    good = '{"id": "1", "question": "Når er vegen ferdig?"}'
    batch.write_text(f"{good}\n\n{line}\n{good}\n", "utf-8")
    ended = main("ask", "--batch", batch, *folders)
    before, broken, after = ended.json_lines
    assert (ended.code, ended.said, before["refused"], after["refused"]) == (1, [], False, False)
    assert broken["error"] == f"Linje 3 i «{batch}» er ikke JSON med feltet «question». Rett linjen, og prøv igjen."


def test_a_broken_line_that_has_an_id_keeps_it(main: Main, tmp_path: Path, folders: tuple[str, ...]) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": 7, "question": null}\n', "utf-8")
    assert main("ask", "--batch", batch, *folders).json_lines[0]["id"] == 7


def test_a_broken_line_of_proposals_is_named_in_its_place(main: Main, tmp_path: Path, folders: tuple[str, ...]) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": "1", "text": "Bygge veg og bane."}\n{"id": "2"}\n', "utf-8")
    ended = main("check", "--batch", batch, *folders)
    good, broken = ended.json_lines
    assert (ended.code, good["id"]) == (1, "1")
    assert broken == {
        "id": "2",
        "error": f"Linje 2 i «{batch}» er ikke JSON med feltet «text». Rett linjen, og prøv igjen.",
    }


@pytest.mark.parametrize(
    "content", [None, "Når er vegen ferdig på Ål?".encode("utf-16")], ids=["missing", "other encoding"]
)
def test_a_batch_that_cannot_be_read(
    main: Main, tmp_path: Path, folders: tuple[str, ...], content: bytes | None
) -> None:
    batch = tmp_path / "batch.jsonl"
    if content is not None:
        batch.write_bytes(content)
    assert sentence(main("ask", "--batch", batch, *folders)) == (
        f"Kan ikke lese spørsmålene i «{batch}». Oppgi en fil med JSON-linjer i UTF-8."
    )


@pytest.mark.parametrize("history", ['"Hva med veg?"', "[1]", "[null]", "7"])
def test_a_history_that_is_no_list_of_questions_is_named_with_its_line(
    main: Main, tmp_path: Path, folders: tuple[str, ...], history: str
) -> None:
    batch = tmp_path / "batch.jsonl"
    row = '{"id": "1", "question": "Når er vegen ferdig?"'
    batch.write_text(f'{row}, "history": {history}}}\n{row}}}\n', "utf-8")
    ended = main("ask", "--batch", batch, *folders)
    broken, good = ended.json_lines
    assert (ended.code, good["refused"]) == (1, False)
    assert broken == {
        "id": "1",
        "error": f"Feltet «history» på linje 1 i «{batch}» skal være en liste med spørsmål. "
        "Rett linjen, og prøv igjen.",
    }


def test_a_batch_with_half_a_letter_in_json_is_answered(main: Main, tmp_path: Path, folders: tuple[str, ...]) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": "\\udcff", "question": "Når er vegen ferdig \\ud800?"}\n', "utf-8")
    ended = main("ask", "--batch", batch, *folders)
    assert (ended.code, len(ended.json_lines)) == (0, 1)


# The index


@pytest.mark.parametrize("inside", ["", "deeper"])
def test_a_file_where_the_index_should_be(main: Main, corpus: Path, tmp_path: Path, inside: str) -> None:
    (tmp_path / "taken").touch()
    index = tmp_path / "taken" / inside
    assert sentence(main("ask", "Hva er visjonen?", "--corpus", corpus, "--index", index)) == (
        f"Kan ikke skrive i indeksmappen «{index}». Gi skrivetilgang, eller velg en annen mappe med --index."
    )


@pytest.mark.parametrize("index", ["/proc/index", "/proc/self/fd/index", "/dev/null"])
def test_a_place_that_nobody_may_write_to(main: Main, corpus: Path, index: str) -> None:
    assert sentence(main("index", "--corpus", corpus, "--index", index)) == (
        f"Kan ikke skrive i indeksmappen «{index}». Gi skrivetilgang, eller velg en annen mappe med --index."
    )


def test_a_full_disk(main: Main, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object, **more: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(lexicon, "save", full)
    assert sentence(main("index", *folders(corpus))) == (
        f"Det er ikke plass på disken til indeksen i «{index_of(corpus)}». "
        "Frigjør plass, eller velg en annen mappe med --index."
    )


# Settings


def test_an_unknown_model_is_told_soon_and_alone(corpus: Path) -> None:
    """Loading the libraries takes some seconds; looking for the name elsewhere would take minutes."""
    ended = run("ask", "Hva?", *folders(corpus), ASSISTANT_EMBEDDING_MODEL="finnes/ikke", timeout=45)
    assert sentence(ended).startswith("Språkmodellen «finnes/ikke» finnes ikke på denne maskinen og kan ikke hentes.")


@pytest.mark.parametrize(
    ("name", "value"), [("ASSISTANT_PORT", "mange"), ("ASSISTANT_PORT", "0"), ("ASSISTANT_PORT", "99999")]
)
def test_a_setting_of_the_wrong_kind(
    main: Main, corpus: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    assert sentence(main("index", *folders(corpus))) == (
        f"Innstillingen {name} har en verdi som ikke kan brukes. Rett den i miljøet eller i filen .env, og prøv igjen."
    )


def test_a_chroma_server_that_does_not_answer(main: Main, corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ASSISTANT_CHROMA_URL", "http://127.0.0.1:9")
    said = sentence(main("index", *folders(corpus)))
    assert said.startswith("Chroma-tjeneren på http://127.0.0.1:9 svarer ikke som den skal.")


def test_a_port_that_is_taken(corpus: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = sentence(run("serve", "--port", port, *folders(corpus)))
    assert str(port) in said


# Wrong usage


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("tull",),
        ("--json",),
        ("ask",),
        ("ask", "Hva?", "--batch", "fil.jsonl"),
        ("ask", "Hva?", "--language", "en"),
        ("ask", "Hva?", "--tull"),
        ("document",),
        ("index", "noe"),
        ("serve", "--port", "mange"),
    ],
    ids=lambda arguments: " ".join(arguments) or "nothing",
)
def test_wrong_usage_has_its_own_exit_code(main: Main, arguments: tuple[str, ...]) -> None:
    ended = main(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "Feil i kommandoen: " in ended.err


def test_wrong_usage_from_outside() -> None:
    ended = run("ask")
    assert (ended.code, ended.out, ended.said[-1]) == (
        2,
        "",
        "Feil i kommandoen: oppgi enten et spørsmål eller --batch FIL",
    )


@pytest.mark.parametrize("arguments", [("--help",), ("ask", "--help"), ("index", "-h")])
def test_help_is_norwegian_and_ends_well(main: Main, arguments: tuple[str, ...]) -> None:
    ended = main(*arguments)
    assert (ended.code, ended.err) == (0, "")
    assert "dokument" in ended.out


def test_every_result_is_json_also_when_nothing_was_found(main: Main, folders: tuple[str, ...]) -> None:
    ended = main("ask", "asdf qwer", "--json", *folders)
    assert (ended.code, json.loads(ended.out)["reason"]) == (0, "unclear")
