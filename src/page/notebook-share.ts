import type {NotebookFile} from "../notebook/notebook-file.js";
import type {Notebook} from "../model/notebook.js";
import {download} from "./download.js";

export interface CorpusName {
  title: string;
  fingerprint: string;
}

/** The key of a notebook in the fragment of an address. */
const key = "notebook";

/**
 * A link that carries the notebook, and the filter of the page; null where it would be so long that mail programs and
 * wikis break it.
 */
export async function notebookLink(notebook: Notebook, corpus: CorpusName): Promise<string | null> {
  const {longestLink, packNotebook} = await import("../notebook/notebook-link.js");
  const packed = packNotebook(await fileText(notebook, corpus));
  if (packed.length > longestLink) return null;
  const address = new URL(location.href);
  for (const name of ["notebook", "sql"]) address.searchParams.delete(name);
  address.hash = `${key}=${packed}`;
  return address.href;
}

/** The notebook that an address carries; null where it carries none. */
export async function linkedNotebook(hash: string): Promise<NotebookFile | {reason: string} | null> {
  if (!hash.startsWith(`#${key}=`)) return null;
  const {unpackNotebook} = await import("../notebook/notebook-link.js");
  const unpacked = unpackNotebook(hash.slice(key.length + 2));
  return "reason" in unpacked ? unpacked : readNotebookFile(unpacked.text);
}

/** The notebook in a file's text. */
export async function readNotebookFile(text: string): Promise<NotebookFile> {
  return (await import("../notebook/notebook-file.js")).readNotebook(text);
}

/** Saves the notebook as a file and gives the file's name. */
export async function saveNotebook(notebook: Notebook, corpus: CorpusName): Promise<string> {
  const stem = notebook.title
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  const file = `${stem || "notebook"}.md`;
  download(file, await fileText(notebook, corpus), "text/markdown;charset=utf-8");
  return file;
}

async function fileText(notebook: Notebook, {title, fingerprint}: CorpusName): Promise<string> {
  const {writeNotebook} = await import("../notebook/notebook-file.js");
  return writeNotebook(notebook, {fingerprint, corpus: title});
}
