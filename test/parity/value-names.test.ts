import {afterAll, beforeAll, expect, test} from "vitest";
import {buildTables} from "../../loaders/build-tables.js";
import {type NativeEngine, openNativeEngine} from "../../loaders/native-engine.js";
import {run} from "../../src/engine/run.js";
import type {ValueKind} from "../../src/query/value-kind.js";
import {valueNames} from "../../src/query/value-names.js";
import {openWasmEngine, type WasmEngine} from "./wasm-engine.js";

const kinds: readonly Exclude<ValueKind, "word">[] = [
  ...([
    "term",
    "family",
    "member",
    "venue",
    "category",
    "keyword",
    "topic",
    "group",
    "type",
    "language"
  ] as const)
];

let native: NativeEngine;
let wasm: WasmEngine;

beforeAll(async () => {
  const {folder} = await buildTables({data: "data"});
  native = await openNativeEngine({tables: folder});
  wasm = await openWasmEngine({tables: folder});
});

afterAll(() => {
  native?.close();
  wasm?.close();
});

test.each(kinds)(
  "the values of %s are the same natively and in WASM, each once, most frequent first",
  async (kind) => {
    const rows = await run(wasm, valueNames(kind), {});
    expect(await run(native, valueNames(kind), {})).toEqual(rows);
    expect(new Set(rows.map((r) => r.name)).size).toBe(rows.length);
    const counts = rows.map((r) => r.n_papers ?? 0);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  }
);

test("the sample has terms and families to offer", async () => {
  expect((await run(wasm, valueNames("term"), {})).length).toBeGreaterThan(50);
  expect((await run(wasm, valueNames("family"), {})).length).toBeGreaterThan(3);
});
