import {writeScript} from "../../loaders/site-file.js";

await writeScript("local/corpus-worker.ts");
