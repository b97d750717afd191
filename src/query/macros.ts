import {kwic} from "./macros/kwic.js";
import type {Macro} from "./macros/macro.js";
import {measures} from "./macros/measures.js";
import {periods} from "./macros/periods.js";
import {search} from "./macros/search.js";
import {termMacros} from "./macros/terms.js";
import {wordPlaces} from "./macros/word-places.js";
import {wordsOf} from "./macros/words-of.js";
import {sqlTokens} from "./sql-tokens.js";

export {macroStatement, type Macro, type MacroColumn, type MacroParameter} from "./macros/macro.js";

/** The corpus's own functions in SQL, each after those that it calls. Rows are of the view `selection` and in a total order. */
export const macros: readonly Macro[] = [
  ...measures,
  ...wordsOf,
  ...wordPlaces,
  kwic,
  search,
  ...termMacros,
  ...periods
];

export const macroNames: readonly string[] = macros.map((macro) => macro.name);

/** The macros that SQL calls, and those that they call, each after those that it needs. */
export function macrosIn(sql: string): Macro[] {
  const called = new Set<Macro>();
  const add = (text: string): void => {
    for (const macro of calledIn(text)) {
      if (called.has(macro)) continue;
      called.add(macro);
      add(macro.body);
    }
  };
  add(sql);
  return macros.filter((macro) => called.has(macro));
}

const byName = new Map(macros.map((macro) => [macro.name.toUpperCase(), macro]));

function calledIn(sql: string): Macro[] {
  const tokens = sqlTokens(sql);
  return tokens.flatMap(({kind, text}, i) => {
    const next = tokens[i + 1];
    const isCall = next?.kind === "symbol" && next.text === "(";
    return isCall && (kind === "word" || kind === "identifier") ? (byName.get(text.toUpperCase()) ?? []) : [];
  });
}
