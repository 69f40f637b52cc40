"""What a page looks like on paper."""

from __future__ import annotations

from colours import inks
from playwright.sync_api import Page

DARK = 7
"""The contrast of what counts as black: grey that a bad printer still prints."""

_CONTROLS = """() => [...document.querySelectorAll(
    "button:not(.chip), input, textarea, select, label, summary, progress, nav, .quiet, .picker, .skip"
)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length)
    .map((element) => element.outerHTML.slice(0, 120))"""


def unlike_paper(page: Page) -> list[object]:
    """Prints the page, and gives what does nothing on paper and each text that is not black on white.

    The numbers of sources are buttons that say something on paper too; that of the open source is white on black.
    """
    page.emulate_media(media="print", reduced_motion="reduce")  # else colours go over slowly, as no printer sees them
    controls: list[object] = page.evaluate(_CONTROLS)
    pale = [ink for ink in inks(page) if (ink[1] != "#ffffff" or ink[2] < DARK) and not ink[0].isdigit()]
    return [*controls, *pale]
