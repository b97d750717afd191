import fc from "fast-check";
import {expect, test} from "vitest";
import {readDate} from "../../../src/corpus/dates.js";
import {readArxivId, readDoi} from "../../../src/corpus/identifiers.js";
import {readFiles} from "./read-files.js";

test.each([
  ["2024-05-03", "2024-05-03"],
  ["2024-5-3", "2024-05-03"],
  ["2024-05-03T23:59:00-05:00", "2024-05-03"],
  ["2024/05", "2024-05"],
  ["2019/03/12/", "2019-03-12"],
  ["2024", "2024"],
  ["2021.0", "2021"],
  ["20240503", "2024-05-03"],
  ["Mon, 2 Apr 2007 19:18:42 GMT", "2007-04-02"],
  ["March 2015", "2015-03"],
  ["Sep. 1, 2015", "2015-09-01"],
  ["2015 Jan", "2015-01"],
  ["2016 Winter", "2016"],
  ["2024-02-29", "2024-02-29"],
  ["2023-02-29", null],
  ["2024-13", null],
  ["2024-00-10", null],
  ["0000", null],
  ["3/4/2020", "2020"],
  ["25/3/2020", "2020-03-25"],
  ["3/3/2020", "2020-03-03"],
  ["MAR 15 2020", "2020-03-15"],
  ["SPR 2020", "2020"],
  ["2015 Jan-Feb", "2015"],
  ["2015 Jan 3-9", "2015-01"],
  ["2019/03//Spring", "2019-03"],
  ["2019/03/12/Spring", "2019-03-12"],
  ["2019///", "2019"],
  ["2019-03-12/2019-03-15", "2019-03"],
  ["2019-21", "2019"],
  ["3 Mar. 2014 - 5 Mar. 2014", "2014-03"],
  ["DEC 31", null],
  ["43831", null],
  ["soon", null],
  ["", null]
])("the date %s is read as %s", (written, date) => {
  expect(readDate(written)).toBe(date);
});

test("every day of the calendar is read as itself", () => {
  const noInvalid = {min: new Date("1500-01-01"), max: new Date("2199-12-31"), noInvalidDate: true};
  fc.assert(
    fc.property(fc.date(noInvalid), (date) => {
      const day = date.toISOString().slice(0, 10);
      expect(readDate(day)).toBe(day);
      expect(readDate(date.toISOString())).toBe(day);
      expect(readDate(day.slice(0, 7))).toBe(day.slice(0, 7));
    })
  );
});

test("identifiers are found in the forms in which they are written", () => {
  expect(readDoi("https://doi.org/10.1007/978-3-031-19815-1_11")).toBe("10.1007/978-3-031-19815-1_11");
  expect(readDoi("doi:10.1000/ABC.")).toBe("10.1000/abc");
  expect(readDoi("none")).toBe(null);
  for (const written of [
    "2508.08938",
    "arXiv:2508.08938v2",
    "https://arxiv.org/pdf/2508.08938v1.pdf",
    "10.48550/arXiv.2508.08938"
  ])
    expect(readArxivId(written)).toBe("2508.08938");
  expect(readArxivId("arxiv:adap-org/9807003")).toBe("adap-org/9807003");
  expect(readArxivId("acl:1991.iwpt-1.1")).toBe(null);
});

const one = (file: string, content: string) => readFiles({[file]: content}).papers[0];

test("JSON fields are known by their common names", () => {
  const entry = {
    id: "arxiv:1812.06145",
    name: "A  Title\nover lines",
    summary: "An abstract.",
    publishedAt: "2018-12-14T10:00:00.000Z",
    authors: [{name: "Ada Byron"}, "Marie Curie"],
    journal: "J",
    categories: ["cs.CV", "cs.AI"],
    keywords: "a; b",
    lang: "en",
    cited_by: "7"
  };
  expect(one("a", JSON.stringify(entry))).toMatchObject({
    key: "arxiv:1812.06145",
    title: "A Title over lines",
    abstract: "An abstract.",
    date: "2018-12-14",
    date_precision: "day",
    authors: ["Ada Byron", "Marie Curie"],
    venue: "J",
    categories: ["cs.CV", "cs.AI"],
    keywords: ["a", "b"],
    language: "en",
    cited_by: 7,
    url: "https://arxiv.org/abs/1812.06145"
  });
});

test("daily papers and arXiv's snapshot are read through their wrappings", () => {
  const daily = [
    {
      paper: {id: "2501.00001", title: "A", summary: "B", authors: [{name: "C D"}]},
      publishedAt: "2025-01-02"
    }
  ];
  expect(one("a", JSON.stringify(daily))).toMatchObject({
    arxiv_id: "2501.00001",
    date: "2025-01-02",
    abstract: "B"
  });
  const snapshot = {
    id: "0704.0001",
    title: "A",
    update_date: "2008-11-26",
    versions: [{created: "Mon, 2 Apr 2007 19:18:42 GMT"}]
  };
  expect(one("a", JSON.stringify(snapshot))).toMatchObject({arxiv_id: "0704.0001", date: "2007-04-02"});
});

test("a Scopus table is read, with its stand-in for a missing abstract", () => {
  const header =
    '"Authors","Author full names","Title","Year","Source title","Cited by","DOI","Link","Abstract","Author Keywords","Index Keywords","Document Type","Language of Original Document","EID"';
  const row =
    '"Abavisani M.","Abavisani, Mahdi (34873313300); Patel, Vishal (1)","Gestures, and more","2019","CVPR","12","10.1000/X","https://www.scopus.com/a","[No abstract available]","a; b","C","Article","English","2-s2.0"';
  expect(one("scopus.csv", `\uFEFF${header}\r\n${row}\r\n`)).toMatchObject({
    title: "Gestures, and more",
    abstract: null,
    has_abstract: false,
    authors: ["Abavisani, Mahdi", "Patel, Vishal (1)"],
    year: 2019,
    venue: "CVPR",
    cited_by: 12,
    keywords: ["a", "b"],
    categories: ["C"],
    type: "Article",
    language: "English"
  });
});

test("an impossible date is left out with a warning, and a year beside it is used", () => {
  const {papers, problems} = readFiles({
    a: '{"title":"A","date":"2024-02-30","year":2024}\n{"title":"B","date":"2024-13"}\n'
  });
  expect(papers.map(({title, date}) => [title, date])).toEqual([
    ["A", "2024-01-01"],
    ["B", null]
  ]);
  expect(problems.filter(({line}) => line !== null).map(({line, kind}) => [line, kind])).toEqual([
    [1, "warning"],
    [2, "warning"]
  ]);
});

test("a line that is not UTF-8 is read as Windows-1252, alone, with a warning", () => {
  const bytes = [..."title,abstract\nB", 0x92, "s,x\nC", 0xc3, 0xbc, ",y\n"].map((part) =>
    typeof part === "number" ? part : [...part].map((char) => char.charCodeAt(0))
  );
  const {papers, problems} = readFiles({"a.csv": Uint8Array.from(bytes.flat())});
  expect(papers.map(({title}) => title).sort()).toEqual(["B’s", "Cü"]);
  expect(problems.some(({reason}) => reason.startsWith("1 line is not valid UTF-8"))).toBe(true);
});
