import type { Opening } from "./opening.ts";

/** A word by the form in which it first stands, and as the which words of the text it stands there in any. */
export type RepeatedWord = { readonly form: string; readonly places: readonly number[] };

/** The words that stand at least `least` times in a text, are not `isShort` and not among `others`' hashes, in the order in which they first stand there. */
export function findRepeatedWords(
  { text, words }: Opening,
  least: number,
  others: ReadonlySet<number>,
): readonly RepeatedWord[] {
  const { count, bounds, hashes } = words;
  const times = countTimes(words);
  // By its hash: that two words of one text share one of four billion numbers is as good as impossible.
  const found = new Map<number, { readonly form: string; readonly places: number[] }>();
  for (let place = 0; place < count; place += 1) {
    const hash = hashes[place] ?? 0;
    if ((times[hash & LAST_TIMES] ?? 0) < least) continue;
    const [start = 0, end = 0] = [bounds[2 * place], bounds[2 * place + 1]];
    if (isShort(text.charCodeAt(start), end - start)) continue;
    const known = found.get(hash);
    if (known !== undefined) known.places.push(place);
    else if (!others.has(hash)) found.set(hash, { form: text.slice(start, end), places: [place] });
  }
  return [...found.values()].filter(({ places }) => places.length >= least);
}

const LAST_TIMES = 1023;

/** How often words stand there, some of them counted together: most words are too rare to be looked at again. */
function countTimes({ count, hashes }: Opening["words"]): Uint16Array {
  const times = new Uint16Array(LAST_TIMES + 1);
  for (let place = 0; place < count; place += 1) {
    const at = (hashes[place] ?? 0) & LAST_TIMES;
    times[at] = (times[at] ?? 0) + 1;
  }
  return times;
}

/** So many words of the text from one on, by its number; undefined where they are not parted by single spaces. */
export function findPhrase({ text, words: { bounds } }: Opening, place: number, words: number): string | undefined {
  const last = place + words - 1;
  for (let at = place; at < last; at += 1) {
    const end = bounds[2 * at + 1] ?? 0;
    if (bounds[2 * at + 2] !== end + 1 || text[end] !== " ") return undefined;
  }
  return text.slice(bounds[2 * place], bounds[2 * last + 1]);
}

const LEAST_LETTERS = 4;
const FIRST_IDEOGRAPH = 0x2e80;

/** Single letters tell nothing, nor do most short words; two ideographs or syllables may well. */
function isShort(firstUnit: number, length: number): boolean {
  return length < (firstUnit < FIRST_IDEOGRAPH ? LEAST_LETTERS : 2);
}
