import fc from "fast-check";
import {expect, test} from "vitest";
import {looksLikeEnw, readEnw} from "../../../../src/corpus/tagged/endnote-enw.js";
import {looksLikeMedline, readMedline} from "../../../../src/corpus/tagged/medline.js";
import {looksLikeOvid, readOvid} from "../../../../src/corpus/tagged/ovid.js";
import {looksLikeProQuest, readProQuest} from "../../../../src/corpus/tagged/proquest.js";
import {looksLikeRefWorks, readRefWorks} from "../../../../src/corpus/tagged/refworks.js";
import {looksLikeRis, readRis} from "../../../../src/corpus/tagged/ris.js";
import {looksLikeWosText, readWosText} from "../../../../src/corpus/tagged/wos-plaintext.js";
import {readEntries} from "./read-entries.js";
import {processorTime} from "../../processor-time.js";

const bar = "_".repeat(60);
const formats = {
  ris: {
    read: readRis,
    looks: looksLikeRis,
    entry: "TY  - JOUR\nAU  - Doe, J\nTI  - Tides\nAB  - One\ntwo\nPY  - 2019\nKW  - a; b\nER  - \n\n"
  },
  enw: {
    read: readEnw,
    looks: looksLikeEnw,
    entry: "%0 Book\n%A Doe, J\n%T Tides\n%D 2019\n%X One\ntwo\n%K a\nb\n\n"
  },
  refworks: {
    read: readRefWorks,
    looks: looksLikeRefWorks,
    entry: "RT Book\nA1 Doe,J\nT1 Tides\nYR 2019\nFD Mar\nAB One\ntwo\nOL English\n\n"
  },
  medline: {
    read: readMedline,
    looks: looksLikeMedline,
    entry: "PMID- 1\nOWN - NLM\nDP  - 2019 Mar\nTI  - Tides\nAB  - One\n      two\nFAU - Doe, J\nSO  - J.\n\n"
  },
  wos: {
    read: readWosText,
    looks: looksLikeWosText,
    entry: "PT J\nAU Doe, J\n   Roe, R\nTI Tides\nAB One\n   two\nPY 2019\nPD MAR 15\nER\n\n"
  },
  ovid: {
    read: readOvid,
    looks: looksLikeOvid,
    entry:
      "<1. >\nVN  - Ovid\nTI  - Tides\nAU  - Doe, J\nSO  - Seas. 2(1), Mar 2019.\nAB  - One\n      two\n\n"
  },
  proquest: {
    read: readProQuest,
    looks: looksLikeProQuest,
    entry: `${bar}\nDocument 1 of 2\n\nTides\n\nAuthor: Doe, J\n\nAbstract: One\n\ntwo\n\nTitle: Tides\n\n${bar}\n`
  }
};
const all = Object.entries(formats);

test.each(all)("%s: every entry gives a record, in any line ends", (_, {read, entry}) => {
  for (const end of ["\n", "\r\n", "\r"]) {
    const {records, problems} = readEntries(read, entry.repeat(3).replaceAll("\n", end));
    expect(records.map(({title, abstract}) => [title, abstract?.slice(0, 3) ?? null])).toHaveLength(3);
    expect(new Set(records.map(({title}) => title))).toEqual(new Set(["Tides"]));
    expect(problems).toEqual([]);
  }
});

test.each(all)("%s: no other format claims it", (name, {entry}) => {
  const claims = all.filter(([, {looks}]) => looks(entry.repeat(2))).map(([format]) => format);
  expect(claims).toEqual([name]);
});

test.each(all)("%s: any text is read without throwing, however it is cut", (_, {read, looks, entry}) => {
  const line = fc.constantFrom(...new Set(all.flatMap(([, format]) => format.entry.split("\n"))));
  const lines = fc
    .array(fc.oneof(line, fc.string({unit: "binary"})), {maxLength: 30})
    .chain((parts) => fc.constantFrom("\n", "\r\n", "\r", "").map((end) => parts.join(end)));
  const mutilated = fc
    .tuple(fc.nat(3 * entry.length), fc.nat(30), fc.string({unit: "binary", maxLength: 8}))
    .map(([at, n, put]) => {
      const text = entry.repeat(3);
      return text.slice(0, at) + put + text.slice(at + n);
    });
  fc.assert(
    fc.property(fc.oneof(lines, mutilated), fc.integer({min: 1, max: 40}), (text, size) => {
      looks(text);
      expect(readEntries(read, text, size)).toEqual(readEntries(read, text));
    }),
    {numRuns: 300}
  );
});

test.each(all)("%s: an entry that is too long is refused, and the next one read", (_, {read, entry}) => {
  const at = entry.indexOf("two");
  const long = `${entry.slice(0, at)}${"x ".repeat(4_100_000)}${entry.slice(at)}`;
  const {records, problems} = readEntries(read, entry + long + entry, 1_000_000);
  expect(records).toHaveLength(2);
  const line = entry.split("\n").length + (entry.startsWith("_") ? 1 : 0);
  expect(problems).toMatchObject([{kind: "refused", line, reason: expect.stringContaining("8 million")}]);
});

test.each(all)("%s: an entry of very many fields is read in time", (_, {read, entry}) => {
  const fields = entry.split("\n");
  const many = fields.flatMap((line) =>
    /Doe|^%D|YR|DP|TI|T1|KW/.test(line) ? Array<string>(60_000).fill(line) : line
  );
  const readAll = () => expect(readEntries(read, many.join("\n")).records.length).toBeGreaterThan(0);
  expect(processorTime(readAll, 8000)).toBeLessThan(8000);
});
