/** Words that show a paper to be about language models of the era of released models. */
export const LANGUAGE_MODELS =
  /\b(?:[SMV]?LLMs?|S?LMs|[LM]LMs|MLLMs|LVLMs|VLMs|PLMs|(?:language|foundation|frontier|generative|reasoning|open-weight|open-source|embedding|instruction-tuned) models?|ChatGPT|GPT-?\d|GPTs?|chatbots?|generative AI|GenAI|RLHF|in-context learning|chain-of-thought|instruction[- ]tun\w+|conversational (?:AI|agents?))\b/i;

/** The same, with what is said of assistants and their use. */
export const AI_MODELS =
  /\b(?:[SMV]?LLMs?|[LM]LMs|MLLMs|VLMs|(?:language|foundation|frontier|generative|reasoning|open-weight|open-source|embedding|AI|vision-language) models?|ChatGPT|GPT-?\d\S*|GPTs?|chatbots?|AI|GenAI|prompt\w*|DeepSeek\S*|OpenAI|Anthropic|Google|OCR|zero-shot|hallucinat\w+|agents?|agentic)\b/i;

/** Words of natural language processing with pre-trained models, before and after the large ones. */
export const PRETRAINED_TEXT =
  /\b(?:[LM]LMs?|language models?|pre-?train\w*|fine-?tun\w*|transformers?|BERT|RoBERTa|GPT\S*|ELMo|XLNet|mBART|seq2seq|sequence-to-sequence|encoder-decoder|abstractive|summari[sz]\w+|text generation|NLP|natural language|contextuali[sz]ed|word embeddings)\b/i;

/** Words of computer vision with learned models. */
export const LEARNED_VISION =
  /\b(?:foundation models?|vision[- ](?:and[- ])?language|multi-?modal|VLMs?|LVLMs?|MLLMs?|zero-shot|few-shot|open-vocabulary|pre-?train\w*|fine-?tun\w*|self-supervised|transformers?|ViTs?|CLIP|DINO\w*|encoders?|backbones?|image-text|text-image|text-to-image|embeddings?|prompt\w*|segmentation|object detection|captions?)\b/i;

/** Words of image and video generation with learned models. */
export const LEARNED_IMAGES =
  /\b(?:text-to-(?:image|video)\w*|T2[IV]|image (?:generation|synthesis|editing|generators?)|video (?:generation|synthesis|generators?|models?)|diffusion|rectified flow|flow[- ]matching|generative (?:models?|AI)|generated (?:images|videos)|world (?:models?|simulators?)|DiTs?|DALL\S*|Stable Diffusion|Midjourney)\b/i;

/** Words of speech recognition and synthesis. */
export const SPEECH =
  /\b(?:speech|spoken|ASR|WER|word error rate|audio|acoustic|transcri\w+|voice|speakers?|RNN-T|transducers?|phone(?:me|tic)\w*|utterances?|LibriSpeech)\b/i;

/** Words of protein models. */
export const PROTEINS =
  /\b(?:proteins?|amino acids?|antibod\w+|enzymes?|peptides?|residues?|pLMs?|mutation\w*|biolog\w+|biomolec\w+)\b/i;
