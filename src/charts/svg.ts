const namespace = "http://www.w3.org/2000/svg";

export type Attributes = Record<string, string | number | null | undefined>;

/** Makes SVG elements of one document; numbers are written to a hundredth of a pixel, the same in every engine. */
export type Pen = <N extends keyof SVGElementTagNameMap>(
  name: N,
  attributes?: Attributes,
  parent?: Element,
  text?: string
) => SVGElementTagNameMap[N];

export function openPen(document: Document): Pen {
  return (name, attributes = {}, parent, text) => {
    const element = document.createElementNS(namespace, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined)
        element.setAttribute(key, typeof value === "number" ? pixel(value) : value);
    }
    if (text !== undefined) element.textContent = text;
    parent?.append(element);
    return element;
  };
}

/** A length as attributes and paths hold it. */
export function pixel(value: number): string {
  return String(Math.round(value * 100) / 100 + 0);
}

/** Writes the namespace where a file needs it; as a plain attribute some serializers would write it twice. */
export function declareNamespace(svg: SVGSVGElement): void {
  svg.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns", namespace);
}
