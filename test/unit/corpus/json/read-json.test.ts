import {expect, test} from "vitest";
import {looksLikeJson} from "../../../../src/corpus/json/read-json.js";
import {outline, readPapers} from "./read-papers.js";

/** The only record of a value, with the format it was read as. */
function only(value: unknown) {
  const {records, problems, format} = readPapers(JSON.stringify(value));
  expect(problems).toEqual([]);
  expect(records).toHaveLength(1);
  return {...records[0]!, format};
}

test("a work of OpenAlex, whose abstract is put together by the places of its words", () => {
  const work = {
    id: "https://openalex.org/W1",
    doi: "https://doi.org/10.1000/X",
    display_name: "A Work",
    publication_date: "2020-03-04",
    publication_year: 2020,
    type: "article",
    language: "en",
    abstract_inverted_index: {the: [0, 3], cat: [1], "saw,": [2], dog: [4], constructor: [5]},
    primary_location: {landing_page_url: "https://a.org/1", source: {display_name: "A Journal"}},
    authorships: [{author: {display_name: "Ada Byron"}}, {raw_author_name: "M. Curie"}],
    primary_topic: {display_name: "Cats"},
    topics: [{display_name: "Cats"}, {display_name: "Dogs"}],
    concepts: [{display_name: "Not used"}],
    keywords: [{display_name: "Seeing"}],
    ids: {pmid: "https://pubmed.ncbi.nlm.nih.gov/123"},
    cited_by_count: 7
  };
  expect(only({meta: {count: 1}, results: [work]})).toMatchObject({
    format: "openalex_json",
    title: "A Work",
    abstract: "the cat saw, the dog constructor",
    date: "2020-03-04",
    doi: "10.1000/x",
    pmid: "123",
    venue: "A Journal",
    authors: ["Ada Byron", "M. Curie"],
    categories: ["Cats", "Dogs"],
    keywords: ["Seeing"],
    type: "article",
    language: "en",
    cited_by: 7
  });
  const old = {
    ...work,
    primary_location: null,
    host_venue: {display_name: "Old"},
    topics: [],
    primary_topic: null
  };
  expect(only({...old, abstract_inverted_index: null})).toMatchObject({
    venue: "Old",
    abstract: null,
    categories: ["Not used"]
  });
});

test("an author of OpenAlex is no paper", () => {
  const author = {id: "https://openalex.org/A5", display_name: "Ada Byron", works_count: 3};
  const {records, problems} = readPapers(JSON.stringify({results: [author, author]}));
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{line: null, kind: "refused"}]);
});

test("a work of Crossref is dated by its earliest publication, and never by its registration", () => {
  const parts = (...numbers: (number | null)[]) => ({"date-parts": [numbers]});
  const work = {
    DOI: "10.1000/A",
    title: ["A Title"],
    subtitle: ["And More"],
    "container-title": ["A Journal", "AJ"],
    author: [
      {given: "Ada", family: "Byron", suffix: "Jr."},
      {name: "A Group", sequence: "additional"}
    ],
    editor: [{given: "No", family: "Body"}],
    type: "journal-article",
    subject: ["Ecology"],
    abstract: "<jats:title>Abstract</jats:title><jats:p>It is so.</jats:p>",
    "published-print": parts(2019, 5),
    "published-online": parts(2018, 12, 30),
    issued: parts(2018, 12, 30),
    created: parts(2001, 1, 1),
    indexed: parts(2022, 4, 5),
    language: "en",
    "is-referenced-by-count": 3,
    reference: [{DOI: "10.1/b", "article-title": "Cited"}]
  };
  expect(only({status: "ok", "message-type": "work", message: work})).toMatchObject({
    format: "crossref_json",
    title: "A Title: And More",
    authors: ["Byron Jr., Ada", "A Group"],
    venue: "A Journal",
    date: "2018-12-30",
    categories: ["Ecology"],
    keywords: [],
    cited_by: 3
  });
  const dated = (dates: object) =>
    only({...work, "published-print": null, "published-online": null, ...dates}).date;
  expect(
    dated({issued: parts(2015), "published-online": parts(2015, 3), "published-print": parts(2015, 6, 1)})
  ).toBe("2015-03");
  expect(dated({issued: parts(null)})).toBe(null);
  expect(dated({issued: parts(2015, null, 5)})).toBe("2015");
});

test("a line of arXiv's snapshot is dated by its first version", () => {
  const line = {
    id: "hep-th/9901001",
    authors: "Ada Byron and Marie Curie",
    authors_parsed: [
      ["Byron", "Ada", ""],
      ["Curie", "Marie", "II"]
    ],
    title: "On\n  Something",
    categories: "hep-th math.MP",
    "journal-ref": "J. Phys. 1 (1999)",
    doi: "10.1000/a 10.1000/b",
    abstract: "  It is so.\n",
    versions: [
      {version: "v1", created: "Mon, 4 Jan 1999 10:00:00 GMT"},
      {version: "v2", created: "Mon, 3 Jan 2000 10:00:00 GMT"}
    ],
    update_date: "2009-10-31"
  };
  expect(only(line)).toMatchObject({
    format: "arxiv_kaggle_jsonl",
    arxiv_id: "hep-th/9901001",
    title: "On Something",
    authors: ["Byron, Ada", "Curie, Marie II"],
    categories: ["hep-th", "math.MP"],
    date: "1999-01-04",
    doi: "10.1000/a",
    venue: "J. Phys. 1 (1999)"
  });
  expect(only({...line, versions: []}).date).toBe(null);
});

test("a paper of Semantic Scholar, of its APIs and datasets; a summary by machine is no abstract", () => {
  const paper = {
    paperId: "abc",
    externalIds: {DOI: "10.1000/A", ArXiv: "1706.03762", PubMed: "12", CorpusId: 5},
    title: "A Paper",
    abstract: null,
    tldr: {text: "It is short."},
    venue: "",
    journal: {name: "A Journal", pages: "1"},
    year: 2017,
    publicationDate: "2017-06-12",
    publicationTypes: ["JournalArticle"],
    s2FieldsOfStudy: [{category: "Physics", source: "x"}],
    fieldsOfStudy: ["Physics"],
    authors: [{authorId: "1", name: "Ada Byron"}],
    citationCount: 4,
    references: [{paperId: "d", title: "Cited"}]
  };
  const expected = {
    format: "semantic_scholar_json",
    title: "A Paper",
    abstract: null,
    venue: "A Journal",
    date: "2017-06-12",
    doi: "10.1000/a",
    arxiv_id: "1706.03762",
    pmid: "12",
    categories: ["Physics"],
    authors: ["Ada Byron"],
    cited_by: 4
  };
  expect(only(paper)).toMatchObject(expected);
  expect(only({offset: 0, data: [{isInfluential: false, citingPaper: paper}]})).toMatchObject(expected);
  expect(only({recommendedPapers: [paper]})).toMatchObject(expected);
  const bulk = {
    corpusid: 5,
    externalids: {DOI: "10.1000/a"},
    title: "A Paper",
    publicationdate: "2017-06-12",
    year: 2017,
    citationcount: 4
  };
  expect(only(bulk)).toMatchObject({
    format: "semantic_scholar_json",
    doi: "10.1000/a",
    date: "2017-06-12",
    cited_by: 4
  });
  const old = {
    arxivId: "1706.03762",
    doi: "10.1000/a",
    title: "A Paper",
    year: 2017,
    authors: [{authorId: "1", name: "X Y"}]
  };
  expect(only(old)).toMatchObject({format: "semantic_scholar_json", date: "2017", arxiv_id: "1706.03762"});
});

test("an item of CSL-JSON", () => {
  const item = {
    id: "byron",
    type: "article-journal",
    title: "A Title",
    author: [{family: "Beethoven", given: "Ludwig", "non-dropping-particle": "van"}, {literal: "A Group"}],
    editor: [{family: "Body", given: "No"}],
    issued: {"date-parts": [["2018", 5]]},
    accessed: {"date-parts": [[2020, 1, 1]]},
    "container-title": "A Journal",
    note: "arXiv: 1706.03762 [cs]",
    DOI: "10.1000/A",
    PMID: "12",
    keyword: "one, two",
    language: "en"
  };
  expect(only([item])).toMatchObject({
    format: "csl_json",
    authors: ["van Beethoven, Ludwig", "A Group"],
    date: "2018-05",
    venue: "A Journal",
    arxiv_id: "1706.03762",
    pmid: "12",
    keywords: ["one", "two"]
  });
  expect(only({...item, issued: {raw: "2018-05-03"}}).date).toBe("2018-05-03");
  expect(only({...item, issued: {literal: "May 2018"}}).date).toBe("2018-05");
  expect(
    only({
      ...item,
      issued: {
        "date-parts": [
          [2018, 5, 1],
          [2018, 6, 2]
        ]
      }
    }).date
  ).toBe("2018");
  expect(only({...item, author: []}).authors).toEqual(["Body, No"]);
});

test("daily papers of Hugging Face have arXiv's ids", () => {
  const daily = {
    paper: {
      id: "2501.00001",
      title: "A",
      summary: "It is so.",
      publishedAt: "2025-01-01T10:00:00.000Z",
      submittedOnDailyAt: "2025-01-03T00:00:00.000Z",
      authors: [{name: "Ada Byron", hidden: false}],
      upvotes: 9,
      ai_keywords: ["one"]
    },
    numComments: 2
  };
  expect(only([daily])).toMatchObject({
    format: "huggingface_daily_json",
    arxiv_id: "2501.00001",
    date: "2025-01-01",
    abstract: "It is so.",
    authors: ["Ada Byron"],
    keywords: ["one"],
    cited_by: null
  });
});

test("objects of other sources are read by the names of their fields", () => {
  const dblp = {
    info: {
      authors: {author: [{"@pid": "1", text: "Ada Byron"}]},
      title: "A",
      venue: "V",
      year: "2020",
      doi: "10.1/A"
    }
  };
  expect(only({result: {hits: {hit: [dblp]}}})).toMatchObject({
    format: "generic_json",
    authors: ["Ada Byron"],
    venue: "V",
    date: "2020"
  });
  const scopus = {
    "dc:title": "A",
    "dc:creator": "Byron A.",
    "prism:coverDate": "2020-03-04",
    "prism:publicationName": "J"
  };
  expect(only({"search-results": {entry: [scopus]}})).toMatchObject({
    title: "A",
    authors: ["Byron A."],
    date: "2020-03-04",
    venue: "J"
  });
  expect(
    only({title: "A", year: 2019, month: 3, authors: [{firstName: "Ada", lastName: "Byron"}]})
  ).toMatchObject({
    date: "2019-03",
    authors: ["Byron, Ada"]
  });
  expect(only({title: "A", year: "2019", month: "MAR 15"}).date).toBe("2019-03-15");
  expect(only({title: "A", abstract: [{label: "AIM", text: "To see."}, {text: "Seen."}]}).abstract).toBe(
    "AIM: To see. Seen."
  );
});

test("each object is read by its own shape, and the format is that of most", () => {
  const csl = {id: "a", type: "book", title: "One", issued: {"date-parts": [[2018]]}};
  const s2 = {paperId: "b", title: "Two", year: 2019};
  const {records, format} = readPapers([csl, s2, s2].map((one) => JSON.stringify(one)).join("\n"));
  expect(records.map(({date}) => date)).toEqual(["2018", "2019", "2019"]);
  expect(format).toBe("semantic_scholar_json");
  expect(readPapers('{"title":"A"}\n{"title":"B"}').format).toBe("generic_jsonl");
  expect(readPapers('[{"title":"A"},{"title":"B"}]').format).toBe("generic_json");
});

test.each([
  ["settings", {theme: "dark", size: 3}, /theme, size/],
  ["a map of coverage", {complete: ["cs.AR", "cs.CL"], from: "1993"}, /neither a title nor a list/],
  ["an error of a service", {error: "Paper not found"}, /Paper not found/],
  ["links of a download", {name: "papers", description: "x", files: ["https://a.org/1.gz"]}, /files/],
  ["an empty answer", {total: 0, data: []}, /neither/],
  ["an empty list", [], /an empty list/],
  ["a list of words", ["one", "two"], /values such as "one"/],
  [
    "numbers by name",
    [
      {name: "a", value: 1},
      {name: "b", value: 2}
    ],
    /name, value/
  ]
])("%s: no record, and one problem that says what is missing", (_, value, reason) => {
  for (const text of [JSON.stringify(value), JSON.stringify(value, null, 2)]) {
    const {records, problems} = readPapers(text);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{line: null, kind: "refused"}]);
    expect(problems[0]!.reason).toMatch(reason);
    expect(problems[0]!.reason).toMatch(/^not read: JSON without papers.*; give a list of objects/);
  }
});

test("an object without a title in a list of papers is an entry that is refused", () => {
  expect(outline('[\n{"doi":"10.1/a"},\n{"title":"B"},\n{"size":3}\n]')).toEqual({
    titles: ["3 B"],
    refused: [2, 4]
  });
  expect(outline('{"items":[{"DOI":"10.1/a"},{"DOI":"10.1/b"}]}').refused).toEqual([1, 1]);
});

test("of a file that is cut off, the last entry is kept where it has a title, with a warning", () => {
  const cut = readPapers('[\n{"title":"A"},\n{"title":"B","year":2020,"abstract":"It is');
  expect(cut.records).toMatchObject([{title: "A"}, {title: "B", date: "2020", abstract: null, line: 3}]);
  expect(cut.problems).toMatchObject([{line: 3, kind: "warning"}]);
  expect(cut.problems[0]!.reason).toMatch(/cut off in the middle.*export it again/);
  expect(outline('{"title":"A"}\n{"title":"B","x":[{"y":1').titles).toEqual(["1 A", "2 B"]);
  expect(outline('[{"title":"A"},{"year":2020,"title":"B').refused).toEqual([1]);
  const between = readPapers('[{"title":"A"},');
  expect(between.problems).toMatchObject([{line: null, kind: "warning"}]);
});

test("further lists of papers in an object are named", () => {
  const {records, problems} = readPapers('{"papers":[{"title":"A"}],"more":[{"title":"B"}]}');
  expect(records).toHaveLength(1);
  expect(problems).toMatchObject([{kind: "warning", line: 1}]);
  expect(problems[0]!.reason).toContain('"more"');
});

test("values nested without end are no papers, and no harm", () => {
  const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
  const deepObject = `${'{"name":'.repeat(50_000)}1${"}".repeat(50_000)}`;
  for (const value of [deep, deepObject])
    for (const key of ["authors", "abstract", "venue", "doi"])
      expect(readPapers(`{"title":"A","${key}":${value}}`).records).toHaveLength(1);
  expect(() => readPapers(deep)).not.toThrow();
  expect(() => readPapers(deepObject)).not.toThrow();
});

test("JSON is told by how it begins", () => {
  for (const text of [
    '{"a":1}',
    "[",
    "{",
    "[]",
    '[\n {"a"',
    '{\r\n "a": [',
    '{"a":1}\n{"a":2}',
    'oops\n{"a":1}\n{"a":2}'
  ])
    expect(looksLikeJson(text)).toBe(true);
  for (const text of [
    "A title\nAn abstract.",
    "title,abstract\na,b",
    "@article{a,\n title={A}}",
    "TY  - JOUR",
    "{\\rtf1 a}",
    "[1] A reference",
    `A guide to JSON\n${"Some text.\n".repeat(9)}{"a":1}\n{"a":2}`,
    ""
  ])
    expect(looksLikeJson(text)).toBe(false);
});
