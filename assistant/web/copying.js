/* An answer as it is pasted elsewhere: as HTML without anything of this page, and as text without any markup.
   Both have [1] where the page shows a button, and the list of sources as they are written in a case document. */
"use strict";

window.copying = (() => {
  const KEPT = ["P", "UL", "OL", "LI", "BLOCKQUOTE", "STRONG", "EM", "BR"];
  const INLINE = ["STRONG", "EM"];

  function answer(turn) {
    const article = document.createElement("article");
    const limited = turn.querySelector(".limited");
    const sources = [...turn.querySelectorAll("template[data-source]")];
    article.lang = turn.querySelector(".answer").lang;
    article.append(made("H2", window.conversation.questionOf(turn)));
    if (limited) article.append(made("P", made("EM", limited.textContent)));
    article.append(...[...turn.querySelector(".answer").children].flatMap(bare));
    if (sources.length) {
      article.append(made("H3", turn.querySelector(".sources h4").textContent), made("UL", ...sources.map(source)));
    }
    article.append(made("P", made("EM", document.querySelector(".machine").textContent)));
    return { html: article.outerHTML, text: [...article.children].map((part) => lines(part).join("\n")).join("\n\n") };
  }

  function made(name, ...parts) {
    const element = document.createElement(name);
    element.append(...parts);
    return element;
  }

  function source(template) {
    return made("LI", `[${template.dataset.source}] ${template.content.querySelector("[data-copy]").dataset.copy}`);
  }

  // What an answer is made of, and nothing else.
  function bare(node) {
    if (node.nodeType === Node.TEXT_NODE) return [node.textContent];
    if (node.matches(".chip")) return [`[${node.textContent}]`];
    const inner = [...node.childNodes].flatMap(bare);
    if (!KEPT.includes(node.tagName)) return inner;
    const element = made(node.tagName, ...inner);
    if (node.lang) element.lang = node.lang;
    if (node.start > 1) element.start = node.start;
    return [element];
  }

  // --- As text ----------------------------------------------------------------------------------

  function lines(block) {
    if (block.tagName === "BLOCKQUOTE") return inside(block).map((line) => `  ${line}`);
    if (block.tagName === "UL") return [...block.children].flatMap((each) => item(each, "• "));
    if (block.tagName === "OL") return [...block.children].flatMap((each, at) => item(each, `${block.start + at}. `));
    return inside(block);
  }

  function item(element, sign) {
    return inside(element).map((line, at) => (at ? " ".repeat(sign.length) : sign) + line);
  }

  function inside(block) {
    const done = [];
    let line = "";
    const end = () => {
      if (line.trim()) done.push(line.trim());
      line = "";
    };
    for (const child of block.childNodes) {
      if (child.nodeType === Node.TEXT_NODE || INLINE.includes(child.tagName)) {
        line += child.textContent.replace(/\s+/g, " ");
        continue;
      }
      end();
      if (child.tagName !== "BR") done.push(...lines(child));
    }
    end();
    return done;
  }

  return { answer };
})();
