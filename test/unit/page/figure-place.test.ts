import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {chartPages, charts} from "../../../src/figures/charts.js";
import {figurePlace} from "../../../src/page/figure-place.js";

describe("where a figure's view stands", () => {
  it("is the address that it was made at, for every chart and whatever the search", () => {
    fc.assert(
      fc.property(fc.constantFrom(...charts), fc.webQueryParameters(), ({page, id}, query) => {
        const {file} = chartPages[page];
        const view = {page: file, search: query === "" ? "" : `?${query}`, fragment: id};
        expect(figurePlace({chart: id, view})).toEqual({
          address: `${file}${view.search}#${id}`,
          chart: id
        });
      })
    );
  });

  it("of a notebook's chart is the notebook that rides along", () => {
    expect(
      figurePlace({
        chart: "sql-chart-2",
        view: {page: "sql.html", search: "?in.family=GPT", fragment: "notebook=1abc"}
      })
    ).toEqual({address: "sql.html?in.family=GPT#notebook=1abc", chart: null});
  });

  it.each([
    [
      "a chart of another page",
      "topic-panels",
      "models.html",
      "its chart is not on this site's page models.html"
    ],
    ["a chart that there is none of", "topic-clouds", "topics.html", "its chart is not on this site's page"],
    ["a name on a page, which is no id", "topics", "topics.html", "its chart is not on this site's page"],
    ["a page that there is none of", "topic-panels", "elsewhere.html", "its page is not on this site"],
    ["a page without charts", "topic-panels", "papers.html", "its page is not on this site"],
    ["a notebook that did not ride along", "sql-chart-1", "sql.html", "too long to ride along"]
  ])("is nowhere for %s, in words", (_, chart, page, reason) => {
    expect(figurePlace({chart, view: {page, search: "", fragment: chart}})).toEqual({
      reason: expect.stringContaining(reason) as string
    });
  });
});
