"""What a user waits for in the browser: the page, the first words, a source, and the same in a long conversation.

Measured in Chromium by the page's own clock; each visit is a new one, with nothing kept from the last.
"""

from __future__ import annotations

import shutil
from statistics import median, quantiles

from playwright.sync_api import Browser, Page, sync_playwright

from evals import questions

VISITS = 5
LONG = 40
"""Questions of the long conversation; the first and the last ten are compared."""

_CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
_SEEN = "new PerformanceObserver((list) => (window.shifts = [...(window.shifts ?? []), ...list.getEntries()]))"
_WATCH = f"{_SEEN}.observe({{ type: 'layout-shift', buffered: true }})"
_SHIFTED = "(window.shifts ?? []).reduce((sum, shift) => sum + (shift.hadRecentInput ? 0 : shift.value), 0)"
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
_ASK = """
(question) => new Promise((resolve) => {
  const box = document.querySelector("#question textarea");
  box.value = question;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  requestAnimationFrame(() => {
    const turn = document.querySelectorAll(".turn").length + 1;
    const before = performance.now();
    let first = 0;
    document.querySelector("#send").click();
    new MutationObserver((_, observer) => {
      const shown = document.querySelector(`#turn-${turn}`);
      if (!first && shown?.querySelector(".answer")?.textContent.trim()) first = performance.now() - before;
      if (shown?.getAttribute("aria-busy") !== "false") return;
      observer.disconnect();
      resolve([first, performance.now() - before]);
    }).observe(document.body, { childList: true, subtree: true, attributes: true });
  });
})
"""
_OPEN_SOURCE = """
() => {
  const before = performance.now();
  document.querySelector(".turn:last-child .chip").click();
  document.querySelector("#source-panel mark").getBoundingClientRect();
  return performance.now() - before;
}
"""


def main(address: str) -> None:
    """Print what visitors of the app at ``address`` wait for."""
    found = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if found is None:
        print("the page in a browser: not measured, since Chromium is missing")
        return
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        _loading(browser, address)
        _conversation(browser, address)
        browser.close()


def _loading(browser: Browser, address: str) -> None:
    for name, path, box in (("Spør", "", "question"), ("Sjekk forslag", "sjekk/", "proposal")):
        painted, usable, shifted = [], [], []
        for _ in range(VISITS):
            page = _visit(browser, f"{address}/nb/{path}", box)
            usable.append(page.evaluate("performance.now()") / 1000)
            page.wait_for_timeout(1000)
            painted.append(page.evaluate(_PAINTED) / 1000)
            shifted.append(page.evaluate(_SHIFTED))
            page.context.close()
        print(
            f"«{name}» opened anew, median of {VISITS}: first paint {median(painted):.2f} s (bar 2 s), "
            f"usable {median(usable):.2f} s (bar 3 s), layout shift {max(shifted):.3f} (bar 0.1)"
        )


def _conversation(browser: Browser, address: str) -> None:
    asked = [row.question for row in questions.load(questions.SETS[0], "development") if row.answerable][:LONG]
    page = _visit(browser, f"{address}/nb/", "question")
    sent: list[int] = []
    page.on("request", lambda request: sent.append(len(request.post_data or "")))
    times, sources = [], []
    for question in asked:
        times.append(page.evaluate(_ASK, question))
        if page.locator(".turn:last-child .chip").count():
            sources.append(page.evaluate(_OPEN_SOURCE))
    first = [each for each, _ in times]
    early, late = (median(whole for _, whole in part) for part in (times[:10], times[-10:]))
    print(
        f"first words in the browser, {len(times)} questions: median {median(first):.0f} ms, "
        f"95th percentile {quantiles(first, n=20)[-1]:.0f} ms (bar 300 ms)"
    )
    print(f"source panel: median {median(sources):.0f} ms, slowest {max(sources):.0f} ms (bar 100 ms)")
    print(
        f"whole answer in a long conversation: {early:.0f} ms for the first ten, {late:.0f} ms for the last ten; "
        f"at most {max(sent)} characters are sent; layout shift {page.evaluate(_SHIFTED):.3f} (bar 0.1)"
    )


def _visit(browser: Browser, address: str, box: str) -> Page:
    """A new visitor's page, as soon as the box can be written in."""
    page = browser.new_context(viewport={"width": 1280, "height": 800}, locale="nb-NO").new_page()
    page.add_init_script(_WATCH)
    page.goto(address, wait_until="commit")
    page.locator(f"#{box} textarea").wait_for()
    page.locator("#send").wait_for()
    return page
