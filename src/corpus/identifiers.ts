const DOI = /\b(10\.\d{4,9}\/[^\s"<>]+)/i;
/** Old Wiley DOIs hold angle brackets: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O. */
const SICI = /\b(10\.\d{4,9}\/\(sici\)[^\s"]+)/i;
const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;
const ARXIV_ID =
  /^(\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]*(?:\.[a-z]{2})?\/\d{2}(?:0[1-9]|1[0-2])\d{3})(?:v\d+)?$/i;
const ARXIV_ADDRESS = /arxiv\.org\/(?:abs|pdf|html)\/([^\s?#]+?)(?:\.pdf)?(?:[?#].*)?$/i;

export interface Identifiers {
  doi: string | null;
  arxiv_id: string | null;
  pmid: string | null;
}

/** A DOI in lower case, out of a bare one, `doi:…` or an address. */
export function readDoi(text: string): string | null {
  const found = SICI.exec(text) ?? DOI.exec(text);
  return found ? found[1]!.toLowerCase().replace(/[.,;]+$/, "") : null;
}

/** An arXiv id without its version and, in old ones, without the subject class ("math.GT/0309136" is "math/0309136"), out of a bare one, `arXiv:…`, an address or arXiv's own DOI. */
export function readArxivId(text: string): string | null {
  const written = text.trim();
  const address = ARXIV_ADDRESS.exec(written);
  const doi = ARXIV_DOI.exec(readDoi(written) ?? "");
  const id = ARXIV_ID.exec(address?.[1] ?? doi?.[1] ?? written.replace(/^arxiv:\s*/i, ""));
  return id ? id[1]!.toLowerCase().replace(/\.[a-z]{2}\//, "/") : null;
}

export function readPmid(text: string): string | null {
  const found = /^(?:pmid:\s*|https?:\/\/pubmed\.ncbi\.nlm\.nih\.gov\/)?0*(\d{1,9})(?:\.0+)?\/?$/i.exec(
    text.trim()
  );
  return found ? found[1]! : null;
}

/**
 * The identifiers among what a source calls DOI, arXiv id, PMID, id and address. arXiv's own DOIs
 * (10.48550/arXiv.X) are the arXiv id written otherwise and are kept as that alone.
 */
export function readIdentifiers(given: {
  doi: string | null;
  arxiv_id: string | null;
  pmid: string | null;
  ids: readonly string[];
  url: string | null;
}): Identifiers {
  const among = <T>(read: (id: string) => T | null): T | null =>
    given.ids.map(read).find((id) => id !== null) ?? null;
  const url = given.url ?? "";
  const doi =
    (given.doi && readDoi(given.doi)) ?? among(readDoi) ?? (/doi\.org\//i.test(url) ? readDoi(url) : null);
  const arxiv =
    (given.arxiv_id && readArxivId(given.arxiv_id)) ??
    (doi && readArxivId(doi)) ??
    among(readArxivId) ??
    (ARXIV_ADDRESS.test(url) ? readArxivId(url) : null);
  const pmid =
    (given.pmid && readPmid(given.pmid)) ?? among((id) => (/pmid|pubmed/i.test(id) ? readPmid(id) : null));
  return {doi: doi && ARXIV_DOI.test(doi) ? null : doi || null, arxiv_id: arxiv || null, pmid: pmid || null};
}
