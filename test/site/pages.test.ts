import {readdirSync, readFileSync, existsSync} from "node:fs";
import {resolve} from "node:path";
import {beforeAll, describe, expect, inject, it} from "vitest";
import {gzipSync} from "node:zlib";

const site = inject("site");
const pages = ["index", "topics", "keywords", "models", "papers", "sql", "report", "methods", "formats"];

function text(file: string): string {
  return readFileSync(resolve(site, file), "utf8");
}

function built(ending: RegExp): string[] {
  return readdirSync(site, {recursive: true, withFileTypes: true})
    .filter((d) => d.isFile() && ending.test(d.name))
    .map((d) => resolve(d.parentPath, d.name));
}

/** Every address that HTML, CSS or a module of the site names: static and dynamic imports, links, sources, url(). */
function addresses(source: string): string[] {
  return [
    ...source.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g),
    ...source.matchAll(/\b(?:href|src)=["']([^"']+)["']/g),
    ...source.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)/g)
  ].map((m) => m[1]!);
}

/** Files that a page loads before anything is asked for: linked styles and modules, transitively by static import. */
function firstLoad(page: string): Set<string> {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file) || !existsSync(file)) return;
    seen.add(file);
    const source = readFileSync(file, "utf8");
    const found = file.endsWith(".html")
      ? [
          ...source.matchAll(/<link rel="(?:stylesheet|modulepreload)"[^>]*href="([^"]+)"/g),
          ...source.matchAll(/\bfrom\s*["']([^"']+)["']/g)
        ]
      : file.endsWith(".js")
        ? source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"'\n]+\.js)["']/g)
        : [];
    for (const m of found) if (m[1]!.startsWith(".")) visit(resolve(file, "..", m[1]!));
  };
  visit(resolve(site, `${page}.html`));
  return seen;
}

describe("the built site", () => {
  let own: string[];
  beforeAll(() => {
    own = built(/\.(html|js|css)$/);
  });

  it("has every page", () => {
    expect(own.length).toBeGreaterThan(50);
    for (const page of pages) expect(existsSync(resolve(site, `${page}.html`)), page).toBe(true);
  });

  it("names no npm: import and no unresolved module", () => {
    const wrong = own.flatMap((file) =>
      [
        ...readFileSync(file, "utf8").matchAll(
          /(?:\bfrom|\bimport)\s*\(?\s*["']((?:npm|jsr|node):[^"'\n]*|[@a-z][\w@/.-]*)["']/g
        )
      ]
        .filter(() => file.includes("_import") || file.endsWith(".html"))
        .map((m) => `${file}: ${m[1]}`)
    );
    expect(wrong).toEqual([]);
  });

  it("links, styles and modules lead to files that exist, all relative, with their extension", () => {
    const wrong: string[] = [];
    for (const page of pages)
      for (const address of addresses(text(`${page}.html`))) {
        const path = address.split(/[?#]/)[0]!;
        if (address.startsWith("data:") || address.startsWith("#")) continue;
        if (!path.startsWith("./") || !existsSync(resolve(site, path))) wrong.push(`${page}: ${address}`);
      }
    expect(wrong).toEqual([]);
  });

  it("styles ask no other host", () => {
    const wrong = own
      .filter((f) => f.endsWith(".css"))
      .filter((f) => /(?:@import|url\()\s*["']?(?:https?:)?\/\//.test(readFileSync(f, "utf8")));
    expect(wrong).toEqual([]);
  });

  it("every page carries the policy that keeps it to its own origin", () => {
    for (const page of pages) {
      const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(text(`${page}.html`))?.[1];
      expect(policy, page).toContain("default-src 'self'");
      expect(policy, page).toContain("connect-src 'self'");
      expect(policy, page).not.toMatch(/https?:|\*/);
    }
  });

  it("the first chart of every page weighs under 350 kB gzipped, without the database", () => {
    for (const page of pages) {
      const bytes = [...firstLoad(page)].reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
      const summary = built(/\.json$/).find((f) =>
        new RegExp(`_file/data/${page === "index" ? "overview" : page}\\.\\w+\\.json$`).test(f)
      );
      expect(bytes, page).toBeGreaterThan(10_000);
      expect(bytes + (summary ? gzipSync(readFileSync(summary)).length : 0), page).toBeLessThan(350_000);
    }
  });

  it("no file is over the 25 MB that common static hosts take", () => {
    const large = built(/./).filter((f) => readFileSync(f).length > 25 * 1024 * 1024);
    expect(large).toEqual([]);
  });
});

describe("page sources", () => {
  const sources = readdirSync("src").filter((f) => f.endsWith(".md"));

  it("hold prose, imports and calls: short fences, no SQL, no d3, no functions", () => {
    expect(sources.length).toBeGreaterThanOrEqual(pages.length);
    for (const file of sources) {
      const fences = [...readFileSync(`src/${file}`, "utf8").matchAll(/```js[^\n]*\n([\s\S]*?)```/g)].map(
        (m) => m[1]!
      );
      for (const fence of fences) {
        expect(fence.trim().split("\n").length, file).toBeLessThanOrEqual(12);
        expect(fence, file).not.toMatch(/\bSELECT\b|from "d3|\bfunction\b|=>/);
      }
    }
  });
});
