const naming = /^-- result:(?: ([a-z_][a-z0-9_]*))?(?:\n|$)/;

/**
 * SQL as the text of a fence, which Framework makes a raw JavaScript template of: what would end the template or
 * begin an expression in it is kept by backslashes, and a first line names the result. Where the SQL itself begins
 * with such a line, a nameless one goes before it.
 */
export function writeSqlFence(sql: string, name: string): string {
  const body = sql
    .replace(/(\\*)(`|\$\{)/g, (_, slashes: string, mark: string) => `${slashes}${slashes}\\${mark}`)
    .replace(/\\+$/, (slashes) => slashes + slashes);
  if (name === "" && !naming.test(body)) return body;
  return `-- result:${name === "" ? "" : ` ${name}`}${body === "" ? "" : `\n${body}`}`;
}

/** The inverse of the escapes of `writeSqlFence`, for a whole text or a piece of a template; `isLast` where it ends the SQL. */
export function unescapeSqlFence(text: string, isLast = true): string {
  const body = text.replace(/(\\*)\\(`|\$\{)/g, (found, slashes: string, mark: string) =>
    slashes.length % 2 === 0 ? slashes.slice(slashes.length / 2) + mark : found
  );
  if (!isLast) return body;
  return body.replace(/\\+$/, (slashes) =>
    slashes.length % 2 === 0 ? slashes.slice(slashes.length / 2) : slashes
  );
}

/** SQL and the name that its first line gives the result, "" for none. */
export function partNaming(sql: string): {name: string; sql: string} {
  const found = naming.exec(sql);
  return found === null ? {name: "", sql} : {name: found[1] ?? "", sql: sql.slice(found[0].length)};
}
