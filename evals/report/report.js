"use strict";
const form = document.getElementById("filter");
const questions = [...document.querySelectorAll("#questions > details")];
function filter() {
  const wanted = Object.fromEntries(new FormData(form));
  const text = wanted.text.trim().toLowerCase();
  let count = 0;
  for (const question of questions) {
    const chosen = ["set", "kind", "language", "verdict"].every((name) => !wanted[name] || question.dataset[name] === wanted[name]);
    question.hidden = !chosen || (text !== "" && !question.textContent.toLowerCase().includes(text));
    if (!question.hidden) count += 1;
  }
  document.getElementById("count").textContent = `${count} spørsmål`;
}
if (form) {
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
}
