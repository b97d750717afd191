import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {isInside} from "../../../src/analysis/inside.js";
import {mapKeywords, turnLike} from "../../../src/analysis/map-keywords.js";

const anyNetwork = fc.integer({min: 3, max: 24}).chain((n) =>
  fc.record({
    nodes: fc.constant(Array.from({length: n}, (_, i) => ({id: i * 7}))),
    links: fc.uniqueArray(
      fc
        .tuple(fc.nat(n - 1), fc.nat(n - 1), fc.integer({min: 1, max: 30}))
        .filter(([a, b]) => a < b)
        .map(([a, b, n_papers]) => ({a: a * 7, b: b * 7, n_papers})),
      {selector: ({a, b}) => `${a} ${b}`, maxLength: 40}
    )
  })
);

const points = fc.array(
  fc.record({
    x: fc.double({min: 0, max: 1, noNaN: true}),
    y: fc.double({min: 0, max: 1, noNaN: true})
  }),
  {minLength: 3, maxLength: 20}
);

describe("the map of keywords", () => {
  it("is the same whatever the order of nodes and links, and clusters those that are linked", () => {
    fc.assert(
      fc.property(anyNetwork, fc.integer(), ({nodes, links}, seed) => {
        const shuffled = <T>(list: readonly T[]): T[] =>
          [...list].sort((a, b) => hash(JSON.stringify(a), seed) - hash(JSON.stringify(b), seed));
        const places = mapKeywords({nodes, links});
        const again = mapKeywords({nodes: shuffled(nodes), links: shuffled(links)});
        expect(new Map(again.map((place) => [place.id, place]))).toEqual(
          new Map(places.map((place) => [place.id, place]))
        );
        const linked = new Set(links.flatMap(({a, b}) => [a, b]));
        for (const {id, cluster} of places) expect(cluster !== null).toBe(linked.has(id));
      }),
      {numRuns: 50}
    );
  });

  it("tells two groups apart that one weak pair ties together", () => {
    const nodes = Array.from({length: 12}, (_, id) => ({id}));
    const links = nodes.flatMap(({id: a}) =>
      nodes.flatMap(({id: b}) => (a < b && a < 6 === b < 6 ? [{a, b, n_papers: 9}] : []))
    );
    const places = mapKeywords({nodes, links: [...links, {a: 5, b: 6, n_papers: 1}]});
    expect(new Set(places.slice(0, 6).map((p) => p.cluster)).size).toBe(1);
    expect(new Set(places.slice(6).map((p) => p.cluster)).size).toBe(1);
    expect(places[0]!.cluster).not.toBe(places[11]!.cluster);
  });

  it("lies like a map it is given: turned and mirrored back", () => {
    fc.assert(
      fc.property(
        points,
        fc.double({min: -Math.PI, max: Math.PI, noNaN: true}),
        fc.boolean(),
        (given, angle, mirrored) => {
          const turned = given.map(({x, y}) => {
            const u = mirrored ? -x : x;
            return {
              x: u * Math.cos(angle) - y * Math.sin(angle),
              y: u * Math.sin(angle) + y * Math.cos(angle)
            };
          });
          const back = turnLike(turned, given);
          // The same but for place and size: all distances are in one proportion, and directions agree.
          const [a, b] = furthest(given);
          const length = Math.hypot(given[b]!.x - given[a]!.x, given[b]!.y - given[a]!.y);
          fc.pre(length > 1e-3);
          const scale = Math.hypot(back[b]!.x - back[a]!.x, back[b]!.y - back[a]!.y) / length;
          for (const [i, point] of given.entries()) {
            expect(back[i]!.x - back[a]!.x).toBeCloseTo(scale * (point.x - given[a]!.x), 6);
            expect(back[i]!.y - back[a]!.y).toBeCloseTo(scale * (point.y - given[a]!.y), 6);
          }
        }
      )
    );
  });
});

describe("what a drawn line goes around", () => {
  it("is for any circle what lies within its radius", () => {
    const circle = Array.from({length: 720}, (_, i) => ({
      x: 3 + 2 * Math.cos((i * Math.PI) / 360),
      y: 1 + 2 * Math.sin((i * Math.PI) / 360)
    }));
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 6, noNaN: true}),
        fc.double({min: -2, max: 4, noNaN: true}),
        (x, y) => {
          const distance = Math.hypot(x - 3, y - 1);
          fc.pre(Math.abs(distance - 2) > 0.01);
          expect(isInside(circle, x, y)).toBe(distance < 2);
        }
      )
    );
  });

  it("is nothing for less than a triangle", () => {
    expect(isInside([], 0, 0)).toBe(false);
    expect(
      isInside(
        [
          {x: -1, y: -1},
          {x: 1, y: 1}
        ],
        0,
        0.5
      )
    ).toBe(false);
  });
});

function hash(text: string, seed: number): number {
  let value = seed | 0;
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 2_654_435_761);
  return value;
}

function furthest(given: readonly {x: number; y: number}[]): [number, number] {
  let best: [number, number] = [0, 1];
  let most = -1;
  given.forEach((p, i) =>
    given.forEach((q, j) => {
      const d = Math.hypot(p.x - q.x, p.y - q.y);
      if (d > most) [most, best] = [d, [i, j]];
    })
  );
  return best;
}
