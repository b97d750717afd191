import {describe, expect, it} from "vitest";
import {nameClusters, networkOf, placeAll} from "../../../src/explore/keyword-map.js";

const node = (id: number, n_papers: number) => ({id, term: `t${id}`, n_papers, topic_id: null, topic: null});
const link = (a: number, b: number, n_papers: number) => ({
  a,
  b,
  n_papers,
  association: 1,
  npmi: 0,
  jaccard: 0
});

describe("the network of keywords", () => {
  it("begins at the lowest threshold that leaves 150 pairs", () => {
    const links = Array.from({length: 400}, (_, i) => link(0, i + 1, i < 140 ? 5 : i < 160 ? 4 : 2));
    expect(networkOf([], links)).toMatchObject({lowest: 2, highest: 5, starting: 5});
    expect(networkOf([], links.slice(0, 150))).toMatchObject({lowest: 2, highest: 5, starting: 2});
    expect(networkOf([], [])).toMatchObject({lowest: 2, highest: 2, starting: 2});
  });

  it("asks for more papers than the last pair of a full list has: of those with as many, some are missing", () => {
    const links = Array.from({length: 2000}, (_, i) => link(0, i + 1, i < 100 ? 9 : 3));
    expect(networkOf([], links)).toMatchObject({lowest: 4, highest: 9, starting: 4});
  });

  it("leaves known nodes where they are, and sets new ones among their neighbours", () => {
    const given = [
      {id: 1, x: 0, y: 0, cluster: 0},
      {id: 2, x: 1, y: 0, cluster: 1}
    ];
    const places = placeAll(
      {nodes: [node(1, 9), node(2, 9), node(3, 4), node(4, 1)], links: [link(1, 3, 3), link(2, 3, 1)]},
      given
    );
    expect(places.get(1)).toEqual(given[0]);
    const between = places.get(3)!;
    expect(Math.hypot(between.x - 0.25, between.y)).toBeCloseTo(0.03, 6);
    expect(between.cluster).toBe(0);
    expect(places.get(4)!.cluster).toBeNull();
  });

  it("calls clusters by their two words in most papers", () => {
    const places = new Map(
      [0, 0, 0, 1].map((cluster, id) => [id, {id, x: 0, y: 0, cluster} as const] as const)
    );
    expect(nameClusters([node(0, 2), node(1, 8), node(2, 5), node(3, 1)], places)).toEqual([
      {id: 0, label: "t1, t2"},
      {id: 1, label: "t3"}
    ]);
  });
});
