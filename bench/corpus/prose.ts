import type { Random } from "./random.ts";
import type { Words } from "./words.ts";

/** Text and how many words it has; the count is kept so that nobody has to count again. */
export type Passage = { readonly text: string; readonly wordCount: number };

/** A sentence of 5–25 words in Markdown: now and then a link, emphasis, code. */
export function writeSentence(random: Random, words: Words): Passage {
  const wordCount = random.between(5, 25);
  const parts: string[] = [];
  for (let at = 0; at < wordCount; at += 1) parts.push(pickWord(random, words));
  if (random.chance(0.3)) decorate(parts, random);
  if (wordCount > 12 && random.chance(0.5)) parts[6] = `${parts[6]},`;
  return { text: `${capitalise(parts.join(" "))}${random.chance(0.04) ? "?" : "."}`, wordCount };
}

/** Plain words for a title or a subhead. */
export function writeHeadline(random: Random, words: Words): string {
  const parts = Array.from({ length: random.between(3, 8) }, () => pickWord(random, words));
  // Words that carry meaning at both ends, as people write headlines.
  return capitalise([random.pick(words.matter), ...parts.slice(1, -1), random.pick(words.matter)].join(" "));
}

function pickWord(random: Random, { glue, matter }: Words): string {
  return random.pick(random.chance(0.45) ? glue : matter);
}

/** Changes the words in place: this is the inner loop of 100,000 articles. */
function decorate(parts: string[], random: Random): void {
  const at = random.between(1, parts.length - 2);
  const word = parts[at] ?? "";
  const next = parts[at + 1] ?? "";
  const kind = random.between(1, 10);
  if (kind <= 4) parts[at] = `*${word}*`;
  else if (kind <= 6) parts.splice(at, 2, `**${word} ${next}**`);
  else if (kind <= 9)
    parts.splice(at, 2, `[${word} ${next}](https://example.org/${encodeURI(word)}/${encodeURI(next)})`);
  else parts[at] = `\`${word}\``;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
