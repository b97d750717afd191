import {showCorpusBar} from "./corpus-bar.js";
import {dropAnything} from "./drop-anything.js";
import "./font.js";
import {followCorpusOfAddress} from "./open-corpus.js";
import {followReportCount} from "./report-count.js";
import {returnedFigures} from "./returned-figures.js";

dropAnything();
followReportCount();
followCorpusOfAddress();
showCorpusBar();
if (returnedFigures().length > 0)
  import("./returned-figure.js")
    .then(({showReturned}) => showReturned())
    .catch((error: unknown) => console.warn("the figure that came back cannot be shown", error));
