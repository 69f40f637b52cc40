"""What is said of the whole, and of each document, when it is known which strategies a proposal touches, and how."""

from __future__ import annotations

from collections.abc import Sequence

from assistant.proposal.model import Coverage, Covering


def of_all(before: Coverage, found: Sequence[Covering]) -> Coverage:
    """The coverage of a proposal: what no strategy covers directly is touched at the most.

    ``before`` is what it was judged to be as a whole.
    """
    if before == "not_covered":
        return before
    return _least(before, found)


def of_one(whole: Coverage, found: Sequence[Covering]) -> Coverage:
    """The coverage by one document, by those strategies of it that were found."""
    return _least(whole, found) if found else "not_covered"


def _least(whole: Coverage, found: Sequence[Covering]) -> Coverage:
    levels = {each.level for each in found if not each.against}
    if "direct" in levels:
        return whole
    # Where the best goes against the proposal, what is only related to it covers none of it.
    return "partly" if levels and not found[0].against else "not_covered"
