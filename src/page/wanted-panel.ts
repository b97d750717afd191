import {counted} from "../figures/corpus-line.js";
import {type CorpusMark, isFingerprint} from "../state/corpus-state.js";
import {pushButton} from "./controls.js";
import {fileInput, siteAddressOfPage} from "./corpus-bar.js";
import {paragraph} from "./prose.js";

/** Letters of what stands in the place of a fingerprint. */
const mostSaid = 40;

/** What a page shows in the place of everything where its link is of a corpus that this browser has not got. */
export function wantedPanel({fingerprint, files, n_files}: CorpusMark): HTMLElement {
  const panel = document.createElement("div");
  const heading = document.createElement("h1");
  const isWhole = isFingerprint(fingerprint);
  heading.textContent = isWhole ? "This link shows somebody’s own papers" : "This link is damaged";
  panel.append(
    heading,
    paragraph(
      isWhole
        ? `It was made on a local corpus, ${fingerprint}, which is only in the browser that made it. Nothing of it is on this site, and nothing is shown in its place.`
        : `It was made on somebody’s own papers, and was cut or changed on its way: “${fingerprint.slice(0, mostSaid)}” is no fingerprint of a corpus, which has 16 digits, 0 to f. Nothing is shown in its place.`
    )
  );
  if (files.length > 0) {
    const list = document.createElement("ul");
    for (const {path, sha256} of files) {
      const item = document.createElement("li");
      const name = document.createElement("code");
      name.textContent = path;
      item.append(name, ` (SHA-256 begins with ${sha256})`);
      list.append(item);
    }
    const n_more = n_files - files.length;
    if (n_more > 0)
      list.append(
        Object.assign(document.createElement("li"), {
          textContent: `and ${counted(n_more, "more file", "more files")}`
        })
      );
    panel.append(
      paragraph(
        `It was made of ${counted(n_files, "file")}. Open the same here, and the link shows what it showed:`
      ),
      list
    );
  }
  const input = fileInput();
  const back = document.createElement("a");
  back.href = siteAddressOfPage();
  back.dataset.view = "";
  back.textContent = "Look at the site’s own papers instead";
  const row = document.createElement("p");
  row.append(
    pushButton("Open these files …", "", () => input.click()),
    input,
    " ",
    back
  );
  panel.append(row);
  return panel;
}
