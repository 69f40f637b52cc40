/* The page «Sjekk forslag»: shows what comes, reads files through the server, sets strategies aside.
   Text reaches the page only as HTML that the server has escaped. */
"use strict";

window.check = (() => {
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  const language = document.documentElement.lang;
  let tell = null;
  let stopping = false;
  let halted = false;

  function ready(told) {
    tell = told;
    const written = draft();
    if (written) window.conversation.whenLaidOut(() => window.conversation.write(written));
  }

  // What is written is there after a reload and on the way back; other tabs, and the next day, know nothing of it.
  function draft(text) {
    try {
      if (text === undefined) return sessionStorage.getItem("proposal");
      sessionStorage.setItem("proposal", window.personal.masked(text));
    } catch {
      /* a browser that keeps nothing */
    }
    return null;
  }

  document.addEventListener("input", (event) => {
    if (event.target.matches("#proposal textarea")) draft(event.target.value);
  });

  // --- What comes -------------------------------------------------------------------------------

  function show(update) {
    if (!update) return;
    // What was on its way when the user stopped is no news; a new check begins without HTML.
    if (halted && update.state === "working" && update.html) return;
    halted = false;
    if (update.state === "unchanged") return window.conversation.trouble(update.message);
    window.conversation.say(update.message);
    window.conversation.setWriting(update.state === "working");
    window.conversation.trouble("");
    const report = find("#report");
    report.setAttribute("aria-busy", String(update.state === "working"));
    if (update.state === "working" && !update.html) return;
    const aside = document.activeElement?.dataset.aside;
    window.source.close(false);
    report.innerHTML = update.html;
    if (update.state === "done") lead(find("#verdict"));
    else if (update.state === "failed") report.scrollIntoView({ block: "nearest" });
    else if (update.state === "changed" && aside) report.querySelector(`[data-aside="${aside}"]`)?.focus();
    else if (update.state === "cleared") {
      draft("");
      find("#proposal textarea").focus();
    }
  }

  function lead(heading) {
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: "nearest" });
    const below = heading.getBoundingClientRect().top - 96;
    if (below > 0) window.scrollBy({ top: below });
  }

  function stopped() {
    stopping = halted = true;
    settle(messages.check_stopped);
  }

  // The check ended before it was whole: it was stopped, or the connection broke.
  function ended() {
    if (!stopping && !halted && document.body.classList.contains("writing")) broken();
    stopping = false;
  }

  function broken() {
    settle("", messages.check_interrupted);
  }

  function settle(message, trouble = "") {
    find("#report").setAttribute("aria-busy", "false");
    window.conversation.setWriting(false);
    window.conversation.say(message, true);
    window.conversation.trouble(trouble);
  }

  // --- Files ------------------------------------------------------------------------------------

  async function take(files) {
    if (!files.length) return;
    window.conversation.trouble("");
    window.warning.hide();
    window.conversation.say(messages.check_reading, true);
    const read = [];
    for (const file of files) read.push({ name: file.name, ...(await reading(file)) });
    window.conversation.say("");
    const only = read.length === 1 ? read[0] : null;
    if (only?.error) return window.conversation.trouble(only.error);
    if (only && !only.many) return only.proposals[0].error ? window.conversation.trouble(only.proposals[0].error) : one(only.proposals[0].text);
    many(read.flatMap((file) => file.proposals ?? [{ name: file.name, text: "", error: file.error }]));
  }

  async function reading(file) {
    try {
      const answer = await fetch(`/${language}/forslag?navn=${encodeURIComponent(file.name)}`, {
        method: "POST",
        headers: { "content-type": "application/octet-stream" },
        body: file,
      });
      return answer.ok ? await answer.json() : { error: messages.upload_failed };
    } catch {
      return { error: messages.upload_failed };
    }
  }

  function one(text) {
    window.conversation.write(text);
    requestAnimationFrame(() => find("#send").click());
  }

  // The proposals with personal data are named, so that they can be mended where they came from.
  function many(batch) {
    const personal = batch.filter((proposal) => window.personal.found(proposal.text).length);
    if (!personal.length) return tell({ batch });
    const named = personal.slice(0, 5).map((proposal) => `«${proposal.name}»`).join(", ");
    const more = personal.length > 5 ? ` (+${personal.length - 5})` : "";
    window.warning.warn(messages.personal_batch.replace("{proposals}", named + more), () => tell({ batch }));
  }

  document.addEventListener("change", (event) => {
    if (event.target.id !== "files") return;
    take([...event.target.files]);
    event.target.value = "";
  });

  // What is dropped can be a folder, with folders in it; what is in them is read while the event lasts.
  async function dropped(carried) {
    const files = [...carried.files];
    const entries = [...carried.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    if (!entries.some((entry) => entry.isDirectory)) return files;
    return (await Promise.all(entries.map(within))).flat().filter((file) => !file.name.startsWith("."));
  }

  async function within(entry) {
    const told = (how) => new Promise((resolve, reject) => how(resolve, reject));
    if (entry.isFile) return [await told((...then) => entry.file(...then))];
    const reader = entry.createReader();
    const found = [];
    let some;
    do {
      some = await told((...then) => reader.readEntries(...then)); // a hundred at a time
      found.push(...some);
    } while (some.length);
    return (await Promise.all(found.map(within))).flat();
  }

  for (const kind of ["dragover", "dragleave", "drop"]) {
    document.addEventListener(kind, (event) => {
      const box = find("#proposal-box");
      if (!box || ![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
      event.preventDefault(); // a file that misses the box is not opened instead of the page
      box.classList.toggle("over", kind === "dragover" && box.contains(event.target));
      if (kind === "drop" && box.contains(event.target)) {
        event.stopPropagation();
        dropped(event.dataTransfer).then(take);
      }
    }, true);
  }

  // --- Setting aside ----------------------------------------------------------------------------

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-aside]");
    if (button) tell({ aside: Number(button.dataset.aside) });
  });

  return { ready, show, broken, ended, stopped };
})();
