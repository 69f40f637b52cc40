/* What happens in the page itself: showing turns as they come, sending examples.
   Text reaches the page only as HTML that the server has escaped; nothing here builds HTML of its own. */
"use strict";

window.conversation = (() => {
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  const language = document.documentElement.lang;
  const whole = new Set();
  let stopping = false;
  let following = true;
  let pending = false; // Gradio has not yet closed the last question, and would drop a new one
  let waiting = false; // one was sent meanwhile, after the answer was whole

  // --- Turns ------------------------------------------------------------------------------------

  let asked = "";

  function sending(question) {
    if (!question.trim()) return;
    asked = question.trim();
    window.personal.remember(asked);
    window.saved.draft(asked);
    stopping = false;
    pending = true;
    waiting = false;
    trouble("");
    setWriting(true);
  }

  // The answer is whole some moments before Gradio is done with its question. Who is quick is heard nevertheless.
  function hold(event) {
    if (!pending || document.body.classList.contains("writing")) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    waiting = true;
  }

  function completed() {
    pending = false;
    if (waiting) requestAnimationFrame(() => find("#send").click());
    waiting = false;
  }

  // Send and stop take each other's place; the one that goes hands its focus to the one that comes.
  function setWriting(writing) {
    const goes = find(writing ? "#send" : "#stop");
    const focused = document.activeElement === goes;
    document.body.classList.toggle("writing", writing);
    if (focused) find(writing ? "#stop" : "#send").focus();
  }

  function show(update) {
    if (!update) return;
    say(update.message, update.state === "idle");
    setWriting(update.state === "writing");
    if (update.state === "cleared") clear();
    else if (update.turn && !whole.has(update.turn)) showTurn(update);
    if (update.question !== null && ["", asked].includes(find("#question textarea").value.trim())) write(update.question);
  }

  // What the next question needs of the conversation here: the server forgets it when the connection has been gone.
  function shown() {
    return {
      turns: Number(find("#turns").lastElementChild?.id.replace("turn-", "") ?? 0),
      thread: thread(answered().at(-1)),
    };
  }

  // A turn that was kept before it was told what a follow-up leans on has at least its question.
  function thread(turn) {
    return turn ? told(turn)?.thread || questionOf(turn) : "";
  }

  // What the answer was made of; turns that were kept before it was told have nothing of it.
  function told(turn) {
    try {
      return JSON.parse(turn.querySelector("template[data-answered]").content.textContent);
    } catch {
      return null;
    }
  }

  const plain = (turn) => turn.querySelector("template[data-plain]")?.content.textContent;

  // A turn without a text of its own is one that failed.
  const answered = () => [...document.querySelectorAll("#turns .turn")].filter(plain);

  // The question stands whole in the text that is taken along, as its heading, with what Markdown would read escaped.
  const questionOf = (turn) => plain(turn).split("\n")[0].replace("## ", "").replace(/\\([\\`*_[\]<>#!|])/g, "$1");

  // What can be seen in the turn itself is only said to screen readers.
  function say(message, visible = false) {
    const status = find("#status");
    status.classList.toggle("visually-hidden", !visible);
    if (status.textContent !== message) status.textContent = message;
    if (visible && message) reveal(status);
  }

  // On a phone, what is said can be a screen away from what it is about.
  function reveal(said) {
    const place = said.getBoundingClientRect();
    if (place.bottom < 0 || place.top > window.innerHeight) said.scrollIntoView({ block: "center" });
  }

  function showTurn(update) {
    let turn = find(`#turn-${update.turn}`);
    if (!turn) {
      turn = document.createElement("article");
      turn.id = `turn-${update.turn}`;
      turn.className = "turn";
      turn.dataset.sources = "";
      find("#turns").append(turn);
      find("#start").hidden = true;
      window.source.close(false);
      following = true;
    }
    turn.innerHTML = update.html;
    turn.setAttribute("aria-busy", String(update.state === "writing"));
    if (update.state === "done") {
      window.saved.draft(null);
      whole.add(update.turn);
      keep(turn, update);
    }
    if (following) follow(turn);
  }

  function keep(turn, update) {
    if (plain(turn)) window.saved.add({ question: asked, html: update.html, plain: plain(turn) });
  }

  function restore(turns) {
    turns.forEach(({ html, language: kept }, at) => {
      whole.delete(at + 1);
      const turn = document.createElement("article");
      turn.id = `turn-${at + 1}`;
      turn.className = "turn";
      turn.dataset.sources = "";
      turn.lang = kept ?? language; // the page may be in another now
      turn.innerHTML = html;
      turn.setAttribute("aria-busy", "false");
      find("#turns").append(turn);
      whole.add(at + 1);
    });
    find("#start").hidden = true;
    find("#turns").lastChild?.scrollIntoView({ block: "start" });
    translate([...document.querySelectorAll("#turns .turn")].filter((turn) => turn.lang !== language));
  }

  // What stands around an answer follows the page's language; the answer, with a language of its own, stays as it is.
  async function translate(turns) {
    const known = turns.filter((turn) => turn.querySelector("template[data-answered]"));
    if (!known.length) return;
    const told = known.map((turn) => turn.querySelector("template[data-answered]").content.textContent);
    const answer = await fetch(`/${language}/samtale`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `[${told.join(",")}]`,
    }).catch(() => null);
    if (!answer?.ok || !known[0].isConnected) return; // then they stay as they were kept, and say in which language
    window.source.close(false);
    (await answer.json()).forEach((html, at) => {
      const reading = known[at].contains(document.activeElement);
      known[at].innerHTML = html;
      known[at].lang = language;
      if (reading) lead(known[at]);
    });
  }

  function lead(turn) {
    const question = turn.querySelector(".question");
    question.tabIndex = -1;
    question.focus({ preventScroll: true });
  }

  // The answer ended before it was whole: the user stopped it, or the connection broke.
  function ended() {
    completed();
    if (!document.body.classList.contains("writing")) return;
    const turn = settle();
    if (stopping) {
      window.saved.draft(null);
      const note = document.createElement("p");
      note.className = "stopped";
      note.textContent = messages.stopped;
      turn?.append(note);
      say(messages.stopped);
    } else {
      trouble(messages.interrupted);
    }
  }

  function settle() {
    pending = false;
    const turn = find(".turn[aria-busy=true]");
    turn?.setAttribute("aria-busy", "false");
    say("");
    setWriting(false);
    return turn;
  }

  function trouble(message) {
    find("#trouble").textContent = message;
    if (message) reveal(find("#trouble"));
  }

  function clear() {
    whole.clear();
    find("#turns").replaceChildren();
    find("#start").hidden = false;
    window.saved.left();
    window.source.close(false);
    find("#question textarea").focus();
    window.scrollTo({ top: 0 });
  }

  // Keeps the end of the answer in view until its question reaches the top, or the reader scrolls.
  function follow(turn) {
    const place = turn.getBoundingClientRect();
    const below = place.bottom + 24 - find("#composer").getBoundingClientRect().top;
    const room = place.top - 24;
    if (below > 0 && room > 0) window.scrollBy({ top: Math.min(below, room) });
  }

  for (const event of ["wheel", "touchmove"]) {
    window.addEventListener(event, () => (following = false), { passive: true });
  }

  // --- What the user does -----------------------------------------------------------------------

  function write(text) {
    const box = find(":is(#question, #proposal) textarea");
    box.value = text;
    box.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function ask(question) {
    write(question);
    requestAnimationFrame(() => find("#send").click());
  }

  window.addEventListener("click", (event) => event.target.closest?.("#send") && hold(event), true);
  window.addEventListener(
    "keydown",
    (event) => event.key === "Enter" && !event.shiftKey && event.target.closest?.("#question") && hold(event),
    true,
  );

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.id === "stop") stopping = true;
    else if (button.dataset.source) following = false;
    else if ("example" in button.dataset) {
      find("#send").focus({ preventScroll: true }); // the suggestions go when one of them is asked
      ask(button.textContent);
    }
  });

  // --- Opening ----------------------------------------------------------------------------------
  // Gradio brings the parts of a page one by one; until all are there it is kept unseen (base.css).

  const PARTS = ["#warning .personal", "#status", "#send", "#stop", "#new", "#source-panel", ":is(#turns, #report)"];

  function whenLaidOut(go) {
    if (PARTS.every((part) => find(part))) go();
    else requestAnimationFrame(() => whenLaidOut(go));
  }

  whenLaidOut(() => document.body.classList.add("laid-out"));

  // --- Gradio's own message when the server is gone ---------------------------------------------
  // It is English, so it is kept unseen (base.css) and said in our own words.

  new MutationObserver(() => {
    const toast = find(".toast-body:not([data-said])");
    if (!toast) return;
    toast.dataset.said = "true";
    if (find("#report")) return window.check.broken();
    settle();
    trouble(messages.interrupted);
  }).observe(document.documentElement, { childList: true, subtree: true });

  return {
    ...{ answered, plain, questionOf, shown, told, whenLaidOut },
    ...{ ask, completed, ended, lead, restore, say, sending, setWriting, show, trouble, write },
  };
})();
