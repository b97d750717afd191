import {writeScript} from "../../loaders/site-file.js";

await writeScript("page/map-worker.ts");
