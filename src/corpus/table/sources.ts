import {knownDay} from "../../model/exported-paper.js";
import {readDate} from "../dates.js";
import type {Found} from "../entry.js";
import {names, plainName, type FieldName} from "../field-names.js";
import type {Format} from "../formats.js";
import {
  splitAnyPeople,
  splitAtBars,
  splitAtCommas,
  splitInitialled,
  splitPeople,
  splitRunTogether
} from "./people.js";
import {readList, splitOutside} from "./split-list.js";

/** What a column may hold: a field of a paper, or a part of one. */
export type TableField = FieldName | "year" | "date_precision" | "editors" | "reference" | "extra";

/** The field of a paper that a part of one belongs to. */
export const fieldOfPart: Record<Exclude<TableField, FieldName>, FieldName> = {
  year: "date",
  date_precision: "date",
  editors: "authors",
  reference: "venue",
  extra: "id"
};

function atSemicolons(cell: string): string[] {
  return cell.split(";");
}

/** A kind of table, told by the names of its columns, in lower case and letters and digits alone. */
export interface TableSource {
  format: Format;
  /** One of each must be there. */
  all: readonly (readonly string[])[];
  /** Of these, as many as `least`. */
  some: readonly string[];
  least: number;
  /** Names of columns by what they hold, the most trusted first. */
  fields: Partial<Record<TableField, readonly string[]>>;
  people: (cell: string) => string[];
  /** The keywords or categories of one cell; null where they are told apart as anybody may write them. */
  split: ((cell: string) => string[]) | null;
  /** Whether cells hold what a reader sees, as Litscope writes them: no LaTeX, no markup, no word for what is missing. */
  isPlain?: boolean;
  /** Dates of several kinds, of which the one with the earliest year counts. */
  isEarliest?: boolean;
  /** The cells of a row by column, where the row has more or fewer than there are columns; null where that cannot be told. */
  realign?: (columns: readonly string[], cells: readonly string[]) => string[] | null;
  /** Sets right what the source writes in a way of its own. */
  mend?: (found: Found, cell: (field: TableField) => string | null) => Found;
}

const years = [
  "year",
  "publicationyear",
  "pubyear",
  "yearpublished",
  "yearofpublication",
  "py",
  "jahr",
  "année",
  "annee",
  "año",
  "anno",
  "年份",
  "年"
];

const scopus: TableSource = {
  format: "scopus_csv",
  all: [["title", "titles"]],
  some: [
    "eid",
    "authorsid",
    "authorfullnames",
    "indexkeywords",
    "languageoforiginaldocument",
    "abbreviatedsourcetitle",
    "authorswithaffiliations",
    "publicationstage",
    "artno",
    "citedby"
  ],
  least: 2,
  fields: {
    title: ["title", "titles"],
    abstract: ["abstract"],
    year: ["year", "publicationyear"],
    authors: ["authorfullnames", "authors", "authornames"],
    editors: ["editors"],
    venue: ["sourcetitle", "conferencename"],
    type: ["documenttype"],
    doi: ["doi"],
    pmid: ["pubmedid"],
    url: ["link"],
    categories: ["indexkeywords"],
    keywords: ["authorkeywords"],
    language: ["languageoforiginaldocument"],
    cited_by: ["citedby"]
  },
  people: splitInitialled,
  split: atSemicolons,
  realign: realignScopus,
  mend: (found) => ({
    ...found,
    title: /^\[(?:no title|title not) available\]$/i.test(found.title?.trim() ?? "") ? null : found.title
  })
};

/** Exports differ in the number of columns of funding texts; pasted together, they still end in the source and its number. */
function realignScopus(columns: readonly string[], cells: readonly string[]): string[] | null {
  const plain = columns.map(plainName);
  const [from, to] = [
    plain.indexOf("fundingtext1"),
    plain.findLastIndex((name) => /^fundingtext\d+$/.test(name))
  ];
  const isEnd = plain.at(-1) === "eid" && plain.at(-2) === "source";
  if (from < 0 || !isEnd || cells.at(-2) !== "Scopus" || !/^2-s2\.0-\d+$/.test(cells.at(-1)!)) return null;
  const nAfter = columns.length - 1 - to;
  if (cells.length < from + nAfter) return null;
  const funding = cells.slice(from, cells.length - nAfter);
  const inColumns = Array.from({length: to + 1 - from}, (_, i) => funding[i] ?? "");
  return [...cells.slice(0, from), ...inColumns, ...cells.slice(cells.length - nAfter)];
}

const dimensions: TableSource = {
  format: "dimensions_csv",
  all: [["title"]],
  some: [
    "publicationid",
    "dimensionsurl",
    "pubyear",
    "timescited",
    "recentcitations",
    "rcr",
    "fcr",
    "sourcelinkout",
    "sourcetitleanthologytitle",
    "authorsaffiliations",
    "authorsrawaffiliation",
    "authorsaffiliationsnameofresearchorganization"
  ],
  least: 3,
  fields: {
    title: ["title"],
    abstract: ["abstract"],
    date: ["publicationdate", "publicationdateonline", "publicationdateprint"],
    year: ["pubyear"],
    authors: ["authors"],
    editors: ["bookeditors"],
    venue: ["sourcetitle", "sourcetitleanthologytitle", "anthologytitle", "conference"],
    type: ["publicationtype", "documenttype"],
    doi: ["doi"],
    arxiv_id: ["arxivid"],
    pmid: ["pmid"],
    url: ["sourcelinkout", "dimensionsurl"],
    categories: [
      "fieldsofresearchanzsrc2020",
      "fieldsofresearchanzsrc",
      "fieldsofresearch",
      "foranzsrccategories",
      "forcategories",
      "meshterms"
    ],
    keywords: ["keywords", "authorkeywords"],
    language: ["language"],
    cited_by: ["timescited"]
  },
  people: splitPeople,
  split: atSemicolons
};

const lens: TableSource = {
  format: "lens_csv",
  all: [["lensid"], ["title"]],
  some: [],
  least: 0,
  fields: {
    title: ["title"],
    abstract: ["abstract"],
    date: ["datepublished"],
    year: ["publicationyear"],
    authors: ["authors"],
    venue: ["sourcetitle"],
    type: ["publicationtype"],
    doi: ["doi"],
    arxiv_id: ["arxivid"],
    pmid: ["pmid"],
    url: ["externalurl", "sourceurls"],
    categories: ["meshterms", "fieldsofstudy"],
    keywords: ["keywords"],
    language: ["language", "languages"],
    cited_by: ["citingworkscount"]
  },
  people: splitPeople,
  split: atSemicolons
};

const ieee: TableSource = {
  format: "ieee_csv",
  all: [["documenttitle"]],
  some: [
    "ieeeterms",
    "dateaddedtoxplore",
    "articlecitationcount",
    "patentcitationcount",
    "inspeccontrolledterms",
    "documentidentifier",
    "pdflink"
  ],
  least: 2,
  fields: {
    title: ["documenttitle"],
    abstract: ["abstract"],
    date: ["onlinedate", "issuedate"],
    year: ["publicationyear"],
    authors: ["authors"],
    venue: ["publicationtitle"],
    type: ["documentidentifier"],
    doi: ["doi"],
    url: ["pdflink"],
    categories: ["ieeeterms", "meshterms"],
    keywords: ["authorkeywords"],
    cited_by: ["articlecitationcount"]
  },
  people: splitPeople,
  split: atSemicolons,
  // Of papers before Xplore, and of many conferences, the date online is years or months after publication.
  isEarliest: true
};

const springer: TableSource = {
  format: "springer_csv",
  all: [["itemtitle"]],
  some: ["itemdoi", "publicationtitle", "bookseriestitle", "journalvolume", "journalissue", "contenttype"],
  least: 3,
  fields: {
    title: ["itemtitle"],
    abstract: ["abstract"],
    year: ["publicationyear"],
    authors: ["authors"],
    venue: ["publicationtitle", "bookseriestitle"],
    type: ["contenttype"],
    doi: ["itemdoi"],
    url: ["url"]
  },
  people: splitRunTogether,
  split: atSemicolons
};

const embase: TableSource = {
  format: "embase_csv",
  all: [["title"]],
  some: [
    "authornames",
    "emtreedrugindexterms",
    "emtreedrugindextermsmajorfocus",
    "emtreemedicalindexterms",
    "emtreemedicalindextermsmajorfocus",
    "drugtradenames",
    "devicetradenames",
    "embaseaccessionid",
    "embaselink",
    "pui",
    "medlinepmid",
    "openurllink"
  ],
  least: 3,
  fields: {
    title: ["title"],
    abstract: ["abstract"],
    date: ["dateofpublication", "publicationdate"],
    year: ["publicationyear", "yearofpublication"],
    authors: ["authornames", "authors"],
    editors: ["editors"],
    venue: ["sourcetitle"],
    reference: ["source"],
    type: ["publicationtype"],
    doi: ["doi"],
    pmid: ["medlinepmid", "pmid"],
    url: ["embaselink", "fulltextlink"],
    categories: [
      "emtreedrugindextermsmajorfocus",
      "emtreemedicalindextermsmajorfocus",
      "emtreedrugindexterms",
      "emtreemedicalindexterms"
    ],
    keywords: ["authorkeywords", "keywords"],
    language: ["articlelanguage", "languageofarticle"]
  },
  people: splitInitialled,
  split: (cell) => (cell.includes(";") ? atSemicolons(cell) : splitOutside(cell)),
  mend(found, cell) {
    const reference = cell("reference") ?? "";
    const issue = /\((\d{4})\)/.exec(reference);
    const dated = /Date of Publication:\s*([^.;]+)/i.exec(reference)?.[1];
    const categories = found.categories ?? [];
    const same = (found.keywords ?? []).every((keyword) => categories.includes(keyword));
    return {
      ...found,
      venue: found.venue || (issue ? reference.slice(0, issue.index) : null),
      dates: [...(dated === undefined ? [] : [dated]), ...(found.dates ?? []), ...(issue ? [issue[1]!] : [])],
      keywords: same ? [] : (found.keywords ?? [])
    };
  }
};

const publishOrPerish: TableSource = {
  format: "publish_or_perish_csv",
  all: [["title"], ["cites"]],
  some: [
    "articleurl",
    "gsrank",
    "querydate",
    "citesurl",
    "ecc",
    "citesperyear",
    "citesperauthor",
    "authorcount"
  ],
  least: 3,
  fields: {
    title: ["title"],
    abstract: ["abstract"],
    year: ["year"],
    authors: ["authors"],
    venue: ["source"],
    type: ["type"],
    doi: ["doi"],
    url: ["articleurl", "fulltexturl"],
    cited_by: ["cites"]
  },
  people: splitAtCommas,
  split: atSemicolons,
  // Google Scholar cuts long names of journals, and its types are those of the file.
  mend: (found) => ({
    ...found,
    venue: /^\s*…|…\s*$/.test(found.venue ?? "") ? null : (found.venue ?? null),
    type: /^(?:pdf|html?|docx?|citation|\[.*\])$/i.test(found.type?.trim() ?? "")
      ? null
      : (found.type ?? null)
  })
};

const zotero: TableSource = {
  format: "zotero_csv",
  all: [["itemtype"], ["title"]],
  some: [
    "key",
    "publicationyear",
    "abstractnote",
    "dateadded",
    "datemodified",
    "manualtags",
    "automatictags"
  ],
  least: 3,
  fields: {
    title: ["title"],
    abstract: ["abstractnote"],
    date: ["date"],
    year: ["publicationyear"],
    authors: ["author"],
    editors: ["editor"],
    venue: ["publicationtitle", "conferencename", "meetingname"],
    type: ["itemtype"],
    doi: ["doi"],
    url: ["url"],
    extra: ["extra"],
    keywords: ["manualtags", "automatictags"],
    language: ["language"]
  },
  people: splitPeople,
  split: atSemicolons,
  mend: (found, cell) => ({
    ...found,
    ids: cell("extra")?.match(/\b(?:arXiv|PMID|DOI):\s*\S+/gi) ?? [],
    // A mark of a plug-in that looks up DOIs.
    keywords: (found.keywords ?? []).filter((tag) => !/no doi found$/i.test(tag))
  })
};

const openalex: TableSource = {
  format: "openalex_csv",
  all: [["displayname", "title"], ["id"], ["citedbycount", "publicationdate", "publicationyear"]],
  some: [
    "authorshipsauthordisplayname",
    "authorshipsrawauthorname",
    "primarylocationsourcedisplayname",
    "primarylocationdisplayname",
    "authornames",
    "authororcids",
    "authorids",
    "openaccessoastatus",
    "primarytopicdisplayname",
    "isparatext",
    "isretracted",
    "referencedworks",
    "citedbyapiurl",
    "fwci"
  ],
  least: 3,
  fields: {
    title: ["title", "displayname"],
    abstract: ["abstract"],
    date: ["publicationdate"],
    year: ["publicationyear"],
    authors: ["authorshipsauthordisplayname", "authorshipsrawauthorname", "authornames"],
    venue: [
      "primarylocationsourcedisplayname",
      "primarylocationdisplayname",
      "locationssourcedisplayname",
      "hostvenuedisplayname"
    ],
    type: ["type"],
    doi: ["doi", "idsdoi"],
    pmid: ["idspmid", "pmid"],
    url: ["primarylocationlandingpageurl"],
    categories: ["primarytopicdisplayname", "topicsdisplayname", "conceptsdisplayname"],
    keywords: ["keywordsdisplayname", "keywordskeyword"],
    language: ["language"],
    cited_by: ["citedbycount"]
  },
  people: splitAtBars,
  split: (cell) => cell.split("|"),
  mend: withFirstVenue
};

const openalexWorks: TableSource = {
  ...openalex,
  all: [["workid"], ["title", "worktitle", "displayname"]],
  some: [],
  least: 0,
  fields: {
    title: ["title", "worktitle", "displayname"],
    abstract: ["abstract"],
    date: ["publicationdate"],
    year: ["publicationyear", "year"],
    authors: ["authors", "author", "authornames", "authordisplaynames"],
    venue: ["source", "sourcename", "sourcedisplayname", "primarysource", "sourcetitle", "journal"],
    type: ["type", "worktype"],
    doi: ["doi"],
    pmid: ["pmid"],
    url: ["landingpageurl", "url"],
    categories: ["primarytopic", "topic", "topics", "concepts"],
    keywords: ["keywords"],
    language: ["language"],
    cited_by: ["citedbycount", "citationcount", "citations", "citedby", "timescited"]
  }
};

/** The places of a work come in one cell, its own journal or repository first. */
function withFirstVenue(found: Found): Found {
  return {...found, venue: found.venue?.split("|")[0] ?? null};
}

const wosTab: TableSource = {
  format: "wos_tab",
  all: [["pt"], ["ti"], ["so"], ["au", "af"]],
  some: [],
  least: 0,
  fields: {
    title: ["ti"],
    abstract: ["ab"],
    date: ["ea", "pd"],
    year: ["py"],
    authors: ["af", "au", "ca"],
    editors: ["be"],
    venue: ["so"],
    type: ["dt"],
    doi: ["di"],
    pmid: ["pm"],
    categories: ["wc", "sc"],
    keywords: ["de"],
    language: ["la"],
    cited_by: ["tc"]
  },
  people: splitPeople,
  split: atSemicolons,
  isEarliest: true
};

const wosColumns: TableSource = {
  ...wosTab,
  all: [["articletitle"], ["sourcetitle"]],
  some: [
    "utuniquewosid",
    "woscategories",
    "webofsciencecategories",
    "keywordsplus",
    "researchareas",
    "earlyaccessdate",
    "timescitedwoscore",
    "timescitedalldatabases"
  ],
  least: 2,
  fields: {
    title: ["articletitle"],
    abstract: ["abstract"],
    date: ["earlyaccessdate", "publicationdate"],
    year: ["publicationyear"],
    authors: ["authorfullnames", "authors", "groupauthors"],
    editors: ["bookeditors"],
    venue: ["sourcetitle"],
    type: ["documenttype"],
    doi: ["doi"],
    pmid: ["pubmedid"],
    url: ["doilink"],
    categories: ["woscategories", "webofsciencecategories", "researchareas"],
    keywords: ["authorkeywords"],
    language: ["language"],
    cited_by: ["timescitedwoscore", "timescitedalldatabases"]
  }
};

const wosCitationReport: TableSource = {
  format: "wos_citation_report_csv",
  all: [["title"], ["totalcitations"], ["averageperyear"]],
  some: [],
  least: 0,
  fields: {
    title: ["title"],
    date: ["publicationdate"],
    year: ["publicationyear"],
    authors: ["authors", "corporateauthors"],
    editors: ["editors", "bookeditors"],
    venue: ["sourcetitle", "conferencetitle"],
    doi: ["doi"],
    cited_by: ["totalcitations"]
  },
  people: splitPeople,
  split: atSemicolons
};

/** What Litscope writes of papers: by the names of the columns of its table `papers`. */
const litscope: TableSource = {
  format: "generic_csv",
  all: [["title"], ["dateprecision"]],
  some: [],
  least: 0,
  fields: {
    title: ["title"],
    abstract: ["abstract"],
    date: ["date"],
    date_precision: ["dateprecision"],
    authors: ["authors"],
    venue: ["venue"],
    type: ["type"],
    doi: ["doi"],
    arxiv_id: ["arxivid"],
    pmid: ["pmid"],
    url: ["url"],
    categories: ["categories"],
    keywords: ["keywords"],
    language: ["language"],
    cited_by: ["citedby"]
  },
  people: (cell) => readList(cell) ?? atSemicolons(cell),
  split: (cell) => readList(cell) ?? atSemicolons(cell),
  isPlain: true,
  mend: (found, cell) => {
    const date_precision = cell("date_precision");
    const dates = (found.dates ?? []).flatMap((date) => knownDay({date, date_precision}) ?? []);
    return {...found, isPlain: true, dates};
  }
};

export const sources: readonly TableSource[] = [
  litscope,
  wosTab,
  wosColumns,
  wosCitationReport,
  lens,
  dimensions,
  ieee,
  springer,
  embase,
  zotero,
  openalex,
  openalexWorks,
  publishOrPerish,
  scopus
];

/** A table of the user's own, whose columns are told by the names that fields go by. */
export const generic: TableSource = {
  format: "generic_csv",
  all: [],
  some: [],
  least: 0,
  fields: {
    ...names,
    date: names.date.filter((name) => !years.includes(name)),
    year: years
  },
  people: splitAnyPeople,
  split: null
};

/** The source whose columns these are, by their plain names. */
export function sourceOf(columns: ReadonlySet<string>): TableSource {
  return (
    sources.find(
      ({all, some, least}) =>
        all.every((one) => one.some((name) => columns.has(name))) &&
        some.filter((name) => columns.has(name)).length >= least
    ) ?? generic
  );
}

/** Names that some source gives its columns. */
export const columnNames: ReadonlySet<string> = new Set(
  [...sources, generic].flatMap(({fields, some}) => [...Object.values(fields).flat(), ...some])
);

/** The one of the earliest year first. */
export function earliestFirst(dates: readonly string[]): string[] {
  const year = (written: string) => Number(readDate(written)?.slice(0, 4) ?? Infinity);
  return [...dates].sort((a, b) => year(a) - year(b) || 0);
}
