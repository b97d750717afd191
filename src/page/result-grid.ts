import type {ResultColumn} from "../model/result.js";
import {displayValue} from "../engine/values.js";
import {counted} from "./corpus-line.js";
import {addHead, tableFrame} from "./table-frame.js";

/** Rows put into the page at once: more would make the page slow, and nobody reads them. */
export const rowsAtOnce = 200;

/** The rows of a statement: the first few hundred, and more on request. Cells are text, whatever they hold. */
export function resultGrid(columns: readonly ResultColumn[], rows: readonly unknown[][]): HTMLElement {
  const element = document.createElement("div");
  element.className = "result";
  if (rows.length === 0) {
    const empty = document.createElement("p");
    empty.textContent = "The statement ran and returned no rows.";
    element.append(empty);
    return element;
  }
  const {frame, head, body} = tableFrame("Result");
  for (const column of columns) {
    const cell = addHead(head, column.name, {isNumber: isNumber(column)});
    const type = document.createElement("small");
    type.textContent = ` ${column.type}`;
    cell.append(type);
  }
  let shown = 0;
  const more = document.createElement("button");
  more.type = "button";
  const showMore = () => {
    for (const row of rows.slice(shown, shown + rowsAtOnce)) {
      const line = body.insertRow();
      columns.forEach((column, i) => {
        const cell = line.insertCell();
        const value = row[i];
        if (value === null || value === undefined) {
          cell.className = "null";
          cell.textContent = "NULL";
        } else {
          cell.textContent = displayValue(value);
          if (isNumber(column)) cell.className = "number";
        }
      });
    }
    shown = Math.min(rows.length, shown + rowsAtOnce);
    more.hidden = shown >= rows.length;
    more.textContent = `Show ${counted(Math.min(rowsAtOnce, rows.length - shown), "more row")} of ${(rows.length - shown).toLocaleString("en-GB")}`;
  };
  more.addEventListener("click", showMore);
  showMore();
  element.append(frame, more);
  return element;
}

function isNumber({type}: ResultColumn): boolean {
  return /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL|Int|Uint|Float|Decimal)/i.test(
    type
  );
}
