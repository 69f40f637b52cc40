"""What texts the page «Sjekk forslag» has, for one proposal and for many; each language gives them all."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Checking:
    """Every sentence of the page in one language."""

    # One proposal
    check_page: str
    check_heading: str
    check_lead: str
    proposal: str
    check_placeholder: str
    check_send: str
    check_clear: str
    check_files: str
    check_drop: str
    check_notice: str
    check_note: str
    check_source_hint: str
    check_empty: str
    check_reading: str
    check_working: str
    check_ready: str
    check_changed: str
    check_cleared: str
    check_stopped: str
    check_forgotten: str
    check_interrupted: str
    upload_failed: str
    file_too_large: str
    verdict_covered: str
    verdict_partly: str
    verdict_not_covered: str
    verdict_no_proposal: str
    uncovered: str
    summary_heading: str
    summary_copy: str
    summary_word: str
    summary_markdown: str
    strategies_heading: str
    strategy: str
    level_direct: str
    level_related: str
    level_against: str
    certainty: str
    in_strategy: str
    in_proposal: str
    no_words: str
    show_source: str
    set_aside: str
    aside: str
    take_back: str
    document: str
    coverage: str
    covered: str
    partly: str
    not_covered: str
    not_checked: str
    no_strategies: str

    # Many proposals at once
    batch_working: str
    batch_ready: str
    batch_progress: str
    batch_limit: str
    batch_heading: str
    batch_totals: str
    batch_excel: str
    batch_csv: str
    batch_map_csv: str
    batch_rows: str
    batch_first: str
    batch_best: str
    batch_nearest: str
    batch_against: str
    batch_map: str
    batch_map_note: str
    batch_none: str
