import {columnKind} from "../analysis/column-kind.js";
import {textWidth} from "../charts/measure-text.js";
import type {ResultTable} from "../model/result.js";
import {cellOf} from "./result-cell.js";

/** In pixels. */
const fontSize = 14.4;
const typeSize = 11.5;
const padding = 24;
/** Room beside a head's name for the arrow and the button. */
const besideName = 44;
export const narrowest = 56;
const widest = {text: 340, other: 260};
const n_sampled = 40;

/** Widths in pixels by what the heads and a few rows, the first and some on the way, need; `wanted` without a limit. */
export function columnWidths(table: ResultTable): {width: number; wanted: number}[] {
  const rows = sampledRows(table.n_rows);
  return table.columns.map(({name, type}, column) => {
    const shown = cellOf(type);
    const head = Math.max(textWidth(name, fontSize, 600) + besideName, textWidth(type, typeSize) + padding);
    const values = rows.map((row) => textWidth(shown(table.value(row, column)).text, fontSize));
    const wanted = Math.ceil(Math.max(head, narrowest, padding + 1.05 * Math.max(0, ...values)));
    const limit = columnKind(type) === "text" ? widest.text : widest.other;
    return {width: Math.min(wanted, Math.max(limit, Math.min(head, limit))), wanted};
  });
}

/** Widens what was cut, as far as there is room. */
export function shareRoom(columns: readonly {width: number; wanted: number}[], room: number): number[] {
  const left = room - columns.reduce((sum, {width}) => sum + width, 0);
  const lacking = columns.reduce((sum, {width, wanted}) => sum + wanted - width, 0);
  const part = lacking === 0 ? 0 : Math.min(1, Math.max(0, left) / lacking);
  return columns.map(({width, wanted}) => Math.floor(width + part * (wanted - width)));
}

function sampledRows(n_rows: number): number[] {
  if (n_rows <= 2 * n_sampled) return Array.from({length: n_rows}, (_, row) => row);
  return Array.from({length: 2 * n_sampled}, (_, i) =>
    i < n_sampled ? i : Math.floor(((i - n_sampled + 1) * (n_rows - 1)) / n_sampled)
  );
}
