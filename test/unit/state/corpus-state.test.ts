import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {readState, writeState} from "../../../src/state/address-state.js";
import {corpusMark, corpusValues, corpusView, missingFiles} from "../../../src/state/corpus-state.js";

interface Made {
  fingerprint: string;
  files: {path: string; sha256: string}[];
}

const hex = (length: number) =>
  fc.string({unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length});
const hostile = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ",",
      ":",
      "%",
      "%2C",
      "%25",
      "%3A",
      "+",
      " ",
      "&",
      "=",
      "#",
      "?",
      "/",
      ".",
      '"',
      "é",
      "論",
      "🧪"
    ),
    fc.string({unit: "grapheme", minLength: 1, maxLength: 1})
  ),
  minLength: 1,
  maxLength: 12
});
const made: fc.Arbitrary<Made> = fc.record({
  fingerprint: hex(16),
  files: fc.array(fc.record({path: hostile, sha256: hex(64)}), {minLength: 1, maxLength: 12})
});

function addressOf(corpus: Made, search = ""): string {
  const {of, ...texts} = corpusValues(corpus) as {corpus: string; of: string[]; files: string};
  return writeState(corpusView, {...texts, of}, search);
}

function markIn(search: string) {
  return corpusMark(readState(corpusView, search).state);
}

describe("a corpus in the address", () => {
  it("is read back as it was written, whatever its files are called", () => {
    fc.assert(
      fc.property(made, (corpus) => {
        const address = addressOf(corpus);
        expect(readState(corpusView, address).problems).toEqual([]);
        expect(markIn(address)).toEqual({
          fingerprint: corpus.fingerprint,
          files: corpus.files.slice(0, 6).map(({path, sha256}) => ({path, sha256: sha256.slice(0, 12)})),
          n_files: corpus.files.length
        });
      })
    );
  });

  it("survives a browser that writes the address anew", () => {
    fc.assert(
      fc.property(made, (corpus) => {
        const address = addressOf(corpus);
        expect(markIn(new URL(address, "https://example.org/index.html").search)).toEqual(markIn(address));
      })
    );
  });

  it("leaves the other keys of the address alone", () => {
    fc.assert(
      fc.property(made, (corpus) => {
        const given = new URLSearchParams(addressOf(corpus, "?words=a%2Cb&from=2020-01-01"));
        expect([given.get("words"), given.get("from")]).toEqual(["a,b", "2020-01-01"]);
      })
    );
  });

  it("reads well where the names are plain", () => {
    const files = [{path: "sub/a.bib", sha256: "0123456789abcdef".repeat(4)}];
    expect(addressOf({fingerprint: "00112233445566ff", files})).toBe(
      "?corpus=00112233445566ff&of=sub/a.bib:0123456789ab"
    );
  });

  it("keeps the number of files where there are more than are named, and says none where there are not", () => {
    const files = Array.from({length: 2000}, (_, i) => ({path: `${i}.bib`, sha256: "ab".repeat(32)}));
    const mark = (n: number) => markIn(addressOf({fingerprint: "0".repeat(16), files: files.slice(0, n)}))!;
    for (const n of [1, 6, 7, 2000]) {
      expect(mark(n).n_files).toBe(n);
      expect(mark(n).files).toHaveLength(Math.min(n, 6));
    }
    expect(corpusValues({fingerprint: "0".repeat(16), files: files.slice(0, 6)}).files).toBe("");
  });

  it("a number of files below those that are named, or no number, counts those that are named", () => {
    for (const files of ["1", "-3", "1e9", "many", "99999999999", ""])
      expect(corpusMark({corpus: "0".repeat(16), of: ["a:00", "b:11"], files})!.n_files).toBe(2);
  });

  it("a file without a name is none", () => {
    const of = [":0123", "name alone", "a:0123"];
    expect(corpusMark({corpus: "0".repeat(16), of, files: ""})!.files).toEqual([{path: "a", sha256: "0123"}]);
  });

  it("an address without a fingerprint names no corpus", () => {
    for (const search of ["", "?of=a.bib:0123456789ab&files=9", "?corpus=&of=a.bib:0123456789ab"])
      expect(markIn(search)).toBeNull();
  });

  it("a nonsense fingerprint is refused with a reason and names no corpus", () => {
    const nonsense = fc.oneof(
      fc.string({unit: "grapheme"}),
      hex(15),
      hex(17),
      hex(16).map((text) => ` ${text}`),
      hex(16).map((text) => `${text}\n`),
      fc.constantFrom("0123456789ABCDEF", "../../etc/passwd", "__proto__", "0".repeat(64))
    );
    fc.assert(
      fc.property(
        nonsense.filter((text) => !/^[0-9a-f]{16}$/.test(text) || text.endsWith("\n")),
        (text) => {
          const search = `?corpus=${encodeURIComponent(text)}&of=a.bib:0123456789ab`;
          const {state, problems} = readState(corpusView, search);
          expect(problems).toEqual([
            {name: "corpus", text, reason: expect.stringMatching(/^is no fingerprint/) as string}
          ]);
          expect(corpusMark(state)).toBeNull();
        }
      )
    );
  });

  it("any text at all in its keys is read without an error", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), fc.string({unit: "binary"}), (of, files) => {
        const mark = corpusMark(
          readState(corpusView, `?corpus=${"a".repeat(16)}&of=${of}&files=${files}`).state
        );
        expect(mark!.n_files).toBeGreaterThanOrEqual(mark!.files.length);
      })
    );
  });
});

describe("files that are missing", () => {
  const distinct = fc.uniqueArray(fc.record({path: hostile, sha256: hex(64)}), {
    minLength: 1,
    maxLength: 6,
    selector: ({sha256}) => sha256.slice(0, 12)
  });

  it("are those of the mark whose content was not given, under whatever name", () => {
    fc.assert(
      fc.property(
        distinct,
        fc.array(fc.boolean(), {minLength: 6, maxLength: 6}),
        hostile,
        (files, has, name) => {
          const mark = markIn(addressOf({fingerprint: "0".repeat(16), files}))!;
          const given = files.filter((_, i) => has[i]).map(({sha256}) => ({path: name, sha256}));
          expect(missingFiles(mark, given).map(({path}) => path)).toEqual(
            files.filter((_, i) => !has[i]).map(({path}) => path)
          );
        }
      )
    );
  });

  it("are all of them where nothing was given", () => {
    const mark = {fingerprint: "", files: [{path: "a", sha256: "00"}], n_files: 1};
    expect(missingFiles(mark, [])).toEqual(mark.files);
  });

  it("a file of which the link says no content is missing, whatever was given", () => {
    const mark = corpusMark({corpus: "0".repeat(16), of: ["a.bib:"], files: ""})!;
    expect(missingFiles(mark, [{sha256: "ab".repeat(32)}])).toEqual(mark.files);
  });
});
