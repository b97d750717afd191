import {countAuthorKeywords} from "../language/author-keywords.js";
import type {ReadCorpus} from "./complete-corpus.js";
import type {TableSink} from "./table-sink.js";

/** Writes the vocabulary of the authors' own keywords, beside the one found in the texts. */
export function writeAuthorKeywords({papers, vocabulary}: ReadCorpus, writer: TableSink): void {
  const keywords = countAuthorKeywords(
    papers.map((paper) => paper.keywords),
    vocabulary
  );
  keywords.forEach(({keyword, forms, papers: held}, keyword_id) => {
    const dates = held.flatMap((paper) => papers[paper]!.date ?? []).sort();
    writer.append("author_keywords", {
      keyword_id,
      keyword,
      forms,
      n_papers: held.length,
      first_date: dates[0] ?? null
    });
    for (const paper of held) {
      const {paper_id, month} = papers[paper]!;
      writer.append("paper_author_keywords", {keyword_id, paper_id, month});
    }
  });
}
