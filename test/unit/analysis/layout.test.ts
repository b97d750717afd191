import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {layoutTerms} from "../../../src/analysis/layout.js";

interface Link {
  term_a: number;
  term_b: number;
  n_papers: number;
}

const anyNetwork = fc.integer({min: 0, max: 25}).chain((n) =>
  fc.record({
    nodes: fc.constant(Array.from({length: n}, (_, i) => ({term_id: i * 3}))),
    links:
      n < 2
        ? fc.constant<Link[]>([])
        : fc.uniqueArray(
            fc
              .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({min: 1, max: 50}))
              .filter(([a, b]) => a < b)
              .map(([a, b, n_papers]) => ({term_a: a * 3, term_b: b * 3, n_papers})),
            {selector: ({term_a, term_b}) => `${term_a} ${term_b}`, maxLength: 40}
          )
  })
);

describe("the layout of terms", () => {
  it("puts every node of any network into the unit square", () => {
    fc.assert(
      fc.property(anyNetwork, ({nodes, links}) => {
        const points = layoutTerms(nodes, links);
        expect(points).toHaveLength(nodes.length);
        for (const {x, y} of points) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1).toBe(true);
        }
      })
    );
  });

  it("is the same every time, whatever the order of nodes and links", () => {
    fc.assert(
      fc.property(anyNetwork, ({nodes, links}) => {
        const turned = layoutTerms([...nodes].reverse(), [...links].reverse());
        expect(turned.reverse()).toEqual(layoutTerms(nodes, links));
      })
    );
  });

  it("puts no two nodes on one spot", () => {
    fc.assert(
      fc.property(anyNetwork, ({nodes, links}) => {
        const spots = new Set(layoutTerms(nodes, links).map(({x, y}) => `${x.toFixed(6)} ${y.toFixed(6)}`));
        expect(spots.size).toBe(nodes.length);
      })
    );
  });

  it("puts a single node in the middle", () => {
    expect(layoutTerms([{term_id: 7}], [])).toEqual([{x: 0.5, y: 0.5}]);
  });

  it("keeps two tight groups apart", () => {
    const nodes = Array.from({length: 10}, (_, term_id) => ({term_id}));
    const links: Link[] = [{term_a: 0, term_b: 5, n_papers: 1}];
    for (const first of [0, 5]) {
      for (let a = first; a < first + 5; a++) {
        for (let b = a + 1; b < first + 5; b++) links.push({term_a: a, term_b: b, n_papers: 10});
      }
    }
    const points = layoutTerms(nodes, links);
    const apart = (a: number, b: number): number =>
      Math.hypot(points[a]!.x - points[b]!.x, points[a]!.y - points[b]!.y);
    for (const a of [0, 1, 2, 3, 4]) {
      for (const b of [0, 1, 2, 3, 4]) expect(apart(a, b)).toBeLessThan(apart(a, b + 5));
    }
  });

  it("refuses a link to a node that is not there", () => {
    expect(() => layoutTerms([{term_id: 1}], [{term_a: 1, term_b: 2, n_papers: 1}])).toThrow(
      "a link names a term that is no node: 2"
    );
  });
});
