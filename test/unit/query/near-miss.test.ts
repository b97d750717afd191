import fc from "fast-check";
import {expect, test} from "vitest";
import {editDistance, nearMiss} from "../../../src/query/near-miss.js";
import {tables} from "../../../src/model/tables.js";

const columns = [...new Set(Object.values(tables).flatMap((t) => Object.keys(t.columns)))];

test.each([
  ["topic", "topic_id"],
  ["titel", "title"],
  ["yaer", "year"],
  ["papers", "n_papers"],
  ["paperid", "paper_id"],
  ["abstrct", "abstract"],
  ["citedby", "cited_by"],
  ["hasabstract", "has_abstract"]
])("%s was meant as %s", (wrong, right) => {
  expect(nearMiss(wrong, columns)).toBe(right);
});

test.each(["zebra", "x", "id2", "foobar", "q", "", "recall", "journal_of_things"])(
  "%s is like no column",
  (name) => {
    expect(nearMiss(name, columns)).toBeNull();
  }
);

test("a transposition is nearer than a lost letter", () => {
  expect(nearMiss("cuont", ["cot", "cos", "count"])).toBe("count");
});

test("one slip in a name of four letters or more is found, whatever else there is", () => {
  const slips = fc
    .tuple(
      fc.constantFrom(...columns.filter((c) => c.length >= 4)),
      fc.nat(),
      fc.constantFrom("drop", "swap", "double")
    )
    .map(([name, at, slip]) => {
      const i = at % (name.length - 1);
      if (slip === "drop") return [name, name.slice(0, i) + name.slice(i + 1)] as const;
      if (slip === "double") return [name, name.slice(0, i) + name[i] + name.slice(i)] as const;
      return [name, name.slice(0, i) + name[i + 1] + name[i] + name.slice(i + 2)] as const;
    })
    .filter(([name, wrong]) => name !== wrong && wrong.length >= 3 && !columns.includes(wrong));
  fc.assert(
    fc.property(slips, ([name, wrong]) => {
      const found = nearMiss(wrong, columns);
      expect(found).not.toBeNull();
      expect(editDistance(wrong, found!)).toBeLessThanOrEqual(Math.max(2, editDistance(wrong, name)));
      expect(nearMiss(wrong, [name])).toBe(name);
    })
  );
});

/** The recursive definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  let least = Math.min(
    distance(a.slice(1), b) + 1,
    distance(a, b.slice(1)) + 1,
    distance(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1)
  );
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0])
    least = Math.min(least, distance(a.slice(2), b.slice(2)) + 1);
  return least;
}

test("the distance is that of the definition, and with a limit it is that or more than the limit", () => {
  const word = fc.array(fc.constantFrom("a", "b", "c"), {maxLength: 6}).map((letters) => letters.join(""));
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, limit) => {
      const right = distance(a, b);
      expect(editDistance(a, b)).toBe(right);
      const limited = editDistance(a, b, limit);
      if (right <= limit) expect(limited).toBe(right);
      else expect(limited).toBeGreaterThan(limit);
    })
  );
});
