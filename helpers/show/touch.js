// Listens to the explorer around it and tells Python what was chosen, or which passage of an article was selected.
// It draws nothing: the page is made in Python and stands in HTML widgets, so it is all there without this script too.

const KEYED = "[data-key]";
const PARTS = ".sidelines-figure, .sidelines-table";

// Positions are counted in characters (code points), as Python counts them; a string here counts UTF-16 units.
const length = (words) => [...words].length;

// The place in the article's text of one end of a selection, or null outside of a paragraph.
function place(node, offset) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const paragraph = element?.closest("[data-start]");
  const article = paragraph?.closest("[data-article]");
  if (!article) return null;
  const before = document.createRange();
  before.selectNodeContents(paragraph);
  before.setEnd(node, offset);
  return { article: article.dataset.article, at: Number(paragraph.dataset.start) + length(before.toString()) };
}

function selected(root) {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || !root.contains(selection.anchorNode)) return null;
  const range = selection.getRangeAt(0);
  const from = place(range.startContainer, range.startOffset);
  const to = place(range.endContainer, range.endOffset);
  if (!from || !to || from.article !== to.article || from.at >= to.at) return null;
  return { kind: "passage", article: from.article, start: from.at, end: to.at };
}

// Within a figure or a table one element is reached by the tab key, the others from there by the arrow keys.
function move(from, key) {
  const all = [...from.closest(PARTS).querySelectorAll(KEYED)];
  const at = all.indexOf(from);
  const steps = { ArrowDown: at + 1, ArrowRight: at + 1, ArrowUp: at - 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
  const next = all[Math.max(0, Math.min(all.length - 1, steps[key]))];
  from.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
}

// Sliders and their handles have no name of their own in ipywidgets: they get that of the label beside them. The evidence
// scrolls, so that the keyboard must reach it.
function name(root) {
  for (const handle of root.querySelectorAll("[role=slider]:not([aria-label])")) {
    const label = handle.closest(".jupyter-widgets")?.querySelector(".widget-label");
    handle.setAttribute("aria-label", label?.textContent || "value");
  }
  const box = root.querySelector(".sidelines-evidence:not([tabindex])");
  for (const [attribute, value] of [["tabindex", "0"], ["role", "region"], ["aria-label", "sentences in their article"]]) {
    box?.setAttribute(attribute, value);
  }
}

// Scrolls the evidence to the sentence; and the page too, where `far`, if the sentence is not to be seen.
function reveal(root, far) {
  const found = root.querySelector(".sidelines-evidence [data-found]");
  const box = found?.closest(".sidelines-evidence");
  if (!box) return;
  const inset = found.getBoundingClientRect().top - box.getBoundingClientRect().top;
  box.scrollTop += inset - box.clientHeight / 3;
  if (far) found.scrollIntoView({ block: "nearest" });
}

async function copy(button) {
  const words = button.parentElement.querySelector("code").textContent;
  try {
    await navigator.clipboard.writeText(words);
    button.textContent = "copied";
  } catch {
    const range = document.createRange();
    range.selectNodeContents(button.parentElement.querySelector("code"));
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
    button.textContent = "selected";
  }
}

function render({ model, el }) {
  const stop = new AbortController();
  let root = null;
  let told = "";
  let asked = false; // whether somebody chose something, and its evidence is yet to come

  const choose = (target) => {
    asked = true;
    model.send({ kind: "choose", key: target.dataset.key });
  };
  const listen = (type, act) => root.addEventListener(type, act, { signal: stop.signal });

  function begin() {
    if (stop.signal.aborted) return;
    root = el.closest(".sidelines-explorer");
    if (!root) return void requestAnimationFrame(begin);
    listen("click", (event) => {
      const target = event.target.closest(KEYED);
      if (target && !selected(root)) choose(target);
      const button = event.target.closest("[data-copy]");
      if (button) copy(button);
    });
    listen("keydown", (event) => {
      const target = event.target.closest?.(KEYED);
      if (!target) return;
      if (event.key === "Enter" || event.key === " ") choose(target);
      else if (/^(Arrow|Home|End)/.test(event.key)) move(target, event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    const tell = () => {
      const passage = selected(root);
      const now = JSON.stringify(passage);
      if (passage && now !== told) model.send(passage);
      told = now;
    };
    listen("mouseup", tell);
    listen("keyup", tell);
    const watch = new MutationObserver((changes) => {
      name(root);
      if (!changes.some((change) => change.target.closest?.(".sidelines-evidence"))) return;
      reveal(root, asked);
      asked = false;
    });
    watch.observe(root, { childList: true, subtree: true });
    stop.signal.addEventListener("abort", () => watch.disconnect());
    name(root);
    reveal(root, false);
  }

  begin();
  return () => stop.abort();
}

export default { render };
