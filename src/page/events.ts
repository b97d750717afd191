import type {ReleasedFamily} from "../figures/marked-events.js";
import {type Control, textBox, toggle} from "./controls.js";

/** The families whose releases are marked. */
export function releasesBox(
  releases: readonly string[],
  families: readonly ReleasedFamily[],
  onChange: (releases: readonly string[]) => void
): Control<string> {
  return textBox(
    "Mark releases of",
    {
      value: releases.join(", "),
      placeholder: families
        .slice(0, 2)
        .map(({family}) => family)
        .join(", "),
      suggestions: families.map(({family}) => family)
    },
    {
      onCommit: (value) =>
        onChange(
          value
            .split(",")
            .map((name) => name.trim())
            .filter((name) => name !== "")
        )
    }
  );
}

/** Log scale, and the families whose releases are marked: controls above charts over time. */
export function eventControls(
  state: {log: boolean; releases: readonly string[]},
  families: readonly ReleasedFamily[],
  onChange: (change: {log?: boolean; releases?: readonly string[]}) => void
): {log: Control<boolean>; releases: Control<string>} {
  return {
    log: toggle("Log scale", state.log, (log) => onChange({log})),
    releases: releasesBox(state.releases, families, (releases) => onChange({releases}))
  };
}
