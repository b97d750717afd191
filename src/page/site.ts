import {dropFigures} from "./drop-figure.js";
import "./font.js";
import {followReportCount} from "./report-count.js";
import {returnedFigures} from "./returned-figures.js";

dropFigures();
followReportCount();
if (returnedFigures().length > 0)
  import("./returned-figure.js")
    .then(({showReturned}) => showReturned())
    .catch((error: unknown) => console.warn("the figure that came back cannot be shown", error));
