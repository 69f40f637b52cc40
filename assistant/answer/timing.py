"""How long the stages of an answer take, in milliseconds."""

from __future__ import annotations

import time


def ms(seconds: float) -> float:
    """Seconds as the milliseconds that an answer gives."""
    return round(seconds * 1000, 1)


def since(started: float) -> float:
    """Milliseconds since ``time.perf_counter`` was at ``started``."""
    return ms(time.perf_counter() - started)
