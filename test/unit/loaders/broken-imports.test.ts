import {expect, test} from "vitest";
import {findBrokenImports} from "../../../loaders/broken-imports.js";
import {folderWith} from "./litscope.js";

test("an import of what the site does not hold is found, in pages and modules", () => {
  const folder = folderWith({
    "index.html": `<p>import "prose"</p><script type="module">
import "./_observablehq/client.js";
import {define} from "./there.js";
import {a} from "no-such-package";
define({body: async () => { const {b} = await import("./gone.js"); }});
</script>`,
    "there.js": `import{c}from"./also/there.js?v=1";import"npm:htl";export*from'../outside.js';const d=()=>import("data:text/javascript,1");`,
    "also/there.js": 'import {root} from "/there.js"; export {root}; const s = "say: import words";',
    "_observablehq/client.js": 'const d3 = () => import("../_npm/d3@0.0.0/_esm.js");'
  });
  expect(findBrokenImports(folder)).toEqual([
    {file: "index.html", specifier: "no-such-package"},
    {file: "index.html", specifier: "./gone.js"},
    {file: "there.js", specifier: "npm:htl"},
    {file: "there.js", specifier: "../outside.js"}
  ]);
});
