import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import type {PickableFigure} from "../../src/charts/figure.js";
import {lineChart} from "../../src/charts/line-chart.js";
import {figures, matrix, network, series, source, utc} from "./figures.js";

const {window} = new JSDOM("<main></main>");
const {document} = window;

function shown(name: string): {
  figure: PickableFigure;
  marks: SVGElement[];
  picks: PickableFigure["value"][];
} {
  const figure = figures[name]!({width: 640, theme: "light", document}) as PickableFigure;
  document.querySelector("main")!.replaceChildren(figure);
  const picks: PickableFigure["value"][] = [];
  document.querySelector("main")!.oninput = () => picks.push(figure.value);
  return {figure, marks: [...figure.querySelectorAll<SVGElement>(".mark")], picks};
}

const press = (element: Element, key: string) =>
  element.dispatchEvent(new window.KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
const click = (element: Element) => element.dispatchEvent(new window.MouseEvent("click", {bubbles: true}));

describe("marks", () => {
  for (const name of Object.keys(figures).filter((n) => n !== "empty" && n !== "brush"))
    it(`${name}: one tab stop; each mark is a button that says what it is`, () => {
      const {marks} = shown(name);
      expect(marks.length).toBeGreaterThan(0);
      expect(marks.filter((m) => m.getAttribute("tabindex") === "0")).toHaveLength(1);
      for (const mark of marks) {
        expect(mark.getAttribute("role")).toBe("button");
        expect(mark.getAttribute("aria-label")).toBeTruthy();
        mark.dispatchEvent(new window.MouseEvent("pointerover", {bubbles: true}));
        mark.dispatchEvent(new window.MouseEvent("pointerover", {bubbles: true}));
        const titles = [...mark.querySelectorAll("title")].map((title) => title.textContent);
        expect(titles).toEqual([mark.getAttribute("aria-label")]);
      }
    });

  it("a share is said with both its numbers and its interval", () => {
    const {marks} = shown("bars");
    expect(marks[1]!.getAttribute("aria-label")).toBe(
      "GPT: 160 of 1,180 papers, 13.6% (95% interval 11.7–15.6%)"
    );
  });
});

describe("picking", () => {
  it("a click on anything in a mark picks it", () => {
    const {figure, marks, picks} = shown("lines");
    expect(figure.value).toBeNull();
    click(marks[2]!);
    expect(picks).toEqual([
      {keys: [series[0]!.key], period: {from: utc(2023, 3), to: new Date(Date.UTC(2023, 2, 31))}}
    ]);
  });

  it("a click beside the marks picks nothing", () => {
    const {figure, picks} = shown("lines");
    click(figure);
    expect(picks).toEqual([]);
  });

  it("arrows, Home and End move; Enter and space pick", () => {
    const {marks, picks} = shown("columns");
    marks[0]!.focus();
    press(document.activeElement!, "ArrowRight");
    expect(document.activeElement).toBe(marks[1]);
    expect(marks[0]!.getAttribute("tabindex")).toBe("-1");
    press(document.activeElement!, "Enter");
    press(document.activeElement!, "End");
    expect(document.activeElement).toBe(marks.at(-1));
    press(document.activeElement!, "ArrowRight");
    expect(document.activeElement).toBe(marks.at(-1));
    press(document.activeElement!, "Home");
    press(document.activeElement!, " ");
    expect(picks.map((p) => p!.period!.from)).toEqual([utc(2023, 2), utc(2023, 1)]);
  });

  it("other keys are left to the page", () => {
    const {marks} = shown("columns");
    expect(press(marks[0]!, "a")).toBe(true);
    expect(press(marks[0]!, "ArrowRight")).toBe(false);
  });

  it("a node picks its term, a link both its terms, a cell its row and column", () => {
    const {nodes, links} = network(40);
    const net = shown("network");
    const [node, link] = [nodes[0]!, links[0]!];
    click(net.marks.find((m) => m.getAttribute("aria-label")!.startsWith(`${node.label}: `))!);
    click(
      net.marks.find((m) => m.getAttribute("aria-label")!.startsWith(`${link.source} and ${link.target}: `))!
    );
    expect(net.picks.map((p) => p!.keys)).toEqual([[node.key], [link.source, link.target]]);
    const cell = matrix(20).cells[0]!;
    const cells = shown("matrix");
    click(cells.marks.find((m) => m.getAttribute("aria-label") === cell.tip)!);
    expect([...cells.picks[0]!.keys].sort()).toEqual([cell.row, cell.column].sort());
  });

  it("a quarter and a year last to their last day", () => {
    for (const [step, to] of [
      ["quarter", "2024-03-31"],
      ["year", "2024-12-31"]
    ] as const) {
      const points = [{period: utc(2024, 1), k: 1, n: 4}];
      const figure = lineChart([{key: "a", label: "a", points}], {
        id: "x",
        title: "x",
        source,
        measure: "share",
        step,
        document
      });
      click(figure.querySelector(".mark")!);
      expect(figure.value!.period!.to.toISOString().slice(0, 10)).toBe(to);
    }
  });
});
