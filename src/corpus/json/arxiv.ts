import {asList, asText, isText, objects, texts, type ObjectReader} from "./understand.js";

/** A line of arXiv's snapshot on Kaggle, whose `update_date` is that of its record and no date of the paper. */
export const arxiv: ObjectReader = {
  format: "arxiv_kaggle_jsonl",
  read(paper) {
    const versions = objects(paper.versions);
    const isPaper =
      "authors_parsed" in paper || ("id" in paper && versions.some((version) => "created" in version));
    if (!isPaper) return null;
    const authors = asList(paper.authors_parsed).flatMap((name) => {
      const [family = null, given = null, suffix = null] = asList(name).map(asText);
      if (family === null) return [];
      const rest = [given, suffix].filter(isText).join(" ");
      return [rest === "" ? family : `${family}, ${rest}`];
    });
    const categories = Array.isArray(paper.categories)
      ? texts(paper.categories)
      : [asText(paper.categories) ?? ""];
    return {
      title: asText(paper.title),
      abstract: asText(paper.abstract),
      authors: authors.length > 0 ? authors : (asText(paper.authors)?.split(/,\s*|\s+and\s+/) ?? []),
      venue: asText(paper["journal-ref"]) ?? "arXiv",
      dates: versions.slice(0, 1).flatMap(({created}) => asText(created) ?? []),
      doi: asText(paper.doi)?.trim().split(/\s/)[0] ?? null,
      arxiv_id: asText(paper.id),
      categories: categories.flatMap((list) => list.split(/[\s,;]+/))
    };
  }
};
