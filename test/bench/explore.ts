import type {Page} from "playwright-core";
import {serve} from "../browser/serve.js";
import {launch} from "../browser/session.js";
import {alignedTable} from "./table.js";

/** Milliseconds of each interaction, from the event to the painted result, and tasks longer than 50 ms on the way. */
export interface Interactions {
  page: string;
  kind: string;
  /** As a reader waits: the wait for the next frame included. */
  latency: number[];
  /** Counting, drawing, layout and painting, without the wait for the next frame. */
  work: number[];
  longTasks: number;
}

/**
 * Runs in the page: `step` begins an interaction, `painted` gives its milliseconds once the filter has settled and the
 * frame is on the screen.
 */
const probe = `
window.litscopeProbe = (() => {
  let longTasks = 0;
  new PerformanceObserver((list) => (longTasks += list.getEntries().length)).observe({entryTypes: ["longtask"]});
  const nextPaint = () => new Promise((done) => requestAnimationFrame(() => {
    const frame = performance.now();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => done({frame, end: performance.now()});
    channel.port2.postMessage(null);
  }));
  const settled = (before) => new Promise((done) => {
    const root = document.documentElement;
    if (root.dataset.counted !== before) return done();
    const observer = new MutationObserver(() => {
      if (root.dataset.counted === before) return;
      observer.disconnect();
      done();
    });
    observer.observe(root, {attributes: true, attributeFilter: ["data-counted"]});
  });
  return {
    get longTasks() { return longTasks; },
    async measure(act) {
      const before = document.documentElement.dataset.counted;
      const start = performance.now();
      act();
      await settled(before);
      const drawn = performance.now();
      const {frame, end} = await nextPaint();
      return {latency: end - start, work: drawn - start + (end - frame)};
    },
    async brush(from, to, steps) {
      const svg = document.querySelector(".period-brush");
      const box = svg.getBoundingClientRect();
      const at = (kind, share) => svg.dispatchEvent(new PointerEvent(kind, {
        bubbles: true, cancelable: true, pointerId: 1, button: 0, buttons: 1,
        clientX: box.left + share * box.width, clientY: box.top + 20
      }));
      svg.setPointerCapture = () => undefined;
      at("pointerdown", from);
      const found = [];
      for (let i = 1; i <= steps; i++) {
        const before = document.documentElement.dataset.counted;
        // Asked for before the brush asks for its own frame: the frame's work begins here.
        const frame = new Promise((done) => requestAnimationFrame(() => done(performance.now())));
        const start = performance.now();
        at("pointermove", from + ((to - from) * i) / steps);
        const handled = performance.now();
        const {end} = await nextPaint();
        if (document.documentElement.dataset.counted !== before)
          found.push({latency: end - start, work: handled - start + (end - await frame)});
      }
      at("pointerup", to);
      return found;
    }
  };
})();
`;

interface Probe {
  longTasks: number;
  measure(act: () => void): Promise<{latency: number; work: number}>;
  brush(from: number, to: number, steps: number): Promise<{latency: number; work: number}[]>;
}
type Probed = Window & {litscopeProbe: Probe};

const pages = ["index", "topics", "models", "keywords"];
const namesOfEach = 8;
const facetsTried = ["family", "term", "topic"];

/** Brushes a period and changes filters on every page of a built site. */
export async function measureExplore(site: string): Promise<Interactions[]> {
  const browser = await launch();
  const served = await serve(site);
  const all: Interactions[] = [];
  try {
    for (const name of pages) {
      const context = await browser.newContext({viewport: {width: 1280, height: 900}});
      const page = await context.newPage();
      await page.goto(`${served.address}${name}.html`);
      await page.locator(".filter-bar summary").click();
      await page.locator(".period-brush").waitFor();
      await page.evaluate(probe);
      const [low, high] = [0.3, 0.9];
      await page.evaluate(
        ([from, to]) => (window as unknown as Probed).litscopeProbe.brush(from!, to!, 10),
        [low, high]
      );
      await page.waitForTimeout(3000);
      const longTasks = () => page.evaluate(() => (window as unknown as Probed).litscopeProbe.longTasks);
      let before = await longTasks();
      const brushed = [];
      for (const [from, to] of [
        [low, high],
        [0.1, 0.6],
        [0.5, 0.95]
      ])
        brushed.push(
          ...(await page.evaluate(
            ([a, b]) => (window as unknown as Probed).litscopeProbe.brush(a!, b!, 60),
            [from, to]
          ))
        );
      all.push(summed(name, "brush", brushed, (await longTasks()) - before));
      await page.getByRole("button", {name: "Clear"}).click();
      await page.waitForTimeout(500);
      before = await longTasks();
      const chosen = [];
      for (const facet of facetsTried) chosen.push(...(await tryNames(page, facet)));
      all.push(summed(name, "name", chosen, (await longTasks()) - before));
      await context.close();
    }
    return all;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Adds and removes names of a facet, the first ones suggested; the first of all warms up. */
async function tryNames(page: Page, facet: string): Promise<{latency: number; work: number}[]> {
  const panel = page.locator(".filter-panel");
  await panel.getByLabel("By").selectOption(facet);
  await panel.getByLabel("Name").focus();
  await page.waitForTimeout(1500);
  return page.evaluate(async (n) => {
    const {measure} = (window as unknown as Probed).litscopeProbe;
    const input = [...document.querySelectorAll<HTMLInputElement>(".filter-panel input[type=search]")][1]!;
    const names = [...input.list!.querySelectorAll("option")].slice(0, n + 1).map((o) => o.value);
    const found: {latency: number; work: number}[] = [];
    for (const [i, name] of names.entries()) {
      input.value = name;
      const added = await measure(() =>
        input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}))
      );
      // As a reader pauses: the map is laid out meanwhile.
      await new Promise((done) => setTimeout(done, 300));
      const chip = document.querySelector<HTMLButtonElement>(".chip")!;
      const removed = await measure(() => chip.click());
      await new Promise((done) => setTimeout(done, 300));
      if (i > 0) found.push(added, removed);
    }
    return found;
  }, namesOfEach);
}

function summed(
  page: string,
  kind: string,
  found: readonly {latency: number; work: number}[],
  longTasks: number
): Interactions {
  return {
    page,
    kind,
    latency: found.map((one) => one.latency),
    work: found.map((one) => one.work),
    longTasks
  };
}

/** The value that a share of all do not exceed. */
function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

/** Per page and kind: 95th percentiles and medians. */
export function interactionTable(all: readonly Interactions[]): string {
  const ms = (values: readonly number[], share: number): string => `${quantile(values, share).toFixed(1)} ms`;
  return alignedTable(
    ["", "n", "work p95", "work median", "to painted p95", "median", "tasks > 50 ms"],
    all.map(({page, kind, latency, work, longTasks}) => [
      `${page}, ${kind}`,
      String(work.length),
      ms(work, 0.95),
      ms(work, 0.5),
      ms(latency, 0.95),
      ms(latency, 0.5),
      String(longTasks)
    ])
  );
}
