import {LANGUAGE_MODELS, LEARNED_IMAGES, LEARNED_VISION} from "./context-words.js";
import type {Family} from "./family.js";

/** Models of pictures with text, segmenters by prompt, and generators of images and video. */
export const multimodalFamilies: readonly Family[] = [
  {
    family: "CLIP",
    organisation: "OpenAI",
    released: "2021-01-05",
    kind: "multimodal",
    names: [
      "BioMedCLIP",
      "BiomedCLIP",
      "MedCLIP",
      "RemoteCLIP",
      "GeoCLIP",
      "EVA-CLIP",
      "SigLIP-CLIP",
      "LongCLIP",
      "Long-CLIP",
      "AudioCLIP",
      "VideoCLIP",
      "CLIP4Clip",
      "OpenAI CLIP",
      "OpenAI's CLIP"
    ],
    cased: ["*CLIP*", "Open-CLIP"],
    ambiguous: ["CLIP"],
    context: {
      paper: LEARNED_VISION,
      not: /\bCLIP[- ]?(?:scores?|seq\w*|similarit\w+|distances?|metrics?|IQA|directional|FID|R-precision)\b|\bRNA\b|\bcross-?link\w*/i,
      never: /\b(?:immunoprecipitation|eCLIP|PAR-CLIP|constraint[- ]logic|Calculus of)\b/i
    },
    longForm: /contrastive (?:language|image|vision)|language[- –]image pre/i,
    members: [
      "CLIP ViT-B/32",
      "CLIP ViT-B/16",
      "CLIP ViT-L/14",
      "OpenCLIP",
      "EVA-CLIP",
      "BiomedCLIP",
      "MedCLIP",
      "RemoteCLIP",
      "Long-CLIP"
    ]
  },
  {
    family: "ALIGN",
    organisation: "Google",
    released: "2021-02-11",
    kind: "multimodal",
    names: [],
    ambiguous: ["ALIGN"],
    context: {
      oftenCoined: true,
      paper: /\b(?:CLIP|Florence|BLIP|Flamingo)\b/,
      near: /\b(?:CLIP|Florence|BLIP|vision-language|image-text)\b/,
      not: /\b(?:we (?:propose|present|introduce)|called|named|dubbed|framework)\b|^ALIGN:/
    },
    longForm: /large-scale image and noisy/i,
    members: []
  },
  {
    family: "BLIP",
    organisation: "Salesforce",
    released: "2022-01-28",
    kind: "multimodal",
    names: ["BLIP-2", "InstructBLIP", "BLIP-3", "BLIP3o", "BLIP3-o", "BLIP-Diffusion"],
    cased: ["*BLIP*"],
    ambiguous: ["BLIP"],
    context: {paper: LEARNED_VISION},
    longForm: /bootstrapping language/i,
    members: ["BLIP-2", "BLIP-3", "InstructBLIP", "BLIP3-o"]
  },
  {
    family: "Flamingo",
    organisation: "DeepMind",
    released: "2022-04-29",
    kind: "multimodal",
    names: [
      "OpenFlamingo",
      "Open-Flamingo",
      "Med-Flamingo",
      "Flamingo-80B",
      "Flamingo-9B",
      "Flamingo-3B",
      "Audio Flamingo",
      "Otter-Flamingo",
      "RoboFlamingo",
      "DeepMind's Flamingo"
    ],
    ambiguous: ["Flamingo"],
    context: {
      oftenCoined: true,
      paper:
        /\b(?:visual[- ]language|vision[- ](?:and[- ])?language|multi-?modal|VLMs?|LMMs?|MLLMs?|LVLMs?)\b/i,
      not: /\b(?:birds?|algorithm|search|flamingos)\b/
    },
    members: ["OpenFlamingo", "Med-Flamingo", "Audio Flamingo", "Audio Flamingo 2", "Audio Flamingo 3"]
  },
  {
    family: "LLaVA",
    organisation: "University of Wisconsin–Madison",
    released: "2023-04-17",
    kind: "multimodal",
    names: ["*LLaVA*"],
    members: [
      "LLaVA-1.5",
      "LLaVA-1.6",
      "LLaVA-NeXT",
      "LLaVA-OneVision",
      "LLaVA-OneVision-1.5",
      "LLaVA-Med",
      "Video-LLaVA",
      "LLaVA-Video",
      "LLaVA-CoT"
    ]
  },
  {
    family: "InternVL",
    organisation: "Shanghai AI Laboratory",
    released: "2023-12-21",
    kind: "multimodal",
    names: ["*InternVL*"],
    members: ["InternVL 1.5", "InternVL2", "InternVL2.5", "InternVL3", "InternVL3.5", "Mono-InternVL"]
  },
  {
    family: "Kosmos",
    organisation: "Microsoft",
    released: "2023-02-27",
    kind: "multimodal",
    names: ["Kosmos-1", "Kosmos-2", "Kosmos-2.5", "Kosmos-G"],
    ambiguous: ["Kosmos", "KOSMOS"],
    context: {
      oftenCoined: true,
      paper: LANGUAGE_MODELS,
      near: /\b(?:BLIP\S*|Flamingo|LLaVA\S*|Microsoft|multimodal)\b/i,
      not: /\bAI [Ss]cientist\b/
    },
    members: ["Kosmos-1", "Kosmos-2", "Kosmos-2.5", "Kosmos-G"]
  },
  {
    family: "SAM",
    organisation: "Meta",
    released: "2023-04-05",
    kind: "vision",
    names: [
      "MedSAM",
      "MobileSAM",
      "FastSAM",
      "SAM-HQ",
      "HQ-SAM",
      "EfficientSAM",
      "EdgeSAM",
      "SAM-Med2D",
      "SAM-Med3D",
      "SAM-Adapter",
      "Grounded-SAM",
      "Segment Anything Model",
      "Segment Anything Models",
      "Segment-Anything-Model",
      "MedSAM2",
      "SAMUS",
      "PerSAM",
      "RobustSAM",
      "SAM2Long",
      "Grounded-SAM-2",
      "Segment Anything 2",
      "SlimSAM",
      "CellSAM",
      "MicroSAM"
    ],
    cased: ["SAM2*", "SAM3*", "SAM-2", "SAM-3", "SAMed"],
    ambiguous: ["*SAM", "SAMs", "Segment Anything"],
    context: {
      paper: /\bsegment(?:ation|ing|ed|er|s)?\b|\bmasks?\b|\b(?:visual|foundation models?|CLIP|DINO\w*)\b/i,
      not: /\b(?:Sharpness|minimization|optimi[sz]ers?|SGD|flat(?:ness|ter)?|minima|spectral angle|Uncle|mapper|self-assessment|manikin|S-adenosyl|missiles?|surface-to-air|SAM files?|BAM)\b/i,
      never:
        /\bsharpness[- ]aware\b|\bSGD\b|\bflat minima\b|\bspectral angle\b|\bself-assessment\b|\bsecurity account|\bsurface-to-air\b/i
    },
    longForm: /segment(?:ation)?[- ]?anything/i,
    members: [
      "SAM 2",
      "SAM 2.1",
      "SAM 3",
      "MedSAM",
      "MedSAM2",
      "MobileSAM",
      "FastSAM",
      "HQ-SAM",
      "EfficientSAM",
      "Grounded SAM"
    ]
  },
  {
    family: "Stable Diffusion",
    organisation: "Stability AI",
    released: "2021-12-20",
    kind: "multimodal",
    names: [
      "SDXL*",
      "SDXL-Turbo",
      "SD-XL",
      "StableDiffusion",
      "Stable Diffusion XL",
      "Stable Diffusion 3",
      "Stable Video Diffusion",
      "StableVideoDiffusion"
    ],
    cased: [
      "Stable Diffusion",
      "Stable-Diffusion",
      "SD1.5",
      "SD1.4",
      "SD2.1",
      "SD3.5",
      "SDv1.5",
      "SDv1.4",
      "SDv2.1",
      "SD-v1.5",
      "SD-v1.4",
      "SD-1.5",
      "SD-2.1",
      "SD-Turbo",
      "SD3-Medium",
      "SD-3.5"
    ],
    ambiguous: ["stable diffusion", "Stable diffusion", "SD3", "SD-3", "SD2", "SVD-XT"],
    context: {
      paper: LEARNED_IMAGES,
      near: /\b(?:text|images?|DiTs?|state-of-the-art|models|LoRA|ControlNet|DALL\S*|Midjourney|FLUX\S*|SDXL|diffusion models?|generat\w+|video\w*|prompts?|latent|fine-?tun\w+)\b/i,
      not: /\bstable diffusion (?:process|equation|coefficient)/
    },
    members: [
      "Stable Diffusion 1.4",
      "Stable Diffusion 1.5",
      "Stable Diffusion 2",
      "Stable Diffusion 2.1",
      "Stable Diffusion XL",
      "SDXL",
      "SDXL Turbo",
      "Stable Diffusion 3",
      "Stable Diffusion 3.5",
      "SD3",
      "SD3.5",
      "Stable Video Diffusion"
    ]
  },
  {
    family: "DALL-E",
    organisation: "OpenAI",
    released: "2021-01-05",
    kind: "multimodal",
    names: ["DALLE-2", "DALLE-3", "DALL-E-2", "DALL-E-3"],
    cased: ["DALL-E", "Dall-E", "DALL·E", "Dall·E", "DALL.E", "DALL∙E", "DALL⋅E", "DALL•E", "DALL$\\cdot$E"],
    members: ["DALL-E 2", "DALL-E 3", "DALL-E mini"]
  },
  {
    family: "Imagen",
    organisation: "Google",
    released: "2022-05-23",
    kind: "multimodal",
    names: ["Imagen Video", "Imagen-2", "Imagen-3", "Imagen-4", "Google Imagen", "Google's Imagen"],
    ambiguous: ["Imagen", "IMAGEN"],
    context: {
      oftenCoined: true,
      paper: LEARNED_IMAGES,
      not: /\b(?:IMAGEN (?:cohort|study|data\w*|consortium)|adolescents?|de la|de imagen)\b/
    },
    members: ["Imagen Video", "Imagen 2", "Imagen 3", "Imagen 4"]
  },
  {
    family: "Sora",
    organisation: "OpenAI",
    released: "2024-02-15",
    kind: "multimodal",
    names: ["OpenAI Sora", "OpenAI's Sora", "Open-Sora", "Sora-2", "OpenSora"],
    ambiguous: ["Sora", "SORA"],
    context: {
      oftenCoined: true,
      paper: LEARNED_IMAGES,
      near: /\b(?:video\w*|text-to-\w+|OpenAI|generat\w+|Kling|Veo\S*|world|Runway)\b/i,
      not: /\b(?:autonomous vehicles? at|specific operations? risk|Sora [A-Z][a-z]+)\b/
    },
    members: ["Sora 2", "Open-Sora", "Open-Sora 2.0"]
  },
  {
    family: "Flux",
    organisation: "Black Forest Labs",
    released: "2024-08-01",
    kind: "multimodal",
    names: [
      "FLUX.1",
      "FLUX.2",
      "FLUX-1",
      "FLUX.1-dev",
      "FLUX-dev",
      "FLUX-schnell",
      "FLUX.1 Kontext",
      "FLUX-Kontext",
      "Flux-dev",
      "FLUX.1-Fill",
      "FLUX Kontext"
    ],
    ambiguous: ["FLUX", "Flux"],
    context: {
      oftenCoined: true,
      paper:
        /\b(?:text-to-image|T2I|image (?:generation|editing|synthesis)|DiTs?|diffusion transformers?|Stable Diffusion\S*|SDXL|SD3\S*|diffusion models?|rectified flow|flow matching|generative models?)\b/i,
      not: /\b(?:heat|magnetic|neutron|radiation|carbon|energy|neutrino|photon|solar|FLUX(?:NET|\w+CAT)|tower|gradient|mass|limiter|HLLC|Riemann|balance analysis|density)\b|\bflux(?:es)?\b/
    },
    members: ["FLUX.1", "FLUX.1-dev", "FLUX.1-schnell", "FLUX.1 Kontext", "FLUX.2"]
  }
];
