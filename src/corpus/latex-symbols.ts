/** Pairs of names and values, separated by white space. */
function table(pairs: string): Map<string, string> {
  const words = pairs.trim().split(/\s+/);
  const entries: [string, string][] = [];
  for (let i = 0; i + 1 < words.length; i += 2) entries.push([words[i]!, words[i + 1]!]);
  return new Map(entries);
}

/** The combining character of each accent. */
export const accents = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  ["u", "\u0306"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["r", "\u030A"],
  ["H", "\u030B"],
  ["v", "\u030C"],
  ["d", "\u0323"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["b", "\u0331"],
  ["t", "\u0361"]
]);

/** The combining character of each accent of mathematics. */
export const mathAccents = new Map([
  ["hat", "\u0302"],
  ["widehat", "\u0302"],
  ["tilde", "\u0303"],
  ["widetilde", "\u0303"],
  ["bar", "\u0304"],
  ["overline", "\u0304"],
  ["breve", "\u0306"],
  ["dot", "\u0307"],
  ["ddot", "\u0308"],
  ["mathring", "\u030A"],
  ["check", "\u030C"],
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["vec", "\u20D7"]
]);

/** Letters that are written as macros, which swallow the spaces after them. */
export const letters = table(`
  ss ß SS ẞ ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ imath ı jmath ȷ dh ð DH Ð th þ TH Þ
  dj đ DJ Đ ng ŋ NG Ŋ ij ĳ IJ Ĳ hyphen -`);

/** What stands for one character of text. */
export const textSymbols = new Map([
  ...table(`
  & & % % $ $ # # _ _ { { } }
  textendash – textemdash — textellipsis … ldots … dots … textbullet • textperiodcentered · textasteriskcentered ∗
  textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl "
  quotedblbase „ quotesinglbase ‚ guillemotleft « guillemotright » guilsinglleft ‹ guilsinglright ›
  guillemetleft « guillemetright » glqq „ grqq “ flqq « frqq » lq ‘ rq ’ dq "
  S § P ¶ textsection § textparagraph ¶ dag † ddag ‡ textdagger † textdaggerdbl ‡ dagger † ddagger ‡
  copyright © textcopyright © textregistered ® texttrademark ™ textdegree ° degree ° celsius °C textcelsius ℃
  pounds £ textsterling £ euro € texteuro € EUR € textcent ¢ textyen ¥ yen ¥ textcurrency ¤ textdollar $
  textmu µ micro µ textohm Ω textonehalf ½ textonequarter ¼ textthreequarters ¾ textonesuperior ¹ texttwosuperior ²
  textthreesuperior ³ textordfeminine ª textordmasculine º textpm ± texttimes × textdiv ÷ textminus −
  textbackslash \\ textasciitilde ~ texttildelow ~ textasciicircum ^ textasciigrave \` textasciiacute ´
  textunderscore _ textbar | textbardbl ‖ textless < textgreater > textbraceleft { textbraceright } textnumero №
  textexclamdown ¡ textquestiondown ¿ textpertenthousand ‱ textperthousand ‰ textsurd √ textlnot ¬ textbrokenbar ¦
  textrightarrow → textleftarrow ← textuparrow ↑ textdownarrow ↓ textasciimacron ¯ textinterrobang ‽ textreferencemark ※
  LaTeX LaTeX TeX TeX LaTeXe LaTeX2e BibTeX BibTeX slash / textvisiblespace ␣ textpercent % textampersand &
  textalpha α textbeta β textgamma γ textdelta δ textepsilon ε textzeta ζ texteta η texttheta θ textiota ι textkappa κ
  textlambda λ textnu ν textxi ξ textomikron ο textpi π textrho ρ textsigma σ texttau τ textupsilon υ textphi φ
  textchi χ textpsi ψ textomega ω textGamma Γ textDelta Δ textTheta Θ textLambda Λ textXi Ξ textPi Π textSigma Σ
  textPhi Φ textPsi Ψ textOmega Ω`),
  ["nobreakspace", "\u00A0"],
  ["space", " "],
  ["quad", " "],
  ["qquad", " "],
  ["enspace", " "],
  ["thinspace", " "],
  ["newline", " "],
  ["linebreak", " "],
  ["par", " "],
  ["item", " "],
  [" ", " "],
  ["\\", " "],
  [",", " "],
  [";", " "],
  [":", " "],
  [">", " "],
  ["!", ""],
  ["-", ""],
  ["/", ""],
  ["@", ""],
  ["*", ""]
]);

/** What stands for one character of mathematics. */
export const mathSymbols = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta θ iota ι kappa κ varkappa κ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi π rho ρ varrho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ
  chi χ psi ψ omega ω Alpha Α Beta Β Gamma Γ Delta Δ Epsilon Ε Zeta Ζ Eta Η Theta Θ Iota Ι Kappa Κ Lambda Λ Mu Μ Nu Ν
  Xi Ξ Omicron Ο Pi Π Rho Ρ Sigma Σ Tau Τ Upsilon Υ Phi Φ Chi Χ Psi Ψ Omega Ω varGamma Γ varDelta Δ varOmega Ω
  upalpha α upbeta β upgamma γ updelta δ upmu μ uplambda λ uppi π upsigma σ
  times × div ÷ cdot · ast ∗ star ⋆ circ ∘ bullet • pm ± mp ∓ oplus ⊕ otimes ⊗ ominus ⊖ odot ⊙ boxplus ⊞ boxtimes ⊠
  cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ wedge ∧ vee ∨ land ∧ lor ∨ setminus ∖ smallsetminus ∖ ltimes ⋉ rtimes ⋊ wr ≀
  leq ≤ le ≤ leqslant ≤ geq ≥ ge ≥ geqslant ≥ neq ≠ ne ≠ equiv ≡ approx ≈ approxeq ≊ cong ≅ simeq ≃ sim ~ thicksim ~
  nsim ≁ propto ∝ varpropto ∝ ll ≪ gg ≫ lll ⋘ ggg ⋙ lesssim ≲ gtrsim ≳ lessapprox ⪅ gtrapprox ⪆ lessgtr ≶ prec ≺
  succ ≻ preceq ⪯ succeq ⪰ doteq ≐ triangleq ≜ coloneqq ≔ models ⊨ vdash ⊢ dashv ⊣ vDash ⊨ perp ⊥ parallel ∥ mid |
  nmid ∤ asymp ≍ lt < gt > nleq ≰ ngeq ≱
  in ∈ ni ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ sqsubseteq ⊑ sqsupseteq ⊒
  emptyset ∅ varnothing ∅ exists ∃ nexists ∄ forall ∀ neg ¬ lnot ¬ therefore ∴ because ∵
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ longleftrightarrow ⟷
  Rightarrow ⇒ Longrightarrow ⟹ implies ⟹ Leftarrow ⇐ Leftrightarrow ⇔ Longleftrightarrow ⟺ iff ⟺ mapsto ↦ longmapsto ⟼
  uparrow ↑ downarrow ↓ updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ hookrightarrow ↪
  hookleftarrow ↩ rightharpoonup ⇀ rightleftharpoons ⇌ rightleftarrows ⇄ leadsto ⇝ rightsquigarrow ⇝ twoheadrightarrow ↠
  infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigoplus ⨁
  bigotimes ⨂ bigvee ⋁ bigwedge ⋀ surd √ prime ′ backprime ‵ hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ
  angle ∠ measuredangle ∡ triangle △ square □ Box □ blacksquare ■ Diamond ◇ diamond ⋄ lozenge ◊ bigstar ★
  top ⊤ bot ⊥ langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] lvert | rvert |
  vert | Vert ‖ lVert ‖ rVert ‖ | ‖ backslash \\ cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ colon : checkmark ✓ flat ♭
  sharp ♯ natural ♮ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ odotinSun ☉ astrosun ☉ sun ☉ earth ⊕ AA Å
  bigcirc ○ complement ∁ amalg ⨿ dagger † ddagger ‡ Vdash ⊩ trianglelefteq ⊴ bowtie ⋈ lhd ⊲ rhd ⊳ gtreqless ⋛
  blacktriangle ▲ triangledown ▽ mho ℧ eth ð lnapprox ⪉ eqsim ≂ backsim ∽ ngtr ≯ nless ≮ hearts ♡`);

/** Names of functions, set upright. */
export const functionNames = new Set(
  `log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan max min sup inf lim limsup liminf
  arg det dim deg gcd hom ker Pr mod bmod argmax argmin`.split(/\s+/)
);

/** Letters of the number sets. */
export const doubleStruck = table("R ℝ C ℂ N ℕ Z ℤ Q ℚ P ℙ H ℍ");

export const superscripts = table(`
  0 ⁰ 1 ¹ 2 ² 3 ³ 4 ⁴ 5 ⁵ 6 ⁶ 7 ⁷ 8 ⁸ 9 ⁹ + ⁺ - ⁻ − ⁻ = ⁼ ( ⁽ ) ⁾ a ᵃ b ᵇ c ᶜ d ᵈ e ᵉ f ᶠ g ᵍ h ʰ i ⁱ j ʲ k ᵏ l ˡ m ᵐ
  n ⁿ o ᵒ p ᵖ r ʳ s ˢ t ᵗ u ᵘ v ᵛ w ʷ x ˣ y ʸ z ᶻ T ᵀ N ᴺ M ᴹ K ᴷ D ᴰ α ᵅ β ᵝ γ ᵞ δ ᵟ θ ᶿ φ ᵠ χ ᵡ`);

export const subscripts = table(`
  0 ₀ 1 ₁ 2 ₂ 3 ₃ 4 ₄ 5 ₅ 6 ₆ 7 ₇ 8 ₈ 9 ₉ + ₊ - ₋ − ₋ = ₌ ( ₍ ) ₎ a ₐ e ₑ h ₕ i ᵢ j ⱼ k ₖ l ₗ m ₘ n ₙ o ₒ p ₚ r ᵣ s ₛ
  t ₜ u ᵤ v ᵥ x ₓ β ᵦ γ ᵧ ρ ᵨ φ ᵩ χ ᵪ`);

/** Macros of which only the content of their argument is seen. */
export const formats = new Set(
  `emph textbf textit textsl textsc texttt textrm textsf textup textmd textnormal textlf underline uline ul sout hl
  em bf it sl sc tt rm sf bfseries itshape slshape scshape ttfamily rmfamily sffamily upshape mdseries normalfont
  tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge displaystyle textstyle scriptstyle
  mathrm mathbf mathit mathsf mathtt mathcal mathscr mathfrak mathnormal boldsymbol bm pmb mathop mathbin mathrel
  mathord mathopen mathclose boldmath cal text textsmaller textlarger mbox hbox fbox makebox operatorname relax
  protect nocase mkbibemph mkbibbold mkbibitalic foreignquote textgreek textcyrillic textlatin ensuremath limits
  nolimits left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr centering noindent
  xspace MakeUppercase MakeLowercase uppercase lowercase acro ac acs acl gls underbrace overbrace boxed mathstrut
  allowbreak nobreak hfill break eqref par ignorespaces unskip scalefont textquoted phantomsection num`.split(
    /\s+/
  )
);

/** Macros that nothing is seen of, with the number of their arguments. */
export const unseen = new Map([
  ...`cite citep citet citealp citealt citeauthor citeyear citeyearpar nocite parencite textcite autocite footcite
  footnote footnotemark footnotetext thanks label ref pageref cref Cref autoref eqref index vspace hspace vphantom
  hphantom phantom noopsort SortNoop begin end tag bibitem pagestyle input include includegraphics usepackage
  color fontsize fontfamily selectlanguage`
    .split(/\s+/)
    .map((name): [string, number] => [name, 1]),
  ["rule", 2]
]);

/** Macros of which only the last of their two arguments is seen. */
export const lastSeen = new Set(
  `href textcolor colorbox foreignlanguage overset underset stackrel hyperref raisebox scalebox parbox hypertarget hyperlink textgreekfont`.split(
    " "
  )
);
