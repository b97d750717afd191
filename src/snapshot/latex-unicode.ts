import {latexText} from "../exchange/latex-text.js";

/**
 * Commands for characters that T1 and textcomp have, and pdfLaTeX does not know by themselves; each works in LuaLaTeX too.
 * Those behind braces would be joined with a "?" or "-" before them.
 */
const commands: Record<string, string> = {
  "–": "{}\\textendash{}",
  "—": "{}\\textemdash{}",
  "‘": "{}\\textquoteleft{}",
  "’": "{}\\textquoteright{}",
  "“": "\\textquotedblleft{}",
  "”": "\\textquotedblright{}",
  "„": "\\quotedblbase{}",
  "…": "\\textellipsis{}",
  "−": "$-$",
  "×": "$\\times$",
  "÷": "$\\div$",
  "±": "$\\pm$",
  "·": "$\\cdot$",
  "•": "\\textbullet{}",
  "≤": "$\\leq$",
  "≥": "$\\geq$",
  "≠": "$\\neq$",
  "≈": "$\\approx$",
  "∼": "$\\sim$",
  "∞": "$\\infty$",
  "→": "$\\rightarrow$",
  "←": "$\\leftarrow$",
  "↔": "$\\leftrightarrow$",
  "⇒": "$\\Rightarrow$",
  "∈": "$\\in$",
  "√": "$\\surd$",
  "∑": "$\\Sigma$",
  "∂": "$\\partial$",
  "∇": "$\\nabla$",
  "′": "$'$",
  "″": "$''$",
  "°": "\\textdegree{}",
  µ: "$\\mu$",
  "€": "\\texteuro{}",
  "£": "\\pounds{}",
  "§": "\\S{}",
  "©": "\\textcopyright{}",
  "®": "\\textregistered{}",
  "™": "\\texttrademark{}",
  "²": "\\textsuperscript{2}",
  "³": "\\textsuperscript{3}",
  "¹": "\\textsuperscript{1}",
  "½": "\\textonehalf{}",
  "¼": "\\textonequarter{}",
  "¾": "\\textthreequarters{}",
  "\u00a0": "~",
  "\u2009": "\\,",
  "\u202f": "\\,",
  "\u00ad": "\\-"
};

const greek: Record<string, string> = Object.fromEntries(
  Object.entries({
    α: "alpha",
    β: "beta",
    γ: "gamma",
    δ: "delta",
    ε: "varepsilon",
    ζ: "zeta",
    η: "eta",
    θ: "theta",
    ι: "iota",
    κ: "kappa",
    λ: "lambda",
    μ: "mu",
    ν: "nu",
    ξ: "xi",
    π: "pi",
    ρ: "rho",
    σ: "sigma",
    ς: "varsigma",
    τ: "tau",
    υ: "upsilon",
    φ: "varphi",
    χ: "chi",
    ψ: "psi",
    ω: "omega",
    Γ: "Gamma",
    Δ: "Delta",
    Θ: "Theta",
    Λ: "Lambda",
    Ξ: "Xi",
    Π: "Pi",
    Σ: "Sigma",
    Φ: "Phi",
    Ψ: "Psi",
    Ω: "Omega"
  }).map(([letter, name]) => [letter, `$\\${name}$`])
);

/** Latin letters that T1 has, composed or not: pdfLaTeX's UTF-8 sets them. */
const isLatin = /[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u0137\u0139-\u0148\u014a-\u017e¡¿«»]/u;

const symbols = new Map(Object.entries({...commands, ...greek}));

/** LaTeX with symbols and Greek letters as commands, which pdfLaTeX needs; everything else stays as it is. */
export function symbolsForLatex(source: string): string {
  return source
    .normalize("NFC")
    .replace(/[\u0080-\u{10ffff}]/gu, (character) => symbols.get(character) ?? character);
}

/**
 * LaTeX in characters that pdfLaTeX sets: besides symbols and Greek, letters and signs that have a plain form are in that
 * form; what it has no letter for, as CJK and emoji, is "?", once for what is one sign to a reader.
 */
export function unicodeForLatex(source: string): string {
  return symbolsForLatex(source)
    .replace(
      /(?:\p{Extended_Pictographic}[\p{Emoji_Modifier}\p{M}]*\u200d)+(?=\p{Extended_Pictographic})/gu,
      ""
    )
    .replace(/[\p{M}\p{Emoji_Modifier}\p{Cf}]/gu, "")
    .replace(/[\u0080-\u{10ffff}]/gu, (character) => {
      if (isLatin.test(character)) return character;
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return /^[\x20-\x7e]+$/.test(plain) ? latexText(plain) || " " : "?";
    });
}
