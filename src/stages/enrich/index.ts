import type { Enriched, Enrichment, Valid } from "../../model/article.ts";
import { fail, type Outcome, pass, toExtensionFailure } from "../../model/problem.ts";
import type { Context } from "../../model/stage.ts";
import { findKeywords, withoutTags } from "./keywords.ts";
import { findLanguage } from "./language.ts";
import { findLeadImage } from "./lead-image.ts";
import { type Opening, readOpening } from "./opening.ts";
import { type PlainText, toPlainText } from "./plain-text.ts";
import { toReadingMinutes } from "./reading-time.ts";
import { summarise } from "./summary.ts";
import { findTeaser } from "./teaser.ts";

export type { PlainText } from "./plain-text.ts";

/** Adds to the article what its plain text tells; sees what those before it added. What an article states is never overruled. */
export type Enricher = (article: Enriched, text: PlainText, stated: Valid) => Partial<Enrichment>;

/** Ours also see the words of the beginning, found once for all. */
type OwnText = PlainText & { readonly beginning: Opening };
type OwnEnricher = (article: Enriched, text: OwnText, stated: Valid) => Partial<Enrichment>;

/** A new enrichment is one new file and one line here. */
const enrichers: readonly OwnEnricher[] = [
  ({ language }, { beginning }, stated) =>
    ifFound("language", stated.language ?? findLanguage(beginning, stated, language)),
  ({ body }, { opening }, stated) => ({
    summary: stated.summary ?? findTeaser(body) ?? stated.standfirst ?? summarise(opening),
  }),
  ({ language }, { length }) => ({
    wordCount: length.words + length.characters,
    readingMinutes: toReadingMinutes(length, language),
  }),
  ({ language, tags }, { beginning }) => ({ keywords: withoutTags(findKeywords(beginning, language), tags) }),
  ({ body }, _, stated) => ifFound("image", stated.image ?? findLeadImage(body)),
];

/** Valid → Enriched. */
export type Enrich = (article: Valid, context: Context) => Outcome<Enriched>;

/** The stage, with enrichments of the user's behind ours: an article with which one of them fails is quarantined. */
export function openEnrich(own: readonly Enricher[] = []): Enrich {
  if (own.length === 0) return enrich;
  return (article, context) => {
    const ours = enrich(article, context);
    if (ours.kind !== "pass") return ours;
    const text = toPlainText(article.body);
    let enriched = ours.value;
    for (const [index, add] of own.entries()) {
      try {
        enriched = { ...enriched, ...withoutStated(add(enriched, text, article), article) };
      } catch (error) {
        const who = `the enrichment ${add.name || index + 1} in ${context.config.extensions?.shownAs ?? "the configuration"}`;
        return fail(toExtensionFailure(article.place, who, error));
      }
    }
    return pass(enriched, ours.warnings);
  };
}

function withoutStated(
  { language, summary, image, ...others }: Partial<Enrichment>,
  stated: Valid,
): Partial<Enrichment> {
  return {
    ...others,
    ...(language !== undefined && stated.language === undefined && { language }),
    ...(summary !== undefined && stated.summary === undefined && { summary }),
    ...(image !== undefined && stated.image === undefined && { image }),
  };
}

/** What feedmill itself adds. */
export function enrich(article: Valid, { config }: Context): Outcome<Enriched> {
  const plain = toPlainText(article.body);
  const text = { ...plain, beginning: readOpening(article.title, plain.opening) };
  const { likelyLanguage: _likely, ...known } = article;
  const enriched: Enriched = {
    ...known,
    language: article.language ?? config.language,
    summary: "",
    wordCount: 0,
    readingMinutes: 1,
    keywords: [],
  };
  for (const add of enrichers) Object.assign(enriched, add(enriched, text, article));
  return pass(enriched);
}

function ifFound<Name extends keyof Enrichment>(name: Name, value: Enrichment[Name] | undefined): Partial<Enrichment> {
  return value === undefined ? {} : { [name]: value };
}
