"""Parts of a page that a command writes, between marks that say which."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Block:
    """What stands between two marks in a file of Markdown; ``command`` is what writes it."""

    file: Path
    name: str
    command: str

    @property
    def begin(self) -> str:
        """The mark before it."""
        return f"<!-- {self.name}: written by {self.command} -->"

    @property
    def end(self) -> str:
        """The mark after it."""
        return f"<!-- /{self.name} -->"

    def read(self, root: Path) -> str:
        """What stands there now; ``root`` is the folder that ``file`` is in.

        Raises:
            ValueError: the marks are not there once each, in order.
        """
        return self._parts(root)[1].strip()

    def write(self, root: Path, content: str) -> None:
        """Put ``content`` in its place.

        Raises:
            ValueError: as for ``read``.
        """
        before, _, after = self._parts(root)
        (root / self.file).write_text(f"{before}{self.begin}\n{content}\n{self.end}{after}", encoding="utf-8")

    def _parts(self, root: Path) -> tuple[str, str, str]:
        text = (root / self.file).read_text(encoding="utf-8")
        if text.count(self.begin) != 1 or text.count(self.end) != 1 or text.index(self.begin) > text.index(self.end):
            raise ValueError(f"{self.file} must have «{self.begin}» and, after it, «{self.end}», once each.")
        before, rest = text.split(self.begin)
        return before, *rest.split(self.end)  # type: ignore[return-value]
