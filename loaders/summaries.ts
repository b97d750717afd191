import {renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {openSummaries} from "../src/build/answer-summaries.js";
import {summaryNames} from "../src/query/summaries.js";
import {openNativeEngine} from "./native-engine.js";

/** Answers each page's queries over the tables of a folder and writes `<page>.json` beside them. */
export async function writeSummaries(folder: string, fingerprint: string): Promise<void> {
  const engine = await openNativeEngine({tables: folder});
  try {
    const answer = openSummaries(engine, fingerprint);
    for (const name of summaryNames) {
      const path = join(folder, `${name}.json`);
      writeFileSync(`${path}.part`, JSON.stringify(await answer(name)));
      renameSync(`${path}.part`, path);
    }
  } finally {
    engine.close();
  }
}
