import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {figureBundle, readBundle} from "../../../src/snapshot/bundle.js";
import {anyMemory, exampleMemory} from "./random-memory.js";

const parts = {
  file: "topics",
  memory: exampleMemory,
  alt: "GPT rose.",
  svg: "<svg/>",
  png: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
  csv: "\ufeffName\r\nGPT\r\n",
  dataCsv: "\ufeffName\r\nGPT\r\nClaude\r\n",
  sql: "SELECT 1;\n"
};
const names = [
  "topics.svg",
  "topics.png",
  "topics.csv",
  "topics-all-data.csv",
  "topics.sql",
  "view.json",
  "README.md",
  "sha256.txt"
];

const changed = (change: (files: Record<string, Uint8Array>) => void): Uint8Array => {
  const files = unzipSync(figureBundle(parts));
  change(files);
  return zipSync(files);
};

/** A zip file whose list says another size of its one file than it has. */
const saying = (said: number, size: number): Uint8Array => {
  const bytes = zipSync({"a.svg": new Uint8Array(size)});
  const list = Buffer.from(bytes).lastIndexOf("PK\x01\x02");
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(list + 24, said, true);
  return bytes;
};

describe("a bundle", () => {
  it("holds the figure, its numbers, its statements, its view, how to cite and check it, and the sums", () => {
    const {memory, files, problems} = readBundle(figureBundle(parts));
    expect(problems).toEqual([]);
    expect(memory).toEqual(exampleMemory);
    expect([...files.keys()]).toEqual(names);
    const readme = strFromU8(files.get("README.md")!);
    expect(readme).toContain("@misc{litscope-topic-panels-");
    expect(readme).toContain("litscope verify");
    expect(readme).toContain("What it shows: GPT rose.");
  });

  it("is read back for any view, and the same parts give the same bytes", () => {
    fc.assert(
      fc.property(anyMemory, (memory) => {
        const bytes = figureBundle({...parts, memory});
        expect(readBundle(bytes)).toMatchObject({memory, problems: []});
        expect(Buffer.from(figureBundle({...parts, memory})).equals(bytes)).toBe(true);
      }),
      {numRuns: 30}
    );
  });

  it("is checked by sha256sum as it is unpacked", () => {
    const folder = mkdtempSync(join(tmpdir(), "litscope-bundle-"));
    for (const [name, bytes] of Object.entries(unzipSync(figureBundle(parts))))
      writeFileSync(join(folder, name), bytes);
    const {status, stdout} = spawnSync("sha256sum", ["-c", "sha256.txt"], {cwd: folder, encoding: "utf8"});
    expect(stdout.split("\n").filter((line) => line.endsWith(": OK"))).toHaveLength(names.length - 1);
    expect(status).toBe(0);
    rmSync(folder, {recursive: true});
  });

  it("says which file was changed, is missing or was added", () => {
    const bytes = changed((files) => {
      files["topics.csv"] = strToU8("Name\r\nnothing\r\n");
      delete files["topics.png"];
      files["more.txt"] = strToU8("more");
    });
    const {memory, problems} = readBundle(bytes);
    expect(memory).toEqual(exampleMemory);
    expect(problems).toEqual([
      "topics.png is missing",
      "topics.csv was changed: its sum is another",
      "more.txt is not in sha256.txt: nothing says what it should be"
    ]);
  });

  it("without its view, or with one that cannot be read, says so", () => {
    expect(readBundle(changed((files) => void delete files["view.json"]))).toMatchObject({
      memory: null,
      problems: ["view.json is missing", "there is no view.json in it"]
    });
    const {memory, problems} = readBundle(
      changed((files) => {
        files["view.json"] = strToU8('{"litscope": "9", "form": 2}');
      })
    );
    expect(memory).toBeNull();
    expect(problems[1]).toBe(
      "view.json: a later version of Litscope made it: its form is 2, and forms up to 1 are known here"
    );
  });

  it("that would fill the memory or holds too many files is not unpacked", () => {
    const many = Object.fromEntries(Array.from({length: 51}, (_, i) => [`${i}`, new Uint8Array(1)]));
    expect(readBundle(zipSync(many)).problems).toEqual(["it holds more than 50 files"]);
    expect(readBundle(saying(210_000_000, 1000))).toMatchObject({
      memory: null,
      problems: ["it holds more than 200 MB"]
    });
    const {files} = readBundle(saying(10, 1_000_000));
    expect(files.get("a.svg")?.length ?? 0).toBeLessThanOrEqual(10);
  });

  it("never throws, whatever the bytes", () => {
    const whole = figureBundle(parts);
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 300}), (bytes) => {
        expect(readBundle(bytes).problems.length).toBeGreaterThan(0);
      })
    );
    fc.assert(
      fc.property(fc.nat({max: whole.length - 1}), fc.nat({max: 255}), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        readBundle(bytes);
        readBundle(whole.slice(0, at));
      })
    );
  });
});
