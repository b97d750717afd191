import {asText, isObject, isText, texts, type ObjectReader} from "./understand.js";

/** A paper of Hugging Face's daily papers, whose id is that of arXiv. */
export const huggingFace: ObjectReader = {
  format: "huggingface_daily_json",
  read(found) {
    const paper = isObject(found.paper) ? found.paper : found;
    const isDaily =
      ("upvotes" in paper && "publishedAt" in paper) ||
      (paper !== found && "summary" in paper && /^\d{4}\.\d{4,5}$/.test(asText(paper.id) ?? ""));
    if (!isDaily) return null;
    return {
      title: asText(paper.title) ?? asText(found.title),
      abstract: asText(paper.summary) ?? asText(found.summary) ?? asText(paper.abstract),
      authors: texts(paper.authors, "name"),
      venue: "arXiv",
      dates: [asText(paper.publishedAt) ?? asText(found.publishedAt)].filter(isText),
      arxiv_id: asText(paper.id),
      keywords: texts(paper.ai_keywords)
    };
  }
};
