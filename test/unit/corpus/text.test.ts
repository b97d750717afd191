import {expect, test} from "vitest";
import {readFiles} from "./read-files.js";

const pairs = (content: string) =>
  readFiles({"a.txt": content})
    .papers.map(({title, abstract}) => [title, abstract])
    .sort();

const two = [
  ["First title", "We show one thing. It holds."],
  ["Second title", "We show another. It fails."]
];
const long = "We show that it holds in many cases. ".repeat(8).trim();

test.each([
  [
    "on lines by turns",
    "First title\nWe show one thing. It holds.\nSecond title\nWe show another. It fails."
  ],
  [
    "in paragraphs",
    "First title\nWe show one thing. It holds.\n\nSecond title\nWe show another. It fails.\n"
  ],
  [
    "in wrapped paragraphs",
    "First title\nWe show one\nthing. It\nholds.\n\n\nSecond title\nWe show\nanother. It fails."
  ],
  [
    "in lines apart",
    "First title\n\nWe show one thing. It holds.\n\nSecond title\n\nWe show another. It fails."
  ],
  [
    "in wrapped lines apart",
    "First title\n\nWe show one\nthing. It holds.\n\nSecond title\n\nWe show\nanother. It fails."
  ]
])("titles and abstracts %s are read", (_, content) => {
  expect(pairs(content)).toEqual(two);
  expect(pairs(content.replaceAll("\n", "\r"))).toEqual(two);
});

test("a title without an abstract does not shift the others", () => {
  expect(pairs(`One\n${long}\nTwo\nThree\n${long}`)).toEqual([
    ["One", long],
    ["Three", long],
    ["Two", null]
  ]);
});

test("a title that is about mail or newsletters is a title", () => {
  expect(pairs(`Email Spam Filtering with Newsletters\n${long}`)[0]![0]).toBe(
    "Email Spam Filtering with Newsletters"
  );
  expect(pairs(`Search Engines: A Survey\n${long}`)[0]![0]).toBe("Search Engines: A Survey");
});

test("a menu before the first title is skipped, a line each", () => {
  const {papers, problems} = readFiles({
    "a.txt": `Home\nLog in\nSubscribe to our newsletter!\nSign UpA Title\n${long}`
  });
  expect(papers.map(({title}) => title)).toEqual(["A Title"]);
  expect(problems.filter(({line}) => line !== null).map(({line}) => line)).toEqual([1, 2, 3, 4]);
});

test("a list of titles is read as titles", () => {
  expect(pairs("One title\nAnother title\n\nA third one\n")).toEqual([
    ["A third one", null],
    ["Another title", null],
    ["One title", null]
  ]);
});

test("lines of a page above the first title are skipped whatever they say, where one of them is known", () => {
  const abstract = `${"We study a thing with many words. ".repeat(8)}`;
  const header = "Hugging Face\nDaily Papers\nStay up to date with the newest\nSign up\n";
  const {papers, problems} = readFiles({
    a: `${header}SubscribeA first title of a paper\n${abstract}\n· 123 · 4 comments\nA second title of a paper\n${abstract}\n12\n`
  });
  expect(papers.map((p) => p.title).sort()).toEqual([
    "A first title of a paper",
    "A second title of a paper"
  ]);
  expect(problems.filter((p) => p.reason.startsWith("skipped as part")).map((p) => p.line)).toEqual([
    1, 2, 3, 4, 7, 10
  ]);
});

test("a first title without an abstract stays, where no line of a page stands above", () => {
  const abstract = `${"We study a thing with many words. ".repeat(8)}`;
  const {papers} = readFiles({a: `A title that lost its abstract\nA second title of a paper\n${abstract}\n`});
  expect(papers).toHaveLength(2);
});

test("a title that begins like an invitation is a title where an abstract follows", () => {
  const abstract = `${"We study a thing with many words. ".repeat(8)}`;
  const {papers} = readFiles({a: `Subscribe to Me: Newsletters as Corpora\n${abstract}\n`});
  expect(papers.map((p) => p.title)).toEqual(["Subscribe to Me: Newsletters as Corpora"]);
});
