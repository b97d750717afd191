declare module "java-random" {
  /** The generator of java.util.Random. Without a seed it takes one from Math.random. */
  export default class Random {
    constructor(seed?: number);
    nextDouble(): number;
    nextInt(bound?: number): number;
  }
}
