"""The index follows its documents: what is new, changed or gone, and nothing else, is worked on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest

from assistant.documents import reading
from assistant.errors import CorpusError
from assistant.index import store, units
from assistant.index.build import Failure
from assistant.index.store import Index
from assistant.index.vectors import Collections
from tests.corpora import NURSING, ROADS, SCHOOLS, write_corpus
from tests.index.indexed import Indexed, counts

Make = Callable[..., Indexed]


def all_vectors(folder: Path) -> dict[str, np.ndarray]:
    """The vectors of each unit by its name in the index, both kinds."""
    index = Index(folder, None)
    try:
        places = {str(unit.id): place for place, unit in enumerate(index.units)}
        by_field = {
            field: {
                place: row
                for document in index.documents
                for place, row in index.collections.of_document(field, document.id).items()
            }
            for field in Collections.FIELDS
        }
        return {f"{field} {name}": by_field[field][place] for field in by_field for name, place in places.items()}
    finally:
        index.close()


# New, changed and gone


def test_the_first_build_indexes_everything(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS, schools_txt=SCHOOLS)
    result = made.build()
    found = [reading.read(path, made.corpus) for path in reading.files(made.corpus)]
    assert counts(result) == {"documents": 2, "added": 2, "updated": 0, "removed": 0, "unchanged": 0}
    assert (result.sections, result.units, result.failed) == (
        sum(len(document.sections) for document in found),
        sum(len(units.of(document)) for document in found),
        (),
    )


def test_nothing_is_done_when_nothing_has_changed(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS, schools_txt=SCHOOLS)
    made.build()
    before = {path: path.stat().st_mtime_ns for path in made.folder.rglob("*")}
    result = made.build(model=lambda: pytest.fail("the model was loaded"))
    assert counts(result) == {"documents": 2, "added": 0, "updated": 0, "removed": 0, "unchanged": 2}
    assert {path: path.stat().st_mtime_ns for path in made.folder.rglob("*")} == before


def test_only_a_new_file_is_embedded(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS)
    made.build()
    made.write(schools_txt=SCHOOLS)
    assert counts(made.build()) == {"documents": 2, "added": 1, "updated": 0, "removed": 0, "unchanged": 1}
    assert "Skole: " in " ".join(made.model.passages_seen)
    assert "Skarvdal" not in " ".join(made.model.passages_seen)


def test_a_changed_file_is_embedded_again_and_its_old_text_is_never_found(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS, schools_txt=SCHOOLS)
    made.build()
    assert "2027" in made.found("Når er vegen ferdig?")[0]
    made.write(roads_txt=ROADS.replace("2027", "2035"))
    assert counts(made.build()) == {"documents": 2, "added": 0, "updated": 1, "removed": 0, "unchanged": 1}
    assert "leksehjelp" not in " ".join(made.model.passages_seen)
    found = made.found("Når er vegen ferdig?")
    assert "2035" in found[0]
    assert not any("2027" in text for text in found)


def test_a_removed_document_is_never_found_again(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS, schools_txt=SCHOOLS)
    made.build()
    (made.corpus / "roads.txt").unlink()
    assert counts(made.build()) == {"documents": 1, "added": 0, "updated": 0, "removed": 1, "unchanged": 1}
    assert made.model.passages_seen == []
    assert not any("Skarvdal" in text or "Brennvik" in text for text in made.found("Når er vegen ferdig?"))
    left = [path for path in made.folder.rglob("*") if path.is_file() and b"Skarvdal" in path.read_bytes()]
    assert left == []


def test_a_renamed_document_is_known_by_its_new_name_only(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS)
    made.build()
    (made.corpus / "roads.txt").rename(made.corpus / "veg.txt")
    assert counts(made.build()) == {"documents": 1, "added": 1, "updated": 0, "removed": 1, "unchanged": 0}
    assert set(Index(made.folder, None).by_id) == {"veg"}


def test_when_each_document_was_read_is_kept_until_it_is_read_again(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS, schools_txt=SCHOOLS)
    made.build()
    noted = store.manifest(made.folder)
    assert noted is not None
    long_ago = {"roads.txt": "2020-02-03T04:05:06+00:00"}
    replace(noted, read=long_ago).save(made.folder / (store.current(made.folder) or ""))
    made.write(schools_txt=SCHOOLS + "Og mer.\n")
    made.build()
    index = Index(made.folder, None)
    assert index.read_at(index.by_id["roads"]) == datetime(2020, 2, 3, 4, 5, 6, tzinfo=UTC)
    read = index.read_at(index.by_id["schools"])
    assert read is not None
    assert timedelta(0) <= datetime.now(UTC) - read < timedelta(minutes=5)


def test_an_index_that_did_not_note_it_is_as_good_and_says_that_it_does_not_know(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS)
    made.build()
    file = made.folder / (store.current(made.folder) or "") / "manifest.json"
    old = {name: value for name, value in json.loads(file.read_text(encoding="utf-8")).items() if name != "read"}
    file.write_text(json.dumps(old), encoding="utf-8")
    made.build(model=lambda: pytest.fail("the model was loaded"))
    index = Index(made.folder, None)
    assert index.read_at(index.by_id["roads"]) is None


def test_changed_metadata_are_taken_up(indexed: Make) -> None:
    made = indexed(roads_txt=ROADS)
    made.build()
    made.write(roads_metadata_yaml="tittel: Samferdselsplan\n")
    assert counts(made.build())["updated"] == 1
    assert [document.title for document in Index(made.folder, None).documents] == ["Samferdselsplan"]


def test_an_index_brought_up_to_date_is_the_same_as_one_made_anew(indexed: Make, tmp_path: Path) -> None:
    made = indexed(b_txt=ROADS, c_txt=SCHOOLS, d_txt=NURSING)
    made.build()
    (made.corpus / "c.txt").unlink()
    made.write(a_txt=NURSING, d_txt=SCHOOLS)
    made.build()
    updated = all_vectors(made.folder)
    updated_documents = Index(made.folder, None).documents
    shutil.rmtree(made.folder)
    made.build()
    anew = all_vectors(made.folder)
    assert updated_documents == Index(made.folder, None).documents
    assert updated.keys() == anew.keys()
    # Texts run together in other batches differ in the last digits.
    assert min(float(updated[name] @ anew[name]) for name in anew) > 0.999


def test_documents_in_the_same_words_are_each_found(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt=ROADS)
    made.build()
    index = Index(made.folder, None)
    assert {unit.document for unit in index.units} == {"a", "b"}
    assert made.found("Når er vegen ferdig?")[0] == made.found("Når er vegen ferdig?")[1]


# Files that cannot be read


def test_a_bad_file_never_stops_the_others(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt="", c_txt=bytes(500), d_pdf=b"%PDF-1.7 not really", e_txt=SCHOOLS)
    made.write(f_txt=NURSING, f_metadata_yaml="tittl: Feil\n")
    result = made.build()
    assert counts(result)["documents"] == 2
    assert [failure.file for failure in result.failed] == ["b.txt", "c.txt", "d.pdf", "f.txt"]
    assert all(Path(f.file).stem in f.error and f.error.endswith(".") for f in result.failed)
    assert "2027" in made.found("Når er vegen ferdig?")[0]


def test_a_date_that_does_not_exist_in_one_metadata_file_never_stops_the_others(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt=SCHOOLS, b_metadata_yaml="revidert: 2023-31-12\n")
    result = made.build()
    assert ([failure.file for failure in result.failed], counts(result)["documents"]) == (["b.txt"], 1)


def test_a_file_that_is_still_bad_is_named_again_but_the_index_is_left_as_it_is(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt="")
    first = made.build()
    generation = store.current(made.folder)
    second = made.build(model=lambda: pytest.fail("the model was loaded"))
    assert second.failed == first.failed != ()
    assert store.current(made.folder) == generation


def test_a_file_that_was_bad_and_is_mended_is_indexed(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt="")
    made.build()
    made.write(b_txt=SCHOOLS)
    result = made.build()
    assert (counts(result)["added"], result.failed) == (1, ())


def test_a_file_that_has_become_bad_is_named_and_its_old_text_is_not_found(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt=SCHOOLS)
    made.build()
    made.write(a_txt="")
    result = made.build()
    assert ([failure.file for failure in result.failed], counts(result)["documents"]) == (["a.txt"], 1)
    assert not any("Skarvdal" in text for text in made.found("Når er vegen ferdig?"))


def test_of_two_files_of_one_name_the_first_is_indexed_and_the_other_is_named(indexed: Make) -> None:
    made = indexed(a_TXT=ROADS, a_txt=ROADS, b_TXT=SCHOOLS, b_txt=SCHOOLS, c_txt=NURSING)
    result = made.build()
    assert [document.file for document in Index(made.folder, None).documents] == ["a.TXT", "b.TXT", "c.txt"]
    assert result.failed == (
        Failure("a.txt", "Filen «a.txt» har samme navn som «a.TXT». Gi en av dem et annet navn."),
        Failure("b.txt", "Filen «b.txt» har samme navn som «b.TXT». Gi en av dem et annet navn."),
    )


def test_when_one_of_two_files_of_one_name_is_gone_the_other_is_indexed(indexed: Make) -> None:
    made = indexed(a_TXT=ROADS, a_txt=NURSING)
    made.build()
    (made.corpus / "a.TXT").unlink()
    result = made.build()
    assert (result.failed, [document.file for document in Index(made.folder, None).documents]) == ((), ["a.txt"])


def test_when_no_file_can_be_read_each_reason_is_said_and_the_last_index_is_kept(indexed: Make) -> None:
    made = indexed(a_txt=ROADS)
    made.build()
    made.write(a_txt="", b_txt=bytes(500))
    with pytest.raises(CorpusError, match=r"«a\.txt» er tom.+«b\.txt» inneholder ikke lesbar tekst"):
        made.build()
    assert "2027" in made.found("Når er vegen ferdig?")[0]


# What makes an index stale


def test_an_index_of_another_model_is_made_anew(indexed: Make) -> None:
    made = indexed(a_txt=ROADS)
    made.build(identity="another-model")
    assert counts(made.build()) == {"documents": 1, "added": 1, "updated": 0, "removed": 0, "unchanged": 0}
    assert made.model.passages_seen


def test_an_index_of_another_format_is_made_anew(indexed: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    made = indexed(a_txt=ROADS)
    with monkeypatch.context() as patched:
        patched.setattr(store, "FORMAT", store.FORMAT - 1)
        made.build()
    assert counts(made.build()) == {"documents": 1, "added": 1, "updated": 0, "removed": 0, "unchanged": 0}
    assert "2027" in made.found("Når er vegen ferdig?")[0]


# What is searched


@pytest.mark.parametrize("collection", ["../corpus", "handlingsplan", "naeringsplan", "okonomiplan", "vedtekter"])
def test_every_unit_is_a_verbatim_stretch_of_its_document(collection: str) -> None:
    data = Path(__file__).parents[2] / "evals" / "data"
    corpus = data / collection / "corpus" if "/" not in collection else data.parents[1] / "corpus"
    for path in reading.files(corpus):
        document = reading.read(path, corpus)
        found = units.of(document)
        assert len({unit.id for unit in found}) == len(found)
        for unit in found:
            quoted = unit.span.of(document.text)
            assert quoted == (unit.path[-1] if unit.kind is units.UnitKind.SECTION else unit.text) != ""
            assert document.sections[unit.section].path == unit.path


def test_every_word_of_a_document_is_in_a_unit(tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path, {"a.txt": ROADS + SCHOOLS, "b.txt": "Vi skal:\n- bygge veg\n- bygge bru\n"})
    for path in reading.files(corpus):
        document = reading.read(path, corpus)
        inside = {at for unit in units.of(document) for at in range(unit.span.start, unit.span.end)}
        outside = {at for at, character in enumerate(document.text) if not character.isspace()} - inside
        assert "".join(document.text[at] for at in sorted(outside)) == ""


def test_progress_is_told_in_norwegian_and_comes_to_its_end(indexed: Make) -> None:
    made = indexed(a_txt=ROADS, b_txt=SCHOOLS)
    seen: list[tuple[str, int, int]] = []
    made.build(progress=lambda what, done, of: seen.append((what, done, of)))
    stages = list(dict.fromkeys(what for what, _, _ in seen))
    assert stages == ["Leser dokumenter", "Beregner betydning", "Lager ordregister"]
    assert all(0 <= done <= of for _, done, of in seen)
    assert [[(done, of) for what, done, of in seen if what == stage][-1] for stage in stages] == [
        (of, of) for of in (2, next(of for what, _, of in seen if what == "Beregner betydning"), 1)
    ]
