"""The corpus as it is kept from the command line: documents listed, checked, added and removed."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.program import Ended
from tests.corpora import NURSING, SCHOOLS, index_of, write_corpus

Command = Callable[..., Ended]


@pytest.fixture
def kept(main: Command, corpus: Path) -> Command:
    """Runs ``corpus`` on a folder with one document, ``veg``."""

    def command(*arguments: object) -> Ended:
        return main("corpus", *arguments, "--corpus", corpus, "--index", index_of(corpus))

    return command


def test_a_document_is_listed_with_its_state(kept: Command, corpus: Path) -> None:
    write_corpus(corpus, {"veg.metadata.yaml": "tittel: Vegplan\ntype: Plan\nperiode: 2010-2012\n"})
    [listed] = kept("list", "--json").json
    assert (listed["document"], listed["title"], listed["state"]) == ("veg", "Vegplan", "expired")
    assert kept("list").out == "veg: Vegplan (Plan, 2010–2012, utløpt, bokmål)\n"


def test_the_list_tells_the_written_form_of_each_document(kept: Command, corpus: Path) -> None:
    write_corpus(
        corpus, {"skule.txt": "Skule\n\nElevane skal ha kort veg til skulen, og dei skal ikkje vente på bussen.\n"}
    )
    assert {one["document"]: one["language"] for one in kept("list", "--json").json} == {"skule": "nn", "veg": "nb"}
    assert kept("list").out.splitlines()[0] == "skule: skule (gjeldende, nynorsk)"


def test_an_added_document_is_shown_as_it_was_read_and_found_until_it_is_removed(
    kept: Command, main: Command, corpus: Path, tmp_path: Path
) -> None:
    files = write_corpus(tmp_path / "nye", {"omsorg.txt": NURSING, "omsorg.metadata.yaml": "tittel: Omsorgsplan\n"})
    added = kept("add", files / "omsorg.txt")
    assert (added.code, added.said) == (0, [])
    assert added.out.startswith("«Omsorgsplan» er lagt til som omsorg. Slik er det lest:\n")
    ask = ("ask", "Når skal vaktordningen for sykehjemmene være på plass?", "--json")
    options = ("--corpus", corpus, "--index", index_of(corpus))
    assert "sommeren 2025" in main(*ask, *options).json["citations"][0]["quote"]
    removed = kept("remove", "omsorg")
    assert (removed.code, removed.out) == (0, "omsorg er fjernet. 1 dokument er igjen.\n")
    assert "sykehjem" not in json.dumps(main(*ask, *options).json["citations"])
    assert sorted(path.name for path in corpus.iterdir()) == ["veg.txt"]
    assert not any(b"vaktordning" in path.read_bytes() for path in index_of(corpus).rglob("*") if path.is_file())


def test_an_added_document_is_shown_with_what_was_doubtful(kept: Command, tmp_path: Path) -> None:
    sentence = "vegen skal stå ferdig til hausten, og da skal alle ha kortere reise til sykehuset, "
    files = write_corpus(tmp_path / "nye", {"lang.txt": 40 * sentence})
    (files / "lang.txt").write_bytes((files / "lang.txt").read_bytes() + b"\x81.\n")
    doubts = ["1 tegn kunne ikke leses.", "Ingen overskrifter ble funnet, så hele dokumentet er ett avsnitt."]
    shown = kept("add", files / "lang.txt").out.splitlines()
    assert [line for line in shown if line.startswith("Tvil: ")] == [f"Tvil: {doubt}" for doubt in doubts]
    assert [f"  {doubt}" for doubt in doubts] == kept("check").out.splitlines()[1:3]


def test_an_added_document_is_shown_with_what_it_tells_of_itself_and_what_it_replaces(
    kept: Command, tmp_path: Path
) -> None:
    text = "Skoleplan for Ljosvik 2024–2027\n\n1 Skyss\n\nAlle får gratis skyss.\n\f2 Mat\n\nAlle får frukt hver dag.\n"
    metadata = "erstatter: veg.txt, gammel.md\nvedtatt: 2023-11-24\n"
    files = write_corpus(tmp_path / "nye", {"skole.txt": text, "skole.metadata.yaml": metadata})
    shown = kept("add", files / "skole.txt").out.splitlines()
    assert shown[1:4] == [
        "Tittel: Skoleplan for Ljosvik 2024–2027 (funnet i dokumentet)",
        "Periode: 2024–2027 (funnet i dokumentet)",
        "Vedtatt: 2023-11-24",
    ]
    assert shown[4:] == [
        "  1 Skyss (side 1)",
        "  2 Mat (side 2)",
        "Tvil: Feltet «erstatter» nevner «gammel», som ikke finnes i dokumentmappen.",
    ]
    listed = {line.split(":")[0]: line for line in kept("list").out.splitlines()}
    assert "erstattet" in listed["veg"]


def test_when_the_last_document_is_removed_nothing_is_found(kept: Command, main: Command, corpus: Path) -> None:
    kept("list")
    assert kept("remove", "veg").code == 0
    asked = main("ask", "Når er vegen ferdig?", "--corpus", corpus, "--index", index_of(corpus))
    assert asked.code == 1
    assert not list(index_of(corpus).glob("g-*"))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("veg.txt", "Dokumentmappen har allerede «veg.txt». Fjern den først, eller gi filen et annet navn."),
        ("veg.pdf", "Dokumentmappen har allerede «veg.txt». Fjern den først, eller gi filen et annet navn."),
        ("bilde.png", "Filen «bilde.png» er av en type som ikke kan leses. Typene som kan leses, er "),
        (".skjult.txt", "Filnavnet «.skjult.txt» kan ikke brukes i dokumentmappen. "),
        ("..\\ut.txt", "Filnavnet «..\\ut.txt» kan ikke brukes i dokumentmappen. "),
        ("linje\nto.txt", "Filnavnet «linje?to.txt» kan ikke brukes i dokumentmappen. "),
    ],
)
def test_a_file_that_cannot_be_added_is_refused_in_one_sentence(
    kept: Command, corpus: Path, tmp_path: Path, name: str, sentence: str
) -> None:
    files = write_corpus(tmp_path / "nye", {name: SCHOOLS})
    before = {path.name: path.read_bytes() for path in corpus.iterdir()}
    refused = kept("add", files / name)
    assert (refused.code, refused.out) == (1, "")
    assert len(refused.said) == 1
    assert refused.said[0].startswith(sentence)
    assert {path.name: path.read_bytes() for path in corpus.iterdir()} == before


def test_a_document_with_mistaken_metadata_is_not_added(kept: Command, corpus: Path, tmp_path: Path) -> None:
    files = write_corpus(tmp_path / "nye", {"skole.txt": SCHOOLS, "skole.metadata.yaml": "status: ny\n"})
    refused = kept("add", files / "skole.txt")
    assert refused.said == [
        "I metadatafilen «skole.metadata.yaml» skal feltet «status» være gjeldende, forslag eller utgått."
    ]
    assert [path.name for path in corpus.iterdir()] == ["veg.txt"]


def test_what_is_not_there_cannot_be_added_or_removed(kept: Command, tmp_path: Path) -> None:
    assert kept("add", tmp_path / "x.txt").said == [
        f"Fant ikke filen «{tmp_path / 'x.txt'}». Sjekk navnet, og prøv igjen."
    ]
    assert kept("remove", "../veg").said == ["Fant ikke dokumentet «../veg». Dokumentene er: veg."]


def test_checking_reads_all_and_says_what_is_wrong_without_indexing(kept: Command, corpus: Path) -> None:
    write_corpus(
        corpus,
        {
            "tom.txt": "",
            "veg.metadata.yaml": "erstatter: gammel\n",
            "borte.metadata.yaml": "",
            "notat.xyz": "",
        },
    )
    checked = kept("check", "--json")
    assert checked.code == 1
    by_file = {one["file"]: one for one in checked.json}
    assert by_file["veg.txt"]["doubts"] == ["Feltet «erstatter» nevner «gammel», som ikke finnes i dokumentmappen."]
    assert by_file["veg.txt"]["error"] is None
    assert [line.split("»")[0].split("«")[1] for line in checked.said] == [
        "tom.txt",
        "borte.metadata.yaml",
        "notat.xyz",
    ]
    assert not index_of(corpus).exists()
