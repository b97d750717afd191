import {
  children,
  descendants,
  elements,
  first,
  textAt,
  textsAt,
  type XmlElement
} from "./open-xml-entries.js";
import type {XmlFound} from "./read-xml.js";

/** A record of OAI-PMH: arXiv's own metadata in its three kinds, or Dublin Core. */
export function readArxivRecord(record: XmlElement): XmlFound {
  const header = first(record, "header") ?? first(record, "oai:header");
  if (header?.attributes.status === "deleted")
    return `the record ${textAt(header, "identifier") ?? ""} was deleted at its source`;
  const metadata = first(record, "metadata") ?? first(record, "oai:metadata") ?? record;
  const own = first(metadata, "arXiv") ?? first(metadata, "arXivRaw") ?? first(metadata, "arXivOld");
  if (own !== undefined) return readOwn(own);
  const dublinCore = descendants(metadata, "oai_dc:dc")[0] ?? descendants(metadata, "dc")[0];
  return dublinCore === undefined
    ? "the record holds no metadata in arXiv's form or in Dublin Core"
    : readDublinCore(dublinCore, header);
}

function readOwn(own: XmlElement): XmlFound {
  const authors = elements(own, "authors", "author").map((author) =>
    [
      textAt(author, "keyname"),
      [textAt(author, "forenames"), textAt(author, "suffix")].filter((part) => part !== null).join(" ") ||
        null
    ]
      .filter((part) => part !== null)
      .join(", ")
  );
  const versions = children(own, "version").map((version) => textAt(version, "date"));
  const first = textAt(own, "created") ?? versions[0] ?? null;
  return {
    title: textAt(own, "title"),
    abstract: textAt(own, "abstract"),
    authors:
      authors.length > 0 ? authors : (textAt(own, "authors")?.split(/,\s+(?:and\s+)?|\s+and\s+/) ?? []),
    venue: textAt(own, "journal-ref") ?? "arXiv",
    dates: first === null ? [] : [first],
    doi: textAt(own, "doi")?.split(/\s/)[0] ?? null,
    arxiv_id: textAt(own, "id"),
    categories: textAt(own, "categories")?.trim().split(/\s+/) ?? []
  };
}

function readDublinCore(record: XmlElement, header: XmlElement | undefined): XmlFound {
  const all = (name: string) => [...textsAt(record, `dc:${name}`), ...textsAt(record, name)];
  const ids = all("identifier");
  const dates = all("date").sort();
  const descriptions = all("description").filter((text) => !/^comment/i.test(text.trim()));
  return {
    title: all("title")[0] ?? null,
    abstract: [...descriptions].sort((a, b) => b.length - a.length)[0] ?? null,
    authors: all("creator"),
    venue: all("source")[0] ?? all("publisher")[0] ?? null,
    type: all("type")[0] ?? null,
    dates,
    doi: ids.find((id) => /\b10\.\d{4,9}\//.test(id)) ?? null,
    ids: [...ids, ...(textAt(header, "identifier")?.replace(/^oai:arXiv\.org:/i, "arXiv:") ?? "").split(" ")],
    url: ids.find((id) => /^https?:/.test(id)) ?? null,
    categories: all("subject"),
    language: all("language")[0] ?? null
  };
}
