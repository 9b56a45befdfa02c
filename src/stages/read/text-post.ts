import type { Draft, SeedText } from "../../model/article.ts";
import type { ExplainedLine } from "../../model/explained.ts";
import { type Outcome, pass } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { type FrontMatter, parseFrontMatter, toBelow } from "./front-matter/front-matter.ts";
import { explainText } from "./text/explain-text.ts";
import { readText } from "./text/read-text.ts";

/** Raw text, perhaps with front matter on top as of Markdown: what that states is not looked for below. */
export function readTextPost(seed: SeedText, context: Context): Outcome<Draft> {
  const parsed = takeFrontMatter(seed);
  if (parsed.kind !== "pass") return parsed;
  const { fields } = parsed.value;
  const read = readText(toBelow(seed, parsed.value), context);
  return read.kind === "pass"
    ? { ...read, value: { ...read.value, fields: { ...read.value.fields, ...fields } } }
    : read;
}

/** Every line below the front matter, as `readTextPost` judges it. */
export function explainTextPost(seed: SeedText): readonly ExplainedLine[] {
  const parsed = takeFrontMatter(seed);
  return parsed.kind === "pass" ? explainText(toBelow(seed, parsed.value)) : [];
}

function takeFrontMatter(seed: SeedText): Outcome<FrontMatter> {
  return LOOKS_SO.test(seed.text)
    ? parseFrontMatter(seed)
    : pass({ values: {}, fields: {}, body: seed.text, bodyLine: 1 });
}

/** A field in the second line, and a fence below: lines across the page are the text's own. */
const LOOKS_SO =
  /^(?:---[ \t]*\n[\w-]+:(?: |\n)[\s\S]*?\n(?:---|\.\.\.)|\+\+\+[ \t]*\n[\w-]+ *=[\s\S]*?\n\+\+\+)[ \t]*(?:\n|$)/;
