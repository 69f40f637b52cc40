/* What the question is limited to: says what is ticked, and hands it on with the question. */
"use strict";

window.limits = (() => {
  const find = (selector) => document.querySelector(selector);
  const ticked = () => [...document.querySelectorAll("#limits input:checked")];
  const time = () => find("#limits-at")?.value.trim() ?? "";

  function current() {
    const limits = { documents: [], kinds: [], owners: [], at: time() };
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

  function clear() {
    for (const box of ticked()) box.checked = false;
    find("#limits-at").value = "";
    say();
    find("#limits summary").focus();
  }

  document.addEventListener("input", (event) => event.target.closest("#limits") && say());
  document.addEventListener("click", (event) => event.target.closest("[data-no-limits]") && clear());

  return { current };
})();
