import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, expect, it} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {figureFont} from "../../loaders/figure-font.js";
import {findFigure} from "../../loaders/find-figure.js";
import {openFigures} from "../../loaders/open-figures.js";
import {renderPdf} from "../../loaders/render-pdf.js";
import {citeFigure} from "../../src/snapshot/cite-figure.js";
import {composeFigure, defaultWords} from "../../src/snapshot/compose.js";
import {latexFigure} from "../../src/snapshot/embed-figure.js";
import {plainLook} from "../../src/snapshot/figure-look.js";
import {addItem, emptyReport, type Report} from "../../src/snapshot/report.js";
import {reportLatex} from "../../src/snapshot/report-latex.js";

const hostile =
  "\\input{/etc/passwd} ^^5cinput{/etc/passwd} 100% & $5 #1 under_score ~ ^ {brace} <tag> | “quotes” – — … é ñ Ł α β → ≤ 漢字 👩‍🔬 ff ﬀ ％ e\u0301 ?‘ -- ''x'' `y` [z] *";

/** Longer than a line and than what captions show, with all that an address may hold. */
const address = `https://example.org/papers_1/sql.html?words=${encodeURIComponent(hostile)}&x=~!*'()#nb=${"Ab1-_".repeat(80)}`;

const nested = Array.from({length: 9}, (_, depth) => `${"  ".repeat(depth)}- level ${depth + 1}`).join("\n");

const programs = ["pdflatex", "lualatex", "bibtex"].filter(
  (program) => spawnSync(program, ["--version"]).status === 0
);

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
    text: `# Heading ${hostile}\n\nSome *emphasis* and **strength** with \`code_%{}\` and a [link](https://example.org/a_b?c=%20d#e).\n\n- one\n- two\n\n1. first\n\n> quoted\n\n${nested}\n\n>>>>>>> deep\n\n-\n\n[long](${address}) [odd](https://example.org/{}\\\\^%zz)\n\n\`\`\`\nSELECT 1 -- #\n\`\`\`\n\n<script>alert(1)</script>\n\n$x$ \\evil`
  });
  for (const [page, chart] of [
    ["index.html", "papers"],
    ["topics.html", "topic-panels"],
    ["index.html", "rising"]
  ] as const) {
    const view = {page, search: "", fragment: ""};
    const {source, surroundings} = await findFigure(
      figures,
      {view, site: null, memory: null},
      {chart, site: "https://example.org/papers_1/", today: "2026-01-02"}
    );
    const words = {
      ...defaultWords(source, surroundings),
      title: hostile,
      ...(page === "topics.html" && {address})
    };
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

function write(here: string, files: readonly {name: string; content: string | Uint8Array}[]): void {
  for (const {name, content} of files) {
    mkdirSync(dirname(join(here, name)), {recursive: true});
    writeFileSync(join(here, name), content);
  }
}

/** Runs LaTeX, which stops at the first error; gives what it said. */
function compile(program: string, here: string, file: string): string {
  const {status, stdout} = spawnSync(
    program,
    ["-interaction=nonstopmode", "-halt-on-error", "-no-shell-escape", file],
    {cwd: here, encoding: "utf8", timeout: 240_000}
  );
  expect(status, stdout.slice(-3000)).toBe(0);
  expect(stdout).not.toMatch(/root:|Missing character/);
  return stdout;
}

const missing = (...needed: string[]): string => {
  const absent = needed.filter((program) => !programs.includes(program));
  return absent.length === 0
    ? ""
    : `: skipped, ${absent.join(" and ")} not installed here (Debian: texlive-latex-recommended, texlive-fonts-recommended, lmodern, texlive-luatex)`;
};

for (const program of ["pdflatex", "lualatex"])
  it.skipIf(missing(program) !== "")(
    `a report with whatever titles compiles with ${program}${missing(program)}`,
    async () => {
      const {report, pdfs} = await exampleReport();
      const here = join(folder, program);
      write(here, reportLatex(report, {pdfs, date: "2 January 2026"}));
      compile(program, here, "report.tex");
      const said = compile(program, here, "report.tex");
      expect(said).not.toMatch(/undefined references|Rerun to get/);
      expect(readFileSync(join(here, "report.pdf")).subarray(0, 5).toString()).toBe("%PDF-");
    },
    300_000
  );

it.skipIf(missing("pdflatex", "bibtex") !== "")(
  `a figure and its citation compile in somebody's article${missing("pdflatex", "bibtex")}`,
  async () => {
    const {report, pdfs} = await exampleReport();
    const figures = report.items.filter((item) => item.kind === "figure");
    const here = join(folder, "article");
    const cited = figures.map(({memory}) => citeFigure(memory).bibtex);
    const keys = cited.map((entry) => /@misc\{([^,]+),/.exec(entry)![1]!);
    write(here, [
      ...figures.map(({id}) => ({name: `${id}.pdf`, content: pdfs.get(id)!})),
      {name: "figures.bib", content: cited.join("\n")},
      {
        name: "article.tex",
        content: [
          "\\documentclass{article}",
          "\\usepackage[T1]{fontenc}\\usepackage{graphicx}\\usepackage{hyperref}",
          ...["漢", "字", "👩", "🔬", "％", "ﬀ", "\u200d"].map(
            (c) => `\\DeclareUnicodeCharacter{${c.codePointAt(0)!.toString(16).toUpperCase()}}{?}`
          ),
          "\\begin{document}",
          ...figures.map(({id, memory, alt}) => latexFigure({memory, alt, file: `${id}.svg`})),
          `\\cite{${keys.join(",")}} \\bibliographystyle{plain}\\bibliography{figures}`,
          "\\end{document}"
        ].join("\n")
      }
    ]);
    compile("pdflatex", here, "article.tex");
    const {status, stdout} = spawnSync("bibtex", ["article"], {cwd: here, encoding: "utf8"});
    expect(status, stdout).toBe(0);
    expect(stdout).not.toMatch(/warning|error/i);
    compile("pdflatex", here, "article.tex");
    expect(compile("pdflatex", here, "article.tex")).not.toMatch(/undefined/);
  },
  300_000
);
