import {knownDay} from "../../model/exported-paper.js";
import {asText, isText, texts, type ObjectReader} from "./understand.js";

/** A paper as Litscope writes it, or a row of its table `papers`: by the names of that table's columns. */
export const litscope: ObjectReader = {
  format: "generic_jsonl",
  read(paper) {
    if (!("date_precision" in paper && "title" in paper)) return null;
    const date = knownDay({date: asText(paper.date), date_precision: asText(paper.date_precision)});
    return {
      isPlain: true,
      title: asText(paper.title),
      abstract: asText(paper.abstract),
      authors: texts(paper.authors),
      venue: asText(paper.venue),
      type: asText(paper.type),
      dates: [date].filter(isText),
      doi: asText(paper.doi),
      arxiv_id: asText(paper.arxiv_id),
      pmid: asText(paper.pmid),
      url: asText(paper.url),
      categories: texts(paper.categories),
      keywords: texts(paper.keywords),
      language: asText(paper.language),
      cited_by: asText(paper.cited_by)
    };
  }
};
