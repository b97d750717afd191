import {PROTEINS} from "./context-words.js";
import type {Family} from "./family.js";

export const otherFamilies: readonly Family[] = [
  {
    family: "AlphaGo",
    organisation: "DeepMind",
    released: "2015-10-01",
    kind: "other",
    names: ["AlphaGo", "Alpha-Go", "AlphaGo Zero", "AlphaGoZero"],
    members: ["AlphaGo Fan", "AlphaGo Lee", "AlphaGo Master", "AlphaGo Zero"]
  },
  {
    family: "AlphaZero",
    organisation: "DeepMind",
    released: "2017-12-05",
    kind: "other",
    names: ["*AlphaZero*", "Alpha-Zero", "*MuZero*", "Mu-Zero"],
    members: ["AlphaZero", "MuZero", "Gumbel MuZero", "Stochastic MuZero"]
  },
  {
    family: "AlphaFold",
    organisation: "DeepMind",
    released: "2018-12-02",
    kind: "other",
    names: ["*AlphaFold*", "Alpha-Fold"],
    ambiguous: ["AF2", "AF3"],
    context: {paper: PROTEINS, near: /\b(?:structures?|proteins?|folding|predict\w*)\b/i},
    members: ["AlphaFold 2", "AlphaFold 3", "AlphaFold-Multimer"]
  },
  {
    family: "ESM",
    organisation: "Meta",
    released: "2019-04-29",
    kind: "other",
    names: [
      "ESM-1b",
      "ESM-1v",
      "ESM-2",
      "ESM-3",
      "ESMFold",
      "ESM-Fold",
      "ESM-IF1",
      "ESM-IF",
      "ESM-MSA",
      "ESM Cambrian",
      "ESM-C",
      "ESMC"
    ],
    ambiguous: ["ESM", "ESMs"],
    context: {
      paper: PROTEINS,
      near: /\b(?:proteins?|pLMs?|language models?|embeddings?|AlphaFold\S*|Prot\w+|sequences?)\b/i,
      never:
        /\b(?:earth[- ]system|climate|expected shortfall|electronic support|exploratory|experience sampling|extended SM|energy storage|end[- ]systolic)\b/i
    },
    longForm: /evolutionary[- ]scale/i,
    members: ["ESM-1b", "ESM-1v", "ESM-2", "ESM-3", "ESM-C", "ESMFold", "ESM-IF1"]
  },
  {
    family: "word2vec",
    organisation: "Google",
    released: "2013-01-16",
    kind: "language",
    names: ["word2vec", "word-to-vec", "word-2-vec", "words2vec", "wordtovec"],
    members: []
  },
  {
    family: "GloVe",
    organisation: "Stanford University",
    released: "2014-01-01",
    kind: "language",
    names: ["GloVe-300d", "GloVe embeddings", "GloVe vectors", "GloVe word"],
    cased: ["GloVe", "*GloVe"],
    ambiguous: ["Glove", "GLOVE", "GLoVe", "glove"],
    context: {
      paper: /\b(?:word (?:embeddings?|vectors?|representations?)|word2vec|fasttext|embeddings)\b/i,
      not: /\b(?:data glove|gloves|haptic|hand|wearable|CyberGlove)\b/i
    },
    longForm: /global vectors/i,
    members: []
  },
  {
    family: "fastText",
    organisation: "Meta",
    released: "2016-07-06",
    kind: "language",
    names: ["*fastText"],
    members: []
  }
];
