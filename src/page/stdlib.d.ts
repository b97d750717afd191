declare module "observablehq:stdlib" {
  export interface AttachedFile {
    url(): Promise<string>;
    json(): Promise<unknown>;
    text(): Promise<string>;
    arrayBuffer(): Promise<ArrayBuffer>;
  }
  export function FileAttachment(path: string): AttachedFile;
}
