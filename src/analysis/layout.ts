import Random from "java-random";
import {GradientDescentVOSLayoutAlgorithm, type Network} from "networkanalysis-ts";
import type {Pairs} from "./cooccurrence.js";
import {termNetwork} from "./network.js";

export interface Point {
  x: number;
  y: number;
}

interface Box {
  points: Point[];
  width: number;
  height: number;
}

/**
 * The VOS layout of a term network (van Eck et al. 2010, arXiv 1003.2551; attraction 2, repulsion 1, on
 * association strengths), in the unit square, one point for each node. It does not depend on the order of
 * nodes and links: nodes are told apart by their ids.
 *
 * Parts that are not linked to each other are laid out each for itself and set below the largest: a common
 * layout would push them a hundred times further apart than linked terms and leave a dot for a map.
 */
export function layoutTerms(
  nodes: readonly {term_id: number}[],
  links: readonly {term_a: number; term_b: number; n_papers: number}[],
  seed = 0
): Point[] {
  if (nodes.length === 0) return [];
  const ids = nodes.map(({term_id}) => term_id).sort((a, b) => a - b);
  const index = new Map(ids.map((id, i) => [id, i]));
  const end = (id: number): number => {
    const found = index.get(id);
    if (found === undefined) throw new RangeError(`a link names a term that is no node: ${id}`);
    return found;
  };
  const pairs: Pairs = {
    term_a: Int32Array.from(links, ({term_a, term_b}) => Math.min(end(term_a), end(term_b))),
    term_b: Int32Array.from(links, ({term_a, term_b}) => Math.max(end(term_a), end(term_b))),
    n_papers: Int32Array.from(links, ({n_papers}) => n_papers)
  };
  const placed = placeComponents(termNetwork(ids.length, pairs), seed);
  return nodes.map(({term_id}) => placed[end(term_id)]!);
}

function placeComponents(network: Network, seed: number): Point[] {
  const components = network.identifyComponents();
  const members = components.getNodesPerCluster().sort((a, b) => b.length - a.length || a[0]! - b[0]!);
  const boxes = members.map((nodes) =>
    drawComponent(
      network.createSubnetworkForNodes1(nodes),
      Math.sqrt(nodes.length / members[0]!.length),
      seed
    )
  );
  const placed = new Array<Point>(network.nNodes);
  stack(boxes).forEach((points, component) => {
    points.forEach((point, i) => {
      placed[members[component]![i]!] = point;
    });
  });
  return placed;
}

/** A component in a box whose longer side is `size`. */
function drawComponent(network: Network, size: number, seed: number): Box {
  if (network.nNodes === 1) return {points: [{x: 0, y: 0}], width: 0, height: 0};
  if (network.nNodes === 2) {
    return {
      points: [
        {x: 0, y: 0},
        {x: size, y: 0}
      ],
      width: size,
      height: 0
    };
  }
  const algorithm = new GradientDescentVOSLayoutAlgorithm();
  algorithm.initializeBasedOnRandom(new Random(seed));
  const layout = algorithm.findLayout(network.createNormalizedNetworkUsingAssociationStrength());
  // Turned so that the direction of the largest variance lies across, and flipped by a rule.
  layout.standardize(true);
  const [x_min, y_min] = layout.getMinCoordinates() as [number, number];
  const [x_max, y_max] = layout.getMaxCoordinates() as [number, number];
  const scale = size / Math.max(x_max - x_min, y_max - y_min);
  const [xs, ys] = layout.coordinates as [number[], number[]];
  return {
    points: xs.map((x, i) => ({x: (x - x_min) * scale, y: (ys[i]! - y_min) * scale})),
    width: (x_max - x_min) * scale,
    height: (y_max - y_min) * scale
  };
}

/** Sets the boxes in rows below the first, and the whole into the middle of the unit square. */
function stack(boxes: Box[]): Point[][] {
  const gap = 0.06;
  let [x, y, row_height] = [0, 0, boxes[0]!.height];
  const corners = boxes.map((box, i) => {
    if (i === 1 || (i > 1 && x + box.width > 1)) {
      y += row_height + gap;
      [x, row_height] = [0, 0];
    }
    const corner = {x, y};
    x += box.width + gap;
    row_height = Math.max(row_height, box.height);
    return corner;
  });
  const width = Math.max(...corners.map((corner, i) => corner.x + boxes[i]!.width));
  const height = Math.max(...corners.map((corner, i) => corner.y + boxes[i]!.height));
  const scale = 1 / (Math.max(width, height) || 1);
  const clamp = (value: number): number => Math.min(1, Math.max(0, value));
  return boxes.map(({points}, i) =>
    points.map((point) => ({
      x: clamp((1 - width * scale) / 2 + (corners[i]!.x + point.x) * scale),
      y: clamp((1 - height * scale) / 2 + (corners[i]!.y + point.y) * scale)
    }))
  );
}
