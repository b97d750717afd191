import {spawn} from "node:child_process";
import {join} from "node:path";
import fc from "fast-check";
import {expect, test} from "vitest";
import {openExtractor} from "../../../loaders/extract.js";
import {projectFolder} from "../../../loaders/project.js";
import {litscope} from "./litscope.js";

const paper = {
  id: "p1",
  title: "GPT-4 and Llama 3 for chain-of-thought reasoning",
  abstract: "We study large language models.\u2028A large language model such as GPT-4o is one of them."
};

const extract = (what: string, input: string) => {
  const {status, stdout, stderr} = litscope(["extract", "--what", what], {input});
  expect({status, stderr}).toEqual({status: 0, stderr: ""});
  expect(stdout === "" || stdout.endsWith("\n")).toBe(true);
  return stdout
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

test("terms are those of the paper, each once, in text order", () => {
  const [line] = extract("terms", `${JSON.stringify(paper)}\n`);
  expect(line).toEqual({
    id: "p1",
    terms: ["GPT-4", "Llama 3", "chain-of-thought reasoning", "large language models", "GPT-4o"]
  });
});

test("family mentions say where they stand", () => {
  const [line] = extract("families", JSON.stringify(paper)) as {
    id: string;
    families: {family: string; member: string; text: string; field: "title" | "abstract"; start: number}[];
  }[];
  expect(line!.families.map(({family, member, field}) => [family, member, field])).toEqual([
    ["GPT", "GPT-4", "title"],
    ["Llama", "Llama 3", "title"],
    ["GPT", "GPT-4o", "abstract"]
  ]);
  for (const {text, field, start} of line!.families) {
    expect(paper[field].slice(start, start + text.length)).toBe(text);
  }
});

test("a bad line gives an error in its place, and the filter goes on", () => {
  const lines = [
    "",
    "nonsense",
    "[]",
    "null",
    '{"title":"A"}',
    '{"id":1}',
    '{"id":1,"title":2}',
    '{"id":1,"title":"A","abstract":3}',
    '{"id":{},"title":"A"}',
    JSON.stringify(paper)
  ];
  const out = extract("keyphrases", `\uFEFF${lines.join("\r\n")}`);
  expect(out).toHaveLength(lines.length);
  expect(out.slice(0, -1).every(({id, error}) => id === null && typeof error === "string")).toBe(true);
  expect(out.at(-1)).toMatchObject({id: "p1"});
  expect((out.at(-1)!.keyphrases as string[]).length).toBeGreaterThan(2);
});

test("no input gives no output, and a paper without an abstract is read by its title", () => {
  expect(extract("families", "")).toEqual([]);
  expect(extract("families", '{"id":7,"title":"BERT"}\n')).toMatchObject([
    {id: 7, families: [{family: "BERT"}]}
  ]);
});

test("whatever a line holds, the answer is one line of JSON", () => {
  const open = openExtractor("families");
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.object().map((o) => JSON.stringify(o))
      ),
      (line) => {
        const answer = open(line);
        expect(answer).not.toContain("\n");
        expect(JSON.parse(answer)).toHaveProperty("id");
      }
    )
  );
});

test("a reader that stops early ends the filter quietly", async () => {
  const child = spawn(process.execPath, [
    join(projectFolder, "loaders/litscope.mjs"),
    "extract",
    "--what",
    "families"
  ]);
  let said = "";
  child.stderr.on("data", (bytes: Buffer) => (said += bytes.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(`${JSON.stringify(paper)}\n`.repeat(20_000));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect({code, said}).toEqual({code: 0, said: ""});
});

test("an unknown command is refused with exit code 2, help and version are not", () => {
  const {status, stderr, stdout} = litscope(["frob"]);
  expect({status, stdout}).toEqual({status: 2, stdout: ""});
  expect(stderr).toContain("unknown command: frob");
  expect(litscope(["--help"])).toMatchObject({status: 0, stderr: ""});
  expect(litscope(["--version"]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
