import { z } from "zod";
import type { Person } from "../../model/config.ts";
import { toPlainLine } from "../../model/plain.ts";
import type { ProblemCode } from "../../model/problem.ts";
import { parseAbsoluteUrl, parseSlug } from "../../model/values.ts";

/** What an issue of the schema becomes: a code of ours and a hint. */
export type IssueDetails = { readonly code: ProblemCode; readonly hint?: string };

const line = z.union([z.string(), z.number()], "is not text").transform((value) => toPlainLine(String(value)));

/** One value or a list of them, as people write both. */
function listOf<T extends z.ZodType>(item: T) {
  return z.union([z.array(item), item.transform((value) => [value])], "is neither one value nor a list");
}

/** Refuses what `parse` can't take; the details travel in zod's params. */
function parsedBy<T>(
  parse: (text: string) => T | undefined,
  message: string,
  details: IssueDetails,
): z.ZodType<T, string | number> {
  return line.transform((text, context) => {
    const value = parse(text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message, params: details, input: text });
    return z.NEVER;
  });
}

const absoluteUrl = parsedBy(parseAbsoluteUrl, "is not a whole web address", {
  code: "url-invalid",
  hint: "write it with its scheme: https://example.org/heat",
});

// A feed reader was seen to crash on an address outside ASCII.
const email = z.string().regex(/^[!-?A-~]+@[!-?A-~]+$/, "is not an e-mail address in ASCII");

const person: z.ZodType<Person> = z.union(
  [
    line.transform((name): Person => ({ name })),
    z
      .object({ name: line, url: absoluteUrl.optional(), email: email.optional() })
      .transform(({ name, url, email }): Person => ({ name, ...(url && { url }), ...(email && { email }) })),
  ],
  "is neither a name nor { name, url, email }",
);

const image = z.union(
  [
    absoluteUrl.transform((url) => ({ url })),
    z.object({ url: absoluteUrl, alt: line.optional() }).transform(({ url, alt }) => ({ url, ...(alt && { alt }) })),
  ],
  "is not a whole web address",
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
  title: line.exactOptional(),
  published: line.exactOptional(),
  updated: line.exactOptional(),
  expires: line.exactOptional(),
  draft: yesOrNo.exactOptional(),
  id: line.exactOptional(),
  url: absoluteUrl.exactOptional(),
  slug: parsedBy(parseSlug, "is not a slug", {
    code: "slug-invalid",
    hint: "a slug has small letters a–z, digits and single hyphens, at most 80 of them: heat-wave-2026",
  }).exactOptional(),
  authors: listOf(person)
    .transform((people) => people.filter(({ name }) => name !== ""))
    .exactOptional(),
  agencies: listOf(line)
    .transform((names) => names.filter(Boolean))
    .exactOptional(),
  tags: listOf(line)
    .transform((texts) => [...new Set(texts.flatMap(splitTags))])
    .exactOptional(),
  language: parsedBy(parseLanguage, "is not a language", {
    code: "language-invalid",
    hint: "write a BCP 47 tag: en, en-GB, de, zh-Hans",
  }).exactOptional(),
  standfirst: line.exactOptional(),
  summary: line.exactOptional(),
  image: image.exactOptional(),
});
export type Fields = z.infer<typeof fieldsSchema>;

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
