/** The digit zeros of other scripts: Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya, Tamil, Telugu, … */
const ZEROS = [..."٠۰०০੦૦୦௦౦೦൦๐໐༠၀០０"].map((zero) => zero.charCodeAt(0));

/**
 * Whether a text may hold a date, which is quickly told: a year has four digits, or two behind a day and a month in figures. Digits of
 * other scripts are not counted.
 */
export function mayHoldDate(text: string): boolean {
  return YEAR_LIKE.test(text) || OTHER_DIGIT.test(text);
}

const YEAR_LIKE = /\d\d\d\d|\d\.\d\d/;
const OTHER_DIGIT = new RegExp(
  `[${ZEROS.map((zero) => `\\u{${zero.toString(16)}}-\\u{${(zero + 9).toString(16)}}`).join("")}]`,
  "u",
);

/** Whether a text may hold a date that means one of two days, "02/03/2026": which of them, its language tells. */
export function mayMeanTwoDays(text: string): boolean {
  return STROKED.test(toPlainSigns(text));
}

const STROKED = /\d[/-] ?\d\d?[/-] ?\d\d\d\d/;

/** The same text, sign for sign, with ASCII digits, hyphens and spaces, so that indexes stay true. */
export function toPlainSigns(text: string): string {
  if (!BEYOND_ASCII.test(text)) return text;
  const digits = OTHER_DIGIT.test(text) ? text.replace(OTHER_DIGITS, toDigit) : text;
  return digits
    .replace(/[\u2010-\u2012\u2212]/g, "-")
    .replace(/[\u00a0\u2000-\u200f\u202a-\u202f\u2066-\u2069\u3000]/g, " ");
}

const BEYOND_ASCII = /[^\0-\x7f]/;
const OTHER_DIGITS = new RegExp(OTHER_DIGIT, "gu");

function toDigit(other: string): string {
  const code = other.charCodeAt(0);
  const zero = ZEROS.find((candidate) => code >= candidate && code < candidate + 10);
  return zero === undefined ? other : String(code - zero);
}

/** Whether a text of plain signs may hold a year and its day, two numbers or run together: most prose only names a year. */
export function mayHoldDay(plain: string): boolean {
  return DAY_AND_YEAR.test(plain);
}

const DAY_AND_YEAR = /\d\D+?\d|\d\d\d\d\d/;

/** What may follow a day: 1st, 1er, 1º, 20. */
const ORDINAL = "(?:\\.|st|nd|rd|th|er|[º°ª]|-?го)?";
/** What may stand between the parts of a date: `20 de diciembre de 2014`, `20-Dec-2014`, `20th of December, 2014`. */
const LINK = "[ .,/-]{0,3}(?:(?:of|de|del|di|den|da) |d['’])?";
/** A month's name, in Arabic of two words, perhaps with its other name after a slash. */
const NAME =
  "(?<![\\p{L}\\p{M}])(?<name>\\p{L}[\\p{L}\\p{M}.'’׳]{1,24}(?: ال\\p{L}{2,10}| [Ff]ómhair)?)" +
  "(?: ?/ ?\\p{sc=Arabic}{3,15}(?: ال\\p{L}{2,10})?)?";
const DAY = "(?<!\\d|\\d[.:/-])(?<day>\\d{1,2})";
const YEAR = "(?<year>\\d\\d\\d\\d)(?!\\d)";
const YEAR_FIRST = "(?<![\\d/.-])(?<year>\\d\\d\\d\\d)";

/** A year behind a name and a day, or a day and a name, and a day behind a year and a name. Digits counted, `\d{4}`, are slower. */
const DAY_YEAR = /\d(?<=[\p{L}\p{M}\p{sc=Arabic}][.'’׳]* ?\d)\d?\D{0,12}\d\d\d\d/u;
const DAY_NAME_YEAR = /\d\D{2,100}\d\d\d\d/;
const YEAR_NAME_DAY = /\d\d\d\d\D{2,80}\d/;

/** One way to write a date, and the sign without which a text can't hold one; it is far sooner looked for. */
export type DateForm = { readonly sign: RegExp; readonly form: RegExp };

/** Every way to write a date, as a pattern with groups `year`, `month` or `name`, `day`, or the two numbers to be told apart. */
export const DATE_FORMS: readonly DateForm[] = [
  toForm(/\d[./-] ?\d/, `${YEAR_FIRST}(?<sep>[./-]) ?(?<month>\\d{1,2})\\k<sep> ?(?<day>\\d{1,2})(?!\\d)`),
  toForm(/\d[./-] ?\d/, `(?<![\\d./-])(?<first>\\d{1,2})(?<sep>[./-]) ?(?<second>\\d{1,2})\\k<sep> ?${YEAR}`),
  toForm(/\d\.\d/, "(?<![\\d./-])(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<shortYear>\\d{2})(?![\\d.])"),
  toForm(/[年년]/, `${YEAR_FIRST} ?[年년] ?(?<month>\\d{1,2}) ?[月월] ?(?<day>\\d{1,2}) ?[日일]`),
  toForm(/tháng/i, `${DAY} tháng (?<month>\\d{1,2}),?(?: năm)? ${YEAR}`),
  toForm(DAY_NAME_YEAR, `${DAY}${ORDINAL}${LINK}${NAME}${LINK}${YEAR}`),
  toForm(DAY_YEAR, `${NAME} ?(?<day>\\d{1,2})${ORDINAL}${LINK}${YEAR}`),
  toForm(YEAR_NAME_DAY, `${YEAR_FIRST}[.,]? ?(?:m\\. ?|de )?${NAME}(?:ren)? ?(?<day>\\d{1,2})(?!\\d)`),
  toForm(/gada/i, `${YEAR_FIRST}\\. gada (?<day>\\d{1,2})\\. ?${NAME}`),
  // Unix and Java put the time, and the zone, before the year.
  toForm(
    /\d:\d\d:\d\d/,
    `${NAME} {1,2}(?<day>\\d{1,2}) (?<hour>\\d{1,2}):(?<minute>\\d{2}):(?<second>\\d{2})(?: (?<zone>[a-z]{1,5}|[+-]\\d{4}))? ${YEAR}`,
  ),
];

function toForm(sign: RegExp, form: string): DateForm {
  return { sign, form: new RegExp(form, "giu") };
}
