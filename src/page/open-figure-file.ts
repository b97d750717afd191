import {errorText} from "./error-text.js";
import {figurePlace} from "./figure-place.js";
import {readFigureFile} from "./read-figure-file.js";
import {keepReturned} from "./returned-figures.js";
import {keepPicture} from "./returned-pictures.js";
import {sayReturned, showReturned} from "./returned-figure.js";

/** Goes to the view that a file remembers, and shows above its chart what the file is; says why where there is none. */
export async function openFigureFile(file: File): Promise<void> {
  try {
    const read = await readFigureFile(file);
    if ("reason" in read) return sayReturned(`${file.name} leads to no view: ${read.reason}.`);
    const {memory, picture, problems} = read;
    const place = figurePlace(memory);
    if ("reason" in place) return sayReturned(`${file.name} leads to no view: ${place.reason}.`);
    const figure = {id: crypto.randomUUID(), file: file.name, memory, problems, ...place};
    const lost = picture === null ? "" : await keep(figure.id, picture);
    keepReturned(lost === "" ? figure : {...figure, problems: [...problems, lost]});
    await go(place.address);
  } catch (error) {
    sayReturned(`${file.name} could not be opened: ${errorText(error)}.`);
  }
}

/** A view without its picture is better than none. */
async function keep(id: string, picture: Blob): Promise<string> {
  try {
    await keepPicture(id, picture);
    return "";
  } catch (error) {
    return `the picture could not be kept from page to page: ${errorText(error)}`;
  }
}

/** A step that the back button takes back; the page is read anew where another view stands in its address. */
async function go(address: string): Promise<void> {
  const there = new URL(`./${address}`, document.baseURI);
  const isHere = there.pathname === location.pathname && there.search === location.search;
  location.assign(there);
  if (isHere) await showReturned();
}
