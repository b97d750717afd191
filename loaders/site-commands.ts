import {existsSync, readdirSync, rmSync, statSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import {callerPath} from "./arguments.js";
import {findBrokenImports} from "./broken-imports.js";
import {makeTables} from "./make-tables.js";
import {holdNpmNames} from "./npm-names.js";
import {projectFolder, sampleFolder} from "./project.js";
import {serveFolder} from "./serve.js";
import {readSite} from "./read-site.js";
import {runNode} from "./spawn.js";
import {UserError} from "./user-error.js";

const source = join(projectFolder, "src");
const previewTables = new URL("./preview-tables.mjs", import.meta.url).href;
const framework = join(
  projectFolder,
  "node_modules",
  "@observablehq",
  "framework",
  "dist",
  "bin",
  "observable.js"
);

export interface SiteOptions {
  data?: string;
  /** Address at which the site will stand: figures that it publishes name it. */
  site?: string;
  port?: string;
  host?: string;
}

/** Builds the site into `dist` (or `LITSCOPE_OUT`). */
export async function build({data, site}: SiteOptions): Promise<number> {
  const {out, n_papers} = await buildSite(data, site);
  const {n_files, bytes} = sizeOf(out);
  const shown = shownPath(out);
  console.log(`${shown}: ${n_papers} papers, ${n_files} files, ${(bytes / 1e6).toFixed(1)} MB`);
  console.log(`put ${shown} on any static host, or look at it with npm start`);
  return 0;
}

/** Builds the site and serves it until it is told to stop. */
export async function start({data, port, host, site}: SiteOptions): Promise<number> {
  const wanted = portOf(port);
  const {out} = await buildSite(data, site);
  const {server, address} = await serveFolder(out, {port: wanted, host});
  console.log(`\nLitscope is at ${address} (Ctrl-C ends it)`);
  await new Promise<void>((done) => {
    const stop = (): void => {
      server.close(() => done());
      server.closeAllConnections();
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
  return 0;
}

/** Framework's live preview. */
export async function preview({data, port, host}: SiteOptions): Promise<number> {
  const wanted = portOf(port);
  const {env} = await prepare(data);
  const args = [
    ...(wanted === undefined ? [] : ["--port", String(wanted)]),
    ...(host === undefined ? [] : ["--host", host])
  ];
  const ignore = (): void => undefined;
  process.on("SIGINT", ignore);
  const {code} = await runNode(["--import", previewTables, framework, "preview", ...args], {env});
  process.off("SIGINT", ignore);
  return code;
}

async function prepare(data: string | undefined) {
  const named = data ?? process.env.LITSCOPE_DATA;
  const folder = named === undefined ? sampleFolder : callerPath(named);
  const {folder: tables, n_papers} = await makeTables(folder);
  holdNpmNames(source);
  // Framework looks at a loader's own time, not at what it reads.
  for (const stale of ["data", "export"])
    rmSync(join(source, ".observablehq", "cache", stale), {recursive: true, force: true});
  return {env: {LITSCOPE_DATA: folder, LITSCOPE_TABLES: tables}, n_papers};
}

async function buildSite(
  data: string | undefined,
  site: string | undefined
): Promise<{out: string; n_papers: number}> {
  const address = site === undefined ? {} : {LITSCOPE_SITE: readSite(site)};
  const prepared = await prepare(data);
  const {n_papers} = prepared;
  const env = {...prepared.env, ...address};
  const out = resolve(projectFolder, process.env.LITSCOPE_OUT ?? "dist");
  clearSite(out);
  console.log("building the pages …");
  const {code, said} = await runNode([framework, "build"], {env: {...env, LITSCOPE_OUT: out}, quiet: true});
  if (code !== 0 || !existsSync(join(out, "index.html")))
    throw new UserError(`${said.trimEnd()}\nthe pages did not build: see above`);
  const broken = findBrokenImports(out).map(({file, specifier}) => `${file} imports ${specifier}`);
  if (broken.length > 0) throw new UserError(`the site imports what is not in it:\n${broken.join("\n")}`);
  return {out, n_papers};
}

/** Framework clears only what is inside the project. What is no site is not removed. */
function clearSite(out: string): void {
  if (!existsSync(out)) return;
  const entries = readdirSync(out);
  if (entries.length > 0 && !entries.includes("_observablehq")) {
    throw new UserError(`${out} holds other files (${entries.slice(0, 3).join(", ")}): name an empty folder`);
  }
  rmSync(out, {recursive: true});
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new UserError(`not a port: ${text}`);
  return port;
}

function sizeOf(folder: string): {n_files: number; bytes: number} {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return {
    n_files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(file.parentPath, file.name)).size, 0)
  };
}

function shownPath(path: string): string {
  const below = relative(projectFolder, path);
  return below.startsWith("..") ? path : `${below}/`;
}
