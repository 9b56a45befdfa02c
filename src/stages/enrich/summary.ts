import type { Piece } from "./pieces.ts";

const MOST_CHARACTERS = 300;
/** A shorter beginning of a long text is no summary. */
const LEAST_CHARACTERS = 60;

/** The first sentences of the prose, cut at the end of a sentence, else at a word with an ellipsis. */
export function summarise(pieces: readonly Piece[], language: string): string {
  const first = pieces.filter((piece) => piece.kind === "prose");
  const prose = first[0]?.text ?? pieces[0]?.text ?? "";
  // A very short first paragraph (a greeting, a dateline) says little: the next one joins it.
  const text = prose.length < 80 ? [prose, first[1]?.text].filter(Boolean).join(" ") : prose;
  return cutAtSentence(text, language);
}

function cutAtSentence(text: string, language: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const start = text.slice(0, MOST_CHARACTERS + 1);
  const sentences = Array.from(
    new Intl.Segmenter(language, { granularity: "sentence" }).segment(start),
    (s) => s.segment,
  );
  // The last one was cut by us.
  const whole = sentences.slice(0, -1).join("").trim();
  return whole.length >= LEAST_CHARACTERS ? whole : cutAtWord(start);
}

function cutAtWord(start: string): string {
  const space = start.lastIndexOf(" ");
  // In a script that puts no space between words, the only one may stand far in front.
  const end = space >= LEAST_CHARACTERS ? space : MOST_CHARACTERS;
  // Never between the two halves of a character beyond U+FFFF.
  const cut = start.slice(0, end).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}
