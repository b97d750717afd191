import {type EvidenceRequest, noEvidence} from "../model/evidence.js";
import {escapeMark, isCalendarDate, type Parameter, unescapeMark} from "./view.js";

const lists = {
  term: "terms",
  family: "families",
  member: "members",
  keyword: "keywords",
  group: "groups",
  word: "words"
} as const;

/** `term:large language model~from:2024-05-01~to:2024-05-31~months~shares`; "" where nothing is asked. */
export function writeEvidence(request: EvidenceRequest): string {
  const parts: string[] = [];
  for (const [name, key] of Object.entries(lists)) {
    for (const item of request[key]) parts.push(`${name}:${escapeMark(item, "~")}`);
  }
  for (const topic of request.topics) parts.push(`topic:${topic}`);
  if (request.primary !== null) parts.push(`primary:${request.primary}`);
  if (request.from !== null) parts.push(`from:${request.from}`);
  if (request.to !== null) parts.push(`to:${request.to}`);
  if (request.months_only) parts.push("months");
  if (request.with_abstract) parts.push("shares");
  if (request.compared) parts.push("compared");
  return parts.length === 0 ? "all" : parts.join("~");
}

/** The inverse of `writeEvidence`. */
export function readEvidence(text: string): {value: EvidenceRequest} | {reason: string} {
  const request: EvidenceRequest = {
    ...noEvidence,
    terms: [],
    topics: [],
    families: [],
    members: [],
    keywords: [],
    groups: [],
    words: []
  };
  if (text === "all") return {value: request};
  for (const part of text.split("~")) {
    const colon = part.indexOf(":");
    const name = colon < 0 ? part : part.slice(0, colon);
    const value = colon < 0 ? "" : part.slice(colon + 1);
    if (colon < 0 && name === "months") request.months_only = true;
    else if (colon < 0 && name === "shares") request.with_abstract = true;
    else if (colon < 0 && name === "compared") request.compared = true;
    else if (colon >= 0 && Object.hasOwn(lists, name))
      request[lists[name as keyof typeof lists]].push(unescapeMark(value, "~"));
    else if (name === "primary" && /^(?:-1|\d{1,9})$/.test(value)) request.primary = Number(value);
    else if (name === "topic" && /^\d{1,9}$/.test(value)) request.topics.push(Number(value));
    else if ((name === "from" || name === "to") && /^\d{4}-\d{2}-\d{2}$/.test(value) && isCalendarDate(value))
      request[name] = value;
    else return {reason: `asks for something unknown: ${part}`};
  }
  return {value: request};
}

/** The request whose papers are shown beside the page, or none. */
export function evidence(): Parameter<EvidenceRequest | null> {
  return {
    fallback: null,
    read: (text) => (text === "" ? {value: null} : readEvidence(text)),
    write: (request) => (request === null ? "" : writeEvidence(request))
  };
}
