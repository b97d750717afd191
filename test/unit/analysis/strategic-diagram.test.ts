import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {equivalence} from "../../../src/analysis/association.js";
import {median, strategicDiagram} from "../../../src/analysis/strategic-diagram.js";

const term = (id: number, n_papers: number, cluster: number | null) => ({id, n_papers, cluster});

describe("the strategic diagram", () => {
  test("a link between two clusters counts for both, alike", () => {
    const terms = [term(1, 10, 0), term(2, 10, 0), term(3, 10, 1), term(4, 10, 1)];
    const links = [
      {a: 1, b: 2, n_papers: 5},
      {a: 3, b: 4, n_papers: 10},
      {a: 2, b: 3, n_papers: 10}
    ];
    expect(strategicDiagram(terms, links)).toEqual([
      {cluster: 0, n_terms: 2, centrality: 1, density: (100 * 0.25) / 2},
      {cluster: 1, n_terms: 2, centrality: 1, density: 50}
    ]);
  });

  test("terms of no cluster count for none", () => {
    const terms = [term(1, 4, 0), term(2, 4, null)];
    expect(strategicDiagram(terms, [{a: 1, b: 2, n_papers: 4}])).toEqual([
      {cluster: 0, n_terms: 1, centrality: 0, density: 0}
    ]);
    expect(strategicDiagram([], [])).toEqual([]);
  });

  test("all equivalence is inside a cluster or leaves two", () => {
    const networks = fc.array(fc.record({papers: fc.integer({min: 1, max: 50}), cluster: fc.nat(3)}), {
      minLength: 2,
      maxLength: 10
    });
    fc.assert(
      fc.property(networks, fc.infiniteStream(fc.nat(50)), (all, stream) => {
        const terms = all.map(({papers, cluster}, id) => term(id, papers, cluster));
        const links = terms.flatMap((one) =>
          terms
            .filter((other) => other.id > one.id)
            .map((other) => ({
              a: one.id,
              b: other.id,
              n_papers: Math.min(one.n_papers, other.n_papers, stream.next().value as number)
            }))
        );
        const whole = links.reduce(
          (sum, l) => sum + equivalence(l.n_papers, terms[l.a]!.n_papers, terms[l.b]!.n_papers),
          0
        );
        const places = strategicDiagram(terms, links);
        const inside = places.reduce((sum, p) => sum + (p.density * p.n_terms) / 100, 0);
        const leaving = places.reduce((sum, p) => sum + p.centrality, 0);
        expect(inside + leaving / 2).toBeCloseTo(whole, 9);
      })
    );
  });

  test("the middle of an odd and an even number of values", () => {
    expect([median([3, 1, 2]), median([4, 1, 2, 3]), median([])]).toEqual([2, 2.5, 0]);
  });
});
