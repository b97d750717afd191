/** Files that are figures, bundles, views or reports rather than data. */
const figureName = /\.(?:svg|png|zip)$|(?:^|[^a-z])view\.json$|\.litscope\.json$/i;

export function isFigureFile({name}: Pick<File, "name">): boolean {
  return figureName.test(name);
}

let isLeftToPage = false;

/** From here on, files that are no figures are the page's, and so is the sheet that shows while files hover. */
export function leaveDataToPage(): void {
  isLeftToPage = true;
}

/** Lets a figure that Litscope made be dropped anywhere on the page; what it remembers is opened. */
export function dropFigures(): void {
  const sheet = document.createElement("div");
  sheet.className = "drop-sheet";
  sheet.hidden = true;
  sheet.textContent = "Drop a figure that Litscope made (SVG, PNG or bundle) to open its view";
  document.body.append(sheet);
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    sheet.hidden = isLeftToPage;
  });
  addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) sheet.hidden = true;
  });
  addEventListener("drop", (event) => {
    sheet.hidden = true;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const dropped = [...(event.dataTransfer?.files ?? [])];
    const [file] = isLeftToPage ? dropped.filter(isFigureFile) : dropped;
    if (file !== undefined) void open(file);
  });
}

async function open(file: File): Promise<void> {
  const {openFigureFile} = await import("./open-figure-file.js");
  await openFigureFile(file);
}
