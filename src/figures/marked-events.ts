import type {DatedEvent} from "../charts/time-series.js";

/** A model family that may be marked. */
export interface ReleasedFamily {
  family: string;
  released: Date | null;
}

/** Events to be marked on axes of time: those of events.txt, and the first releases of some families. */
export function markedEvents(
  releases: readonly string[],
  families: readonly ReleasedFamily[],
  own: readonly DatedEvent[]
): DatedEvent[] {
  const wanted = new Set(releases.map((name) => name.toLowerCase()));
  return [
    ...own,
    ...families.flatMap(({family, released}) =>
      released !== null && wanted.has(family.toLowerCase()) ? [{date: released, label: family}] : []
    )
  ];
}
