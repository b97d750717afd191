import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, inject, it} from "vitest";
import {columnChart} from "../../src/charts/column-chart.js";
import {partialPeriods} from "../../src/explore/partial-periods.js";
import {sourceLine} from "../../src/figures/corpus-line.js";
import {readSummary} from "../../src/query/summaries.js";
import {serve} from "./serve.js";
import {launch, visit} from "./session.js";

it("a figure drawn in Node has the same bytes as the one on the page", async () => {
  const folder = join(inject("site"), "_file/data");
  const file = readdirSync(folder).find((name) => /^overview\..*json$/.test(name))!;
  const {answers} = readSummary("overview", JSON.parse(readFileSync(join(folder, file), "utf8")));
  const corpus = answers.corpus.rows[0]!;
  const site = await serve(inject("site"));
  const browser = await launch();
  for (const colorScheme of ["light", "dark"] as const) {
    for (const wide of [360, 1280]) {
      const {page, close} = await visit(browser, `${site.address}index.html`, {
        colorScheme,
        viewport: {width: wide, height: 900}
      });
      const figure = page.locator("#papers-over-time svg.figure");
      await figure.waitFor();
      const onPage = await figure.evaluate((svg) => svg.outerHTML);
      const drawn = columnChart(
        answers.papers_per_month.rows.map((r) => ({
          period: r.month,
          n: r.n_papers,
          n_with_abstract: r.n_with_abstract
        })),
        {
          id: "papers-over-time",
          title: "Papers per month",
          source: sourceLine(corpus),
          step: "month",
          partial: partialPeriods(
            {any: corpus.last_date, month: answers.month_window.rows[0]!.last_date},
            "month",
            []
          ),
          width: Number(await figure.getAttribute("width")),
          theme: colorScheme,
          document: new JSDOM().window.document
        }
      );
      expect(onPage).toBe(drawn.outerHTML);
      await close();
    }
  }
  await browser.close();
  await site.close();
});
