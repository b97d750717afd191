export interface SqlToken {
  kind: "word" | "string" | "identifier" | "number" | "symbol";
  /** Words in upper case; strings and identifiers without their quotes, escapes resolved. */
  text: string;
  /** Offsets in the SQL, quotes included. */
  start: number;
  end: number;
}

const space = /[\s\ufeff]+/uy;
const word = /[\p{L}_\u0080-\uffff][\p{L}\p{N}_$\u0080-\uffff]*/uy;
const number = /\d[\w.]*/uy;
const dollarQuote = /\$(?:[\p{L}_][\p{L}\p{N}_]*)?\$/uy;

/**
 * Cuts SQL into tokens as DuckDB does: comments (block comments nest) and white space are left out, an
 * unclosed quote or comment runs to the end.
 */
export function sqlTokens(sql: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  let at = 0;
  const match = (pattern: RegExp): string | null => {
    pattern.lastIndex = at;
    return pattern.exec(sql)?.[0] ?? null;
  };
  const add = (kind: SqlToken["kind"], text: string, end: number): void => {
    tokens.push({kind, text, start: at, end});
    at = end;
  };
  while (at < sql.length) {
    const c = sql[at]!;
    const escapes = (c === "e" || c === "E") && sql[at + 1] === "'";
    let text: string | null;
    if ((text = match(space)) !== null) at += text.length;
    else if (sql.startsWith("--", at)) at = lineEnd(sql, at);
    else if (sql.startsWith("/*", at)) at = commentEnd(sql, at);
    else if (c === "'" || escapes) {
      const end = quoteEnd(sql, escapes ? at + 1 : at, escapes);
      add("string", quotedText(sql.slice(escapes ? at + 1 : at, end), escapes), end);
    } else if (c === '"') {
      const end = quoteEnd(sql, at, false);
      add("identifier", quotedText(sql.slice(at, end), false), end);
    } else if ((text = match(dollarQuote)) !== null) {
      const close = sql.indexOf(text, at + text.length);
      const inner = sql.slice(at + text.length, close < 0 ? sql.length : close);
      add("string", inner, close < 0 ? sql.length : close + text.length);
    } else if ((text = match(word)) !== null) add("word", text.toUpperCase(), at + text.length);
    else if ((text = match(number)) !== null) add("number", text, at + text.length);
    else add("symbol", c, at + 1);
  }
  return tokens;
}

/** Statements, each a list of tokens; empty ones are left out. */
export function sqlStatements(sql: string): SqlToken[][] {
  const statements: SqlToken[][] = [[]];
  for (const token of sqlTokens(sql)) {
    if (token.kind === "symbol" && token.text === ";") statements.push([]);
    else statements.at(-1)!.push(token);
  }
  return statements.filter((tokens) => tokens.length > 0);
}

/** A statement and its offset in the SQL it stands in. */
export interface PlacedStatement {
  text: string;
  at: number;
}

/** Each statement, without what stands before, between and behind them. */
export function statementsOf(sql: string): PlacedStatement[] {
  return sqlStatements(sql).map((tokens) => {
    const at = tokens[0]!.start;
    return {text: sql.slice(at, tokens.at(-1)!.end), at};
  });
}

function lineEnd(sql: string, from: number): number {
  const end = /[\n\r]/g;
  end.lastIndex = from;
  return end.exec(sql)?.index ?? sql.length;
}

function commentEnd(sql: string, from: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = from;
  let depth = 0;
  for (let found = edge.exec(sql); found !== null; found = edge.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return sql.length;
}

/** Where a quoted text ends; a doubled quote stands for one. */
function quoteEnd(sql: string, from: number, escapes: boolean): number {
  const quote = sql[from]!;
  const edge = escapes ? /\\[\s\S]?|''?/g : quote === "'" ? /''?/g : /""?/g;
  edge.lastIndex = from + 1;
  for (let found = edge.exec(sql); found !== null; found = edge.exec(sql)) {
    if (found[0] === quote) return edge.lastIndex;
  }
  return sql.length;
}

const escaped: Record<string, string> = {b: "\b", f: "\f", n: "\n", r: "\r", t: "\t"};

function quotedText(quoted: string, escapes: boolean): string {
  const quote = quoted[0]!;
  const closed = quoted.length > 1 && quoted.endsWith(quote);
  const inner = quoted.slice(1, closed ? -1 : undefined).replaceAll(quote + quote, quote);
  if (!escapes) return inner;
  return inner.replace(
    /\\(?:x([0-9a-f]{1,2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([0-7]{1,3})|([\s\S]))/gi,
    (_, x?: string, u?: string, long?: string, octal?: string, other?: string) => {
      if (octal !== undefined) return String.fromCharCode(parseInt(octal, 8));
      if (other !== undefined) return escaped[other] ?? other;
      const code = parseInt((x ?? u ?? long)!, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
    }
  );
}
