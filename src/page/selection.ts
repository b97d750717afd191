import {type Facts, openFacts} from "../figures/open-facts.js";
import {openChooser, type Selections} from "../figures/selections.js";
import {positionsPublished, useDatabase} from "./database.js";
import {useFilter} from "./filter.js";
import {onPageEnd} from "./page-life.js";

let facts: Promise<Facts> | null = null;
onPageEnd(() => {
  facts = null;
  choose = openChooser(useFacts);
});

/** What filters need of the corpus, read from the database when first asked for. */
export function useFacts(): Promise<Facts> {
  facts ??= useDatabase().then(
    (engine) => openFacts(engine, {positions: positionsPublished()}),
    (error: unknown) => {
      facts = null;
      throw error;
    }
  );
  return facts;
}

let choose = openChooser(useFacts);

/** The papers of the page's filters. */
export function chooseSelections(): Promise<Selections> {
  return choose(useFilter().filters);
}
