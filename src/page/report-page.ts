import {pushButton} from "./controls.js";
import {useFilter} from "./filter.js";
import "./site.js";

/** The Report page. */
export function reportPage() {
  useFilter();
  return {
    report: () => document.createElement("div"),
    openFigure(): HTMLElement {
      const input = document.createElement("input");
      input.type = "file";
      input.accept = ".svg,.png,.zip,.json";
      input.hidden = true;
      input.addEventListener("change", () => {
        const [file] = input.files ?? [];
        input.value = "";
        if (file !== undefined) void open(file);
      });
      const element = document.createElement("div");
      element.append(
        pushButton("Open a figure …", "Go to the view that a file remembers", () => input.click()),
        input
      );
      return element;
    }
  };
}

async function open(file: File): Promise<void> {
  const {openFigureFile} = await import("./open-figure-file.js");
  await openFigureFile(file);
}
