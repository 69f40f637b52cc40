"""The packaged model put together with sentence-transformers and exported, once, to files that load fast.

Three files come out: ``tokenizer.json``; ``words.npy``, the table of word vectors as float16, which is
mapped into memory instead of read, since a question touches a dozen of its 250,000 rows; and
``model.onnx``, everything after that table with mean pooling and normalisation, its matrices in int8.
Other adapters than that of search make a graph more, beside these.
"""

from __future__ import annotations

import contextlib
import io
import json
import logging
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelError
from assistant.index import int8, packaged_model
from assistant.index.adapter import Adapter, Task
from assistant.index.packaged_model import PackagedModel

if TYPE_CHECKING:
    import torch
    from sentence_transformers import SentenceTransformer
    from tokenizers import Tokenizer
    from transformers import BertModel

FORMAT = 3
FILES = ("tokenizer.json", "words.npy", "model.onnx", "prepared.json")
OPSET = 17

ATTENTION = "eager"
"""Of the ways to write attention down the one that ONNX Runtime computes fastest: the default one guards against rows
that are masked as a whole, which no text has, and takes a fifth more time."""

KEPT = re.compile(r"(?<!attention)/output/dense/")
"""Matrices that stay in float32: what comes into the second one of a feed-forward part has a few values far out,
and one scale for all of them leaves too little for the rest. With it in int8 the nearest text is another one for 15 %
of the questions than in float32, without for 7 %, at a fifth more time (606 questions of ``evals/data/confidence``)."""

SEARCH = Adapter(Task.SEARCH)
"""What makes the vectors of questions as lay people ask them near those of what governing documents say."""


def identity(task: Task = Task.SEARCH) -> str:
    """Tells model, source, format and adapter: what vectors must have in common to be compared."""
    return f"{packaged_model.NAME}-{packaged_model.SHA256[:12]}-{FORMAT}-{Adapter(task).version}"


def folder_name() -> str:
    """The name of the folder that holds the prepared files, for this machine's processor."""
    return f"{identity()}{int8.suffix()}"


def prepare(folder: Path) -> Path:
    """Make the files in a subfolder of ``folder`` when they are not there, and return that subfolder.

    Takes about half a minute the first time. The files are made beside and moved in whole.

    Raises:
        ModelError: the package with the model is missing or has been changed.
        OSError: the folder cannot be written to.
    """
    target = folder / folder_name()
    if all((target / name).is_file() for name in FILES):
        return target
    model = packaged_model.read(packaged_model.source_file())
    folder.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".preparing-", dir=folder))
    try:
        with quiet():
            _export(model, work)
        shutil.rmtree(target, ignore_errors=True)
        work.replace(target)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return target


def prepare_vectors(task: Task, folder: Path) -> Path:
    """The file of the graph that makes a task's vectors, made in ``folder`` when it is not there.

    Raises:
        ModelError: as for ``prepare``.
        OSError: as for ``prepare``.
    """
    base = prepare(folder)
    if task is Task.SEARCH:
        return base / "model.onnx"
    adapter = Adapter(task)
    file = folder / file_name(adapter)
    if not file.is_file():
        model = packaged_model.read(packaged_model.source_file())
        write(file, lambda unfinished: _save_vectors(model, adapter, unfinished))
    return file


def file_name(adapter: Adapter, part: str = "") -> str:
    """The name of the file of an adapter's graph, or of a part of it, for this machine's processor."""
    return f"{adapter.task}-{adapter.version}-{FORMAT}{int8.suffix()}{part}.onnx"


def write(file: Path, save: Callable[[Path], None]) -> None:
    """Have a graph saved beside its folder's files and move it there in whole.

    Raises:
        OSError: the folder cannot be written to.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    work = Path(tempfile.mkdtemp(prefix=".preparing-", dir=file.parent))
    try:
        with quiet():
            save(work / file.name)
        (work / file.name).replace(file)
    finally:
        shutil.rmtree(work, ignore_errors=True)


def cannot_be_saved(folder: Path, error: OSError) -> ModelError:
    """The error of a folder that prepared models cannot be written to."""
    return ModelError(
        f"Språkmodellen kan ikke lagres i mappen «{folder}» ({error.strerror or error}). "
        "Gi skrivetilgang og ledig plass (400 MB) der, eller velg en annen mappe med ASSISTANT_MODELS."
    )


def assembled(model: PackagedModel, adapter: Adapter = SEARCH) -> SentenceTransformer:
    """The packaged model, with an adapter, as a sentence-transformers model: BERT, mean pooling, normalisation."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.base.modules import Normalize, Transformer
    from sentence_transformers.sentence_transformer.modules import Pooling
    from transformers import PreTrainedTokenizerFast

    bert = bert_model(model, adapter.merged(model), model.layers)
    with tempfile.TemporaryDirectory() as folder:
        bert.save_pretrained(folder)
        PreTrainedTokenizerFast(  # type: ignore[no-untyped-call]
            tokenizer_object=tokenizer(model),
            model_max_length=model.positions,
            **{f"{role}_token": token for role, token in _ROLES.items()},
        ).save_pretrained(folder)
        transformer = Transformer(folder, max_seq_length=model.positions)
        return SentenceTransformer(modules=[transformer, Pooling(model.hidden, "mean"), Normalize()], device="cpu")


def bert_model(model: PackagedModel, weights: Mapping[str, NDArray[np.float32]], layers: int) -> BertModel:
    """The packaged model's transformer with its first ``layers`` layers, and with these weights."""
    import torch
    from transformers import BertConfig, BertModel

    config = BertConfig(
        vocab_size=model.vocabulary,
        hidden_size=model.hidden,
        num_hidden_layers=layers,
        num_attention_heads=model.heads,
        intermediate_size=model.feed_forward,
        max_position_embeddings=model.positions,
        type_vocab_size=model.token_types,
        layer_norm_eps=model.epsilon,
        pad_token_id=model.special["<pad>"],
    )
    bert = BertModel(config, add_pooling_layer=False)
    bert.set_attn_implementation(ATTENTION)
    bert.load_state_dict({name: torch.from_numpy(array) for name, array in weights.items()})
    bert.train(False)
    return bert


_ROLES = {"bos": "<s>", "eos": "</s>", "cls": "<s>", "sep": "</s>", "pad": "<pad>", "unk": "<unk>"}


def tokenizer(model: PackagedModel) -> Tokenizer:
    """The XLM-R unigram tokenizer: nmt_nfkc normalisation, ``▁`` for spaces, ``<s> … </s>`` around."""
    from tokenizers import AddedToken, Regex, Tokenizer, normalizers, pre_tokenizers, processors
    from tokenizers.models import Unigram

    made = Tokenizer(Unigram(list(model.pieces), unk_id=model.special["<unk>"]))
    made.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    made.pre_tokenizer = pre_tokenizers.Metaspace()
    begin, end = model.special["<s>"], model.special["</s>"]
    made.post_processor = processors.TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", begin), ("</s>", end)]
    )
    made.add_special_tokens([AddedToken(token, special=True) for token in model.special])
    made.enable_truncation(model.positions)
    return made


def _export(model: PackagedModel, folder: Path) -> None:
    tokenizer(model).save(str(folder / "tokenizer.json"))
    np.save(folder / "words.npy", model.weights["embeddings.word_embeddings.weight"].astype(np.float16))
    _save_vectors(model, SEARCH, folder / "model.onnx")
    (folder / "prepared.json").write_text(json.dumps({"format": FORMAT, "source": packaged_model.SHA256}))


def _save_vectors(model: PackagedModel, adapter: Adapter, file: Path) -> None:
    graph = _after_words(assembled(model, adapter))
    save_quantised(graph, masked(model), Output("vectors", {0: "texts"}), file)


@dataclass(frozen=True, slots=True)
class Output:
    """The name of a graph's output, and which of its axes differ from call to call."""

    name: str
    axes: Mapping[int, str]


BY_TOKEN = {0: "texts", 1: "tokens"}
"""The axes of all inputs, and of an output that has something for each token."""


def masked(model: PackagedModel) -> dict[str, torch.Tensor]:
    """Inputs of a graph as they look: word vectors, and a mask of which tokens count."""
    import torch

    return {"words": torch.zeros(2, 8, model.hidden), "mask": torch.ones(2, 8, dtype=torch.int64)}


def save_quantised(graph: torch.nn.Module, inputs: Mapping[str, torch.Tensor], output: Output, file: Path) -> None:
    """Write a graph as ONNX, its matrices in int8.

    ``inputs`` are shown as they look, each with the number of texts and that of tokens as its first axes.
    """
    import onnx
    import torch
    from onnxruntime.quantization import QuantType, quantize_dynamic

    full = file.with_name("full.onnx")
    torch.onnx.export(
        graph,
        tuple(inputs.values()),
        str(full),
        input_names=list(inputs),
        output_names=[output.name],
        dynamic_axes={**{name: dict(BY_TOKEN) for name in inputs}, output.name: dict(output.axes)},
        opset_version=OPSET,
        dynamo=False,
    )
    kept = [node.name for node in onnx.load(full).graph.node if KEPT.search(node.name)]
    quantize_dynamic(
        full,
        file,
        weight_type=QuantType.QUInt8 if int8.overflows() else QuantType.QInt8,
        per_channel=True,
        reduce_range=False,
        nodes_to_exclude=kept,
    )
    full.unlink()


def _after_words(built: SentenceTransformer) -> torch.nn.Module:
    import torch

    bert = cast("torch.nn.Module", built[0].auto_model).eval()

    class AfterWords(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.bert = bert

        def forward(self, words: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
            states = self.bert(inputs_embeds=words, attention_mask=mask).last_hidden_state
            weights = mask.unsqueeze(-1).to(states.dtype)
            mean = (states * weights).sum(1) / weights.sum(1)
            return torch.nn.functional.normalize(mean, dim=1)

    return AfterWords().eval()


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Keep the exporters' progress and warnings, which say nothing to a user, off the screen."""
    import warnings

    logging.disable(logging.WARNING)
    try:
        unseen = io.StringIO()
        with warnings.catch_warnings(), contextlib.redirect_stdout(unseen), contextlib.redirect_stderr(unseen):
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(logging.NOTSET)
