import { type Passage, writeHeadline, writeSentence } from "./prose.ts";
import type { Random } from "./random.ts";
import type { Words } from "./words.ts";

const CODE = `\`\`\`js
const total = prices.filter((price) => price > 0).reduce((sum, price) => sum + price, 0);
if (total < 100 && !isClosed) console.log("still <open>", total);
\`\`\``;

/** A Markdown body of about so many words: paragraphs, subheads, lists, quotations, now and then code. */
export function writeBody(random: Random, words: Words, targetWords: number): string {
  const blocks: string[] = [];
  let written = 0;
  while (written < targetWords) {
    if (blocks.length > 0 && random.chance(0.25)) blocks.push(`## ${writeHeadline(random, words)}`);
    const { text, wordCount } = writeBlock(random, words, targetWords - written);
    blocks.push(text);
    written += wordCount;
    if (random.chance(0.02)) blocks.push(CODE);
  }
  return `${blocks.join("\n\n")}\n`;
}

function writeBlock(random: Random, words: Words, mostWords: number): Passage {
  const kind = random.between(1, 100);
  if (kind <= 8) return writeList(random, words, "-");
  if (kind <= 11) return writeList(random, words, "1.");
  if (kind <= 15) {
    const { text, wordCount } = writeSentence(random, words);
    return { text: `> ${text}`, wordCount };
  }
  return writeParagraph(random, words, mostWords);
}

function writeParagraph(random: Random, words: Words, mostWords: number): Passage {
  const sentences: string[] = [];
  let wordCount = 0;
  for (let left = random.between(2, 7); left > 0 && wordCount < mostWords; left -= 1) {
    const sentence = writeSentence(random, words);
    sentences.push(sentence.text);
    wordCount += sentence.wordCount;
  }
  return { text: sentences.join(" "), wordCount };
}

function writeList(random: Random, words: Words, mark: string): Passage {
  const items = Array.from({ length: random.between(3, 5) }, () => writeSentence(random, words));
  const wordCount = items.reduce((sum, item) => sum + item.wordCount, 0);
  return { text: items.map(({ text }) => `${mark} ${text}`).join("\n"), wordCount };
}
