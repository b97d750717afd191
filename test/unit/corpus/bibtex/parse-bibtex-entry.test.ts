import {expect, test} from "vitest";
import {parseBibtexEntry} from "../../../../src/corpus/bibtex/parse-bibtex-entry.js";
import {processorTime} from "../../processor-time.js";

const macros = new Map([
  ["jan", "jan"],
  ["acl", "Proceedings of ACL"]
]);

function parse(body: string): {key: string; fields: Record<string, string>; warnings: string[]} {
  const {key, fields, warnings} = parseBibtexEntry(body, macros);
  return {key, fields: Object.fromEntries(fields), warnings};
}

test("values are in braces, in quotation marks, numbers or macros, joined by #", () => {
  expect(
    parse('k, a = {x {Y} z}, B = "q {"} r", c = 12, d = acl, e = jan # "~" # 15, f = acl # { 2}, g = unknown')
  ).toEqual({
    key: "k",
    fields: {
      a: "x {Y} z",
      b: 'q {"} r',
      c: "12",
      d: "Proceedings of ACL",
      e: "jan~15",
      f: "Proceedings of ACL 2",
      g: "unknown"
    },
    warnings: []
  });
});

test("keys may be odd or missing", () => {
  expect(parse("a key with spaces: 1, t = {x}").key).toBe("a key with spaces: 1");
  expect(parse('"a", t = {x}').key).toBe('"a"');
  expect(parse(", t = {x}")).toMatchObject({key: "", fields: {t: "x"}});
  expect(parse("\n t = {x},\n u = {y}")).toMatchObject({key: "", fields: {t: "x", u: "y"}});
  expect(parse("key\n t = {x}")).toMatchObject({
    key: "key",
    fields: {t: "x"},
    warnings: ["the comma after its key is missing"]
  });
  expect(parse("a=b, t = {x}").fields).toMatchObject({t: "x"});
});

test("names of fields may have dots, digits, dashes, colons and spaces", () => {
  expect(
    parse(
      "k, bdsk-url-1 = {a}, author+an:orcid = {b}, x.2 = {c}, Early Access Date = {{NOV 2021}}, funding_text\u00A01 = {d}"
    ).fields
  ).toEqual({
    "bdsk-url-1": "a",
    "author+an:orcid": "b",
    "x.2": "c",
    "early-access-date": "{NOV 2021}",
    "funding_text-1": "d"
  });
});

test("missing commas and stray text cost no field", () => {
  expect(parse('k, a = {x} b = "y" c = 3 d = {z}')).toMatchObject({
    fields: {a: "x", b: "y", c: "3", d: "z"},
    warnings: []
  });
  expect(parse("k, a = {x}, stray words\n b = {y}, % comment, c = {z}\n d = {w}")).toEqual({
    key: "k",
    fields: {a: "x", b: "y", d: "w"},
    warnings: ["left out what is no field: stray words"]
  });
  expect(parse("k, a = two words, b = {y}").fields).toEqual({a: "two words", b: "y"});
  expect(parse("k, a = {x}}, b = {y}").fields).toEqual({a: "x", b: "y"});
});

test("a value that is not closed ends where the next line begins with a field", () => {
  expect(parse("k,\n title = {x {y},\n year = {2000},\n}")).toEqual({
    key: "k",
    fields: {title: "x {y", year: "2000"},
    warnings: ["the value of title is not closed: it was read up to where the next field begins"]
  });
  expect(parse('k,\n title = "x,\n journal = "Y",\n year = "2000"').fields).toEqual({
    title: "x",
    journal: "Y",
    year: "2000"
  });
});

test("quotation marks inside of a quoted value do not end it", () => {
  expect(parse('k, title = "The "new" way", year = "2000"').fields).toEqual({
    title: 'The "new" way',
    year: "2000"
  });
});

test("of a field written twice the first that is not empty counts", () => {
  expect(parse("k, a = {}, a = {x}, a = {y}").fields).toEqual({a: "x"});
});

test("the field in which the text stops is told", () => {
  expect(parseBibtexEntry("k, a = {x}, b = {y", macros).cutField).toBe("b");
  expect(parseBibtexEntry("k, a = {x}, b = 20", macros).cutField).toBe("b");
});

test("it takes linear time", () => {
  for (const part of ["a={", 'a="', "a=", ",", "\n", "a ", "=", "#", "a=b#", "\\", "{", "% \n", "a={}b"]) {
    const body = `k,${part.repeat(300_000 / part.length)}`;
    expect(
      processorTime(() => parseBibtexEntry(body, macros), 1500),
      part
    ).toBeLessThan(1500);
  }
});
