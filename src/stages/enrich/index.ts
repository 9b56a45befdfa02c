import type { Enriched, Enrichment, Valid } from "../../model/article.ts";
import { type Outcome, pass } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { findKeywords } from "./keywords.ts";
import { detectLanguage } from "./language.ts";
import { findLeadImage } from "./lead-image.ts";
import { type PlainText, toPlainText } from "./plain-text.ts";
import { toReadingMinutes } from "./reading-time.ts";
import { summarise } from "./summary.ts";

/** Adds to the article what its plain text tells; sees what those before it added. What an article states is never overruled. */
type Enricher = (article: Enriched, text: PlainText, stated: Valid) => Partial<Enrichment>;

/** A new enrichment is one new file and one line here. */
const enrichers: readonly Enricher[] = [
  (_, { opening }, stated) => ifFound("language", stated.language ?? detectLanguage(opening)),
  (_, { opening }, stated) => ({ summary: stated.summary ?? stated.standfirst ?? summarise(opening) }),
  (_, { length }) => ({ wordCount: length.words + length.characters, readingMinutes: toReadingMinutes(length) }),
  ({ title, language }, { opening }) => ({ keywords: findKeywords(title, opening, language) }),
  ({ body }, _, stated) => ifFound("image", stated.image ?? findLeadImage(body)),
];

/** Valid → Enriched. */
export function enrich(article: Valid, { config }: Context): Outcome<Enriched> {
  const text = toPlainText(article.body);
  let enriched: Enriched = {
    ...article,
    language: article.language ?? config.language,
    summary: "",
    wordCount: 0,
    readingMinutes: 1,
    keywords: [],
  };
  for (const add of enrichers) enriched = { ...enriched, ...add(enriched, text, article) };
  return pass(enriched);
}

function ifFound<Name extends keyof Enrichment>(name: Name, value: Enrichment[Name] | undefined): Partial<Enrichment> {
  return value === undefined ? {} : { [name]: value };
}
