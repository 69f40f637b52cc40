/* The quotation beside the number that stands for it: for the mouse that rests there, the keyboard, and the finger that is held. */
"use strict";

(() => {
  const WAIT = 250; // milliseconds before it comes, and before it goes so that the mouse can move onto it
  const HOLD = 500; // milliseconds that a finger is held on a number; a shorter touch opens the source
  const GAP = 8;
  let timer = null;
  let chip = null;
  let held = false; // what follows when the finger is lifted is no click

  function bubble() {
    let made = document.querySelector("#quotation");
    if (!made) {
      made = document.createElement("div");
      made.id = "quotation";
      made.role = "tooltip";
      made.hidden = true;
      document.body.append(made);
    }
    return made;
  }

  function show(button) {
    hide();
    chip = button;
    const made = bubble();
    made.lang = button.closest("[lang]").lang;
    made.textContent = button.dataset.quote;
    made.hidden = false;
    chip.setAttribute("aria-describedby", made.id);
    const at = chip.getBoundingClientRect();
    const below = innerHeight - at.bottom - 2 * GAP;
    const above = at.top - 2 * GAP;
    made.style.maxHeight = "";
    const isBelow = made.offsetHeight <= below || above < below;
    made.style.maxHeight = `${isBelow ? below : above}px`;
    made.style.top = `${isBelow ? at.bottom + GAP : at.top - GAP - made.offsetHeight}px`;
    made.style.left = `${Math.max(GAP, Math.min(at.left, document.documentElement.clientWidth - made.offsetWidth - GAP))}px`;
  }

  function hide() {
    clearTimeout(timer);
    if (!chip) return;
    bubble().hidden = true;
    chip.removeAttribute("aria-describedby");
    chip = null;
  }

  function soon(what) {
    clearTimeout(timer);
    timer = setTimeout(what, WAIT);
  }

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const button = event.target.closest("[data-quote]");
    if (button && button !== chip) soon(() => button.isConnected && show(button));
    else if (button || event.target.id === "quotation") clearTimeout(timer);
    else soon(hide);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-quote]:focus-visible")) show(event.target);
    else if (!held) hide();
  });
  document.addEventListener("pointerdown", (event) => {
    held = false;
    const button = event.target.closest("[data-quote]");
    if (event.pointerType === "mouse" || !button) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      held = button.isConnected;
      if (held) show(button);
    }, HOLD);
  });
  for (const event of ["pointerup", "pointercancel"]) {
    document.addEventListener(event, ({ pointerType }) => pointerType !== "mouse" && !held && clearTimeout(timer));
  }
  document.addEventListener("contextmenu", (event) => {
    if (event.pointerType !== "mouse" && event.target.closest("[data-quote]")) event.preventDefault();
  });
  document.addEventListener(
    "click",
    (event) => {
      if (held && event.target.closest("[data-quote]")) event.stopImmediatePropagation();
      held = false;
    },
    true,
  );
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  for (const event of ["click", "scroll", "resize"]) window.addEventListener(event, hide, { passive: true });
})();
