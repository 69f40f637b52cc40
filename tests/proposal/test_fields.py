"""What the model reads of a strategy beside its own words."""

from __future__ import annotations

import os
import subprocess
import sys

TEXT = "utvikle kultur, idrett og friluftsliv for barn, unge og eldre"
READ = (
    "from assistant.language import words\n"
    "from assistant.proposal import fields\n"
    f"print(fields.widened({TEXT!r}, words.content({TEXT!r}), frozenset()))"
)


def test_the_same_text_is_widened_in_the_same_way_in_every_run() -> None:
    runs = {
        subprocess.run(
            [sys.executable, "-c", READ],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
            encoding="utf-8",
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1
