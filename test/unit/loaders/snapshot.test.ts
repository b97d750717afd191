import {existsSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {strToU8, unzipSync, zipSync} from "fflate";
import {expect, test, vi} from "vitest";
import {readCommand} from "../../../loaders/arguments.js";
import {snapshot} from "../../../loaders/snapshot.js";
import {verify} from "../../../loaders/verify.js";
import {writeNotebook} from "../../../src/notebook/notebook-file.js";
import {packNotebook} from "../../../src/notebook/notebook-link.js";
import {readBundle} from "../../../src/snapshot/bundle.js";
import {memoryOfPng} from "../../../src/snapshot/memory-of-png.js";
import {memoryOfSvg} from "../../../src/snapshot/memory-of-svg.js";
import {folderWith, litscope} from "./litscope.js";

const papers = [
  "@article{a, title={Llama 2 in use}, abstract={We use Llama 2 and GPT-4 for reasoning.}, year={2024}, month={3}}",
  "@article{b, title={GPT-4 at work}, abstract={GPT-4 is used for reasoning and planning.}, year={2024}, month={4}}",
  "@article{c, title={Planning}, abstract={Planning without a model.}, year={2024}, month={5}}"
].join("\n");

/** Runs a command in this process, in a folder; gives what it throws. */
async function run(
  folder: string,
  args: readonly string[]
): Promise<{code: number; said: string; out: string}> {
  const out: string[] = [];
  const write = vi.spyOn(process.stdout, "write").mockImplementation((text) => out.push(String(text)) > 0);
  const cwd = vi.spyOn(process, "cwd").mockReturnValue(folder);
  try {
    const command = readCommand(args);
    if (command.kind === "snapshot")
      return {code: await snapshot(command.asked), said: "", out: out.join("")};
    if (command.kind === "verify") return {code: await verify(command), said: "", out: out.join("")};
    throw new Error(`no such command here: ${command.kind}`);
  } catch (error) {
    const {name, message} = error as Error;
    if (name !== "UserError" && name !== "UsageError") throw error;
    return {code: name === "UsageError" ? 2 : 1, said: message, out: out.join("")};
  } finally {
    write.mockRestore();
    cwd.mockRestore();
  }
}

const link = (cells: {name: string; sql: string}[]): string => {
  const notebook = {
    title: "Own",
    cells: [
      ...cells.map(({name, sql}, i) => ({kind: "sql" as const, id: `s${i}`, isCollapsed: false, name, sql})),
      {
        kind: "chart" as const,
        id: "c",
        isCollapsed: false,
        of: cells.at(-1)!.name,
        chart: {
          kind: "bar" as const,
          title: "Mine",
          x: "family",
          y: "n",
          by: "",
          out_of: "",
          scale: "linear" as const
        }
      }
    ]
  };
  return `sql.html#notebook=${packNotebook(writeNotebook(notebook, {fingerprint: "x", corpus: "y"}))}`;
};

test("a snapshot is of every kind of file, each of which remembers its view; verify finds the same, and what changed", async () => {
  const here = folderWith({
    "data/papers.bib": papers,
    "other/papers.bib": papers.replace("GPT-4 at work", "BERT at work")
  });
  const kinds = ["svg", "png", "pdf", "csv", "all.csv", "json", "zip"];
  const made = litscope(
    [
      ...["snapshot", "--data", "data"],
      ...["--view", "https://example.org/p/models.html?in.from=2024-04-01#family-shares"],
      ...["--date", "2026-01-02", "--caption", "As I see it", "--width", "85mm"],
      ...kinds.flatMap((kind) => ["--out", `fig.${kind}`])
    ],
    {cwd: here}
  );
  expect(made.status, made.stderr).toBe(0);
  expect(made.stdout.trim().split("\n")).toHaveLength(kinds.length);
  const file = (name: string): Buffer => readFileSync(join(here, name));
  const svg = file("fig.svg").toString("utf8");
  const memory = memoryOfSvg(svg);
  expect(memory).toMatchObject({
    chart: "family-shares",
    site: "https://example.org/p/",
    view: {page: "models.html", search: "?in.from=2024-04-01"},
    corpus: {n_papers: 3},
    edited: ["caption"],
    made: "2026-01-02"
  });
  expect(svg).toContain('width="85mm"');
  expect(memoryOfPng(file("fig.png"))).toEqual(memory);
  expect(JSON.parse(file("fig.json").toString("utf8"))).toEqual(memory);
  expect(file("fig.pdf").subarray(0, 5).toString("latin1")).toBe("%PDF-");
  expect(file("fig.csv").toString("utf8")).toMatch(/GPT,1,2,0\.5,/);
  expect(readBundle(new Uint8Array(file("fig.zip"))).problems).toEqual([]);

  await run(here, [
    "snapshot",
    "--data",
    "data",
    "--view",
    "fig.json",
    "--date",
    "2026-01-02",
    "--out",
    "again.svg"
  ]);
  expect(file("again.svg").toString("utf8")).toBe(svg);

  const same = await run(here, ["verify", "fig.zip", "--data", "data"]);
  expect(same.out).toContain("picture   same bytes");
  expect(same.out).toMatch(/identical\n$/);
  expect(same.code).toBe(0);

  const other = await run(here, ["verify", "fig.zip", "--data", "other", "--json"]);
  expect(other.code).toBe(1);
  expect(JSON.parse(other.out)).toMatchObject({isSame: false, corpus: {isSame: false}, problems: []});

  const parts = unzipSync(new Uint8Array(file("fig.zip")));
  const forgery = zipSync({...parts, "model-family-shares.csv": strToU8("Name\r\nGPT,9\r\n")});
  writeFileSync(join(here, "forged.zip"), forgery);
  const forged = await run(here, ["verify", "forged.zip", "--data", "data"]);
  expect(forged.code).toBe(1);
  expect(forged.out).toContain("model-family-shares.csv was changed");
  expect(forged.out).toContain("- GPT,9");
}, 240_000);

test("the chart of a notebook that a link carries is drawn after what it needs", async () => {
  const here = folderWith({"data/papers.bib": papers});
  const view = link([
    {name: "found", sql: "SELECT family, paper_id FROM model_mentions"},
    {
      name: "counts",
      sql: "SELECT family, count(DISTINCT paper_id) AS n FROM found GROUP BY family ORDER BY family"
    }
  ]);
  const outs = ["fig.svg", "fig.csv", "fig.zip"].flatMap((out) => ["--out", out]);
  const {code, said} = await run(here, ["snapshot", "--data", "data", "--view", view, ...outs]);
  expect(code, said).toBe(0);
  expect(readFileSync(join(here, "fig.csv"), "utf8")).toMatch(/GPT,2\r\n/);
  expect(memoryOfSvg(readFileSync(join(here, "fig.svg"), "utf8"))).toMatchObject({
    chart: "sql-chart-1",
    sql: [expect.stringContaining("TEMP TABLE found"), expect.anything()]
  });
  expect((await run(here, ["verify", "fig.zip", "--data", "data"])).out).toContain("picture   same bytes");
}, 240_000);

test.each([
  ["SELECT 'GPT' AS family, length(content) AS n FROM read_text('/etc/passwd')", /failed:|not run:/],
  ["COPY (SELECT 1) TO 'out.csv'", /is not run: COPY writes files/],
  ["SET enable_external_access = true", /is not run: SET changes/],
  ["SELECT family, 1 AS n FROM nowhere", /the statement of counts failed: .*nowhere/s]
])("a notebook's statement reaches nothing but the corpus: %s", async (sql, said) => {
  const here = folderWith({"data/papers.bib": papers});
  const view = link([{name: "counts", sql}]);
  const refused = await run(here, ["snapshot", "--data", "data", "--view", view, "--out", "fig.svg"]);
  expect(refused.code).toBe(1);
  expect(refused.said).toMatch(said);
  expect(existsSync(join(here, "fig.svg"))).toBe(false);
});

test.each([
  [["--out", "fig.gif"], 2, "no kind of file that can be made: fig.gif"],
  [["--out", "gone/fig.svg", "--chart", "topics"], 1, "no such folder"],
  [["--out", "fig.svg", "--chart", "nothing"], 1, "no chart nothing: there are overview: papers"],
  [["--out", "fig.svg"], 1, "name a chart with --chart"],
  [["--out", "fig.svg", "--view", "nowhere"], 1, "no such file, and no page of a site: nowhere"],
  [
    ["--out", "fig.svg", "--view", "papers.html#x"],
    1,
    "no page of the site has charts to draw here: papers.html"
  ],
  [["--out", "fig.svg", "--view", "data/papers.bib"], 1, "papers.bib remembers no view"],
  [["--out", "fig.svg", "--chart", "topics", "--site", "ftp://x"], 1, "--site is an address like"],
  [["--out", "fig.svg", "--chart", "topics", "--date", "2024-02-30"], 2, "--date is a day like"]
])("%j is refused in words", async (args, code, said) => {
  const here = folderWith({"data/papers.bib": papers});
  expect(await run(here, ["snapshot", "--data", "data", ...args])).toMatchObject({
    code,
    said: expect.stringContaining(said)
  });
});

test("verify says what is no bundle", async () => {
  const here = folderWith({"a.zip": "PK no zip", "b.zip": zipSync({"x.txt": strToU8("x")})});
  for (const [file, said] of [
    ["gone.zip", "no such file"],
    ["a.zip", "it is no zip file"],
    ["b.zip", "there is no view.json in it"]
  ] as const)
    expect(await run(here, ["verify", file])).toMatchObject({code: 1, said: expect.stringContaining(said)});
});
