"""A report is one safe file, a comparison tells what changed, and what is shipped of a run is well-formed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from evals import comparison, measures, resources, runs
from evals.__main__ import main
from evals.record import Record
from evals.report import page, summary
from evals.runs import Run

ROOT = Path(__file__).parents[2]
HOSTILE = "<script>alert(1)</script> \"'><img src=x onerror=alert(2)>"
SHOWN: Mapping[str, object] = {
    "question": HOSTILE,
    "answer": HOSTILE,
    "citations": [{"section": [HOSTILE], "quote": HOSTILE}],
    "gold": [[HOSTILE]],
    "facts": [[HOSTILE]],
    "history": [HOSTILE],
}


def record(number: int, right: bool = True, **values: float) -> Record:
    said = {"confidence": 0.9 if right else 0.3, "refused": 0.0, "right": float(right), "false_refusal": 0.0}
    said |= {"section_first": float(right), "verbatim": 1.0, "form": 1.0} | values
    return Record("answers", f"set{number % 2}", f"q{number}", HOSTILE, "nb", True, said, {"total": 5.0}, SHOWN)


def run_of(*records: Record) -> Run:
    origin = {
        "revision": "abc",
        "changed": False,
        "code": "",
        "data": {},
        "settings": {},
        "packages": {},
        "machine": {},
    }
    figures = tuple(measures.figures(records))
    return Run("validation", ("answers",), "2026-01-02T03:04:05Z", origin, figures, {}, {}, 1.0, 1.0, records)


@pytest.fixture(scope="module")
def good() -> Run:
    return run_of(*(record(number) for number in range(20)))


@pytest.fixture(scope="module")
def bad() -> Run:
    return run_of(*(record(number, right=number < 8) for number in range(20)))


def test_nothing_of_documents_or_questions_becomes_markup(good: Run) -> None:
    html = page.html(good)
    assert "<img" not in html
    assert html.count("<script>") == 1
    assert "&lt;script&gt;alert(1)" in html


def test_a_report_needs_nothing_from_elsewhere(good: Run) -> None:
    html = page.html(good)
    assert "http:" not in html
    assert "https:" not in html


def test_a_report_draws_kinds_reliability_risk_and_time(good: Run) -> None:
    html = page.html(good)
    drawn = re.findall(r"<figure><figcaption>([^<]*)</figcaption><svg", html)
    assert {"etter slag", "etter målform"} <= {title.rpartition(", ")[2] for title in drawn}
    assert {title.partition(":")[0] for title in drawn} >= {
        "Sikkerhet og andel som kan besvares", "Risiko og dekning", "Svartid",
    }  # fmt: skip
    assert "av 20 spørsmål og forslag, stilt ett om gangen" in html


def test_a_report_of_a_full_run_is_less_than_three_megabytes(good: Run) -> None:
    said = "Et svar er på noen setninger. "
    shown = {**SHOWN, "answer": said * 25, "citations": [{"section": ["Et avsnitt"], "quote": said * 8}] * 3}
    full = [replace(record, id=f"{record.id}-{n}", shown=shown) for n in range(32) for record in good.records]
    assert len(page.html(replace(good, records=tuple(full))).encode()) < 3_000_000


def test_a_run_is_read_back_as_it_was_saved(good: Run, tmp_path: Path) -> None:
    good.save(tmp_path / "run.json")
    saved = runs.load(tmp_path / "run.json")
    assert (saved.figures, saved.records[0].values) == (good.figures, good.records[0].values)


def test_a_file_that_is_not_a_run_is_named_in_one_line(
    good: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good.save(tmp_path / "run.json")
    (tmp_path / "other.json").write_text("[1]")
    assert main(["compare", str(tmp_path / "run.json"), str(tmp_path / "other.json")]) == 1
    said = capsys.readouterr().err
    assert "other.json" in said
    assert "Traceback" not in said


def test_what_got_worse_is_told_with_both_answers_and_an_exit_code(
    good: Run, bad: Run, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good.save(tmp_path / "good.json")
    bad.save(tmp_path / "bad.json")
    assert main(["compare", str(tmp_path / "good.json"), str(tmp_path / "bad.json")]) == 3
    assert main(["compare", str(tmp_path / "bad.json"), str(tmp_path / "good.json")]) == 0
    worse, better = (part.split("\n\n") for part in capsys.readouterr().out.split("measure ")[1:])
    assert any("WORSE: section_first: q8" in flip and "  A: " in flip and "  B: " in flip for flip in worse)
    assert any("better: section_first: q8" in flip and "  A: " in flip and "  B: " in flip for flip in better)
    assert not any("WORSE" in flip for flip in better)


def test_figures_are_told_by_kind_and_by_language(good: Run, bad: Run) -> None:
    mixed = run_of(*good.records[:10], *(replace(r, kind="list", language="nn") for r in bad.records[10:]))
    shares = {figure.group: figure.value for figure in mixed.figures if figure.name == "section_first"}
    assert (shares[f"kind: {HOSTILE}"], shares["kind: list"], shares["language: nn"], shares["all"]) == (1, 0, 0, 0.5)


def test_latency_leaves_out_the_first_question_of_each_set_which_loads_its_parts() -> None:
    took = [replace(record(number), timings_ms={"total": 900.0 if number < 2 else number}) for number in range(12)]
    assert resources.latency(took) == {"total": {"median": 6.5, "p95": 10.5}}


def test_a_run_knows_by_its_code_when_the_weights_of_a_model_are_others(monkeypatch: pytest.MonkeyPatch) -> None:
    before = runs.origin_now()["code"]
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda file: real(file) + b"x" * file.name.endswith("answers.npz"))
    assert runs.origin_now()["code"] != before


def test_every_measure_is_defined_in_the_documentation() -> None:
    told = (ROOT / "docs" / "evals.md").read_text(encoding="utf-8")
    names = {name.rpartition(":")[2] if measure.suite == "retrieval" else name
             for measure in measures.MEASURES for name in [measure.name]}  # fmt: skip
    assert [
        name for name in sorted(names) if f"`{name}`" not in told and f"`@{name.partition('@')[2]}`" not in told
    ] == []


def test_runs_that_are_alike_differ_in_nothing(good: Run) -> None:
    found = comparison.compare(good, good)
    assert found.flips == ()
    assert {(d.after - d.before, d.low, d.high, d.verdict) for d in found.differences} == {(0.0, 0.0, 0.0, "")}


def test_one_flip_in_twenty_is_not_called_worse(good: Run) -> None:
    changed = run_of(record(0, right=False), *good.records[1:])
    found = comparison.compare(good, changed)
    assert [flip.after.id for flip in found.flips] == ["q0"]
    assert not found.worse


def test_the_more_measures_differ_the_less_one_of_them_alone_is_called_worse(good: Run) -> None:
    fewer = run_of(*(record(number, right=number >= 6) for number in range(20)))
    assert [d.p for d in comparison.compare(good, fewer).differences if d.verdict == "worse"] == [0.03125]
    others = dict.fromkeys(("form", "verbatim"), 0.0)
    several = run_of(*(replace(r, values={**r.values, **others}) if r.id == "q9" else r for r in fewer.records))
    found = comparison.compare(good, several)
    assert next(d.p for d in found.differences if d.measure.name == "section_first") == 3 * 0.03125
    assert not found.worse


def test_a_run_tells_all_that_its_figures_come_from() -> None:
    origin = runs.origin_now()
    assert set(origin) == {"revision", "changed", "code", "data", "settings", "packages", "machine"}
    assert {"evals/data/klimaplan/validation.jsonl", "evals/data/proposals/validation.jsonl"} <= origin["data"].keys()
    assert {"chromadb", "langchain", "numpy", "onnxruntime"} <= origin["packages"].keys()
    assert {"cores", "python", "system"} == origin["machine"].keys()


def test_the_quickstart_pipeline_is_beaten_on_every_retrieval_measure_beyond_the_interval() -> None:
    shipped = json.loads((ROOT / summary.FILE).read_text(encoding="utf-8"))["figures"]
    leads = {f["name"]: f["low"] for f in shipped if f["name"].startswith("lead:") and f["group"] == "all"}
    assert leads.keys() == {f"lead:{name}" for name in measures.RANKED}
    assert min(leads.values()) > 0


def test_figures_are_published_between_the_marks(good: Run, tmp_path: Path) -> None:
    (tmp_path / summary.FILE).parent.mkdir(parents=True)
    readme = tmp_path / "README.md"
    readme.write_text(f"before\n{summary.BLOCK.begin}\nold\n{summary.BLOCK.end}\nafter\n")
    summary.publish(good, tmp_path)
    assert summary.BLOCK.read(tmp_path) == summary.table(summary.of(good))
    assert (readme.read_text().splitlines()[0], readme.read_text().splitlines()[-1]) == ("before", "after")
    assert json.loads((tmp_path / summary.FILE).read_text())["questions"] == 20
    readme.write_text("no marks")
    with pytest.raises(ValueError, match="README"):
        summary.publish(good, tmp_path)


def test_the_readme_tells_what_the_command_wrote_with_the_figures_that_are_shipped() -> None:
    shipped = json.loads((ROOT / summary.FILE).read_text(encoding="utf-8"))
    assert shipped["format"] == summary.FORMAT
    assert summary.BLOCK.read(ROOT) == summary.table(shipped)


def test_a_cut_off_journal_is_taken_up_and_the_lost_line_done_again(tmp_path: Path) -> None:
    only = frozenset({"dev-001", "dev-002"})
    whole = runs.run(["answers"], "development", only, tmp_path)
    key = runs.journal_of(tmp_path, whole.origin, "development")
    lines = [json.dumps(saved.to_dict(), ensure_ascii=False) for saved in whole.records]
    marked = replace(whole.records[0], values={**whole.records[0].values, "confidence": 0.123})
    key.write_text(json.dumps(marked.to_dict()) + "\n" + lines[1][:40])
    again = runs.run(["answers"], "development", only, tmp_path)
    assert again.records[0].values["confidence"] == 0.123  # taken from the journal, not asked again
    assert again.records[1].values == whole.records[1].values
