import type { Length } from "./words.ts";

// Silent reading of non-fiction: Brysbaert 2019 (238 words a minute in English); about 500 characters in Chinese and Japanese.
const WORDS_A_MINUTE = 238;
const CHARACTERS_A_MINUTE = 500;

/** Whole minutes, at least one. */
export function toReadingMinutes({ words, characters }: Length): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE));
}
