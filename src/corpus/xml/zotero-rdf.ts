import {
  children,
  descendants,
  elements,
  first,
  textAt,
  textsAt,
  type XmlElement
} from "./open-xml-entries.js";
import type {XmlFormat, XmlFound} from "./read-xml.js";

const notPapers = new Set(["attachment", "note", "annotation"]);

/** Zotero's RDF: items, whose journals may stand further down as elements of their own. */
export const openZoteroItems: XmlFormat["open"] = () => {
  const venues = new Map<string, XmlElement>();
  const waiting: XmlElement[] = [];
  return {
    take(element) {
      const about = element.attributes["rdf:about"];
      const type = textAt(element, "z:itemType")?.trim();
      if (type === undefined || notPapers.has(type)) {
        if (about !== undefined && textAt(element, "dc:title") !== null && type === undefined)
          venues.set(about, element);
        return null;
      }
      const resource = first(element, "dcterms:isPartOf")?.attributes["rdf:resource"];
      if (resource !== undefined) {
        waiting.push(element);
        return null;
      }
      return readItem(element, first(element, "dcterms:isPartOf"));
    },
    rest: () =>
      waiting.map((element) => {
        const resource = first(element, "dcterms:isPartOf")!.attributes["rdf:resource"]!;
        const venue = venues.get(resource);
        return {
          line: element.line,
          found: readItem(element, venue && {name: "", attributes: {}, children: [venue], line: 0})
        };
      })
  };
};

function readItem(item: XmlElement, partOf: XmlElement | undefined): XmlFound {
  const holder = partOf?.children.find((child) => typeof child !== "string");
  const ids = [...textsAt(item, "dc:identifier"), ...textsAt(holder, "dc:identifier")];
  const urls = elements(item, "dc:identifier", "dcterms:URI", "rdf:value").flatMap(
    (value) => textAt(value) ?? []
  );
  const people = (role: string) =>
    children(item, `bib:${role}`)
      .flatMap((list) => descendants(list, "foaf:Person"))
      .map((person) =>
        [textAt(person, "foaf:surname"), textAt(person, "foaf:givenName") ?? textAt(person, "foaf:givenname")]
          .filter((part) => part !== null)
          .join(", ")
      );
  const authors = people("authors");
  return {
    title: textAt(item, "dc:title"),
    abstract: textAt(item, "dcterms:abstract"),
    authors: authors.length > 0 ? authors : people("editors"),
    venue:
      textAt(holder, "dc:title") ??
      textAt(item, "prism:publicationName") ??
      textAt(descendants(item, "bib:Conference")[0], "dc:title"),
    type: textAt(item, "z:itemType")?.trim() ?? null,
    dates: textsAt(item, "dc:date"),
    doi: ids.find((id) => /^\s*(?:DOI\s*)?10\.\d{4,9}\//i.test(id)) ?? null,
    ids: [...ids, ...urls].filter((id) => /arxiv|doi\.org/i.test(id)),
    url: urls[0]?.trim() ?? null,
    keywords: [
      ...textsAt(item, "dc:subject"),
      ...textsAt(item, "dc:subject", "z:AutomaticTag", "rdf:value")
    ].filter((text, i, all) => all.indexOf(text) === i),
    language: textAt(item, "z:language")
  };
}
