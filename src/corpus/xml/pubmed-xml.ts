import {children, elements, first, textAt, textOf, textsAt, type XmlElement} from "./open-xml-entries.js";
import type {XmlFound} from "./read-xml.js";

/** PubMed's articles and book chapters. */
export function readPubmedArticle(entry: XmlElement): XmlFound {
  const citation = first(entry, "MedlineCitation");
  const article = first(citation, "Article");
  const book = first(entry, "BookDocument");
  const source = article ?? book;
  const ids = [
    ...elements(entry, "PubmedData", "ArticleIdList", "ArticleId"),
    ...elements(book, "ArticleIdList", "ArticleId")
  ];
  const doi =
    children(article, "ELocationID").find(({attributes}) => attributes.EIdType === "doi") ??
    ids.find(({attributes}) => attributes.IdType === "doi");
  const types = textsAt(article, "PublicationTypeList", "PublicationType").concat(
    textsAt(book, "PublicationType")
  );
  return {
    title:
      textAt(article, "ArticleTitle") ??
      textAt(book, "ArticleTitle") ??
      textAt(book, "Book", "BookTitle") ??
      textAt(article, "VernacularTitle"),
    abstract: abstractOf(first(source, "Abstract") ?? first(citation, "OtherAbstract")),
    authors: elements(source, "AuthorList", "Author").flatMap(nameOf),
    venue:
      textAt(article, "Journal", "Title") ??
      textAt(article, "Journal", "ISOAbbreviation") ??
      textAt(book, "Book", "BookTitle") ??
      textAt(citation, "MedlineJournalInfo", "MedlineTA"),
    type: types.find((type) => !/^(?:Research Support|English Abstract)/i.test(type)) ?? types[0] ?? null,
    dates: [
      ...children(article, "ArticleDate").flatMap(dateOf),
      ...elements(article, "Journal", "JournalIssue", "PubDate").flatMap(dateOf),
      ...children(book, "ContributionDate").flatMap(dateOf),
      ...elements(book, "Book", "PubDate").flatMap(dateOf)
    ],
    doi: doi === undefined ? null : textOf(doi),
    pmid: textAt(citation, "PMID") ?? textAt(book, "PMID"),
    categories: textsAt(citation, "MeshHeadingList", "MeshHeading", "DescriptorName"),
    keywords: [...textsAt(citation, "KeywordList", "Keyword"), ...textsAt(book, "KeywordList", "Keyword")],
    language: textAt(article, "Language") ?? textAt(book, "Language")
  };
}

/** The parts of a structured abstract, each under its label. */
function abstractOf(abstract: XmlElement | undefined): string {
  return children(abstract, "AbstractText")
    .map((part) => {
      const {Label: label} = part.attributes;
      const text = textOf(part);
      return label === undefined || /^unlabelled$/i.test(label) ? text : `${label}: ${text}`;
    })
    .join(" ");
}

function nameOf(author: XmlElement): string[] {
  const last = textAt(author, "LastName");
  const given = textAt(author, "ForeName") ?? textAt(author, "FirstName") ?? textAt(author, "Initials");
  if (last !== null) return [given === null ? last : `${last}, ${given}`];
  const group = textAt(author, "CollectiveName");
  return group === null ? [] : [group];
}

/** A date in parts, or as journals put it: "2015 Jan-Feb", "Winter 2016". */
function dateOf(date: XmlElement): string[] {
  const written = textAt(date, "MedlineDate");
  if (written !== null) return [written];
  const year = textAt(date, "Year");
  if (year === null) return [];
  const month = textAt(date, "Month") ?? textAt(date, "Season");
  const day = textAt(date, "Day");
  if (month === null) return [year];
  if (/^\d+$/.test(month)) return [[year, month, ...(day === null ? [] : [day])].join("-")];
  return [[year, month, day].filter((part) => part !== null).join(" ")];
}
