import type {ColumnType} from "../../model/tables.js";

export interface MacroParameter {
  name: string;
  about: string;
}

export interface MacroColumn {
  type: ColumnType;
  about: string;
}

/** A function of the corpus's own in SQL: an expression, or rows. */
export interface Macro {
  name: string;
  kind: "scalar" | "table";
  parameters: readonly MacroParameter[];
  /** A sentence or two, shown where the macro is offered. */
  about: string;
  /** A scalar's type; the columns of a table. */
  returns: string | Record<string, MacroColumn>;
  /** An expression; or a SELECT whose columns are qualified, because a parameter hides a column of its name. */
  body: string;
  /** A statement that runs on any corpus. */
  example: string;
}

/** The definition of a macro, for DuckDB from 0.9 on. Newer ones want the tables and macros that its body names to be there. */
export function macroStatement({name, kind, parameters, body}: Macro): string {
  const names = parameters.map((parameter) => parameter.name).join(", ");
  return `CREATE OR REPLACE MACRO ${name}(${names}) AS ${kind === "table" ? "TABLE\n" : ""}${body}`;
}
