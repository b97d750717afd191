import {writePackageFile} from "../../loaders/site-file.js";

await writePackageFile("@duckdb/duckdb-wasm/dist/duckdb-eh.wasm");
