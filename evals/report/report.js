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
function unfold() {
  for (const question of questions) question.open = !question.hidden;
}
if (form) {
  document.getElementById("unfold").addEventListener("click", unfold);
  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
}
