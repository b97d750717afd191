import {SPEECH} from "./context-words.js";
import type {Family} from "./family.js";

export const speechFamilies: readonly Family[] = [
  {
    family: "Whisper",
    organisation: "OpenAI",
    released: "2022-09-21",
    kind: "speech",
    names: [
      "Whisper-large",
      "Whisper-medium",
      "Whisper-small",
      "Whisper-base",
      "Whisper-tiny",
      "Whisper-large-v2",
      "Whisper-large-v3",
      "WhisperX",
      "Faster-Whisper",
      "Distil-Whisper",
      "OpenAI Whisper",
      "OpenAI's Whisper",
      "WhisperFlow",
      "Whisper-v2",
      "Whisper-v3",
      "Whisper ASR",
      "Whisper-Streaming",
      "CrisperWhisper",
      "Whisper-turbo"
    ],
    ambiguous: ["*Whisper", "WHISPER"],
    context: {
      paper: SPEECH,
      near: /\b(?:ASR|speech recognition|wav2vec\S*|HuBERT|WavLM|models?|OpenAI|LLMs?|encoders?|transcri\w+|fine-?tun\w+|pre-?train\w+|large|WER|word error rates?|foundation|decoder|zero-shot|translation)\b|\bWhisper\b.*\b(?:speech|audio)\b/i,
      not: /\b(?:whispered|whispering|whispers|gossip|(?:in|a) whisper|whisper (?:speech|mode|to normal|voice|effects?|recordings?)|[Nn]atural whisper|Chinese [Ww]hispers?|Ethereum|Twitter|galler\w+)\b/
    },
    members: [
      "Whisper-tiny",
      "Whisper-base",
      "Whisper-small",
      "Whisper-medium",
      "Whisper-large",
      "Whisper-large-v2",
      "Whisper-large-v3",
      "Whisper-large-v3-turbo",
      "WhisperX",
      "Distil-Whisper"
    ]
  },
  {
    family: "wav2vec",
    organisation: "Meta",
    released: "2019-04-11",
    kind: "speech",
    names: ["*wav2vec*", "wav-2-vec", "wave2vec", "vq-wav2vec"],
    members: ["wav2vec 2.0", "vq-wav2vec", "wav2vec-U"]
  },
  {
    family: "HuBERT",
    organisation: "Meta",
    released: "2021-06-14",
    kind: "speech",
    names: [
      "HuBERT-base",
      "HuBERT-large",
      "AV-HuBERT",
      "mHuBERT",
      "DistilHuBERT",
      "ContentVec-HuBERT",
      "Hidden-Unit BERT"
    ],
    cased: ["*HuBERT"],
    ambiguous: ["HuBERT", "HUBERT", "Hubert", "hubert"],
    context: {paper: SPEECH, not: /\b(?:Hubert [A-Z][a-z]+|St\.? Hubert)\b/},
    longForm: /hidden[- ]unit/i,
    members: ["HuBERT-base", "HuBERT-large", "AV-HuBERT", "mHuBERT", "DistilHuBERT"]
  },
  {
    family: "Conformer",
    organisation: "Google",
    released: "2020-05-16",
    kind: "speech",
    names: [
      "Conformer-Transducer",
      "Conformer-CTC",
      "Conformer-RNNT",
      "Squeezeformer-Conformer",
      "Conformer-T",
      "Conv-Conformer",
      "FastConformer",
      "Fast-Conformer",
      "Conformer-1",
      "Conformer-L",
      "E-Conformer",
      "MPConformer",
      "DF-Conformer",
      "Zipformer-Conformer",
      "CMGAN-Conformer",
      "EEG-Conformer"
    ],
    cased: ["*Conformer"],
    ambiguous: ["Conformer", "conformer", "Conformers", "conformers"],
    context: {
      paper: /\b(?:speech|ASR|WER|audio|acoustic|transducer|sound|music|speaker|EEG|transformers?)\b/i,
      near: /\b(?:speech|ASR|WER|audio|acoustic|transducers?|encoders?|CTC|RNN-T|transformers?|attention|convolution\w*|layers?|blocks?|model|architecture|network|based|end-to-end)\b/i,
      never: /\b(?:molecul\w+|torsion\w*|ligands?|conformational|crystal|chemical|RDKit|dihedral)\b/i
    },
    longForm: /convolution-augmented/i,
    members: ["Conformer-CTC", "Conformer-Transducer", "FastConformer"]
  },
  {
    family: "VALL-E",
    organisation: "Microsoft",
    released: "2023-01-05",
    kind: "speech",
    names: [],
    cased: ["VALL-E", "VALL·E", "Vall-E"],
    members: ["VALL-E X", "VALL-E 2", "VALL-E R"]
  },
  {
    family: "OWSM",
    organisation: "Carnegie Mellon University",
    released: "2023-09-25",
    kind: "speech",
    names: ["OWSM-CTC", "OWSM"],
    members: ["OWSM v1", "OWSM v2", "OWSM v3", "OWSM v3.1", "OWSM v3.2", "OWSM v4", "OWSM-CTC"]
  },
  {
    family: "Tacotron",
    organisation: "Google",
    released: "2017-03-29",
    kind: "speech",
    names: ["*Tacotron*"],
    members: ["Tacotron 2"]
  },
  {
    family: "WaveNet",
    organisation: "DeepMind",
    released: "2016-09-12",
    kind: "speech",
    names: ["WaveNet", "Wave-Net", "Parallel WaveNet"],
    cased: ["*WaveNet"],
    members: ["Parallel WaveNet"]
  }
];
