import {PRETRAINED_TEXT} from "./context-words.js";
import type {Family} from "./family.js";

/** Language models from before the large ones, encoders, and architectures of sequence models. */
export const textFamilies: readonly Family[] = [
  {
    family: "T5",
    organisation: "Google",
    released: "2019-10-23",
    kind: "language",
    names: [
      "Flan-T5",
      "mT5",
      "ByT5",
      "LongT5",
      "T5-base",
      "T5-large",
      "T5-small",
      "T5-3B",
      "T5-11B",
      "T5-XXL",
      "T5-XL",
      "umT5",
      "AraT5",
      "IndoT5",
      "it5-base",
      "MolT5",
      "ProtT5",
      "Sentence-T5",
      "NT5",
      "UnifiedQA-T5",
      "T5X",
      "T5v1.1",
      "ProstT5",
      "nach0-T5",
      "CodeT5Mix",
      "ChemT5",
      "SciT5",
      "BioT5",
      "ClinicalT5",
      "SwitchT5",
      "GTR-T5",
      "PileT5",
      "EncT5",
      "PTT5",
      "docT5query",
      "docTTTTTquery",
      "monoT5",
      "Text-to-Text Transfer Transformer",
      "mLongT5",
      "ruT5",
      "ViT5",
      "idT5"
    ],
    cased: ["mmT5", "nmT5", "PolyT5"],
    ambiguous: ["T5"],
    context: {
      paper: PRETRAINED_TEXT,
      not: /\b(?:T4|T6|thorac\w+|vertebra\w*|DSTC\d?|T3|T1|T2|Task|TPU|NVIDIA|Tesla|loops?|phage|lumbar|fluorescent|trypanosom\w*)\b/
    },
    longForm: /text-to-text transfer/i,
    members: [
      "T5-small",
      "T5-base",
      "T5-large",
      "T5-3B",
      "T5-11B",
      "Flan-T5",
      "mT5",
      "ByT5",
      "LongT5",
      "umT5"
    ]
  },
  {
    family: "UL2",
    organisation: "Google",
    released: "2022-05-10",
    kind: "language",
    names: ["Flan-UL2", "UL2-20B"],
    cased: ["UL2"],
    members: ["Flan-UL2"]
  },
  {
    family: "BART",
    organisation: "Meta",
    released: "2019-10-29",
    kind: "language",
    names: [
      "mBART*",
      "BARTpho",
      "BARThez",
      "BART-large",
      "BART-base",
      "DistilBART",
      "BioBART",
      "KoBART",
      "AraBART",
      "IndoBART",
      "IndicBART",
      "Sci-BART",
      "CPT-BART",
      "PLBART",
      "KeyBART",
      "DialogBART",
      "LegalBART",
      "GraphBART",
      "LSG-BART"
    ],
    cased: ["*BART"],
    ambiguous: ["BART"],
    context: {
      paper: PRETRAINED_TEXT,
      not: /\b(?:transit|trains?|Bay Area|additive|regression trees?|Bayesian|Metro|ridership|causal)\b/i,
      never: /\bBayesian additive|\badditive regression|\bBay Area Rapid\b|\bballoon analogue?\b/i
    },
    longForm: /bidirectional (?:and )?auto-?regressive/i,
    members: ["mBART", "mBART-50", "BART-base", "BART-large", "BARTpho", "BARThez", "PLBART", "DistilBART"]
  },
  {
    family: "PEGASUS",
    organisation: "Google",
    released: "2019-12-18",
    kind: "language",
    names: ["PEGASUS-X", "PEGASUS-large", "Google Pegasus"],
    ambiguous: ["PEGASUS", "Pegasus"],
    context: {
      oftenCoined: true,
      paper: /\b(?:summari[sz]\w+|abstractive|paraphras\w+|BART|T5|headline)\b/i,
      not: /\b(?:workflows?|qubits?|D-Wave|Chimera|annealer|topology|constellation|spyware|NSO|galax\w+|stars?|mythical|malware)\b/i,
      never: /\b(?:D-Wave|spyware|workflow management|Pegasus WMS)\b/i
    },
    members: ["PEGASUS-X", "PEGASUS-large"]
  },
  {
    family: "BERT",
    organisation: "Google",
    released: "2018-10-11",
    kind: "language",
    names: [
      "DistilBERT",
      "SciBERT",
      "BioBERT",
      "mBERT",
      "TinyBERT",
      "MobileBERT",
      "FinBERT",
      "ClinicalBERT",
      "CamemBERT",
      "PhoBERT",
      "IndoBERT",
      "IndicBERT",
      "BERTweet",
      "SBERT",
      "Sentence-BERT",
      "CodeBERT",
      "GraphCodeBERT",
      "LegalBERT",
      "MatBERT",
      "PubMedBERT",
      "bert-base",
      "bert-large",
      "M-BERT",
      "BERT4Rec",
      "ModernBERT",
      "ProtBERT",
      "RobBERT",
      "AraBERT",
      "VisualBERT",
      "ViLBERT",
      "DNABERT"
    ],
    cased: [
      "*BERT*",
      "huBERT",
      "AlBERTo",
      "UmBERTo",
      "GilBERTo",
      "Sentence-Bert",
      "ColBert",
      "SciBert",
      "BioBert",
      "DistilBert",
      "MBert",
      "Bert-base",
      "Bert-large"
    ],
    ambiguous: ["Bert", "bert", "SBert", "HuBERT"],
    context: {
      paper: PRETRAINED_TEXT,
      not: /\bBert and Ernie\b|\b[A-Z]\. Bert\b|\bBert (?:[A-Z][a-z]+|et al)\b/
    },
    longForm: /bidirectional encoder|birectional encoder|bi-?directional\s+encod/i,
    members: [
      "BERT-base",
      "BERT-large",
      "DistilBERT",
      "SciBERT",
      "BioBERT",
      "ClinicalBERT",
      "mBERT",
      "TinyBERT",
      "MobileBERT",
      "FinBERT",
      "Sentence-BERT",
      "CodeBERT",
      "GraphCodeBERT",
      "ModernBERT",
      "PubMedBERT",
      "BERT4Rec",
      "BERTweet",
      "CamemBERT",
      "PhoBERT",
      "RobBERT",
      "ColBERT"
    ]
  },
  {
    family: "RoBERTa",
    organisation: "Meta",
    released: "2019-07-26",
    kind: "language",
    names: [
      "XLM-RoBERTa",
      "XLM-R",
      "DistilRoBERTa",
      "RoBERTa-base",
      "RoBERTa-large",
      "XLM-T",
      "BioRoBERTa",
      "CXLM-R"
    ],
    cased: ["*RoBERTa*", "*RoBERTA*", "*ROBERTA*", "RoBerta", "ROBERTa", "BERTIN"],
    ambiguous: ["Roberta", "roberta"],
    context: {paper: PRETRAINED_TEXT, not: /\bRoberta [A-Z][a-z]+/},
    longForm: /robustly optimi[sz]ed/i,
    members: ["XLM-RoBERTa", "XLM-R", "RoBERTa-base", "RoBERTa-large", "DistilRoBERTa"]
  },
  {
    family: "ALBERT",
    organisation: "Google",
    released: "2019-09-26",
    kind: "language",
    names: ["ALBERT-base", "ALBERT-large", "ALBERT-xxlarge", "IndicALBERT"],
    cased: ["ALBERT"],
    ambiguous: ["AlBERT", "Albert"],
    context: {
      paper: PRETRAINED_TEXT,
      near: /\b(?:\w*BERT\w*|XLNet|ELECTRA|GPT\S*)\b/,
      not: /\bAlbert [A-Z][a-z]+/
    },
    longForm: /lite bert/i,
    members: ["ALBERT-base", "ALBERT-large", "ALBERT-xxlarge"]
  },
  {
    family: "DeBERTa",
    organisation: "Microsoft",
    released: "2020-06-05",
    kind: "language",
    names: ["*DeBERTa*"],
    longForm: /decoding-enhanced/i,
    members: ["DeBERTa-v2", "DeBERTa-v3", "mDeBERTa", "mDeBERTa-v3", "DeBERTa-base", "DeBERTa-large"]
  },
  {
    family: "ELECTRA",
    organisation: "Google",
    released: "2020-03-23",
    kind: "language",
    names: [
      "ELECTRA-small",
      "ELECTRA-base",
      "ELECTRA-large",
      "BioELECTRA",
      "KoELECTRA",
      "AraELECTRA",
      "FinELECTRA",
      "GELECTRA",
      "PubMedELECTRA",
      "bioELECTRA"
    ],
    ambiguous: ["ELECTRA", "Electra"],
    context: {
      oftenCoined: true,
      paper:
        /\b(?:pre-?train\w*|fine-?tun\w*|\w*BERT\w*|NLP|language models?|transformers?|token detection)\b/i,
      not: /\b(?:complex|Freud\w*|Oedipus|detector|Sophocles|tragedy|asteroid|satellites?|kubernetes)\b/i
    },
    members: ["ELECTRA-small", "ELECTRA-base", "ELECTRA-large"]
  },
  {
    family: "XLNet",
    organisation: "Google",
    released: "2019-06-19",
    kind: "language",
    names: ["XLNet"],
    members: ["XLNet-base", "XLNet-large"]
  },
  {
    family: "ELMo",
    organisation: "Allen Institute for AI",
    released: "2018-02-15",
    kind: "language",
    names: ["ELMoForManyLangs", "SimpleELMo"],
    cased: ["*ELMo"],
    ambiguous: ["ELMO", "Elmo"],
    context: {
      paper: /\b(?:embeddings?|BERT|contextual\w*|language models?|word representations?|biLM|biLSTM)\b/i
    },
    longForm: /embeddings from language/i,
    members: []
  },
  {
    family: "Transformer-XL",
    organisation: "Google",
    released: "2019-01-09",
    kind: "language",
    names: ["Transformer-XL", "Transformers-XL", "TrXL", "GTrXL"],
    members: ["GTrXL"]
  },
  {
    family: "Longformer",
    organisation: "Allen Institute for AI",
    released: "2020-04-10",
    kind: "language",
    names: ["*Longformer"],
    members: ["Longformer-base", "Longformer-large", "Clinical-Longformer"]
  },
  {
    family: "BigBird",
    organisation: "Google",
    released: "2020-07-28",
    kind: "language",
    names: ["BigBird-base", "Clinical-BigBird"],
    cased: ["BigBird", "Big-Bird"],
    ambiguous: ["Big Bird"],
    context: {paper: PRETRAINED_TEXT, near: /\b(?:Longformer|attention|transformers?|long)\b/i},
    members: ["BigBird-base"]
  },
  {
    family: "StarCoder",
    organisation: "BigCode",
    released: "2023-05-04",
    kind: "language",
    names: ["*StarCoder*"],
    members: ["StarCoder2", "StarCoderBase"]
  },
  {
    family: "CodeT5",
    organisation: "Salesforce",
    released: "2021-09-02",
    kind: "language",
    names: ["CodeT5", "CodeT5+", "CodeT5Plus"],
    members: ["CodeT5+", "CodeT5-base", "CodeT5-small", "CodeT5-large"]
  },
  {
    family: "Mamba",
    organisation: "Carnegie Mellon University",
    released: "2023-12-01",
    kind: "language",
    names: [
      "VMamba",
      "Vision Mamba",
      "Mamba-2",
      "Mamba-3",
      "MambaVision",
      "LocalMamba",
      "VideoMamba",
      "U-Mamba",
      "Vision-Mamba"
    ],
    cased: ["Mamba*", "*Mamba"],
    ambiguous: ["Mamba", "MAMBA"],
    context: {
      paper:
        /\b(?:state[- ]?spaces?|SSMs?|selective (?:scan|state)|S4|transformers?|attention|linear(?:-time)? complexity|sequence model\w*|long[- ]range|scanning|neural|learning|networks?|models?|architectures?|scans?|images?|videos?|modules?|training)\b/i,
      never: /\b(?:snakes?|venom\w*|antivenom|Dendroaspis|conda)\b/i
    },
    members: ["Mamba-2", "Mamba-3", "Vision Mamba", "VMamba", "VideoMamba", "U-Mamba", "MambaVision"]
  },
  {
    family: "RWKV",
    organisation: "RWKV",
    released: "2021-08-08",
    kind: "language",
    names: ["*RWKV*"],
    members: ["RWKV-4", "RWKV-5", "RWKV-6", "RWKV-7", "Vision-RWKV"]
  },
  {
    family: "Reformer",
    organisation: "Google",
    released: "2020-01-13",
    kind: "language",
    names: [],
    ambiguous: ["Reformer", "reformer", "Reformers"],
    context: {
      oftenCoined: true,
      paper: /\b(?:transformers?|self-attention|attention)\b/i,
      near: /\b(?:Longformer|Linformer|Performers?|Informer|Autoformer|transformers?|LSH|attention|FEDformer|BigBird|Big Bird)\b/i,
      not: /\b(?:steam|methane|fuel|hydrogen|catalytic|social|political|gas|church|religious|reformers? such as)\b/i
    },
    members: []
  },
  {
    family: "Switch Transformer",
    organisation: "Google",
    released: "2021-01-11",
    kind: "language",
    names: ["Switch-Transformer", "Switch-Transformers", "Switch-C", "Switch-Base"],
    members: ["Switch-C", "Switch-Base"]
  }
];
