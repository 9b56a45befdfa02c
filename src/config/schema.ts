import { z } from "zod";
import { extensionsSchema } from "../extensions/schema.ts";
import { PAGE_PERMALINK } from "../model/config.ts";
import { isZone } from "../model/date.ts";
import { type AbsoluteUrl, parseAbsoluteUrl } from "../model/values.ts";

const text = z.string().trim().min(1, "is empty");
const address = z.string().transform((value, context): AbsoluteUrl => {
  const url = parseAbsoluteUrl(value);
  if (url !== undefined) return url;
  context.addIssue({ code: "custom", message: "is not a whole web address such as https://example.org/" });
  return z.NEVER;
});
const language = text.refine(
  (tag) => /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/.test(tag),
  "is not a BCP 47 language such as en-GB",
);

const topicFeeds = z.strictObject({
  limit: z.int().positive().default(50),
  title: text.default("{feed}: {name}"),
  only: z.array(text).exactOptional(),
});

// Of some 250 pages of news, each dumped in three ways, it holds 6: no text or another title was recognised in them. Error pages, cookie
// notices and menus have a tenth of it.
const LEAST_CONFIDENCE = 0.2;

/** Feeds beside the main one. */
export const feedsSchema = z.strictObject({
  tags: topicFeeds.exactOptional(),
  authors: topicFeeds.exactOptional(),
  sections: topicFeeds.exactOptional(),
  languages: topicFeeds.exactOptional(),
});

/** All that a configuration may state. */
export const configSchema = z.strictObject({
  ...extensionsSchema.shape,
  seeds: text.default("seeds"),
  out: text.default("out"),
  url: address,
  title: text.exactOptional(),
  description: text.exactOptional(),
  language: language.default("en"),
  zone: text.refine(isZone, "is not an IANA time zone such as Europe/Berlin").default("UTC"),
  author: z
    .strictObject({ name: text, url: address.exactOptional(), email: z.email().exactOptional() })
    .exactOptional(),
  copyright: text.exactOptional(),
  icon: address.exactOptional(),
  limit: z.int().positive().default(50),
  formats: z
    .array(z.enum(["rss", "atom", "json"]))
    .min(1, "is empty")
    .default(["rss", "atom", "json"]),
  feeds: feedsSchema.default({}),
  archive: z.union([z.boolean(), z.strictObject({ size: z.int().min(10).max(1000) })]).default(true),
  pages: z.boolean().default(true),
  permalink: text.refine((path) => path.includes("{slug}"), "has no {slug} in it").default(PAGE_PERMALINK),
  maxSeedBytes: z.int().positive().default(5_000_000),
  leastConfidence: z.number().min(0).max(1).default(LEAST_CONFIDENCE),
  identity: z.strictObject({ host: text, year: z.int().min(1990).max(9999) }).exactOptional(),
});

/** What a feedmill.config.ts may state; all but `url` has a default. */
export type ConfigInput = z.input<typeof configSchema>;
