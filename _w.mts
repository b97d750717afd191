import {launch} from "./test/browser/session.js";
import {serve} from "./test/browser/serve.js";
import {getReady, openFiles} from "./test/browser/own-corpus.js";
const site = await serve("/tmp/x/dist");
const browser = await launch();
for (const file of process.argv.slice(2)) {
const page = await browser.newPage();
await page.goto(site.address + "index.html");
await getReady(page); await page.waitForTimeout(5000);
await page.evaluate(() => {
  const g = globalThis as any; g.loaf = [];
  new PerformanceObserver((l) => { for (const e of l.getEntries() as any[]) if (e.duration > 60) g.loaf.push([Math.round(e.startTime - g.t0), Math.round(e.duration), Math.round(e.blockingDuration ?? 0), e.scripts.map((s: any) => [s.invoker, s.sourceURL.slice(-40), Math.round(s.duration), Math.round(s.forcedStyleAndLayoutDuration)].join(" ")).join(" | "), Math.round(e.startTime + e.duration - (e.styleAndLayoutStart || 0))]); }).observe({type: "long-animation-frame", buffered: false});
  g.t0 = performance.now();
});
const t0 = Date.now();
await page.evaluate(() => { const g = globalThis as any; g.st = []; setInterval(() => { const t = document.querySelector('.build-panel > p')?.textContent?.split(/[:.]/)[0]; if (t && g.st.at(-1)?.[1] !== t) g.st.push([Math.round(performance.now() - g.t0), t]); }, 50); });
await openFiles(page, file.split(","));
console.log(file, Date.now() - t0, "ms to open");
await page.waitForTimeout(1500); console.log(JSON.stringify(await page.evaluate(() => (globalThis as any).st)));
console.log((await page.evaluate(() => (globalThis as any).loaf)).map((x: any) => JSON.stringify(x)).join("\n"));
await page.close();
}
await browser.close(); await site.close();
