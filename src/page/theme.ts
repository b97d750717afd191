export type Theme = "light" | "dark";

const dark = "(prefers-color-scheme: dark)";

export function currentTheme(): Theme {
  return matchMedia(dark).matches ? "dark" : "light";
}

/** Hears a change of the colour scheme; gives the function that stops it. */
export function onThemeChange(listener: (theme: Theme) => void): () => void {
  const query = matchMedia(dark);
  const hear = () => listener(currentTheme());
  query.addEventListener("change", hear);
  return () => query.removeEventListener("change", hear);
}
