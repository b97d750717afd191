import {sha256} from "@noble/hashes/sha2.js";
import {bytesToHex, utf8ToBytes} from "@noble/hashes/utils.js";

/** Hash of all files and of the code that reads them: 16 hexadecimal digits. */
export function fingerprintOf(hashes: ReadonlyMap<string, string>, code: string): string {
  const hash = sha256.create();
  for (const [file, content] of hashes) hash.update(utf8ToBytes(`\0${file}\0${content}`));
  return bytesToHex(hash.update(utf8ToBytes(code)).digest()).slice(0, 16);
}
