import http from "node:http";
import {syncBuiltinESMExports} from "node:module";

const {createServer} = http;

/**
 * Framework's preview serves no files at the addresses that its build gives to `dynamicPaths`, only at those of
 * attached files: preloaded into it, this sends a request for a table there.
 */
http.createServer = (...args) =>
  createServer(...args).prependListener("request", (request) => {
    request.url = request.url.replace(/^\/data\/\w+\.parquet(?=$|\?)/, "/_file$&");
  });
syncBuiltinESMExports();
