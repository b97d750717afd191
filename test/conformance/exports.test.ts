import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {formats, type Format} from "../../src/corpus/formats.js";
import {openCorpus} from "../../src/corpus/read-corpus.js";
import type {SourceRecord} from "../../src/model/paper.js";
import {differences, otherFormats} from "./differences.js";

const folder = "../shared/formats";
const here = existsSync(folder);
if (!here) console.log(`skipped: ${folder} is not here`);

interface Listed {
  file: string;
  format: Format;
  records_expected: number | null;
  exact: boolean;
}

const listed = here ? (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Listed[]) : [];

function read({file}: Listed) {
  const corpus = openCorpus({today: "2026-01-01"});
  const records: SourceRecord[] = [];
  const {record: take} = corpus;
  corpus.record = (record) => {
    records.push(record);
    take(record);
  };
  const sink = corpus.openFile(file);
  sink.push(readFileSync(join(folder, file)));
  sink.end();
  return {...corpus.finish(), records};
}

test.skipIf(!here)(
  "every export is read as what it is, and gives the entries that its makers count",
  () => {
    const rows = new Map<string, number[]>();
    const wrong: string[] = [];
    const explained = new Set<string>();
    for (const one of listed) {
      const {records, problems, flow, files} = read(one);
      const [file] = files;
      const n = flow.n_records;
      const has = (field: keyof SourceRecord) => records.filter((record) => record[field] !== null).length;
      const row = [1, n, records.length, has("abstract"), has("date"), problems.length];
      rows.set(
        one.format,
        (rows.get(one.format) ?? row.map(() => 0)).map((sum, i) => sum + row[i]!)
      );
      if (one.records_expected !== null && n !== one.records_expected) {
        const why = differences.get(one.file);
        explained.add(one.file);
        if (one.exact || why === undefined || why.n !== n)
          wrong.push(`${one.file}: ${n} entries, not ${one.records_expected}`);
      }
      if (file?.format !== one.format && otherFormats.get(one.file)?.format !== (file?.format ?? null)) {
        wrong.push(`${one.file}: read as ${file?.format ?? file?.label}`);
      }
      if (n > 0 && flow.n_records !== flow.n_papers + flow.n_merged + flow.n_refused)
        wrong.push(`${one.file}: entries do not add up`);
    }
    const names = ["files", "entries", "with title", "with abstract", "with date", "problems"];
    const width = Math.max(...Object.values(formats).map((name) => name.length));
    const line = (cells: (string | number)[]) =>
      cells.map((cell, i) => (i === 0 ? String(cell).padEnd(width) : String(cell).padStart(13))).join("");
    console.log(
      [
        line(["format", ...names]),
        ...[...rows].sort().map(([format, row]) => line([formats[format as Format], ...row]))
      ].join("\n")
    );
    expect(listed.length).toBeGreaterThan(400);
    expect(wrong).toEqual([]);
    expect([...differences.keys()].filter((file) => !explained.has(file))).toEqual([]);
  },
  300_000
);
