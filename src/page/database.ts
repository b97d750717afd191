import {FileAttachment} from "observablehq:stdlib";
import type {BrowserEngine, EngineState} from "../engine/browser.js";
import type {DatabaseFiles} from "../engine/start-database.js";
import {selectionViews} from "../figures/statements.js";
import {type TableName, tableNames} from "../model/tables.js";
import {readSummary} from "../query/summaries.js";
import {useFilter} from "./filter.js";
import {overviewSummary, useLocalCorpus} from "./open-corpus.js";
import {onPageEnd} from "./page-life.js";
import {siteAddress} from "./site-address.js";

let opening: Promise<BrowserEngine> | null = null;
onPageEnd(() => (opening = null));

let positions = true;

/** Whether the site publishes word positions; without, phrases are searched word by word. Known once the database is open. */
export function positionsPublished(): boolean {
  return positions;
}

/** The page's one database: fetched at the first call, and again after a failure. */
export function useDatabase(): Promise<BrowserEngine> {
  opening ??= open().catch((error: unknown) => {
    opening = null;
    show("failed", error instanceof Error ? error.message : String(error));
    throw error;
  });
  return opening;
}

async function open(): Promise<BrowserEngine> {
  show("loading");
  const [{openBrowserEngine}, files, overview, own] = await Promise.all([
    import("../engine/browser.js"),
    databaseFiles(),
    overviewSummary(),
    useLocalCorpus()
  ]);
  const {fingerprint, answers} = readSummary("overview", overview);
  positions = answers.corpus.rows[0]!.has_abstracts;
  const engine = await openBrowserEngine(
    {...files, tables: own?.corpus.tables ?? siteTables(fingerprint)},
    show
  );
  const filters = useFilter();
  const select = () => engine.select(selectionViews(filters.filters, {positions}));
  filters.onChange(select);
  select();
  show("ready");
  return engine;
}

/** Where the Parquet file of each of the site's tables lies. */
export function siteTables(fingerprint: string): Record<TableName, string> {
  return Object.fromEntries(tableNames.map((name) => [name, tableAddress(name, fingerprint)])) as Record<
    TableName,
    string
  >;
}

/** Where a table's Parquet file lies; the corpus's fingerprint keeps caches from mixing two builds. */
export function tableAddress(name: TableName, fingerprint: string): string {
  return `${siteAddress}data/${name}.parquet?v=${encodeURIComponent(fingerprint)}`;
}

let held: Promise<DatabaseFiles> | null = null;

/** Where the database's own files lie: in the page's memory, once it holds them. */
export async function databaseFiles(): Promise<DatabaseFiles> {
  if (held !== null) return held;
  return {
    worker: absolute(await FileAttachment("../data/duckdb-eh.worker.js").url()),
    wasm: absolute(await FileAttachment("../data/duckdb-eh.wasm").url())
  };
}

/** Reads the database's files into the page's memory: from then on it starts without the network. */
export function holdDatabaseFiles(): Promise<DatabaseFiles> {
  const hold = async (): Promise<DatabaseFiles> => {
    const [worker, wasm] = await Promise.all([
      FileAttachment("../data/duckdb-eh.worker.js").arrayBuffer(),
      FileAttachment("../data/duckdb-eh.wasm").arrayBuffer()
    ]);
    return {
      worker: URL.createObjectURL(new Blob([worker], {type: "text/javascript"})),
      wasm: URL.createObjectURL(new Blob([wasm], {type: "application/wasm"}))
    };
  };
  held ??= hold().catch((error: unknown) => {
    held = null;
    throw error;
  });
  return held;
}

const absolute = (address: string): string => new URL(address, document.baseURI).href;

function show(state: EngineState, reason = "unknown reason"): void {
  document.documentElement.dataset.engine = state;
  let pill = document.querySelector<HTMLElement>(".engine-pill");
  if (pill === null) {
    pill = document.createElement("div");
    pill.className = "engine-pill";
    pill.setAttribute("role", "status");
    document.body.append(pill);
  }
  if (state === "loading") pill.textContent = "Loading database, 4.2 MB the first time …";
  else if (state === "ready") pill.textContent = "Database ready";
  else {
    const retry = document.createElement("button");
    retry.type = "button";
    retry.textContent = "Retry";
    retry.addEventListener("click", () => void useDatabase().catch(() => undefined));
    pill.replaceChildren(`Database failed: ${reason} `, retry);
  }
}
