import {renameSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {answerSummary} from "../src/build/answer-summaries.js";
import {summaryNames} from "../src/query/summaries.js";
import {openNativeEngine} from "./native-engine.js";

/** Answers each page's queries over the tables of a folder and writes `<page>.json` beside them. */
export async function writeSummaries(folder: string, fingerprint: string): Promise<void> {
  const engine = await openNativeEngine({tables: folder});
  try {
    for (const name of summaryNames) {
      const path = join(folder, `${name}.json`);
      writeFileSync(`${path}.part`, JSON.stringify(await answerSummary(engine, name, fingerprint)));
      renameSync(`${path}.part`, path);
    }
  } finally {
    engine.close();
  }
}
