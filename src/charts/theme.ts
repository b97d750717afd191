/** Grey is for print without colour: lines differ by their dashes too. */
export type ThemeName = "light" | "dark" | "grey";

export interface Theme {
  surface: string;
  ink: string;
  muted: string;
  grid: string;
  accent: string;
  /** Told apart by readers who see red and green alike; at least 3:1 on the surface. */
  categorical: readonly string[];
  /** Of lines in the order of the colours, where colours alone do not tell them apart; "" is a solid line. */
  dashes?: readonly string[];
  /** From little to much. */
  sequential: readonly string[];
  /** From a strong fall to a strong rise. */
  diverging: readonly string[];
}

/** After Okabe and Ito (2008), darkened or lightened to stand out on the surface. */
export const themes: Record<ThemeName, Theme> = {
  light: {
    surface: "#ffffff",
    ink: "#1b1e23",
    muted: "#5c6370",
    grid: "#e3e5e8",
    accent: "#0072b2",
    categorical: ["#0072b2", "#c75000", "#008763", "#b0568a", "#8a7000", "#4a2c8f", "#7a1f1f", "#6f6f6f"],
    sequential: ["#deebf7", "#b5d4ea", "#7db8da", "#4292c6", "#2171b5", "#084a91"],
    diverging: ["#9c4a00", "#dd8a2e", "#f5c99a", "#b5d4ea", "#4292c6", "#084a91"]
  },
  dark: {
    surface: "#1b1e23",
    ink: "#f0f1f3",
    muted: "#a4abb6",
    grid: "#343941",
    accent: "#56b4e9",
    categorical: ["#56b4e9", "#e69f00", "#2fb58c", "#d98cb8", "#f0e442", "#a99be8", "#ff8a70", "#a8a8a8"],
    sequential: ["#243447", "#2b4c6f", "#316a99", "#3f8bc2", "#63aee0", "#a5d5f7"],
    diverging: ["#ffb26b", "#c27a30", "#6e4a26", "#2b4c6f", "#3f8bc2", "#a5d5f7"]
  },
  grey: {
    surface: "#ffffff",
    ink: "#1c1c1c",
    muted: "#5e5e5e",
    grid: "#e2e2e2",
    accent: "#3a3a3a",
    categorical: ["#1a1a1a", "#8c8c8c", "#454545", "#767676", "#2e2e2e", "#939393", "#5c5c5c", "#808080"],
    dashes: ["", "", "9,3", "9,3", "9,3,2,3", "9,3,2,3", "16,3", "16,3"],
    sequential: ["#ededed", "#d0d0d0", "#ababab", "#858585", "#5c5c5c", "#2e2e2e"],
    diverging: ["#1a1a1a", "#6e6e6e", "#bdbdbd", "#e0e0e0", "#949494", "#454545"]
  }
};
