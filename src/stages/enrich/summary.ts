import type { Piece } from "./pieces.ts";

const MOST_CHARACTERS = 300;
/** A shorter beginning of a long text is no summary. */
const LEAST_CHARACTERS = 60;
/** A shorter first paragraph is joined by the next. */
const SHORT_CHARACTERS = 80;

/** The first sentences of the prose, or of a table where there is nothing else, cut at the end of a sentence, else at a word with an ellipsis. */
export function summarise(pieces: readonly Piece[]): string {
  const first = pieces.findIndex((piece) => piece.kind === "prose");
  const piece = pieces[first] ?? pieces.find(({ kind }) => kind === "table") ?? pieces[0];
  const prose = piece?.text ?? "";
  if (first === -1 || prose.length >= SHORT_CHARACTERS) return cutAtSentence(prose);
  // A very short first paragraph (a greeting, a dateline) says little: the next one joins it.
  const next = pieces.find((piece, at) => at > first && piece.kind === "prose");
  return cutAtSentence([prose, next?.text].filter(Boolean).join(" "));
}

/** As scripts end a sentence; not the point of an initial or of an ordinal, as in "J. Smith" and "am 3. Mai". */
const SENTENCE_END =
  /(?:(?<!(?<![\p{L}\p{N}])(?:\p{Lu}|\d{1,2}))\.|[!?…؟۔।॥։።။។])["'”’»)\]]*(?=\s)|[。！？｡．][」』”’）]*|\n/gu;

function cutAtSentence(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const start = text.slice(0, MOST_CHARACTERS + 1);
  const ends = Array.from(start.matchAll(SENTENCE_END), (match) => match.index + match[0].length);
  const end = ends.findLast((at) => at <= MOST_CHARACTERS) ?? 0;
  return end >= LEAST_CHARACTERS ? start.slice(0, end).trim() : cutAtWord(start);
}

function cutAtWord(start: string): string {
  const space = start.lastIndexOf(" ");
  // In a script that puts no space between words, the only one may stand far in front.
  const end = space >= LEAST_CHARACTERS ? space : MOST_CHARACTERS;
  // Never between the two halves of a character beyond U+FFFF.
  const cut = start.slice(0, end).replace(/[\uD800-\uDBFF]$/, "");
  return `${cut.replace(/[\s,;:–—-]+$/, "")}…`;
}
