/** Names of fields as sources write them, in lower case and letters and digits alone; the first one filled counts. */
export const names = {
  title: [
    "title",
    "titles",
    "articletitle",
    "papertitle",
    "documenttitle",
    "itemtitle",
    "primarytitle",
    "displayname",
    "ti",
    "titel",
    "titre",
    "título",
    "titulo",
    "titolo",
    "标题",
    "题名"
  ],
  abstract: [
    "abstract",
    "abstracts",
    "summary",
    "abstractnote",
    "abstracttext",
    "ab",
    "zusammenfassung",
    "résumé",
    "resumen",
    "resumo",
    "riassunto",
    "摘要"
  ],
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
    "dateofpublication",
    "onlinedate",
    "releasedate",
    "year",
    "publicationyear",
    "pubyear",
    "yearpublished",
    "yearofpublication",
    "py",
    "datum",
    "fecha",
    "jahr",
    "année",
    "annee",
    "año",
    "anno",
    "年份",
    "年"
  ],
  /** Beside a year of its own; a number, a name, or with the day ("MAR 15"). */
  month: ["month", "publicationmonth", "pubmonth"],
  day: ["day", "publicationday"],
  authors: [
    "authorfullnames",
    "authors",
    "author",
    "authornames",
    "authorlist",
    "creators",
    "authorships",
    "authorss",
    "firstauthors",
    "au",
    "autor",
    "autoren",
    "auteur",
    "auteurs",
    "autores",
    "autori",
    "作者"
  ],
  venue: [
    "venue",
    "sourcetitle",
    "journal",
    "journaltitle",
    "journalname",
    "journalbook",
    "publicationname",
    "booktitle",
    "publicationtitle",
    "containertitle",
    "conference",
    "journalref",
    "sourcetitleanthologytitle"
  ],
  type: ["documenttype", "publicationtype", "articletype", "itemtype", "typeofreference", "type"],
  doi: ["doi", "dois", "doilink", "doiurl"],
  arxiv_id: ["arxivid", "arxiv", "eprint"],
  pmid: ["pmid", "pubmedid"],
  id: ["id", "paperid", "key", "externalid"],
  url: ["url", "link", "links", "homepage", "articleurl", "landingpageurl", "pdfurl", "urls"],
  categories: [
    "categories",
    "category",
    "primarycategory",
    "subjects",
    "meshterms",
    "fieldsofstudy",
    "s2fieldsofstudy"
  ],
  keywords: ["keywords", "keyword", "authorkeywords", "indexkeywords", "aikeywords", "tags"],
  language: ["language", "languageoforiginaldocument", "lang"],
  cited_by: [
    "citedby",
    "cites",
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

const plainNames = new Map<string, string>();
const MOST_REMEMBERED = 10_000;

/** A name of a column or key in lower case, letters and digits alone. */
export function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  const plain = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  if (plainNames.size < MOST_REMEMBERED) plainNames.set(name, plain);
  return plain;
}
