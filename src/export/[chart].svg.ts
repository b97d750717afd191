import {writePublishedFigure} from "../../loaders/published-figure.js";

await writePublishedFigure(process.argv.slice(2));
