/** Names of fields as sources write them, in lower case and letters and digits alone; the first one filled counts. */
export const names = {
  title: ["title", "titles", "articletitle", "papertitle", "documenttitle", "displayname", "name", "ti"],
  abstract: ["abstract", "abstracts", "summary", "abstractnote", "abstracttext", "ab"],
  date: [
    "date",
    "publicationdate",
    "datepublished",
    "published",
    "publishedat",
    "publishedon",
    "publisheddate",
    "pubdate",
    "coverdate",
    "submitted",
    "submittedon",
    "releasedate",
    "year",
    "publicationyear",
    "pubyear",
    "py"
  ],
  authors: [
    "authorfullnames",
    "authors",
    "author",
    "authornames",
    "creators",
    "authorships",
    "authorss",
    "au"
  ],
  venue: [
    "venue",
    "sourcetitle",
    "journal",
    "journaltitle",
    "booktitle",
    "publicationtitle",
    "containertitle",
    "conference",
    "journalref",
    "sourcetitleanthologytitle"
  ],
  type: ["documenttype", "publicationtype", "type"],
  doi: ["doi", "dois"],
  arxiv_id: ["arxivid", "arxiv", "eprint"],
  pmid: ["pmid", "pubmedid"],
  id: ["id", "paperid", "key", "externalid"],
  url: ["url", "link", "links", "homepage", "landingpageurl", "pdfurl"],
  categories: ["categories", "category", "primarycategory", "subjects", "fieldsofstudy", "s2fieldsofstudy"],
  keywords: ["keywords", "keyword", "authorkeywords", "indexkeywords", "aikeywords", "tags"],
  language: ["language", "languageoforiginaldocument", "lang"],
  cited_by: [
    "citedby",
    "citedbycount",
    "citationcount",
    "citations",
    "timescited",
    "citingworkscount",
    "ncitations"
  ]
} as const;

export type FieldName = keyof typeof names;

const fieldOf = new Map<string, FieldName>(
  Object.entries(names).flatMap(([field, synonyms]) =>
    synonyms.map((synonym) => [synonym, field as FieldName] as const)
  )
);

/** What a column or key means, or null where it means nothing to a paper. */
export function fieldNamed(name: string): FieldName | null {
  return fieldOf.get(plainName(name)) ?? null;
}

export function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
}
