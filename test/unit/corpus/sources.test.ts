import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

const abstract =
  "We measure how far counts of words tell of a field, and we find that shares with intervals tell more.";

/** One paper as four sources write it, each with something that the others lack. */
const clothes = {
  "scopus.csv": `Authors,Title,Year,Source title,Cited by,DOI,Link,Abstract,Author Keywords,Index Keywords,Document Type,EID
"Byron A., Curie M.","Counting Words Honestly: Shares and Intervals",2021,"Journal of Counting",12,10.1234/JC.77,https://www.scopus.com/x,"[No abstract available]","shares; intervals","Statistics",Article,2-s2.0-1
`,
  "savedrecs.txt": `FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Byron, A
   Curie, M
AF Byron, Ada
   Curie, Marie
TI Counting Words Honestly: Shares and
   Intervals
SO JOURNAL OF COUNTING
DT Article
AB ${abstract} (C) 2021 The Society. All rights reserved.
PD MAR 15
PY 2021
DI 10.1234/jc.77
UT WOS:000000000000001
ER

EF
`,
  "pubmed.nbib": `PMID- 34000001
TI  - Counting words honestly: shares and intervals.
AB  - ${abstract}
FAU - Byron, Ada
FAU - Curie, Marie
FAU - Noether, Emmy
LA  - eng
PT  - Journal Article
DP  - 2021 Mar
JT  - Journal of counting
LID - 10.1234/jc.77 [doi]
`,
  "arxiv.jsonl": `${JSON.stringify({
    id: "2011.12345",
    title: "Counting words honestly:\n  shares and intervals",
    abstract: "A shorter abstract.",
    categories: "cs.CL stat.AP",
    authors_parsed: [["Byron", "Ada", ""]],
    versions: [{version: "v1", created: "Tue, 24 Nov 2020 10:00:00 GMT"}],
    update_date: "2022-01-01"
  })}\n`
};

const reasons = (files: Record<string, string | Uint8Array>): string =>
  readFiles(files)
    .problems.map(({file, line, reason}) => `${file}:${line ?? ""}: ${reason}`)
    .join("\n");

test("a paper in Scopus, Web of Science, PubMed and arXiv clothes is one, with the best of each", () => {
  const {papers, merges, near_misses, flow, files} = readFiles(clothes);
  expect(papers).toHaveLength(1);
  expect(papers[0]).toMatchObject({
    key: "doi:10.1234/jc.77",
    doi: "10.1234/jc.77",
    arxiv_id: "2011.12345",
    pmid: "34000001",
    date: "2020-11-24",
    date_precision: "day",
    authors: ["Byron, Ada", "Curie, Marie", "Noether, Emmy"],
    keywords: ["shares", "intervals"],
    categories: ["cs.CL", "stat.AP", "Statistics"],
    cited_by: 12,
    language: "eng",
    sources: ["arxiv.jsonl", "pubmed.nbib", "savedrecs.txt", "scopus.csv"]
  });
  expect(papers[0]!.abstract).toContain(abstract);
  expect(merges.map(({merged_key, reason}) => [merged_key, reason])).toEqual([
    ["pubmed.nbib:1", "same title, first author and year"],
    ["savedrecs.txt:3", "same DOI: 10.1234/jc.77"],
    ["scopus.csv:2", "same DOI: 10.1234/jc.77"]
  ]);
  expect(near_misses).toEqual([]);
  expect(flow).toEqual({n_records: 4, n_refused: 0, n_merged: 3, n_left_out: 0, n_papers: 1});
  expect(files.map(({format, n_merged}) => [format, n_merged])).toEqual([
    ["arxiv_kaggle_jsonl", 0],
    ["pubmed_nbib", 1],
    ["wos_plaintext", 1],
    ["scopus_csv", 1]
  ]);
});

test("two papers titled Editorial stay two", () => {
  const editorial = (year: number, journal: string) =>
    `TY  - JOUR\nTI  - Editorial\nAU  - Byron, Ada\nJO  - ${journal}\nPY  - ${year}\nER  - \n`;
  const {papers} = readFiles({
    "a.ris": editorial(2020, "J One") + editorial(2020, "J One"),
    "b.ris": editorial(2021, "J Two")
  });
  expect(papers).toHaveLength(3);
  expect(new Set(papers.map(({key}) => key)).size).toBe(3);
});

const twins = `title,authors,year,doi
Counting words with care,"Byron, Ada",2020,10.1234/a
Counting words with care,"Byron, Ada",2020,10.1234/b
Measuring the growth of a scientific field,"Curie, Marie",2019,
Measuring growth of a scientific field,"Curie, Marie",2019,
Methods in honest counting part 1,"Curie, Marie",2019,
Methods in honest counting part 2,"Curie, Marie",2019,
`;

test("near misses are listed with what speaks for and against them, parts of a series are none", () => {
  const {papers, near_misses} = readFiles({"a.csv": twins});
  expect(papers).toHaveLength(6);
  expect(near_misses.map(({entry, other_entry, reason}) => [entry, other_entry, reason])).toEqual([
    ["a.csv:2", "a.csv:3", "same title; the DOIs differ: 10.1234/a, 10.1234/b"],
    ["a.csv:4", "a.csv:5", "titles nearly the same, same first author and year"]
  ]);
});

test("merges.csv makes one of two and undoes a merge, by key, identifier or place", () => {
  const same = readFiles({
    "a.csv": twins,
    "merges.csv": "first,second,decision\r\ndoi:10.1234/A,a.csv:3,same\r\na.csv:4,a.csv:5,apart\r\n"
  });
  expect(same.papers).toHaveLength(5);
  expect(same.merges).toEqual([
    {key: "doi:10.1234/a", merged_key: "a.csv:3", reason: "decided in merges.csv:2"}
  ]);
  expect(same.near_misses).toEqual([]);

  const {merges} = readFiles(clothes);
  const [merge] = merges;
  const undone = readFiles({
    ...clothes,
    "merges.csv": `key,merged_key,reason,decision\n${merge!.key},savedrecs.txt:3,,apart\n`
  });
  expect(undone.papers).toHaveLength(2);
  expect(undone.papers.map(({sources}) => sources).sort()).toContainEqual(["savedrecs.txt"]);
  expect(undone.flow).toMatchObject({n_records: 4, n_merged: 2, n_papers: 2});
});

test("a line of merges.csv that cannot be used is told", () => {
  const {problems} = readFiles({
    "a.csv": twins,
    "merges.csv": "first,second,decision\na.csv:2,a.csv:99,same\na.csv:2,a.csv:3,maybe\n,a.csv:3,same\n"
  });
  const told = problems.filter(({file}) => file === "merges.csv");
  expect(told.map(({line, kind}) => [line, kind])).toEqual([
    [2, "warning"],
    [3, "warning"],
    [4, "warning"]
  ]);
  expect(reasons({"a.csv": twins, "merges.csv": "x,y\n"})).toContain("first, second and decision");
});

const bytes = (text: string): Uint8Array => Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

test.each<[mistake: string, files: Record<string, string | Uint8Array>, told: RegExp]>([
  [
    "a file in a western encoding",
    {"a.csv": bytes("title,abstract,year\nM\u00fcller on caf\u00e9s,An abstract.,2020\n")},
    /not valid UTF-8 and read as Windows-1252: save the file as UTF-8/
  ],
  [
    "a file that was read in a wrong encoding and saved again",
    {"a.csv": "title,abstract,year\nM\u00c3\u00bcller on caf\u00c3\u00a9s,An abstract.,2020\n"},
    /2 places hold letters such as .* export it again as UTF-8/
  ],
  [
    "a BibTeX export that is cut in the middle",
    {
      "a.bib": "@article{a, title={One paper}, year=2020}\n@article{b, title={Another paper}, abstract={It st"
    },
    /a\.bib:2: .*(?:cut|ends).*export it again/
  ],
  [
    "a RIS export that is cut in the middle",
    {"a.ris": "TY  - JOUR\nTI  - One paper\nER  - \nTY  - JOUR\nTI  - Another paper\nAB  - It st"},
    /a\.ris:4: .*cut off.*export it again/
  ],
  [
    "a page that asks to sign in, saved as CSV",
    {"a.csv": "<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body></body></html>"},
    /web page \(HTML\); a download that needed a login or failed often leaves one: export again/
  ],
  [
    "dates that a spreadsheet has changed",
    {"a.csv": "title,date,authors\nOne paper,43831,A\nAnother paper,Mar-15,B\nA third one,3/4/2020,C\n"},
    /43831: it seems to be a spreadsheet's day number: format the column as text[^]*Mar-15: a spreadsheet seems to have changed it[^]*3\/4\/2020: write it as 2024-05-03/
  ],
  [
    "a file of tabs that is named .csv",
    {"a.csv": "title\tabstract\tyear\nOne paper\tAn abstract.\t2020\n"},
    /separated by tabs[^]*\.csv|tab/
  ],
  [
    "a BibTeX file without abstracts",
    {"a.bib": "@article{a, title={One paper}, year=2020}\n@article{b, title={Another paper}, year=2021}\n"},
    /none of its entries has an abstract, so they count in no share: export it again with abstracts/
  ]
])("%s is told with what to do about it", (_, files, told) => {
  expect(reasons(files)).toMatch(told);
  const [name] = Object.keys(files);
  if (!/sign in/.test(_)) expect(readFiles(files).papers.length, name).toBeGreaterThan(0);
});

test("the same export twice gives each paper once, and each merge is listed", () => {
  const bib = clothes["savedrecs.txt"];
  const {papers, merges, problems} = readFiles({"savedrecs.txt": bib, "savedrecs (1).txt": bib});
  expect(papers).toHaveLength(1);
  expect(merges).toHaveLength(1);
  expect(problems.map(({reason}) => reason).join("\n")).toMatch(
    /every entry of this file is also in savedrecs \(1\)\.txt: .*remove one/
  );
});

test("a date in the future becomes a problem, and only what is not in the future is used", () => {
  const {papers, problems} = readFiles({
    "a.csv": "title,date,authors\nOne paper,2026-05,A\nAnother paper,2031-01-02,B\nA third,2025-12,C\n"
  });
  expect(papers.map(({title, date, date_precision}) => [title, date, date_precision])).toEqual([
    ["A third", "2025-12-01", "month"],
    ["One paper", "2026-01-01", "year"],
    ["Another paper", null, null]
  ]);
  expect(problems.filter(({reason}) => reason.includes("lies in the future")).map(({line}) => line)).toEqual([
    2, 3
  ]);
});

test("corpus.json chooses categories, period, columns and what is published", () => {
  const {papers, flow, description, problems} = readFiles({
    "corpus.json": JSON.stringify({
      title: "T",
      categories: ["cs.*", "stat.ML"],
      period: ["2019", "2020-06"],
      abstracts: "local"
    }),
    "a.jsonl":
      '{"title":"One paper","categories":["cs.CL"]}\n{"title":"Another paper","categories":["math.CO"]}\n{"title":"A third paper"}\n{"title":"A fourth paper","categories":["hep-th","stat.ML"]}\n'
  });
  expect(papers.map(({title}) => title).sort()).toEqual(["A fourth paper", "One paper"]);
  expect(flow).toEqual({n_records: 4, n_refused: 0, n_merged: 0, n_left_out: 2, n_papers: 2});
  expect(description).toMatchObject({
    abstracts: "local",
    period_from: "2019-01-01",
    period_to: "2020-06-30",
    categories: ["cs.*", "stat.ML"]
  });
  expect(problems.filter(({file}) => file === "corpus.json")).toEqual([]);
});

test.each([
  ['{"period": "2020"}', /period is not a list of two dates/],
  ['{"period": ["2021", "2020"]}', /period is not a list of two dates/],
  ['{"categories": "cs.CL"}', /categories is not a list of texts/],
  ['{"abstracts": "secret"}', /abstracts is none of publish, local: secret/],
  ['{"columns": {"Titel": "titel"}}', /given a field that papers do not have/],
  ['{"titel": "T"}', /nothing is known by the name titel: title, description/]
])("%s is reported and its default is kept", (json, told) => {
  const {problems, description} = readFiles({"corpus.json": json});
  expect(problems.map(({reason}) => reason).join()).toMatch(told);
  expect(description).toMatchObject({abstracts: "publish", period_from: null, categories: []});
});
