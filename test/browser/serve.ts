import {createServer, type Server} from "node:http";
import {existsSync, readFileSync, statSync} from "node:fs";
import {extname, join, normalize, sep} from "node:path";
import {gzipSync} from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".parquet": "application/vnd.apache.parquet"
};

export interface Served {
  /** Address of the site's folder, with a trailing slash. */
  address: string;
  /** Paths asked for, in order. */
  log: string[];
  close(): Promise<void>;
}

/**
 * The plainest static host there is: files by their exact names under a path, no index, no extensionless
 * links, and range requests only if asked for. Text goes out gzipped, as published sites do.
 */
export async function serve(folder: string, {base = "/some/path/", ranges = true} = {}): Promise<Served> {
  const log: string[] = [];
  const compressed = new Map<string, Buffer>();
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    log.push(path);
    const file = normalize(join(folder, path.slice(base.length)));
    if (
      !path.startsWith(base) ||
      !file.startsWith(normalize(folder + sep)) ||
      !existsSync(file) ||
      !statSync(file).isFile()
    ) {
      response.writeHead(404, {"content-type": "text/plain"}).end("not found");
      return;
    }
    const headers: Record<string, string | number> = {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "cache-control": "no-cache"
    };
    const body = readFileSync(file);
    const range = ranges ? /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") : null;
    if (ranges) headers["accept-ranges"] = "bytes";
    if (range) {
      const from = Number(range[1]);
      const to = Math.min(range[2] ? Number(range[2]) : body.length - 1, body.length - 1);
      headers["content-range"] = `bytes ${from}-${to}/${body.length}`;
      headers["content-length"] = to - from + 1;
      response
        .writeHead(206, headers)
        .end(request.method === "HEAD" ? undefined : body.subarray(from, to + 1));
      return;
    }
    if (/\.(html|js|css|json)$/.test(file) && /\bgzip\b/.test(String(request.headers["accept-encoding"]))) {
      let small = compressed.get(file);
      if (small === undefined) compressed.set(file, (small = gzipSync(body)));
      response
        .writeHead(200, {...headers, "content-encoding": "gzip", "content-length": small.length})
        .end(request.method === "HEAD" ? undefined : small);
      return;
    }
    headers["content-length"] = body.length;
    response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the test server has no port");
  return {
    address: `http://127.0.0.1:${address.port}${base}`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      })
  };
}
