import type {FigureSource} from "../figures/figure-source.js";
import {resultChartPlace} from "../figures/result-chart.js";
import type {Surroundings} from "../snapshot/compose.js";
import type {FigureView} from "../snapshot/figure-memory.js";
import {viewSearch} from "./address.js";
import {drawnFilters} from "./follow-filter.js";
import {useFilter} from "./filter.js";
import {siteAddress} from "./site-address.js";
import {siteCorpus} from "./site-corpus.js";

/** Names of this machine alone: an address with one of them leads nobody else anywhere. */
const here = /^(?:localhost|127\.|0\.0\.0\.0$|\[?::1\]?$)/;

/** Whether the site stands where nobody else can reach it. */
export function isLocalSite(): boolean {
  const {protocol, hostname} = new URL(siteAddress);
  return !/^https?:$/.test(protocol) || here.test(hostname);
}

/**
 * What a figure is made from besides the chart, on this page and today.
 *
 * @param link of a chart that the page's own address does not lead to
 */
export async function surroundings({id}: FigureSource, link?: () => Promise<string>): Promise<Surroundings> {
  const {corpus, litscope, positions} = await siteCorpus();
  const now = new Date();
  return {
    site: isLocalSite() ? null : siteAddress,
    view: link === undefined ? viewHere(id) : await linkedView(link),
    filters: resultChartPlace(id) === null ? drawnFilters() : useFilter().filters,
    corpus,
    positions,
    litscope,
    today: new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  };
}

function viewHere(fragment: string): FigureView {
  return {page: fileOf(location.pathname), search: viewSearch(), fragment};
}

/** The view that a link leads to; of a notebook that is too long for one, the page alone. */
async function linkedView(link: () => Promise<string>): Promise<FigureView> {
  try {
    return viewOf(new URL(await link()));
  } catch {
    return viewHere("");
  }
}

function viewOf({pathname, search, hash}: URL): FigureView {
  const keys = new URLSearchParams(search);
  keys.delete("build");
  const text = keys.toString();
  return {page: fileOf(pathname), search: text === "" ? "" : `?${text}`, fragment: hash.slice(1)};
}

const fileOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1) || "index.html";
