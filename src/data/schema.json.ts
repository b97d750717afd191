import {writeBuildFile} from "../../loaders/site-file.js";

await writeBuildFile("schema.json");
