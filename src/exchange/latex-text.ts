const special: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  $: "\\$",
  "&": "\\&",
  "#": "\\#",
  "%": "\\%",
  _: "\\_",
  "^": "\\textasciicircum{}",
  "~": "\\textasciitilde{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
  '"': "\\textquotedbl{}",
  "`": "\\textasciigrave{}",
  "[": "{[}",
  "]": "{]}",
  "*": "{*}"
};

/**
 * A text as it stands, set in LaTeX (with pdfLaTeX: T1 and textcomp): characters that TeX reads as a command are named,
 * two that it would join into another sign are parted; what is no ASCII stays as it is.
 */
export function latexText(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim()
    .replace(/[\\{}$&#%_^~<>|"`[\]*]/g, (c) => special[c]!)
    .replace(/([-',])(?=\1)/g, "$1{}");
}
