import type {FigureMemory} from "./figure-memory.js";

/** The statements behind a figure as a file: they run as they stand over the corpus's tables. */
export function figureSql({words, corpus, sql, litscope, made}: FigureMemory): string {
  const about = [
    words.title,
    `Corpus: ${corpus.title}, ${corpus.n_papers} papers, fingerprint ${corpus.fingerprint}`,
    `Made by Litscope ${litscope} on ${made}; for DuckDB 0.9 or later`,
    "The tables are Parquet files: CREATE VIEW papers AS FROM 'data/papers.parquet', and so on,",
    "from the site's folder data/ or from litscope build --out DIR."
  ];
  const head = about.map((line) => `-- ${line.replace(/\s+/g, " ")}\n`).join("");
  return `${head}\n${sql.map((statement) => `${statement.trim().replace(/;$/, "")};\n`).join("\n")}`;
}
