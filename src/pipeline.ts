import { loadExtensions } from "./extensions/extensions.ts";
import type { Article, Body, Draft, Source } from "./model/article.ts";
import type { Config } from "./model/config.ts";
import type { ExplainedLine } from "./model/explained.ts";
import { fail, type Outcome, type Place, type Problem, pass, toError, toExtensionFailure } from "./model/problem.ts";
import type { Context } from "./model/stage.ts";
import { type Enrich, openEnrich } from "./stages/enrich/index.ts";
import { explainLines, findEnding, openReaders } from "./stages/read/index.ts";
import { assignSlug } from "./stages/slug.ts";
import { passOverUseless } from "./stages/validate/pass-over.ts";
import { validate } from "./stages/validate/validate.ts";

export type { Enricher, PlainText } from "./stages/enrich/index.ts";
export { findLeadImage, findWholeImage } from "./stages/enrich/lead-image.ts";
export { findCaptions, findHeadings, toBodyText } from "./stages/enrich/outline.ts";
export { type Piece, toPieces } from "./stages/enrich/pieces.ts";
export type { Read, Reader, ReadText } from "./stages/read/index.ts";
export { toSlug, toTopicSlug } from "./stages/slug.ts";
export { toArticleSchema } from "./stages/validate/json-schema.ts";

/** One article's way through the stages; `draft` is there once a reader understood the seed. */
export type Passage = { readonly source: Source; readonly draft?: Draft; readonly outcome: Outcome<Article> };

/** The pure way for certain files: Source → read → validate → enrich → slug → Article, for each article of a seed. */
export type Pipeline = {
  readonly run: (source: Source, context: Context) => Promise<readonly Passage[]>;
  /** The body of the article with this key, read again from its seed; undefined where the seed no longer has it. */
  readonly readBody: (source: Source, key: string, context: Context) => Promise<Body | undefined>;
  /** How the reader judged each line of a raw text; undefined where a seed is read in another way. */
  readonly explainLines: (source: Source) => Promise<readonly ExplainedLine[] | undefined>;
};

/** What a passage has to say: why it failed, or what it warns of. */
export function toProblems({ outcome }: Passage): readonly Problem[] {
  switch (outcome.kind) {
    case "pass":
      return outcome.warnings;
    case "fail":
      return outcome.problems;
    case "hold":
      return [];
  }
}

/** Loads what these files need, and what the configuration adds. */
export async function openPipeline(
  paths: readonly string[],
  { extensions }: Pick<Config, "extensions"> = {},
): Promise<Pipeline> {
  const own = await loadExtensions(extensions);
  const readSource = await openReaders(paths, own.readers);
  const enrich = openEnrich(own.enrichments);
  const read = (source: Source, context: Context) => {
    const toFailed = (error: unknown) => [fail(toFailure(source, context, error))];
    try {
      const drafts = readSource(source, context);
      // Most readers need not wait, and 100,000 waits are felt.
      return drafts instanceof Promise ? drafts.catch(toFailed) : drafts;
    } catch (error) {
      return toFailed(error);
    }
  };
  return {
    run: async (source, context) => {
      const drafts = read(source, context);
      const known = drafts instanceof Promise ? await drafts : drafts;
      return known.map((draft) => toPassage({ source, read: draft, context, enrich }));
    },
    readBody: async (source, key, context) => {
      const drafts = await read(source, context);
      return drafts.flatMap((draft) => (draft.kind === "pass" && draft.value.key === key ? [draft.value.body] : []))[0];
    },
    explainLines: (source) => explainLines(source, own.readers),
  };
}

type Step = {
  readonly source: Source;
  readonly read: Outcome<Draft>;
  readonly context: Context;
  readonly enrich: Enrich;
};

/** A stage that throws is our bug, or that of a reader of the user's; the other articles publish all the same. */
function toPassage({ source, read, context, enrich }: Step): Passage {
  try {
    if (read.kind !== "pass") return { source, outcome: read };
    const usable = chain(read, (draft) => passOverUseless(draft, context));
    const valid = chain(usable, (draft) => validate(draft, context));
    const enriched = chain(valid, (article) => enrich(article, context));
    return { source, draft: usable.kind === "pass" ? usable.value : read.value, outcome: chain(enriched, assignSlug) };
  } catch (error) {
    return { source, outcome: fail(toFailure(source, context, error)) };
  }
}

/** Who is to blame: where a reader of the user's took the seed, what it made of it. */
function toFailure({ path, place }: Source, { config: { extensions } }: Context, error: unknown): Problem {
  const ending = findEnding(path);
  if (extensions === undefined || !extensions.endings.includes(ending)) return toCrash(place, error);
  return toExtensionFailure(place, `the reader of .${ending} in ${extensions.shownAs}`, error);
}

/** Goes on with what passed, and keeps its warnings. */
function chain<In, Out>(outcome: Outcome<In>, next: (value: In) => Outcome<Out>): Outcome<Out> {
  if (outcome.kind !== "pass") return outcome;
  const following = next(outcome.value);
  switch (following.kind) {
    case "pass":
      return pass(following.value, [...outcome.warnings, ...following.warnings]);
    case "fail":
      return { ...following, problems: [...following.problems, ...outcome.warnings] };
    case "hold":
      return following;
  }
}

/** Our own fault with one article, as a problem of that article. */
export function toCrash(place: Place, error: unknown): Problem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const hint = "this is a bug of feedmill; please report it with the file";
  return toError("stage-crashed", place, `feedmill failed on this file: ${detail}`, { hint });
}
