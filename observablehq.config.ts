import {siteFiles} from "./loaders/site-files.js";

/**
 * Everything the site may load comes from the site itself; the database's worker inherits this policy
 * because it is started from a blob; a blob may be fetched, for what a page was given is read from there when the
 * network is gone. Framework's pages hold inline module scripts, CodeMirror writes inline
 * styles, Arquero compiles a function for every verb.
 */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' blob:",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self' blob:",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "form-action 'none'",
  "base-uri 'self'",
  "object-src 'none'"
].join("; ");

const icon = encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M1 14V9h3v5zm5 0V5h3v9zm5 0V1h3v13z" fill="#2f87c8"/></svg>'
);

/**
 * What Framework's frame leaves to be done for everybody: the language of the page, zooming on phones, a list that
 * holds items alone, code that scrolls by keyboard, and a switch of the sidebar that has a name and answers to the keyboard.
 */
const forEverybody = `document.documentElement.lang = "en";
addEventListener("DOMContentLoaded", () => {
  document.querySelector("meta[name=viewport]").content = "width=device-width, initial-scale=1";
  for (const code of document.querySelectorAll("pre")) code.tabIndex = 0;
  const toggle = document.querySelector("#observablehq-sidebar-toggle");
  const label = document.querySelector("#observablehq-sidebar-close");
  if (toggle === null || label === null) return;
  toggle.tabIndex = -1;
  toggle.setAttribute("aria-hidden", "true");
  const button = Object.assign(document.createElement("button"), {
    id: label.id,
    type: "button",
    title: label.title,
    ariaLabel: "Show or hide the sidebar",
    onclick: () => toggle.click()
  });
  label.parentElement.before(button);
  label.remove();
});`;

export default {
  root: "src",
  output: process.env.LITSCOPE_OUT ?? "dist",
  title: "Litscope",
  pages: [
    {name: "Overview", path: "/"},
    {name: "Topics", path: "/topics"},
    {name: "Keywords", path: "/keywords"},
    {name: "Models", path: "/models"},
    {name: "Papers", path: "/papers"},
    {name: "SQL", path: "/sql"},
    {name: "Report", path: "/report"},
    {name: "Your papers", path: "/yours"},
    {name: "Methods", path: "/methods"},
    {name: "Formats", path: "/formats"}
  ],
  head: `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:image/svg+xml,${icon}">
<script>${forEverybody}</script>`,
  header: "",
  footer:
    'Made with Litscope. No page asks another host for anything. <a href="./methods.html">What each number is</a>.',
  style: "style.css",
  globalStylesheets: [],
  preserveExtension: true,
  preserveIndex: true,
  pager: false,
  toc: false,
  search: false,
  interpreters: {".ts": ["node", "--import", "tsx"]},
  dynamicPaths: siteFiles
};
