import {writeSoftware} from "../../loaders/site-file.js";

writeSoftware();
