const svgNamespace = "http://www.w3.org/2000/svg";
const xmlNamespace = "http://www.w3.org/XML/1998/namespace";
const declarations = "http://www.w3.org/2000/xmlns/";

/**
 * An SVG as the text of a file: XML 1.0 without a declaration, to be written in UTF-8; the same bytes in every browser
 * and in Node, which the serializers of documents do not promise. Comments and characters that XML forbids are left out.
 */
export function writeSvg(svg: SVGSVGElement): string {
  const parts: string[] = [];
  writeElement(svg, true, parts);
  parts.push("\n");
  return parts.join("");
}

function writeElement(element: Element, isRoot: boolean, parts: string[]): void {
  if (element.namespaceURI !== svgNamespace) throw new Error(`no element of SVG: ${element.nodeName}`);
  const name = element.localName;
  parts.push("<", name);
  if (isRoot) parts.push(` xmlns="${svgNamespace}"`);
  for (const {name: key, value, namespaceURI} of element.attributes) {
    if (namespaceURI === declarations || key === "xmlns") continue;
    if (namespaceURI !== null && namespaceURI !== xmlNamespace)
      throw new Error(`no attribute of SVG: ${key}`);
    parts.push(" ", key, '="', attributeText(value), '"');
  }
  const opened = parts.push(">");
  for (let child = element.firstChild as ChildNode | null; child !== null; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE) writeElement(child as Element, false, parts);
    else if (child.nodeType === child.TEXT_NODE || child.nodeType === child.CDATA_SECTION_NODE) {
      const text = escapeText(child.nodeValue ?? "");
      if (text !== "") parts.push(text);
    }
  }
  if (parts.length === opened) parts[opened - 1] = "/>";
  else parts.push("</", name, ">");
}

/** All but tab, line feed, carriage return and what follows the control characters; halves of a pair alone, too. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const references: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\t": "&#9;",
  "\n": "&#10;",
  "\r": "&#13;"
};

function escapeText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>\r]/g, (character) => references[character]!);
}

function attributeText(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"\t\n\r]/g, (character) => references[character]!);
}
