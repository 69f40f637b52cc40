/* Conversations that this browser keeps, and no one else: each with its turns as they were shown.
   A window remembers which of them it has open, so that a reload brings it back and two windows stay apart. */
"use strict";

window.saved = (() => {
  const KEY = "conversations-1";
  const GONE = "conversations-gone";
  const MOST = 4_000_000; // characters; browsers give a page about five million
  const LONG = 4000; // characters of a section that are kept whole with its source
  const TITLE = 100; // characters
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  let tell = null;
  let unsaved = false; // the browser keeps nothing: a conversation lasts as long as the page, and the list says so

  function read(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      unsaved = true;
      return null;
    }
  }

  function write(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  }

  function all() {
    try {
      return JSON.parse(read(KEY)) ?? [];
    } catch {
      return []; // something else under this name
    }
  }

  // The newest come first; the oldest go when there is no more room, and the list says so until all are deleted.
  function keep(conversations) {
    const kept = [...conversations];
    unsaved = !fits(kept);
    while (unsaved && kept.length > 1) {
      kept.pop();
      unsaved = !fits(kept);
    }
    if (!kept.length) write(GONE, "");
    else if (!unsaved && kept.length < conversations.length) write(GONE, "true");
  }

  function fits(conversations) {
    const text = JSON.stringify(conversations);
    return (text.length <= MOST || conversations.length < 2) && write(KEY, text);
  }

  function openId(id) {
    try {
      if (id === undefined) return sessionStorage.getItem("open");
      if (id === null) sessionStorage.removeItem("open");
      else sessionStorage.setItem("open", id);
    } catch {
      /* as above */
    }
    return id ?? null;
  }

  function current() {
    return all().find((conversation) => conversation.id === openId());
  }

  function add(shown) {
    const { masked, maskedAnswer } = window.personal;
    const turn = {
      question: masked(shown.question),
      html: maskedAnswer(lean(shown.html)),
      plain: maskedAnswer(shown.plain),
      language: document.documentElement.lang,
    };
    const conversations = all();
    let at = conversations.findIndex((conversation) => conversation.id === openId());
    const conversation = at < 0 ? { title: beginning(turn.question), turns: [] } : conversations.splice(at, 1)[0];
    conversation.id ??= openId(`${Date.now()}-${Math.random().toString(36).slice(2)}`);
    conversation.time = Date.now();
    conversation.turns.push(turn);
    keep([conversation, ...conversations]);
    setTimeout(() => heal(conversation), 300);
  }

  // Conversations that were kept before this kind of personal data was known are looked through when the page is opened.
  function hidePersonal() {
    const { found, masked, maskedAnswer, remember } = window.personal;
    const conversations = all();
    const told = conversations.filter(({ turns }) => turns.some((turn) => found(turn.question).length));
    for (const conversation of told) {
      for (const turn of conversation.turns) remember(turn.question);
      for (const turn of conversation.turns) {
        const { question, html, plain } = turn;
        Object.assign(turn, { question: masked(question), html: maskedAnswer(html), plain: maskedAnswer(plain) });
      }
      conversation.title = beginning(conversation.turns[0].question);
    }
    if (told.length) keep(conversations);
  }

  // The thumb that is pressed below an answer, or none, is shown so when the conversation is opened again.
  function rate(answer, useful) {
    const conversations = all();
    const turns = conversations.flatMap((conversation) => conversation.turns);
    const turn = turns.find(({ html }) => html.includes(`data-feedback="${answer}"`));
    if (!turn) return;
    const shown = document.createElement("template");
    shown.innerHTML = turn.html;
    for (const thumb of shown.content.querySelectorAll("[data-useful]")) {
      thumb.setAttribute("aria-pressed", String(thumb.dataset.useful === String(useful)));
    }
    turn.html = shown.innerHTML;
    keep(conversations);
  }

  // Of a long section, what stands next to the quotation is kept; the document is one step away.
  function lean(html) {
    const turn = document.createElement("template");
    turn.innerHTML = html;
    for (const source of turn.content.querySelectorAll("template[data-source]")) {
      const excerpt = source.content.querySelector(".excerpt");
      if (excerpt?.textContent.length > LONG) shorten(excerpt);
    }
    return turn.innerHTML;
  }

  function shorten(excerpt) {
    const blocks = [...excerpt.children].filter((block) => !block.matches("h3, .shortened"));
    const near = blocks.flatMap((block, at) => (block.querySelector("mark") ? [at - 1, at, at + 1] : []));
    const far = blocks.filter((_, at) => !near.includes(at));
    for (const block of far) block.remove();
    if (!far.length || excerpt.querySelector(".shortened")) return;
    const note = document.createElement("p");
    note.className = "shortened";
    note.lang = document.documentElement.lang;
    note.textContent = messages.shortened;
    excerpt.querySelector("h3").after(note);
  }

  function beginning(question) {
    const line = question.replace(/\s+/g, " ");
    return line.length <= TITLE ? line : `${line.slice(0, TITLE + 1).replace(/ \S*$/, "").slice(0, TITLE)} …`;
  }

  // Two windows that save in the same moment overwrite each other: what is open here and was lost is put back.
  function heal(conversation) {
    const kept = all();
    const found = kept.find((other) => other.id === conversation.id);
    if (found?.turns.length >= conversation.turns.length || conversation.id !== openId()) return;
    keep([conversation, ...kept.filter((other) => other !== found)]);
  }

  // A question that has no answer yet is not lost when the page has to be opened anew.
  function draft(question) {
    try {
      if (question === undefined) return sessionStorage.getItem("draft");
      if (question === null) sessionStorage.removeItem("draft");
      else sessionStorage.setItem("draft", window.personal.masked(question));
    } catch {
      /* as above */
    }
    return null;
  }

  // --- Opening ----------------------------------------------------------------------------------

  function ready(resume) {
    tell = resume;
    hidePersonal();
    const { whenLaidOut } = window.conversation;
    const conversation = current();
    if (conversation) whenLaidOut(() => restore(conversation));
    else list();
    const unanswered = draft();
    if (unanswered) whenLaidOut(() => window.conversation.write(unanswered));
    asked();
    window.addEventListener("hashchange", asked); // a link that is opened where the page is already
  }

  // A link carries its question behind the #, and carried it behind the ? before. It is asked once, and not by a reload.
  function asked() {
    const { ask, whenLaidOut } = window.conversation;
    const question = [location.hash, location.search].map((part) => new URLSearchParams(part.slice(1)).get("q")).find(Boolean);
    if (!question) return;
    history.replaceState(null, "", location.pathname);
    whenLaidOut(() => ask(question));
  }

  function restore(conversation) {
    openId(conversation.id);
    window.conversation.restore(conversation.turns);
    tell(window.conversation.shown());
  }

  function left() {
    openId(null);
    list();
  }

  // --- The list ---------------------------------------------------------------------------------

  function list() {
    const section = find("#saved");
    if (!section) return;
    const words = find("#saved-search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const conversations = all();
    section.hidden = conversations.length === 0 && !unsaved;
    section.classList.toggle("none", conversations.length === 0);
    find("#saved-trouble").textContent = unsaved ? messages.saved_failed : read(GONE) ? messages.saved_gone : "";
    const shown = conversations.filter((conversation) => {
      const text = conversation.turns.map((turn) => turn.plain).join("\n").toLowerCase();
      return words.every((word) => text.includes(word));
    });
    find("#saved-list").replaceChildren(...shown.map(line));
    find("#saved-none").textContent = shown.length ? "" : messages.saved_none;
    find("[data-delete-all]").hidden = words.length > 0; // all is more than what is seen then
  }

  function line(conversation) {
    const open = document.createElement("button");
    open.type = "button";
    open.className = "open-saved";
    open.textContent = conversation.title;
    const time = document.createElement("span");
    time.className = "time";
    time.textContent = moment(new Date(conversation.time));
    open.append(time);
    open.addEventListener("click", () => {
      restore(conversation);
      window.conversation.lead(find("#turns").lastChild); // the list, with the button that was pressed, is gone
    });
    const remove = document.createElement("button");
    remove.type = "button";
    remove.className = "quiet";
    remove.textContent = messages.delete;
    remove.setAttribute("aria-label", `${messages.delete}: ${conversation.title}`);
    remove.addEventListener("click", () => forget((other) => other.id !== conversation.id, messages.deleted));
    const item = document.createElement("li");
    item.append(open, remove);
    return item;
  }

  // As the server writes it on the other pages: browsers do not know all three languages.
  function moment(when) {
    const parts = {
      ...{ day: when.getDate(), month: messages.months[when.getMonth()], year: when.getFullYear() },
      ...{ hour: when.getHours(), minute: when.getMinutes() },
    };
    return messages.date.replace(/\{(\w+)(:02)?\}/g, (_, part, two) => String(parts[part]).padStart(two ? 2 : 1, "0"));
  }

  function forget(stays, message) {
    keep(all().filter(stays));
    list();
    window.conversation.say(message, true);
    find("#question textarea").focus();
  }

  document.addEventListener("input", (event) => {
    if (event.target.id === "saved-search") list();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("[data-delete-all]")) return;
    if (confirm(messages.delete_all_confirm)) forget(() => false, messages.deleted_all);
  });

  return { add, beginning, draft, left, rate, ready };
})();
