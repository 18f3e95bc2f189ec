"use strict";
// Everything works without this; it filters lines, keeps the open line lit, and follows work.
(() => {
  const wide = matchMedia("(min-width: 64rem)");
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[target=source]");
    if (!link) return;
    document.querySelectorAll(".line.lit").forEach((line) => line.classList.remove("lit"));
    link.closest(".line")?.classList.add("lit");
    if (wide.matches || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault(); // there is no room beside the account: the report takes its place
    const address = new URL(link.getAttribute("href"), location.href);
    address.searchParams.delete("pane");
    location.assign(address);
  });

  const filter = document.getElementById("filter");
  const told = document.getElementById("filtered");
  filter?.addEventListener("input", () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    document.querySelectorAll(".lines > .line").forEach((line) => {
      const text = line.textContent.toLowerCase();
      line.hidden = !words.every((word) => text.includes(word));
      shown += !line.hidden;
    });
    told.textContent = words.length ? `${shown} ${shown === 1 ? "line" : "lines"}` : "";
  });

  const step = document.querySelector("[data-job]");
  const follow = async () => {
    const answer = await fetch(`${step.dataset.job}.json`);
    if (!answer.ok) return;
    const job = await answer.json();
    if (job.done) location.reload();
    else {
      step.textContent = job.step;
      setTimeout(follow, 500);
    }
  };
  if (step) follow();
})();
