"""A checked proposal as it is shown: the verdict first, then the paragraph, the strategies and the documents."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from datetime import date

from markupsafe import Markup

from assistant.documents.validity import State
from assistant.proposal import summary
from assistant.proposal.model import Covering, DocumentVerdict, Report
from assistant.proposal.setting_aside import without
from assistant.retrieval.citation import Citation
from assistant.web import matched, rendering, validity
from assistant.web.texts import Texts

_FOOTNOTE = re.compile(r"\[\^(\d+)\]")


def show(
    text: str,
    report: Report,
    aside: Collection[int],
    panel: Callable[[Citation], Markup],
    today: date,
    texts: Texts,
) -> Markup:
    """The report on ``text``, without the strategies whose ranks are in ``aside``, which are shown as set aside.

    ``panel`` gives the source panel of a citation.
    """
    left = without(report, aside, today) if aside else report
    ranks = [each.rank for each in report.strategies if each.rank not in aside]
    cards = [_card(text, each, rank, report.language, texts) for each, rank in zip(left.strategies, ranks, strict=True)]
    cards += [_set_aside(each, texts) for each in report.strategies if each.rank in aside]
    return Markup("{}{}{}{}{}{}").format(
        _proposal(text, report.language, texts),
        _verdict(left, texts),
        _paragraph(left, today, texts),
        Markup(
            '<section aria-labelledby="strategies"><h2 id="strategies">{}</h2><ul class="strategies">{}</ul></section>'
        ).format(texts.strategies_heading, Markup().join(cards))
        if cards
        else "",
        _documents(left, texts),
        Markup().join(
            Markup('<template data-source="{}">{}</template>').format(each.rank, panel(each.citation))
            for each in left.named
        ),
    )


def _proposal(text: str, language: str, texts: Texts) -> Markup:
    """What was checked, for paper alone: on the screen it stands in its box, which can have been written in since."""
    return Markup('<div class="on-paper"><h2>{}</h2><p lang="{}">{}</p></div>').format(
        texts.proposal, language, text.strip()
    )


def _verdict(report: Report, texts: Texts) -> Markup:
    said = {
        "covered": texts.verdict_covered,
        "partly": texts.verdict_partly,
        "not_covered": texts.verdict_not_covered,
    }[report.coverage]
    uncovered = Markup().join(
        Markup('<li lang="{}">{}</li>').format(report.language, sentence) for sentence in report.uncovered
    )
    return Markup(
        '<section class="verdict {}" aria-labelledby="verdict"><h2 id="verdict" tabindex="-1">{}</h2>{}{}</section>'
    ).format(
        report.coverage,
        texts.verdict_no_proposal if report.genre else said,
        Markup("<p>{}</p><ul>{}</ul>").format(texts.uncovered, uncovered) if uncovered else "",
        Markup().join(Markup('<p lang="{}">{}</p>').format(report.language, note) for note in report.notes),
    )


def _paragraph(report: Report, today: date, texts: Texts) -> Markup:
    paragraph = _FOOTNOTE.sub(r"[\1]", summary.paragraph(report, today))
    citations = [each.citation for each in report.named]
    notes = Markup().join(Markup("<li>{}</li>").format(summary.plain(note)) for note in summary.footnotes(report))
    return Markup(
        '<section class="summary" aria-labelledby="summary"><h2 id="summary">{}</h2><div lang="{}">{}{}</div>'
        '<div class="actions"><button type="button" class="quiet" data-copy="{}">{}</button>'
        '<button type="button" class="quiet" data-save="docx">{}</button>'
        '<button type="button" class="quiet" data-save="md">{}</button></div>'
        "<template data-plain>{}</template></section>"
    ).format(
        texts.summary_heading,
        report.language,
        rendering.answer(paragraph, citations, False, texts),
        Markup('<ol class="footnotes">{}</ol>').format(notes) if notes else "",
        summary.plain(report.summary),
        texts.summary_copy,
        texts.summary_word,
        texts.summary_markdown,
        report.summary,
    )


def _card(text: str, each: Covering, rank: int, language: str, texts: Texts) -> Markup:
    """A strategy beside what matches it; ``rank`` is what it is called when it is set aside."""
    said = matched.sentences_with(text, each.matched)
    proposal = Markup().join(Markup("<blockquote>{}</blockquote>").format(sentence) for sentence in said)
    return Markup(
        '<li class="strategy"><article aria-labelledby="strategy-{rank}"><p class="level {level}">{levelled}'
        '<span class="certainty">{certainty}</span></p><h3 id="strategy-{rank}">'
        '<span class="number">{number}</span> {area}</h3><p class="where">{place}</p><div class="sides">'
        "<div><h4>{in_strategy}</h4><blockquote>{strategy}</blockquote></div>"
        '<div><h4>{in_proposal}</h4><div lang="{language}">{proposal}</div></div></div>'
        '<div class="actions"><button type="button" class="quiet" data-source="{number}" '
        'aria-label="{name}">{show}</button>'
        '<button type="button" class="quiet" data-aside="{rank}" aria-describedby="strategy-{rank}">{aside}</button>'
        "</div></article></li>"
    ).format(
        rank=rank,
        number=each.rank,
        level="against" if each.against else each.level,
        levelled=_level(each, texts),
        certainty=texts.certainty.format(percent=round(100 * each.score)),
        area=each.section[-1],
        place=rendering.place(each.citation, texts),
        in_strategy=texts.in_strategy,
        strategy=matched.whole(each.strategy, each.strategy_words),
        in_proposal=texts.in_proposal,
        language=language,
        proposal=proposal or Markup('<p class="none">{}</p>').format(texts.no_words),
        name=f"{texts.show_source}: {rendering.source_name(each.citation, False, texts)}",
        show=texts.show_source,
        aside=texts.set_aside,
    )


def _level(each: Covering, texts: Texts) -> str:
    if each.against:
        return texts.level_against
    return texts.level_direct if each.level == "direct" else texts.level_related


def _set_aside(each: Covering, texts: Texts) -> Markup:
    return Markup(
        '<li class="strategy aside"><article aria-labelledby="strategy-{rank}"><p class="level">{aside}</p>'
        '<h3 id="strategy-{rank}">{area}</h3><blockquote>{strategy}</blockquote><div class="actions">'
        '<button type="button" class="quiet" data-aside="{rank}" aria-describedby="strategy-{rank}">{back}</button>'
        "</div></article></li>"
    ).format(rank=each.rank, aside=texts.aside, area=each.section[-1], strategy=each.strategy, back=texts.take_back)


def _documents(report: Report, texts: Texts) -> Markup:
    heads = (texts.document, texts.period_fact, texts.coverage, texts.strategies_heading)
    return Markup(
        '<section aria-labelledby="documents"><h2 id="documents">{}</h2><div class="wide" tabindex="0" role="group" '
        'aria-labelledby="documents"><table class="verdicts"><thead><tr>{}</tr></thead><tbody>{}</tbody></table></div>'
        "</section>"
    ).format(
        texts.documents_page,
        Markup().join(Markup('<th scope="col">{}</th>').format(head) for head in heads),
        Markup().join(_document(each, texts) for each in report.documents),
    )


def _document(each: DocumentVerdict, texts: Texts) -> Markup:
    period = validity.years(each.period) if each.period else texts.no_period
    return Markup(
        '<tr><th scope="row">{}</th><td data-column="{}">{}{}</td><td data-column="{}">{}</td>'
        '<td data-column="{}">{}</td></tr>'
    ).format(
        each.title,
        texts.period_fact,
        period,
        Markup(' <span class="status {}">{}</span>').format(each.state, validity.named(each.state, texts))
        if each.state is not State.IN_FORCE
        else "",
        texts.coverage,
        coverage(each.coverage, texts) if each.strategies else texts.no_strategies,
        texts.strategies_heading,
        ", ".join(map(str, each.ranks)) or "–",
    )


def coverage(found: str | None, texts: Texts) -> str:
    """A coverage in one or two words; None is a proposal that could not be checked."""
    return {
        "covered": texts.covered,
        "partly": texts.partly,
        "not_covered": texts.not_covered,
        None: texts.not_checked,
    }[found]
