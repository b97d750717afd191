import {
  asText,
  at,
  firstText,
  fromDateParts,
  isText,
  objects,
  peopleOf,
  texts,
  type ObjectReader
} from "./understand.js";

/** The date of registration (`created`) and the like say nothing of publication. */
const DATES = ["published-online", "published-print", "published", "posted", "issued"];

/** A work of Crossref's API, or what Crossref answers for a DOI as CSL-JSON. */
export const crossref: ObjectReader = {
  format: "crossref_json",
  read(work) {
    const isWork =
      "DOI" in work &&
      ("container-title" in work || "issued" in work || "indexed" in work) &&
      (Array.isArray(work.title) ||
        Array.isArray(work["container-title"]) ||
        "indexed" in work ||
        "deposited" in work);
    if (!isWork) return null;
    const title = firstText(work.title);
    const subtitle = firstText(work.subtitle);
    const authors = peopleOf(work.author);
    return {
      title:
        title !== null && subtitle !== null && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
      abstract: asText(work.abstract),
      authors: authors.length > 0 ? authors : peopleOf(work.editor),
      venue:
        firstText(work["container-title"]) ??
        asText(at(work, "event", "name")) ??
        asText(work["group-title"]) ??
        asText(objects(work.institution)[0]?.name),
      type: asText(work.type),
      dates: earliest(DATES.map((name) => fromDateParts(work[name])).filter(isText)),
      doi: asText(work.DOI),
      url: asText(work.URL),
      categories: texts(work.subject),
      language: asText(work.language),
      cited_by: asText(work["is-referenced-by-count"])
    };
  }
};

/** Of dates of one publication the earliest counts; one that says less and agrees is no earlier one. */
function earliest(dates: readonly string[]): string[] {
  const [first, ...later] = [...dates].sort();
  if (first === undefined) return [];
  return [later.reduce((date, other) => (other.startsWith(`${date}-`) ? other : date), first)];
}
