/* The administrator's page: sends files, shows how they were read, approves, removes, and follows what is done. */
"use strict";

(() => {
  const find = (selector) => document.querySelector(selector);
  const messages = JSON.parse(find('meta[name="messages"]').content);
  const place = location.pathname.replace(/\/$/, "");

  function say(message, trouble = "") {
    find("#status").textContent = message;
    find("#trouble").textContent = trouble;
  }

  async function ask(what, body, type = "application/json") {
    try {
      const options = body === undefined ? {} : { method: "POST", body, headers: { "content-type": type } };
      const answer = await fetch(`${place}/${what}`, options);
      return answer.ok ? await answer.json() : { error: messages.admin_interrupted };
    } catch {
      return { error: messages.admin_interrupted };
    }
  }

  // --- In and out -------------------------------------------------------------------------------

  async function enter(form) {
    const told = await ask("inn", JSON.stringify({ password: form.elements.password.value }));
    if (!told.error) return location.reload();
    say("", told.error);
    form.elements.password.select();
  }

  // --- Approving --------------------------------------------------------------------------------

  async function send(input) {
    const [file] = input.files;
    if (!file) return;
    say(messages.admin_reading);
    const query = new URLSearchParams({ navn: file.name, erstatter: input.dataset.replaces });
    const told = await ask(`fil?${query}`, file, "application/octet-stream");
    input.value = "";
    say("", told.error ?? "");
    if (told.error) return;
    find("#approval").innerHTML = told.html; // escaped by the server
    find("#approve").focus();
  }

  async function approve(form) {
    const fields = Object.fromEntries(new FormData(form));
    const told = await ask("godkjenn", JSON.stringify({ key: form.dataset.approve, fields }));
    if (told.error) return say("", told.error);
    find("#approval").replaceChildren();
    follow();
  }

  async function discard(button) {
    await ask("forkast", JSON.stringify({ name: button.dataset.discard }));
    find("#approval").replaceChildren();
    find("#add-file").focus();
  }

  async function remove(button) {
    if (!confirm(button.dataset.confirm)) return;
    const told = await ask("fjern", JSON.stringify({ name: button.dataset.remove }));
    if (told.error) return say("", told.error);
    follow();
  }

  // --- Following --------------------------------------------------------------------------------

  async function follow() {
    say(messages.admin_working);
    const bar = find("progress");
    find("#progress").hidden = false;
    for (;;) {
      const told = await ask("framdrift");
      if (told.state !== "running") return ended(told);
      find("#progress-text").textContent = told.what || messages.admin_working;
      if (told.of) [bar.max, bar.value] = [told.of, told.done];
      else bar.removeAttribute("value");
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
  }

  function ended(told) {
    find("#progress").hidden = true;
    if (told.error || told.state === "failed") return say("", told.error ?? told.message);
    sessionStorage.setItem("said", told.message);
    history.scrollRestoration = "manual"; // what is said stands at the top
    location.reload();
  }

  say(sessionStorage.getItem("said") ?? "");
  sessionStorage.removeItem("said");

  // --- What the user does -----------------------------------------------------------------------

  document.addEventListener("submit", (event) => {
    event.preventDefault();
    if ("enter" in event.target.dataset) enter(event.target);
    else if (event.target.dataset.approve) approve(event.target);
  });

  document.addEventListener("change", (event) => {
    if (event.target.type === "file") send(event.target);
  });

  document.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.discard) discard(button);
    else if (button.dataset.remove) remove(button);
    else if ("leave" in button.dataset) {
      await ask("ut", "{}");
      location.reload();
    }
  });
})();
