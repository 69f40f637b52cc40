"""The measures: one table, and how the records of a run become figures with intervals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from evals import judge
from evals.metrics import calibration, intervals
from evals.record import Record

HALF = 0.5
"""Of the times that a question was asked: what happens in as many counts as what happens."""

Statistic = Callable[[Sequence[Record]], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """One thing that is measured.

    Attributes:
        suite: Where it belongs.
        name: Of the value in the records, and in files; English.
        label: For readers; Norwegian.
        share: Whether the values are 0 or 1, so that the interval is Wilson's; else it is a bootstrap by document.
        better: 1 when more is better, -1 when less is.
        whole: For what is not a mean over questions: the figure of all records together.
        over: For such a figure, the value that its records have; empty: it is of all records of the suite.
        raised: Whether noise alone makes such a figure larger, which its interval then makes up for.
    """

    suite: str
    name: str
    label: str
    share: bool = True
    better: int = 1
    whole: Statistic | None = None
    over: str = ""
    raised: bool = False

    def of(self, records: Sequence[Record]) -> list[Record]:
        """The records that it applies to."""
        own = [record for record in records if record.suite == self.suite]
        name = self.over if self.whole else self.name
        return [record for record in own if not name or name in record.values]

    def value(self, records: Sequence[Record]) -> float | None:
        """The figure for records that it applies to; None where there is none."""
        if self.whole:
            return self.whole(records)
        return sum(record.values[self.name] for record in records) / len(records) if records else None


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured number with its 95 % interval; ``group`` says of which questions ("all", "kind: list" …)."""

    suite: str
    name: str
    group: str
    value: float
    low: float
    high: float
    cases: int


def _refusals(records: Sequence[Record]) -> tuple[int, int, int]:
    """Right refusals, all refusals, and all that should have been refused."""
    refused = [record for record in records if record.values["refused"]]
    return sum(not r.answerable for r in refused), len(refused), sum(not r.answerable for r in records)


def _refusal_precision(records: Sequence[Record]) -> float | None:
    right, refused, _ = _refusals(records)
    return right / refused if refused else None


def _refusal_f1(records: Sequence[Record]) -> float | None:
    right, refused, wanted = _refusals(records)
    return 2 * right / (refused + wanted) if wanted else None


def _judged(
    name: str, measure: Callable[[Sequence[float], Sequence[bool]], float | None], records: Sequence[Record]
) -> float | None:
    """A measure of the confidence against a truth: whether it is answerable, or whether the answer is right."""
    if not records:
        return None
    truth = [r.answerable if name == "answerable" else r.values[name] >= HALF for r in records]
    return measure([r.values["confidence"] for r in records], truth)


SYSTEMS = {
    "assistant": "assistenten",
    "meaning": "bare mening",
    "words": "bare ord",
    "bm25": "vanlig BM25",
    "quickstart": "LangChain slik den kommer",
}
"""The searches that are compared, with their names for readers."""

RANKED = {"recall@1": "treff@1", "recall@3": "treff@3", "recall@5": "treff@5", "mrr": "MRR", "ndcg@10": "nDCG@10"}
"""What is measured of each search."""

_ANSWERS = partial(Measure, "answers")
_PROPOSALS = partial(Measure, "proposals")
_VERIFICATION = partial(Measure, "verification")
_JUDGE = partial(Measure, "judge")

MEASURES: tuple[Measure, ...] = (
    *(
        Measure("retrieval", f"lead:{name}", f"{label}, forsprang på {SYSTEMS['quickstart']}", share=False)
        for name, label in RANKED.items()
    ),
    *(
        Measure("retrieval", f"{system}:{name}", f"{label}, {title}", share=False)
        for system, title in SYSTEMS.items()
        for name, label in RANKED.items()
    ),
    _ANSWERS("section_first", "rett avsnitt vist til først"),
    _ANSWERS("all_facts", "alle ventede fakta i svaret"),
    _ANSWERS("fact_recall", "andel av ventede fakta i svaret", share=False),
    _ANSWERS("follow_up", "oppfølgingsspørsmål: rett avsnitt først"),
    _ANSWERS("claims_supported", "påstander som kilden støtter", share=False),
    _ANSWERS("citations_supporting", "kildehenvisninger som trengs", share=False),
    _ANSWERS("facts_cited", "fakta som står i et sitat det vises til", share=False),
    _ANSWERS("gold_precision", "kildehenvisninger til et avsnitt som svarer", share=False),
    _ANSWERS("gold_recall", "avsnitt som svarer, og som det vises til", share=False),
    _ANSWERS("exists", "alle merker har sin kilde"),
    _ANSWERS("verbatim", "alle sitater er ordrette"),
    _ANSWERS("retrieved", "alle kilder ble funnet av søket"),
    _ANSWERS("refused_unanswerable", "spørsmål uten svar som avvises"),
    _ANSWERS("false_refusal", "spørsmål med svar som avvises", better=-1),
    _ANSWERS("refusal_precision", "avvisninger som er rette", share=False, whole=_refusal_precision),
    _ANSWERS("refusal_f1", "avvisning, F1", share=False, whole=_refusal_f1),
    _ANSWERS("auroc", "sikkerhet skiller svar fra ikke svar (AUROC)", share=False,
             whole=partial(_judged, "answerable", calibration.auroc)),
    _ANSWERS("ece", "kalibreringsfeil (ECE)", share=False, better=-1, raised=True,
             whole=partial(_judged, "answerable", calibration.expected_error)),
    _ANSWERS("aurc", "risiko over dekning (AURC)", share=False, better=-1,
             whole=partial(_judged, "right", calibration.area_under_risk)),
    _ANSWERS("form", "rett målform"),
    _ANSWERS("generated", "svar skrevet av språkmodellen"),
    _ANSWERS("grounded", "setninger fra språkmodellen som kildene dekker", share=False),
    _ANSWERS("stable", "samme utfall hver gang spørsmålet stilles"),
    _PROPOSALS("area", "forslag: rett område først"),
    _PROPOSALS("strategy", "forslag: rett strategi først"),
    _PROPOSALS("recall@5", "forslag: merkede strategier blant de fem første", share=False),
    _PROPOSALS("verdict", "forslag: rett konklusjon"),
    _PROPOSALS("not_covered_precision", "forslag sagt å ikke være dekket, som ikke er det"),
    _PROPOSALS("not_covered_recall", "forslag som ikke er dekket, og som det sies om"),
    _VERIFICATION("corrupted_struck", "uriktige setninger som strykes"),
    _VERIFICATION("true_struck", "riktige setninger som strykes", better=-1),
    _JUDGE("agreement", "språkmodell som dommer: enig med merkede setninger"),
    _JUDGE("kappa", "språkmodell som dommer: enighet ut over tilfeldighet (kappa)", share=False, whole=judge.kappa,
           over="agreement"),
    _JUDGE("accepts_true", "språkmodell som dommer: godtar riktige setninger"),
    _JUDGE("accepts_corrupted", "språkmodell som dommer: godtar uriktige setninger", better=-1),
    _JUDGE("judged_supported", "språkmodell som dommer: påstander i svarene med dekning", share=False),
)  # fmt: skip

_GROUPS: tuple[tuple[str, Callable[[Record], str]], ...] = (
    ("set", lambda record: record.set),
    ("kind", lambda record: record.kind),
    ("language", lambda record: record.language),
)


def figures(records: Sequence[Record], measures: Sequence[Measure] = MEASURES) -> list[Figure]:
    """All figures: over all questions, and for shares also over each set, kind and language."""
    found: list[Figure] = []
    for measure in measures:
        applies = measure.of(records)
        found += _figure(measure, "all", applies)
        for title, group in _GROUPS if measure.share else ():
            for name in dict.fromkeys(group(record) for record in applies):
                found += _figure(measure, f"{title}: {name}", [r for r in applies if group(r) == name])
    return found


def _figure(measure: Measure, group: str, records: Sequence[Record]) -> list[Figure]:
    value = measure.value(records) if records else None
    if value is None:
        return []
    sets = [record.set for record in records]
    if measure.share:
        low, high = intervals.wilson(round(sum(r.values[measure.name] for r in records)), len(records))
    elif measure.whole:
        raised = value if measure.raised else None
        low, high = intervals.bootstrap(sets, lambda places: measure.value([records[i] for i in places]), raised)
    else:
        low, high = intervals.of_mean([r.values[measure.name] for r in records], sets)
    return [Figure(measure.suite, measure.name, group, value, low, high, len(records))]
