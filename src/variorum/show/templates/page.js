"use strict";
// With the script the exact words of a passage are lit; without it :target shows its beginning.
(() => {
  const root = document.documentElement;
  root.classList.add("scripted");
  let lastLine = null;

  const wordsOf = (id) => {
    const found = /^r(\d+)-(title-)?(\d+)-(\d+)$/.exec(id);
    if (!found) return [];
    const [, number, title, begin, end] = found;
    const part = title ? "title" : "text";
    const all = document.querySelectorAll(`#r${number} [data-part="${part}"] [data-begin]`);
    return [...all].filter((w) => +w.dataset.begin >= +begin && +w.dataset.end <= +end);
  };

  const show = () => {
    document.querySelectorAll(".lit").forEach((w) => w.classList.remove("lit"));
    const words = wordsOf(location.hash.slice(1));
    words.forEach((w) => w.classList.add("lit"));
    if (!words.length) return;
    if (lastLine) lastLine.classList.add("lit");
    const lid = words[0].closest("details");
    if (lid && !lid.open) {
      lid.open = true;
      words[0].scrollIntoView({ block: "center" });
    }
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    lastLine = link.closest(".line");
    if (link.getAttribute("href") === location.hash) show();
  });
  window.addEventListener("hashchange", show);
  show();
})();
