"""The questions that the assistant suggests are ones that it answers, with the section that they name."""

from __future__ import annotations

from typing import get_args

import pytest

from assistant import Assistant
from assistant.answer import suggestions
from assistant.answer.model import Language
from tests.corpora import documents_of, settings_of, write_corpus

HEALTH = """# Helseplan for Skauvik

## 2 Status

### 2.1 Befolkningen

Det bor 4 200 mennesker i Skauvik, og hver femte er over 67 år.

### 2.2 Tjenestene i dag

- Legevakten er åpen hele døgnet.
- Hjemmesykepleien har 31 årsverk.

## 3 Oppfølging

Planen følges opp i årsmeldingen.
"""
SCHOOL = """# Skuleplan for Skauvik

## Tenestene i dag

- Det er tre barneskular.
- SFO er open frå klokka sju.

## Oppfølging

Rektorane rapporterer kvar haust.
"""


@pytest.fixture(scope="module")
def both(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    corpus = write_corpus(tmp_path_factory.mktemp("suggested") / "corpus", {"helse.md": HEALTH, "skule.md": SCHOOL})
    made = Assistant(settings_of(corpus))
    made.embedding = assistant.embedding
    made.update()
    return made


@pytest.mark.parametrize("language", get_args(Language))
def test_what_is_suggested_is_answered_from_the_section_that_it_names(both: Assistant, language: Language) -> None:
    documents = documents_of(both.settings.corpus)
    first = suggestions.of(documents, language)
    after = suggestions.beside([(documents[0], documents[0].sections[0].path)], language)
    for asked in (*first, *after):
        answer = both.ask(asked)
        heading = asked.partition("«")[2].partition("»")[0]
        assert not answer.refused, asked
        assert not heading or answer.citations[0].section[-1].endswith(heading), asked
        assert not heading or not heading[0].isdigit(), asked
