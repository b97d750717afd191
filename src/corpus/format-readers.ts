import type {Entry, Reader} from "../model/paper.js";
import {looksLikeBibtex, readBibtex} from "./bibtex/read-bibtex.js";
import type {Opened} from "./detect.js";
import {formats, type Format} from "./formats.js";
import {looksLikeJson, readJson} from "./json/read-json.js";
import {readText} from "./read-text.js";
import {looksLikeXml, readXml, xmlFormats} from "./xml/read-xml.js";
import {openDates} from "./sidecar.js";
import {looksLikeTable, readTable} from "./table/read-table.js";
import {looksLikeEnw, readEnw} from "./tagged/endnote-enw.js";
import {looksLikeMedline, readMedline} from "./tagged/medline.js";
import {looksLikeOvid, readOvid} from "./tagged/ovid.js";
import {looksLikeProQuest, readProQuest} from "./tagged/proquest.js";
import {looksLikeRefWorks, readRefWorks} from "./tagged/refworks.js";
import {looksLikeRis, readRis} from "./tagged/ris.js";
import {looksLikeWosText, readWosText} from "./tagged/wos-plaintext.js";

export interface ReaderOptions {
  /** Column names of the user's own, with the field of a paper that each one holds. */
  columns: ReadonlyMap<string, string>;
}

export interface FormatReader {
  looksLike(head: string, options: ReaderOptions): boolean;
  open(file: string, options: ReaderOptions): Opened;
}

/** All that is read, in the order in which a file is tried; the last takes every text. */
export const formatReaders: readonly [...FormatReader[], FormatReader] = [
  {looksLike: looksLikeJson, open: (file) => withFormat(readJson(file))},
  ...xmlFormats.map((xml) =>
    of(
      xml.format,
      (head) => looksLikeXml(xml, head),
      (file) => readXml(file, xml)
    )
  ),
  of("bibtex", (head) => looksLikeBibtex(head) || /^%\s*Encoding:/i.test(head), readBibtex),
  of("ris", looksLikeRis, readRis),
  of("pubmed_nbib", looksLikeMedline, readMedline),
  of("wos_plaintext", looksLikeWosText, readWosText),
  of("endnote_enw", looksLikeEnw, readEnw),
  of("refworks_tagged", looksLikeRefWorks, readRefWorks),
  of("ovid_txt", looksLikeOvid, readOvid),
  of("proquest_txt", looksLikeProQuest, readProQuest),
  {
    looksLike: (head, {columns}) => looksLikeTable(head, columns) === "dates",
    open: (file, {columns}) => ({...openDates(file, columns), format: () => "dates", seems: ""})
  },
  {
    looksLike: (head, {columns}) => looksLikeTable(head, columns) === "papers",
    open: (file, {columns}) => withFormat(readTable(file, columns))
  },
  of("plain_text", () => true, readText)
];

function of(
  format: Format,
  looksLike: (head: string) => boolean,
  read: (file: string) => Reader
): FormatReader {
  return {looksLike, open: (file) => ({...read(file), format: () => format, seems: formats[format]})};
}

/** A reader that tells its format by what it has read; where that was nothing of papers, the file was refused. */
function withFormat<R extends Reader & {format(): Format}>(reader: R): R & Opened {
  let isRefused = false;
  const watch = (entries: Entry[]): Entry[] => {
    isRefused ||= entries.some(
      (entry) => "problem" in entry && entry.problem.kind === "refused" && entry.problem.line === null
    );
    return entries;
  };
  return {
    ...reader,
    push: (text: string) => watch(reader.push(text)),
    end: () => watch(reader.end()),
    format: () => (isRefused ? null : reader.format()),
    get seems() {
      return formats[reader.format()];
    }
  };
}
