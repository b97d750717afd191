import {expect, inject, it} from "vitest";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

const perCard = 4;
/** Cards whose marks do not say a number of papers, or say two. */
const unsaid = new Set(["rising-terms", "strategic-diagram"]);

const filters = [
  "",
  "?in.from=2024-01-01&in.words=language+OR+reasoning&by=quarter",
  "?in.family=Llama,GPT&vs.family.not=GPT&vs.to=2025-06-30&by=year"
];

it.each(filters)(
  "the papers behind a mark are as many as the mark says, under the filter %j",
  async (filter) => {
    const site = await serve(inject("site"));
    const browser = await launch();
    const seen: [string, number][] = [];
    for (const name of ["index", "topics", "keywords", "models"]) {
      const {page, close} = await visit(browser, `${site.address}${name}.html${filter}`);
      await page.waitForLoadState("networkidle");
      await page.waitForSelector("html[data-counted]");
      const cards = await page
        .locator(".card:not([hidden])")
        .evaluateAll((all) => all.map((card) => card.id));
      for (const card of cards.filter((id) => !unsaid.has(id))) {
        const n = await page.locator(`#${card} .mark`).count();
        if (filter === "") expect(n, card).toBeGreaterThan(0);
        if (n === 0) continue;
        for (const i of new Set(
          Array.from({length: perCard}, (_, at) => Math.floor((at * (n - 1)) / (perCard - 1)))
        )) {
          await page.locator(`#${card}`).scrollIntoViewIfNeeded();
          const mark = page.locator(`#${card} .mark`).nth(i);
          const label = (await mark.getAttribute("aria-label")) ?? "";
          const said = Number(/: (\d+)(?: of \d+)? papers?/.exec(label)?.[1]);
          await mark.dispatchEvent("click");
          const status = page.locator(".drawer > p[role=status]");
          await page.waitForFunction(() =>
            /^(\d+|No) papers?/.test(document.querySelector(".drawer > p[role=status]")?.textContent ?? "")
          );
          const text = (await status.textContent()) ?? "";
          expect(text.startsWith("No") ? 0 : Number.parseInt(text), `${card}: ${label}`).toBe(said);
          seen.push([card, said]);
          await page.keyboard.press("Escape");
          await page.locator(".drawer").waitFor({state: "detached"});
        }
      }
      await close();
    }
    expect(new Set(seen.map(([card]) => card)).size).toBeGreaterThanOrEqual(filter === "" ? 12 : 8);
    expect(seen.filter(([, n]) => n > 0).length).toBeGreaterThan(filter === "" ? 20 : 12);
    await browser.close();
    await site.close();
  },
  180_000
);
