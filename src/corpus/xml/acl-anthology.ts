import {children, first, textAt, textOf, textsAt, type XmlElement} from "./open-xml-entries.js";
import type {XmlFound, XmlFormat} from "./read-xml.js";

/** The ACL Anthology's XML: papers in volumes, whose `meta` names book and date. */
export const readAclPaper: XmlFormat["open"] = () => {
  let meta: XmlElement | null = null;
  return {
    take(element, around) {
      if (element.name === "meta") {
        meta = element;
        return null;
      }
      const collection = around.find(({name}) => name === "collection")?.attributes.id;
      const volume = around.findLast(({name}) => name === "volume")?.attributes.id;
      return readPaper(element, meta, collection, volume);
    }
  };
};

function readPaper(
  paper: XmlElement,
  meta: XmlElement | null,
  collection: string | undefined,
  volume: string | undefined
): XmlFound {
  const address = textAt(paper, "url");
  const id = anthologyId(address, collection, volume, paper.attributes.id);
  const year = textAt(paper, "year") ?? textAt(meta ?? undefined, "year") ?? yearOf(collection);
  const month = textAt(paper, "month") ?? textAt(meta ?? undefined, "month");
  const authors = children(paper, "author").map(nameOf);
  const title = first(paper, "title");
  return {
    title: title === undefined ? null : withMaths(title),
    abstract: withMaths(first(paper, "abstract")),
    authors: authors.length > 0 ? authors : children(paper, "editor").map(nameOf),
    venue:
      textAt(paper, "booktitle") ??
      textAt(paper, "journal-title") ??
      textAt(meta ?? undefined, "booktitle") ??
      textAt(meta ?? undefined, "journal-title"),
    type: "paper",
    dates: year === null ? [] : [...(month === null ? [] : [`${month} ${year}`]), year],
    doi: textAt(paper, "doi"),
    url: id === null ? (address?.startsWith("http") ? address : null) : `https://aclanthology.org/${id}/`,
    keywords: textsAt(paper, "keyword"),
    language: textAt(paper, "language")
  };
}

/** "P84-1001" of old collections, "2020.acl-main.1" of new ones. */
function anthologyId(
  address: string | null,
  collection: string | undefined,
  volume: string | undefined,
  paper: string | undefined
): string | null {
  const given =
    /^(?:https?:\/\/(?:www\.)?aclweb\.org\/anthology\/|https?:\/\/aclanthology\.org\/)?([A-Z]\d{2}-\d{4,}|\d{4}\.[\w]+-[\w]+\.\d+)\/?$/.exec(
      address?.trim() ?? ""
    )?.[1];
  if (given !== undefined) return given;
  if (collection === undefined || paper === undefined) return null;
  if (/^\d{4}\./.test(collection)) return volume === undefined ? null : `${collection}-${volume}.${paper}`;
  const number =
    volume === undefined
      ? paper
      : collection.startsWith("W") || volume.length === 2
        ? `${volume.padStart(2, "0")}${paper.padStart(2, "0")}`
        : `${volume}${paper.padStart(3, "0")}`;
  return `${collection}-${number}`;
}

/** The year in a collection's name: "P84", "2020.acl". */
function yearOf(collection: string | undefined): string | null {
  const four = /^(\d{4})\./.exec(collection ?? "")?.[1];
  const two = /^[A-Z](\d{2})$/.exec(collection ?? "")?.[1];
  return four ?? (two === undefined ? null : `${Number(two) < 60 ? "20" : "19"}${two}`);
}

function nameOf(person: XmlElement): string {
  const parts = [textAt(person, "last"), textAt(person, "first")].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : textOf(person);
}

/** Text with its formulas as LaTeX, for `tex-math` is LaTeX. */
function withMaths(element: XmlElement | undefined): string {
  if (element === undefined) return "";
  return element.children
    .map((child) => {
      if (typeof child === "string") return child;
      return child.name === "tex-math" ? `$${textOf(child)}$` : withMaths(child);
    })
    .join("");
}
