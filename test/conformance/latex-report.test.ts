import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {figureFont} from "../../loaders/figure-font.js";
import {findFigure} from "../../loaders/find-figure.js";
import {openFigures} from "../../loaders/open-figures.js";
import {renderPdf} from "../../loaders/render-pdf.js";
import {composeFigure, defaultWords} from "../../src/snapshot/compose.js";
import {plainLook} from "../../src/snapshot/figure-look.js";
import {addItem, emptyReport, type Report} from "../../src/snapshot/report.js";
import {reportLatex} from "../../src/snapshot/report-latex.js";
import {JSDOM} from "jsdom";

const hostile =
  "\\input{/etc/passwd} 100% & $5 #1 under_score ~ ^ {brace} <tag> | “quotes” – — … é ñ Ł α β → ≤ 漢字 😀 ff -- ''x'' `y` [z] *";

const programs = ["pdflatex", "lualatex"].filter((program) => spawnSync(program, ["--version"]).status === 0);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "litscope-latex-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

async function exampleReport(): Promise<{report: Report; pdfs: Map<string, Uint8Array>}> {
  const {folder: tables} = await buildTables({data: "data"});
  const figures = openFigures(tables);
  let report: Report = {...emptyReport, title: `A report of ${hostile}`, authors: "Ada & Bob_"};
  const pdfs = new Map<string, Uint8Array>();
  report = addItem(report, {
    kind: "note",
    id: "note",
    text: `# Heading ${hostile}\n\nSome *emphasis* and **strength** with \`code_%{}\` and a [link](https://example.org/a_b?c=%20d#e).\n\n- one\n- two\n\n1. first\n\n> quoted\n\n\`\`\`\nSELECT 1 -- #\n\`\`\`\n\n<script>alert(1)</script>\n\n$x$ \\evil`
  });
  for (const [page, chart] of [
    ["index.html", "papers"],
    ["topics.html", "topic-panels"]
  ] as const) {
    const view = {page, search: "", fragment: ""};
    const {source, surroundings} = await findFigure(
      figures,
      {view, site: null, memory: null},
      {chart, site: "https://example.org/papers_1/", today: "2026-01-02"}
    );
    const words = {...defaultWords(source, surroundings), title: hostile};
    const {document} = new JSDOM("").window;
    const figure = composeFigure({
      source,
      look: plainLook,
      words,
      surroundings,
      font: figureFont(),
      document
    });
    const {svg, alt, memory} = figure;
    const table = source.table();
    const item = {id: chart, file: source.file, caption: hostile, table, memory};
    report = addItem(report, {...item, kind: "figure", alt, svg});
    report = addItem(report, {...item, id: `${chart}-table`, kind: "table", title: hostile});
    pdfs.set(chart, await renderPdf(figure));
  }
  figures.close();
  return {report, pdfs};
}

for (const program of ["pdflatex", "lualatex"])
  it.skipIf(!programs.includes(program))(
    `a report with whatever titles compiles with ${program}${programs.includes(program) ? "" : ": skipped, it is not installed here (Debian: texlive-latex-recommended, lmodern, texlive-luatex)"}`,
    async () => {
      const {report, pdfs} = await exampleReport();
      const here = join(folder, program);
      for (const {name, content} of reportLatex(report, {pdfs, date: "2 January 2026"})) {
        mkdirSync(dirname(join(here, name)), {recursive: true});
        writeFileSync(join(here, name), content);
      }
      const {status, stdout} = spawnSync(
        program,
        ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", "report.tex"],
        {cwd: here, encoding: "utf8", timeout: 240_000}
      );
      expect(status, stdout.slice(-3000)).toBe(0);
      expect(existsSync(join(here, "report.pdf"))).toBe(true);
      expect(readFileSync(join(here, "report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
      expect(stdout).not.toContain("root:");
      expect(stdout).not.toMatch(/Missing character/);
    },
    300_000
  );
