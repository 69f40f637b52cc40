/* An answer as it is pasted elsewhere: as HTML without anything of this page, and as text without any markup.
   Both have [1] where the page shows a button, and the list of sources as they are written in a case document. */
"use strict";

window.copying = (() => {
  const STRONG = ["STRONG", "EM"];
  const TABLE = ["TABLE", "THEAD", "TBODY", "TR", "TH", "TD"];
  const KEPT = ["H1", "H2", "H3", "H4", "P", "UL", "OL", "LI", "BLOCKQUOTE", "BR", ...STRONG, ...TABLE];
  const LEFT =
    "nav, .skip, #limits, .actions, .panel-actions, .next, button, input, label, summary, " +
    "template, script, style, .visually-hidden";

  function answer(turn) {
    const article = document.createElement("article");
    const above = [...turn.querySelectorAll(".aside")];
    const sources = [...turn.querySelectorAll("template[data-source]")];
    const body = turn.querySelector(".answer");
    const all = document.createRange();
    all.selectNodeContents(body);
    article.lang = body.lang;
    article.append(made("H2", window.conversation.questionOf(turn)));
    article.append(...above.map((line) => made("P", made("EM", line.textContent))));
    article.append(...taken(body, all));
    if (sources.length) {
      const items = sources.map((template) => made("LI", source(template)));
      article.append(made("H3", turn.querySelector(".sources h4").textContent), made("UL", ...items));
    }
    article.append(made("P", made("EM", document.querySelector(".machine").textContent)));
    return both(article);
  }

  // What is selected by hand, wherever it begins and ends, if the number of a source is in it: the text, and no buttons.
  function selected(selection) {
    if (selection.isCollapsed || !selection.rangeCount) return null;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    const marks = around.querySelectorAll?.(":is(#turns, #report) :is(.chip, .source-line)") ?? [];
    if (![...marks].some((mark) => range.intersectsNode(mark))) return null;
    const parts = paragraphs(taken(around.closest("ul, ol, table") ?? around, range));
    const whole = made("DIV", ...parts);
    whole.lang = document.documentElement.lang;
    return both(whole);
  }

  function both(whole) {
    return { html: whole.outerHTML, text: [...whole.children].map((part) => lines(part).join("\n")).join("\n\n") };
  }

  function made(name, ...parts) {
    const element = document.createElement(name);
    element.append(...parts);
    return element;
  }

  function source(template) {
    return `[${template.dataset.source}] ${template.content.querySelector("[data-copy]").dataset.copy}`;
  }

  // What an answer is made of, and nothing else.
  function taken(node, range) {
    if (!range.intersectsNode(node)) return [];
    if (node.nodeType === Node.TEXT_NODE) return [cut(node, range)];
    if (node.nodeType !== Node.ELEMENT_NODE) return [];
    if (node.matches(".chip")) return [`[${node.textContent}]`];
    if (node.matches(".source-line")) return [source(templateOf(node))];
    if (node.matches(LEFT) || !isSeen(node)) return [];
    const inner = [...node.childNodes].flatMap((child) => taken(child, range));
    const isInline = getComputedStyle(node).display.startsWith("inline");
    if (!KEPT.includes(node.tagName)) return isInline ? inner : paragraphs(inner);
    const element = made(node.tagName, ...inner);
    if (node.lang) element.lang = node.lang;
    if (node.start > 1) element.start = node.start;
    const isNothing = !element.textContent.trim() && !["BR", "TH", "TD"].includes(node.tagName);
    return isNothing ? [] : [element];
  }

  function cut(text, range) {
    const end = text === range.endContainer ? range.endOffset : text.length;
    return text.data.slice(text === range.startContainer ? range.startOffset : 0, end);
  }

  function templateOf(line) {
    return line.closest("[data-sources]").querySelector(`template[data-source="${line.dataset.source}"]`);
  }

  // The sources that are folded away belong to the answer as much as those that are shown.
  function isSeen(element) {
    return element.closest(".sources") || element.checkVisibility?.() !== false;
  }

  // What stands by itself between blocks becomes a block.
  function paragraphs(parts) {
    let open = null;
    const blocks = parts.flatMap((part) => {
      const isLoose = typeof part === "string" || part.tagName === "BR" || STRONG.includes(part.tagName);
      if (isLoose && open) open.append(part);
      if (isLoose && open) return [];
      open = isLoose ? made("P", part) : null;
      return [open ?? part];
    });
    return blocks.filter((block) => block.textContent.trim());
  }

  // --- As text ----------------------------------------------------------------------------------

  function lines(block) {
    if (block.tagName === "TR") return [[...block.children].map((cell) => inside(cell).join(" ")).join("\t")];
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
      if (child.nodeType === Node.TEXT_NODE || STRONG.includes(child.tagName)) {
        line += child.textContent.replace(/\s+/g, " ");
        continue;
      }
      end();
      if (child.tagName !== "BR") done.push(...lines(child));
    }
    end();
    return done;
  }

  return { answer, selected };
})();
