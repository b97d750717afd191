import type {Problem} from "../model/paper.js";

export type CorpusKind = "field" | "search" | "reading-list" | "trending" | "unstated";

/** What the corpus calls itself, out of `corpus.json`. */
export interface CorpusDescription {
  title: string;
  description: string | null;
  kind: CorpusKind;
  licence: string | null;
  home_page: string | null;
}

export const descriptionFile = "corpus.json";

const kinds: readonly CorpusKind[] = ["field", "search", "reading-list", "trending", "unstated"];

/** Of a corpus that does not say what it is. */
export const undescribed: CorpusDescription = {
  title: "Untitled corpus",
  description: null,
  kind: "unstated",
  licence: null,
  home_page: null
};

/** Reads `corpus.json`. What is not as it should be keeps its default, with a problem. */
export function readDescription(json: string): {description: CorpusDescription; problems: Problem[]} {
  const problems: Problem[] = [];
  const warn = (reason: string) =>
    problems.push({file: descriptionFile, line: null, kind: "warning", reason});

  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    warn(
      `not valid JSON, so the corpus has no title: ${error instanceof Error ? error.message : String(error)}`
    );
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    if (value !== undefined) warn("not a JSON object with title, description, kind, licence and home_page");
    return {description: undescribed, problems};
  }

  const fields = new Map<string, unknown>(Object.entries(value));
  function text(name: string): string | null {
    const given = fields.get(name) ?? null;
    if (given === null || typeof given === "string") return given?.trim() || null;
    warn(`${name} is not a text, left out: ${JSON.stringify(given)}`);
    return null;
  }

  const given = text("kind");
  const kind = kinds.find((known) => known === given);
  if (given !== null && kind === undefined) warn(`kind is none of ${kinds.join(", ")}: ${given}`);
  const homePage = text("home_page");
  const isAddress = homePage !== null && /^https?:\/\/\S+$/i.test(homePage);
  if (homePage !== null && !isAddress) warn(`home_page is not an address on the web, left out: ${homePage}`);
  const description: CorpusDescription = {
    title: text("title") ?? undescribed.title,
    description: text("description"),
    kind: kind ?? undescribed.kind,
    licence: text("licence"),
    home_page: isAddress ? homePage : null
  };
  return {description, problems};
}
