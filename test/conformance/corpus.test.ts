import {createReadStream, existsSync} from "node:fs";
import {createGunzip} from "node:zlib";
import {expect, test} from "vitest";
import {openPapers} from "../../src/corpus/open-papers.js";
import {openDecoder} from "../../src/corpus/decode.js";
import {openMerge} from "../../src/corpus/merge.js";
import {openSidecar} from "../../src/corpus/sidecar.js";

const anthology = new URL("../../../shared/corpora/acl_anthology_1965_2021.jsonl.gz", import.meta.url);

test("the ACL Anthology to 2021 gives 63,969 entries, 25,307 with an abstract", async (context) => {
  context.skip(!existsSync(anthology), "../shared/corpora/acl_anthology_1965_2021.jsonl.gz is absent");
  const decoder = openDecoder();
  const sink = openPapers("acl.jsonl", openSidecar());
  for await (const bytes of createReadStream(anthology).pipe(createGunzip())) sink.push(decoder.push(bytes));
  sink.push(decoder.end());
  const {records, problems} = sink.end();
  expect(problems).toEqual([]);
  expect(records).toHaveLength(63_969);
  expect(records.filter(({abstract}) => abstract !== null)).toHaveLength(25_307);
  expect(records.every(({date}) => date !== null)).toBe(true);

  const merger = openMerge();
  for (const record of records) merger.add(record);
  const {papers, merges} = merger.finish();
  expect(papers.length + merges.length).toBe(63_969);
  expect(merges.length).toBeLessThan(1_000);
  expect(new Set(papers.map(({key}) => key)).size).toBe(papers.length);
});
