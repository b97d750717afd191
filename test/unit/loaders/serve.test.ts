import {expect, onTestFinished, test} from "vitest";
import {serveFolder} from "../../../loaders/serve.js";
import {folderWith} from "./litscope.js";

async function serve(files: Record<string, string>, port = 0) {
  const {server, address} = await serveFolder(folderWith(files), {port});
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return address;
}

test("files are served by their exact names, a folder by its index", async () => {
  const address = await serve({"index.html": "home", "two.html": "two", "sub/index.html": "sub"});
  const answer = async (path: string) => {
    const response = await fetch(new URL(path, address));
    return [response.status, await response.text()];
  };
  expect(await answer("")).toEqual([200, "home"]);
  expect(await answer("?q=1")).toEqual([200, "home"]);
  expect(await answer("two.html?x=/")).toEqual([200, "two"]);
  expect(await answer("sub/")).toEqual([200, "sub"]);
  expect((await answer("two"))[0]).toBe(404);
  expect((await answer("../package.json"))[0]).toBe(404);
});

test("ranges and entity tags are honoured", async () => {
  const address = await serve({"table.parquet": "0123456789"});
  const part = await fetch(`${address}table.parquet`, {headers: {range: "bytes=2-4"}});
  expect([part.status, part.headers.get("content-range"), await part.text()]).toEqual([
    206,
    "bytes 2-4/10",
    "234"
  ]);
  const etag = (await fetch(`${address}table.parquet`)).headers.get("etag")!;
  expect((await fetch(`${address}table.parquet`, {headers: {"if-none-match": etag}})).status).toBe(304);
});

test("a port that is taken gives way to the next free one", async () => {
  const port = Number(new URL(await serve({"index.html": "one"})).port);
  const second = await serve({"index.html": "two"}, port);
  expect(Number(new URL(second).port)).toBeGreaterThan(port);
  expect(await (await fetch(second)).text()).toBe("two");
});
