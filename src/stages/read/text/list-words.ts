/** Signs of a line whose words are listed. */
export const LONGEST_LISTED = 6000;

/** The words of a text in lower case: letters, marks and digits that stand together. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a text may hold signs of scripts that space no words; where not, which is quickly told, none need be looked for. */
export function mayBeUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/** Thai, Korean jamo, and all from the Chinese radicals on, signs beyond 16 bits included. */
const UNSPACED = /[\u0e00-\u0e7f\u1100-\u11ff\u2e80-\uffff]/;

/** The pairs of signs that stand for words where words are not spaced. */
export function toPairs(word: string): readonly string[] {
  return Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => word.slice(at, at + 2));
}
