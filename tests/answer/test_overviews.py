"""An overview begins with what a document is for, and sections of the same name are told apart by what is above."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answer import evidence
from tests.corpora import documents_of, settings_of, write_corpus

PURPOSE = "Planen skal gi alle i Vik et trygt sted å bade. Den gjelder for strender og haller."
FOUR = """# Badeplan for Vik

Godkjent av kommunestyret 3. mai 2024.

{}

## Strender

### Utfordringer

Vannet er kaldt, og stranden i sør har ingen badevakt om sommeren.

## Haller

### Utfordringer

Taket i svømmehallen lekker, og hallen mangler en badevakt på kveldene.

## Økonomi

Badene koster to millioner kroner i året.
"""


@pytest.mark.parametrize(
    "front",
    [
        "Vedtatt av kommunestyret 3. mai 2024, sak 12/24.",
        "Vedteken i kommunestyret 3. mai 2024. Gjeld frå 1. juni 2024.",
        "Vik kommune\n\nEndelig vedtatt 3. mai 2024",
        "Oversiktsdokument etter folkehelseloven § 5. Behandlet i utvalg for helse 3. mai 2024.",
        "Hjemmel: Fastsatt av Vik kommunestyre 3. mai 2024 med hjemmel i lov om bading § 4.",
        "",
    ],
)
def test_a_document_begins_with_what_it_is_for(front: str, tmp_path: Path) -> None:
    text = f"# Badeplan\n\n{front}\n\n## Om planen\n\n{PURPOSE}\n"
    [document] = documents_of(write_corpus(tmp_path / "corpus", {"plan.md": text}))
    assert evidence.purpose(document).span.of(document.text) == PURPOSE


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("# Badeplan\n\nVedtatt 3. mai 2024.\n", "Vedtatt 3. mai 2024."),
        (
            "# Badeplan\n\nVedtatte planer skal følges opp av rådmannen.\n",
            "Vedtatte planer skal følges opp av rådmannen.",
        ),
        (
            "# Badeplan\n\nVedtatt 3. mai 2024. Planen er laget for alle.\n",
            "Vedtatt 3. mai 2024. Planen er laget for alle.",
        ),
        ("# Badeplan\n\n## Strender\n", "Strender"),
    ],
)
def test_what_says_more_than_its_adoption_is_not_passed_over(text: str, quote: str, tmp_path: Path) -> None:
    [document] = documents_of(write_corpus(tmp_path / "corpus", {"plan.md": text}))
    assert evidence.purpose(document).span.of(document.text) == quote


def test_a_heading_that_several_sections_have_is_named_with_the_one_above(assistant: Assistant, tmp_path: Path) -> None:
    made = Assistant(settings_of(write_corpus(tmp_path / "corpus", {"plan.md": FOUR.format(PURPOSE)})))
    made.embedding = assistant.embedding
    made.update()
    halls = made.ask("Hvorfor lekker taket i svømmehallen?").answer + made.ask("Hva mangler svømmehallen?").answer
    assert "Under «Haller › Utfordringer» står det" in halls
    assert "Under «Økonomi» står det" in made.ask("Hva koster badene?").answer
