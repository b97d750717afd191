/** Commands for characters that T1 and textcomp have, and pdfLaTeX does not know by themselves; each works in LuaLaTeX too. */
const commands: Record<string, string> = {
  "–": "--",
  "—": "---",
  "‘": "`",
  "’": "'",
  "“": "``",
  "”": "''",
  "„": "\\quotedblbase{}",
  "…": "\\ldots{}",
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

/** A text of LaTeX in characters that pdfLaTeX sets: what it has no letter for is "?". */
export function unicodeForLatex(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\p{M}/gu, "")
    .replace(/[\u0080-\u{10ffff}]/gu, (character) => {
      const command = commands[character] ?? greek[character];
      if (command !== undefined) return command;
      if (isLatin.test(character)) return character;
      const plain = character.normalize("NFKD").replace(/\p{M}/gu, "");
      return /^[\x20-\x7e]+$/.test(plain) && !/[\\{}$&#%_^~]/.test(plain) ? plain : "?";
    });
}
