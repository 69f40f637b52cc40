"""What is found in a document of its own period and adoption, and noted as found."""

from __future__ import annotations

from pathlib import Path

import pytest

from assistant.documents import reading, stated
from tests.corpora import write_corpus


@pytest.mark.parametrize(
    ("title", "text", "fields"),
    [
        ("Økonomiplan 2024–2027", "", {"period": (2024, 2027)}),
        ("Planprogram 2024-27", "", {"period": (2024, 2027)}),
        ("Årsplan for 2025", "", {"period": (2025, 2025)}),
        ("Vedtekter 2022", "", {}),
        ("Strategi", "Rådet prioriterer dette i perioden 2010-2021.", {"period": (2010, 2021)}),
        ("Strategi", "Planen gjeld frå 2024 til 2027.", {"period": (2024, 2027)}),
        ("Strategi", "I 2019-2020 var det pandemi.", {}),
        ("", "Vedtatt i fylkestinget 12.06.2019, sak 4/19", {"adopted": "2019-06-12", "adopted_by": "fylkestinget"}),
        ("", "Planen vart vedteken av rådet 3. mars 2020.", {"adopted": "2020-03-03", "adopted_by": "rådet"}),
        ("", "Regionrådet vedtok planen 5. desember 2024.", {"adopted": "2024-12-05", "adopted_by": "Regionrådet"}),
        ("", "Godkjend juni 2021", {"adopted": "2021"}),
        ("", "Fastsatt av formannskapet 03.04.25", {"adopted": "2025-04-03", "adopted_by": "formannskapet"}),
        ("", "Vedtatt av kommunestyret 1/5-2025.", {"adopted": "2025-05-01", "adopted_by": "kommunestyret"}),
        ("", "Behandlet og vedtatt i styret 12. mars 2024.", {"adopted": "2024-03-12", "adopted_by": "styret"}),
        ("", "Vedtaksdato: 2025-05-01", {"adopted": "2025-05-01"}),
        ("", "Vedtatt 14.03.24, endret 12. november 2025.", {"adopted": "2024-03-14"}),
        ("Strategi", "Planperioden er 2025 til 2028.", {"period": (2025, 2028)}),
        ("", "Planen ble vedtatt 31. februar 2020.", {}),
        ("", "Planen bygger på klimaplanen som ble vedtatt av rådet i 2015.", {}),
        ("", "Forslaget ble vedtatt 4. mai 2011.", {}),
    ],
)
def test_a_document_tells_its_own_period_and_adoption(title: str, text: str, fields: dict[str, object]) -> None:
    assert stated.of(title, text) == fields


def test_what_is_found_is_noted_and_never_replaces_what_is_given(tmp_path: Path) -> None:
    corpus = write_corpus(
        tmp_path / "corpus",
        {
            "plan.txt": (
                "Økonomiplan 2024–2027\n\n1 Innledning\n\nPlanen ble vedtatt av rådet 3. mars 2023.\n\n"
                "2 Mål\n\nMålet er vekst.\n"
            ),
            "plan.metadata.yaml": "periode: 2024-2025\n",
        },
    )
    known = reading.read(corpus / "plan.txt", corpus).metadata
    assert (known.title, known.period) == ("Økonomiplan 2024–2027", (2024, 2025))
    assert (known.adopted, known.adopted_by) == ("2023-03-03", "rådet")
    assert known.found == ("adopted", "adopted_by", "title")
