import {SQLDialect} from "@codemirror/lang-sql";
import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import type {Extension} from "@codemirror/state";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";
import {sqlFunctions} from "../query/sql-functions.js";
import {macroNames} from "../query/macros.js";
import {grammarWords, reservedWords, typeNames} from "../query/sql-keywords.js";

const lower = (words: Iterable<string>): string => [...new Set(words)].join(" ").toLowerCase();

/** DuckDB's SQL, so far as colours need it. */
export const duckdbDialect = SQLDialect.define({
  keywords: lower([
    ...reservedWords,
    ...grammarWords,
    ..."DESCRIBE SUMMARIZE EXPLAIN VIEW MACRO TEMP".split(" ")
  ]),
  builtin: lower([...sqlFunctions.map((f) => f.name), ...macroNames]),
  types: lower(typeNames.filter((name) => /^\w+$/.test(name))),
  operatorChars: "*+-%<>!=&|~^/:",
  slashComments: false,
  doubleQuotedStrings: false,
  doubleDollarQuotedStrings: true
});

const colours = HighlightStyle.define([
  {tag: tags.keyword, color: "var(--syntax-keyword)", fontWeight: "600"},
  {tag: [tags.string, tags.special(tags.string)], color: "var(--syntax-string)"},
  {tag: [tags.number, tags.bool, tags.null], color: "var(--syntax-number)"},
  {tag: [tags.comment, tags.lineComment, tags.blockComment], color: "var(--muted)", fontStyle: "italic"},
  {tag: [tags.standard(tags.name), tags.typeName], color: "var(--syntax-builtin)"}
]);

const button = {
  font: "inherit",
  fontSize: "0.85rem",
  color: "var(--ink)",
  backgroundColor: "var(--ground)",
  backgroundImage: "none",
  border: "1px solid var(--line)",
  borderRadius: "5px",
  padding: "0.1rem 0.5rem",
  cursor: "pointer"
};

const theme = EditorView.theme({
  "&": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    fontSize: "14px"
  },
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "1px"},
  ".cm-scroller": {maxHeight: "min(70vh, 45em)"},
  ".cm-content": {fontFamily: "var(--monospace)", caretColor: "var(--ink)", minHeight: "3.2em"},
  ".cm-gutters": {backgroundColor: "transparent", color: "var(--muted)", border: "none"},
  ".cm-cursor": {borderLeftColor: "var(--ink)"},
  "&.cm-focused .cm-selectionBackground, .cm-selectionBackground": {backgroundColor: "var(--selection)"},
  "&.cm-focused .cm-matchingBracket": {
    backgroundColor: "var(--selection)",
    outline: "1px solid var(--accent)"
  },
  "&.cm-focused .cm-nonmatchingBracket": {backgroundColor: "transparent", color: "var(--danger)"},
  ".cm-selectionMatch": {backgroundColor: "var(--accent-soft)"},
  ".cm-searchMatch": {backgroundColor: "var(--marked)", outline: "none"},
  ".cm-searchMatch-selected": {backgroundColor: "var(--marked)", outline: "2px solid var(--accent)"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--danger)",
    textDecorationSkipInk: "none"
  },
  ".cm-lintPoint-error:after": {borderBottomColor: "var(--danger)"},
  ".cm-diagnostic": {fontFamily: "var(--sans-serif)", padding: "0.35rem 0.6rem", maxWidth: "34em"},
  ".cm-diagnostic-error": {borderLeft: "3px solid var(--danger)"},
  ".cm-diagnosticAction": {...button, margin: "0 0 0 0.6rem"},
  ".cm-tooltip": {
    backgroundColor: "var(--surface)",
    color: "var(--ink)",
    border: "1px solid var(--line)",
    borderRadius: "6px",
    boxShadow: "0 4px 16px rgb(20 25 35 / 18%)",
    overflow: "hidden"
  },
  ".cm-tooltip.cm-tooltip-autocomplete": {overflow: "visible"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {
    fontFamily: "var(--monospace)",
    maxHeight: "16em",
    maxWidth: "min(36em, 92vw)"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "0.15em 0.5em", lineHeight: "1.4"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": {
    backgroundColor: "var(--accent)",
    color: "var(--surface)"
  },
  ".cm-completionMatchedText": {textDecoration: "none", fontWeight: "700"},
  ".cm-completionDetail": {color: "var(--muted)", fontStyle: "normal", marginLeft: "0.8em"},
  "li[aria-selected] .cm-completionDetail": {color: "inherit"},
  ".cm-completionIcon": {width: "1.2em", opacity: "0.7"},
  ".cm-completionIcon-property:after": {content: "'▪'"},
  ".cm-completionIcon-namespace:after": {content: "'▫'"},
  ".cm-tooltip.cm-completionInfo": {
    fontFamily: "var(--sans-serif)",
    padding: "0.4em 0.6em",
    maxWidth: "22em",
    lineHeight: "1.4"
  },
  ".cm-panels": {backgroundColor: "var(--ground)", color: "var(--ink)"},
  ".cm-panels-top": {borderBottom: "1px solid var(--line)", borderRadius: "6px 6px 0 0"},
  ".cm-panels-bottom": {borderTop: "1px solid var(--line)", borderRadius: "0 0 6px 6px"},
  ".cm-panel.cm-search": {padding: "0.4rem 2rem 0.4rem 0.5rem", fontFamily: "var(--sans-serif)"},
  ".cm-panel.cm-search label": {fontSize: "0.85rem"},
  ".cm-panel .cm-button": button,
  ".cm-panel .cm-textfield": {
    font: "inherit",
    fontSize: "0.85rem",
    color: "var(--ink)",
    backgroundColor: "var(--surface)",
    border: "1px solid var(--line)",
    borderRadius: "5px",
    padding: "0.1rem 0.4rem"
  },
  ".cm-panel.cm-search [name=close]": {color: "var(--ink)", fontSize: "1.2rem", cursor: "pointer"},
  ".cm-notice": {padding: "0.35rem 0.6rem", fontFamily: "var(--sans-serif)", fontSize: "0.9rem"}
});

/** Colours and shapes of an SQL editor, light and dark by the variables of the site. */
export const sqlLook: Extension = [theme, syntaxHighlighting(colours)];
