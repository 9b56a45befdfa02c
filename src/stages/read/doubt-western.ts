import { countForeign } from "./declared-encoding.ts";

/** Why bytes that are no whole UTF-8 are no text in Windows-1252 either; undefined where they may be. A slug made of misread words would stay for ever. */
export function doubtWestern(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const { foreign, broken } = countForeign(text);
  // Of another encoding hardly two bytes in a row happen to be a character of UTF-8.
  if (foreign - broken > broken) return "this is UTF-8 that is not whole: a character is cut off or spoilt";
  return countHigh(bytes) > countLetters(text) ? "this is text in an encoding that can't be told" : undefined;
}

/** Western languages write most letters as ASCII does, which others hardly use. */
function countLetters(text: string): number {
  return text.match(/[A-Za-z]/g)?.length ?? 0;
}

function countHigh(bytes: Uint8Array): number {
  let count = 0;
  for (const byte of bytes) if (byte >= 0x80) count += 1;
  return count;
}
