/* What is personal in a text: identity numbers, account numbers and e-mail addresses, hidden in what is kept.
   The same checks stand in personal.py, for what the server stores; one test holds both. */
"use strict";

window.personal = (() => {
  const MASK = "***********";
  const GAP = String.raw`[\\ \t\u00a0\u2000-\u200a\u202f.\u2010-\u2015\u2212\-]{0,3}`;
  const grouped = (...groups) => groups.map((count) => `[0-9]{${count}}`).join(GAP);
  const GROUPS = [grouped(6, 5), grouped(4, 2, 5), grouped(2, 2, 2, 5)].join("|");
  const IBAN = `NO[0-9]{2}${GAP}`;
  const NUMBER = new RegExp(`(?<![0-9])(?:(?:${IBAN})?(?:${GROUPS})|${IBAN}${grouped(4, 4, 3)})(?![0-9])`, "giu");
  const LETTER = String.raw`\p{L}\p{N}_\u0300-\u036f`;
  const MAIL = new RegExp(
    String.raw`(?:\\?[${LETTER}.+\-]){1,64}@(?:\\?[${LETTER}\-]){1,63}\.(?:\\?[${LETTER}.\-]){0,190}[${LETTER}]`,
    "gu",
  );
  const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
  const written = new Set();

  // A national identity number and an account number end in the same check digit.
  function isNumber(text) {
    const digits = [...bare(text)].map(Number);
    const rest = WEIGHTS.reduce((sum, weight, at) => sum + weight * digits[at], 0) % 11;
    return digits.some(Boolean) && (rest ? 11 - rest : 0) === digits[10];
  }

  // What is the same however it is spelt: the answer, and Markdown, can have it in another way than the question.
  function bare(part) {
    return part.includes("@") ? part.replaceAll("\\", "").toLowerCase() : part.replace(/\D/g, "").slice(-11);
  }

  function found(text) {
    return [...(text.match(NUMBER) ?? []).filter(isNumber), ...(text.match(MAIL) ?? [])];
  }

  function masked(text, hides = () => true) {
    const mask = (part) => (hides(part) ? MASK : part);
    return text.replace(NUMBER, (part) => (isNumber(part) ? mask(part) : part)).replace(MAIL, mask);
  }

  // Later turns can repeat what is personal in a question: it is known for as long as the page is open, and kept nowhere.
  function remember(question) {
    for (const part of found(question)) written.add(bare(part));
  }

  // What was written on this page is hidden in its answers; what the documents themselves say stays.
  function maskedAnswer(text) {
    return masked(text, (part) => [...written].some((known) => bare(part).includes(known)));
  }

  // In Markdown, what hides it is text, and not the beginning of bold words.
  function maskedMarkdown(text) {
    return maskedAnswer(text).replaceAll(MASK, MASK.replaceAll("*", "\\*"));
  }

  return { found, masked, maskedAnswer, maskedMarkdown, remember };
})();
