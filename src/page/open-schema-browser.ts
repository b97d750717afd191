import {FileAttachment} from "observablehq:stdlib";
import {readSchema} from "../model/column-facts.js";
import {failure} from "./failure.js";
import {paragraph} from "./prose.js";
import type {schemaBrowser} from "./schema-browser.js";

type SessionTables = Parameters<ReturnType<typeof schemaBrowser>["update"]>[0];

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
  Promise.all([FileAttachment("../data/schema.json").json(), import("./schema-browser.js")])
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
