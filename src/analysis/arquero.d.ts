/*
 * The package's main module imports node:fs, and its browser bundle has no exports outside of CommonJS.
 * These inner modules are plain ESM without either, and load alike in Node, in a bundle and in the page.
 */
declare module "arquero/src/table/index.js" {
  export {from, table} from "arquero";
}
declare module "arquero/src/helpers/rolling.js" {
  export {rolling} from "arquero";
}
declare module "arquero/src/helpers/desc.js" {
  export {desc} from "arquero";
}
