import {citeFigure} from "../snapshot/cite-figure.js";
import type {ComposedFigure} from "../snapshot/compose.js";
import {htmlFigure, iframeFigure, latexFigure, markdownFigure} from "../snapshot/embed-figure.js";
import {figureCsv} from "../snapshot/figure-csv.js";
import {figureSql} from "../snapshot/figure-sql.js";
import {type ComposeHere, composeHere} from "./compose-here.js";
import {copyText} from "./copy-text.js";
import {download} from "./download.js";
import type {FigureTaking} from "./figure-takings.js";
import {siteAddress} from "./site-address.js";

export interface TakeOptions extends ComposeHere {
  dpi: number;
  /** Where text is shown that the browser does not let be copied. */
  place: HTMLElement;
}

/** A figure being taken: composed once, however much of it is wanted. */
interface Taken extends TakeOptions {
  figure: ComposedFigure;
  name: (ending: string) => string;
}

type Take = (taken: Taken) => Promise<string>;

const takes: Record<FigureTaking, Take> = {
  async svg({figure, name}) {
    return save(name("svg"), figure.svg, "image/svg+xml");
  },
  async png({figure, dpi, name}) {
    return save(name("png"), new Blob([await pngOf(figure, dpi)], {type: "image/png"}));
  },
  async pdf({figure, name}) {
    const {pdfOf} = await import("./make-pdf.js");
    const {bytes, said} = await pdfOf(figure);
    const saved = save(name("pdf"), new Blob([bytes], {type: "application/pdf"}));
    return said === "" ? saved : `${saved}. ${said}`;
  },
  async csv({figure, source, name}) {
    return save(name("csv"), figureCsv(source.table(), figure.memory), "text/csv;charset=utf-8");
  },
  async data({figure, source, name}) {
    return save(name("all-data.csv"), figureCsv(source.data(), figure.memory), "text/csv;charset=utf-8");
  },
  async bundle({figure, source, dpi, name}) {
    const {figureBundle} = await import("../snapshot/bundle.js");
    const {memory, alt, svg} = figure;
    const bytes = figureBundle({
      file: source.file,
      memory,
      alt,
      svg,
      png: await pngOf(figure, dpi),
      csv: figureCsv(source.table(), memory),
      dataCsv: figureCsv(source.data(), memory),
      sql: figureSql(memory)
    });
    return save(name("zip"), new Blob([new Uint8Array(bytes)], {type: "application/zip"}));
  },
  async image({figure, dpi}) {
    const png = async () => new Blob([await pngOf(figure, dpi)], {type: "image/png"});
    if (typeof ClipboardItem === "undefined")
      throw new Error("this browser copies no images: save the PNG instead");
    try {
      await navigator.clipboard.write([new ClipboardItem({"image/png": png()})]);
    } catch (error) {
      throw new Error("this browser does not allow it here: save the PNG instead", {cause: error});
    }
    return "Image copied";
  },
  link: async ({figure, link, place}) =>
    copied("Link", link === undefined ? linkOf(figure) : await link(), place),
  sql: async ({figure, place}) => copied("SQL", figureSql(figure.memory), place),
  markdown: async ({figure, name, place}) =>
    copied(
      "Markdown",
      markdownFigure({memory: figure.memory, alt: figure.alt, file: name("svg")}),
      place,
      name("svg")
    ),
  latex: async ({figure, name, place}) =>
    copied(
      "LaTeX",
      latexFigure({memory: figure.memory, alt: figure.alt, file: name("pdf")}),
      place,
      name("pdf")
    ),
  html: async ({figure, name, place}) =>
    copied(
      "HTML",
      htmlFigure({memory: figure.memory, alt: figure.alt, file: name("svg")}),
      place,
      name("svg")
    ),
  async frame({figure, source, link, place}) {
    if (link !== undefined) throw new Error("a chart of a notebook has no page of its own: copy its link");
    const {view} = figure.memory;
    const address = `${siteAddress}embed/${source.id}.html${view.search}`;
    const {width, height, memory} = figure;
    return copied("HTML", iframeFigure({memory, address, height: (height * 720) / width + 60}), place);
  },
  citation: async ({figure, place}) => copied("Citation", citeFigure(figure.memory).text, place),
  bibtex: async ({figure, place}) => copied("BibTeX", citeFigure(figure.memory).bibtex, place),
  alt: async ({figure, place}) => copied("Alternative text", figure.alt, place),
  async share({figure, name, dpi}) {
    const file = new File([await pngOf(figure, dpi)], name("png"), {type: "image/png"});
    const bare = {title: figure.memory.words.title, text: figure.alt, url: linkOf(figure)};
    const whole = {...bare, files: [file]};
    try {
      await navigator.share(navigator.canShare?.(whole) === true ? whole : bare);
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return "";
      throw error;
    }
    return "Shared";
  },
  async qr({figure, name}) {
    const {openQrCode} = await import("./qr-code.js");
    openQrCode(linkOf(figure), {name, title: figure.memory.words.title});
    return "";
  },
  async report({figure, source}) {
    const {addFigureToReport} = await import("./report-basket.js");
    return addFigureToReport({figure, file: source.file, table: source.table()});
  },
  async table({figure, source}) {
    const {addTableToReport} = await import("./report-basket.js");
    return addTableToReport({figure, file: source.file, table: source.table()});
  }
};

/** Takes something of a figure; gives in words what became of it. */
export async function takeFigure(what: FigureTaking, options: TakeOptions): Promise<string> {
  const figure = await composeHere(options);
  const name = (ending: string): string => `litscope-${options.source.file}.${ending}`;
  const said = await takes[what]({...options, figure, name});
  const isPicture = ["png", "svg", "pdf", "image"].includes(what);
  return isPicture && figure.said !== "" ? `${said}. ${figure.said}` : said;
}

/** The address of the figure's view, and of the build that it was made from. */
function linkOf({memory}: ComposedFigure): string {
  const {view, corpus} = memory;
  const address = new URL(`${view.page}${view.search}`, siteAddress);
  address.searchParams.set("build", corpus.fingerprint);
  address.hash = view.fragment;
  return address.href;
}

async function pngOf(figure: ComposedFigure, dpi: number): Promise<Uint8Array<ArrayBuffer>> {
  return (await import("./export-png.js")).figurePng(figure, dpi);
}

function save(name: string, content: Blob | string, type?: string): string {
  download(name, content, type);
  return `Saved ${name}`;
}

async function copied(what: string, text: string, place: HTMLElement, wants?: string): Promise<string> {
  const said = (await copyText(text, place)) === "copied" ? `${what} copied` : "Press Ctrl+C to copy";
  return wants === undefined ? said : `${said}; save ${wants} beside it`;
}
