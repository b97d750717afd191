import {children, textAt, textsAt, type XmlElement} from "./open-xml-entries.js";
import type {XmlFound} from "./read-xml.js";

/** An entry of an Atom feed, as arXiv's interface gives: dated by its first version. */
export function readAtomEntry(entry: XmlElement): XmlFound {
  const text = (name: string) => textAt(entry, name) ?? textAt(entry, `atom:${name}`);
  const authors = [...children(entry, "author"), ...children(entry, "atom:author")];
  const links = [...children(entry, "link"), ...children(entry, "atom:link")];
  const page = links.find(({attributes}) => attributes.rel === "alternate" || attributes.rel === undefined);
  const published = text("published");
  const id = text("id");
  const primary = children(entry, "arxiv:primary_category").map(({attributes}) => attributes.term ?? "");
  const categories = [...children(entry, "category"), ...children(entry, "atom:category")].map(
    ({attributes}) => attributes.term ?? ""
  );
  return {
    title: text("title"),
    abstract: text("summary") ?? text("content"),
    authors: authors.flatMap((author) => textAt(author, "name") ?? textAt(author, "atom:name") ?? []),
    venue: textAt(entry, "arxiv:journal_ref") ?? (/arxiv\.org/i.test(id ?? "") ? "arXiv" : null),
    dates: published === null ? [] : [published],
    doi: textAt(entry, "arxiv:doi"),
    ids: id === null ? [] : [id],
    arxiv_id: /arxiv\.org/i.test(id ?? "") ? id : null,
    url: page?.attributes.href ?? null,
    categories: [...primary, ...categories],
    keywords: textsAt(entry, "dc:subject")
  };
}
