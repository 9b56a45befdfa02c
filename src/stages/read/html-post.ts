import type { Draft, SeedText } from "../../model/article.ts";
import type { Outcome } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { toBelow } from "./front-matter/front-matter.ts";
import { readHtml } from "./html/read-html.ts";
import { nameJekyllPost, parsePost } from "./post.ts";
import { HTML } from "./shortcodes/shortcode-markup.ts";

/** HTML, which site generators keep with front matter on top: what that states is believed more than what the page says. */
export function readHtmlPost(seed: SeedText, context: Context): Outcome<Draft> {
  if (!/^(?:---|\+\+\+)/.test(seed.text)) return readHtml(seed, context);
  const parsed = parsePost(seed, HTML);
  if (parsed.kind !== "pass") return parsed;
  const { fields, bodyLine } = parsed.value;
  const read = readHtml(toBelow(seed, parsed.value), context);
  if (read.kind !== "pass") return read;
  const named = nameJekyllPost(seed, parsed.value);
  const value = {
    ...read.value,
    bodyPlace: { ...seed.place, line: bodyLine },
    fields: { ...(named !== undefined && { title: named }), ...read.value.fields, ...fields },
  };
  return { ...read, value, warnings: [...parsed.warnings, ...read.warnings] };
}
