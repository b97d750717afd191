import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it, vi} from "vitest";
import type {ChartSpec} from "../../../src/model/notebook.js";
import {chooseChart, emptyChart} from "../../../src/notebook/choose-chart.js";
import {chartControls} from "../../../src/page/chart-controls.js";
import {resultCases, resultOf} from "../../chart/result-cases.js";

const {window} = new JSDOM("<main></main>");
beforeAll(() => {
  vi.stubGlobal("document", window.document);
  vi.stubGlobal("Option", window.Option);
});
afterAll(() => vi.unstubAllGlobals());

function shown(table: Parameters<typeof chartControls>[0], spec: ChartSpec) {
  const heard: ChartSpec[] = [];
  const controls = chartControls(table, spec, (next) => heard.push(next));
  window.document.querySelector("main")!.append(controls.element);
  const labels = () =>
    [...controls.element.querySelectorAll("label.control:not([hidden]) > span")].map((s) => s.textContent);
  const control = (label: string): HTMLInputElement | HTMLSelectElement =>
    [...controls.element.querySelectorAll("label.control")]
      .find((l) => l.firstElementChild!.textContent === label)!
      .querySelector("input, select")!;
  const choose = (label: string, value: string) => {
    control(label).value = value;
    control(label).dispatchEvent(new window.Event("change", {bubbles: true}));
  };
  const kind = (value: string): HTMLInputElement =>
    controls.element.querySelector(`input[type="radio"][value="${value}"]`)!;
  return {...controls, heard, labels, control, choose, kind};
}

const {table, spec} = resultCases["line-shares"]!;

describe("controls of a chart", () => {
  it("only what applies to the kind is there", () => {
    const {labels, kind, heard} = shown(table, spec);
    expect(labels()).toEqual(["Time", "Number", "Out of", "Lines by", "Logarithmic scale", "Title"]);
    kind("heatmap").click();
    expect(heard.at(-1)).toMatchObject({kind: "heatmap", x: "period", y: "family"});
    expect(labels()).toEqual(["Across", "Down", "Number", "Title"]);
    kind("bar").click();
    expect(labels()).toEqual(["Names", "Number", "Out of", "Title"]);
  });

  it("a choice changes its column and nothing else", () => {
    const {choose, heard} = shown(table, spec);
    choose("Lines by", "");
    expect(heard).toEqual([{...spec, by: ""}]);
    choose("Title", "  Shares of families ");
    expect(heard.at(-1)).toEqual({...spec, by: "", title: "Shares of families"});
  });

  it("a chart set from outside is shown, and not told back", () => {
    const {set, control, heard, kind} = shown(table, spec);
    set({...spec, out_of: "", scale: "log", title: "<b>x</b>"});
    expect(control("Out of").value).toBe("");
    expect((control("Logarithmic scale") as HTMLInputElement).checked).toBe(true);
    expect(control("Title").value).toBe("<b>x</b>");
    set({...emptyChart("bar"), x: "family", y: "k"});
    expect(kind("bar").checked).toBe(true);
    expect(heard).toEqual([]);
  });

  it("a column that the result does not have stays chosen, so that nothing is lost", () => {
    const {control} = shown(table, {...spec, y: "gone"});
    expect(control("Number").value).toBe("gone");
  });

  it("the controls of two charts are apart", () => {
    const [one, two] = [shown(table, spec), shown(table, spec)];
    one.kind("bar").click();
    expect(two.kind("line").checked).toBe(true);
    expect(two.heard).toEqual([]);
  });

  it("kinds that the result has no columns for are not offered", () => {
    const names = resultOf(
      ["a VARCHAR", "n BIGINT"],
      [
        ["x", 1],
        ["y", 2]
      ]
    );
    const {element} = shown(names, chooseChart(names)!);
    const kinds = [...element.querySelectorAll<HTMLInputElement>('input[type="radio"]')].map((r) => r.value);
    expect(kinds).toEqual(["bar", "heatmap"]);
  });
});
