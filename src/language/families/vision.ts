import {LEARNED_VISION} from "./context-words.js";
import type {Family} from "./family.js";

export const visionFamilies: readonly Family[] = [
  {
    family: "ResNet",
    organisation: "Microsoft",
    released: "2015-12-10",
    kind: "vision",
    names: ["ResNet", "Res-Net", "WideResNet", "Wide-ResNet"],
    cased: ["*ResNet*", "*Resnet", "*RESNET*"],
    members: ["ResNet-18", "ResNet-34", "ResNet-50", "ResNet-101", "ResNet-110", "ResNet-152", "WideResNet"]
  },
  {
    family: "VGG",
    organisation: "University of Oxford",
    released: "2014-09-04",
    kind: "vision",
    names: [
      "VGG-16",
      "VGG-19",
      "VGG-11",
      "VGG-13",
      "VGGNet",
      "VGG-Net",
      "VGGish",
      "VGG-Face",
      "VGG-F",
      "VGG-M"
    ],
    cased: ["VGG"],
    members: ["VGG-11", "VGG-13", "VGG-16", "VGG-19", "VGGish", "VGG-Face"]
  },
  {
    family: "AlexNet",
    organisation: "University of Toronto",
    released: "2012-09-30",
    kind: "vision",
    names: ["*AlexNet"],
    members: []
  },
  {
    family: "Inception",
    organisation: "Google",
    released: "2014-09-17",
    kind: "vision",
    names: [
      "GoogLeNet",
      "GoogleNet",
      "Inception-v1",
      "Inception-v2",
      "Inception-v3",
      "Inception-v4",
      "InceptionNet",
      "Inception-Net",
      "InceptionTime",
      "inception module",
      "inception modules",
      "inception block",
      "inception blocks",
      "inception network",
      "inception networks",
      "inception architecture",
      "inception model",
      "inception models",
      "inception layer",
      "inception layers"
    ],
    cased: ["*Inception"],
    ambiguous: ["Inception", "inception"],
    context: {
      near: /\b(?:ResNet\S*|VGG\S*|DenseNet\S*|MobileNet\S*|AlexNet|Xception|EfficientNet\S*|CNNs?|ConvNets?|convolution\w*|modules?|ImageNet|networks?|backbone|GoogLeNet)\b/i,
      not: /\b(?:Fr[ée]chet|Inception (?:distance|score)s?|since (?:its|the|their)|from (?:its|the|their)|(?:its|their|the|since|at|after) inception|inception of|FID|prompt inception|Labs|attack)\b/i
    },
    members: [
      "GoogLeNet",
      "Inception-v1",
      "Inception-v2",
      "Inception-v3",
      "Inception-v4",
      "Inception-ResNet",
      "Inception-ResNet-v2",
      "InceptionTime"
    ]
  },
  {
    family: "DenseNet",
    organisation: "Cornell University",
    released: "2016-08-25",
    kind: "vision",
    names: ["DenseNet", "Dense-Net"],
    cased: ["*DenseNet*"],
    members: ["DenseNet-121", "DenseNet-161", "DenseNet-169", "DenseNet-201", "DenseNet-264"]
  },
  {
    family: "MobileNet",
    organisation: "Google",
    released: "2017-04-17",
    kind: "vision",
    names: ["*MobileNet*", "Mobile-Net"],
    members: ["MobileNetV1", "MobileNetV2", "MobileNetV3", "MobileNetV4"]
  },
  {
    family: "EfficientNet",
    organisation: "Google",
    released: "2019-05-28",
    kind: "vision",
    names: ["*EfficientNet*", "Efficient-Net"],
    members: [
      "EfficientNetV2",
      "EfficientNet-B0",
      "EfficientNet-B3",
      "EfficientNet-B4",
      "EfficientNet-B7",
      "EfficientNet-L2"
    ]
  },
  {
    family: "U-Net",
    organisation: "University of Freiburg",
    released: "2015-05-18",
    kind: "vision",
    names: [
      "U-Net",
      "UNet",
      "U-Net++",
      "UNet++",
      "UNet3+",
      "nnU-Net",
      "ResUNet",
      "Res-U-Net",
      "Attention U-Net",
      "MultiResUNet"
    ],
    cased: ["*UNet*", "*U-Net", "*Unet", "*UNET*"],
    members: [
      "U-Net++",
      "UNet 3+",
      "nnU-Net",
      "Attention U-Net",
      "ResUNet",
      "TransUNet",
      "Swin-UNet",
      "UNETR"
    ]
  },
  {
    family: "YOLO",
    organisation: "University of Washington",
    released: "2015-06-08",
    kind: "vision",
    names: [
      "YOLO-v1",
      "YOLO-v2",
      "YOLO-v3",
      "YOLO-v4",
      "YOLO-v5",
      "YOLO-v8",
      "YOLO-9000",
      "YOLOX",
      "YOLO-World",
      "YOLO-NAS",
      "You Only Look Once",
      "YOLOR",
      "YOLACT"
    ],
    cased: ["*YOLO*", "Yolo", "*Yolo", "yolo"],
    members: [
      "YOLO9000",
      "YOLOv2",
      "YOLOv3",
      "YOLOv4",
      "YOLOv5",
      "YOLOv6",
      "YOLOv7",
      "YOLOv8",
      "YOLOv9",
      "YOLOv10",
      "YOLO11",
      "YOLOv12",
      "YOLO26",
      "YOLOX",
      "YOLO-World",
      "YOLO-NAS"
    ]
  },
  {
    family: "ViT",
    organisation: "Google",
    released: "2020-10-22",
    kind: "vision",
    names: [
      "MobileViT",
      "ViT-Base",
      "ViT-Large",
      "ViT-Huge",
      "ViT-Tiny",
      "ViT-Small",
      "ViT-B",
      "ViT-L",
      "ViT-H",
      "ViT-G",
      "ViViT",
      "U-ViT"
    ],
    cased: ["*ViT", "ViTDet", "ViTPose*", "ViTAE*", "ViTMatte", "ViTSTR", "ViTGAN", "ViTSeg"],
    ambiguous: ["VIT", "VITs", "Vit", "*ViT*"],
    context: {
      paper: /\btransformers?\b/i,
      near: /\b(?:vision transformers?|transformers?|CNNs?|DeiT|Swin|ImageNet)\b/i
    },
    longForm: /vision transformer/i,
    members: [
      "ViT-B/16",
      "ViT-B/32",
      "ViT-L/14",
      "ViT-L/16",
      "ViT-H/14",
      "ViT-22B",
      "ViViT",
      "MobileViT",
      "U-ViT"
    ]
  },
  {
    family: "Swin",
    organisation: "Microsoft",
    released: "2021-03-25",
    kind: "vision",
    names: ["Swin-Transformer", "Swin-Transformers", "SwinIR", "SwinV2", "VideoSwin", "Swin2SR"],
    cased: ["*Swin*"],
    members: [
      "Swin Transformer",
      "Swin-T",
      "Swin-S",
      "Swin-B",
      "Swin-L",
      "Swin V2",
      "SwinIR",
      "Swin-UNet",
      "Swin-UNETR"
    ]
  },
  {
    family: "DeiT",
    organisation: "Meta",
    released: "2020-12-23",
    kind: "vision",
    names: ["DeiT-Tiny", "DeiT-Small", "DeiT-Base"],
    cased: ["*DeiT*", "DEiT"],
    members: ["DeiT-Tiny", "DeiT-Small", "DeiT-Base", "DeiT III"]
  },
  {
    family: "DINO",
    organisation: "Meta",
    released: "2021-04-29",
    kind: "vision",
    names: ["DINOv2", "DINOv3", "DINO-v2", "DINO-v3", "Grounding-DINO", "GroundingDINO", "DINO-X"],
    cased: ["*DINO*"],
    ambiguous: ["DINO", "Dino"],
    context: {
      paper: LEARNED_VISION,
      not: /\b(?:dinosaurs?|Dino [A-Z][a-z]+|programming language|DINO-I|or["” ]* gate)\b/,
      never: /\bdinosaurs?\b|\bprogramming language Dino\b|\bdifferential inclusion/i
    },
    members: ["DINOv2", "DINOv3", "Grounding DINO", "DINO-X"]
  },
  {
    family: "MAE",
    organisation: "Meta",
    released: "2021-11-11",
    kind: "vision",
    names: [
      "VideoMAE",
      "VideoMAEv2",
      "AudioMAE",
      "Audio-MAE",
      "SatMAE",
      "ConvMAE",
      "MultiMAE",
      "Point-MAE",
      "ViTMAE",
      "ViT-MAE",
      "MAE-ViT",
      "GraphMAE",
      "SpectralMAE",
      "ScaleMAE",
      "Scale-MAE",
      "MAE-ST",
      "TrackMAE",
      "HyperMAE"
    ],
    cased: ["*MAE"],
    ambiguous: ["MAE", "MAEs"],
    context: {
      paper:
        /\bmasked (?:image |video |point |graph )?(?:auto-?encod\w+|model\w*)\b|\bDINO(?:v2)?\b|\bSimMIM\b|\bBEiT\b|\bMoCo\b|\bMIM\b/i,
      not: /\bmean[- ](?:average|absolute)|\b(?:RMSE|MSE|MAPE|R2|R\^2|errors?)\b|\bMAE (?:of|=|is|by|from|reduction)\b|\b(?:lower|lowest|reduc\w+)\b/i
    },
    longForm: /masked[- ](?:\w+ )?auto-?encod/i,
    members: ["VideoMAE", "VideoMAE V2", "AudioMAE", "MultiMAE", "SatMAE"]
  }
];
