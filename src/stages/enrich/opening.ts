import { joinPieces, type Piece } from "./pieces.ts";
import type { WordBounds } from "./word-bounds.ts";
import { findWords } from "./words.ts";

/** The first 1,500 characters of an article, up to `length`, and behind them its title twice; with the words of both. */
export type Opening = { readonly text: string; readonly length: number; readonly words: WordBounds };

/** An article says at its beginning what it is about: more text costs time and hardly changes the answer. */
const READ_CHARACTERS = 1500;

/** Finds the words of an article's beginning once, for all that ask about them. */
export function readOpening(title: string, pieces: readonly Piece[]): Opening {
  const beginning = toComposed(joinPieces(pieces, READ_CHARACTERS));
  // A word of the title counts twice.
  const text = `${beginning}\n${toComposed(`${title}\n${title}`)}`;
  return { text, length: beginning.length, words: findWords(text) };
}

/** NFC, in which only what lies beyond Latin-1 and its neighbours can be off. */
function toComposed(text: string): string {
  return /[\u0300-\uFFFF]/.test(text) ? text.normalize("NFC") : text;
}
