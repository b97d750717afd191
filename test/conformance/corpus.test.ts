import {existsSync, readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {openCorpus} from "../../src/corpus/read-corpus.js";

const anthology = new URL("../../../shared/corpora/acl_anthology_1965_2021.jsonl.gz", import.meta.url);

test("the ACL Anthology to 2021 gives 63,969 entries, 25,307 with an abstract", (context) => {
  context.skip(!existsSync(anthology), "../shared/corpora/acl_anthology_1965_2021.jsonl.gz is absent");
  let n_with_abstract = 0;
  let n_dated = 0;
  const corpus = openCorpus({today: "2026-01-01"});
  const {record: take} = corpus;
  corpus.record = (record) => {
    if (record.abstract !== null) n_with_abstract += 1;
    if (record.date !== null) n_dated += 1;
    take(record);
  };
  const sink = corpus.openFile("acl.jsonl.gz");
  sink.push(readFileSync(anthology));
  sink.end();
  const {papers, merges, flow, problems} = corpus.finish();
  expect(problems.filter(({kind}) => kind === "refused")).toEqual([]);
  expect([flow.n_records, n_with_abstract, n_dated]).toEqual([63_969, 25_307, 63_969]);
  expect(papers.length + merges.length).toBe(63_969);
  expect(merges.length).toBeLessThan(1_000);
  expect(new Set(papers.map(({key}) => key)).size).toBe(papers.length);
});
