"""What the readers are trained on, and how it is shown to them."""

from __future__ import annotations

import json
import random
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant import Task, TrainableVectors
from evals import questions
from evals.training import among_all, averaging, choosing, leaning, proposals, sources, whole_documents
from evals.training.among_all import Document, Question, Unit
from evals.training.examples import Example, Shown, plain
from evals.training.fit import Plan, drawn, misspelt, shown
from tests.properties import examples

DATA = Path(__file__).parents[2] / "evals" / "data"
PROPOSALS = sorted((DATA / "proposals" / "training").glob("*.jsonl"))
QUESTIONS = sorted(file for part in ("reading", "confidence") for file in (DATA / part).glob("group-*/*.jsonl"))


@pytest.mark.parametrize("file", QUESTIONS, ids=lambda file: f"{file.parts[-3]}-{file.parent.name}-{file.stem}")
def test_all_evidence_stands_in_its_document_and_all_facts_in_their_evidence(file: Path) -> None:
    document = file.stem.partition("-")[0]
    (read,) = (file.parent / "corpus").glob(f"{document}.*")
    text = plain(read.read_text(encoding="utf-8"))
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    assert rows
    for row in rows:
        evidence = [plain(stretch) for stretch in row["evidence"]]
        assert all(stretch in text for stretch in evidence), row["q"]
        assert all(any(plain(fact) in stretch for stretch in evidence) for fact in row["facts"]), row["q"]


def test_each_proposal_is_learnt_beside_the_strategies_that_it_is_labelled_with() -> None:
    for file, plan in zip(PROPOSALS, sources.plans(), strict=True):
        for row, proposal in zip(sources.rows(file), plan.proposals, strict=True):
            covering = {plan.strategies[place][1] for place in proposal.covered_by}
            assert covering == {plain(each["text"]) for each in row["strategies"]}, row["text"]
            assert bool(covering) == (row["verdict"] != "not_covered"), row["text"]


@examples(50)
@given(st.lists(st.integers(0, 50), max_size=6), st.integers(0, 999))
def test_in_one_round_every_proposal_is_shown_once_and_with_its_own_plan(sizes: list[int], seed: int) -> None:
    plans = [
        proposals.Plan((("", f"{number}"),), tuple(proposals.Proposal(f"{number}.{n}", {}) for n in range(size)))
        for number, size in enumerate(sizes)
    ]
    parts = proposals.dealt(plans, random.Random(seed))
    assert all(len(part.proposals) <= proposals.PROPOSALS for part in parts)
    assert all(each.text.startswith(f"{part.strategies[0][1]}.") for part in parts for each in part.proposals)
    told = [each.text for part in parts for each in part.proposals]
    assert sorted(told) == sorted(each.text for plan in plans for each in plan.proposals)


@st.composite
def asked_documents(draw: st.DrawFn) -> Document:
    """A document whose first unit, if it has any question, holds others."""
    name, count = draw(st.uuids()).hex[:6], draw(st.integers(1, 60))
    units = tuple(
        Unit(f"{name}.{n}.", f"{name}: {name}.{n}.", f"{name}: {name}.{n}. {name}.{n + 1}.", whole=n == 0)
        for n in range(count)
    )
    right = st.frozensets(st.integers(1, count - 1), max_size=3) if count > 1 else st.just(frozenset[int]())
    asked = draw(st.lists(right, max_size=40))
    return Document(units, tuple(Question(f"{name}?{n}", each, frozenset({0})) for n, each in enumerate(asked)))


@examples(50)
@given(st.lists(asked_documents(), max_size=3), st.lists(asked_documents(), max_size=5), st.integers(0, 999))
def test_in_one_round_every_question_is_shown_once_among_units_of_which_those_that_answer_are_right(
    documents: list[Document], passages: list[Document], seed: int
) -> None:
    draw = random.Random(seed)
    near = [np.zeros((len(each.questions), len(each.units)), np.float32) for each in documents]
    parts = among_all.dealt(documents, near, passages, draw)
    told = [each.text for part in parts for each in part.document.questions]
    assert sorted(told) == sorted(each.text for each in [*documents, *passages] for each in each.questions)
    for part in parts:
        pool = part.shown(["veg"], draw)
        assert len(pool.choosers) == len(part.document.questions) <= among_all.QUESTIONS
        for asked, chooser in zip(part.document.questions, pool.choosers, strict=True):
            right = {part.document.units[place].text for place in asked.right}
            shown_right = {pool.candidates[place].split()[2] for place in chooser.right}
            assert shown_right == right
            assert not chooser.undecided & set(chooser.right)


def test_the_search_learns_some_questions_as_follow_ups_are_put_when_they_are_whole() -> None:
    asked = "Hvem har ansvaret for reiseliv i nord?"
    part = among_all.Part(Document((), (Question(asked, frozenset()),) * 400), None)
    told = [chooser.text for chooser in part.shown(["veg"], random.Random(1)).choosers]
    led_on = [text for text in told if leaning.DASH in text]
    assert 0.5 < len(led_on) / (among_all.LEANING * len(told)) < 2
    assert any("ansvaret for det" in text for text in led_on)


def test_a_question_is_learnt_with_the_units_that_hold_its_evidence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "reading" / "group-1"
    (folder / "corpus").mkdir(parents=True)
    goal = "Plan for veg\n\nMål\n\nVi skal:\n\n- bygge ti mil veg\n- legge ned fem ferjer\n"
    text = f"{goal}\nStyret har sju medlemmer. Det møtes i mai.\n"
    (folder / "corpus" / "01.txt").write_text(text, encoding="utf-8")
    rows = [
        {"q": "Hvor mange sitter i styret?", "evidence": ["Styret har sju medlemmer."]},
        {"q": "Hva er målene?", "evidence": ["bygge ti mil veg", "legge ned fem ferjer"]},
        {"q": "Hva koster det?", "evidence": []},
        {"q": "Hvem leder?", "evidence": ["Dette står ikke der."]},
    ]
    (folder / "01.jsonl").write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    monkeypatch.setattr(sources, "DATA", tmp_path)
    monkeypatch.setattr(questions, "ROOT", tmp_path)
    (document,) = whole_documents.documents()
    board, goals, cost = document.questions
    assert [document.units[place].text for place in board.right] == ["Styret har sju medlemmer."]
    assert {document.units[place].text for place in goals.right} == {
        "bygge ti mil veg",
        "legge ned fem ferjer",
        "Vi skal: bygge ti mil veg legge ned fem ferjer",
    }
    assert all(document.units[place].whole for place in board.undecided | goals.undecided)
    assert not cost.right
    assert not cost.undecided


def test_after_training_the_best_cosine_tells_what_is_answered_from_what_is_not(tmp_path: Path) -> None:
    candidates = ("passage: Mål: Vi skal bygge ti mil veg.", "passage: Styret: Styret har sju medlemmer.")
    answered, unanswered = "query: Hvor mange sitter i styret?", "query: Hvor mye får styret betalt?"
    pool = choosing.Pool(
        candidates, (choosing.Chooser(answered, {1: 1.0}), choosing.Chooser(unanswered, {}, frozenset()))
    )
    model = TrainableVectors(Task.PROPOSALS, seed=1, begin_with=Task.SEARCH)

    def ahead() -> float:
        vectors = model.vectors([answered, unanswered, *candidates]).detach().numpy()
        best = (vectors[:2] @ vectors[2:].T).max(axis=1)
        return float(best[0] - best[1])

    before = ahead()
    choosing.fit(model, 6, lambda step: [pool], choosing.Course(1e-3, 0.55, beside=True), tmp_path / "trained.npz")
    assert ahead() > before + 0.05
    with np.load(tmp_path / "trained.npz") as saved:
        assert int(saved["layers"]) == Task.PROPOSALS.shape.layers


PASSAGES = st.lists(
    st.builds(Shown, heading=st.just(""), pieces=st.just(("a", "b")), right=st.just((False, False))), max_size=8
).map(tuple)


@examples(100)
@given(PASSAGES, PASSAGES, st.booleans(), st.integers(1, 4), st.integers(0, 999))
def test_an_example_shows_what_is_right_and_no_more_passages_than_asked_for(
    near: tuple[Shown, ...], elsewhere: tuple[Shown, ...], answered: bool, passages: int, seed: int
) -> None:
    right = (Shown("", ("svar",), (True,)),) if answered else ()
    example = Example("Hva er målet?", right, near, elsewhere)
    _, given_passages = shown(example, Plan(epochs=1, batch=1, passages=passages, rate=1e-3), random.Random(seed))
    assert len(given_passages) <= max(passages, 2)
    assert not answered or elsewhere or any(passage.holds for passage in given_passages)


@examples(100)
@given(st.text(alphabet="abcdefghij ?.", max_size=40), st.integers(0, 999))
def test_a_misspelling_is_one_letter_wrong_at_the_most(text: str, seed: int) -> None:
    typed = misspelt(text, random.Random(seed))
    assert typed == text.lower().rstrip("?.") or abs(len(typed) - len(text)) <= 1


def test_an_answer_that_is_withheld_leaves_only_what_is_near() -> None:
    right = (Shown("", ("svar",), (True,)),)
    near = tuple(Shown("", (word,), (False,)) for word in ("en", "to", "tre"))
    plan = Plan(epochs=1, batch=1, passages=2, rate=1e-3, withheld=1.0)
    _, given_passages = shown(Example("Hva er målet?", right, near), plan, random.Random(1))
    assert len(given_passages) == 2
    assert not any(passage.holds for passage in given_passages)


def test_a_question_put_as_a_follow_up_tells_after_the_dash_what_it_no_longer_says_itself() -> None:
    put = {leaning.as_follow_up("Hvem har ansvaret for reiseliv i nord?", "veg", random.Random(n)) for n in range(99)}
    assert {"Hvem har ansvaret i nord – reiseliv?", "Hvem har ansvaret for det i nord – reiseliv?"} < put
    assert "Hvem har ansvaret for reiseliv i nord – veg?" in put
    assert all("reiseliv" in question and leaning.DASH in question for question in put)


@examples(200)
@given(st.text(alphabet="abdeiknoprst ?.", max_size=60), st.integers(0, 999))
def test_a_question_put_as_a_follow_up_loses_no_word_but_the_preposition(text: str, seed: int) -> None:
    asked = f"Hva er {text} for barn?"
    left = set(leaning.as_follow_up(asked, "veg", random.Random(seed)).rstrip("?").split())
    assert {word.rstrip("?") for word in asked.split() if len(word) > 7} <= {word.rstrip("?") for word in left}


def test_a_question_may_be_shown_as_a_follow_up_with_the_passages_that_answer_it() -> None:
    example = Example("Hvem har ansvaret for reiseliv?", (Shown("", ("svar",), (True,)),), ())
    plan = Plan(epochs=1, batch=1, passages=2, rate=1e-3, typed=False, leaning=1.0)
    text, passages = drawn(example, plan, random.Random(1), ("veg",))
    assert leaning.DASH in text
    assert passages == list(example.right)


def test_the_mean_of_two_adapters_lies_between_them(tmp_path: Path) -> None:
    before, after = tmp_path / "before.npz", tmp_path / "after.npz"
    for file, value in ((before, 1.0), (after, 3.0)):
        np.savez_compressed(file, layers=np.int64(8), scale=np.float32(2), a=np.full(4, value, np.float16))
    averaging.with_earlier(after, before.read_bytes(), 0.25)
    with np.load(after) as mean:
        assert (int(mean["layers"]), float(mean["scale"]), mean["a"].tolist()) == (8, 2.0, [1.5] * 4)
