/** Files that are figures, views or reports rather than papers. */
const figureName = /\.(?:svg|png)$|(?:^|[^a-z])view\.json$|\.litscope\.json$/i;
const tailBytes = 1 << 16;

/** Whether a file is a figure that Litscope made; of an archive the list of its files tells. */
export async function isFigureFile(file: File): Promise<boolean> {
  if (figureName.test(file.name)) return true;
  if (!/\.zip$/i.test(file.name)) return false;
  return /(?:^|[^a-z])view\.json/i.test(await file.slice(-tailBytes).text());
}

/** Whether a file holds papers and nothing that the SQL page could take for a table. */
export function isPapersFile({name}: Pick<File, "name">): boolean {
  return !/\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|parquet|pq|md|markdown)(?:\.gz)?$/i.test(name);
}
