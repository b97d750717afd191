import type {ChartKind, ChartSpec} from "../model/notebook.js";

const kinds: readonly ChartKind[] = ["line", "bar", "scatter", "heatmap"];
const texts = ["title", "x", "y", "by", "out_of"] as const;

/** A specification from JSON, what is left out by default; a sentence says what is wrong with it. Unknown fields are left. */
export function readChartSpec(json: unknown): ChartSpec | string {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return "a chart is described by an object";
  const given = json as Record<string, unknown>;
  const kind = kinds.find((k) => k === given.kind);
  if (kind === undefined) return `no such kind of chart: ${shown(given.kind)}; there are ${kinds.join(", ")}`;
  const scale = given.scale ?? "linear";
  if (scale !== "linear" && scale !== "log")
    return `no such scale of a chart: ${shown(scale)}; there are linear, log`;
  const spec: ChartSpec = {kind, title: "", x: "", y: "", by: "", out_of: "", scale};
  for (const name of texts) {
    const value = given[name] ?? "";
    if (typeof value !== "string") return `${name} of a chart is a text: ${shown(value)}`;
    spec[name] = value;
  }
  return spec;
}

/** The inverse, on one line; what is as by default is left out. */
export function writeChartSpec(spec: ChartSpec): string {
  const fields = [
    ["kind", spec.kind],
    ...texts.filter((name) => spec[name] !== "").map((name) => [name, spec[name]]),
    ...(spec.scale === "linear" ? [] : [["scale", spec.scale]])
  ];
  return `{${fields.map(([name, value]) => `"${name}": ${JSON.stringify(value)}`).join(", ")}}`;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? "nothing").slice(0, 60);
}
