import { createHash } from "node:crypto";
import anyAscii from "any-ascii";
import slugify from "slugify";
import type { Article, Enriched } from "../model/article.ts";
import { type Outcome, pass } from "../model/problem.ts";
import { MAX_SLUG_LENGTH, parseSlug, type Slug } from "../model/values.ts";

/** Enriched → Article: the slug it states, else one made of its title; not yet unique, never empty. */
export function assignSlug(article: Enriched): Outcome<Article> {
  return pass({ ...article, slug: article.slug ?? toSlug(article.title, article.language, article.key) });
}

/** Title → slug by the rules of its language; another script in Latin letters; where nothing is left, a hash of `key`. */
export function toSlug(title: string, language: string, key: string): Slug {
  const locale = language.split("-")[0] ?? "";
  const prepared = title
    .normalize("NFC")
    // N.Korea is two words; 3.5 and an apostrophe within a word are none of our business.
    .replace(/(?<=\p{L})\.(?=\p{L})/gu, " ")
    .replace(/(?<=[\p{L}\p{N}])['’](?=\p{L})/gu, "")
    // In a title these are rules between words; slugify would write them as "or" and "less".
    .replace(/[|<>]/g, " ")
    // slugify writes these as words and glues them to their neighbours.
    .replace(/[%&$€£¥₿©®™∞♥]/g, " $& ");
  // ASCII stands for itself, all but $ % and &; only the rest is handed over.
  const latin = prepared.replace(/[^ -#'-~]+/g, (signs) => toLatin(signs, locale));
  const words = latin.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  return parseSlug(cutAtHyphen(words)) ?? (createHash("sha256").update(key).digest("hex").slice(0, 8) as Slug);
}

/** Letters and signs as ASCII. What slugify has no letters for is any-ascii's to read, so slugify may remove nothing. */
function toLatin(signs: string, locale: string): string {
  return anyAscii(slugify(signs, { locale, replacement: " ", trim: false, remove: /(?!)/ }));
}

/** Tag, author, folder or language → the slug of its feed: C, C++ and C# are three. */
export function toTopicSlug(name: string): Slug {
  return toSlug(name.replaceAll("+", " plus ").replaceAll("#", " sharp ").replaceAll("/", " "), "en", name);
}

function cutAtHyphen(words: string): string {
  const trimmed = words.replace(/^-+|-+$/g, "");
  if (trimmed.length <= MAX_SLUG_LENGTH) return trimmed;
  const start = trimmed.slice(0, MAX_SLUG_LENGTH + 1);
  const hyphen = start.lastIndexOf("-");
  return start.slice(0, hyphen > 0 ? hyphen : MAX_SLUG_LENGTH);
}
