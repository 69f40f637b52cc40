/* Personal data: a warning before it is sent, and what is kept has it hidden.
   The same checks stand in personal.py, for what the server stores. */
"use strict";

window.personal = (() => {
  const MASK = "***********";
  const NUMBER = /(?<!\d)(?:\d{6}[ .]?\d{5}|\d{4}[ .]\d{2}[ .]\d{5})(?!\d)/g;
  const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]*\w/g;
  const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);

  // A national identity number and an account number end in the same check digit.
  function isNumber(text) {
    const digits = [...text.replace(/\D/g, "")].map(Number);
    const rest = WEIGHTS.reduce((sum, weight, at) => sum + weight * digits[at], 0) % 11;
    return digits.some(Boolean) && (rest ? 11 - rest : 0) === digits[10];
  }

  function found(text) {
    return [...(text.match(NUMBER) ?? []).filter(isNumber), ...(text.match(MAIL) ?? [])];
  }

  // What was written, and everything that repeats it, without what is personal in it.
  function masked(written, ...texts) {
    return found(written).reduce((all, part) => all.map((text) => text.replaceAll(part, MASK)), texts);
  }

  // --- The warning ------------------------------------------------------------------------------

  let anyway = null;
  let allowed = null;

  function warn(message, go) {
    anyway = go;
    find("#personal").hidden = false;
    find("#personal-text").textContent = message;
  }

  function hide() {
    find("#personal").hidden = true;
  }

  // In the capturing phase, so that the warning comes before Gradio sends anything.
  function stopped(event) {
    const text = find(":is(#question, #proposal) textarea").value;
    if (text === allowed || !found(text).length) return hide();
    event.preventDefault();
    event.stopImmediatePropagation();
    warn(messages.personal, () => {
      allowed = text;
      find("#send").click();
    });
  }

  document.addEventListener("click", (event) => event.target.closest("#send") && stopped(event), true);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && !event.shiftKey && event.target.matches("#question textarea")) stopped(event);
    },
    true,
  );
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-send-anyway]")) return;
    find("#send").focus({ preventScroll: true }); // the button that has the focus goes
    hide();
    anyway();
  });

  return { found, masked, warn, hide };
})();
