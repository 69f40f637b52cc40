"""``python -m evals report``: a run as one HTML file that needs nothing else. All text in it is escaped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import resources

from markdown_it import MarkdownIt
from markupsafe import Markup

from evals.measures import MEASURES, Figure
from evals.metrics import calibration
from evals.record import Record
from evals.report import plots
from evals.report.texts import INTRODUCTION, KINDS, LANGUAGES, SPLITS, SUITES
from evals.runs import Run

_PLOTTED = ("section_first", "refused_unanswerable", "all_facts", "form")
_LABELS = {(measure.suite, measure.name): measure.label for measure in MEASURES}
_LONGEST = 1500
"""Characters of an answer or quotation that are shown, so that a report over all sets stays under 3 MB."""
_MARKDOWN = MarkdownIt("zero").enable(["blockquote", "emphasis", "escape", "list", "newline", "table"])
"""What answers are made of; HTML, links and images are text."""


def html(run: Run) -> str:
    """The whole page."""
    own = resources.files("evals.report")
    answers = [record for record in run.records if record.suite == "answers"]
    body = Markup("").join(
        [
            _head(run),
            _figures(run),
            _plots(run, answers) if answers else Markup(""),
            _questions(answers) if answers else Markup(""),
            _origin(run),
        ]
    )
    return str(
        Markup(
            '<!doctype html><html lang="nb"><head><meta charset="utf-8">'
            '<meta name="viewport" content="width=device-width, initial-scale=1">'
            "<title>Kvalitetsrapport {}</title><style>{}</style></head>"
            "<body><main>{}</main><script>{}</script></body></html>\n"
        ).format(
            run.when[:10],
            Markup(own.joinpath("report.css").read_text(encoding="utf-8")),  # noqa: S704 — our own file
            body,
            Markup(own.joinpath("report.js").read_text(encoding="utf-8")),  # noqa: S704 — our own file
        )
    )


def _head(run: Run) -> Markup:
    return Markup("<h1>Kvalitetsrapport</h1><p>Målt {} på {} spørsmål til {}.</p><p>{}</p>").format(
        run.when[:10],
        len({record.id for record in run.records if record.suite in ("answers", "retrieval")}),
        SPLITS.get(run.split, run.split),
        INTRODUCTION,
    )


def _figures(run: Run) -> Markup:
    tables = Markup("").join(
        Markup("<h3>{}</h3>{}").format(SUITES.get(suite, suite), _suite(run, suite)) for suite in run.suites
    )
    return Markup("<h2>Tallene</h2>") + tables


def _suite(run: Run, suite: str) -> Markup:
    rows = [
        (_LABELS.get((f.suite, f.name), f.name), _number(f.value), f"{_number(f.low)}–{_number(f.high)}", str(f.cases))
        for f in run.figures
        if (f.suite, f.group) == (suite, "all")
    ]
    return _table(("Mål", "Verdi", "Intervall", "Antall"), rows, SUITES.get(suite, suite))


def _number(value: float) -> str:
    return f"{value:.3f}".replace(".", ",")


def _table(names: Sequence[str], rows: Iterable[Sequence[str]], title: str) -> Markup:
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in names)
    body = Markup("").join(
        Markup("<tr>{}</tr>").format(Markup("").join(Markup("<td>{}</td>").format(cell) for cell in row))
        for row in rows
    )
    return Markup(
        '<div class="wide" tabindex="0" role="region" aria-label="{}">'
        "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>"
    ).format(title, head, body)


def _plots(run: Run, answers: Sequence[Record]) -> Markup:
    drawn = Markup("")
    for name in _PLOTTED:
        label = _LABELS["answers", name].capitalize()
        for prefix, words, what in (("kind: ", KINDS, "slag"), ("language: ", LANGUAGES, "målform")):
            rows = [_bar(f, prefix, words) for f in run.figures if f.name == name and f.group.startswith(prefix)]
            if rows:
                drawn += plots.bars(f"{label}, etter {what}", rows)
    confidences = [record.values["confidence"] for record in answers]
    bins = calibration.reliability(confidences, [record.answerable for record in answers])
    drawn += plots.curve(
        "Sikkerhet og andel som kan besvares: på den stiplede linjen stemmer de",
        [(b.confidence, b.share) for b in bins], "oppgitt sikkerhet (%)", "andel med svar (%)",
        diagonal=True, dots=True,
    )  # fmt: skip
    drawn += plots.curve(
        "Risiko og dekning: andel feil når bare de sikreste besvares",
        calibration.risk_coverage(confidences, [bool(record.values["right"]) for record in answers]),
        "andel besvart (%)", "andel feil (%)",
    )  # fmt: skip
    times = [record.timings_ms["total"] for record in answers if "total" in record.timings_ms]
    if times:
        drawn += plots.histogram("Svartid: når ett spørsmål stilles om gangen", times, "ms")
    return Markup('<h2>Figurene</h2><div class="plots">{}</div>').format(drawn)


def _bar(figure: Figure, prefix: str, words: dict[str, str]) -> tuple[str, float, float, float]:
    name = figure.group.removeprefix(prefix)
    return f"{words.get(name, name)} ({figure.cases})", figure.value, figure.low, figure.high


def _questions(answers: Sequence[Record]) -> Markup:
    choices = Markup("").join(
        _choice(name, title, dict.fromkeys(values))
        for name, title, values in (
            ("set", "Dokument", (record.set for record in answers)),
            ("kind", "Slag", (KINDS.get(record.kind, record.kind) for record in answers)),
            ("language", "Målform", (LANGUAGES.get(record.language, record.language) for record in answers)),
            ("verdict", "Utfall", (_verdict(record) for record in answers)),
        )
    )
    rows = Markup("").join(_question(record) for record in answers)
    return Markup(
        '<h2>Spørsmålene</h2><form id="filter"><label>Søk <input type="search" name="text"></label>{}'
        '<button type="button" id="unfold">Åpne alle som vises</button>'
        '<output id="count" aria-live="polite">{} spørsmål</output></form><div id="questions">{}</div>'
    ).format(choices, len(answers), rows)


def _choice(name: str, title: str, values: Iterable[str]) -> Markup:
    options = Markup("").join(Markup("<option>{}</option>").format(value) for value in values)
    return Markup('<label>{} <select name="{}"><option value="">alle</option>{}</select></label>').format(
        title, name, options
    )


def _verdict(record: Record) -> str:
    refused = bool(record.values["refused"])
    if not record.answerable:
        return "rett avvist" if refused else "skulle vært avvist"
    if refused:
        return "feil avvist"
    if not record.values["section_first"]:
        return "feil avsnitt først"
    return "rett" if record.values.get("all_facts", 1) else "mangler fakta"


def _question(record: Record) -> Markup:
    shown = record.shown
    citations = Markup("").join(
        Markup("<li>{}: <q>{}</q></li>").format(" › ".join(c["section"]), c["quote"][:_LONGEST])
        for c in shown["citations"]
    )
    gold = "; ".join(" › ".join(path) for path in shown["gold"]) or "ingen"
    facts = "; ".join(" / ".join(variants) for variants in shown["facts"]) or "ingen"
    history = Markup("<p>Tidligere spørsmål: {}</p>").format(" – ".join(shown["history"])) if shown["history"] else ""
    kind, language = KINDS.get(record.kind, record.kind), LANGUAGES.get(record.language, record.language)
    verdict = _verdict(record)
    answer = Markup(_MARKDOWN.render(shown["answer"][:_LONGEST]))  # noqa: S704 — escaped by the renderer
    return Markup(
        '<details data-set="{}" data-kind="{}" data-language="{}" data-verdict="{}">'
        "<summary>{} <b>{}</b> <small>{}, {}, {}</small></summary>{}<h3>Svar, sikkerhet {}</h3>{}"
        "<h3>Kilder</h3><ol>{}</ol><p>Ventede avsnitt: {}</p><p>Ventede fakta: {}</p></details>"
    ).format(
        record.set, kind, language, verdict, shown["question"], verdict, record.id, kind, language, history,
        _number(record.values["confidence"]), answer, citations, gold, facts,
    )  # fmt: skip


def _origin(run: Run) -> Markup:
    origin = run.origin
    rows = [
        ("Programmets utgave", f"{origin['revision'] or 'ukjent'}{' med endringer' if origin['changed'] else ''}"),
        ("Maskin", ", ".join(f"{name}: {value}" for name, value in origin["machine"].items())),
        ("Innstillinger", ", ".join(f"{name}: {value}" for name, value in origin["settings"].items())),
        ("Pakker", ", ".join(f"{name} {value}" for name, value in origin["packages"].items())),
        ("Minne", f"{run.memory_mb:.0f} MB på det høyeste"),
        (
            "Språkmodell",
            ", ".join(f"{name}: {value:g}" for name, value in run.usage.items()) or "ingen, og ingen kostnad",
        ),
        (
            "Målt tid",
            f"av {sum(bool(record.timings_ms) for record in run.records)} spørsmål og forslag, stilt ett om gangen",
        ),
        *(
            (f"Tid, {stage}", f"median {ms['median']:.0f} ms, 95 av 100 innen {ms['p95']:.0f} ms")
            for stage, ms in run.latency_ms.items()
        ),
        ("Data", ", ".join(f"{name} {digest}" for name, digest in origin["data"].items())),
    ]
    return Markup("<h2>Slik ble det målt</h2>") + _table(("Hva", "Verdi"), rows, "Slik ble det målt")
