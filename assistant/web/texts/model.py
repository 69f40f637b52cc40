"""What texts the interface has; each language gives them all."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assistant.web.texts.checking import Checking

Language = Literal["nb", "nn", "en"]
"""The languages that the interface speaks."""


@dataclass(frozen=True, slots=True)
class Texts(Checking):
    """Every sentence of the interface in one language.

    Attributes:
        language: The language tag of the page.
    """

    language: Language
    language_name: str
    months: tuple[str, ...]
    date: str

    # Every page
    heading: str
    skip: str
    pages: str
    languages: str
    ask_page: str
    documents_page: str
    quality_page: str
    about_page: str
    missing_heading: str
    missing: str
    to_documents: str
    window_title: str
    loading: str
    no_scripts: str
    notice: str
    privacy: str

    # An empty conversation
    start_heading: str
    start: str
    documents: str
    document_count: str
    examples: str

    # Asking
    conversation: str
    question_label: str
    question_placeholder: str
    send: str
    stop: str
    new: str
    you_asked: str
    empty_question: str
    writing: str
    ready: str
    failed: str
    stopped: str
    cleared: str

    # What a question is limited to
    limits: str
    limits_none: str
    limits_clear: str
    limit_documents: str
    limit_kinds: str
    limit_owners: str
    limit_at: str
    limit_at_hint: str
    limit_at_wrong: str
    understood_as: str
    limited_to: str
    day: str

    # Sources
    sources: str
    more_sources: str
    nearest: str
    source_title: str
    source_name: str
    nearest_title: str
    nearest_name: str
    source_hint: str
    close_source: str
    path: str
    page: str
    period: str
    shortened: str
    replaced_since: str
    removed_since: str
    page_picture: str
    page_picture_begun: str
    page_picture_marked: str
    page_picture_alt: str
    neighbours: str

    # What is done with an answer, and with a conversation
    open_document: str
    copy_reference: str
    copy_answer: str
    copy_question: str
    copied: str
    copy_failed: str
    next_questions: str
    download: str
    download_failed: str
    saved: str
    saved_note: str
    saved_search: str
    saved_none: str
    saved_gone: str
    saved_failed: str
    delete: str
    delete_all: str
    delete_all_confirm: str
    deleted: str
    deleted_all: str
    personal: str
    personal_batch: str
    personal_send: str
    helpful: str
    thumb_up: str
    thumb_down: str
    reason: str
    reason_wrong: str
    reason_quotation: str
    reason_missing: str
    reason_unclear: str
    reason_other: str
    comment: str
    feedback_note: str
    feedback_send: str
    rated: str
    thanks: str
    feedback_failed: str
    thumbs_kept: str
    feedback_off: str
    feedback_on: str

    # Documents
    documents_intro: str
    search_all: str
    search_one: str
    search_hint: str
    search: str
    clear_search: str
    hits_none: str
    hits_one: str
    hits_many: str
    hits_most: str
    hit_next: str
    kind: str
    owner: str
    municipalities: str
    period_fact: str
    adopted: str
    adopted_by: str
    found_in_text: str
    status: str
    valid: str
    expired: str
    coming: str
    superseded: str
    withdrawn: str
    proposed: str
    no_period: str
    expired_note: str
    superseded_note: str
    withdrawn_note: str
    proposed_note: str
    coming_note: str
    document_language: str
    in_bokmal: str
    in_nynorsk: str
    in_english: str
    revised: str
    next_revision: str
    sections: str
    file: str
    read_at: str
    web_address: str
    original_open: str
    original: str
    original_gone: str
    original_read: str
    updated: str
    contents: str
    sections_below: str
    link_to_section: str
    all_documents: str
    quoted_here: str
    quotation_gone: str
    doubts: str
    doubts_explained: str

    # Administrator
    admin_page: str
    admin_link: str
    admin_way_in: str
    admin_key: str
    admin_enter: str
    admin_leave: str
    admin_not_let_in: str
    admin_refused: str
    admin_refused_heading: str
    admin_lead: str
    admin_add: str
    admin_add_note: str
    admin_choose: str
    admin_replace: str
    admin_remove: str
    admin_confirm: str
    admin_approve_new: str
    admin_approve_replacement: str
    admin_approve_note: str
    admin_approve: str
    admin_discard: str
    admin_reading: str
    admin_working: str
    admin_interrupted: str
    admin_added: str
    admin_replaced: str
    admin_removed: str
    admin_last: str
    admin_gone: str
    admin_busy: str
    title_fact: str

    # Quality
    measured: str
    figure: str
    of_hundred: str
    figure_section_first: str
    figure_all_facts: str
    figure_follow_up: str
    figure_false_refusal: str
    figure_refused_unanswerable: str
    figure_verbatim: str
    figure_form: str
    figure_area: str
    figure_strategy: str
    figure_verdict: str
    measured_on: str
    not_measured: str

    # About
    model_packaged: str
    model_other: str
    model_readers: str
    answers_quoted: str
    answers_written: str
    search_quotes: str
    search_writes: str
    writer_none: str
    writer_model: str
    contact: str
    no_contact: str
    accessibility_measured: str
    accessibility_tried: str
    accessibility_violations: str
    accessibility_undecided: str
    accessibility_criteria: str
    accessibility_known: str
    accessibility_to_judge: str
    accessibility_deviation: str
    accessibility_none: str
    accessibility_not_measured: str
    out_of: str

    # Trouble
    unknown_error: str
    interrupted: str

    def title(self, name: str) -> str:
        """The window's title for the corpus of ``name``, which may be unknown."""
        return self.window_title.format(name=name) if name else self.heading
