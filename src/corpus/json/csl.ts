import {
  asText,
  firstText,
  fromDateParts,
  isObject,
  isText,
  peopleOf,
  texts,
  type Fields,
  type ObjectReader
} from "./understand.js";

const TYPE =
  /^(?:article(?:-\w+)?|book|chapter|paper-conference|thesis|report|webpage|manuscript|dataset|entry(?:-\w+)*|speech|review(?:-\w+)?|software|patent|document|post(?:-\w+)?)$/;

/** An item of CSL-JSON, as Zotero, Mendeley and citeproc write it. */
export const csl: ObjectReader = {
  format: "csl_json",
  read(item) {
    const isItem =
      "container-title" in item ||
      "citation-key" in item ||
      "event-date" in item ||
      (isObject(item.issued) &&
        ["date-parts", "raw", "literal"].some((key) => key in (item.issued as Fields))) ||
      ("id" in item && "title" in item && TYPE.test(asText(item.type) ?? ""));
    if (!isItem) return null;
    const authors = peopleOf(item.author);
    const keywords = Array.isArray(item.keyword)
      ? texts(item.keyword)
      : splitKeywords(asText(item.keyword) ?? "");
    return {
      title: firstText(item.title),
      abstract: asText(item.abstract),
      authors: authors.length > 0 ? authors : peopleOf(item.editor),
      venue:
        firstText(item["container-title"]) ??
        asText(item["event-title"]) ??
        asText(item.event) ??
        asText(item["collection-title"]) ??
        (item.type === "article" ? asText(item.publisher) : null),
      type: asText(item.type),
      dates: [dateOf(item.issued), dateOf(item.published), dateOf(item["event-date"])]
        .filter(isText)
        .slice(0, 1),
      doi: asText(item.DOI),
      arxiv_id: arxivIdOf(item),
      pmid: asText(item.PMID),
      ids: [asText(item.id)].filter(isText).filter((id) => /doi|arxiv/i.test(id)),
      url: asText(item.URL),
      categories: [],
      keywords,
      language: asText(item.language)
    };
  }
};

function dateOf(date: unknown): string | null {
  if (!isObject(date)) return asText(date);
  return fromDateParts(date) ?? asText(date.raw) ?? asText(date.literal) ?? asText(date["date-time"]);
}

/** CSL has no field for it: it stands as a number ("arXiv:1706.03762") or among the notes ("arXiv: 1706.03762 [cs]"). */
function arxivIdOf(item: Fields): string | null {
  const written = [item.number, item.note, item.archive_location].map(asText).filter(isText).join("\n");
  return /\barxiv:\s*([^\s[\]]+)/i.exec(written)?.[1] ?? null;
}

function splitKeywords(written: string): string[] {
  return written.split(written.includes(";") ? ";" : ",");
}
