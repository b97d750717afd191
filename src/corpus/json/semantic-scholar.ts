import {asList, asText, at, isObject, isText, texts, type ObjectReader} from "./understand.js";

const KEYS = [
  "paperId",
  "corpusid",
  "corpusId",
  "s2Url",
  "paperAbstract",
  "influentialCitationCount",
  "citationVelocity",
  "isPublisherLicensed"
];

/** A paper of Semantic Scholar's APIs (v1 and graph) or of its datasets; what cites it or is cited, unwrapped. */
export const semanticScholar: ObjectReader = {
  format: "semantic_scholar_json",
  read(found) {
    const inner = found.citedPaper ?? found.citingPaper;
    const paper = isObject(inner) ? inner : found;
    const [author] = asList(paper.authors);
    const isPaper =
      paper !== found || KEYS.some((key) => key in paper) || (isObject(author) && "authorId" in author);
    if (!isPaper) return null;
    const id = (name: string) =>
      asText(at(paper, "externalIds", name)) ?? asText(at(paper, "externalids", name));
    const paperId = asText(paper.paperId);
    return {
      title: asText(paper.title),
      abstract: asText(paper.abstract) ?? asText(paper.paperAbstract),
      authors: texts(paper.authors, "name"),
      venue:
        asText(paper.venue) ??
        asText(at(paper, "publicationVenue", "name")) ??
        asText(at(paper, "journal", "name")) ??
        asText(paper.journalName),
      type: texts(paper.publicationTypes)[0] ?? texts(paper.publicationtypes)[0] ?? null,
      dates: [asText(paper.publicationDate), asText(paper.publicationdate), asText(paper.year)].filter(
        isText
      ),
      doi: id("DOI") ?? asText(paper.doi),
      arxiv_id: id("ArXiv") ?? asText(paper.arxivId),
      pmid: id("PubMed") ?? asText(paper.pmid),
      ids: paperId === null ? [] : [`s2:${paperId}`],
      url: asText(paper.url) ?? asText(paper.s2Url),
      categories: [
        ...texts(paper.s2FieldsOfStudy, "category"),
        ...texts(paper.s2fieldsofstudy, "category"),
        ...texts(paper.fieldsOfStudy)
      ],
      cited_by: asText(paper.citationCount) ?? asText(paper.citationcount) ?? asText(paper.numCitedBy)
    };
  }
};
