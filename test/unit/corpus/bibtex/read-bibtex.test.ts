import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {looksLikeBibtex, readBibtex} from "../../../../src/corpus/bibtex/read-bibtex.js";
import type {Entry, Problem, SourceRecord} from "../../../../src/model/paper.js";

function read(text: string, size = Math.max(1, text.length)): Entry[] {
  const reader = readBibtex("a.bib");
  const found: Entry[] = [];
  for (let i = 0; i < text.length; i += size) found.push(...reader.push(text.slice(i, i + size)));
  return [...found, ...reader.end()];
}

function records(text: string): SourceRecord[] {
  return read(text).flatMap((entry) => ("record" in entry ? [entry.record] : []));
}

function problems(text: string): Problem[] {
  return read(text).flatMap((entry) => ("problem" in entry ? [entry.problem] : []));
}

/** The one record of an entry with a title and these fields. */
function one(fields: string, type = "article"): SourceRecord {
  const [record] = records(`@${type}{k, title = {T}, ${fields}}`);
  return record!;
}

describe("fields", () => {
  test("an entry becomes a record", () => {
    const text = `% a comment

@Article{smith2020,
  title     = {{BERT} and the {\\'E}tudes: 50\\% more},
  subtitle  = {A Survey},
  author    = {Smith, Jane and M{\\"u}ller, Jörg and others},
  journal   = "Journal of " # {Things},
  year      = 2020,
  month     = mar # "~15",
  abstract  = {We show
               it.},
  doi       = {10.1007/978-3\\_5},
  url       = {\\url{https://a.b/x\\_y}},
  pmid      = {123},
  keywords  = {a b; c, d},
  language  = {English},
  note      = {cited By 12}
}`;
    expect(read(text)).toEqual([
      {
        record: {
          file: "a.bib",
          line: 3,
          title: "BERT and the Études: 50% more: A Survey",
          abstract: "We show it.",
          authors: ["Smith, Jane", "Müller, Jörg"],
          venue: "Journal of Things",
          type: "article",
          date: "2020-03-15",
          doi: "10.1007/978-3_5",
          arxiv_id: null,
          pmid: "123",
          url: "https://a.b/x_y",
          categories: [],
          keywords: ["a b", "c, d"],
          language: "English",
          cited_by: 12
        }
      }
    ]);
  });

  test("year and month make a date, however the month is written", () => {
    const dates = [
      "3",
      "03",
      "mar",
      "{March}",
      '"Mar."',
      '"15~mar"',
      '"MAR 15"',
      "{FEB-MAR}",
      "{Spring}",
      "{x}"
    ].map((month) => one(`year = {2020}, month = ${month}`).date);
    expect(dates).toEqual([
      "2020-03",
      "2020-03",
      "2020-03",
      "2020-03",
      "2020-03",
      "2020-03-15",
      "2020-03-15",
      "2020",
      "2020",
      "2020"
    ]);
    expect(one("year = 2020, month = 3, day = 5").date).toBe("2020-03-05");
  });

  test("dates of biblatex are read, spans as what they share", () => {
    expect(one("date = {2020-03-01/2020-03-09}, year = 1999").date).toBe("2020-03");
    expect(one("date = {2020-03-XX}").date).toBe("2020-03");
    expect(one("date = {2020-05?}").date).toBe("2020-05");
    expect(one("eventdate = {2019-07-01}, urldate = {2022-01-01}").date).toBe("2019-07-01");
    expect(one("year = 2021, month = feb, early-access-date = {NOV 2020}").date).toBe("2020-11");
  });

  test("arXiv ids are found where they are written", () => {
    const ids = [
      "eprint = {2101.00001v2}, archivePrefix = {arXiv}, primaryClass = {cs.CL}",
      "eprint = {hep-th/9603067}, eprinttype = {arxiv}",
      "journal = {arXiv preprint arXiv:2101.00001}",
      "journal = {CoRR}, volume = {abs/2101.00001}",
      "eprint = {2101.00001 [cs.CL]}"
    ].map((fields) => one(fields).arxiv_id);
    expect(ids).toEqual(["2101.00001", "hep-th/9603067", "2101.00001", "2101.00001", "2101.00001"]);
    expect(one("journal = {arXiv preprint arXiv:2101.00001}").venue).toBe("arXiv");
    expect(one("eprint = {2101.00001}, archivePrefix = {arXiv}, primaryClass = {cs.CL}")).toMatchObject({
      venue: "arXiv",
      categories: ["cs.CL"]
    });
    expect(one("eprint = {123}, eprinttype = {jstor}").arxiv_id).toBeNull();
  });

  test("venues are journals, else books, series and publishers", () => {
    expect(one("booktitle = {B}, series = {S}, publisher = {P}", "inproceedings").venue).toBe("B");
    expect(one("series = {S}, publisher = {P}", "book").venue).toBe("S");
    expect(one("howpublished = {Blog}", "misc").venue).toBe("Blog");
    expect(one("howpublished = {\\url{https://a.b}}", "misc")).toMatchObject({
      venue: null,
      url: "https://a.b"
    });
    expect(one("journal = {\\mnras}").venue).toBe("Monthly Notices of the RAS");
    expect(one("journal = cacm").venue).toBe("Communications of the ACM");
  });

  test("editors count where there are no authors", () => {
    expect(one("author = {A}, editor = {B}").authors).toEqual(["A"]);
    expect(one("editor = {B and C}", "book").authors).toEqual(["B", "C"]);
  });

  test("exports of Web of Science are understood", () => {
    const text = `@article{ WOS:000,
Author = {Doe, Jane and
   Roe, Max},
Title = {{A Title
   of Two Lines}},
Journal = {{J}},
Year = {{2021}},
Month = {{MAR 16}},
Type = {{Article; Early Access}},
Keywords = {{one; two three}},
Keywords-Plus = {{MODEL}},
Research-Areas = {{Physics}},
Web-of-Science-Categories  = {{Business \\& Economics; Physics}},
Times-Cited = {{7}},
}`;
    expect(records(text)[0]).toMatchObject({
      title: "A Title of Two Lines",
      authors: ["Doe, Jane", "Roe, Max"],
      type: "Article",
      date: "2021-03-16",
      keywords: ["one", "two three"],
      categories: ["Business & Economics", "Physics"],
      cited_by: 7
    });
  });

  test("the index keywords of Scopus are no keywords of the authors", () => {
    expect(
      one("author_keywords = {a; b}, keywords = {x; y}, source = {Scopus}, document_type = {Review}")
    ).toMatchObject({
      keywords: ["a", "b"],
      categories: ["x", "y"],
      type: "Review"
    });
  });
});

describe("definitions", () => {
  test("macros stand for their values", () => {
    const [record] = records(
      '@string(j = "Journal")\n@STRING{v = j # { of X}}\n@a{k, title = {T}, journal = V}'
    );
    expect(record!.venue).toBe("Journal of X");
  });

  test("comments, preambles and data containers are no entries", () => {
    const text =
      '@comment{jabref-meta: @x{y}; {z}}\n@preamble{"a } b"}\n@xdata{x, publisher = {P}}\n@a{k, title = {T}, xdata = {x}}';
    expect(read(text)).toHaveLength(1);
    expect(records(text)[0]!.venue).toBe("P");
  });

  test("entries inherit from those they refer to, wherever these stand", () => {
    const child = "@inproceedings{c, title = {Child}, author = {A}, crossref = {P}}";
    const parent = "@proceedings{p, title = {Proc}, editor = {E}, year = 2001, doi = {10.1000/proc}}";
    const expected = {title: "Child", venue: "Proc", date: "2001", doi: null, authors: ["A"]};
    expect(records(`${child}\n${parent}`)).toMatchObject([{title: "Proc"}, {...expected, line: 1}]);
    expect(records(`${parent}\n${child}`)).toMatchObject([{title: "Proc"}, {...expected, line: 2}]);
  });

  test("an entry without a title has that of the one it refers to", () => {
    expect(
      records("@article{d, crossref = {b}}\n@book{b, title = {Bar}, author = {A}, crossref = {b}}")
    ).toMatchObject([
      {title: "Bar", line: 2},
      {title: "Bar", line: 1, authors: ["A"]}
    ]);
    expect(problems("@article{d, crossref = {x}}")[0]!.reason).toBe(
      "the entry (d) has no title, and the one it refers to is not in the file: x"
    );
  });
});

describe("what is wrong", () => {
  test("an entry without a title is refused", () => {
    expect(read("\n@misc{k, year = 2000}")).toEqual([
      {
        problem: {
          file: "a.bib",
          line: 2,
          kind: "refused",
          reason: "the entry (k) has no title: give it one, in a field called title"
        }
      }
    ]);
  });

  test("an entry that is not closed costs no other", () => {
    const text = "@a{k,\n title = {One {x},\n year = 2000\n}\n\n@a{l,\n title = {Two}\n}";
    expect(records(text).map(({title, date}) => [title, date])).toEqual([
      ["One {x", "2000"],
      ["Two", null]
    ]);
    expect(problems(text).map(({line, reason}) => [line, reason])).toEqual([
      [1, "the entry (k) is not closed before the next one begins: check its braces and quotation marks"],
      [1, "in the entry (k), the value of title is not closed: it was read up to where the next field begins"]
    ]);
  });

  test("a file that is cut off keeps its last entry, but no half identifiers", () => {
    const start = "@a{j, title = {X}}\n@a{k, title = {Y}, author = {A}, doi = {10.1000/ab";
    expect(records(start)).toMatchObject([{title: "X"}, {title: "Y", doi: null, authors: ["A"]}]);
    expect(problems(start)).toEqual([
      {
        file: "a.bib",
        line: 2,
        kind: "warning",
        reason: "the last entry (k) stops in the middle: the file seems cut off, export it again"
      }
    ]);
    expect(problems("@a{k, title = {Half a ti")[0]!.kind).toBe("refused");
  });
});

test("it is told by an entry at the beginning of a line", () => {
  for (const head of [
    "@article{a,\n title = {x}}",
    "Scopus\nEXPORT DATE: 1 May\n\n@ARTICLE{A2020,\nauthor={B}",
    '\uFEFF\n@string{a = "b"}',
    "@comment{jabref-meta}",
    "@Article{,\n title = {x}}",
    "@article{\n author = {x}",
    "@book(a, title = {x})",
    "@a{k\n , title = {x}"
  ])
    expect(looksLikeBibtex(head), head).toBe(true);
  for (const head of [
    "",
    "A title\nAn abstract, by @someone{x}.",
    '{"title": "@article{a, b = {c}}"}',
    "@media (max-width: 3px) {\n a { b: c }\n}",
    "@app.route('/x', methods=['GET'])",
    "TY  - JOUR\nTI  - X",
    "title,abstract\n@anna,x",
    `${"A line of prose.\n".repeat(40)}@article{a, title = {x}}`
  ])
    expect(looksLikeBibtex(head), head).toBe(false);
});

const valid = `Header
@string{j = {Jour}}
@article{a, title = {One {T}wo}, author = "X and {Y and Z}", year = 2020, month = feb, journal = j # " A"}
@inproceedings{b, title = {Child \\{ }, crossref = {p}, abstract = {a
b}}\r
@comment{x {y} z}
@proceedings(p, title = "Proc", date = {2001-02-03})
`;

test("no text makes it throw, and how it is cut does not matter", () => {
  const mutilated = fc
    .array(
      fc.tuple(
        fc.nat(valid.length),
        fc.nat(8),
        fc.constantFrom("", "{", "}", '"', "@", "\n@a{", "\\", ",", "=", "\r")
      )
    )
    .map((cuts) => cuts.reduce((text, [at, n, put]) => text.slice(0, at) + put + text.slice(at + n), valid));
  const any = fc.string({unit: "binary", maxLength: 200}).map((text) => `@a{k, title = {T}}\n@b{${text}`);
  fc.assert(
    fc.property(fc.oneof(mutilated, any), fc.integer({min: 1, max: 40}), (text, size) => {
      expect(read(text, size)).toEqual(read(text));
    }),
    {numRuns: 500}
  );
});
