/** What can be taken of a figure, as menus list it. */
export const figureTakings = {
  Save: {
    png: {label: "PNG", about: "A picture that remembers its view"},
    svg: {label: "SVG", about: "A drawing without limits of size, which remembers its view"},
    pdf: {label: "PDF", about: "For LaTeX and print"},
    csv: {label: "CSV of what is shown", about: "Numerator, denominator, share and interval of each point"},
    data: {label: "CSV of all the data", about: "What the figure leaves out, too"},
    bundle: {
      label: "Bundle (zip)",
      about: "Figure, numbers, SQL and view with their sums: can be checked with litscope verify"
    }
  },
  Copy: {
    image: {label: "Image", about: "To paste into a document or a message"},
    link: {label: "Link to this view", about: "The address of this view"},
    sql: {label: "SQL statements", about: "The statements behind the figure"},
    markdown: {label: "Markdown", about: "The figure with its caption, for a README or a wiki"},
    latex: {label: "LaTeX figure", about: "With caption and label; wants the PDF"},
    html: {label: "HTML with picture", about: "A figure with its caption; wants the SVG"},
    frame: {label: "HTML frame", about: "The live chart inside another page"},
    citation: {label: "Citation", about: "A line for a list of references"},
    bibtex: {label: "BibTeX", about: "The same for a .bib file"},
    alt: {label: "Alternative text", about: "What the figure shows, for those who do not see it"}
  },
  Share: {
    share: {label: "Share …", about: "By the programs of this device"},
    qr: {label: "QR code …", about: "The address as a picture, for slides"}
  },
  Report: {
    report: {label: "Add to the report", about: "The figure as it is now"},
    table: {label: "Add its table to the report", about: "The numbers of the figure"}
  }
} as const satisfies Record<string, Record<string, {label: string; about: string}>>;

type Groups = typeof figureTakings;
/** A thing that can be taken of a figure. */
export type FigureTaking = {[G in keyof Groups]: keyof Groups[G]}[keyof Groups] & string;

/** Whether this browser can hand files or addresses to the programs of the device. */
export function canShare(): boolean {
  return typeof navigator.share === "function";
}
