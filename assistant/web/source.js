/* The source panel: opened by the buttons that name a source of what is shown, and closed again.
   An open source is a step in the window's history, so that the way back, which on a phone is the way out, closes it. */
"use strict";

window.source = (() => {
  const find = (selector) => document.querySelector(selector);
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  let opener = null;
  let leaving = false; // a step back is under way, and a second one would lead out of the page

  function open(button) {
    const shown = button.closest("[data-sources]");
    const source = shown?.querySelector(`template[data-source="${button.dataset.source}"]`);
    if (!source) return;
    const panel = find("#source-panel");
    panel.emptied ??= [...panel.childNodes];
    panel.replaceChildren(source.content.cloneNode(true));
    panel.classList.remove("empty");
    panel.lang = shown.lang || document.documentElement.lang;
    mark(shown, button.dataset.source);
    opener = button;
    step();
    for (const part of document.querySelectorAll("#composer-foot, .machine")) foot.observe(part);
    find("#source-heading").focus({ preventScroll: true });
    bringIntoView(panel);
  }

  function step() {
    if (history.state?.source) return;
    history.scrollRestoration = "manual"; // the reader stays where he is when the step is taken back
    history.pushState({ ...history.state, source: true }, "");
  }

  function close(refocus) {
    shut(refocus);
    if (!history.state?.source || leaving) return;
    leaving = true;
    history.back();
  }

  function shut(refocus) {
    const panel = find("#source-panel");
    if (panel.classList.contains("empty")) return;
    panel.replaceChildren(...panel.emptied);
    panel.classList.add("empty");
    panel.lang = document.documentElement.lang;
    mark(null);
    if (refocus && opener?.isConnected) {
      window.scrollTo({ top: window.scrollY, behavior: "instant" }); // ends the way up from under the sheet, if it is not over
      opener.focus();
      opener.scrollIntoView({ block: "nearest", behavior: pace() });
    }
    opener = null;
  }

  function mark(shown, source) {
    for (const button of document.querySelectorAll("[data-sources] [aria-current]")) button.removeAttribute("aria-current");
    if (!shown) return;
    for (const button of shown.querySelectorAll(`button[data-source="${source}"]`)) {
      button.setAttribute("aria-current", "true");
    }
  }

  // Only the panel scrolls; but where it comes over what was pressed, that is moved up into view.
  function bringIntoView(panel) {
    panel.scrollTop = 0;
    const down = panel.querySelector("mark").getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    panel.scrollTop = down > panel.clientHeight ? down - panel.clientHeight / 2 : 0;
    const covers = getComputedStyle(find("#source")).position === "fixed";
    if (covers) opener.scrollIntoView({ block: "nearest", behavior: pace() });
  }

  // The sheet of a narrow window ends above the note that a machine answers, wherever that is.
  const foot = new ResizeObserver(() => {
    const note = find(".machine");
    const place = (part) => find(part).getBoundingClientRect();
    const along = getComputedStyle(note).position === "fixed";
    if (!along && !find("#composer")) return; // on paper
    const height = along ? note.offsetHeight : place("#composer").bottom - place("#composer-foot").top + 8;
    find("#source").style.setProperty("--foot", `${height}px`);
  });

  function pace() {
    return calm.matches ? "auto" : "smooth";
  }

  window.addEventListener("popstate", () => {
    const own = leaving;
    leaving = false;
    if (history.state?.source) return;
    if (own && opener) return step(); // another source has been opened meanwhile
    history.scrollRestoration = "auto";
    shut(!location.hash); // a link within the page leads elsewhere
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.source) open(button);
    else if (button && "closeSource" in button.dataset) close(true);
  });

  // A picture that does not come, because the document was replaced, leaves no hole.
  document.addEventListener("error", (event) => event.target.closest?.(".page-picture")?.remove(), true);

  // What is marked on a picture is known once it is drawn.
  document.addEventListener("load", async (event) => {
    const caption = event.target.closest?.(".page-picture")?.querySelector("figcaption");
    if (!caption) return;
    const answer = await fetch(event.target.dataset.caption).catch(() => null);
    if (answer?.ok) caption.textContent = await answer.text();
  }, true);

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && find("#source-panel")?.contains(document.activeElement)) close(true);
  });

  return { close };
})();
