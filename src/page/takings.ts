import {canShare, type FigureTaking, figureTakings} from "./figure-takings.js";
import type {MenuHeading, MenuItem} from "./menu.js";

/** What can be taken of a figure, as items of a menu. */
export function takings(
  take: (what: FigureTaking, label: string) => void
): readonly (MenuItem | MenuHeading)[] {
  return Object.entries(figureTakings).flatMap(([heading, group]) => [
    {heading},
    ...Object.entries(group as Record<string, {label: string; about: string}>)
      .filter(([what]) => what !== "share" || canShare())
      .map(([what, {label, about}]) => ({
        label,
        about,
        act: () => take(what as FigureTaking, `${heading}: ${label}`)
      }))
  ]);
}
