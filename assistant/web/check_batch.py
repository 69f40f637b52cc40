"""A batch of proposals as it is shown: how far it has come, then the table and the map of the corpus."""

from __future__ import annotations

import base64
from itertools import groupby

from markupsafe import Markup

from assistant.proposal import table
from assistant.proposal.batch import Batch, Mapped, Row
from assistant.proposal.model import Covering
from assistant.web.check_report import coverage
from assistant.web.texts import Texts, errors

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

SHOWN = 200
"""Rows in the page; all of them are in the files."""


def progress(done: int, of: int, texts: Texts) -> Markup:
    """How far the batch has come."""
    return Markup(
        '<p id="batch-progress">{}</p><progress max="{}" value="{}" aria-labelledby="batch-progress"></progress>'
    ).format(texts.batch_progress.format(done=done, count=of), of, done)


def show(batch: Batch, texts: Texts) -> Markup:
    """The whole result, with the files to take along ready in the page."""
    return Markup(
        '<section class="batch" aria-labelledby="verdict"><h2 id="verdict" tabindex="-1">{}</h2><p>{}</p>'
        '<div class="actions">{}</div></section>{}{}'
    ).format(
        texts.batch_heading.format(count=len(batch.rows)),
        texts.batch_totals.format(
            covered=batch.count("covered"),
            partly=batch.count("partly"),
            not_covered=batch.count("not_covered"),
            failed=batch.count(None),
        ),
        _files(batch, texts),
        _rows(batch, texts),
        _map(batch, texts),
    )


def _files(batch: Batch, texts: Texts) -> Markup:
    of_proposals, of_strategies = (name.lower() for name in table.SHEETS[texts.language])
    files = (
        (f"{of_proposals}.xlsx", EXCEL, table.to_excel(batch, texts.language), texts.batch_excel),
        (
            f"{of_proposals}.csv",
            "text/csv",
            table.to_csv(table.proposals(batch, texts.language)),
            texts.batch_csv,
        ),
        (
            f"{of_strategies}.csv",
            "text/csv",
            table.to_csv(table.strategies(batch, texts.language)),
            texts.batch_map_csv,
        ),
    )
    return Markup().join(
        Markup('<a class="quiet" download="{}" href="data:{};base64,{}">{}</a>').format(
            name, kind, base64.b64encode(content).decode(), label
        )
        for name, kind, content, label in files
    )


def _rows(batch: Batch, texts: Texts) -> Markup:
    heads = (texts.proposal, texts.coverage, texts.batch_best, texts.batch_against)
    more = len(batch.rows) - SHOWN
    return Markup(
        '<section aria-labelledby="batch-rows"><h2 id="batch-rows">{}</h2>{}<div class="wide" tabindex="0" '
        'role="group" aria-labelledby="batch-rows"><table class="verdicts"><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div></section>"
    ).format(
        texts.batch_rows,
        Markup("<p>{}</p>").format(texts.batch_first.format(count=SHOWN)) if more > 0 else "",
        Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        Markup().join(_row(row, texts) for row in batch.rows[:SHOWN]),
    )


def _row(row: Row, texts: Texts) -> Markup:
    return Markup(
        '<tr><th scope="row">{}<span class="place">{}</span></th><td data-column="{}">{}{}</td>'
        '<td data-column="{}">{}</td><td data-column="{}">{}</td></tr>'
    ).format(
        row.name,
        row.excerpt,
        texts.coverage,
        coverage(row.coverage, texts),
        Markup().join(_place(f"{texts.uncovered} {thing}") for thing in row.uncovered),
        texts.batch_best,
        _best(row, texts),
        texts.batch_against,
        Markup("<br>").join(map(_named, row.against)) or "–",
    )


def _best(row: Row, texts: Texts) -> Markup:
    """The strategy that covers a proposal best, or what comes nearest; or why there is none."""
    if row.error:
        return Markup("{}").format(errors.said(row.error, texts.language))
    if row.covering:
        return _named(row.covering[0])
    noted = Markup("<br>").join(row.notes)
    nearest = Markup("<br>").join(map(_named, row.nearest))
    return noted or (Markup("{}:<br>{}").format(texts.batch_nearest, nearest) if nearest else Markup("–"))


def _named(each: Covering) -> Markup:
    return Markup("{}{}").format(each.strategy, _place(each.section[-1]))


def _place(text: str) -> Markup:
    return Markup('<span class="place">{}</span>').format(text)


def _map(batch: Batch, texts: Texts) -> Markup:
    empty = sum(not mapped.direct and not mapped.related for mapped in batch.map)
    heads = (texts.strategy, texts.level_direct, texts.level_related)
    bodies = Markup().join(
        Markup(
            '<tbody><tr><th scope="rowgroup">{}<span class="place">{}</span></th><td colspan="2"></td></tr>{}</tbody>'
        ).format(area, title, Markup().join(_mapped(mapped, texts) for mapped in group))
        for (title, area), group in groupby(batch.map, lambda mapped: (mapped.strategy.title, mapped.strategy.area))
    )
    return Markup(
        '<section aria-labelledby="batch-map"><h2 id="batch-map">{}</h2><p>{}</p><div class="wide" tabindex="0" '
        'role="group" aria-labelledby="batch-map"><table class="map"><thead><tr>{}</tr></thead>{}</table>'
        "</div></section>"
    ).format(
        texts.batch_map,
        texts.batch_map_note.format(empty=empty, count=len(batch.map)),
        Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        bodies,
    )


def _mapped(mapped: Mapped, texts: Texts) -> Markup:
    none = not mapped.direct and not mapped.related
    return Markup('<tr{}><th scope="row">{}{}</th><td>{}</td><td>{}</td></tr>').format(
        Markup(' class="unused"') if none else "",
        mapped.strategy.text,
        _place(texts.batch_none) if none else "",
        mapped.direct,
        mapped.related,
    )
