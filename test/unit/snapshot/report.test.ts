import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  addItem,
  changeItem,
  emptyReport,
  itemNames,
  mostItems,
  moveItem,
  readReport,
  readReportText,
  removeItem,
  type Report,
  type ReportItem,
  writeReport
} from "../../../src/snapshot/report.js";
import {firstStep, step, undo} from "../../../src/state/steps.js";
import {anyMemory, anyText, exampleMemory} from "./random-memory.js";

const note = (id: string): ReportItem => ({kind: "note", id, text: id});
const table = {columns: [], rows: []};
const figure = (id: string): ReportItem => ({
  kind: "figure",
  id,
  file: id,
  caption: "",
  alt: "",
  svg: "<svg/>",
  table,
  memory: exampleMemory
});
const tableItem = (id: string): ReportItem => ({
  kind: "table",
  id,
  file: id,
  title: "",
  caption: "",
  table,
  memory: exampleMemory
});
const reportOf = (...items: ReportItem[]): Report => items.reduce(addItem, emptyReport);
const ids = ({items}: Report): string[] => items.map(({id}) => id);

const anyValue: Record<"text" | "number" | "date", fc.Arbitrary<string | number | Date>> = {
  text: anyText,
  number: fc.double({noNaN: true, noDefaultInfinity: true}).map((x) => x + 0),
  date: fc.date({min: new Date(0), max: new Date("2999-12-31"), noInvalidDate: true})
};
const anyTable = fc
  .array(
    fc.record({
      name: anyText,
      label: anyText,
      type: fc.constantFrom("text" as const, "number" as const, "date" as const)
    }),
    {
      maxLength: 4
    }
  )
  .chain((columns) =>
    fc.record({
      columns: fc.constant(columns),
      rows: fc.array(fc.tuple(...columns.map(({type}) => fc.option(anyValue[type]))), {maxLength: 4})
    })
  );
const anyItem = fc.oneof(
  fc.record({kind: fc.constant("note"), id: fc.constant(""), text: anyText}),
  fc.record({
    kind: fc.constant("table"),
    id: fc.constant(""),
    file: anyText,
    title: anyText,
    caption: anyText,
    table: anyTable,
    memory: anyMemory
  }),
  fc.record({
    kind: fc.constant("figure"),
    id: fc.constant(""),
    file: anyText,
    caption: anyText,
    alt: anyText,
    svg: anyText.map((text) => `<svg>${text}</svg>`),
    table: anyTable,
    memory: anyMemory
  })
) as fc.Arbitrary<ReportItem>;
const anyReport = fc
  .record({title: anyText, authors: anyText, items: fc.array(anyItem, {maxLength: 5})})
  .map(({title, authors, items}): Report => ({...reportOf(...items), title, authors}));

describe("a report", () => {
  it("numbers figures and tables each by themselves, in the order they stand in", () => {
    const report = reportOf(figure("a"), note("b"), tableItem("c"), figure("d"));
    expect([...itemNames(report)]).toEqual([
      ["a", "Figure 1"],
      ["b", ""],
      ["c", "Table 1"],
      ["d", "Figure 2"]
    ]);
    expect(itemNames(moveItem(report, "d", 0)).get("a")).toBe("Figure 2");
  });

  it("gives each item an id of its own", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "item-2", "item-3")), (wanted) => {
        const made = ids(reportOf(...wanted.map(note)));
        expect(new Set(made).size).toBe(wanted.length);
        expect(made).not.toContain("");
      })
    );
  });

  it("moving keeps every item; moving back is as if nothing had been moved", () => {
    const report = reportOf(note("a"), note("b"), note("c"), note("d"));
    fc.assert(
      fc.property(fc.integer({min: 0, max: 3}), fc.integer({min: -2, max: 9}), (from, to) => {
        const id = ids(report)[from]!;
        const moved = moveItem(report, id, to);
        expect(ids(moved)[Math.max(0, Math.min(3, to))]).toBe(id);
        expect(moveItem(moved, id, from)).toEqual(report);
      })
    );
    expect(moveItem(report, "nobody", 0)).toBe(report);
  });

  it("changes and removes the item that is named, and none other", () => {
    const report = reportOf(note("a"), figure("b"));
    expect(changeItem(report, "b", {caption: "New"}).items).toEqual([
      note("a"),
      {...figure("b"), caption: "New"}
    ]);
    expect(ids(removeItem(report, "a"))).toEqual(["b"]);
  });

  it("each change can be undone", () => {
    const first = reportOf(note("a"), figure("b"));
    const steps = step(firstStep(first), removeItem(first, "b"));
    expect(undo(steps).present).toBe(first);
  });

  it("is read back as it was written", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(readReportText(writeReport(report))).toEqual(report);
      })
    );
  });

  it("what is no report, or a broken one, is refused in words", () => {
    const good = () =>
      JSON.parse(writeReport(reportOf(figure("a"), tableItem("b"), note("c")))) as {
        form: number;
        items: Record<string, unknown>[];
      };
    const broken = (change: (report: ReturnType<typeof good>) => void) => {
      const report = good();
      change(report);
      return readReport(report);
    };
    expect(readReport(good())).not.toHaveProperty("reason");
    expect(readReportText("{")).toHaveProperty("reason", expect.stringMatching(/^it is no JSON: /));
    expect(readReport({})).toEqual({reason: "it is no report of Litscope"});
    expect(broken((r) => (r.form = 2))).toEqual({
      reason: "its form is 2, and 1 is known here: another version wrote it"
    });
    expect(broken((r) => (r.items[1]!.id = "a"))).toEqual({reason: "item 2 has the id of another: a"});
    expect(broken((r) => (r.items[0]!.svg = "<script>"))).toEqual({
      reason: "item 1: it is a figure without its picture"
    });
    expect(broken((r) => (r.items[1]!.table = {columns: [], rows: [[1]]}))).toEqual({
      reason: "item 2: its table cannot be read"
    });
    expect(broken((r) => (r.items[2]!.kind = "film"))).toEqual({
      reason: 'item 3: it is of no known kind: "film"'
    });
    expect(broken((r) => (r.items = Array.from({length: mostItems + 1}, () => r.items[2]!)))).toEqual({
      reason: "it has 201 items, of 200 at most"
    });
  });

  it("reading never throws, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readReport({litscope: "report", form: 1, title: "", authors: "", items: value})).toBeDefined();
        expect(
          readReport({litscope: "report", form: 1, title: "", authors: "", items: [value]})
        ).toBeDefined();
      })
    );
  });
});
