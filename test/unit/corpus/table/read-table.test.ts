import fc from "fast-check";
import {describe, expect, it} from "vitest";
import type {Entry, Problem, SourceRecord} from "../../../../src/model/paper.js";
import {tidy} from "../../../../src/corpus/tidy.js";
import {looksLikeTable, readTable} from "../../../../src/corpus/table/read-table.js";

function open(text: string, {file = "papers.csv", named = {}, size = 65_536} = {}) {
  const reader = readTable(file, new Map(Object.entries(named)));
  const entries: Entry[] = [];
  for (let i = 0; i < text.length; i += size) entries.push(...reader.push(text.slice(i, i + size)));
  entries.push(...reader.end());
  const records = entries.flatMap((entry) => ("record" in entry ? [entry.record] : []));
  const problems = entries.flatMap((entry) => ("problem" in entry ? [entry.problem] : []));
  return {reader, entries, records, problems};
}

/** A table of one row, from its cells by column name. */
function row(cells: Record<string, string>, delimiter = ","): string {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  return [Object.keys(cells), Object.values(cells)].map((line) => line.map(quote).join(delimiter)).join("\n");
}

function one(cells: Record<string, string>): Partial<SourceRecord> & {format: string} {
  const {reader, records} = open(row(cells));
  expect(records).toHaveLength(1);
  return {...records[0]!, format: reader.format()};
}

const told = (problems: Problem[]) => problems.map(({kind, line, reason}) => [kind, line, reason] as const);

describe("tables of databases", () => {
  it("Scopus, newer and older", () => {
    const common = {
      "Source title": "Journal of Tests",
      "Cited by": "7",
      EID: "2-s2.0-1",
      Link: "https://www.scopus.com/1"
    };
    const newer = one({
      Authors: "Doe, J.; Roe, A.B.",
      "Author full names": "Doe, Jane (57190000000); Roe, Anna B. (34873313300)",
      "Author(s) ID": "57190000000; 34873313300",
      Titles: "On tests",
      "Publication Year": "2021",
      ...common,
      Abstract: "[No abstract available]",
      "Author Keywords": "testing; <i>tables</i>",
      "Index Keywords": "Software; Tests",
      "Document Type": "Article",
      "Language of Original Document": "English"
    });
    expect(newer).toMatchObject({
      format: "scopus_csv",
      title: "On tests",
      abstract: null,
      authors: ["Doe, Jane", "Roe, Anna B."],
      venue: "Journal of Tests",
      type: "Article",
      date: "2021",
      url: "https://www.scopus.com/1",
      categories: ["Software", "Tests"],
      language: "English",
      cited_by: 7
    });
    const older = (Authors: string) => one({Authors, Title: "On tests", Year: "1999", ...common}).authors;
    expect(older("Doe J., O'Neill A.-B., van der Roe C., Poe D., Jr.")).toEqual([
      "Doe J.",
      "O'Neill A.-B.",
      "van der Roe C.",
      "Poe D., Jr."
    ]);
    expect(older("Doe, J., Roe, A.B.")).toEqual(["Doe, J.", "Roe, A.B."]);
    expect(older("World Bank, Research Department")).toEqual(["World Bank, Research Department"]);
    expect(older("[No author name available]")).toEqual([]);
  });

  it("Scopus without a title is refused, and named by its author", () => {
    const {records, problems} = open(
      "Authors,Title,Year,Source title,Cited by,EID\nDoe J.,[No title available],1992,A Book,3,2-s2.0-2\n"
    );
    expect(records).toEqual([]);
    expect(told(problems)).toEqual([["refused", 2, expect.stringContaining("(Doe J.)")]]);
  });

  it("Scopus exports with other columns of funding texts, pasted together", () => {
    const {records, problems} = open(
      'Title,Year,Cited by,Funding Text 1,Document Type,Source,EID\nOne,2020,1,thanks,Review,Scopus,2-s2.0-1\n"Two",2021,1,"thanks, all",more,Article,Scopus,2-s2.0-2\nThree,2022,1,Letter,Scopus,2-s2.0-3\n'
    );
    expect(records.map(({title, type}) => [title, type])).toEqual([
      ["One", "Review"],
      ["Two", "Article"],
      ["Three", "Letter"]
    ]);
    expect(problems.map(({line}) => line)).toEqual([3, 4]);
  });

  it("Dimensions, below its line about the data", () => {
    const cells = {
      Rank: "1",
      "Publication ID": "pub.1",
      DOI: "10.1000/1",
      PMID: "123",
      Title: "On tests",
      Abstract: "Tests.",
      "Source title": "",
      "Anthology title": "Proceedings of Tests",
      "MeSH terms": "Humans; Models, Theoretical",
      "Publication date": "2020-03",
      PubYear: "2020",
      "Publication date (online)": "2020-03-04",
      "Publication Type": "Proceeding",
      Authors: "Doe, Jane; Roe, John",
      "Times cited": "3",
      "Dimensions URL": "https://app.dimensions.ai/details/publication/pub.1",
      "Fields of Research (ANZSRC 2020)": "46 Information and Computing Sciences"
    };
    const {reader, records, problems} = open(
      `"About the data: Exported on May 5, 2024. Criteria: ""tests"" in title"\r\n${row(cells)}`
    );
    expect(problems).toEqual([]);
    expect(reader.format()).toBe("dimensions_csv");
    expect(records[0]).toMatchObject({
      line: 3,
      authors: ["Doe, Jane", "Roe, John"],
      venue: "Proceedings of Tests",
      type: "Proceeding",
      date: "2020-03-04",
      doi: "10.1000/1",
      pmid: "123",
      categories: ["46 Information and Computing Sciences", "Humans", "Models, Theoretical"],
      cited_by: 3
    });
  });

  it("Lens, by exact names", () => {
    const lens = one({
      "Lens ID": "000-000-000-000-001",
      Title: "On tests",
      "Date Published": "2020-11-22",
      "Publication Year": "2020",
      "Publication Type": "journal article",
      "Source Title": "Tests",
      "Source Country": "Netherlands",
      "Author/s": "Jane Doe; John Roe",
      Abstract: "Tests.",
      "Fields of Study": "Computer science",
      Keywords: "tests; tables",
      "MeSH Terms": "Humans",
      "Source URLs": "https://example.org/1 https://example.org/2",
      "External URL": "",
      PMID: "NA",
      DOI: "10.1000/1",
      "Citing Works Count": "10"
    });
    expect(lens).toMatchObject({
      format: "lens_csv",
      authors: ["Jane Doe", "John Roe"],
      venue: "Tests",
      date: "2020-11-22",
      pmid: null,
      url: "https://example.org/1",
      categories: ["Humans", "Computer science"],
      keywords: ["tests", "tables"],
      cited_by: 10
    });
  });

  it("IEEE Xplore, dated to the earliest year and never by its own entry", () => {
    const ieee = (online: string, issue: string, year: string) =>
      one({
        "Document Title": "On tests",
        Authors: "J. Doe; A. -B. Roe",
        "Publication Title": "Tests",
        "Date Added To Xplore": "1 Jan 1999",
        "Publication Year": year,
        "Author Keywords": "one, two, three",
        "IEEE Terms": "Testing;Tables",
        Mesh_Terms: "Humans",
        "Article Citation Count": "4",
        "PDF Link": "https://ieeexplore.ieee.org/1",
        "Online Date": online,
        "Issue Date": issue,
        "Document Identifier": "IEEE Conferences"
      });
    expect(ieee("16 Oct 2013", "Nov.-Dec. 2013", "2013")).toMatchObject({
      format: "ieee_csv",
      date: "2013-10-16",
      authors: ["J. Doe", "A. -B. Roe"],
      categories: ["Testing", "Tables", "Humans"],
      keywords: ["one", "two", "three"],
      type: "IEEE Conferences",
      cited_by: 4
    });
    expect(ieee("6 Aug 2002", "", "1985").date).toBe("1985");
    expect(ieee("3 Dec 2019", "", "2020").date).toBe("2019-12-03");
    expect(ieee("", "", "").date).toBeNull();
  });

  it("SpringerLink, whose authors run together", () => {
    const springer = (Authors: string) =>
      one({
        "Item Title": "On tests",
        "Publication Title": "Tests",
        "Item DOI": "10.1000/1",
        Authors,
        "Publication Year": "2022",
        "Content Type": "Chapter"
      });
    expect(springer("Jane D. DoeJohn RoeMary-Ann van der Poe")).toMatchObject({
      format: "springer_csv",
      authors: ["Jane D. Doe", "John Roe", "Mary-Ann van der Poe"],
      venue: "Tests",
      type: "Chapter",
      date: "2022",
      doi: "10.1000/1"
    });
    expect(springer("Jane McDonaldJohn LeRoy").authors).toEqual(["Jane McDonald", "John LeRoy"]);
    expect(springer("JaneJohn Roe").authors).toEqual(["JaneJohn Roe"]);
  });

  it("Embase, with journal and date in one cell", () => {
    const embase = one({
      Title: "On tests",
      "Author Names": "Doe J., Roe A.B.",
      Source: "Journal of Tests (2018) 45:4 (769-785). Date of Publication: 1 Dec 2018",
      Abstract: "Tests.",
      "Emtree Drug Index Terms": "",
      "Emtree Medical Index Terms": "cyst (diagnosis, surgery), human",
      keywords: "cyst (diagnosis, surgery), human"
    });
    expect(embase).toMatchObject({
      format: "embase_csv",
      authors: ["Doe J.", "Roe A.B."],
      venue: "Journal of Tests",
      date: "2018-12-01",
      categories: ["cyst (diagnosis, surgery)", "human"],
      keywords: []
    });
  });

  it("Publish or Perish", () => {
    const perish = (Source: string, Type: string) =>
      one({
        Cites: "12",
        Authors: "J Doe, AB Roe, ...",
        Title: "On tests",
        Year: "2001",
        Source,
        ArticleURL: "https://example.org/1",
        GSRank: "1",
        QueryDate: "2024-01-01 10:00:00",
        Type,
        DOI: ""
      });
    expect(perish("Tests", "PDF")).toMatchObject({
      format: "publish_or_perish_csv",
      authors: ["J Doe", "AB Roe"],
      venue: "Tests",
      type: null,
      date: "2001",
      url: "https://example.org/1",
      cited_by: 12
    });
    expect(perish("Proceedings of the …", "BOOK")).toMatchObject({venue: null, type: "BOOK"});
  });

  it("Zotero", () => {
    const zotero = one({
      Key: "ABCD1234",
      "Item Type": "preprint",
      "Publication Year": "2020",
      Author: "Doe, Jane; Roe, John",
      Title: "On tests",
      "Publication Title": "",
      "Conference Name": "Conference on Tests",
      DOI: "",
      "Abstract Note": "Tests.",
      Date: "2020-05-06",
      "Date Added": "2021-01-01 10:00:00",
      "Access Date": "2021-01-01 10:00:00",
      Extra: "arXiv:2005.00001 [cs]\nPMID: 123",
      "Manual Tags": "tests; ⛔ No DOI found",
      "Automatic Tags": "tables",
      Editor: "Poe, Ann"
    });
    expect(zotero).toMatchObject({
      format: "zotero_csv",
      authors: ["Doe, Jane", "Roe, John"],
      venue: "Conference on Tests",
      type: "preprint",
      date: "2020-05-06",
      arxiv_id: "2005.00001",
      pmid: "123",
      keywords: ["tests", "tables"]
    });
  });

  it("OpenAlex, in both layouts, with bars inside cells", () => {
    const openalex = one({
      id: "https://openalex.org/W1",
      display_name: "On tests",
      "authorships.author.display_name": "Jane Doe|Roe; John",
      "primary_location.source.display_name": "Tests",
      "primary_topic.display_name": "Testing",
      doi: "https://doi.org/10.1000/1",
      publication_date: "2020-05-06",
      publication_year: "2020",
      is_retracted: "False",
      type: "article",
      language: "en",
      cited_by_count: "3",
      "ids.pmid": "https://pubmed.ncbi.nlm.nih.gov/123"
    });
    expect(openalex).toMatchObject({
      format: "openalex_csv",
      authors: ["Jane Doe", "Roe; John"],
      venue: "Tests",
      date: "2020-05-06",
      doi: "10.1000/1",
      pmid: "123",
      categories: ["Testing"],
      type: "article"
    });
    expect(
      one({"Work ID": "W1", Title: "On tests", Authors: "Jane Doe|John Roe", "Publication Year": "2020"})
    ).toMatchObject({
      format: "openalex_csv",
      authors: ["Jane Doe", "John Roe"],
      date: "2020"
    });
  });

  it("Web of Science by tabs, whose quotes are part of the text", () => {
    const {reader, records} = open(
      'PT\tAU\tAF\tTI\tSO\tLA\tDT\tDE\tID\tAB\tTC\tPD\tPY\tDI\tEA\tWC\tSC\tPM\tDA\r\nJ\tDoe, J\tDoe, Jane; Roe, John\t"Smart" tests: a "view\tTESTS\tEnglish\tArticle\ttests; tables\tPLUS\tTests.\t3\tMAR 15\t2020\t10.1000/1\tDEC 2019\tGeography\tGeography; Other\t123\t2021-12-14\t\r\nJ\tPoe, A\t\tSpring\tTESTS\tEnglish\tArticle\t\t\t\t\tMAR-APR\t2020\t\t\t\t\t\t\r\n',
      {file: "savedrecs.txt"}
    );
    expect(reader.format()).toBe("wos_tab");
    expect(records).toHaveLength(2);
    expect(records[0]).toMatchObject({
      title: '"Smart" tests: a "view',
      authors: ["Doe, Jane", "Roe, John"],
      venue: "TESTS",
      date: "2019-12",
      keywords: ["tests", "tables"],
      categories: ["Geography", "Other"],
      cited_by: 3,
      pmid: "123"
    });
    expect(records[1]).toMatchObject({authors: ["Poe, A"], date: "2020"});
  });

  it("Web of Science by tabs that a spreadsheet saved again", () => {
    const {records} = open('PT\tAU\tTI\tSO\tPY\nJ\t"Doe, J"\t"""Smart"" tests, tried"\tTESTS\t2020\n', {
      file: "a.txt"
    });
    expect(records[0]).toMatchObject({title: '"Smart" tests, tried', authors: ["Doe, J"]});
  });

  it("Web of Science citation reports, with citations by year", () => {
    const cells = {
      Title: "On tests",
      Authors: "Doe, J; Roe, A",
      "Source Title": "TESTS",
      "Publication Date": "JUL 15 1992",
      "Publication Year": "1992",
      DOI: "10.1000/1",
      "Total Citations": "12",
      "Average per Year": "0.4",
      "1992": "1",
      "1993": "2"
    };
    const {reader, records, problems} = open(`12 (Author Record Id)\nTimespan:1900-2022. \n\n${row(cells)}`);
    expect(reader.format()).toBe("wos_citation_report_csv");
    expect(problems).toEqual([]);
    expect(records[0]).toMatchObject({
      line: 5,
      date: "1992-07-15",
      authors: ["Doe, J", "Roe, A"],
      cited_by: 12
    });
  });
});

describe("tables of one's own", () => {
  it.each([
    ["commas", ",", "a.csv", 0],
    ["semicolons", ";", "a.csv", 0],
    ["tabs", "\t", "a.tsv", 0],
    ["tabs though named .csv", "\t", "a.csv", 1]
  ])("have their cells separated by %s", (_, delimiter, file, n) => {
    const text = row(
      {Title: `One${delimiter}two`, Abstract: "Tests.", Year: "2021.0", Authors: "Doe, Jane"},
      delimiter
    );
    const {records, problems} = open(text, {file});
    expect(records[0]).toMatchObject({title: tidy(`One${delimiter}two`), date: "2021"});
    expect(problems).toHaveLength(n);
  });

  it("have lines above the column names", () => {
    for (const above of ["sep=;\n", "\n\n", "My papers\nof 2020\n\n", "\ufeff"]) {
      const {records} = open(`${above}title;abstract;year\nOne;Tests.;2020\n`);
      expect(records).toMatchObject([{title: "One", abstract: "Tests.", date: "2020"}]);
    }
    expect(told(open("My papers\nof 2020\n\ntitle,abstract,year\nOne,Tests.,2020\n").problems)).toEqual([
      ["warning", 1, "2 lines above the column names were not used: My papers"]
    ]);
  });

  it("put year, month and day together", () => {
    const date = (cells: Record<string, string>) => one({Title: "One", Abstract: "Tests.", ...cells}).date;
    expect(date({Year: "2019", Month: "3"})).toBe("2019-03");
    expect(date({Year: "2019", Month: "March", Day: "5"})).toBe("2019-03-05");
    expect(date({year: "2019.0", month: "03.0", day: "05.0"})).toBe("2019-03-05");
    expect(date({Year: "2019", Month: "MAR 15"})).toBe("2019-03-15");
    expect(date({Year: "2019", Month: "Spring"})).toBe("2019");
    expect(date({Year: "2019", Month: ""})).toBe("2019");
    expect(date({Date: "2019-03-04", Year: "2019", Month: "12"})).toBe("2019-03-04");
  });

  it.each([
    ["Jane Doe, John Roe", ["Jane Doe", "John Roe"]],
    ["Jane Doe, John van der Roe and Ann B. Poe", ["Jane Doe", "John van der Roe", "Ann B. Poe"]],
    ["Doe, Jane", ["Doe, Jane"]],
    ["Doe, Jane; Roe, John", ["Doe, Jane", "Roe, John"]],
    ["Doe, Jane and Roe, John", ["Doe, Jane", "Roe, John"]],
    ["Doe J, Roe AB, Poe C.", ["Doe J", "Roe AB", "Poe C."]],
    ["['Doe, Jane', \"O'Hara, Ann\"]", ["Doe, Jane", "O'Hara, Ann"]],
    ["Department of Health and Human Services", ["Department of Health and Human Services"]],
    ["van der Roe, Jan Willem", ["van der Roe, Jan Willem"]],
    ["Jane Doe|John Roe", ["Jane Doe", "John Roe"]]
  ])("name authors: %s", (authors, names) => {
    expect(one({title: "One", abstract: "Tests.", authors}).authors).toEqual(names);
  });

  it("list keywords and categories", () => {
    const of = (keywords: string, categories = "") => one({title: "One", keywords, categories});
    expect(of("a b; c").keywords).toEqual(["a b", "c"]);
    expect(of("deep learning, tables").keywords).toEqual(["deep learning", "tables"]);
    expect(of("['a', 'b']").keywords).toEqual(["a", "b"]);
    expect(of("", "cs.CL stat.ML math").categories).toEqual(["cs.CL", "stat.ML", "math"]);
  });

  it("are read by the names that the user gives", () => {
    const text = "Titel,Kurzfassung,备注,Title\nEins,Worum es geht.,一,One\n";
    const {reader, records} = open(text, {named: {Titel: "title", kurzfassung: "abstract"}});
    expect(records[0]).toMatchObject({title: "Eins", abstract: "Worum es geht."});
    expect(reader.columns()).toEqual([
      {column: "Titel", field: "title"},
      {column: "Kurzfassung", field: "abstract"},
      {column: "备注", field: null},
      {column: "Title", field: "title"}
    ]);
  });

  it("tell which column was read as what", () => {
    const {reader} = open("Title,Year,Month,Notes\nOne,2020,3,x\n");
    expect(reader.columns().map(({field}) => field)).toEqual(["title", "date", "month", null]);
  });

  it("of one column are titles", () => {
    const {records} = open('Title\nOne, two, and "three"\n"Four, five"\n');
    expect(records.map(({title, line}) => [line, title])).toEqual([
      [2, 'One, two, and "three"'],
      [3, "Four, five"]
    ]);
  });
});

describe("rows", () => {
  it("with fewer cells are read, with more refused", () => {
    const {records, problems} = open(
      "title,abstract,year\nOne\nTwo,Tests.,2020,more\nThree,Tests.,2020,,\n,Tests.,2020\n"
    );
    expect(records.map(({title}) => title)).toEqual(["One", "Three"]);
    expect(told(problems)).toEqual([
      ["refused", 3, expect.stringMatching(/^4 cells where the column names are 3; .*: Two,Tests/)],
      ["refused", 5, expect.stringContaining("no title")]
    ]);
  });

  it("with an open quote are refused, and what is left of them is told", () => {
    const {records, problems} = open(
      'id,title,abstract,year\n1,"One,Tests.,2020\nthe rest\nof it\n2,Two,Tests.,2020\n3,"Three","Tests.",2020\n'
    );
    expect(records.map(({title}) => title)).toEqual(["Two", "Three"]);
    expect(told(problems)).toEqual([
      ["refused", 2, expect.stringContaining("a quote is opened and not closed")],
      ["warning", 3, "2 lines after the row that was refused were not used: the rest"]
    ]);
  });

  it("of column names again are skipped, other ones read by", () => {
    const {records, problems} = open(
      "title,abstract,year\nOne,Tests.,2020\nTitle,Abstract,Year\nTwo,Tests.,2021\nyear,title,abstract\n2022,Three,Tests.\n"
    );
    expect(records.map(({title, date}) => [title, date])).toEqual([
      ["One", "2020"],
      ["Two", "2021"],
      ["Three", "2022"]
    ]);
    expect(problems.map(({line}) => line)).toEqual([3, 5]);
  });

  it("of a file without any are missed", () => {
    for (const text of ["title,abstract\n", "title,abstract", "sep=,\ntitle,abstract\n\n\n"])
      expect(told(open(text).problems)).toEqual([
        ["refused", null, expect.stringContaining("column names but no rows")]
      ]);
  });

  it("without a column of titles are refused, with advice", () => {
    const {records, problems} = open("abstract,authors,doi\nTests.,Jane Doe,10.1000/1\n");
    expect(records).toEqual([]);
    expect(told(problems)).toEqual([
      ["refused", 2, expect.stringContaining("no title")],
      ["warning", null, expect.stringContaining("no column is known to hold titles")]
    ]);
  });

  it("cut off at the end are kept where they have a title", () => {
    const whole =
      'id,title,abstract,year\n1,One,"Tests.",2020\n2,Two,"Tests, and\nmore tests, that go on",2021\n';
    const cut = open(whole.slice(0, -12));
    expect(cut.records.map(({title}) => title)).toEqual(["One", "Two"]);
    expect(told(cut.problems)).toEqual([["warning", 3, expect.stringContaining("cut off")]]);
    const unquoted = open("id,title,abstract,year\n1,One,Tests.,2020\n2,Two,Te");
    expect(unquoted.records.map(({title}) => title)).toEqual(["One", "Two"]);
    expect(told(unquoted.problems)).toEqual([["warning", 3, expect.stringContaining("cut off")]]);
    const inTitle = open('title,abstract\n"One","Tests."\n"Tw');
    expect(told(inTitle.problems)).toEqual([["refused", 3, expect.stringContaining("not closed")]]);
  });

  it("with the same trouble are told once", () => {
    const text = (n: number) =>
      `title,date\n${Array.from({length: n}, (_, i) => `Paper ${i},Mar-${20 + i}\n`).join("")}`;
    expect(open(text(5)).problems.map(({line}) => line)).toEqual([2, 3, 4, 5, 6]);
    expect(told(open(text(30)).problems)).toEqual([
      ["warning", 2, expect.stringMatching(/^30 rows, of which this is the first: .*Mar-20: a spreadsheet/)]
    ]);
  });
});

describe("a table", () => {
  it("is told from what is none", () => {
    for (const text of [
      "title,abstract\nOne,Tests.\n",
      "Title\nOne\nTwo\n",
      "\ttitle\tabstract\n0\tOne\tTests.\n",
      '"Title";"DOI"\n"One";"10.1000/1"\n',
      "PT\tAU\tTI\tSO\tPY\n",
      "abstract,authors,doi\nx,y,z\n"
    ])
      expect(looksLikeTable(text)).toBe("papers");
    for (const text of ["title,date\nOne,2020\n", "doi;year\n10.1000/1;2020\n"])
      expect(looksLikeTable(text)).toBe("dates");
    for (const text of [
      "",
      "On tests\n\nWe test, and test again, by title, author and date.\n",
      "Title\n  On tests\nAbstract\n  Tests.\n",
      "Title: On tests\nAuthors: Doe, Jane\n",
      '[["title","abstract"],["One","Tests."]]',
      '{"title": "One", "abstract": "Tests."}',
      "@article{a,\n title={One},\n abstract={Tests.}\n}\n",
      "TY  - JOUR\nTI  - One\nAB  - Tests.\n",
      "name,email\nJane,jane@example.org\n",
      "a,b,c\n1,2,3\n"
    ])
      expect(looksLikeTable(text)).toBeNull();
  });

  const valid = [
    row({
      Title: 'On "tests", and tables\nof them',
      Abstract: "Tests; more.",
      Year: "2020",
      Month: "3",
      Authors: "Doe, Jane; Roe, A."
    }),
    'PT\tAU\tTI\tSO\tPD\tPY\nJ\tDoe, J\tOn "tests\tTESTS\tMAR\t2020\r\nJ\tRoe, A\tTwo\tTESTS\t\t2021\r\n',
    '12 (Author Record Id)\nTimespan\n\n"Title","Authors","Total Citations","Average per Year","2020"\n"One","Doe, J","1","1","1"\n',
    "sep=;\r\nTitle;Year;EID;Cited by;Source\r\nOne;2020;2-s2.0-1;3;Scopus\r\nTitle;Year;EID;Cited by;Source\r\n"
  ];

  it("gives the same however it is cut, and never throws", () => {
    const noise = fc.constantFrom('"', ",", "\n", "\r", "\t", ";", '"\n"', "title", "\ufeff", "\ud800", "|");
    const mutilated = fc
      .tuple(
        fc.constantFrom(...valid),
        fc.array(fc.tuple(fc.nat(400), fc.nat(20), noise), {maxLength: 4}),
        fc.nat(400)
      )
      .map(([text, cuts, end]) =>
        cuts
          .reduce((whole, [at, n, more]) => whole.slice(0, at) + more + whole.slice(at + n), text)
          .slice(0, end + 40)
      );
    fc.assert(
      fc.property(
        fc.oneof(mutilated, fc.string({unit: "binary"})),
        fc.integer({min: 1, max: 9}),
        (text, size) => {
          const {entries} = open(text);
          expect(open(text, {size}).entries).toEqual(entries);
          const lines = entries.map((entry) => ("record" in entry ? entry.record.line : entry.problem.line));
          const nLines = text.split(/\r\n|\r|\n/).length;
          expect(lines.every((line) => line === null || (line >= 1 && line <= nLines))).toBe(true);
          looksLikeTable(text);
        }
      ),
      {numRuns: 2000}
    );
  });

  it("gives the same however a long one is cut", () => {
    const long = `title,abstract,year\n${'"On ""tests"", again","Tests,\nand more","2020"\n'.repeat(4000)}`;
    const {entries, records} = open(long);
    expect(records).toHaveLength(4000);
    for (const size of [1, 7, 1000, 1_000_000]) expect(open(long, {size}).entries).toEqual(entries);
  });
});
