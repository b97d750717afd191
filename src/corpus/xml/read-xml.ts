import type {Entry, Reader} from "../../model/paper.js";
import {makeRecord, type Found} from "../entry.js";
import type {Format} from "../formats.js";
import {readAclPaper} from "./acl-anthology.js";
import {readArxivRecord} from "./oai.js";
import {readAtomEntry} from "./atom.js";
import {readEndnoteRecord} from "./endnote-xml.js";
import {openXmlEntries, type XmlElement} from "./open-xml-entries.js";
import {readPubmedArticle} from "./pubmed-xml.js";
import {readDoiRecord} from "./unixref.js";
import {openZoteroItems} from "./zotero-rdf.js";

/** What an entry element says: null where it is none, a text where it is refused for a reason. */
export type XmlFound = Found | string | null;

/** A format in XML. */
export interface XmlFormat {
  format: Format;
  /** Told from the first characters. */
  looksLike: RegExp;
  /** Names of the elements that hold an entry, or what entries need to be understood. */
  names: string[];
  /** Opens a file: gives a function that understands its elements one after the other. */
  open(): {
    take(element: XmlElement, around: readonly XmlElement[]): XmlFound;
    /** Entries that waited for something further down. */
    rest?(): {line: number; found: XmlFound}[];
  };
}

export const xmlFormats: readonly XmlFormat[] = [
  {
    format: "acl_anthology_xml",
    looksLike: /<collection\s[^>]*\bid=|<volume id=[^>]*>\s*<(?:paper|meta)\b/,
    names: ["paper", "meta"],
    open: readAclPaper
  },
  {
    format: "pubmed_xml",
    looksLike: /<Pubmed(?:Book)?Article(?:Set)?\b|<MedlineCitation\b/,
    names: ["PubmedArticle", "PubmedBookArticle"],
    open: () => ({take: readPubmedArticle})
  },
  {
    format: "arxiv_oai_xml",
    looksLike: /<(?:\w+:)?OAI-PMH\b|<ListRecords\b|<record>\s*<header\b/,
    names: ["record", "oai:record"],
    open: () => ({take: readArxivRecord})
  },
  {
    format: "arxiv_atom_xml",
    looksLike: /<(?:atom:)?feed\b|xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
    names: ["entry", "atom:entry"],
    open: () => ({take: readAtomEntry})
  },
  {
    format: "crossref_unixref_xml",
    looksLike: /<(?:doi_records?|crossref_result|doi_batch)\b/,
    names: ["doi_record"],
    open: () => ({take: readDoiRecord})
  },
  {
    format: "endnote_xml",
    looksLike: /<xml>\s*<records>|<records>\s*<record>\s*<(?:database|source-app|ref-type|rec-number)\b/,
    names: ["record"],
    open: () => ({take: readEndnoteRecord})
  },
  {
    format: "zotero_rdf",
    looksLike: /<rdf:RDF\b[^>]*zotero\.org|<z:itemType>/,
    names: ["*"],
    open: openZoteroItems
  }
];

export function looksLikeXml({looksLike}: XmlFormat, head: string): boolean {
  return /^\s*</.test(head) && looksLike.test(head.slice(0, 8_000));
}

/** Reads one of the XML formats. */
export function readXml(file: string, {names, open}: XmlFormat): Reader {
  const format = open();
  let ready: Entry[] = [];

  function give(line: number, found: XmlFound): void {
    if (found === null) return;
    if (typeof found === "string") ready.push({problem: {file, line, kind: "refused", reason: found}});
    else for (const entry of makeRecord(file, line, found)) ready.push(entry);
  }

  const entries = openXmlEntries(new Set(names), (element, around) =>
    give(element.line, format.take(element, around))
  );

  function flush(): Entry[] {
    const given = ready;
    ready = [];
    return given;
  }

  return {
    push(text) {
      entries.push(text);
      return flush();
    },
    end() {
      const {isCut, line} = entries.end();
      for (const {line, found} of format.rest?.() ?? []) give(line, found);
      const given = flush();
      if (isCut) {
        const where =
          line === null
            ? "before its last element is closed"
            : "inside this entry, which was read as far as it goes";
        const reason = `the file ends ${where}: it seems to be cut off; export it again`;
        given.push({problem: {file, line, kind: "warning", reason}});
      }
      return given;
    }
  };
}
