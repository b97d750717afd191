import {type SqlToken, sqlStatements} from "../query/sql-tokens.js";

export interface TableUse {
  /** In lower case. */
  name: string;
  start: number;
  end: number;
  /** Whether it qualifies a column (`name.column`) and is no table by itself. */
  isQualifier: boolean;
}

const before = new Set(
  "FROM JOIN USING INTO UPDATE TABLE DESCRIBE DESC SHOW SUMMARIZE PIVOT PIVOT_WIDER UNPIVOT PIVOT_LONGER".split(
    " "
  )
);
const after = new Set(
  "SELECT WHERE GROUP HAVING ORDER LIMIT OFFSET QUALIFY WINDOW UNION INTERSECT EXCEPT VALUES SET SAMPLE".split(
    " "
  )
);

/**
 * Tables that SQL names, and qualifiers of their columns. Read by tokens, so that it also serves for what is not yet
 * whole; a name that a statement defines itself (WITH name AS …, CREATE TABLE name AS …) is none of its uses.
 */
export function tableUses(sql: string): TableUse[] {
  return sqlStatements(sql).flatMap((tokens) => {
    const defined = definedIn(tokens);
    const uses = usesIn(tokens).filter(({name}) => !defined.has(name));
    const tables = new Set(uses.filter((use) => !use.isQualifier).map(({name}) => name));
    return uses.filter(({name, isQualifier}) => !isQualifier || tables.has(name));
  });
}

function usesIn(tokens: readonly SqlToken[]): TableUse[] {
  const uses: TableUse[] = [];
  /** For each open bracket whether a table may come next, and whether commas part tables there. */
  const levels = [{expects: false, lists: false}];
  for (const [i, token] of tokens.entries()) {
    const level = levels.at(-1)!;
    const {kind, text} = token;
    if (kind === "symbol") {
      if (text === "(") levels.push({expects: level.expects, lists: level.expects});
      else if (text === ")" && levels.length > 1) {
        levels.pop();
        levels.at(-1)!.expects = false;
      } else level.expects = text === "," && level.lists;
      continue;
    }
    if (kind === "word" && before.has(text)) {
      level.expects = !isOperator(tokens, i);
      if (text === "FROM" && level.expects) level.lists = true;
      continue;
    }
    if (kind === "word" && text === "LATERAL") continue;
    if (kind === "word" && after.has(text)) {
      Object.assign(level, {expects: false, lists: false});
      continue;
    }
    const isQualified = tokens[i - 1]?.kind === "symbol" && tokens[i - 1]!.text === ".";
    const qualifies = tokens[i + 1]?.kind === "symbol" && tokens[i + 1]!.text === ".";
    const isFunction = tokens[i + 1]?.kind === "symbol" && tokens[i + 1]!.text === "(";
    const {start, end} = token;
    if ((kind === "word" || kind === "identifier") && !isQualified) {
      const name = text.toLowerCase();
      if (level.expects && !qualifies && !isFunction) uses.push({name, start, end, isQualifier: false});
      else if (qualifies && !level.expects) uses.push({name, start, end, isQualifier: true});
    }
    level.expects = false;
  }
  return uses;
}

/** FROM of IS DISTINCT FROM, EXTRACT(year FROM x) and TRIM; USING (columns) and PIVOT's USING sum(x); DESC of ORDER BY. */
function isOperator(tokens: readonly SqlToken[], at: number): boolean {
  const previous = tokens[at - 1];
  switch (tokens[at]!.text) {
    case "FROM":
      return (
        (previous?.kind === "word" && ["DISTINCT", "BOTH", "LEADING", "TRAILING"].includes(previous.text)) ||
        (previous?.kind === "word" && tokens[at - 2]?.text === "(" && tokens[at - 3]?.text === "EXTRACT")
      );
    case "DESC":
    case "DESCRIBE":
    case "SHOW":
    case "SUMMARIZE":
      return at > 0 && previous?.text !== "(" && previous?.text !== "FROM" && previous?.text !== "EXPLAIN";
    case "USING":
      return tokens[at + 1]?.text === "(";
    default:
      return false;
  }
}

function definedIn(tokens: readonly SqlToken[]): Set<string> {
  const defined = new Set<string>();
  const isWord = (at: number, text: string) => tokens[at]?.kind === "word" && tokens[at]!.text === text;
  const isSymbol = (at: number, text: string) => tokens[at]?.kind === "symbol" && tokens[at]!.text === text;
  for (let at = 0; at < tokens.length; at++) {
    const {kind, text} = tokens[at]!;
    if (kind !== "word" && kind !== "identifier") continue;
    let next = at + 1;
    if (isSymbol(next, "(")) {
      do next++;
      while (next < tokens.length && !isSymbol(next, ")") && !isSymbol(next, "("));
      next++;
    }
    if (!isWord(next, "AS")) continue;
    next++;
    if (isWord(next, "NOT")) next++;
    if (isWord(next, "MATERIALIZED")) next++;
    const previous = tokens[at - 1];
    const isMade = previous?.kind === "word" && ["TABLE", "VIEW", "EXISTS"].includes(previous.text);
    if (isMade || isSymbol(next, "(")) defined.add(text.toLowerCase());
  }
  return defined;
}
