"""Validation data is frozen by hash, so that a change to it is seen: ``python -m evals freeze`` takes a new print."""

from __future__ import annotations

import hashlib
from pathlib import Path

from evals import questions

FILE = questions.DATA / "frozen.sha256"
"""One line a file, as ``sha256sum`` writes it; paths are from ``evals/data``."""


def prints(data: Path = questions.DATA) -> dict[str, str]:
    """The hash of every validation file, conversations and proposals too, and of every made-up document, by path."""
    files = sorted([*data.glob("*/*validation*.jsonl"), *data.glob("*/corpus/*")])
    return {file.relative_to(data).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def frozen(file: Path = FILE) -> dict[str, str]:
    """The hashes that were taken last, by path."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return {path: digest for digest, path in (line.split("  ", 1) for line in lines)}


def changed(data: Path = questions.DATA, file: Path = FILE) -> list[str]:
    """The files that are new, gone or different since they were frozen."""
    now, before = prints(data), frozen(file)
    return sorted(path for path in now.keys() | before.keys() if now.get(path) != before.get(path))


def freeze(data: Path = questions.DATA, file: Path = FILE) -> list[str]:
    """Take new prints, and give the files whose print is another than before."""
    different = changed(data, file)
    file.write_text("".join(f"{digest}  {path}\n" for path, digest in prints(data).items()), encoding="utf-8")
    return different
