import {relaid} from "../query/sql-layout.js";

/** SQL in the layout of the site; throws where it is left alone, saying why. The formatter is fetched at the first call. */
export async function formatSql(sql: string): Promise<string> {
  const {duckdb, formatDialect} = await import("sql-formatter");
  let layout: string;
  try {
    layout = formatDialect(sql, {
      dialect: duckdb,
      tabWidth: 2,
      keywordCase: "preserve",
      expressionWidth: 80,
      linesBetweenQueries: 1
    });
  } catch (cause) {
    throw new Error("this SQL cannot be formatted: it may not be whole yet", {cause});
  }
  const text = relaid(sql, layout);
  if (text === null) throw new Error("left as it is: the formatter would have changed more than the layout");
  return text;
}
