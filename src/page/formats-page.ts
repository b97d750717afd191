import {descriptionKeys} from "../corpus/description.js";
import {names} from "../corpus/field-names.js";
import {advice, formats, type Format} from "../corpus/formats.js";
import {plainTable} from "./prose.js";
import "./site.js";

/** The Formats page: what is read, told by the code that reads it. */
export function formatsPage() {
  return {
    formats(): HTMLElement {
      const rows = (Object.keys(formats) as Format[])
        .map((format) => [formats[format], advice[format]] as const)
        .sort(([a], [b]) => a.localeCompare(b, "en"));
      return plainTable(
        "Formats that are read",
        [{label: "Format"}, {label: "Where it comes from, and what to ask for"}],
        rows
      );
    },

    fields(): HTMLElement {
      const rows = Object.entries(names).map(([field, known]) => [field, known.join(", ")]);
      return plainTable(
        "Names of columns and keys",
        [{label: "Field"}, {label: "Names that are understood"}],
        rows
      );
    },

    description(): HTMLElement {
      const rows = Object.entries(descriptionKeys).map(([key, {about, example}]) => [key, about, example]);
      return plainTable(
        "What corpus.json may say",
        [{label: "Key"}, {label: "Meaning"}, {label: "Example"}],
        rows
      );
    }
  };
}
