import {FileAttachment} from "observablehq:stdlib";
import {readSchema} from "../model/column-facts.js";
import {useDatabase} from "./database.js";
import {failure} from "./failure.js";
import {useLocalCorpus} from "./open-corpus.js";
import {paragraph} from "./prose.js";
import type {schemaBrowser} from "./schema-browser.js";

type SessionTables = Parameters<ReturnType<typeof schemaBrowser>["update"]>[0];

/** What the columns hold: of the site as its build found it, of a corpus of the reader's as its database says. */
async function readColumns(): Promise<unknown> {
  const own = await useLocalCorpus();
  if (own === null) return FileAttachment("../data/schema.json").json();
  const [{describeColumns}, engine] = await Promise.all([
    import("../build/describe-columns.js"),
    useDatabase()
  ]);
  return describeColumns(engine, own.corpus.fingerprint);
}

/** The schema browser, filled when what the columns hold has been read. */
export function openSchemaBrowser({
  insert,
  tryOut
}: {
  insert: (text: string) => void;
  tryOut: (sql: string) => void;
}): {element: HTMLElement; update: (tables: SessionTables) => void} {
  const element = document.createElement("div");
  const waiting = paragraph("Reading the tables …", "fine");
  waiting.setAttribute("role", "status");
  element.append(waiting);
  let latest: SessionTables = [];
  let browser: ReturnType<typeof schemaBrowser> | null = null;
  Promise.all([readColumns(), import("./schema-browser.js")])
    .then(([json, {schemaBrowser}]) => {
      browser = schemaBrowser({
        facts: readSchema(json),
        sessionTables: latest,
        onInsert: insert,
        onExample: tryOut
      });
      element.replaceChildren(browser.element);
    })
    .catch((error: unknown) => element.replaceChildren(failure("The tables could not be listed", error)));
  return {
    element,
    update(tables) {
      latest = tables;
      browser?.update(tables);
    }
  };
}
