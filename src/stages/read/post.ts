import type { Field, SeedText } from "../../model/article.ts";
import { type Outcome, pass, toWarning } from "../../model/problem.ts";
import { shorten } from "../../model/shorten.ts";
import { isJekyllPost, toTitleOfName } from "./front-matter/dialects.ts";
import { type FrontMatter, parseFrontMatter } from "./front-matter/front-matter.ts";
import type { Markup } from "./shortcodes/shortcode-markup.ts";
import { translateShortcodes } from "./shortcodes/shortcodes.ts";

/**
 * Takes the front matter off a text as a site's generator keeps it, and translates the calls of templates below, which `prepare` has
 * looked through before; one that can't be told is left out with a warning.
 */
export function parsePost(
  seed: SeedText,
  markup: Markup,
  prepare: (body: string) => string = (body) => body,
): Outcome<FrontMatter> {
  const parsed = parseFrontMatter(seed);
  if (parsed.kind !== "pass") return parsed;
  const { values, body, bodyLine } = parsed.value;
  const { text, dropped } = translateShortcodes(withMoreMarker(prepare(body), values.excerpt_separator), markup);
  const line = dropped === undefined ? undefined : bodyLine + dropped.line - 1;
  const warnings = dropped === undefined ? [] : [toDroppedWarning(seed, dropped.call, line)];
  return pass({ ...parsed.value, body: text }, warnings);
}

/** The title that Jekyll would make of a post's file name; undefined for any other file. */
export function nameJekyllPost({ path, place }: SeedText, { values }: FrontMatter): Field | undefined {
  return isJekyllPost(values, path) ? { value: toTitleOfName(path), place } : undefined;
}

/** Jekyll's own mark for the end of the excerpt, as the one that all know. */
function withMoreMarker(body: string, separator: unknown): string {
  // White space alone is the end of a paragraph, which a summary ends at anyway.
  if (typeof separator !== "string" || separator.trim() === "") return body;
  return body.replace(separator.trim(), () => "<!-- more -->");
}

function toDroppedWarning(seed: SeedText, call: string, line: number | undefined) {
  const place = { ...seed.place, ...(line !== undefined && { line }) };
  return toWarning(
    "shortcode-unknown",
    place,
    `${shorten(call)} can't be run here, and is left out, as are others like it`,
    {
      hint: "write what it would show as Markdown or HTML; put it in backquotes to show the call itself",
    },
  );
}
