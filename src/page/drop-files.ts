import {leaveTablesToPage} from "./drop-anything.js";

export interface TableTargets {
  /** A Markdown file: a notebook. */
  onNotebook: (file: File) => void;
  onData: (files: File[]) => void;
}

/** Opens tables and notebooks that are dropped anywhere on the page. */
export function dropFiles({onNotebook, onData}: TableTargets): void {
  leaveTablesToPage({
    invitation:
      "Drop CSV, Parquet or JSON to open it as a table, a Markdown file to open it as a notebook, BibTeX, RIS or an archive to explore its papers, a figure to open its view",
    onFiles(files) {
      const isNotebook = ({name}: File): boolean => /\.(?:md|markdown)$/i.test(name);
      const notebook = files.find(isNotebook);
      if (notebook !== undefined) onNotebook(notebook);
      const data = files.filter((file) => !isNotebook(file));
      if (data.length > 0) onData(data);
    }
  });
}
