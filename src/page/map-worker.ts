import {type MapInput, mapKeywords} from "../analysis/map-keywords.js";

addEventListener("message", ({data}: MessageEvent<MapInput>) => postMessage(mapKeywords(data)));
