import {existsSync, readFileSync} from "node:fs";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {describe, expect, test} from "vitest";
import {gexf} from "../../../src/exchange/gexf.js";
import {graphml} from "../../../src/exchange/graphml.js";
import {type KeywordNetwork, linkWeights, plainLabel} from "../../../src/exchange/keyword-network.js";
import {pajek, pajekPartition} from "../../../src/exchange/pajek.js";
import {vosviewerJson, vosviewerMap, vosviewerNetwork} from "../../../src/exchange/vosviewer.js";

const label = fc.string({
  unit: fc.constantFrom(..."abcZ019 -,;\"'<>&é模\t\n\u0000\ud800=+"),
  minLength: 1,
  maxLength: 20
});
const networks: fc.Arbitrary<KeywordNetwork> = fc
  .uniqueArray(fc.integer({min: 1, max: 500}), {minLength: 2, maxLength: 12})
  .chain((ids) =>
    fc.record({
      title: label,
      description: label,
      nodes: fc.tuple(
        ...ids.map((id) =>
          fc.record({
            id: fc.constant(id),
            label,
            x: fc.double({min: 0, max: 1, noNaN: true}),
            y: fc.double({min: 0, max: 1, noNaN: true}),
            cluster: fc.option(fc.integer({min: 1, max: 20}), {nil: null}),
            n_papers: fc.integer({min: 1, max: 1e6}),
            mean_year: fc.option(fc.double({min: 1900, max: 2030, noNaN: true}), {nil: null}),
            first_date: fc.constantFrom(null, "2021-04-01", "2024-12-31")
          })
        )
      ),
      links: fc.uniqueArray(
        fc
          .tuple(
            fc.constantFrom(...ids),
            fc.constantFrom(...ids),
            fc.integer({min: 1, max: 999}),
            fc.double({min: 0.01, max: 500, noNaN: true})
          )
          .filter(([a, b]) => a !== b)
          .map(([source, target, n_papers, association]) => ({source, target, n_papers, association})),
        {
          selector: ({source, target}) => `${Math.min(source, target)}-${Math.max(source, target)}`,
          maxLength: 20
        }
      )
    })
  );

/** A file of columns, cells in quotes where they must be. */
function readTable(text: string): string[][] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) =>
      line.split("\t").map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
    );
}

function parseXml(text: string): Document {
  const {window} = new JSDOM("");
  const parsed = new window.DOMParser().parseFromString(text, "application/xml");
  expect(parsed.querySelector("parsererror")).toBeNull();
  return parsed;
}

describe("a network comes back from", () => {
  test("VOSviewer's map and network files", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const weights = linkWeights(network);
        const [head, ...rows] = readTable(vosviewerMap(network));
        expect(head!.slice(0, 5)).toEqual(["id", "label", "x", "y", "cluster"]);
        expect(rows).toHaveLength(network.nodes.length);
        rows.forEach((row, i) => {
          const node = network.nodes[i]!;
          const {links, strength} = weights.get(node.id)!;
          expect(row).toHaveLength(9);
          expect(row[0]).toBe(String(node.id));
          expect(row[1]).toBe(plainLabel(node.label));
          expect(Number(row[2]) / 2 + 0.5).toBeCloseTo(node.x, 3);
          expect(0.5 - Number(row[3]) / 2).toBeCloseTo(node.y, 3);
          expect(row.slice(4, 8)).toEqual([
            String(node.cluster ?? ""),
            String(links),
            String(strength),
            String(node.n_papers)
          ]);
        });
        const pairs = readTable(vosviewerNetwork(network)).map((row) => row.map(Number));
        expect(new Set(pairs.map((p) => p.join()))).toEqual(
          new Set(
            network.links.map((l) =>
              [Math.min(l.source, l.target), Math.max(l.source, l.target), l.n_papers].join()
            )
          )
        );
      })
    );
  });

  test("VOSviewer's JSON", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const {network: read, info} = JSON.parse(vosviewerJson(network)) as {
          network: {
            items: {id: number; label: string; cluster?: number; weights: Record<string, number>}[];
            links: {source_id: number; target_id: number; strength: number}[];
          };
          info: {title: string};
        };
        expect(read.items.map((i) => [i.id, i.label, i.cluster ?? null, i.weights.Occurrences])).toEqual(
          network.nodes.map((n) => [n.id, plainLabel(n.label), n.cluster, n.n_papers])
        );
        expect(read.links.map((l) => [l.source_id, l.target_id, l.strength])).toEqual(
          network.links.map((l) => [l.source, l.target, l.n_papers])
        );
        expect(info.title).toBe(plainLabel(network.title));
      })
    );
  });

  test("GEXF, with dates", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const parsed = parseXml(gexf(network));
        const nodes = [...parsed.querySelectorAll("node")];
        expect(nodes.map((n) => [Number(n.id), n.getAttribute("label"), n.getAttribute("start")])).toEqual(
          network.nodes.map((n) => [n.id, plainLabel(n.label), n.first_date])
        );
        expect(nodes.map((n) => n.querySelector('attvalue[for="n_papers"]')!.getAttribute("value"))).toEqual(
          network.nodes.map((n) => String(n.n_papers))
        );
        expect(
          [...parsed.querySelectorAll("edge")].map((e) =>
            ["source", "target", "weight"].map((a) => Number(e.getAttribute(a)))
          )
        ).toEqual(network.links.map((l) => [l.source, l.target, l.n_papers]));
      }),
      {numRuns: 40}
    );
  });

  test("GraphML", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const parsed = parseXml(graphml(network));
        const value = (element: Element, key: string) =>
          element.querySelector(`data[key="${key}"]`)?.textContent ?? null;
        const nodes = [...parsed.querySelectorAll("node")];
        expect(nodes.map((n) => [n.id, value(n, "label"), value(n, "cluster")])).toEqual(
          network.nodes.map((n) => [
            `n${n.id}`,
            plainLabel(n.label),
            n.cluster === null ? null : String(n.cluster)
          ])
        );
        expect(
          [...parsed.querySelectorAll("edge")].map((e) => [
            e.getAttribute("source"),
            e.getAttribute("target"),
            value(e, "weight")
          ])
        ).toEqual(network.links.map((l) => [`n${l.source}`, `n${l.target}`, String(l.n_papers)]));
        const declared = new Set([...parsed.querySelectorAll("key")].map((k) => k.id));
        for (const data of parsed.querySelectorAll("data"))
          expect(declared.has(data.getAttribute("key")!)).toBe(true);
      }),
      {numRuns: 40}
    );
  });

  test("Pajek", () => {
    fc.assert(
      fc.property(networks, (network) => {
        const lines = pajek(network).split("\r\n");
        expect(lines[0]).toBe(`*Vertices ${network.nodes.length}`);
        network.nodes.forEach((node, i) => {
          const match = /^(\d+) "([^"]*)" (\S+) (\S+) 0$/.exec(lines[i + 1]!)!;
          expect([Number(match[1]), match[2]]).toEqual([i + 1, plainLabel(node.label).replaceAll('"', "'")]);
          expect(Number(match[3])).toBeCloseTo(node.x, 5);
        });
        const at = lines.indexOf("*Edges");
        const ids = network.nodes.map((n) => n.id);
        expect(
          lines.slice(at + 1, -1).map((line) => {
            const [a, b, weight] = line.split(" ").map(Number) as [number, number, number];
            return [ids[a - 1], ids[b - 1], weight];
          })
        ).toEqual(network.links.map((l) => [l.source, l.target, l.n_papers]));
        expect(pajekPartition(network).split("\r\n").slice(1, -1).map(Number)).toEqual(
          network.nodes.map((n) => n.cluster ?? 0)
        );
      })
    );
  });
});

test("a link to no node is an error", () => {
  expect(() =>
    vosviewerMap({
      title: "",
      description: "",
      nodes: [],
      links: [{source: 1, target: 2, n_papers: 1, association: 1}]
    })
  ).toThrow(/names no node/);
});

const oracle = "../shared/oracles/vosviewer/Scientometrics_term_co-occurrence";
test.skipIf(!existsSync(`${oracle}_map.txt`))(
  "VOSviewer's own files have our columns, and our weights equal theirs",
  () => {
    const [head, ...rows] = readTable(readFileSync(`${oracle}_map.txt`, "utf8"));
    const pairs = readTable(readFileSync(`${oracle}_network.txt`, "utf8")).map((row) => row.map(Number));
    const network: KeywordNetwork = {
      title: "",
      description: "",
      nodes: rows.map((row) => ({
        id: Number(row[0]),
        label: row[1]!,
        x: Number(row[2]) / 2 + 0.5,
        y: 0.5 - Number(row[3]) / 2,
        cluster: Number(row[4]),
        n_papers: Number(row[7]),
        mean_year: Number(row[8]),
        first_date: null
      })),
      links: pairs.map(([source, target, n_papers]) => ({
        source: source!,
        target: target!,
        n_papers: n_papers!,
        association: 1
      }))
    };
    const [ourHead, ...ours] = readTable(vosviewerMap(network));
    expect(ourHead).toEqual(head!.slice(0, 9));
    const numeric = (row: string[]) => row.slice(0, 9).map((cell, i) => (i === 1 ? cell : Number(cell)));
    ours.forEach((row, i) => {
      const theirs = numeric(rows[i]!);
      numeric(row).forEach((value, at) => {
        if (typeof value === "number") expect(value).toBeCloseTo(Number(theirs[at]), 3);
        else expect(value).toBe(theirs[at]);
      });
    });
    expect(readTable(vosviewerNetwork(network))).toEqual(
      readTable(readFileSync(`${oracle}_network.txt`, "utf8"))
    );
  }
);
