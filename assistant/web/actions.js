/* What is done with what is shown: copying with sources, downloading, feedback. */
"use strict";

(() => {
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  const language = document.documentElement.lang;
  const say = (message) => window.conversation.say(message, true);
  const { answered, plain, questionOf, told } = window.conversation;

  // --- Copying ----------------------------------------------------------------------------------

  async function copy({ text, html }, button) {
    try {
      await put(text, html);
    } catch {
      if (!copyBySelection(text)) return say(messages.copy_failed);
    }
    copied(button);
  }

  async function put(text, html) {
    if (html && window.ClipboardItem) {
      const kinds = { "text/html": html, "text/plain": text };
      const blobs = Object.entries(kinds).map(([type, content]) => [type, new Blob([content], { type })]);
      try {
        return await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
      } catch {
        /* a browser that takes nothing but text */
      }
    }
    return navigator.clipboard.writeText(text);
  }

  // The button says it, since it is where the user looks; the status says it to screen readers, each time anew.
  function copied(button) {
    button.label ??= button.textContent;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.textContent = messages.copied;
    clearTimeout(button.said);
    button.said = setTimeout(() => (button.textContent = button.label), 2000);
    window.conversation.say("");
    setTimeout(() => window.conversation.say(messages.copied), 100);
  }

  // Pages over plain http have no clipboard of their own.
  function copyBySelection(text) {
    const focused = document.activeElement;
    const box = document.createElement("textarea");
    box.value = text;
    box.className = "visually-hidden";
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    focused?.focus();
    return done;
  }

  // Behind the #, where no browser sends it to a server; what is personal stays here. A star would begin bold words
  // where the link is pasted.
  function address(turn) {
    const question = encodeURIComponent(window.personal.masked(questionOf(turn))).replaceAll("*", "%2A");
    return `${location.origin}/${language}/#q=${question}`;
  }

  // A selection that is copied by hand gets [1] where the page shows a button, too.
  document.addEventListener("copy", (event) => {
    const part = event.target.matches?.("textarea, input") ? null : window.copying.selected(getSelection());
    if (!part) return;
    event.clipboardData.setData("text/plain", part.text);
    event.clipboardData.setData("text/html", part.html);
    event.preventDefault();
  });

  // --- Downloading ------------------------------------------------------------------------------

  // What the page shows, whether or not the browser keeps it; what is personal in the questions stays here.
  async function download(kind) {
    const turns = answered();
    const title = window.saved.beginning(window.personal.masked(questionOf(turns[0])));
    const heading = title.replace(/[\\`*_[\]<>#!|]/g, "\\$&");
    const markdown = `# ${heading}\n\n${turns.map((turn) => window.personal.maskedMarkdown(plain(turn))).join("\n")}`;
    const file = kind === "md" ? new Blob([markdown], { type: "text/markdown" }) : await written(markdown, kind);
    if (!file) return say(messages.download_failed);
    offer(file, `${fileName(title) || "samtale"}.${kind}`);
  }

  // What all systems take in a name; where signs or masks are left out, no more than one space is left.
  function fileName(title) {
    return title.replace(/[^\p{L}\p{N} -]/gu, "").replace(/ +/g, " ").trim().slice(0, 60).trim();
  }

  async function save(summary, kind) {
    // What is personal in the proposal stays here; what the documents themselves say is whole.
    window.personal.remember(find("#proposal textarea").value);
    const markdown = window.personal.maskedMarkdown(summary.querySelector("template[data-plain]").content.textContent);
    const file = kind === "md" ? new Blob([markdown], { type: "text/markdown" }) : await written(markdown, kind);
    if (!file) return say(messages.download_failed);
    offer(file, `${summary.querySelector("h2").textContent}.${kind}`);
  }

  function offer(file, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  async function written(markdown, kind) {
    const answer = await send("eksport", { markdown, kind });
    return answer?.ok ? answer.blob() : null;
  }

  async function send(service, content) {
    try {
      return await fetch(`/${language}/${service}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(content),
      });
    } catch {
      return null;
    }
  }

  // --- Feedback ---------------------------------------------------------------------------------

  // A thumb is stored when it is pressed; what is told after it is stored as well, and counts in its place.
  async function thumb(button) {
    const form = button.closest("form");
    const useful = button.dataset.useful === "true";
    press(form, button);
    form.querySelector(".why").hidden = useful;
    if (!useful) form.querySelector(".why input").focus();
    if (!(await give(form, useful, useful ? messages.thanks : messages.rated))) press(form, null);
  }

  function press(form, button) {
    for (const other of form.querySelectorAll("[data-useful]")) {
      other.setAttribute("aria-pressed", String(other === button));
    }
  }

  async function give(form, useful, message, reason = "", comment = "") {
    const turn = form.closest(".turn");
    const turns = answered();
    const answer = await send("tilbakemelding", {
      useful,
      reason,
      comment,
      answer_id: form.dataset.feedback,
      question: questionOf(turn).slice(0, 4000),
      history: turns.slice(0, turns.indexOf(turn)).slice(-20).map((earlier) => questionOf(earlier).slice(0, 4000)),
      answer: plain(turn).slice(0, 60_000),
      citations: [...turn.querySelectorAll("template[data-source]")].map(
        (source) => source.content.querySelector("[data-copy]").dataset.copy,
      ),
      ...quoted(turn),
    });
    say(answer?.ok ? message : messages.feedback_failed);
    if (answer?.ok) window.saved.rate(form.dataset.feedback, useful);
    return answer?.ok;
  }

  function quoted(turn) {
    const made = told(turn);
    if (!made) return {};
    const { refused, citations } = made;
    return { refused, quotes: citations.map(({ quote }) => quote.slice(0, 20_000)) };
  }

  async function tell(form) {
    const told = new FormData(form);
    if (!(await give(form, false, messages.thanks, told.get("reason") ?? "", told.get("comment")))) return;
    const down = form.querySelector("[data-useful=false]");
    press(form, down);
    if (form.querySelector(".why").contains(document.activeElement)) down.focus();
    form.querySelector(".why").hidden = true;
  }

  document.addEventListener("submit", (event) => {
    if (!("feedback" in event.target.dataset)) return;
    event.preventDefault();
    tell(event.target);
  });

  // --- What the user does -----------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.copy) copy({ text: button.dataset.copy }, button);
    else if ("copyAnswer" in button.dataset) copy(window.copying.answer(button.closest(".turn")), button);
    else if ("copyQuestion" in button.dataset) copy({ text: address(button.closest(".turn")) }, button);
    else if (button.dataset.download) download(button.dataset.download);
    else if (button.dataset.save) save(button.closest(".summary"), button.dataset.save);
    else if (button.dataset.useful) thumb(button);
  });
})();
