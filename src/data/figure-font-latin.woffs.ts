import {writeFontParts} from "../../loaders/font-files.js";

writeFontParts("latin");
