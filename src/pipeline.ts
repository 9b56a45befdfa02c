import type { Article, Body, Draft, Source } from "./model/article.ts";
import { fail, type Outcome, type Place, type Problem, pass, toError } from "./model/problem.ts";
import type { Context } from "./model/stage.ts";
import { enrich } from "./stages/enrich/index.ts";
import { openReaders } from "./stages/read/index.ts";
import { assignSlug } from "./stages/slug.ts";
import { validate } from "./stages/validate/validate.ts";

export { findCaptions, findHeadings, toBodyText } from "./stages/enrich/outline.ts";
export { toSlug, toTopicSlug } from "./stages/slug.ts";
export { toArticleSchema } from "./stages/validate/json-schema.ts";

/** One article's way through the stages; `draft` is there once a reader understood the seed. */
export type Passage = { readonly source: Source; readonly draft?: Draft; readonly outcome: Outcome<Article> };

/** The pure way for certain files: Source → read → validate → enrich → slug → Article, for each article of a seed. */
export type Pipeline = {
  readonly run: (source: Source, context: Context) => readonly Passage[];
  /** The body of the article with this key, read again from its seed; undefined where the seed no longer has it. */
  readonly readBody: (source: Source, key: string, context: Context) => Body | undefined;
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

/** Loads what these files need. */
export async function openPipeline(paths: readonly string[]): Promise<Pipeline> {
  const readSource = await openReaders(paths);
  const read = (source: Source, context: Context) =>
    guard(
      source.place,
      () => readSource(source, context),
      (crash) => [crash],
    );
  return {
    run: (source, context) => read(source, context).map((draft) => toPassage(source, draft, context)),
    readBody: (source, key, context) =>
      read(source, context).flatMap((draft) =>
        draft.kind === "pass" && draft.value.key === key ? [draft.value.body] : [],
      )[0],
  };
}

function toPassage(source: Source, read: Outcome<Draft>, context: Context): Passage {
  if (read.kind !== "pass") return { source, outcome: read };
  const outcome = guard(
    source.place,
    () => runStages(read, context),
    (crash) => crash,
  );
  return { source, draft: read.value, outcome };
}

function runStages(read: Outcome<Draft>, context: Context): Outcome<Article> {
  const valid = chain(read, (draft) => validate(draft, context));
  const enriched = chain(valid, (article) => enrich(article, context));
  return chain(enriched, assignSlug);
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

/** A stage that throws is our bug; the other articles publish all the same. */
function guard<T>(place: Place, run: () => T, onCrash: (crash: Outcome<never>) => T): T {
  try {
    return run();
  } catch (error) {
    return onCrash(fail(toCrash(place, error)));
  }
}

/** Our own fault with one article, as a problem of that article. */
export function toCrash(place: Place, error: unknown): Problem {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const hint = "this is a bug of feedmill; please report it with the file";
  return toError("stage-crashed", place, `feedmill failed on this file: ${detail}`, { hint });
}
