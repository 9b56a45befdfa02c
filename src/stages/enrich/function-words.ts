import type { Opening } from "./opening.ts";
import { hashWord } from "./word-bounds.ts";

/** The words that hold a language's sentences together. Those that neighbours share stand with each of them. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: "aber als an auch auf aus bei das dass dem den der des die durch ein eine einen einer er es für haben hat ich ist im in man mit nach nicht noch nur oder sich sie sind so und über von vor war werden wie wird wurde zum zur",
  en: "a about after all also an and any are as at be because been but by can could did do for from had has have he her his how i if in into is it its more most my no not of on one only or our out over said she so some than that the their them then there these they this through to up very was we were what when where which while who will with would you your",
  es: "a al como con cuando de del desde donde el en entre era es esta este está fue ha había han hasta la las lo los muy más no para pero por porque que se ser según sido sin sobre son su sus también tiene todo un una y ya",
  fr: "à après au aussi aux avec ce ces cette comme dans de des deux du elle en est et être fait il ils je la le les leur mais ne nous on ont par pas plus pour que qui sa se selon ses son sont sur un une vous été",
  it: "a al alla anche che come con da dal dalla degli dei del della delle di dopo e essere gli ha hanno i il in la le lo loro ma nel nella non o per più questa questo se si sono stato su tra un una è",
  nl: "aan als bij dan dat de deze die door een en er geen had heeft hem het hij hun ik in is kan maar meer met naar niet nog om ook op over te tot uit van voor was wel werd worden wordt ze zijn zo",
  pt: "a ao aos as com como da das de depois do dos e é ela ele em entre está foi já mais mas muito na nas no nos não o os ou para pela pelo por quando que se ser seu sua são também tem um uma à às",
};

const LANGUAGES = Object.keys(FUNCTION_WORDS);

/** Which of LANGUAGES have the word, a bit for each, by the word's hash. */
const languagesOf: ReadonlyMap<number, number> = joinBits(
  Object.values(FUNCTION_WORDS).flatMap((words, at) =>
    words.split(" ").map((word) => [hashWord(word), 1 << at] as const),
  ),
);

function joinBits(pairs: readonly (readonly [number, number])[]): ReadonlyMap<number, number> {
  const joined = new Map<number, number>();
  for (const [hash, bit] of pairs) joined.set(hash, (joined.get(hash) ?? 0) | bit);
  return joined;
}

const LEAST_COUNT = 5;
const LEAST_SHARE = 0.2;
/** What a language needs to be ahead of the next; of many words less, for then chance has no part in it. */
const LEAST_RATIO = 2;
const LEAST_RATIO_OF_MANY = 1.6;
const MANY_WORDS = 120;

/**
 * Language (ISO 639-1) of the first characters of a text where its function words leave no doubt; undefined for every other. On 250 news pages
 * in 20 languages it was never wrong, on program messages in 90 hardly oftener than an n-gram detector.
 */
export function detectByFunctionWords(opening: Opening, characters: number): string | undefined {
  const { counts, words } = countFunctionWords(opening, Math.min(characters, opening.length));
  const most = Math.max(...counts);
  const at = counts.indexOf(most);
  const leastRatio = words < MANY_WORDS ? LEAST_RATIO : LEAST_RATIO_OF_MANY;
  const isClear =
    most >= LEAST_COUNT &&
    most >= words * LEAST_SHARE &&
    counts.every((count, other) => other === at || most >= count * leastRatio);
  return isClear ? LANGUAGES[at] : undefined;
}

/** How many words end within the first characters of a text, and how many of them each of LANGUAGES has. */
function countFunctionWords({ words: { count, bounds, hashes } }: Opening, characters: number) {
  const counts = LANGUAGES.map(() => 0);
  let words = 0;
  for (; words < count && (bounds[2 * words + 1] ?? 0) <= characters; words += 1) {
    const languages = languagesOf.get(hashes[words] ?? 0) ?? 0;
    if (languages === 0) continue;
    for (let at = 0; at < counts.length; at += 1) counts[at] = (counts[at] ?? 0) + ((languages >> at) & 1);
  }
  return { counts, words };
}
