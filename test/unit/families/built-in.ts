import {builtInFamilies} from "../../../loaders/model-families.js";
import {openFamilies} from "../../../src/language/families/find-families.js";

export const lexicon = builtInFamilies();
export const {families} = lexicon;
export const findFamilies = openFamilies(lexicon);
