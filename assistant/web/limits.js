/* What the question is limited to: says what is ticked, hands it on with the question, and keeps it over a reload. */
"use strict";

window.limits = (() => {
  const find = (selector) => document.querySelector(selector);
  const KEY = "limits";
  const ticked = () => [...document.querySelectorAll("#limits input:checked")];
  const time = () => find("#limits-at")?.value.trim() ?? "";

  function current(at = time()) {
    const limits = { documents: [], kinds: [], owners: [], at };
    for (const box of ticked()) limits[box.name].push(box.value);
    return JSON.stringify(limits);
  }

  function say() {
    const names = ticked().map((box) => box.nextElementSibling.textContent);
    if (time()) names.push(time());
    const said = find("#limits-said");
    said.textContent = names.join(", ") || said.dataset.all;
    find("#limits").classList.toggle("limited", names.length > 0);
  }

  // What has been ticked since the tab was opened is ticked again, as far as it is still there.
  function ready() {
    const limits = kept();
    for (const box of document.querySelectorAll("#limits input[type=checkbox]")) {
      box.checked = (limits[box.name] ?? []).includes(box.value);
    }
    find("#limits-at").value = limits.at ?? "";
    say();
  }

  function kept() {
    try {
      return JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    } catch {
      return {}; // a browser that keeps nothing
    }
  }

  // Of what is written where a point in time should be, nothing but a point in time is kept.
  function keep() {
    const isTime = new RegExp(`^(?:${find("#limits-at").dataset.time})$`).test(time());
    try {
      sessionStorage.setItem(KEY, current(isTime ? time() : ""));
    } catch {
      /* as above */
    }
  }

  function changed() {
    say();
    keep();
  }

  function clear() {
    for (const box of ticked()) box.checked = false;
    find("#limits-at").value = "";
    changed();
    find("#limits summary").focus();
  }

  document.addEventListener("input", (event) => event.target.closest("#limits") && changed());
  document.addEventListener("click", (event) => event.target.closest("[data-no-limits]") && clear());

  return { current, ready, time };
})();
