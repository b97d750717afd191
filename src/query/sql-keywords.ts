const list = (words: string): readonly string[] => words.split(" ");

/** Words that a statement of the notebook can begin with. */
export const statementStarts = list(
  "SELECT FROM WITH VALUES DESCRIBE SUMMARIZE SHOW EXPLAIN CREATE DROP ALTER INSERT UPDATE DELETE PIVOT UNPIVOT"
);

/** Words that are never a name without quotes: DuckDB's reserved words, and those for functions and types alone. */
export const reservedWords: ReadonlySet<string> = new Set(
  list(
    "ALL ANALYSE ANALYZE AND ANTI ANY ARRAY AS ASC ASOF ASYMMETRIC BOTH CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE CROSS DEFAULT DEFERRABLE DESC DISTINCT DO ELSE END EXCEPT FALSE FETCH FOR FOREIGN FROM FULL GLOB GRANT GROUP HAVING ILIKE IN INITIALLY INNER INTERSECT INTO IS ISNULL JOIN LATERAL LEADING LEFT LIKE LIMIT NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVERLAPS PIVOT PLACING POSITIONAL PRIMARY QUALIFY REFERENCES RETURNING RIGHT SELECT SEMI SIMILAR SOME SYMMETRIC TABLE TABLESAMPLE THEN TO TRAILING TRUE TRY_CAST UNION UNIQUE UNPIVOT USING VARIADIC WHEN WHERE WINDOW WITH"
  )
);

/** Words that a misspelt one may have meant inside a statement. */
export const grammarWords = list(
  "SELECT DISTINCT FROM WHERE GROUP ORDER BY HAVING LIMIT OFFSET QUALIFY JOIN LEFT RIGHT INNER FULL CROSS ON USING UNION INTERSECT EXCEPT AND OR NOT IN IS NULL LIKE ILIKE BETWEEN EXISTS CASE WHEN THEN ELSE END AS OVER PARTITION FILTER WITH VALUES ASC DESC NULLS FIRST LAST EXCLUDE REPLACE RECURSIVE INTERVAL"
);

/** Words that end the clause before them. */
export const clauseWords: ReadonlySet<string> = new Set(
  list("SELECT FROM WHERE GROUP HAVING ORDER LIMIT OFFSET QUALIFY WINDOW UNION INTERSECT EXCEPT")
);

export const typeNames = list(
  "VARCHAR INTEGER BIGINT DOUBLE BOOLEAN DATE TIMESTAMP SMALLINT HUGEINT FLOAT DECIMAL TIME INTERVAL VARCHAR[] INTEGER[]"
);

export const dateParts = list(
  "day week month quarter year decade century hour minute second millisecond dow isodow doy isoyear yearweek epoch"
);

export type Clause = "select" | "from" | "where" | "group" | "having" | "order" | "limit" | "on" | "qualify";

const operators = [
  "AND",
  "OR",
  "NOT",
  "IN (",
  "LIKE",
  "ILIKE",
  "BETWEEN",
  "IS NULL",
  "IS NOT NULL",
  "IS DISTINCT FROM"
];
const closing = ["ORDER BY", "LIMIT", "UNION ALL", "UNION", "EXCEPT", "INTERSECT"];
const joins = ["JOIN", "LEFT JOIN", "INNER JOIN", "FULL JOIN", "CROSS JOIN", "SEMI JOIN", "ANTI JOIN"];

/** What may follow where a value or a name is complete. */
export const wordsAfterOperand: Readonly<Record<Clause, readonly string[]>> = {
  select: ["FROM", "AS", ...operators, "OVER (", "FILTER (WHERE", "EXCLUDE (", "REPLACE ("],
  from: [...joins, "ON", "USING (", "WHERE", "GROUP BY", "HAVING", "QUALIFY", ...closing, "AS", "SELECT"],
  on: [...operators, ...joins, "WHERE", "GROUP BY", ...closing],
  where: [...operators, "GROUP BY", "HAVING", "QUALIFY", ...closing],
  group: ["HAVING", "QUALIFY", ...closing],
  having: [...operators, "QUALIFY", ...closing],
  qualify: [...operators, ...closing],
  order: ["ASC", "DESC", "NULLS FIRST", "NULLS LAST", "LIMIT"],
  limit: ["OFFSET", "UNION ALL"]
};

/** What may follow a value within the brackets of a call. */
export const wordsInBrackets = [...operators, "ORDER BY", "DESC"];

/** What must follow a word. */
export const wordsAfterWord: Readonly<Record<string, readonly string[]>> = {
  GROUP: ["BY"],
  ORDER: ["BY"],
  PARTITION: ["BY"],
  IS: ["NULL", "NOT NULL", "DISTINCT FROM", "NOT DISTINCT FROM"],
  NULLS: ["FIRST", "LAST"],
  LEFT: ["JOIN", "OUTER JOIN"],
  RIGHT: ["JOIN", "OUTER JOIN"],
  FULL: ["JOIN", "OUTER JOIN"],
  ...Object.fromEntries(list("INNER CROSS SEMI ANTI ASOF OUTER NATURAL").map((word) => [word, ["JOIN"]])),
  ...Object.fromEntries(list("UNION EXCEPT INTERSECT").map((word) => [word, ["ALL", "SELECT", "FROM"]])),
  ALL: ["SELECT", "FROM"]
};

/** What may stand where a value is expected, functions and columns apart. */
export const wordsForOperand = ["CASE WHEN", "NOT", "EXISTS (", "CAST(", "NULL", "TRUE", "FALSE", "INTERVAL"];

export const wordsInCase = ["WHEN", "THEN", "ELSE", "END"];

/** A name as SQL needs it: in double quotes where it is no plain word. */
export function quotedName(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) && !reservedWords.has(name.toUpperCase())
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL needs it. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
