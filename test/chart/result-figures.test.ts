import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {format} from "prettier";
import {describe, expect, it} from "vitest";
import {wilson} from "../../src/analysis/wilson.js";
import type {ThemeName} from "../../src/charts/theme.js";
import type {ChartKind, ChartSpec} from "../../src/model/notebook.js";
import type {ResultTable} from "../../src/model/result.js";
import {chartChoices, chartKinds, chartOfKind} from "../../src/notebook/chart-choices.js";
import {mostBars, mostCells, mostLines, mostPoints, mostRowsRead} from "../../src/notebook/chart-limits.js";
import {nullKey} from "../../src/notebook/chart-values.js";
import {chooseChart, emptyChart, whyNoChart} from "../../src/notebook/choose-chart.js";
import {readResultDrawing, type ResultFigureOptions} from "../../src/notebook/result-figure.js";
import {resultCases, resultOf} from "./result-cases.js";
import {textBoxes} from "./text-boxes.js";

const resultFigure = (table: ResultTable, spec: ChartSpec, options: ResultFigureOptions) =>
  readResultDrawing(table, spec).figure(options);
const resultFigureTable = (table: ResultTable, spec: ChartSpec) => readResultDrawing(table, spec).table();

const {window} = new JSDOM("<main></main>");
const {document} = window;
const source = "Result of an example notebook; corpus of examples, 1,234 papers; built from commit 0000000";
const draw = (table: ResultTable, spec: ChartSpec, width = 640, theme: ThemeName = "light") =>
  resultFigure(table, spec, {id: "f", source, width, theme, document});
const labels = (svg: Element): string[] =>
  [...svg.querySelectorAll(".mark")].map((mark) => mark.getAttribute("aria-label")!);
const subtitleOf = (svg: Element): string => svg.textContent!;

const folder = new URL("./golden/", import.meta.url);
const looks: {width: number; theme: ThemeName}[] = [
  {width: 320, theme: "dark"},
  {width: 640, theme: "light"},
  {width: 1100, theme: "dark"}
];

describe("a chart of a result is the same as it was", () => {
  for (const [name, {table, spec}] of Object.entries(resultCases))
    for (const {width, theme} of looks)
      it(`${name}, ${width} px, ${theme}`, async () => {
        const id = `result-${name}`;
        const svg = resultFigure(table, spec, {id, source, width, theme, document});
        const drawn = await format(svg.outerHTML, {parser: "html", printWidth: 160});
        const file = new URL(`${id}-${width}-${theme}.svg`, folder);
        if (process.env.UPDATE_GOLDEN) {
          mkdirSync(folder, {recursive: true});
          writeFileSync(file, drawn);
        }
        expect(drawn).toBe(readFileSync(file, "utf8"));
      });
});

/** Texts that leave the figure, and pairs of texts that stand on each other. */
function misplaced(svg: SVGSVGElement): string[] {
  const boxes = textBoxes(svg);
  const [width, height] = ["width", "height"].map((name) => Number(svg.getAttribute(name)));
  const outside = boxes.filter(
    (b) => b.left < -0.01 || b.right > width! + 0.01 || b.top < 0 || b.bottom > height!
  );
  const overlaps = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) =>
          a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5
      )
      .map((b) => `${a.text} | ${b.text}`)
  );
  return [...outside.map((b) => b.text), ...overlaps];
}

describe("every text of a chart of a result is inside it, and none stands on another", () => {
  for (const [name, {table, spec}] of Object.entries(resultCases))
    it(name, () => {
      for (const width of [280, 320, 400, 640, 1100, 1600])
        expect(misplaced(draw(table, spec, width))).toEqual([]);
    });

  it("dark differs from light in its colours alone", () => {
    const bare = (svg: Element): string => svg.outerHTML.replace(/#[0-9a-f]{6}/g, "");
    for (const {table, spec} of Object.values(resultCases))
      expect(bare(draw(table, spec, 640, "dark"))).toBe(bare(draw(table, spec, 640, "light")));
  });
});

describe("what is left out is said", () => {
  const textOf = (name: string): string => {
    const {table, spec} = resultCases[name]!;
    return subtitleOf(draw(table, spec));
  };

  it("rows without a date or a number", () => {
    expect(textOf("line-months")).toContain("2 rows without a date or a number are left out.");
    expect(textOf("bar-names")).toContain("1 row without a number is left out.");
  });

  it("rows that are no share, and rows below the foot of a logarithmic scale", () => {
    expect(textOf("bar-shares")).toContain("1 row where k is not within 0 and n is left out.");
    expect(textOf("line-log")).toContain("1 row not above zero is left out.");
  });

  it("rows, lines and cells beyond the bounds", () => {
    expect(textOf("bar-many")).toContain("The first 60 of 1,234 rows.");
    expect(textOf("line-many")).toContain("The 12 lines with the largest sums, of 16.");
    expect(textOf("heatmap-counts")).toContain("The largest 40 of 55 in venue.");
  });

  it("why nothing is drawn", () => {
    expect(textOf("line-no-rows")).toContain("the statement returned no rows");
    expect(textOf("line-all-null")).toContain("no row has both a date and a number");
    expect(textOf("heatmap-twice")).toContain("two rows for x and y, and a cell holds one number");
  });

  it("a column that is not there, and one that cannot stand where it is", () => {
    const {table} = resultCases["bar-names"]!;
    const bar = {...emptyChart("bar"), x: "term", y: "n"};
    expect(subtitleOf(draw(table, bar))).toContain("no column n: the result has term, n_papers");
    expect(subtitleOf(draw(table, {...bar, y: "term"}))).toContain("column term (VARCHAR) holds no numbers");
    expect(subtitleOf(draw(table, {...emptyChart("line"), x: "term", y: "n_papers"}))).toContain(
      "holds no dates and no years"
    );
    const lists = resultOf(["a VARCHAR[]", "n BIGINT"], [[["x"], 1]]);
    expect(subtitleOf(draw(lists, {...bar, x: "a"}))).toContain("column a holds VARCHAR[]");
  });

  it("two heights at once: the points are drawn, and no line leads through them", () => {
    const {table, spec} = resultCases["line-twice"]!;
    const svg = draw(table, spec);
    expect(svg.querySelectorAll(".mark")).toHaveLength(80);
    expect(svg.querySelectorAll("path[stroke-linejoin]")).toHaveLength(0);
    expect(subtitleOf(svg)).toContain("2 rows for 18 Nov 2024, so points are not joined");
  });

  it("a name in two rows: both have their bar", () => {
    const table = resultOf(
      ["venue VARCHAR", "n BIGINT"],
      [
        ["a", 1],
        ["a", 5]
      ]
    );
    const svg = draw(table, {...emptyChart("bar"), x: "venue", y: "n"});
    expect(labels(svg)).toEqual(["a: 1", "a: 5"]);
    expect(subtitleOf(svg)).toContain("Some names stand in more than one row");
  });
});

describe("what is drawn is in proportion to what it stands for", () => {
  it("bars: length to value, to the left below zero", () => {
    const {table, spec} = resultCases["bar-negative"]!;
    const bars = [...draw(table, spec).querySelectorAll(".mark rect:not([fill-opacity])")].map((rect) => ({
      left: Number(rect.getAttribute("x")),
      length: Number(rect.getAttribute("width"))
    }));
    const zero = bars[0]!.left;
    bars.forEach(({left, length}, i) => {
      const value = table.value(i, 1) as number;
      expect(length / bars[0]!.length).toBeCloseTo(Math.abs(value) / 2.41, 2);
      expect(value < 0 ? left + length : left).toBeCloseTo(zero, 1);
    });
  });

  it("points of a line: height to value, whatever the sign and the size", () => {
    for (const factor of [-1e18, -1, 1e-9, 1, 1e15]) {
      const values = [1, 2, 4].map((value) => value * factor);
      const table = resultOf(
        ["year SMALLINT", "n DOUBLE"],
        values.map((value, i) => [2020 + i, value])
      );
      const svg = draw(table, {...emptyChart("line"), x: "year", y: "n"});
      const [a, b, c] = [...svg.querySelectorAll("circle.hit")].map((dot) => Number(dot.getAttribute("cy")));
      expect((c! - b!) / (b! - a!)).toBeCloseTo(2, 1);
      expect(Math.sign(a! - c!)).toBe(Math.sign(factor));
    }
  });

  it("a NULL breaks the line, and rows out of order do not", () => {
    const {table, spec} = resultCases["line-months"]!;
    expect(draw(table, spec).querySelectorAll("path[stroke-linejoin]")).toHaveLength(2);
    const shuffled = resultOf(
      ["year SMALLINT", "n BIGINT"],
      [
        [2022, 5],
        [2020, 1],
        [2021, 3]
      ]
    );
    expect(resultFigureTable(shuffled, {...emptyChart("line"), x: "year", y: "n"}).rows).toEqual([
      ["2020", 1],
      ["2021", 3],
      ["2022", 5]
    ]);
  });

  it("k out of n is a share with its interval", () => {
    const {table, spec} = resultCases["bar-shares"]!;
    expect(labels(draw(table, spec))[1]).toBe("Llama: 33 of 61, 54.1% (95% interval 41.7–66.0%)");
    const {low, high} = wilson(33, 61);
    expect(resultFigureTable(table, spec).rows[1]).toEqual(["Llama", 33, 61, 33 / 61, low, high]);
  });
});

describe("the table of a figure holds the numbers of the rows", () => {
  it("bars and lines, digits of large numbers included", () => {
    const rows = [
      ["a", "170141183460469231731687303715884105727"],
      ["b", "-12.50"],
      ["c", 3n]
    ];
    const table = resultOf(["name VARCHAR", "n HUGEINT"], rows);
    const {columns, rows: shown} = resultFigureTable(table, {...emptyChart("bar"), x: "name", y: "n"});
    expect(columns.map(({name, type}) => [name, type])).toEqual([
      ["name", "text"],
      ["n", "number"]
    ]);
    expect(shown).toEqual([
      ["a", 1.7014118346046923e38],
      ["b", -12.5],
      ["c", 3]
    ]);
  });

  it("every case: as many values as columns, and each drawn row's number", () => {
    for (const [name, {table, spec}] of Object.entries(resultCases)) {
      const {columns, rows} = resultFigureTable(table, spec);
      for (const row of rows) expect(row, name).toHaveLength(columns.length);
      if (spec.kind === "heatmap" || spec.out_of !== "" || rows.length === 0) continue;
      const at = columns.findIndex((column) => column.name === spec.y);
      const source = table.columns.findIndex((column) => column.name === spec.y);
      const given = Array.from({length: table.n_rows}, (_, row) => table.value(row, source));
      const held = new Set(given.map((value) => (value === null ? null : Number(value))));
      expect(
        rows.every((row) => held.has(row[at] as number | null)),
        name
      ).toBe(true);
    }
  });

  it("a heat map of counts adds up to its rows", () => {
    const table = resultOf(
      ["a VARCHAR", "b BOOLEAN"],
      [
        ["x", true],
        ["x", true],
        [null, false],
        ["x", false]
      ]
    );
    const {rows} = resultFigureTable(table, {...emptyChart("heatmap"), x: "b", y: "a"});
    expect(rows).toEqual([
      ["x", "true", 2],
      ["x", "false", 1],
      ["NULL", "false", 1]
    ]);
  });
});

describe("picks", () => {
  const pickOf = (table: ResultTable, spec: ChartSpec, at: number) => {
    const svg = draw(table, spec);
    document.querySelector("main")!.replaceChildren(svg);
    svg.querySelectorAll(".mark")[at]!.dispatchEvent(new window.MouseEvent("click", {bubbles: true}));
    return svg.value!;
  };

  it("a bar picks its name and NULL no text, a point its row, a cell its row and column", () => {
    const bars = resultCases["bar-names"]!;
    expect(pickOf(bars.table, bars.spec, 0).keys).toEqual(["large language model"]);
    expect(pickOf(bars.table, bars.spec, 2).keys).toEqual([nullKey]);
    const points = resultCases["scatter-named"]!;
    expect(pickOf(points.table, points.spec, 12).keys).toEqual(["12"]);
    const cells = resultCases["heatmap-numbers"]!;
    expect(pickOf(cells.table, cells.spec, 0).keys).toEqual(["GPT-4", "2019"]);
  });

  it("a point of a line picks its line and its days", () => {
    const months = resultCases["line-shares"]!;
    const pick = pickOf(months.table, months.spec, 1);
    expect(pick.keys).toEqual(["GPT-4"]);
    expect(pick.period!.to.toISOString().slice(0, 10)).toBe("2023-02-28");
    const days = resultCases["line-days"]!;
    const {from, to} = pickOf(days.table, days.spec, 0).period!;
    expect([from, to].map((d) => d.toISOString().slice(0, 10))).toEqual(["2024-11-18", "2024-11-18"]);
  });

  it("each figure is one tab stop", () => {
    for (const {table, spec} of Object.values(resultCases)) {
      const svg = draw(table, spec);
      const n = svg.querySelectorAll(".mark").length;
      expect(svg.querySelectorAll('.mark[tabindex="0"]')).toHaveLength(Math.min(1, n));
    }
  });
});

describe("a result of a million rows", () => {
  const rows = 1_000_000;
  const counting = (columns: readonly string[], value: ResultTable["value"]) => {
    let reads = 0;
    const {columns: named} = resultOf(columns, []);
    const table: ResultTable = {
      columns: named,
      n_rows: rows,
      value: (row, column) => {
        reads++;
        return value(row, column);
      }
    };
    return {table, reads: () => reads};
  };
  const columns = ["day DATE", "name VARCHAR", "n BIGINT", "x DOUBLE"];
  const valueAt = (row: number, column: number): unknown =>
    [new Date(row * 86_400_000).toISOString().slice(0, 10), `name ${row % 777}`, row, Math.sin(row)][column];

  for (const [kind, spec] of Object.entries({
    line: {x: "day", y: "n"},
    bar: {x: "name", y: "n"},
    scatter: {x: "n", y: "x", by: "name"},
    heatmap: {x: "name", y: "day"}
  }))
    it(`${kind}: only the first rows are read, and the figure is bounded and says so`, () => {
      const {table, reads} = counting(columns, valueAt);
      const svg = draw(table, {...emptyChart(kind as ChartKind), ...spec});
      expect(reads()).toBeLessThan(4 * mostRowsRead + 50_000);
      expect(svg.querySelectorAll(".mark").length).toBeLessThanOrEqual(mostPoints);
      expect(svg.textContent).toContain("1,000,000 rows");
    });

  it("its chart is chosen from its first rows", () => {
    const {table, reads} = counting(columns, valueAt);
    expect(chooseChart(table)).toMatchObject({kind: "line", x: "day", y: "n"});
    expect(reads()).toBeLessThan(100_000);
  });
});

const types = [
  "TINYINT",
  "UBIGINT",
  "HUGEINT",
  "DOUBLE",
  "FLOAT",
  "DECIMAL(18,2)",
  "DATE",
  "TIMESTAMP",
  "BOOLEAN",
  "VARCHAR",
  "ENUM('a', 'b')",
  "TIME",
  "UUID",
  "VARCHAR[]",
  "STRUCT(a INTEGER)",
  "BLOB",
  "INTERVAL",
  "NULL",
  "no type at all"
];
const names = [
  "year",
  "month",
  "k",
  "n",
  "paper_id",
  "share",
  "venue",
  "x",
  "a very long name of a column ".repeat(8)
];
const anyValue = fc.oneof(
  {weight: 2, arbitrary: fc.constant(null)},
  fc.double(),
  fc.integer(),
  fc.integer({min: 1990, max: 2030}),
  fc.bigInt(),
  fc.string({unit: "binary"}),
  fc.boolean(),
  fc.bigInt().map(String),
  fc.date({noInvalidDate: true}).map((date) => date.toISOString().slice(0, 10)),
  fc.date({noInvalidDate: true}).map((date) => date.toISOString().replace("T", " ").replace("Z", "")),
  fc.constantFrom(
    "infinity",
    "-infinity",
    "",
    "−",
    "2024-13-45",
    "1e400",
    "<b>&amp;</b>",
    "漢字かな交じり文".repeat(9)
  ),
  fc.array(fc.integer(), {maxLength: 3}),
  fc.record({a: fc.bigInt()})
);
const fitting: Record<string, fc.Arbitrary<unknown>> = {
  DATE: fc.integer({min: 0, max: 20}).map((i) => new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 10)),
  VARCHAR: fc.constantFrom("a", "b", "c", null, "<script>", "GPT-4"),
  DOUBLE: fc.double(),
  TINYINT: fc.integer({min: -5, max: 5})
};
const anyTable = fc
  .array(
    fc.tuple(
      fc.constantFrom(...names),
      fc.oneof(
        {weight: 1, arbitrary: fc.constantFrom(...types)},
        {weight: 2, arbitrary: fc.constantFrom("DATE", "VARCHAR", "DOUBLE", "TINYINT")}
      )
    ),
    {
      minLength: 1,
      maxLength: 5
    }
  )
  .chain((columns) =>
    fc
      .array(
        fc.tuple(
          ...columns.map(([, type]) =>
            fc.oneof({weight: 1, arbitrary: anyValue}, {weight: 9, arbitrary: fitting[type] ?? anyValue})
          )
        ),
        {maxLength: 30}
      )
      .map((rows) =>
        resultOf(
          columns.map(([name, type]) => `${name.replaceAll(" ", "_")} ${type}`),
          rows
        )
      )
  );
/** Mostly a chart that a reader comes to by the controls. */
const anySpec = (table: ResultTable): fc.Arbitrary<ChartSpec> => {
  const column = fc.constantFrom("", ...table.columns.map(({name}) => name));
  const chosen = chooseChart(table);
  const offered = [
    ...(chosen === null ? [] : [chosen]),
    ...chartKinds(table).map((kind) => chartOfKind(table, kind, chosen ?? emptyChart(kind)))
  ];
  const any = fc.record({
    kind: fc.constantFrom<ChartKind>("line", "bar", "scatter", "heatmap"),
    title: fc.oneof(fc.constant(""), fc.string({unit: "binary", maxLength: 400})),
    x: column,
    y: column,
    by: column,
    out_of: column,
    scale: fc.constantFrom<ChartSpec["scale"]>("linear", "log")
  });
  if (offered.length === 0) return any;
  const controlled = fc
    .tuple(fc.constantFrom(...offered), fc.constantFrom<ChartSpec["scale"]>("linear", "log"))
    .map(([spec, scale]) => ({...spec, scale}));
  return fc.oneof({weight: 1, arbitrary: any}, {weight: 3, arbitrary: controlled});
};

describe("whatever the rows and the chart", () => {
  const geometry = [
    "x",
    "y",
    "x1",
    "x2",
    "y1",
    "y2",
    "cx",
    "cy",
    "r",
    "width",
    "height",
    "d",
    "transform",
    "viewBox"
  ];
  it("a figure is drawn within its bounds, or says in words why not", () => {
    fc.assert(
      fc.property(
        anyTable.chain((table) => anySpec(table).map((spec) => ({table, spec}))),
        fc.constantFrom(280, 500, 900),
        ({table, spec}, width) => {
          const svg = draw(table, spec, width);
          for (const element of svg.querySelectorAll("*"))
            for (const name of geometry)
              expect(element.getAttribute(name) ?? "").not.toMatch(/NaN|undefined|Infinity|e[+-]/);
          expect(svg.querySelector("script, b")).toBeNull();
          expect(misplaced(svg)).toEqual([]);
          const marks = svg.querySelectorAll(".mark").length;
          const {columns, rows} = resultFigureTable(table, spec);
          if (marks === 0) expect(svg.querySelector("desc")!.textContent).toMatch(/^Nothing is drawn: .{5}/);
          else expect(columns.length).toBeGreaterThan(1);
          expect(rows.length).toBeGreaterThanOrEqual(marks);
        }
      ),
      {numRuns: 200}
    );
  });

  it("the chart that is chosen is drawn, and where none is, words say why", () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const spec = chooseChart(table);
        if (spec === null) {
          expect(whyNoChart(table)).toMatch(/\w/);
          return;
        }
        expect(whyNoChart(table)).toBeNull();
        const choices = chartChoices(table, spec.kind);
        for (const place of ["x", "y", "by", "out_of"] as const)
          if (spec[place] !== "") expect(table.columns.map(({name}) => name)).toContain(spec[place]);
        expect(choices.x).toContain(spec.x);
        expect(choices.y).toContain(spec.y);
      }),
      {numRuns: 200}
    );
  });

  it("a figure holds no more than its bounds", () => {
    const many = resultOf(
      ["day DATE", "name VARCHAR", "n BIGINT"],
      Array.from({length: 9000}, (_, i) => [
        new Date(i * 86_400_000).toISOString().slice(0, 10),
        `name ${i % 90}`,
        i
      ])
    );
    const marks = (spec: Partial<ChartSpec> & {kind: ChartKind}): number =>
      draw(many, {...emptyChart(spec.kind), ...spec}).querySelectorAll(".mark").length;
    expect(marks({kind: "bar", x: "name", y: "n"})).toBe(mostBars);
    expect(marks({kind: "scatter", x: "n", y: "n"})).toBe(mostPoints);
    expect(marks({kind: "line", x: "day", y: "n"})).toBe(mostPoints);
    expect(marks({kind: "line", x: "day", y: "n", by: "name"})).toBe(mostLines * 100);
    expect(marks({kind: "heatmap", x: "day", y: "name"})).toBeLessThanOrEqual(mostCells * mostCells);
  });
});
