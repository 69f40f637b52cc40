/* What every page does: keep the choice of language, step through hits, fold the outline on a phone. */
"use strict";

document.addEventListener("click", (event) => {
  const language = event.target.closest("a[data-language]");
  if (language) document.cookie = `language=${language.dataset.language}; path=/; max-age=31536000; samesite=lax`;
});

// A place in the address would be taken for where the way back from a source leads.
document.addEventListener("click", (event) => {
  if (!event.target.closest(".skip")) return;
  event.preventDefault();
  document.querySelector("#content").focus();
});

(() => {
  const next = document.querySelector("[data-next-hit]");
  const hits = [...document.querySelectorAll(".document-text mark[id^=treff-]")];
  let at = hits.findIndex((hit) => `#${hit.id}` === location.hash);
  next?.addEventListener("click", (event) => {
    event.preventDefault();
    at = (at + 1) % hits.length;
    location.replace(`#${hits[at].id}`); // the way back leads to where the search was, not to the hit before
  });
  const contents = document.querySelector(".contents");
  if (contents && matchMedia("(max-width: 60rem)").matches) contents.open = false;
})();
