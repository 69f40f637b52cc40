"""What one question gave, as it is saved in a run: all that the measures, the comparison and the report need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Record:
    """One case of one suite.

    Attributes:
        suite: The suite that asked it.
        set: The question set, which is the document that is asked about.
        id: Unique within the suite.
        kind: What is asked for, or why there is no answer.
        language: nb, nn or en.
        answerable: Whether the documents answer.
        values: What is measured, by the name of the measure; a measure that does not apply is not there.
        timings_ms: Milliseconds by stage; never part of what must be equal between runs.
        shown: The question, gold, answer and citations, for the reader of a report.
    """

    suite: str
    set: str
    id: str
    kind: str
    language: str
    answerable: bool
    values: Mapping[str, float]
    timings_ms: Mapping[str, float] = field(default_factory=dict)
    shown: Mapping[str, Any] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON; ``Record(**saved)`` is the way back."""
        return asdict(self)
