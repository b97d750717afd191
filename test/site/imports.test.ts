import {readdirSync, readFileSync} from "node:fs";
import {dirname, join, normalize} from "node:path/posix";
import {describe, expect, it} from "vitest";

/** Which folders of src a folder may import from, itself always included. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  analysis: ["model"],
  charts: ["model", "analysis"],
  language: ["model"],
  corpus: ["model"],
  query: ["model", "language"],
  state: ["model", "language"],
  build: ["model", "analysis", "language", "corpus", "query"],
  engine: ["model", "language", "query", "build"],
  local: ["model", "analysis", "language", "corpus", "query", "build", "engine"],
  exchange: ["model", "analysis"],
  explore: ["model", "analysis", "language", "query"],
  notebook: ["model", "analysis", "charts", "language", "query"],
  figures: [
    "model",
    "analysis",
    "charts",
    "language",
    "query",
    "state",
    "engine",
    "explore",
    "exchange",
    "notebook"
  ],
  snapshot: ["model", "analysis", "charts", "language", "query", "state", "explore", "exchange", "figures"],
  page: [
    "model",
    "analysis",
    "charts",
    "language",
    "corpus",
    "query",
    "state",
    "build",
    "engine",
    "local",
    "explore",
    "exchange",
    "notebook",
    "figures",
    "snapshot"
  ]
};

/** Folders of shims of a few lines, which call a loader. */
const shims = new Set(["data", "export"]);

const loadersMayImport = [
  "model",
  "build",
  "corpus",
  "language",
  "analysis",
  "query",
  "state",
  "charts",
  "explore",
  "exchange",
  "notebook",
  "figures",
  "snapshot"
];

function files(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile() && ending.test(d.name))
    .map((d) => join(d.parentPath, d.name))
    .filter((f) => !f.includes(".observablehq/"))
    .sort();
}

function specifiers(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  const found = code.matchAll(
    /(?:^|[^.\w])(?:import|export)\s+(?:[\w*\s{},$]+?\s+from\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g
  );
  return [...found].map((m) => (m[1] ?? m[2])!);
}

interface Import {
  file: string;
  folder: string;
  specifier: string;
  /** Path of the imported file below the project, or null for a package. */
  target: string | null;
}

const imports: Import[] = [...files("src", /\.ts$/), ...files("loaders", /\.(ts|mjs)$/)].flatMap((file) =>
  specifiers(readFileSync(file, "utf8")).map((specifier) => ({
    file,
    folder: file.startsWith("src/") ? file.split("/")[1]! : "loaders",
    specifier,
    target: specifier.startsWith(".") ? normalize(join(dirname(file), specifier)) : null
  }))
);

function offenders(offends: (i: Import) => boolean): string[] {
  return imports.filter(offends).map((i) => `${i.file} imports ${i.specifier}`);
}

describe("who may import whom", () => {
  it("reads a good number of imports, or the test itself is broken", () => {
    expect(imports.length).toBeGreaterThan(150);
    expect(imports.filter((i) => i.target !== null).length).toBeGreaterThan(80);
  });

  it("each folder of src imports only what is below it", () => {
    expect(
      offenders((i) => {
        if (i.target === null || i.folder === "loaders" || shims.has(i.folder)) return false;
        const [top, folder] = i.target.split("/");
        return top !== "src" || (folder !== i.folder && !allowed[i.folder]?.includes(folder!));
      })
    ).toEqual([]);
  });

  it("loaders import no page and no engine, and only the shims in src/data and src/export import loaders", () => {
    expect(
      offenders((i) => {
        if (i.target === null) return false;
        const [top, folder] = i.target.split("/");
        if (i.folder === "loaders") return top === "src" && !loadersMayImport.includes(folder!);
        return top === "loaders" && !shims.has(i.folder);
      })
    ).toEqual([]);
  });

  it("relative imports name the .js that Framework serves", () => {
    expect(offenders((i) => i.target !== null && !/\.(m?js|json)$/.test(i.specifier))).toEqual([]);
  });

  it("Node and the native database stay in loaders, the WASM database in the engine, Framework's library in pages", () => {
    expect(
      offenders(
        (i) =>
          (/^(node:|@duckdb\/node-api|jsdom)/.test(i.specifier) &&
            i.folder !== "loaders" &&
            !shims.has(i.folder)) ||
          (i.specifier.startsWith("@duckdb/duckdb-wasm") && i.folder !== "engine") ||
          (i.specifier.startsWith("observablehq:") && i.folder !== "page") ||
          /^(npm:|jsr:|https?:|d3$)/.test(i.specifier)
      )
    ).toEqual([]);
  });

  it("only the engine, builds, figures, pages and loaders are asynchronous", () => {
    const pure = files("src", /(?<!\.d)\.ts$/).filter(
      (f) => !/^src\/(engine|build|local|figures|page|data|export)\//.test(f)
    );
    expect(pure.length).toBeGreaterThan(30);
    expect(
      pure.filter((f) =>
        /\basync\b|\bawait\b/.test(readFileSync(f, "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ""))
      )
    ).toEqual([]);
  });

  it("pure code has no clock and no chance in it", () => {
    const pure = files("src", /(?<!\.d)\.ts$/).filter((f) => !/^src\/(engine|local|page|data)\//.test(f));
    const impure = /Date\.now|new Date\(\)|Math\.random|performance\.now|toLocale\w*\(\)/;
    expect(pure.filter((f) => impure.test(readFileSync(f, "utf8")))).toEqual([]);
  });
});
