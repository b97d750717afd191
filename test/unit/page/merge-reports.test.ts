import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {mergeReports} from "../../../src/page/merge-reports.js";
import {
  addItem,
  changeItem,
  emptyReport,
  moveItem,
  removeItem,
  type Report
} from "../../../src/snapshot/report.js";

const note = (text: string) => ({kind: "note", id: "", text}) as const;
const reportOf = (...texts: string[]): Report => texts.map(note).reduce(addItem, emptyReport);
const textsOf = ({items}: Report): string[] => items.map((item) => (item.kind === "note" ? item.text : ""));

/** As another tab reads it: equal, and no part of it the same object. */
const read = (report: Report): Report => structuredClone(report);

type Edit =
  | {kind: "add"; text: string}
  | {kind: "title"; text: string}
  | {kind: "change"; at: number; text: string}
  | {kind: "remove"; at: number}
  | {kind: "move"; at: number; to: number};

const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    fc.record({kind: fc.constant("add" as const), text: fc.string()}),
    fc.record({kind: fc.constant("title" as const), text: fc.string()}),
    fc.record({kind: fc.constant("change" as const), at: fc.nat(5), text: fc.string()}),
    fc.record({kind: fc.constant("remove" as const), at: fc.nat(5)}),
    fc.record({kind: fc.constant("move" as const), at: fc.nat(5), to: fc.nat(5)})
  ),
  {maxLength: 5}
);

function apply(report: Report, steps: readonly Edit[]): Report {
  return steps.reduce((now, step) => {
    if (step.kind === "add") return addItem(now, note(step.text));
    if (step.kind === "title") return {...now, title: step.text};
    const id = now.items[step.at]?.id ?? "";
    if (step.kind === "change") return changeItem(now, id, {text: step.text});
    return step.kind === "remove" ? removeItem(now, id) : moveItem(now, id, step.to);
  }, report);
}

const base = reportOf("one", "two", "three");

describe("a report that two tabs changed", () => {
  it("is as the other has it, where this one changed nothing, and the other way round", () => {
    fc.assert(
      fc.property(edits, (steps) => {
        const changed = apply(base, steps);
        expect(mergeReports(base, base, read(changed))).toEqual(changed);
        expect(mergeReports(base, changed, read(base))).toEqual(changed);
      })
    );
  });

  it("loses nothing that either added, and has every id once", () => {
    fc.assert(
      fc.property(edits, edits, (here, there) => {
        const [own, other] = [apply(base, here), apply(base, there)];
        const merged = mergeReports(base, own, read(other));
        expect(new Set(merged.items.map(({id}) => id)).size).toBe(merged.items.length);
        const known = new Set(base.items.map(({id}) => id));
        const isNew = ({id}: {id: string}): boolean => !known.has(id);
        const added = [...own.items.filter(isNew), ...other.items.filter(isNew)];
        expect(merged.items.filter(isNew)).toHaveLength(added.length);
        expect(textsOf(merged)).toEqual(expect.arrayContaining(textsOf({...merged, items: added})));
      })
    );
  });

  it("keeps both of two additions that bear the same id", () => {
    const own = addItem(base, note("mine"));
    const other = addItem(base, note("theirs"));
    expect(textsOf(mergeReports(base, own, read(other)))).toEqual(["one", "two", "three", "theirs", "mine"]);
  });

  it("keeps what was written there, where this tab only added", () => {
    const other = {...changeItem(base, "item-2", {text: "two, rewritten"}), title: "Named there"};
    const merged = mergeReports(base, addItem(base, note("mine")), read(other));
    expect(textsOf(merged)).toEqual(["one", "two, rewritten", "three", "mine"]);
    expect(merged.title).toBe("Named there");
  });

  it("leaves out what either deleted, unless the other wrote in it", () => {
    expect(textsOf(mergeReports(base, removeItem(base, "item-1"), read(removeItem(base, "item-3"))))).toEqual(
      ["two"]
    );
    const rewritten = changeItem(base, "item-1", {text: "one, rewritten"});
    const deleted = removeItem(base, "item-1");
    expect(textsOf(mergeReports(base, rewritten, read(deleted)))).toContain("one, rewritten");
    expect(textsOf(mergeReports(base, deleted, read(rewritten)))).toContain("one, rewritten");
  });

  it("is in this tab's order, where this tab changed it", () => {
    const moved = moveItem(base, "item-3", 0);
    const other = addItem(base, note("theirs"));
    expect(textsOf(mergeReports(base, moved, read(other)))).toEqual(["three", "one", "two", "theirs"]);
  });
});
