import type { RepeatedWord } from "./repeated-words.ts";

/** So many words of the text from one on, by its number; undefined where they are not parted by single spaces. */
export type PhraseAt = (place: number, words: number) => string | undefined;

/** Words that mostly follow each other as one phrase, so that a name is not in pieces; each at the rank of its best word. */
export function joinPhrases(words: readonly RepeatedWord[], phraseAt: PhraseAt): readonly string[] {
  const wordAt = new Map<number, number>();
  for (const [at, { places }] of words.entries()) for (const place of places) wordAt.set(place, at);
  const follow = findFollowers(words, wordAt, phraseAt);
  if (follow.size === 0) return words.map(({ form }) => form);
  const lead = new Map([...follow].map(([leader, follower]) => [follower, leader]));
  const taken = new Set<number>();
  return words.flatMap(({ form }, at) => {
    if (taken.has(at)) return [];
    const findPhrase = (chain: Chain) => {
      const isStanding = (place: number) => chain.every((part, ahead) => wordAt.get(place + ahead) === part);
      const place = words[chain[0] ?? at]?.places.find(isStanding);
      return place === undefined ? undefined : phraseAt(place, chain.length);
    };
    const isFree = (chain: Chain) => chain.every((part) => !taken.has(part)) && findPhrase(chain) !== undefined;
    const led = extend([at], (chain) => join(lead.get(chain[0] ?? at), chain), isFree);
    const chain = extend(led, (parts) => join(follow.get(parts.at(-1) ?? at), parts, "behind"), isFree);
    for (const part of chain) taken.add(part);
    return [(chain.length > 1 ? findPhrase(chain) : undefined) ?? form];
  });
}

/** Words by their rank, in the order of the text. */
type Chain = readonly number[];

function join(part: number | undefined, chain: Chain, where: "before" | "behind" = "before"): Chain | undefined {
  if (part === undefined || chain.includes(part)) return undefined;
  return where === "before" ? [part, ...chain] : [...chain, part];
}

function extend(chain: Chain, step: (chain: Chain) => Chain | undefined, isFree: (chain: Chain) => boolean): Chain {
  const longer = step(chain);
  return longer === undefined || !isFree(longer) ? chain : extend(longer, step, isFree);
}

/** Together but once, and in the title, may be chance; so may words that are no names. */
const LEAST_OF_NAMES = 3;
const LEAST_OF_WORDS = 4;

/** Word → the word that mostly follows it; each follows but one. */
function findFollowers(
  words: readonly RepeatedWord[],
  wordAt: ReadonlyMap<number, number>,
  phraseAt: PhraseAt,
): ReadonlyMap<number, number> {
  const followers = new Map<number, number>();
  const following = new Set<number>();
  for (const [at, { form, places }] of words.entries()) {
    const together = countFollowers(places, wordAt, phraseAt);
    for (const [other, times] of together) {
      const follower = words[other];
      if (follower === undefined || other === at || following.has(other)) continue;
      // What follows a name and is none is a verb.
      if (isName(form) && !isName(follower.form)) continue;
      const least = isName(form) ? LEAST_OF_NAMES : LEAST_OF_WORDS;
      if (times < least || times * 2 < Math.min(places.length, follower.places.length)) continue;
      followers.set(at, other);
      following.add(other);
      break;
    }
  }
  return followers;
}

const NOTHING: ReadonlyMap<number, number> = new Map();

/** Most words are followed by none of the others. */
function countFollowers(
  places: readonly number[],
  wordAt: ReadonlyMap<number, number>,
  phraseAt: PhraseAt,
): ReadonlyMap<number, number> {
  let found: Map<number, number> | undefined;
  for (const place of places) {
    const other = wordAt.get(place + 1);
    if (other === undefined || phraseAt(place, 2) === undefined) continue;
    found ??= new Map();
    found.set(other, (found.get(other) ?? 0) + 1);
  }
  return found ?? NOTHING;
}

/** By its first letter, which in most scripts is neither capital nor small. */
function isName(form: string): boolean {
  return !/^\p{Ll}/u.test(form);
}
