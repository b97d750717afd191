export interface Progress {
  stage: string;
  done: number;
  /** 0 where it is not known. */
  total: number;
}
