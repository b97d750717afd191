export interface Progress {
  stage: string;
  done: number;
  /** 0 where it is not known. */
  total: number;
  /** Papers so far, where `done` counts something else. */
  n_papers?: number;
  /** What is counted, where it is not papers or steps. */
  unit?: "bytes";
}

/** So long, in words: seconds, or minutes where they are many. */
export function duration(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
