import {AI_MODELS, LANGUAGE_MODELS, PRETRAINED_TEXT} from "./context-words.js";
import type {Family} from "./family.js";

/** Large language models, and the multimodal ones among them that are named as one. */
export const largeModelFamilies: readonly Family[] = [
  {
    family: "GPT",
    organisation: "OpenAI",
    released: "2018-06-11",
    kind: "language",
    names: [
      "ChatGPT",
      "GPT-1",
      "GPT-2",
      "GPT-3",
      "GPT-3.5",
      "GPT-4",
      "GPT-4.1",
      "GPT-4.5",
      "GPT-5",
      "GPT-4o",
      "GPT-4V",
      "GPT-oss",
      "InstructGPT",
      "DialoGPT",
      "DistilGPT*",
      "OpenAI GPT"
    ],
    ambiguous: ["*GPT*", "*gpt*", "*Gpt"],
    context: {
      paper:
        /\b(?:language models?|LMs?|LLMs?|transformers?|OpenAI|ChatGPT|pre-?train\w*|fine-?tun\w*|generative|prompt\w*|tokens?|neural|NLP|natural language|AI|autoregressive|multimodal|chatbots?|text|BERT|agents?)\b/i,
      release: /^[-_ ]?[1-5](?:\.\d)?\b/,
      never:
        /\bcryptosystems?\b|\bGabidulin\b|\brank[- ]metric\b|\bgeneral[- ]purpose technolog|\bpartition tables?\b/i
    },
    cased: ["Davinci-003", "text-davinci-003", "text-davinci-002", "code-davinci-002"],
    longForm: /generative pre-?\s?train/i,
    members: [
      "GPT-1",
      "GPT-2",
      "GPT-3",
      "GPT-3.5",
      "GPT-3.5 Turbo",
      "GPT-4",
      "GPT-4 Turbo",
      "GPT-4V",
      "GPT-4o",
      "GPT-4o mini",
      "GPT-4.1",
      "GPT-4.1 mini",
      "GPT-4.1 nano",
      "GPT-4.5",
      "GPT-5",
      "GPT-5 mini",
      "GPT-5 nano",
      "GPT-5 Pro",
      "GPT-5.1",
      "GPT-5.2",
      "GPT-5.3",
      "GPT-5.4",
      "GPT-5.5",
      "GPT-oss",
      "ChatGPT",
      "InstructGPT",
      "WebGPT",
      "DialoGPT",
      "DistilGPT2",
      "text-davinci-003",
      "text-davinci-002",
      "code-davinci-002"
    ]
  },
  {
    family: "GPT-Neo",
    organisation: "EleutherAI",
    released: "2021-03-21",
    kind: "language",
    names: ["*GPT-Neo", "GPT-NeoX", "GPT-J"],
    members: ["GPT-Neo", "GPT-NeoX", "GPT-J"]
  },
  {
    family: "OpenAI o-series",
    organisation: "OpenAI",
    released: "2024-09-12",
    kind: "language",
    names: [
      "GPT-o1",
      "GPT-o3",
      "GPT-o4",
      "o1-preview",
      "o1-mini",
      "o1-pro",
      "o3-mini",
      "o3-pro",
      "o4-mini",
      "OpenAI o1",
      "OpenAI o3",
      "OpenAI o4",
      "OpenAI's o1",
      "OpenAI's o3",
      "OpenAI-o1",
      "ChatGPT o1",
      "ChatGPT-o3"
    ],
    ambiguous: ["o1", "o3", "o4", "O1", "O3"],
    context: {
      paper:
        /\b(?:OpenAI|GPT-?[345]\S*|ChatGPT|DeepSeek\S*|Claude|Gemini|(?:large )?reasoning models?|LRMs?|LLMs?|test-time (?:compute|scaling)|inference-time (?:compute|scaling))\b/i,
      near: /\b(?:models?|OpenAI|GPT\S*|LLMs?|LRMs?|DeepSeek\S*|R1|Claude|Gemini|reasoning|[a-z-]*like|scaling|agents?|achiev\w+|accuracy|outperform\w*|solves?|solved|zero-shot)\b/i,
      not: /\b(?:objective|phase|E1|Q1|O2|complexity|oxygen|atoms?|ozone|observing|run)\b|LIGO|Virgo|-[oO][134]\b|[$\\^_]/
    },
    members: ["o1", "o1-preview", "o1-mini", "o1-pro", "o3", "o3-mini", "o3-pro", "o4-mini"]
  },
  {
    family: "Codex",
    organisation: "OpenAI",
    released: "2021-07-07",
    kind: "language",
    names: ["code-cushman-001"],
    ambiguous: ["Codex", "OpenAI Codex"],
    context: {
      oftenCoined: true,
      paper:
        /\b(?:LLMs?|language models?|GPT-?3\S*|code generation|program synthesis|Copilot|AlphaCode|CodeGen)\b/i,
      never:
        /\b(?:Claude Code|Codex CLI|coding agents?|agentic|GPT-5\S*|manuscripts?|Alimentarius|AGENTS\.md|SWE-agent|OpenHands|vibe coding)\b/i
    },
    members: ["Codex"]
  },
  {
    family: "Claude",
    organisation: "Anthropic",
    released: "2023-03-14",
    kind: "language",
    names: [
      "Anthropic Claude",
      "Anthropic's Claude",
      "Claude Sonnet",
      "Claude Opus",
      "Claude Haiku",
      "Claude Instant"
    ],
    cased: [
      "Sonnet 3.5",
      "Sonnet 3.7",
      "Sonnet 4",
      "Sonnet 4.5",
      "Sonnet 4.6",
      "Opus 4",
      "Opus 4.1",
      "Opus 4.5",
      "Opus 4.6",
      "Opus 4.7",
      "Haiku 3.5",
      "Haiku 4.5"
    ],
    ambiguous: ["Claude", "CLAUDE", "claude"],
    context: {
      paper: AI_MODELS,
      release: /^[-_ ]?v?(?:[1-5](?:\.\d)?\b|(?:Sonnet|Opus|Haiku|Instant|Mythos)\b)/i,
      not: /\bClaude(?:'s)? (?:Code|Shannon|Monet|Debussy|Bernard|L[ée]vi|Berrou|Elwood|Cowork|Skills|Agent SDK|Desktop|Puech|Berge)\b|(?:Jean|Marie|St|Saint)[- ]?Claude|CLAUDE\.md/i
    },
    members: [
      "Claude 1",
      "Claude 2",
      "Claude 2.1",
      "Claude Instant",
      "Claude 3",
      "Claude 3 Opus",
      "Claude 3 Sonnet",
      "Claude 3 Haiku",
      "Claude 3.5",
      "Claude 3.5 Sonnet",
      "Claude 3.5 Haiku",
      "Claude 3.7",
      "Claude 3.7 Sonnet",
      "Claude 4",
      "Claude Sonnet 4",
      "Claude Opus 4",
      "Claude Opus 4.1",
      "Claude Sonnet 4.5",
      "Claude Haiku 4.5",
      "Claude Opus 4.5",
      "Claude Opus 4.6",
      "Claude Sonnet 4.6",
      "Claude Opus 4.7",
      "Claude Sonnet",
      "Claude Opus",
      "Claude Haiku"
    ]
  },
  {
    family: "Gemini",
    organisation: "Google",
    released: "2023-02-06",
    kind: "multimodal",
    names: [
      "Google Gemini",
      "Google's Gemini",
      "Google Bard",
      "Google's Bard",
      "Gemini Pro",
      "Gemini Ultra",
      "Gemini Flash",
      "Gemini Nano"
    ],
    cased: ["MedGemini", "Med-Gemini"],
    ambiguous: ["Gemini", "GEMINI", "gemini", "Bard"],
    context: {
      paper: AI_MODELS,
      release:
        /^[-_ ]?(?:v?[1-3](?:\.\d)?\b|(?:Pro|Ultra|Flash|Nano|Robotics|Advanced|Live|Embedding|Deep Think)\b)/i,
      not: /\b(?:telescopes?|observator\w+|Gemini (?:North|South|Planet|Multi|CLI|Near)|NIFS|GMOS|GPI|spectrograph\w*|surfactants?|virus\w*|Earl Grey|spacecraft|NASA|Avon|the Bard|bards|constellation|thermal)\b/i
    },
    members: [
      "Bard",
      "Gemini 1.0",
      "Gemini 1.0 Pro",
      "Gemini Pro",
      "Gemini Ultra",
      "Gemini Nano",
      "Gemini Flash",
      "Gemini 1.5",
      "Gemini 1.5 Pro",
      "Gemini 1.5 Flash",
      "Gemini 2.0",
      "Gemini 2.0 Flash",
      "Gemini 2.0 Pro",
      "Gemini 2.5",
      "Gemini 2.5 Pro",
      "Gemini 2.5 Flash",
      "Gemini 2.5 Flash Lite",
      "Gemini 3",
      "Gemini 3 Pro",
      "Gemini 3 Flash",
      "Gemini 3.1 Pro",
      "Gemini Robotics"
    ]
  },
  {
    family: "Gemma",
    organisation: "Google",
    released: "2024-02-21",
    kind: "language",
    names: [
      "PaliGemma",
      "T5Gemma",
      "CodeGemma",
      "MedGemma",
      "ShieldGemma",
      "RecurrentGemma",
      "EmbeddingGemma",
      "FunctionGemma",
      "TxGemma",
      "VaultGemma",
      "DolphinGemma",
      "TranslateGemma"
    ],
    cased: ["*Gemma"],
    ambiguous: ["gemma", "GEMMA"],
    context: {paper: LANGUAGE_MODELS, release: /^[-_ ]?[1-4]n?\b/},
    members: [
      "Gemma 2",
      "Gemma 3",
      "Gemma 3n",
      "Gemma 4",
      "PaliGemma",
      "PaliGemma 2",
      "CodeGemma",
      "MedGemma",
      "ShieldGemma",
      "RecurrentGemma",
      "EmbeddingGemma"
    ]
  },
  {
    family: "PaLM",
    organisation: "Google",
    released: "2022-04-04",
    kind: "language",
    names: ["Med-PaLM", "Flan-PaLM", "PaLM-E", "U-PaLM", "PaLM-2", "PaLM-540B"],
    cased: ["*PaLM*"],
    members: ["PaLM 2", "PaLM-E", "Med-PaLM", "Med-PaLM 2", "Flan-PaLM", "U-PaLM"]
  },
  {
    family: "LaMDA",
    organisation: "Google",
    released: "2021-05-18",
    kind: "language",
    names: ["Google's LaMDA", "Google LaMDA"],
    cased: ["LaMDA"],
    ambiguous: ["LAMDA", "Lamda"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:GPT\S*|Google|PaLM|dialog\w*|chatbots?|sentien\w+)\b/
    },
    members: []
  },
  {
    family: "Chinchilla",
    organisation: "DeepMind",
    released: "2022-03-29",
    kind: "language",
    names: ["Chinchilla-70B"],
    ambiguous: ["Chinchilla"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:models?|LLMs?|Gopher|GPT\S*|PaLM|LLaMA|70B|DeepMind)\b/,
      not: /\b(?:Chinchilla[- ]?(?:optimal\w*|scaling|laws?|style|like|rule|point|ratio|budgets?|compute|regime|recipe|law|\(?\s?20)|scaling[- ]laws?|compute-optimal|cochlea\w*|animals?|auditory|ears?)\b/i
    },
    members: []
  },
  {
    family: "Gopher",
    organisation: "DeepMind",
    released: "2021-12-08",
    kind: "language",
    names: ["Gopher-280B", "GopherCite"],
    ambiguous: ["Gopher"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:GPT\S*|Chinchilla|PaLM|DeepMind|280B|language models?|LLMs?)\b/,
      not: /\b(?:protocol|tortoises?|Web|frogs?)\b/
    },
    members: ["GopherCite"]
  },
  {
    family: "Llama",
    organisation: "Meta",
    released: "2023-02-24",
    kind: "language",
    names: ["Llama-2", "Llama-3", "Llama-4", "Code-Llama", "TinyLlama", "OpenLLaMA", "Llama-Guard"],
    cased: ["*LLaMA*", "*LLaMa*", "*Llama*", "*LLAMA*"],
    ambiguous: ["llama"],
    context: {
      paper: LANGUAGE_MODELS,
      release: /^[-_ ]?(?:[1-4](?:\.[1-3])?\b|\d+(?:\.\d)?b\b)/,
      never: /\b(?:camelids?|alpacas and|vicu[gñ]as and|livestock|Llama glama|nanobod\w+)\b/
    },
    members: [
      "Llama 2",
      "Llama 2-Chat",
      "Llama 3",
      "Llama 3.1",
      "Llama 3.2",
      "Llama 3.3",
      "Llama 4",
      "Llama 4 Scout",
      "Llama 4 Maverick",
      "Code Llama",
      "TinyLlama",
      "OpenLLaMA",
      "Llama Guard",
      "Video-LLaMA",
      "LLaMA-Adapter",
      "Chinese-LLaMA"
    ]
  },
  {
    family: "Alpaca",
    organisation: "Stanford University",
    released: "2023-03-13",
    kind: "language",
    names: ["Stanford Alpaca", "Alpaca-LoRA", "Alpaca-7B", "Alpaca-13B", "Chinese-Alpaca", "MedAlpaca"],
    ambiguous: ["Alpaca", "ALPACA", "alpaca"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      not: /\bAlpaca[- ]?(?:data\w*|\d+k|Eval|Farm|GPT4|format|instruction (?:data|set)|cleaned|corpus|benchmark|prompts?|instructions)\b|\b(?:datasets?|data|corpora|trained on|tuned on|tuning on)\b/i,
      never: /\b(?:camelids?|wool|livestock|ATLAS|ALICE|detector)\b/
    },
    members: ["Alpaca-LoRA", "MedAlpaca"]
  },
  {
    family: "Vicuna",
    organisation: "LMSYS",
    released: "2023-03-30",
    kind: "language",
    names: ["Vicuna-7B", "Vicuna-13B", "Vicuna-33B", "Vicuna-v1.5"],
    cased: ["Vicuna", "VICUNA"],
    ambiguous: ["vicuna"],
    context: {paper: LANGUAGE_MODELS},
    members: ["Vicuna v1.3", "Vicuna v1.5"]
  },
  {
    family: "Mistral",
    organisation: "Mistral AI",
    released: "2023-09-27",
    kind: "language",
    names: [
      "Mixtral",
      "Codestral",
      "Pixtral",
      "Mathstral",
      "Mistral-7B",
      "BioMistral",
      "Mistral-NeMo",
      "Mistral Large",
      "Mistral Small",
      "Mistral Medium",
      "OpenMistral"
    ],
    cased: ["Ministral", "Devstral", "Voxtral", "Magistral"],
    ambiguous: ["Mistral", "mistral", "MISTRAL"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      release: /^[-_ ]?(?:v?\d|Instruct)/i,
      not: /\bMistral AI(?! (?:model|7B|8x|Large|Small|Medium|LLM))\b|\b(?:winds?|Rhône|OpenStack|Gulf of Lion)\b/
    },
    members: [
      "Mistral 7B",
      "Mistral Small",
      "Mistral Small 3",
      "Mistral Small 3.1",
      "Mistral Medium",
      "Mistral Large",
      "Mistral Large 2",
      "Mistral NeMo",
      "Mixtral 8x7B",
      "Mixtral 8x22B",
      "Codestral",
      "Pixtral",
      "Pixtral 12B",
      "Mathstral",
      "Ministral",
      "Devstral",
      "Voxtral",
      "Magistral",
      "BioMistral",
      "Mixtral"
    ]
  },
  {
    family: "Qwen",
    organisation: "Alibaba",
    released: "2023-08-03",
    kind: "language",
    names: ["*Qwen*", "QwQ", "QVQ", "Tongyi Qianwen"],
    members: [
      "Qwen1.5",
      "Qwen2",
      "Qwen2.5",
      "Qwen3",
      "Qwen3.5",
      "Qwen-VL",
      "Qwen2-VL",
      "Qwen2.5-VL",
      "Qwen3-VL",
      "Qwen-Audio",
      "Qwen2-Audio",
      "Qwen2.5-Coder",
      "Qwen3-Coder",
      "Qwen2.5-Math",
      "Qwen2-Math",
      "Qwen2.5-Omni",
      "Qwen3-Omni",
      "Qwen3-Next",
      "Qwen3-Embedding",
      "Qwen-Image",
      "Qwen-Max",
      "Qwen-Plus",
      "CodeQwen1.5",
      "QwQ",
      "QVQ"
    ]
  },
  {
    family: "DeepSeek",
    organisation: "DeepSeek",
    released: "2023-11-02",
    kind: "language",
    names: ["*DeepSeek*", "Deep Seek R1", "Deep Seek V3", "R1-Distill"],
    members: [
      "DeepSeek-Coder",
      "DeepSeek-Coder-V2",
      "DeepSeek-LLM",
      "DeepSeek-V2",
      "DeepSeek-V2.5",
      "DeepSeek-V3",
      "DeepSeek-V3.1",
      "DeepSeek-V3.2",
      "DeepSeek-R1",
      "DeepSeek-R1-Zero",
      "DeepSeek-R1-Distill",
      "DeepSeek-Math",
      "DeepSeekMath",
      "DeepSeek-VL",
      "DeepSeek-VL2",
      "DeepSeek-MoE",
      "DeepSeek-Prover",
      "DeepSeek-Prover-V2",
      "DeepSeek-OCR",
      "DeepSeek-V4"
    ]
  },
  {
    family: "Yi",
    organisation: "01.AI",
    released: "2023-11-02",
    kind: "language",
    names: ["Yi-34B", "Yi-6B", "Yi-9B", "Yi-1.5", "Yi-VL", "Yi-Lightning", "Yi-Large", "Yi-Coder", "Yi-Chat"],
    ambiguous: ["Yi"],
    context: {
      paper: LANGUAGE_MODELS,
      near: /\bYi (?:models?|series|family|LLMs?)\b|\b(?:model|LLM|models like|models such as|including) Yi\b/,
      not: /\b(?:et al|Yi (?:people|language|script|nationality|ethnic)|Nuosu|minority|[A-Z][a-z]+ Yi|Yi [A-Z][a-z]+)\b/
    },
    members: ["Yi-1.5", "Yi-VL", "Yi-Lightning", "Yi-Large", "Yi-Coder"]
  },
  {
    family: "Baichuan",
    organisation: "Baichuan",
    released: "2023-06-15",
    kind: "language",
    names: ["Baichuan*"],
    members: ["Baichuan 2", "Baichuan-M1", "Baichuan-M2", "Baichuan-Omni"]
  },
  {
    family: "GLM",
    organisation: "Zhipu AI",
    released: "2021-03-18",
    kind: "language",
    names: [
      "ChatGLM*",
      "VisualGLM",
      "CodeGeeX",
      "GLM-130B",
      "GLM-10B",
      "GLM-4V",
      "GLM-4-9B",
      "GLM-Z1",
      "AutoGLM",
      "VisionGLM"
    ],
    cased: ["CogGLM", "GLM-4", "GLM-5", "GLM-OCR"],
    ambiguous: ["GLM"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:GPT\S*|Qwen\S*|LLaMA\S*|Llama\S*|Gemma\S*|Mistral\S*|DeepSeek\S*|BERT|T5|Zhipu|language models?|LLMs?|Kimi|ERNIE)\b/,
      release: /^[-_ ]?(?:[45](?:\.\d)?V?\b|\d+(?:\.\d)?B\b)/,
      never:
        /\bgenerali[sz]ed[- ]linear\b|\bgeneral linear\b|\blogistic regression\b|\bgraph language models?\b|\blightning mapper\b|\bgravity\b/i
    },
    longForm: /general language model/i,
    members: [
      "GLM-130B",
      "GLM-4",
      "GLM-4V",
      "GLM-4.5",
      "GLM-4.5V",
      "GLM-4.6",
      "GLM-4.7",
      "GLM-5",
      "ChatGLM",
      "ChatGLM2",
      "ChatGLM3",
      "CodeGeeX"
    ]
  },
  {
    family: "InternLM",
    organisation: "Shanghai AI Laboratory",
    released: "2023-06-03",
    kind: "language",
    names: ["*InternLM*", "Intern-S1"],
    members: [
      "InternLM2",
      "InternLM2.5",
      "InternLM3",
      "InternLM-XComposer",
      "InternLM-XComposer2",
      "InternLM-XComposer2.5",
      "InternLM-Math",
      "InternLM2-Math",
      "InternLM2.5-StepProver",
      "InternLM-Law"
    ]
  },
  {
    family: "MiniCPM",
    organisation: "OpenBMB",
    released: "2024-02-01",
    kind: "language",
    names: ["*MiniCPM*"],
    members: [
      "MiniCPM-V",
      "MiniCPM-V 2.6",
      "MiniCPM-V 4.5",
      "MiniCPM-o",
      "MiniCPM-o 2.6",
      "MiniCPM3",
      "MiniCPM4"
    ]
  },
  {
    family: "Kimi",
    organisation: "Moonshot AI",
    released: "2023-10-09",
    kind: "language",
    names: [
      "Kimi-K1.5",
      "Kimi-K2",
      "Kimi-VL",
      "Kimi-Audio",
      "Kimi-Dev",
      "Kimi-Linear",
      "Kimi-Researcher",
      "MoonshotAI Kimi"
    ],
    ambiguous: ["Kimi", "KIMI"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      release: /^[-_ ]?(?:k?[12](?:\.\d)?\b)/i,
      not: /\bKimi (?:R[aä]ikk|Antonelli)/
    },
    members: ["Kimi k1.5", "Kimi K2", "Kimi K2.5", "Kimi-VL", "Kimi-Audio", "Kimi Linear", "Kimi-Dev"]
  },
  {
    family: "Ernie",
    organisation: "Baidu",
    released: "2019-04-19",
    kind: "language",
    names: [
      "ERNIE Bot",
      "ERNIE-2.0",
      "ERNIE-3.0",
      "ERNIE-4.0",
      "ERNIE-4.5",
      "ERNIE-5.0",
      "ERNIE-GEN",
      "ERNIE-ViLG",
      "ERNIE-ViL",
      "ERNIE-M",
      "ERNIE-Doc",
      "Wenxin Yiyan",
      "ErnieBot"
    ],
    ambiguous: ["ERNIE", "Ernie"],
    context: {
      oftenCoined: true,
      paper: PRETRAINED_TEXT,
      not: /\b(?:Bert and Ernie|Ernie [A-Z][a-z]+)\b/,
      never: /\bneutrino|\bX-ray\b/
    },
    longForm: /enhanced (?:language )?representation/i,
    members: [
      "ERNIE 2.0",
      "ERNIE 3.0",
      "ERNIE 3.5",
      "ERNIE 4.0",
      "ERNIE 4.5",
      "ERNIE Bot",
      "ERNIE-GEN",
      "ERNIE-ViLG",
      "ERNIE-M"
    ]
  },
  {
    family: "Hunyuan",
    organisation: "Tencent",
    released: "2023-09-07",
    kind: "multimodal",
    names: ["*Hunyuan*"],
    members: [
      "Hunyuan-Large",
      "Hunyuan-DiT",
      "HunyuanVideo",
      "HunyuanVideo 1.5",
      "Hunyuan3D",
      "Hunyuan3D 2.0",
      "HunyuanImage",
      "HunyuanImage 3.0",
      "Hunyuan-TurboS",
      "HunyuanWorld"
    ]
  },
  {
    family: "Phi",
    organisation: "Microsoft",
    released: "2023-06-20",
    kind: "language",
    names: [
      "Phi-3-mini",
      "Phi-3.5-mini",
      "Phi-3-Vision",
      "Phi-3.5-Vision",
      "Phi-4-mini",
      "Phi-4-multimodal",
      "Phi-4-reasoning",
      "Microsoft Phi",
      "Microsoft's Phi"
    ],
    ambiguous: ["Phi", "phi", "PHI"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:GPT\S*|Llama\S*|LLaMA\S*|Mistral\S*|Gemma\S*|Qwen\S*|DeepSeek\S*|Phi (?:models?|family|series)|Microsoft|SLMs?|Gemini\S*|Claude\S*)\b/,
      release:
        /^(?:[-_ ]?(?:1\.5|2|3|3\.5|4)(?:[-_ ](?:mini|small|medium|vision|moe|multimodal|reasoning|instruct)\S*)?(?![\w%.]*\d|%))/i,
      not: /\b(?:coefficients?|correlation|Phi (?:Beta|accrual|angle|function|phenomenon|node|instruction)|divergence|psi|golden|integrated information|IIT|health information|protected health|de-?identif\w+|angles?|phi\^|phi_|mesons?|phi\(|theta|HIPAA|Xeon|Coprocessors?)\b|[\\$]\w*phi/i,
      never: /\bprotected health information\b|\bXeon Phi\b|\bintegrated information theory\b/i
    },
    members: [
      "Phi-1",
      "Phi-1.5",
      "Phi-2",
      "Phi-3",
      "Phi-3-mini",
      "Phi-3-Vision",
      "Phi-3.5",
      "Phi-3.5-mini",
      "Phi-3.5-MoE",
      "Phi-3.5-Vision",
      "Phi-4",
      "Phi-4-mini",
      "Phi-4-multimodal",
      "Phi-4-reasoning"
    ]
  },
  {
    family: "Falcon",
    organisation: "Technology Innovation Institute",
    released: "2023-03-15",
    kind: "language",
    names: ["Falcon-7B", "Falcon-40B", "Falcon-180B", "Falcon-H1", "Falcon-Instruct"],
    ambiguous: ["Falcon", "FALCON", "falcon"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      release: /^[-_ ]?(?:\d+(?:\.\d)?b\b|[23]\b)/i,
      not: /\b(?:SpaceX|Falcon 9|rockets?|birds?|peregrine|signatures?|CrowdStrike|post-quantum|eye|F-16|Dilithium|we (?:present|propose|introduce)|called|named|dubbed)\b/i,
      never: /\b(?:peregrine|rockets?|post-quantum)\b/i
    },
    members: ["Falcon 2", "Falcon 3", "Falcon Mamba", "Falcon-H1", "Falcon-180B"]
  },
  {
    family: "MPT",
    organisation: "MosaicML",
    released: "2023-05-05",
    kind: "language",
    names: ["MPT-7B", "MPT-30B", "MPT-1B"],
    ambiguous: ["MPT"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:LLaMA\S*|Llama\S*|Falcon\S*|OPT\S*|Mistral\S*|MosaicML|Pythia\S*|BLOOM\S*)\b/,
      never: /\b(?:modern portfolio|prompt tuning|power tracking|Merkle)\b/i
    },
    longForm: /mosaic ?(?:ml )?pre-?train/i,
    members: ["MPT-7B", "MPT-30B"]
  },
  {
    family: "OPT",
    organisation: "Meta",
    released: "2022-05-02",
    kind: "language",
    names: [
      "OPT-175B",
      "OPT-66B",
      "OPT-30B",
      "OPT-13B",
      "OPT-6.7B",
      "OPT-2.7B",
      "OPT-1.3B",
      "OPT-350M",
      "OPT-125M",
      "OPT-IML",
      "Galactica-OPT"
    ],
    ambiguous: ["OPT"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:GPT\S*|LLaMA\S*|Llama\S*|BLOOM\S*|Pythia|T5|RoBERTa|Mistral\S*|Falcon|language models?|LLMs?|OPT (?:models?|family)|BERT|LLMs such as)\b/,
      not: /\b(?:optimal|optimum|practical training|EPT|CPT|Optical|orthogonal|approximat\w+|OPT\s?[+*]|polynomial)\b|[=≤≥<>~^$\\{]\s?OPT|OPT\s?[$}^)]?\s?[=≤≥<>/$}^]/i
    },
    longForm: /open pre-?trained/i,
    members: [
      "OPT-175B",
      "OPT-66B",
      "OPT-30B",
      "OPT-13B",
      "OPT-6.7B",
      "OPT-2.7B",
      "OPT-1.3B",
      "OPT-350M",
      "OPT-125M",
      "OPT-IML"
    ]
  },
  {
    family: "BLOOM",
    organisation: "BigScience",
    released: "2022-07-06",
    kind: "language",
    names: [
      "BLOOMZ",
      "BLOOM-176B",
      "BLOOM-7B",
      "BLOOM-560M",
      "BLOOM-7B1",
      "BLOOM-1B7",
      "BLOOM-3B",

      "BigScience BLOOM",
      "BLOOMChat"
    ],
    ambiguous: ["BLOOM", "Bloom"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      release: /^[-_ ]?\d+(?:\.\d)?[BbMm]/,
      not: /\bfilters?\b|\bBloom[’']s\b|\btaxonom\w+|\balga\w*|\bblooms\b|\b(?:phytoplankton|cognitive|Bloom (?:level|verb|categor|Energy|clock|et al|effect|embedding)\w*|plants?|hash\w*|flowers?|revised)\b/i
    },
    longForm: /bigscience large open/i,
    members: ["BLOOMZ", "BLOOM-176B", "BLOOMChat"]
  },
  {
    family: "Pythia",
    organisation: "EleutherAI",
    released: "2023-01-01",
    kind: "language",
    names: [
      "Pythia-70M",
      "Pythia-160M",
      "Pythia-410M",
      "Pythia-1B",
      "Pythia-1.4B",
      "Pythia-2.8B",
      "Pythia-6.9B",
      "Pythia-12B",
      "Pythia-14M",
      "EleutherAI Pythia",
      "PolyPythias"
    ],
    ambiguous: ["Pythia", "PYTHIA", "pythia"],
    context: {
      oftenCoined: true,
      paper:
        /\b(?:LLMs?|LMs?|language models?|transformers?|LayerNorm|perplexity|attention|checkpoints|GPT\S*|Llama\S*)\b/i,
      not: /\b(?:PYTHIA[ -]?[68]|event generators?|Monte Carlo|partons?|hadron\w*|Herwig|GEANT\d?|collisions?|jets?|Delphes|MadGraph|oracle of Delphi|priestess)\b/i
    },
    members: [
      "Pythia-70M",
      "Pythia-160M",
      "Pythia-410M",
      "Pythia-1B",
      "Pythia-1.4B",
      "Pythia-2.8B",
      "Pythia-6.9B",
      "Pythia-12B"
    ]
  },
  {
    family: "OLMo",
    organisation: "Allen Institute for AI",
    released: "2024-02-01",
    kind: "language",
    names: ["OLMo*"],
    cased: ["OLMo*", "*OLMo"],
    members: ["OLMo 2", "OLMo 3", "OLMoE", "OLMo-7B"]
  },
  {
    family: "Grok",
    organisation: "xAI",
    released: "2023-11-03",
    kind: "language",
    names: [
      "Grok-1",
      "Grok-1.5",
      "Grok-2",
      "Grok-3",
      "Grok-4",
      "Grok-4.1",
      "xAI Grok",
      "xAI's Grok",
      "Grok AI"
    ],
    ambiguous: ["Grok", "GROK"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      not: /\b(?:to Grok|Grok (?:when|how|why)|Grokfast|logstash|delayed|generali[sz]ation)\b/
    },
    members: ["Grok-1", "Grok-1.5", "Grok-2", "Grok-3", "Grok-3 mini", "Grok-4", "Grok-4 Fast", "Grok-4.1"]
  },
  {
    family: "Command R",
    organisation: "Cohere",
    released: "2024-03-11",
    kind: "language",
    names: ["Command-R7B", "Command-A-Reasoning", "Cohere Command", "Cohere's Command"],
    cased: ["Command R", "Command R+", "Command-R-Plus", "CommandR"],
    ambiguous: ["Command A", "Command-A"],
    context: {paper: LANGUAGE_MODELS, near: /\b(?:Cohere|GPT\S*|Llama\S*|Qwen\S*|Aya|multilingual)\b/},
    members: ["Command R", "Command R+", "Command R7B", "Command A"]
  },
  {
    family: "Nemotron",
    organisation: "NVIDIA",
    released: "2023-11-15",
    kind: "language",
    names: ["*Nemotron*"],
    members: [
      "Nemotron-4",
      "Nemotron-H",
      "Llama-Nemotron",
      "Nemotron Nano 2",
      "Nemotron 3",
      "Nemotron 3 Nano"
    ]
  },
  {
    family: "Jamba",
    organisation: "AI21 Labs",
    released: "2024-03-28",
    kind: "language",
    names: ["Jamba-1.5"],
    cased: ["Jamba"],
    members: ["Jamba 1.5", "Jamba 1.6"]
  },
  {
    family: "Granite",
    organisation: "IBM",
    released: "2023-09-28",
    kind: "language",
    names: [
      "IBM Granite",
      "IBM's Granite",
      "Granite-3.0",
      "Granite-3.1",
      "Granite-3.2",
      "Granite-3.3",
      "Granite-4.0",
      "Granite-Code",
      "Granite-Speech",
      "Granite-Vision",
      "Granite-Guardian",
      "Granite-Embedding",
      "Granite-20B",
      "Granite-8B",
      "Granite-34B",
      "Granite-13B",
      "Granite-Docling"
    ],
    ambiguous: ["Granite", "granite"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:models?|LLMs?|Llama\S*|Qwen\S*|Mistral\S*|IBM|GPT\S*)\b/,
      never: /\b(?:rocks?|geolog\w+|basalt|marble|minerals?|RocksDB)\b/i
    },
    members: [
      "Granite 3.0",
      "Granite 3.1",
      "Granite 3.2",
      "Granite 3.3",
      "Granite 4.0",
      "Granite Code",
      "Granite Speech",
      "Granite Vision",
      "Granite Guardian"
    ]
  }
];
