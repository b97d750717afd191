import {createServer} from "node:http";
import {readFileSync} from "node:fs";
import {build} from "esbuild";
import type {readSchema} from "../../src/model/column-facts.js";
import type {functionDocs} from "../../src/page/function-docs.js";
import type {resultGrid} from "../../src/page/result-grid.js";
import type {schemaBrowser} from "../../src/page/schema-browser.js";

const entry = `
export {resultGrid} from "./src/page/result-grid.ts";
export {schemaBrowser} from "./src/page/schema-browser.ts";
export {functionDocs} from "./src/page/function-docs.ts";
export {readSchema} from "./src/model/column-facts.ts";
export {arrowResult} from "./src/engine/arrow-result.ts";
export * as arrow from "apache-arrow";
`;

/** What the page offers to a test, as `window.pieces`. */
export interface Pieces {
  resultGrid: typeof resultGrid;
  schemaBrowser: typeof schemaBrowser;
  functionDocs: typeof functionDocs;
  readSchema: typeof readSchema;
}

/** Styles of the site without Framework's own, which only it can resolve. */
function styles(): string {
  const site = readFileSync("src/style.css", "utf8").replace(/@import url\("observablehq:[^;]*;/g, "");
  return `${site}\n${readFileSync("src/notebook.css", "utf8")}`;
}

export interface GridPage {
  address: string;
  close(): void;
}

/** A page that holds the modules of the notebook's tables and nothing else: they are tried without a built site. */
export async function serveGridPage(): Promise<GridPage> {
  const {outputFiles} = await build({
    stdin: {contents: entry, resolveDir: process.cwd(), loader: "ts"},
    bundle: true,
    format: "iife",
    globalName: "pieces",
    platform: "browser",
    target: "es2022",
    write: false
  });
  const script = outputFiles[0]!.text;
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Result</title><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
<body><main id="observablehq-main"></main><script src="script.js"></script></body></html>`;
  const server = createServer((request, response) => {
    const [type, body] = request.url!.endsWith(".css")
      ? ["text/css", styles()]
      : request.url!.endsWith(".js")
        ? ["text/javascript; charset=utf-8", script]
        : ["text/html; charset=utf-8", html];
    response.writeHead(200, {"content-type": type}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  return {address: `http://127.0.0.1:${address.port}/`, close: () => server.close()};
}
