import type { Columns } from "./columns.ts";
import type { Measured } from "./measure-lines.ts";
import type { Cue } from "./words-noise.ts";

/** What each line shows by itself. */
export function measureOwn(lines: readonly Measured[]): Columns {
  return Object.fromEntries(Object.entries(MEASURES).map(([name, measure]) => [name, lines.map(measure)]));
}

const yes = (condition: boolean): number => (condition ? 1 : 0);
const is = (cue: Cue) => (line: Measured) => yes(line.cue === cue);
/** Signs at the start of a line that patterns look at: longer lines show no less there. */
const SHOWN = 300;
const has = (pattern: RegExp) => (line: Measured) => yes(pattern.test(line.text.slice(0, SHOWN)));
/** Most lines have no such sign: that is known much sooner than that a pattern which needs one is not there. */
const hasWith = (sign: RegExp, pattern: RegExp) => (line: Measured) => {
  const text = line.text.slice(0, SHOWN);
  return yes(sign.test(text) && pattern.test(text));
};
const count = (text: string, pattern: RegExp) => text.slice(0, SHOWN).match(pattern)?.length ?? 0;

const MEASURES: Readonly<Record<string, (line: Measured) => number>> = {
  size: (line) => Math.log1p(line.size),
  endsSentence: (line) => yes(line.endsSentence),
  endsColon: (line) => yes(/[:：]$/.test(line.text)),
  endsQuestion: (line) => yes(/[?？!！…]$/u.test(line.text)),
  endsQuoted: (line) => yes(/["'”’»›“)\]」』】)]$/u.test(line.text)),
  startsQuoted: has(/^["'“‘„«»‹「『–—]/u),
  startsLower: has(/^\p{Ll}/u),
  startsDigit: has(/^\p{Nd}/u),
  ordered: (line) => yes(line.bullet === "ordered"),
  unordered: (line) => yes(line.bullet === "unordered"),
  indent: (line) => Math.min(line.indent, 20),
  firstOfGroup: (line) => yes(line.isFirstOfGroup),
  lastOfGroup: (line) => yes(line.isLastOfGroup),
  credit: (line) => yes(line.hasCredit),
  onlyCredit: (line) => yes(line.isCredit),
  repeat: (line) => yes(line.isRepeat),
  repeated: (line) => yes(line.isRepeated),
  glued: (line) => yes(line.isGlued),
  digits: (line) => line.digits,
  year: hasWith(/\p{Nd}{4}/u, /(?<!\p{Nd})(?:19|20)\p{Nd}{2}(?!\p{Nd})/u),
  time: hasWith(/\p{Nd}[:.h]\p{Nd}/u, /(?<!\p{Nd})[012]?\p{Nd}[:.h]\p{Nd}{2}(?!\p{Nd})/u),
  address: has(/@|https?:|www\.|\.(?:com|net|org|de|fr)(?![\p{L}])/u),
  bars: has(/[|›»>•·]/u),
  slash: hasWith(/\//, /\p{L} ?\/ ?\p{L}/u),
  round: has(/\([^()]{2,60}\)$/u),
  shouts: (line) =>
    yes(line.text.length > 3 && !/\p{Ll}/u.test(line.text.slice(0, SHOWN)) && /\p{Lu}{2}/u.test(line.text)),
  commas: (line) => count(line.text, /[,;、，،]/gu) / Math.min(Math.max(line.text.length, 20), SHOWN),
  stops: (line) => count(line.text, /[.!?。！？](?=\s|["”»]|\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana})/gu),
  symbols: (line) => count(line.text, /[\p{S}]/gu),
  cue: (line) => yes(line.cue !== undefined),
  comments: is("comments"),
  related: is("related"),
  share: is("share"),
  newsletter: is("newsletter"),
  advertisement: is("advertisement"),
  account: is("account"),
  navigation: is("navigation"),
  legal: is("legal"),
  media: is("media"),
};
