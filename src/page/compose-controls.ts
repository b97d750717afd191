import {
  type DotsPerInch,
  dotsPerInch,
  type FigureLook,
  leastWidth,
  mostWidth,
  pixelsPerMillimetre,
  type SizePresetName,
  sizePresets
} from "../snapshot/figure-look.js";
import {type ComposedWords, wordNames} from "../snapshot/figure-memory.js";
import type {Composition} from "./compose-state.js";
import {segments, select, toggle} from "./controls.js";

export interface ComposeControls {
  element: HTMLElement;
  /** Shows a composition, and the words as they stand in the figure. */
  set(composition: Composition, words: ComposedWords): void;
}

export interface ComposeListeners {
  /** `isTyping` changes follow each other: together they are one step to undo. */
  onChange(change: Partial<Composition>, options?: {isTyping?: boolean}): void;
}

const wordLabels: Record<keyof ComposedWords, string> = {
  title: "Title",
  subtitle: "Subtitle",
  caption: "Caption",
  method: "Note on method",
  source: "Source",
  date: "Date",
  address: "Address"
};

const dotLabels: Record<DotsPerInch, string> = {
  96: "1×, 96 dpi",
  192: "2×, 192 dpi",
  300: "300 dpi",
  600: "600 dpi"
};

/** The form of the composer: size, look and words of a figure. */
export function composeControls(first: Composition, {onChange}: ComposeListeners): ComposeControls {
  let composition = first;
  const look = (change: Partial<FigureLook>, options?: {isTyping?: boolean}): void =>
    onChange({look: {...composition.look, ...change}}, options);
  const element = document.createElement("form");
  element.className = "compose-controls";
  element.addEventListener("submit", (event) => event.preventDefault());

  const preset = select<SizePresetName | "own">(
    "Size",
    [
      ...Object.entries(sizePresets).map(([value, {label}]) => ({value: value as SizePresetName, label})),
      {value: "own", label: "A size of your own"}
    ],
    "own",
    (name) => {
      if (name === "own") return;
      const {width, height, unit, scale} = sizePresets[name];
      look({width, height, unit, scale});
    }
  );
  const width = lengthBox("Width", (pixels) => look({width: pixels}, {isTyping: true}));
  const height = lengthBox("Height", (pixels) => look({height: pixels}, {isTyping: true}));
  const unit = select<FigureLook["unit"]>(
    "Unit",
    [
      {value: "mm", label: "mm"},
      {value: "px", label: "px"}
    ],
    first.look.unit,
    (value) => look({unit: value})
  );
  const fixed = toggle("Fixed height", false, (isFixed) =>
    look({height: isFixed ? Math.round(composition.look.width * 0.6) : null})
  );
  const scale = select(
    "Text",
    [60, 75, 90, 100, 125, 160, 200].map((percent) => ({value: String(percent), label: `${percent}%`})),
    "100",
    (percent) => look({scale: Number(percent) / 100})
  );
  const theme = segments<FigureLook["theme"]>(
    "Colours",
    [
      {value: "light", label: "Light"},
      {value: "dark", label: "Dark"},
      {value: "grey", label: "Grey"}
    ],
    first.look.theme,
    (value) => look({theme: value})
  );
  const transparent = toggle("Transparent", first.look.isTransparent, (isTransparent) =>
    look({isTransparent})
  );
  const letters = segments<FigureLook["letters"]>(
    "Letters",
    [
      {value: "text", label: "Text"},
      {value: "outlines", label: "Outlines"}
    ],
    first.look.letters,
    (value) => look({letters: value})
  );
  const dpi = select(
    "PNG",
    dotsPerInch.map((value) => ({value: String(value), label: dotLabels[value]})),
    String(first.dpi),
    (value) => onChange({dpi: Number(value) as DotsPerInch})
  );
  const sizes = document.createElement("div");
  sizes.className = "controls";
  sizes.append(
    preset.element,
    width.element,
    unit.element,
    fixed.element,
    height.element,
    scale.element,
    theme.element,
    transparent.element,
    letters.element,
    dpi.element
  );

  const words = new Map(
    wordNames.map((name) => {
      const box = wordBox(wordLabels[name], {
        onType: (text) => onChange({words: {...composition.words, [name]: text}}, {isTyping: true}),
        onReset() {
          onChange({
            words: Object.fromEntries(Object.entries(composition.words).filter(([word]) => word !== name))
          });
        }
      });
      return [name, box] as const;
    })
  );
  element.append(sizes, ...[...words.values()].map((box) => box.element));

  return {
    element,
    set(next, shown) {
      composition = next;
      const named = Object.entries(sizePresets).find(
        ([, one]) =>
          one.width === next.look.width && one.height === next.look.height && one.scale === next.look.scale
      );
      preset.set((named?.[0] ?? "own") as SizePresetName);
      width.set(next.look.width, next.look.unit);
      height.element.hidden = next.look.height === null;
      if (next.look.height !== null) height.set(next.look.height, next.look.unit);
      fixed.set(next.look.height !== null);
      unit.set(next.look.unit);
      scale.set(String(Math.round(next.look.scale * 100)));
      theme.set(next.look.theme);
      transparent.set(next.look.isTransparent);
      letters.set(next.look.letters);
      dpi.set(String(next.dpi));
      for (const [name, box] of words) box.set(shown[name], name in next.words);
    }
  };
}

interface LengthBox {
  element: HTMLElement;
  set(pixels: number, unit: FigureLook["unit"]): void;
}

function lengthBox(label: string, onChange: (pixels: number) => void): LengthBox {
  const element = document.createElement("label");
  element.className = "control";
  const text = document.createElement("span");
  text.textContent = label;
  const input = document.createElement("input");
  input.type = "number";
  let size = 1;
  input.addEventListener("input", () => {
    const pixels = input.valueAsNumber * size;
    if (input.validity.valid && Number.isFinite(pixels)) onChange(pixels);
    else input.reportValidity();
  });
  element.append(text, input);
  return {
    element,
    set(pixels, unit) {
      size = unit === "mm" ? pixelsPerMillimetre : 1;
      input.step = unit === "mm" ? "0.1" : "1";
      input.min = label === "Width" ? String(Math.ceil(leastWidth / size)) : String(Math.ceil(60 / size));
      input.max = String(Math.floor(mostWidth / size));
      const shown = unit === "mm" ? Math.round((10 * pixels) / size) / 10 : Math.round(pixels);
      if (document.activeElement !== input || Math.abs(input.valueAsNumber - shown) > 1)
        input.value = String(shown);
    }
  };
}

interface WordBox {
  element: HTMLElement;
  set(text: string, isChanged: boolean): void;
}

function wordBox(
  label: string,
  {onType, onReset}: {onType: (text: string) => void; onReset: () => void}
): WordBox {
  const element = document.createElement("div");
  element.className = "word-box";
  const named = document.createElement("label");
  named.className = "control";
  const text = document.createElement("span");
  text.textContent = label;
  const area = document.createElement("textarea");
  area.rows = 1;
  area.placeholder = "left out";
  area.addEventListener("input", () => onType(area.value.replace(/\s*\n\s*/g, " ")));
  named.append(text, area);
  const reset = document.createElement("button");
  reset.type = "button";
  reset.textContent = "As it was";
  reset.setAttribute("aria-label", `${label} as it was`);
  reset.addEventListener("click", onReset);
  element.append(named, reset);
  return {
    element,
    set(next, isChanged) {
      if (area.value !== next && document.activeElement !== area) area.value = next;
      else if (area.value.replace(/\s*\n\s*/g, " ") !== next) area.value = next;
      reset.hidden = !isChanged;
    }
  };
}
