import fc from "fast-check";
import {expect, test} from "vitest";
import {mergeRecords} from "../../../src/corpus/merge.js";
import type {SourceRecord} from "../../../src/model/paper.js";
import {readFiles} from "./read-files.js";

let line = 0;

function record(given: Partial<SourceRecord>): SourceRecord {
  line += 1;
  const nothing = {
    abstract: null,
    venue: null,
    type: null,
    date: null,
    doi: null,
    arxiv_id: null,
    pmid: null
  };
  const rest = {url: null, categories: [], keywords: [], language: null, cited_by: null, authors: []};
  return {file: "f", line, title: "A title of a good many words", ...nothing, ...rest, ...given};
}

function merge(...records: SourceRecord[]) {
  return mergeRecords([...records]);
}

test("entries with the same DOI, arXiv id or PMID are one paper, through any chain of them", () => {
  const {papers, merges} = merge(
    record({title: "One", doi: "10.1000/a"}),
    record({title: "Two", arxiv_id: "2501.00001", pmid: "5"}),
    record({title: "One", doi: "10.1000/a", arxiv_id: "2501.00001"}),
    record({title: "Three", pmid: "5"})
  );
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatchObject({
    key: "doi:10.1000/a",
    doi: "10.1000/a",
    arxiv_id: "2501.00001",
    pmid: "5"
  });
  expect(merges).toHaveLength(3);
});

test.each([
  ["a year apart", {date: "2020-12"}, {date: "2021"}, 1],
  ["two years apart", {date: "2020-12"}, {date: "2022"}, 2],
  ["one without a date", {date: "2020"}, {}, 1],
  ["by one surname", {authors: ["Curie, Marie"]}, {authors: ["M. Curie"]}, 1],
  ["by two surnames", {authors: ["Marie Curie"]}, {authors: ["Ada Byron"]}, 2],
  ["one without authors", {authors: ["Marie Curie"]}, {}, 1],
  ["with two DOIs", {doi: "10.1000/a"}, {doi: "10.1000/b"}, 2],
  ["in other letters", {title: "A Title: of a GOOD many Words!"}, {}, 1],
  ["of two words", {title: "Invited talk"}, {title: "Invited talk"}, 2]
])("of entries with one title, %s, that many papers are made", (_, a, b, n) => {
  expect(merge(record(a), record(b)).papers).toHaveLength(n);
});

test("the merged paper has the longest abstract, the most precise date and the most authors", () => {
  const {papers, merges} = merge(
    record({
      file: "b",
      line: 7,
      doi: "10.1000/a",
      abstract: "Short.",
      date: "2020",
      authors: ["A B", "C D"],
      cited_by: 3
    }),
    record({
      file: "a",
      line: 1,
      doi: "10.1000/a",
      abstract: "Longer still.",
      date: "2020-05-03",
      authors: ["A B"],
      cited_by: 2
    })
  );
  expect(papers[0]).toMatchObject({
    abstract: "Longer still.",
    date: "2020-05-03",
    date_precision: "day",
    authors: ["A B", "C D"],
    cited_by: 3,
    url: "https://doi.org/10.1000/a",
    sources: ["a", "b"]
  });
  expect(merges).toEqual([{key: "doi:10.1000/a", merged_key: "b:7", reason: "same DOI: 10.1000/a"}]);
});

test("different papers of one short title have different keys", () => {
  const {papers} = merge(record({title: "Preface"}), record({title: "Preface"}), record({title: "Preface"}));
  expect(new Set(papers.map(({key}) => key)).size).toBe(3);
});

const ids = {
  doi: fc.option(fc.constantFrom("10.1000/a", "10.1000/b", "10.1000/c")),
  arxiv_id: fc.option(fc.constantFrom("2501.00001", "2501.00002")),
  date: fc.option(fc.constantFrom("2019", "2020-05", "2021-05-03", "2023")),
  title: fc.constantFrom("One title of words", "Another title of words", "Talk"),
  authors: fc.constantFrom<string[]>([], ["Ada Byron"], ["Curie, Marie"])
};

test("no entry is lost, and the order of the entries does not matter", () => {
  const entries = fc.array(fc.record(ids), {maxLength: 20}).map((list) => list.map((given) => record(given)));
  fc.assert(
    fc.property(entries, (records) => {
      const {papers, merges} = merge(...records);
      expect(papers.length + merges.length).toBe(records.length);
      expect(new Set(papers.map(({key}) => key)).size).toBe(papers.length);
      expect(papers.map(({paper_id}) => paper_id)).toEqual(papers.map((_, i) => i));
      expect(papers.findIndex(({date}) => date === null) === -1 || papers.at(-1)!.date === null).toBe(true);
      expect(merge(...[...records].reverse())).toMatchObject({papers, merges});
      const dois = papers.map(({doi}) => doi).filter((doi) => doi !== null);
      expect(new Set(dois).size).toBe(dois.length);
    })
  );
});

test("short titles without authors on either side stay apart, unless their abstracts are the same", () => {
  const title = "Guidelines for Submissions";
  expect(merge(record({title}), record({title})).papers).toHaveLength(2);
  const abstract = "How to submit.";
  expect(merge(record({title, abstract}), record({title, abstract})).papers).toHaveLength(1);
});

test("DOIs with angle brackets keep their tails, so papers of one issue stay apart", () => {
  const doi = (page: number) => `10.1002/(SICI)1097-4571(199806)49:8<${page}::AID-ASI4>3.0.CO;2-O`;
  const {papers} = readFiles({
    a: `{"title":"One paper","doi":"${doi(693)}"}\n{"title":"Another paper","doi":"https://doi.org/${doi(703)}"}\n`
  });
  expect(papers.map((p) => p.doi)).toEqual([doi(693).toLowerCase(), doi(703).toLowerCase()]);
});

test("arXiv ids have a month, and old ones lose their subject class", () => {
  const {papers} = readFiles({
    a: '{"title":"One paper","id":"2021.1234"}\n{"title":"Two papers","arxiv_id":"math.GT/0309136"}\n{"title":"Two papers","arxiv_id":"math/0309136"}\n'
  });
  expect(papers.map((p) => p.arxiv_id).sort()).toEqual(["math/0309136", null]);
});

test("a paper's key does not depend on the other papers", () => {
  const paper = record({title: "A title of its own", date: "2020"});
  const alone = merge(paper).papers[0]!.key;
  const among = merge(record({}), paper, record({title: "Yet another title", date: "2019"}));
  expect(among.papers.find(({title}) => title === paper.title)!.key).toBe(alone);
});

test("arXiv's own DOI is the arXiv id", () => {
  const {papers} = readFiles({
    a: '{"title":"A","doi":"10.48550/arXiv.2501.00001"}\n{"title":"B","id":"arxiv:2501.00001v2"}\n'
  });
  expect(papers.map(({key}) => key)).toEqual(["arxiv:2501.00001"]);
});

test("a file of dates dates papers by DOI, arXiv id and title, and says which rows fit none", () => {
  const {papers, problems, files} = readFiles({
    "dates.csv":
      "title,arxiv_id,date,doi\n,,2020-01-02,10.1000/a\nx,2501.00001,2021-03,\nPlain  Title!,2401.00009,2022,\nNobody,,2020,\nB,,2020-30,\n",
    "papers.jsonl":
      '{"title":"A","doi":"10.1000/A"}\n{"title":"B","id":"2501.00001"}\n{"title":"Plain title"}\n{"title":"D"}\n{"title":"E","id":"2401.00009","date":"2019"}'
  });
  expect(papers.map(({title, date, arxiv_id}) => [title, date, arxiv_id])).toEqual([
    ["Plain title", "2019-01-01", "2401.00009"],
    ["A", "2020-01-02", null],
    ["B", "2021-03-01", "2501.00001"],
    ["D", null, null]
  ]);
  expect(files[0]).toMatchObject({
    file: "dates.csv",
    format: "dates",
    n_records: 0,
    n_dates: 5,
    n_refused: 0
  });
  expect(new Set(problems.filter(({file}) => file === "dates.csv").map(({line}) => line))).toEqual(
    new Set([5, 6])
  );
  const summary = problems.find(({file, line: at}) => file === "papers.jsonl" && at === null);
  expect(summary!.reason).toMatch(/^1 of 5 entries have no date/);
});
