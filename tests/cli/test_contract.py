"""The command line's contract with outside checks: names, types, order and exit codes."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.program import ROOT, Ended, environment, run
from tests.corpora import NURSING, ROADS, SCHOOLS, index_of, write_corpus

NONE = type(None)

ANSWER = {
    "id": (str, NONE),
    "question": str,
    "standalone_question": str,
    "language": str,
    "answer": str,
    "refused": bool,
    "reason": (str, NONE),
    "confidence": float,
    "mode": str,
    "citations": list,
    "timings_ms": dict,
}
CITATION = {
    "number": int,
    "document": str,
    "title": str,
    "section": list,
    "page": (int, NONE),
    "quote": str,
    "start": int,
    "end": int,
}
SECTION = {"document": str, "title": str, "path": list, "page": (int, NONE), "text": str}
INDEX = {
    **dict.fromkeys(("documents", "sections", "units", "added", "updated", "removed", "unchanged"), int),
    "failed": list,
    "seconds": float,
}


def of_shape(value: dict[str, Any], shape: dict[str, Any]) -> bool:
    """Whether all names of the contract are there, in its order, each of its type; more may follow."""
    return [name for name in value if name in shape] == list(shape) and all(
        isinstance(value[name], kind) for name, kind in shape.items()
    )


# index


def test_index_tells_what_it_did_and_does_only_what_is_new(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"veg.txt": ROADS})
    folders = ("--corpus", corpus, "--index", index_of(corpus))
    first = run("index", "--json", *folders)
    write_corpus(corpus, {"skole.txt": SCHOOLS, "eldre.txt": NURSING})
    (corpus / "veg.txt").unlink()
    second = run("index", "--json", *folders)
    assert [of_shape(ended.json, INDEX) for ended in (first, second)] == [True, True]
    assert [(ended.code, ended.said) for ended in (first, second)] == [(0, []), (0, [])]
    assert [
        [ended.json[name] for name in ("documents", "added", "updated", "removed", "unchanged", "failed")]
        for ended in (first, second)
    ] == [[1, 1, 0, 0, 0, []], [2, 2, 0, 1, 0, []]]
    assert first.json["sections"] == 1
    assert second.json["units"] > second.json["sections"] == 3


def test_index_without_json_says_it_in_a_sentence(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    main("index", *folders)
    assert main("index", *folders) == Ended(
        0, "2 dokumenter med 3 avsnitt er indeksert: 0 nye, 0 endrede, 0 fjernede, 2 uendrede.\n", ""
    )


# sections


def test_sections_are_one_array_in_reading_order(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    ended = main("sections", "--json", *folders)
    assert (ended.code, ended.said) == (0, [])
    assert all(of_shape(section, SECTION) for section in ended.json)
    assert [(section["document"], section["title"], section["path"], section["page"]) for section in ended.json] == [
        ("skole", "skole", ["Skole"], None),
        ("skole", "skole", ["Leksehjelp"], None),
        ("veg", "Samferdselsplan", ["Veg og bane"], None),
    ]
    assert ended.json[1]["text"] == (
        "Kommunene tilbyr gratis leksehjelp på alle ungdomsskoler, og tilbudet skal evalueres hvert andre år."
    )


def test_sections_text_is_the_sections_own_without_its_subsections(main: Callable[..., Ended], tmp_path: Path) -> None:
    corpus = write_corpus(
        tmp_path / "c", {"a.txt": f"1 Veg\n\n{ROADS[13:]}\n\n1.1 Bane\n\nToget går.\n\n2 Skole\n\nFin.\n"}
    )
    sections = main("sections", "--json", "--corpus", corpus, "--index", index_of(corpus)).json
    assert [section["path"] for section in sections] == [["1 Veg"], ["1 Veg", "1.1 Bane"], ["2 Skole"]]
    assert "Toget" not in sections[0]["text"]
    assert sections[1]["text"] == "Toget går."


def test_sections_without_json_is_an_indented_outline(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    assert main("sections", *folders).out == (
        "skole (skole.txt)\n  Skole\n  Leksehjelp\nSamferdselsplan (veg.txt)\n  Veg og bane\n"
    )


# ask


def test_ask_gives_the_answer_alone_on_stdout(folders: tuple[str, ...]) -> None:
    ended = run("ask", "Når er vegen ferdig?", "--json", *folders)
    answer = ended.json
    assert (ended.code, ended.said) == (0, [])
    assert of_shape(answer, ANSWER)
    assert all(of_shape(citation, CITATION) for citation in answer["citations"])
    assert isinstance(answer["timings_ms"]["total"], float)
    assert [answer[name] for name in ("id", "question", "language", "refused", "reason", "mode")] == [
        *(None, "Når er vegen ferdig?", "nb", False, None, "quotes")
    ]
    assert "2027" in answer["citations"][0]["quote"]
    assert [answer["citations"][0][name] for name in ("number", "document", "title", "section", "page")] == [
        *(1, "veg", "Samferdselsplan", ["Veg og bane"], None)
    ]


def test_a_quotation_equals_its_stretch_of_the_document(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    (citation, *_) = main("ask", "Når er vegen ferdig?", "--json", *folders).json["citations"]
    text = main("document", citation["document"], "--json", *folders).json["text"]
    assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_ask_without_json_is_to_be_read(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    lines = main("ask", "Når er vegen ferdig?", *folders).out.splitlines()
    assert lines[0] == "Under «Veg og bane» i «Samferdselsplan» står det:"
    assert lines[-1] == "[1] Samferdselsplan: Veg og bane"


def test_a_refusal_is_no_error(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    ended = main("ask", "Hvem vant fotballkampen i går?", "--json", *folders)
    assert (ended.code, ended.json["refused"], ended.json["reason"] in ("not_covered", "off_topic")) == (0, True, True)


@pytest.mark.parametrize("language", ["nb", "nn"])
def test_the_language_can_be_set(main: Callable[..., Ended], folders: tuple[str, ...], language: str) -> None:
    asked = main("ask", "Når er vegen ferdig?", "--json", "--language", language, *folders)
    assert asked.json["language"] == language


def test_a_batch_is_answered_line_by_line_in_order_with_its_ids(
    main: Callable[..., Ended], tmp_path: Path, folders: tuple[str, ...]
) -> None:
    rows = [
        {"id": "b", "question": "Når er vegen ferdig?"},
        {"id": "a", "question": "   "},
        {"id": "c", "question": "Kva tid er vegen ferdig?", "history": ["Kva med jernbanen?"]},
        {"question": "Linje\u2028skift, ny\u0085linje og\u000bmer i leksehjelp"},
        {"id": "b", "question": "Hvor ofte skal leksehjelpen evalueres?", "history": []},
    ]
    batch = tmp_path / "batch.jsonl"
    batch.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows) + "\n\n", "utf-8-sig")
    ended = main("ask", "--batch", batch, *folders)
    results = ended.json_lines
    assert (ended.code, ended.said) == (1, [])
    assert [result["id"] for result in results] == ["b", "a", "c", None, "b"]
    assert results[1] == {"id": "a", "error": "Spørsmålet er tomt. Skriv hva du lurer på, og prøv igjen."}
    assert all(of_shape(result, ANSWER) for result in (results[0], *results[2:]))
    assert [results[at]["question"] for at in (0, 2, 4)] == [rows[at]["question"] for at in (0, 2, 4)]
    assert [results[at]["language"] for at in (0, 2)] == ["nb", "nn"]
    assert "hvert andre år" in results[4]["citations"][0]["quote"]


def test_a_batch_of_questions_that_can_all_be_answered_ends_well(
    main: Callable[..., Ended], tmp_path: Path, folders: tuple[str, ...]
) -> None:
    batch = tmp_path / "batch.jsonl"
    batch.write_text('{"id": "1", "question": "Når er vegen ferdig?"}\n', "utf-8")
    ended = main("ask", "--batch", batch, *folders)
    assert (ended.code, len(ended.json_lines)) == (0, 1)


def test_torch_is_not_loaded_to_answer_and_neither_are_gradio_and_the_hub(folders: tuple[str, ...]) -> None:
    code = (
        "import sys; from assistant.command_line.main import main; code = main(); "
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'gradio', 'huggingface_hub'} & set(sys.modules); "
        "print(sorted(heavy)); sys.exit(code)"
    )
    ended = run("ask", "Når er vegen ferdig?", *folders, python=("-c", code))
    assert (ended.code, ended.out.splitlines()[-1]) == (0, "[]")


# document


def test_document_gives_its_text_and_metadata(main: Callable[..., Ended], folders: tuple[str, ...]) -> None:
    ended = main("document", "veg", "--json", *folders)
    assert {name: value for name, value in ended.json.items() if name != "text"} == {
        "document": "veg",
        "title": "Samferdselsplan",
        "metadata": {
            "title": "Samferdselsplan",
            "kind": None,
            "owner": None,
            "municipalities": [],
            "period": [2024, 2027],
            "revised": None,
            "next_revision": None,
            "adopted": None,
            "adopted_by": None,
            "status": None,
            "supersedes": [],
            "source": None,
            "sensitivity": None,
            "found": [],
            "strategies": None,
            "colour": None,
        },
    }
    assert ended.json["text"].startswith("Veg og bane\n\nRegionen skal bygge ny veg fra Skarvdal til Brennvik.")
    assert main("document", "veg", *folders).out == ended.json["text"]


# Where things are, and how they are written


def test_the_folders_may_come_from_the_environment(
    main: Callable[..., Ended], folders: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, corpus, _, index = folders
    monkeypatch.setenv("ASSISTANT_CORPUS", corpus)
    monkeypatch.setenv("ASSISTANT_INDEX", index)
    ended = main("sections", "--json")
    assert {section["document"] for section in ended.json} == {"skole", "veg"}


def test_an_option_wins_over_the_environment(
    main: Callable[..., Ended], folders: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ASSISTANT_CORPUS", "/nowhere")
    assert main("document", "veg", *folders).code == 0


def test_the_result_is_utf_8_whatever_the_machine_writes_otherwise(folders: tuple[str, ...]) -> None:
    ended = run("document", "veg", "--json", *folders, PYTHONIOENCODING="ascii")
    assert (ended.code, "igjen før" in ended.json["text"]) == (0, True)


def test_a_reader_that_goes_away_is_no_error(folders: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "assistant", "document", "veg", *folders]
    process = subprocess.Popen(command, cwd=ROOT, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    said = process.stderr.read().decode()
    assert (process.wait(60), "Traceback" in said) == (0, False)
