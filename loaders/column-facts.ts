import {renameSync, rmSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {describeColumns} from "../src/build/describe-columns.js";
import {quotedText} from "../src/query/sql-keywords.js";
import {openNativeEngine} from "./native-engine.js";

const memory = "1GB";

/** Describes what each column of the tables of a folder holds and writes `schema.json` beside them. */
export async function writeColumnFacts(folder: string, fingerprint: string): Promise<void> {
  const engine = await openNativeEngine({tables: folder});
  const overflow = join(folder, "schema.tmp");
  try {
    await engine.rows(`SET memory_limit = '${memory}'`, []);
    await engine.rows(`SET temp_directory = ${quotedText(overflow)}`, []);
    const path = join(folder, "schema.json");
    writeFileSync(`${path}.part`, JSON.stringify(await describeColumns(engine, fingerprint)));
    renameSync(`${path}.part`, path);
  } finally {
    engine.close();
    rmSync(overflow, {recursive: true, force: true});
  }
}
