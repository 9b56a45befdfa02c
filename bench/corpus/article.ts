import { writeBody } from "./body.ts";
import { writeHeadline, writeSentence } from "./prose.ts";
import { type Random, startRandom } from "./random.ts";
import { AUTHORS, SECTIONS, TAGS } from "./subjects.ts";
import { ENGLISH, GERMAN, SPANISH, type Words } from "./words.ts";

/** One file of the corpus; `path` is relative to its folder. */
export type CorpusFile = { readonly path: string; readonly text: string };

/** Article number `index` (from 0) of the corpus of this seed: it does not depend on how many there are. */
export function makeArticle(index: number, seed: number): CorpusFile {
  // The golden ratio in 32 bits keeps the seeds of neighbours far apart.
  const random = startRandom(seed ^ Math.imul(index + 1, 0x9e3779b1));
  const words = pickLanguage(random);
  const title = writeTitle(random, words);
  const published = pickDate(index, random);
  const month = published.slice(0, 7).replace("-", "/");
  const folder = random.chance(0.6) ? month : random.pick(SECTIONS);
  const fields = [
    `title: ${JSON.stringify(title)}`,
    `date: ${published}`,
    "draft: false",
    `tags: [${pickTags(random).join(", ")}]`,
    ...writeAuthors(random),
    ...(random.chance(0.3) ? [`summary: ${JSON.stringify(writeSentence(random, words).text)}`] : []),
  ];
  const body = writeBody(random, words, random.between(300, 1075));
  return { path: `${folder}/article-${index}.md`, text: `---\n${fields.join("\n")}\n---\n\n${body}` };
}

function pickLanguage(random: Random): Words {
  const percent = random.between(1, 100);
  if (percent <= 80) return ENGLISH;
  return percent <= 92 ? GERMAN : SPANISH;
}

function writeTitle(random: Random, words: Words): string {
  const headline = writeHeadline(random, words);
  return random.chance(0.1) ? `${headline}: ${writeHeadline(random, words)}` : headline;
}

const HOUR_MS = 3_600_000;
const NEWEST = Date.parse("2026-10-31T20:00:00Z");
const NEWEST_COUNT = 1000;
const STEP_MS = 4 * HOUR_MS;
const OLDER_MS = 9 * 365 * 24 * HOUR_MS;

/**
 * RFC 3339. The newest thousand come one every four hours: 42 in seven days, so that the newest 50 are what every tool
 * shows at every size, one with a window of seven days too. The others lie anywhere in the nine years before.
 */
function pickDate(index: number, random: Random): string {
  const isNewest = index < NEWEST_COUNT;
  const age = isNewest ? index * STEP_MS : NEWEST_COUNT * STEP_MS + random.between(0, OLDER_MS);
  const local = new Date(NEWEST - age - (isNewest ? random.between(0, HOUR_MS) : 0)).toISOString().slice(0, 19);
  return `${local}${random.pick(["Z", "Z", "+01:00", "+02:00"])}`;
}

const SHARES = TAGS.map((_, rank) => 1 / (rank + 1));
const ALL_SHARES = SHARES.reduce((sum, share) => sum + share, 0);

/** One to three different tags; the one of rank n is as frequent as 1/n (Zipf). */
function pickTags(random: Random): readonly string[] {
  const picked = new Set<string>();
  for (let left = random.between(1, 3); left > 0; left -= 1) picked.add(pickTag(random));
  return [...picked];
}

function pickTag(random: Random): string {
  let point = (random.between(0, 999_999) / 1_000_000) * ALL_SHARES;
  const rank = SHARES.findIndex((share) => {
    point -= share;
    return point < 0;
  });
  return TAGS.at(rank) ?? random.pick(TAGS);
}

function writeAuthors(random: Random): readonly string[] {
  if (random.chance(0.4)) return [];
  const names = new Set([random.pick(AUTHORS), ...(random.chance(0.15) ? [random.pick(AUTHORS)] : [])]);
  return [`authors: [${[...names].join(", ")}]`];
}
