import fc from "fast-check";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {arrowStream, openArrowColumns} from "../../src/engine/arrow-columns.js";
import {type Column, type ColumnType, type Table, tableNames, tables} from "../../src/model/tables.js";
import {type ArrowType, plainValue} from "../../src/engine/values.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

type Row = Record<string, unknown>;

const texts = fc.oneof(
  fc.string({unit: "grapheme"}),
  fc.string({unit: "binary"}),
  fc.constantFrom("", "\0", "\u{10ffff}", "𠮷野家", "a\u0301", "'; DROP TABLE t; --", "NULL"),
  fc
    .tuple(fc.constantFrom("x", "é", "論", "🧪"), fc.integer({min: 1, max: 3000}))
    .map(([c, n]) => c.repeat(n))
);
const days = fc
  .date({min: new Date("0001-01-01T00:00:00Z"), max: new Date("9999-12-31T00:00:00Z"), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10));
const ints = fc.oneof(fc.integer(), fc.constantFrom(0, -1, 2 ** 31 - 1, -(2 ** 31)));

const values: Record<ColumnType, fc.Arbitrary<unknown>> = {
  VARCHAR: texts,
  INTEGER: ints,
  SMALLINT: fc.integer({min: -(2 ** 15), max: 2 ** 15 - 1}),
  DOUBLE: fc.oneof(
    fc.double({noNaN: true}),
    fc.constantFrom(0, Infinity, -Infinity, 5e-324, Number.MAX_VALUE, 0.1)
  ),
  BOOLEAN: fc.boolean(),
  DATE: fc.oneof(days, fc.constantFrom("1970-01-01", "1969-12-31", "2024-02-29", "0001-01-01", "9999-12-31")),
  "VARCHAR[]": fc.array(texts, {maxLength: 5}),
  "INTEGER[]": fc.array(ints, {maxLength: 9})
};
const types = Object.keys(values) as ColumnType[];
const columns = Object.fromEntries(
  types.map((type) => [type, {type, nullable: true, about: ""}])
) as unknown as Record<ColumnType, Column>;
const rows = (of: Readonly<Record<string, Column>>): fc.Arbitrary<Row> =>
  fc.record(
    Object.fromEntries(
      Object.entries(of).map(([name, {type, nullable}]) => [
        name,
        nullable ? fc.option(values[type], {freq: 3, nil: null}) : values[type]
      ])
    )
  );

let engine: WasmEngine;
beforeAll(async () => {
  engine = await openWasmEngine({tables: null});
});
afterAll(() => engine.close());

function create(of: Readonly<Record<string, Column>>): void {
  const columns = Object.entries(of).map(
    ([name, {type, nullable}]) => `"${name}" ${type}${nullable ? "" : " NOT NULL"}`
  );
  engine.connection.query(`CREATE OR REPLACE TABLE t (${columns.join(", ")})`);
}

/** What the table holds in the order of its rows; days written by the database itself. */
function held(of: Readonly<Record<string, Column>>): Row[] {
  const written = Object.entries(of).map(([name, {type}]) =>
    type === "DATE" ? `CAST("${name}" AS VARCHAR) AS "${name}"` : `"${name}"`
  );
  const table = engine.connection.query(`SELECT ${written.join(", ")} FROM t ORDER BY rowid`);
  const fields = table.schema.fields as readonly {name: string; type: ArrowType}[];
  return Array.from({length: table.numRows}, (_, i) =>
    Object.fromEntries(
      fields.map(({name, type}, at) => [name, plainValue(table.getChildAt(at)!.get(i) as unknown, type)])
    )
  );
}

function insert(stream: Uint8Array): void {
  engine.connection.insertArrowFromIPCStream(stream, {name: "t", create: false});
}

describe("rows that go to the database as Arrow", () => {
  it("are read back as they were, of every type, in one stream or several", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(rows(columns), {minLength: 1, maxLength: 12}), {maxLength: 4}),
        (parts) => {
          create(columns);
          const collected = openArrowColumns(columns);
          for (const part of parts) {
            for (const row of part) collected.push(row);
            expect(collected.n_rows).toBe(part.length);
            insert(collected.take());
            expect(collected.n_rows).toBe(0);
          }
          expect(held(columns)).toEqual(parts.flat());
        }
      ),
      {numRuns: 60}
    );
  });

  it.each(tableNames)("are read back as they were, of the table %s", (name) => {
    const of = (tables[name] as Table).columns;
    fc.assert(
      fc.property(fc.array(rows(of), {minLength: 1, maxLength: 8}), (all) => {
        create(of);
        const collected = openArrowColumns(of);
        for (const row of all) collected.push(row);
        insert(collected.take());
        expect(held(of)).toEqual(all);
      }),
      {numRuns: 8}
    );
  });

  it("every type of the schema is tried here", () => {
    const used = tableNames.flatMap((name) => Object.values((tables[name] as Table).columns));
    for (const {type} of used) expect(types).toContain(type);
  });

  it("each type can be NULL throughout, or nowhere, at every length about a byte of the bitmap", () => {
    const sample: Record<ColumnType, unknown> = {
      VARCHAR: "a",
      INTEGER: 7,
      SMALLINT: 7,
      DOUBLE: 0.5,
      BOOLEAN: true,
      DATE: "2024-02-29",
      "VARCHAR[]": ["a", ""],
      "INTEGER[]": [1, 2]
    };
    const none = Object.fromEntries(types.map((type) => [type, null]));
    const collected = openArrowColumns(columns);
    for (const n of [1, 7, 8, 9, 63, 64, 65])
      for (const isNull of [
        () => true,
        () => false,
        (i: number) => i === n - 1,
        (i: number) => i % 8 === 0
      ]) {
        create(columns);
        const all = Array.from({length: n}, (_, i) => (isNull(i) ? none : sample));
        for (const row of all) collected.push(row);
        insert(collected.take());
        expect(held(columns)).toEqual(all);
      }
  });

  it("many rows of one stream are read back: past where the buffers grow", () => {
    create(columns);
    const collected = openArrowColumns(columns);
    const all = Array.from({length: 5000}, (_, i) => ({
      VARCHAR: i % 11 === 0 ? null : `text ${i} 論`,
      INTEGER: i % 7 === 0 ? null : i * 1000,
      SMALLINT: i % 5 === 0 ? null : i,
      DOUBLE: i % 3 === 0 ? null : i / 7,
      BOOLEAN: i % 13 === 0 ? null : i % 2 === 0,
      DATE: i % 17 === 0 ? null : new Date(i * 86_400_000).toISOString().slice(0, 10),
      "VARCHAR[]": i % 19 === 0 ? null : Array.from({length: i % 4}, (_, j) => `${i}.${j}`),
      "INTEGER[]": i % 23 === 0 ? null : Array.from({length: i % 6}, (_, j) => i + j)
    }));
    for (const row of all) collected.push(row);
    insert(collected.take());
    expect(held(columns)).toEqual(all);
  });

  it("exactly as many rows as the buffers hold at first, and one more or less", () => {
    for (const n of [1023, 1024, 1025, 2047, 2048, 2049]) {
      const of = {a: columns.VARCHAR, b: columns.BOOLEAN, c: columns["INTEGER[]"], d: columns.DOUBLE};
      create(of);
      const collected = openArrowColumns(of);
      const all = Array.from({length: n}, (_, i) => ({a: "é", b: i % 3 === 0, c: [i], d: i / 2}));
      for (const row of all) collected.push(row);
      insert(collected.take());
      expect(held(of)).toEqual(all);
    }
  });

  it("a text of a million letters is read back, before and after short ones", () => {
    const of = {a: columns.VARCHAR, b: columns["VARCHAR[]"]};
    create(of);
    const collected = openArrowColumns(of);
    const long = "論é🧪a".repeat(200_000);
    const all = [
      {a: "x", b: [long, ""]},
      {a: long, b: []},
      {a: "y", b: ["z"]}
    ];
    for (const row of all) collected.push(row);
    insert(collected.take());
    expect(held(of)).toEqual(all);
  });

  it("half a pair of surrogates becomes the sign of a lost letter, and its neighbours stay", () => {
    const of = {a: columns.VARCHAR, b: columns["VARCHAR[]"]};
    const halves = fc.string({
      unit: fc.constantFrom("\ud83e", "\uddea", "a", "論", "🧪"),
      maxLength: 9
    });
    fc.assert(
      fc.property(fc.array(halves, {minLength: 1, maxLength: 20}), (all) => {
        create(of);
        const collected = openArrowColumns(of);
        for (const text of all) collected.push({a: text, b: [text, "end"]});
        insert(collected.take());
        expect(held(of)).toEqual(
          all.map((text) => ({a: text.toWellFormed(), b: [text.toWellFormed(), "end"]}))
        );
      }),
      {numRuns: 50}
    );
  });

  it("a stream of no rows adds none", () => {
    create(columns);
    insert(openArrowColumns(columns).take());
    expect(held(columns)).toEqual([]);
  });

  it("a table is filled whose columns may not be NULL, and a NULL there is an error of the database", () => {
    const of = {a: {type: "INTEGER", about: ""}} as const satisfies Record<string, Column>;
    create(of);
    const collected = openArrowColumns(of);
    collected.push({a: 1});
    insert(collected.take());
    collected.push({a: null});
    expect(() => insert(collected.take())).toThrow(/NOT NULL/);
    expect(held(of)).toEqual([{a: 1}]);
  });

  it("a mark of byte order is a letter as any other", () => {
    const of = {a: columns.VARCHAR};
    create(of);
    const collected = openArrowColumns(of);
    collected.push({a: "\ufeffx"});
    insert(collected.take());
    const kept = engine.connection.query("SELECT a = chr(65279) || 'x' AS kept FROM t");
    expect(kept.getChildAt(0)!.get(0)).toBe(true);
  });

  it("a row without one of the values is refused, and the value named", () => {
    const collected = openArrowColumns({a: columns.INTEGER, b: columns.VARCHAR});
    expect(() => collected.push({a: 2})).toThrow("no value for b");
  });
});

it("columns give the stream that their rows give, from and up to any row", () => {
  const {columns} = tables.word_index as Table;
  const word = fc.record({
    word: fc.nat(2),
    paper: fc.nat(2),
    n_mentions: fc.nat(9),
    in_title: fc.boolean(),
    positions: fc.array(fc.nat(500), {maxLength: 4})
  });
  const [words, months] = [
    ["a", "é", "𠮷".repeat(40)],
    ["2024-02-01", null, "1969-12-01"]
  ];
  fc.assert(
    fc.property(fc.array(word, {minLength: 1, maxLength: 40}), fc.nat(20), (rows, from) => {
      const to = from + 15;
      const pushed = openArrowColumns(columns);
      for (const {word, paper, ...rest} of rows.slice(from, to))
        pushed.push({word: words[word], paper_id: paper * 7, month: months[paper], ...rest});
      if (pushed.n_rows === 0) return;
      let end = 0;
      const stream = arrowStream<"word_index">(
        columns,
        {
          n_rows: rows.length,
          columns: {
            word: {values: words, of: Int32Array.from(rows, ({word}) => word)},
            paper_id: {numbers: Int32Array.from(rows, ({paper}) => paper * 7)},
            month: {values: months, of: Int32Array.from(rows, ({paper}) => paper)},
            n_mentions: {numbers: Int32Array.from(rows, ({n_mentions}) => n_mentions)},
            in_title: {flags: Uint8Array.from(rows, ({in_title}) => Number(in_title))},
            positions: {
              items: Int32Array.from(rows.flatMap(({positions}) => positions)),
              ends: Int32Array.from(rows, ({positions}) => (end += positions.length))
            }
          }
        },
        from,
        to
      );
      expect(stream).toEqual(pushed.take());
    })
  );
});
