import type {Format} from "../../src/corpus/formats.js";

/** Files of which the manifest's count is no exact one and another is right, with the reason. */
export const differences = new Map<string, {n: number; why: string}>([
  [
    "bibtex/biber__related.bib",
    {n: 11, why: "one of the 12 is an @xdata, which holds fields for entries and is none"}
  ],
  [
    "bibtex/biber__tool.bib",
    {n: 12, why: "six of the 18 are @xdata, which hold fields for entries and are none"}
  ],
  [
    "csl_json/citation-js__data.json",
    {n: 7, why: "an object of lists of items by the name of a test; its longest list with titles is read"}
  ],
  [
    "wos_citation_report_csv/bibliotobler__Tobler_citation_report.txt",
    {n: 67, why: "the manifest counts the line of the time span and that of the column names as rows"}
  ]
]);

/** Files that are read as another format than the folder in which they lie, with the reason. */
export const otherFormats = new Map<string, {format: Format | null; why: string}>([
  [
    "crossref_json/litstudy__d1acbf360274.json",
    {format: "generic_json", why: "its items hold a DOI and nothing else"}
  ],
  [
    "csl_json/citation-js__doi.json",
    {format: "crossref_json", why: "it is Crossref's answer by the name of its DOI"}
  ],
  ["endnote_enw/jabref__Endnote.pattern.A.enw", {format: null, why: "one line with an author is no entry"}],
  [
    "semantic_scholar_json/semanticscholar__test_get_dataset_download_links_0.json",
    {format: null, why: "it holds addresses of files, no papers"}
  ],
  [
    "semantic_scholar_json/semanticscholar__test_get_dataset_diffs_0.json",
    {format: null, why: "it holds addresses of files, no papers"}
  ],
  ["wos_plaintext/jabref__IsiImporterTestEmpty.isi", {format: null, why: "it holds no letter"}]
]);
