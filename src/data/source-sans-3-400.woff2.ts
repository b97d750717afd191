import {writePackageFile} from "../../loaders/site-file.js";

await writePackageFile("@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2");
