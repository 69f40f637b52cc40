"""Tests of the readers find no programs for text recognition: what they say must not depend on the machine."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from assistant.documents import ocr


@pytest.fixture(scope="module", autouse=True)
def text_recognition(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Hide OCRmyPDF and Tesseract from all tests but those of scanned files."""
    ocr._has_language.cache_clear()
    if request.path.stem == "test_scanned":
        yield
        return
    with pytest.MonkeyPatch.context() as changed:
        changed.setenv("PATH", str(tmp_path_factory.mktemp("no-programs")))
        yield
