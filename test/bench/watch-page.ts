/** Moments of a page, in milliseconds since its navigation began; null before they come. */
export interface Watch {
  firstChart: number | null;
  click: number | null;
  engineReady: number | null;
  /** Words are marked in the drawer of evidence. */
  evidence: number | null;
  input: number | null;
  searching: number | null;
  /** The list of papers says how many it found. */
  filtered: number | null;
}

declare global {
  interface Window {
    litscopeWatch: Watch;
  }
}

/**
 * Runs in the page before anything of it. It travels as its source: nothing outside it is there, and no
 * function inside it has a name, because tsx marks those with a function of its own.
 */
export function watchPage(): void {
  const watch: Watch = {
    firstChart: null,
    click: null,
    engineReady: null,
    evidence: null,
    input: null,
    searching: null,
    filtered: null
  };
  window.litscopeWatch = watch;
  addEventListener("click", () => (watch.click ??= performance.now()), true);
  addEventListener("input", () => (watch.input ??= performance.now()), true);
  new MutationObserver(() => {
    const now = performance.now();
    if (document.querySelector(".card[data-drawn]") !== null) watch.firstChart ??= now;
    if (document.documentElement.dataset.engine === "ready") watch.engineReady ??= now;
    if (watch.click !== null && document.querySelector("[role=dialog] mark") !== null) watch.evidence ??= now;
    const status = document.querySelector(".results [role=status]")?.textContent ?? "";
    if (watch.input !== null && status.startsWith("Searching")) watch.searching ??= now;
    if (watch.searching !== null && /\d papers? of|^No paper is found/.test(status)) watch.filtered ??= now;
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["data-drawn", "data-engine"]
  });
}
