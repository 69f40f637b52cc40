from __future__ import annotations

import pytest

from assistant import Assistant
from tests.corpora import PLAN, settings_of, write_corpus


@pytest.fixture(scope="session")
def planned(assistant: Assistant, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    files = {"plan.txt": PLAN, "plan.metadata.yaml": "tittel: Plan for bygda\nperiode: 2010-2012\n"}
    made = Assistant(settings_of(write_corpus(tmp_path_factory.mktemp("planned") / "corpus", files)))
    made.embedding = assistant.embedding
    made.update()
    return made
