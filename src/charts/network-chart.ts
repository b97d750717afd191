import type {DisplayTable} from "../model/series.js";
import {type MapLook, wholeMap} from "../model/map-look.js";
import {emptyFigure, figure, type FigureOptions, type LegendItem, type PickableFigure} from "./figure.js";
import {papers, whole} from "./format.js";
import {placeLabels} from "./network-labels.js";
import {pixel} from "./svg.js";
import {type Theme, themes} from "./theme.js";

export interface NetworkNode {
  key: string;
  label: string;
  n_papers: number;
  /** Colour group; null has none. */
  group: number | null;
  /** In the unit square. */
  x: number;
  y: number;
}

export interface NetworkLink {
  source: string;
  target: string;
  n_papers: number;
  strength: number;
}

export interface NetworkData {
  nodes: readonly NetworkNode[];
  links: readonly NetworkLink[];
  /** Points that the whole map has room for beside its nodes: with the same ones, nodes stand still. */
  room?: readonly {x: number; y: number}[];
}

export interface NetworkOptions extends FigureOptions {
  /** Those to have a colour of their own first. */
  groups: readonly {id: number; label: string}[];
  /** What a group is called: "topic". */
  groupNoun: string;
  /** Name of the links' strength. */
  strengthLabel: string;
  /** Colours nodes by a value instead of by group: from little to much, or from a fall to a rise. */
  shade?: Shade;
  /** Keys that are looked for: all others are drawn faintly. */
  found?: ReadonlySet<string>;
  /** The part of the map that is drawn. */
  look?: MapLook;
}

export interface Shade {
  label: string;
  of: ReadonlyMap<string, number>;
  format: (value: number) => string;
  /** Values below 0 and those above have colours of their own. */
  signed?: boolean;
}

/** More links are a grey cloud: the weakest beyond this many are not drawn. */
const mostLinks = 1000;
/** Widths that a line may have: finer ones cannot be told apart, and lines of one width are one path. */
const strengthLevels = 12;
const labelSize = 12;
const edge = 26;

/** A network at given places: the area of a circle is its papers, the width of a line its strength. */
export function networkChart(data: NetworkData, options: NetworkOptions): PickableFigure {
  const {nodes, links, room = []} = data;
  if (nodes.length === 0)
    return emptyFigure(options, "No two terms are in that many papers together: lower the threshold.");
  const theme = themes[options.theme ?? "light"];
  const byPapers = [...nodes].sort((a, b) => b.n_papers - a.n_papers || (a.key < b.key ? -1 : 1));
  const largest = byPapers[0]!;
  const drawn = [...links]
    .sort((a, b) => b.strength - a.strength || (a.source + a.target < b.source + b.target ? -1 : 1))
    .slice(0, mostLinks);
  const strongest = drawn[0];
  const colors = colorGroups(options.groups, theme);
  const colorOf = (group: number | null) => colors.get(group) ?? theme.categorical.at(-1)!;
  const {shade, found, look = wholeMap} = options;
  const values = shade ? nodes.flatMap((n) => shade.of.get(n.key) ?? []).sort((a, b) => a - b) : [];
  const shades = shade?.signed === true ? theme.diverging : theme.sequential;
  const levelOf = levelsOf(values, shades.length, shade?.signed === true);
  const fillOf = (node: NetworkNode): string => {
    if (!shade) return colorOf(node.group);
    const value = shade.of.get(node.key);
    return value === undefined ? theme.grid : shades[levelOf(value)]!;
  };
  const isFaint = (key: string): boolean => found !== undefined && found.size > 0 && !found.has(key);
  const shown = new Set(nodes.map((n) => n.group));
  const others = [...shown].some((group) => group !== null && !colors.has(group));
  return figure(options, {
    summary:
      `${whole(nodes.length)} terms, ${whole(links.length)} links${links.length > mostLinks ? `, the ${whole(mostLinks)} strongest drawn` : ""}. In most papers: ${largest.label} (${whole(largest.n_papers)}).` +
      (strongest === undefined
        ? ""
        : ` Strongest link: ${strongest.source} and ${strongest.target} (${options.strengthLabel} ${strongest.strength.toFixed(2)}).`),
    legend: shade
      ? shadeLegend(shade, values, levelOf, shades)
      : [
          ...options.groups
            .filter((g) => colors.has(g.id) && shown.has(g.id))
            .map((g) => ({label: g.label, color: colorOf(g.id), shape: "circle" as const})),
          ...(options.groups.length > 0 && (others || shown.has(null))
            ? [
                {
                  label: others ? `other ${options.groupNoun}s, or none` : `in no ${options.groupNoun}`,
                  color: colorOf(null),
                  shape: "circle" as const
                }
              ]
            : [])
        ],
    height: (width) => heightFor([...nodes, ...room], width),
    stretches: {least: 180},
    draw({pen, group: plot, width, height, id, marks}) {
      const {zoom, x: across, y: down} = look;
      pen("rect", {class: "map", width, height, "fill-opacity": 0}, plot);
      const group = zoom === 1 ? plot : pen("g", {"clip-path": `url(#${id}-clip)`}, plot);
      if (zoom > 1) pen("rect", {width, height}, pen("clipPath", {id: `${id}-clip`}, plot));
      const widest = Math.min(24, width / 22, Math.sqrt((width * height) / nodes.length) * 0.36);
      const radius = (n_papers: number) => widest * Math.sqrt(n_papers / Math.max(1, largest.n_papers));
      const place = fit([...nodes, ...room], width, height);
      const at = new Map(
        nodes.map((n) => {
          const {x, y} = place(n);
          return [
            n.key,
            {
              x: (x - across * width) * zoom + width / 2,
              y: (y - down * height) * zoom + height / 2,
              r: Math.max(2.5, radius(n.n_papers)) * Math.sqrt(zoom),
              node: n
            }
          ];
        })
      );
      const isSeen = ({x, y, r}: {x: number; y: number; r: number}): boolean =>
        zoom === 1 || (x > -r && x < width + r && y > -r && y < height + r);
      const most = Math.max(...drawn.map((l) => l.strength), Number.MIN_VALUE);
      const lines = pen(
        "g",
        {fill: "none", stroke: theme.muted, "pointer-events": "none", "aria-hidden": "true"},
        group
      );
      const paths = new Map<string, {level: number; faint: boolean; parts: string[]}>();
      const hits = pen("g", {stroke: theme.ink, "stroke-opacity": 0, "stroke-width": 8}, group);
      for (const link of [...drawn].reverse()) {
        const [a, b] = [at.get(link.source), at.get(link.target)];
        if (a === undefined || b === undefined || !(isSeen(a) || isSeen(b))) continue;
        const level = Math.round((Math.max(0, link.strength) / most) * strengthLevels);
        const faint = isFaint(link.source) && isFaint(link.target);
        const look = `${level} ${faint}`;
        if (!paths.has(look)) paths.set(look, {level, faint, parts: []});
        paths.get(look)!.parts.push(`M${pixel(a.x)},${pixel(a.y)}L${pixel(b.x)},${pixel(b.y)}`);
        marks.push({
          element: pen("line", {class: "hit", x1: a.x, y1: a.y, x2: b.x, y2: b.y}, hits),
          label: `${link.source} and ${link.target}: ${papers(link.n_papers)} with both, ${options.strengthLabel} ${link.strength.toFixed(2)}`,
          pick: {keys: [link.source, link.target], period: null}
        });
      }
      for (const {level, faint, parts} of paths.values()) {
        const share = level / strengthLevels;
        const look = {
          "stroke-width": (0.5 + 2 * share) * Math.min(1, width / 600),
          "stroke-opacity": 0.15 + 0.35 * share,
          opacity: faint ? 0.15 : null
        };
        pen("path", {d: parts.join(""), ...look}, lines);
      }
      const shadeText = (key: string): string => {
        const value = shade?.of.get(key);
        return shade && value !== undefined ? `; ${shade.label} ${shade.format(value)}` : "";
      };
      const circles = byPapers.map((n) => ({key: n.key, label: n.label, ...at.get(n.key)!})).filter(isSeen);
      const nodeMarks = circles.map(({key, x, y, r, node}) => {
        const mark = pen(
          "g",
          {"data-key": key, stroke: theme.surface, "stroke-width": 1, ...(isFaint(key) && {opacity: 0.18})},
          group
        );
        if (r < 6) pen("circle", {cx: x, cy: y, r: 6, "fill-opacity": 0, stroke: "none"}, mark);
        pen("circle", {cx: x, cy: y, r, fill: fillOf(node), "fill-opacity": 0.88}, mark);
        const topic = options.groups.find((g) => g.id === node.group)?.label;
        return {
          element: mark,
          label: `${node.label}: ${papers(node.n_papers)}${topic ? `; ${options.groupNoun} ${topic}` : ""}${shadeText(node.key)}`,
          pick: {keys: [key], period: null}
        };
      });
      marks.unshift(...nodeMarks);
      const labels = pen(
        "g",
        {"aria-hidden": "true", "pointer-events": "none", "font-size": labelSize},
        group
      );
      const named = circles.filter(({key}) => !isFaint(key));
      for (const {text, x, y} of placeLabels(named, labelSize, width, height)) {
        pen(
          "text",
          {
            x,
            y,
            stroke: theme.surface,
            "stroke-width": 3,
            "stroke-linejoin": "round",
            "paint-order": "stroke",
            fill: theme.ink
          },
          labels,
          text
        );
      }
    }
  });
}

/** The class of a value: as many values in each, the signed ones on either side of 0 by themselves. */
function levelsOf(values: readonly number[], n_levels: number, signed: boolean): (value: number) => number {
  const among = (held: readonly number[], n: number) => {
    const edges = Array.from({length: n - 1}, (_, i) => held[Math.floor(((i + 1) * held.length) / n)]!);
    return (value: number) => edges.filter((edge) => value >= edge).length;
  };
  if (!signed) return among(values, n_levels);
  const half = n_levels / 2;
  const below = among(
    values.filter((value) => value < 0),
    half
  );
  const above = among(
    values.filter((value) => value >= 0),
    half
  );
  return (value) => (value < 0 ? below(value) : half + above(value));
}

/** The shades that nodes have, each with the values in it. */
function shadeLegend(
  {label, format}: Shade,
  values: readonly number[],
  levelOf: (value: number) => number,
  shades: readonly string[]
): LegendItem[] {
  const items = shades.flatMap((color, level) => {
    const held = values.filter((value) => levelOf(value) === level);
    if (held.length === 0) return [];
    const [low, high] = [format(held[0]!), format(held.at(-1)!)];
    return [{label: low === high ? low : `${low} to ${high}`, color, shape: "circle" as const}];
  });
  return [{label: `${label}:`, color: "none", shape: "none" as const}, ...items];
}

/** The first groups get the colours there are; the others share the last. */
function colorGroups(groups: readonly {id: number}[], theme: Theme): Map<number | null, string> {
  return new Map(groups.slice(0, theme.categorical.length - 1).map(({id}, i) => [id, theme.categorical[i]!]));
}

interface Extent {
  left: number;
  top: number;
  across: number;
  down: number;
}

type Place = Pick<NetworkNode, "x" | "y">;

function extentOf(nodes: readonly Place[]): Extent {
  const [xs, ys] = [nodes.map((n) => n.x), nodes.map((n) => n.y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return {left, top, across: Math.max(...xs) - left, down: Math.max(...ys) - top};
}

function heightFor(nodes: readonly Place[], width: number): number {
  const {across, down} = extentOf(nodes);
  const wanted = across > 0 ? ((width - 2 * edge) * down) / across + 2 * edge : 320;
  return Math.round(Math.min(760, Math.max(300, wanted)));
}

/** From the nodes' extent to the middle of the plot, with one scale for both directions: distances mean something. */
function fit(
  nodes: readonly Place[],
  width: number,
  height: number
): (node: Place) => {x: number; y: number} {
  const {left, top, across, down} = extentOf(nodes);
  const room = (pixels: number, extent: number) => (extent > 0 ? (pixels - 2 * edge) / extent : Infinity);
  const scale = Math.min(room(width, across), room(height, down));
  const along = (value: number, low: number, extent: number, pixels: number) =>
    Number.isFinite(scale) ? pixels / 2 + (value - low - extent / 2) * scale : pixels / 2;
  return (node) => ({x: along(node.x, left, across, width), y: along(node.y, top, down, height)});
}

export function networkTable({links}: NetworkData): DisplayTable {
  return {
    columns: [
      {name: "source", label: "Term", type: "text"},
      {name: "target", label: "Other term", type: "text"},
      {name: "n_papers", label: "Papers with both", type: "number"},
      {name: "strength", label: "Strength", type: "number"}
    ],
    rows: links.map((l) => [l.source, l.target, l.n_papers, l.strength])
  };
}
