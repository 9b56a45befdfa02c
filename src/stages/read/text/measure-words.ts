import { type Columns, shift } from "./columns.ts";
import { mayBeUnspaced, toPairs } from "./list-words.ts";
import type { Measured } from "./measure-lines.ts";

/** What the words of the lines tell of each: how common they are on the page, and whether other lines say the same. */
export function measureWords(lines: readonly Measured[]): Columns {
  const words = numberWords(lines.map(toWords));
  const counts = countWords(lines, words);
  const common = findCommon(words, counts);
  const echoes = measureEchoes(words.lines);
  const overlap = words.lines.map((own, at) =>
    measureOverlap(own, words, { counts, least: isProse(lines[at]) ? 2 : 1 }),
  );
  return {
    words: words.lines.map((own) => Math.log1p(own.length)),
    wordLength: words.lines.map((own, at) => (lines[at]?.text.length ?? 0) / Math.max(1, own.length)),
    capitals: lines.map(measureCapitals),
    common: words.lines.map((own) => share(own, (word) => common.has(word))),
    overlap,
    overlapBefore: shift(overlap, 1, 0),
    overlapAfter: shift(overlap, -1, 0),
    echoEarlier: echoes.map((echo) => echo.earlier),
    echoLater: echoes.map((echo) => echo.later),
  };
}

/** The words of each line as numbers, which count faster. */
type Words = {
  readonly lines: readonly (readonly number[])[];
  readonly names: readonly string[];
  /** Whether it is long enough to tell what a line is about. */
  readonly isTerm: readonly boolean[];
};

function numberWords(lists: readonly (readonly string[])[]): Words {
  const numbers = new Map<string, number>();
  const lines = lists.map((own) =>
    own.map((word) => {
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, numbers.size);
      return numbers.size - 1;
    }),
  );
  const names = [...numbers.keys()];
  return { lines, names, isTerm: names.map((word) => word.length >= 4 || WIDE.test(word)) };
}

const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
/** Words of a line that are looked at; what comes after says nothing new about it. */
const MOST_WORDS = 400;

/** A line's words in lower case; where words are not spaced, pairs of signs. */
function toWords({ text, words }: Measured): readonly string[] {
  const all = mayBeUnspaced(text) ? words.flatMap((word) => (WIDE.test(word) ? toPairs(word) : [word])) : words;
  return all.length > MOST_WORDS ? all.slice(0, MOST_WORDS) : all;
}

function isProse(line: Measured | undefined): boolean {
  return line !== undefined && line.size >= 80 && line.endsSentence && line.cue === undefined;
}

/** How often each word stands in the page's prose. */
function countWords(lines: readonly Measured[], words: Words): readonly number[] {
  const counts = words.names.map(() => 0);
  for (const [at, own] of words.lines.entries()) {
    if (!isProse(lines[at])) continue;
    for (const word of own) counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** The words that hold sentences together: a language's small words are the commonest of any prose. */
function findCommon({ names }: Words, counts: readonly number[]): ReadonlySet<number> {
  const often = counts.flatMap((count, word) => (count >= 3 ? [word] : []));
  const name = (word: number) => names[word] ?? "";
  often.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || (name(a) < name(b) ? -1 : 1));
  return new Set(often.slice(0, 40));
}

type Known = { readonly counts: readonly number[]; readonly least: number };

/** The share of a line's longer words that stand in the prose elsewhere. */
function measureOverlap(own: readonly number[], { isTerm }: Words, { counts, least }: Known): number {
  let terms = 0;
  let known = 0;
  for (const word of own) {
    if (isTerm[word] !== true) continue;
    terms++;
    if ((counts[word] ?? 0) >= least) known++;
  }
  return known / Math.max(2, terms);
}

function share(words: readonly number[], fits: (word: number) => boolean): number {
  let fitting = 0;
  for (const word of words) if (fits(word)) fitting++;
  return fitting / Math.max(1, words.length);
}

/** The share of words that begin with a capital. */
function measureCapitals(line: Measured): number {
  const text = line.text.slice(0, 300);
  const all = text.match(WORD_START)?.length ?? 0;
  return all === 0 ? 0 : (text.match(CAPITAL_START)?.length ?? 0) / all;
}

/** Both look back at few signs only: the first goes on to the word's end, the second asks for the capital first. */
const WORD_START = /(?<![\p{L}\p{N}'’])\p{L}[\p{L}\p{N}'’]*/gu;
const CAPITAL_START = /\p{Lu}(?<![\p{L}\p{N}'’]\p{Lu})/gu;

type Echo = { readonly earlier: number; readonly later: number };

/** The share of each line's runs of words that an earlier or a later line says too. */
function measureEchoes(words: readonly (readonly number[])[]): readonly Echo[] {
  const runs = words.map(toRuns);
  const earlier = shareSaid(runs);
  const later = shareSaid(runs.toReversed()).toReversed();
  return runs.map((_, at) => ({ earlier: earlier[at] ?? 0, later: later[at] ?? 0 }));
}

/** The share of each line's runs that a line before it says. */
function shareSaid(runs: readonly (readonly number[])[]): readonly number[] {
  const said = new Set<number>();
  return runs.map((own) => {
    const known = share(own, (run) => said.has(run));
    for (const run of own) said.add(run);
    return known;
  });
}

const RUN = 4;

/** All runs of four words, each as one number that hardly ever stands for two; a shorter line is one run. */
function toRuns(words: readonly number[]): readonly number[] {
  if (words.length < 2) return [];
  const runs: number[] = [];
  for (let at = 0; at <= Math.max(0, words.length - RUN); at++) {
    let run = 0;
    for (let next = at; next < at + RUN && next < words.length; next++)
      run = Math.imul(run, 31_337) + (words[next] ?? 0) + 1;
    runs.push(run & 0x3fffffff);
  }
  return runs;
}
