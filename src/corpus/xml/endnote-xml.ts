import {elements, first, textAt, textsAt, type XmlElement} from "./open-xml-entries.js";
import type {XmlFound} from "./read-xml.js";

/** A record of EndNote's XML. */
export function readEndnoteRecord(record: XmlElement): XmlFound {
  const authors = textsAt(record, "contributors", "authors", "author");
  const year = textAt(record, "dates", "year")?.trim() ?? null;
  const day = textAt(record, "dates", "pub-dates", "date")?.trim() ?? null;
  const month = textAt(record, "dates", "month")?.trim() ?? null;
  const dates: string[] = [];
  if (day !== null) dates.push(/\d{4}/.test(day) || year === null ? day : `${day} ${year}`);
  if (month !== null && year !== null)
    dates.push(/^\d+$/.test(month) ? `${year}-${month}` : `${month} ${year}`);
  if (year !== null) dates.push(year);
  const urls = [
    ...textsAt(record, "urls", "related-urls", "url"),
    ...textsAt(record, "urls", "web-urls", "url"),
    ...textsAt(record, "urls", "text-urls", "url")
  ];
  const type = first(record, "ref-type");
  const doi = textAt(record, "electronic-resource-num");
  return {
    title: textAt(record, "titles", "title"),
    abstract: textAt(record, "abstract"),
    authors: authors.length > 0 ? authors : textsAt(record, "contributors", "secondary-authors", "author"),
    venue:
      textAt(record, "periodical", "full-title") ??
      textAt(record, "titles", "secondary-title") ??
      textAt(record, "alt-periodical", "full-title") ??
      textAt(record, "titles", "alt-title") ??
      textAt(record, "publisher"),
    type: textAt(record, "work-type") ?? type?.attributes.name ?? (textAt(record, "ref-type") || null),
    dates,
    doi:
      doi !== null && /10\.\d{4,9}\//.test(doi)
        ? doi
        : (urls.find((url) => /doi\.org\/10\./.test(url)) ?? null),
    ids: [doi ?? "", ...urls].filter((id) => /arxiv/i.test(id)),
    url: urls[0]?.trim() ?? null,
    keywords: elements(record, "keywords", "keyword")
      .flatMap((keyword) => textAt(keyword) ?? [])
      .flatMap((text) => text.split(/[;\n\r]/)),
    language: textAt(record, "language")
  };
}
