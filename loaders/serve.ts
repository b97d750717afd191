import {createServer, type Server, type ServerResponse} from "node:http";
import sirv from "sirv";
import {UserError} from "./user-error.js";

const tries = 20;

export interface ServeOptions {
  port?: number;
  host?: string;
}

/** Serves a folder as a plain static host would, at the port or the next free one. */
export async function serveFolder(
  folder: string,
  {port = 3000, host = "127.0.0.1"}: ServeOptions = {}
): Promise<{server: Server; address: string}> {
  const serve = sirv(folder, {dev: false, etag: true, extensions: [], setHeaders});
  const server = createServer((request, response) => {
    const [path = "/", ...search] = (request.url ?? "/").split("?");
    if (path.endsWith("/")) request.url = [`${path}index.html`, ...search].join("?");
    serve(request, response, () => {
      response.writeHead(404, {"Content-Type": "text/plain; charset=utf-8"});
      response.end(`not found: ${path}\n`);
    });
  });
  const taken = await listen(server, port, host);
  return {server, address: `http://${host.includes(":") ? `[${host}]` : host}:${taken}/`};
}

/** The server knows no type for tables. */
function setHeaders(response: ServerResponse, path: string): void {
  if (path.endsWith(".parquet")) response.setHeader("Content-Type", "application/vnd.apache.parquet");
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  for (let n = port; n < port + tries; n++) {
    const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
      server.once("error", resolve);
      server.listen(n, host, () => {
        server.off("error", resolve);
        resolve(null);
      });
    });
    if (error === null) {
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : n;
    }
    if (error.code !== "EADDRINUSE")
      throw new UserError(`cannot serve at ${host}:${n}: ${error.message}`, {cause: error});
  }
  throw new UserError(`no free port from ${port} to ${port + tries - 1}: name another with --port`);
}
