import {
  asList,
  asText,
  at,
  firstText,
  fromDateParts,
  fromNameParts,
  isObject,
  objects,
  texts,
  type ObjectReader
} from "./understand.js";

const openAlex: ObjectReader = {
  format: "openalex_json",
  read(work) {
    const isWork =
      /openalex\.org\/W\d/i.test(asText(work.id) ?? "") ||
      "abstract_inverted_index" in work ||
      ("authorships" in work && "ids" in work);
    if (!isWork) return null;
    const source =
      at(work, "primary_location", "source", "display_name") ?? at(work, "host_venue", "display_name");
    const topics = [at(work, "primary_topic", "display_name"), ...texts(work.topics, "display_name")];
    const subjects = topics.map(asText).filter((topic) => topic !== null);
    return {
      title: asText(work.title) ?? asText(work.display_name),
      abstract: fromInvertedIndex(work.abstract_inverted_index) ?? asText(work.abstract),
      authors: objects(work.authorships).flatMap(
        (one) => asText(at(one, "author", "display_name")) ?? asText(one.raw_author_name) ?? []
      ),
      venue: asText(source),
      type: asText(work.type),
      dates: [asText(work.publication_date), asText(work.publication_year)].filter((date) => date !== null),
      doi: asText(work.doi) ?? asText(at(work, "ids", "doi")),
      pmid: asText(at(work, "ids", "pmid")),
      ids: texts(objects(work.locations), "landing_page_url").filter((url) =>
        /arxiv\.org\/(?:abs|pdf)/i.test(url)
      ),
      url: asText(at(work, "primary_location", "landing_page_url")) ?? asText(work.doi) ?? asText(work.id),
      categories: subjects.length > 0 ? subjects : texts(work.concepts, "display_name"),
      keywords: texts(work.keywords, "display_name").concat(texts(work.keywords, "keyword")),
      language: asText(work.language),
      cited_by: asText(work.cited_by_count)
    };
  }
};

/** OpenAlex gives an abstract as the places of each of its words. */
function fromInvertedIndex(index: unknown): string | null {
  if (!isObject(index)) return null;
  const words: string[] = [];
  for (const [word, places] of Object.entries(index))
    for (const place of asList(places))
      if (typeof place === "number" && place >= 0 && place < 100_000) words[place] = word;
  const text = Array.from(words, (word) => word ?? "").join(" ");
  return text.trim() === "" ? null : text;
}

const crossref: ObjectReader = {
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
    const people = (role: string) => objects(work[role]).flatMap((person) => fromNameParts(person) ?? []);
    const dates = ["published-online", "published-print", "published", "posted", "issued", "approved"]
      .map((name) => fromDateParts(work[name]))
      .filter((date) => date !== null);
    const title = firstText(work.title);
    const subtitle = firstText(work.subtitle);
    return {
      title:
        title !== null && subtitle !== null && !title.includes(subtitle) ? `${title}: ${subtitle}` : title,
      abstract: asText(work.abstract),
      authors: people("author").length > 0 ? people("author") : people("editor"),
      venue:
        firstText(work["container-title"]) ??
        asText(at(work, "event", "name")) ??
        asText(work["group-title"]) ??
        asText(at(objects(work.institution)[0] ?? {}, "name")),
      type: asText(work.type),
      dates: earliestFirst(dates),
      doi: asText(work.DOI),
      ids: texts(work["alternative-id"]),
      url: asText(work.URL),
      categories: texts(work.subject),
      language: asText(work.language),
      cited_by: asText(work["is-referenced-by-count"])
    };
  }
};

/** Of dates of one publication the earliest counts; one that says less and agrees is no earlier one. */
function earliestFirst(dates: readonly string[]): string[] {
  const [first, ...others] = [...dates].sort();
  if (first === undefined) return [];
  const finer = others.find((date) => date.startsWith(`${first}-`));
  return [finer ?? first];
}

const arxiv: ObjectReader = {
  format: "arxiv_kaggle_jsonl",
  read(paper) {
    const versions = objects(paper.versions);
    if (!("authors_parsed" in paper) && !versions.some((version) => "created" in version)) return null;
    const authors = asList(paper.authors_parsed).flatMap((name) => {
      const [family, given, suffix] = asList(name).map(asText);
      return family ? [[family, [given, suffix].filter(Boolean).join(" ")].filter(Boolean).join(", ")] : [];
    });
    const written = asText(paper.authors);
    return {
      title: asText(paper.title),
      abstract: asText(paper.abstract),
      authors: authors.length > 0 ? authors : (written?.split(/,\s*|\s+and\s+/) ?? []),
      venue: asText(paper["journal-ref"]) ?? "arXiv",
      dates: versions.slice(0, 1).flatMap(({created}) => asText(created) ?? []),
      doi: asText(paper.doi)?.split(/\s/)[0] ?? null,
      arxiv_id: asText(paper.id),
      categories: Array.isArray(paper.categories)
        ? texts(paper.categories).flatMap((list) => list.split(" "))
        : (asText(paper.categories)?.split(/[\s,;]+/) ?? [])
    };
  }
};

const semanticScholarKeys = [
  "paperId",
  "corpusid",
  "corpusId",
  "s2Url",
  "influentialCitationCount",
  "citationVelocity",
  "isPublisherLicensed"
];

const semanticScholar: ObjectReader = {
  format: "semantic_scholar_json",
  read(found) {
    const paper = isObject(found.citedPaper)
      ? found.citedPaper
      : isObject(found.citingPaper)
        ? found.citingPaper
        : found;
    const isPaper =
      semanticScholarKeys.some((key) => key in paper) ||
      objects(paper.authors).some((author) => "authorId" in author);
    if (!isPaper) return null;
    const ids = (name: string) =>
      asText(at(paper, "externalIds", name)) ?? asText(at(paper, "externalids", name));
    const fields = [
      ...texts(paper.s2FieldsOfStudy, "category"),
      ...texts(paper.s2fieldsofstudy, "category"),
      ...texts(paper.fieldsOfStudy)
    ];
    return {
      title: asText(paper.title),
      abstract: asText(paper.abstract),
      authors: texts(paper.authors, "name"),
      venue:
        asText(paper.venue) ??
        asText(at(paper, "publicationVenue", "name")) ??
        asText(at(paper, "journal", "name")),
      type: texts(paper.publicationTypes)[0] ?? texts(paper.publicationtypes)[0] ?? null,
      dates: [asText(paper.publicationDate), asText(paper.publicationdate), asText(paper.year)].filter(
        (date) => date !== null
      ),
      doi: ids("DOI") ?? asText(paper.doi),
      arxiv_id: ids("ArXiv") ?? asText(paper.arxivId),
      pmid: ids("PubMed"),
      ids: asText(paper.paperId) === null ? [] : [`s2:${asText(paper.paperId)}`],
      url: asText(paper.url),
      categories: fields,
      cited_by: asText(paper.citationCount) ?? asText(paper.citationcount) ?? asText(paper.numCitedBy)
    };
  }
};

const csl: ObjectReader = {
  format: "csl_json",
  read(item) {
    const isItem =
      "title" in item &&
      typeof item.title === "string" &&
      (isObject(item.issued) ||
        "container-title" in item ||
        "citation-key" in item ||
        "event-date" in item ||
        ("type" in item && cslTypes.test(asText(item.type) ?? "") && "id" in item));
    if (!isItem) return null;
    const people = (role: string) => objects(item[role]).flatMap((person) => fromNameParts(person) ?? []);
    const dateOf = (name: string) => {
      const date = item[name];
      return (
        fromDateParts(date) ??
        (isObject(date)
          ? (asText(date.raw) ?? asText(date.literal) ?? asText(date["date-time"]))
          : asText(date))
      );
    };
    return {
      title: asText(item.title),
      abstract: asText(item.abstract),
      authors: people("author").length > 0 ? people("author") : people("editor"),
      venue:
        firstText(item["container-title"]) ??
        asText(item["collection-title"]) ??
        asText(item["event-title"]) ??
        asText(item.event) ??
        asText(item.publisher),
      type: asText(item.type),
      dates: [dateOf("issued"), dateOf("published"), dateOf("event-date")].filter((date) => date !== null),
      doi: asText(item.DOI),
      pmid: asText(item.PMID),
      ids: [asText(item.number), asText(item.id), asText(item.note)].filter(
        (id) => id !== null && /arxiv/i.test(id)
      ) as string[],
      url: asText(item.URL),
      keywords: (asText(item.keyword) ?? "").split(/[;,]/),
      language: asText(item.language)
    };
  }
};

const cslTypes =
  /^(?:article(?:-\w+)?|book|chapter|paper-conference|thesis|report|webpage|manuscript|dataset|entry(?:-\w+)*|speech|review(?:-\w+)?|software|patent|document|post(?:-\w+)?)$/;

const huggingFace: ObjectReader = {
  format: "huggingface_daily_json",
  read(found) {
    const paper = isObject(found.paper) ? found.paper : found;
    const isDaily = isObject(found.paper) && "title" in paper;
    if (!isDaily && !("upvotes" in paper && "publishedAt" in paper)) return null;
    return {
      title: asText(paper.title) ?? asText(found.title),
      abstract: asText(paper.summary) ?? asText(found.summary) ?? asText(paper.abstract),
      authors: texts(paper.authors, "name"),
      venue: "arXiv",
      dates: [asText(paper.publishedAt) ?? asText(found.publishedAt)].filter((date) => date !== null),
      arxiv_id: asText(paper.id),
      ids: [asText(paper.id)].filter((id) => id !== null),
      keywords: texts(paper.ai_keywords)
    };
  }
};

/** Sources whose objects are known by their shape, in the order in which an object is tried. */
export const objectReaders: readonly ObjectReader[] = [
  openAlex,
  huggingFace,
  arxiv,
  semanticScholar,
  crossref,
  csl
];
