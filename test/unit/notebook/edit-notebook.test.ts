import fc from "fast-check";
import {expect, test} from "vitest";
import type {Notebook} from "../../../src/model/notebook.js";
import {
  changeCell,
  duplicateCell,
  emptyCell,
  freeId,
  insertCell,
  moveCell,
  namedCell,
  removeCell,
  renameResult,
  resultNames
} from "../../../src/notebook/edit-notebook.js";

const chart = {kind: "bar", title: "", x: "a", y: "b", by: "", out_of: "", scale: "linear"} as const;
const notebook: Notebook = {
  title: "t",
  cells: [
    {id: "cell-1", kind: "sql", name: "monthly", sql: "SELECT 1 AS n", isCollapsed: false},
    {id: "cell-2", kind: "markdown", text: "about monthly", isCollapsed: false},
    {
      id: "cell-7",
      kind: "sql",
      name: "",
      sql: "SELECT 'monthly' AS monthly FROM monthly -- monthly",
      isCollapsed: false
    },
    {id: "cell-3", kind: "chart", of: "monthly", chart, isCollapsed: false}
  ]
};
const ids = ({cells}: Notebook) => cells.map(({id}) => id);

test("a new cell has an id that no other has, also after the last was removed", () => {
  expect(freeId(notebook)).toBe("cell-8");
  const {notebook: more, id} = insertCell(notebook, 1, emptyCell.sql);
  expect(ids(more)).toEqual(["cell-1", id, "cell-2", "cell-7", "cell-3"]);
  expect(freeId({title: "", cells: []})).toBe("cell-1");
});

test("a cell moves by one place, and stays at the ends", () => {
  expect(ids(moveCell(notebook, "cell-2", 1))).toEqual(["cell-1", "cell-7", "cell-2", "cell-3"]);
  expect(moveCell(notebook, "cell-1", -1)).toBe(notebook);
  expect(moveCell(notebook, "cell-3", 1)).toBe(notebook);
  expect(moveCell(notebook, "none", 1)).toBe(notebook);
});

test("the copy of a named result stands below it under a name of its own", () => {
  const {notebook: more, id} = duplicateCell(notebook, "cell-1", resultNames(notebook));
  expect(more.cells[1]).toEqual({...notebook.cells[0], id, name: "monthly_2"});
  expect(resultNames(more)).toEqual(["monthly", "monthly_2"]);
});

test("another name goes into the cells that read the result, and into no text, comment or alias", () => {
  const renamed = renameResult(notebook, "cell-1", "by_month");
  expect(renamed.cells[2]).toMatchObject({sql: "SELECT 'monthly' AS monthly FROM by_month -- monthly"});
  expect(renamed.cells[1]).toBe(notebook.cells[1]);
  expect(renamed.cells[3]).toMatchObject({of: "by_month"});
  expect(namedCell(renamed, "by_month")?.id).toBe("cell-1");
  expect(namedCell(renamed, "monthly")).toBeUndefined();
});

test("a name that is taken away leaves the others as they are", () => {
  const bare = renameResult(notebook, "cell-1", "");
  expect(bare.cells.slice(1)).toEqual(notebook.cells.slice(1));
});

test("no edit touches the notebook it was given, and none makes two cells of one id", () => {
  const frozen = JSON.stringify(notebook);
  const edit = fc.oneof(
    fc.record({kind: fc.constant("insert"), at: fc.nat(6)}),
    fc.record({kind: fc.constantFrom("remove", "up", "down", "copy", "name", "hide"), at: fc.nat(6)})
  );
  fc.assert(
    fc.property(fc.array(edit, {maxLength: 12}), (edits) => {
      let now = notebook;
      for (const {kind, at} of edits) {
        const id = now.cells[at % Math.max(1, now.cells.length)]?.id ?? "none";
        if (kind === "insert") now = insertCell(now, at, emptyCell.markdown).notebook;
        if (kind === "remove") now = removeCell(now, id);
        if (kind === "up") now = moveCell(now, id, -1);
        if (kind === "down") now = moveCell(now, id, 1);
        if (kind === "copy") now = duplicateCell(now, id, resultNames(now)).notebook;
        if (kind === "name") now = renameResult(now, id, `name_${at}`);
        if (kind === "hide") now = changeCell(now, id, {isCollapsed: true});
        expect(new Set(ids(now)).size).toBe(now.cells.length);
      }
      expect(JSON.stringify(notebook)).toBe(frozen);
    })
  );
});
