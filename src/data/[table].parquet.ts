import {parseArgs} from "node:util";
import {writeBuildFile} from "../../loaders/site-file.js";

const {table} = parseArgs({options: {table: {type: "string"}}}).values;
await writeBuildFile(`${table}.parquet`);
