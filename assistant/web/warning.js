/* A warning in place of sending what seems to be personal data: questions, proposals, feedback and searches. */
"use strict";

window.warning = (() => {
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  const ASKING = "#warning .personal"; // beside the question or the proposal; a form has one of its own
  let allowed = null;

  // The button that was about to send is where the user goes on.
  function show(box, message, button, go) {
    box.anyway = () => {
      button.focus({ preventScroll: true }); // the button that has the focus goes
      box.hidden = true;
      go();
    };
    box.hidden = false;
    box.querySelector("p").textContent = message;
  }

  function hide() {
    find(ASKING).hidden = true;
  }

  function warn(message, go) {
    show(find(ASKING), message, find("#send"), go);
  }

  // In the capturing phase, so that the warning comes before anything is sent.
  function stopped(event, text, box, button) {
    box.hidden = true;
    if (text === allowed || !window.personal.found(text).length) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    show(box, messages.personal, button, () => {
      allowed = text;
      button.click();
    });
  }

  // What goes along with a question, too.
  function asking(event) {
    const text = `${find(":is(#question, #proposal) textarea").value}\n${window.limits.time()}`;
    stopped(event, text, find(ASKING), find("#send"));
  }

  document.addEventListener("click", (event) => event.target.closest("#send") && asking(event), true);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key === "Enter" && !event.shiftKey && event.target.matches("#question textarea")) asking(event);
    },
    true,
  );
  document.addEventListener(
    "submit",
    (event) => {
      const box = event.target.querySelector(".personal");
      const text = event.target.querySelector(":is(textarea, input[type=search])");
      if (box) stopped(event, text.value, box, event.target.querySelector("button:not([type])"));
    },
    true,
  );
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-send-anyway]")) event.target.closest(".personal").anyway();
  });

  return { hide, warn };
})();
