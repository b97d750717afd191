import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {readSummary} from "../../src/query/summaries.js";

/** What a built site says of its corpus. */
export function publishedCorpus(site: string) {
  const folder = join(site, "_file/data");
  const name = readdirSync(folder).find((file) => /^overview\.\w+\.json$/.test(file))!;
  return readSummary("overview", JSON.parse(readFileSync(join(folder, name), "utf8"))).answers.corpus
    .rows[0]!;
}
