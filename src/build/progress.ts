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
