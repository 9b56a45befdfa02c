import { z } from "zod";
import type { Person } from "../../model/config.ts";
import { parseAbsoluteUrl, parseSlug, type Slug } from "../../model/values.ts";
import { enclosure, image } from "./files.ts";
import { line, parsedBy } from "./line.ts";

/** One value or a list of them, as people write both. */
function listOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((value) => [value])], "is neither one value nor a list");
}

/** Everything lists something for each value: a feed, a page, a line. */
const MOST_VALUES = 1000;
const isShortList = (list: readonly unknown[]) => list.length <= MOST_VALUES;
const TOO_LONG = {
  error: `is a list of more than ${MOST_VALUES}`,
  params: { code: "field-invalid", hint: "an article has some dozens at most; was data taken for it?" },
};

const LONGEST_TITLE = 2000;

const absoluteUrl = parsedBy(parseAbsoluteUrl, "is not a whole web address", {
  code: "url-invalid",
  hint: "write it with its scheme: https://example.org/heat",
});

// A feed reader was seen to crash on an address outside ASCII.
const email = z.string().regex(/^[!-?A-~]+@[!-?A-~]+$/, "is not an e-mail address in ASCII");

const person: z.ZodType<Person> = z.union(
  [
    // As mails have it: whoever wants the address published states it as such.
    line.transform((text): Person => ({ name: text.replace(/\s*<[^<>\s]+@[^<>\s]+>$/, "") })),
    z
      .object({ name: line, url: absoluteUrl.optional(), email: email.optional() })
      .transform(({ name, url, email }): Person => ({ name, ...(url && { url }), ...(email && { email }) })),
  ],
  "is neither a name nor { name, url, email }",
);

function splitTags(text: string): readonly string[] {
  return text
    .split(",")
    .map((part) => part.trim().replace(/^#/, ""))
    .filter(Boolean);
}

const yesOrNo = z
  .union([z.boolean(), z.enum(["true", "false", "yes", "no"])], "is neither true nor false")
  .transform((value) => value === true || value === "true" || value === "yes");

/** Every field an article can state, in its own shape; dates stay text until the article's language is known. */
export const fieldsSchema = z.object({
  title: parsedBy(
    (text) => (text.length <= LONGEST_TITLE ? text : undefined),
    `is longer than ${LONGEST_TITLE} characters`,
    { code: "field-invalid", hint: "a title is a line; the text belongs below it" },
  ).exactOptional(),
  published: line.exactOptional(),
  updated: line.exactOptional(),
  expires: line.exactOptional(),
  draft: yesOrNo.exactOptional(),
  id: line.exactOptional(),
  url: absoluteUrl.exactOptional(),
  slug: parsedBy(parseStatedSlug, "is not a slug", {
    code: "slug-invalid",
    hint: "a slug has small letters a–z, digits and single hyphens, at most 80 of them: heat-wave-2026",
  }).exactOptional(),
  authors: listOf(person)
    .transform((people) => people.filter(({ name }) => name !== ""))
    .refine(isShortList, TOO_LONG)
    .exactOptional(),
  agencies: listOf(line)
    .transform((names) => names.filter(Boolean))
    .refine(isShortList, TOO_LONG)
    .exactOptional(),
  tags: listOf(line)
    .transform((texts) => [...new Set(texts.flatMap(splitTags))])
    .refine(isShortList, TOO_LONG)
    .exactOptional(),
  language: parsedBy(parseLanguage, "is not a language", {
    code: "language-invalid",
    hint: "write a BCP 47 tag: en, en-GB, de, zh-Hans",
  }).exactOptional(),
  standfirst: line.exactOptional(),
  summary: line.exactOptional(),
  image: image.exactOptional(),
  enclosures: listOf(enclosure)
    .transform((files) => [...new Map(files.toReversed().map((file) => [file.url, file])).values()].toReversed())
    .refine(isShortList, TOO_LONG)
    .exactOptional(),
});
export type Fields = z.infer<typeof fieldsSchema>;

/** `Heat_Wave`, as other generators allow it, is understood too. */
function parseStatedSlug(text: string): Slug | undefined {
  return parseSlug(text.toLowerCase().replaceAll("_", "-"));
}

/** BCP 47, canonical; `en_US` is understood. */
function parseLanguage(text: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(text.replaceAll("_", "-"));
    // The grammar allows longer codes, but none is registered: "german" is a name, not a tag.
    return tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag) ? tag : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
