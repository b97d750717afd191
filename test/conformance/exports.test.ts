import {existsSync, readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {openCorpus} from "../../src/corpus/read-corpus.js";

const folder = "../shared/formats";
const here = existsSync(folder);
if (!here) console.log(`skipped: ${folder} is not here`);

/** Formats whose files are one of text, JSON or a table, so that papers may be read from them today. */
const read = /csv|json|tab|txt|semantic_scholar|openalex|crossref|springer|publish_or_perish/;

it.skipIf(!here)(
  "no export of a database makes a reader throw, and none that is not read yet gives papers as plain text",
  () => {
    const wrong: string[] = [];
    let n_files = 0;
    for (const format of readdirSync(folder).filter((name) => !name.endsWith(".json"))) {
      for (const file of readdirSync(join(folder, format))) {
        const corpus = openCorpus();
        const reader = corpus.openFile(file);
        reader.push(readFileSync(join(folder, format, file)));
        reader.end();
        const {papers, files} = corpus.finish();
        n_files++;
        if (!read.test(format) && papers.length > 0 && files[0]?.format === "text")
          wrong.push(`${format}/${file}: ${papers.length}`);
      }
    }
    expect(n_files).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
  },
  300_000
);
