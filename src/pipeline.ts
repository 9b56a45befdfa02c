import type { Article, Body, Draft, Entry, Source } from "./model/article.ts";
import type { RenderedEntry } from "./model/feed.ts";
import { fail, type Outcome, type Place, pass, toError } from "./model/problem.ts";
import type { Context } from "./model/stage.ts";
import { enrich } from "./stages/enrich/index.ts";
import { readSource } from "./stages/read/index.ts";
import { renderArticle } from "./stages/render/render.ts";
import { assignSlug } from "./stages/slug.ts";
import { validate } from "./stages/validate/validate.ts";

export { findCaptions, findHeadings, toBodyText } from "./stages/enrich/outline.ts";
export { refuseFormat } from "./stages/read/index.ts";
export { toArticleSchema } from "./stages/validate/json-schema.ts";

/** One article's way through the stages; `draft` is there once a reader understood the seed. */
export type Passage = { readonly source: Source; readonly draft?: Draft; readonly outcome: Outcome<Article> };

/** The pure way: Source → read → validate → enrich → slug → Article, for each article of the seed. */
export function runPipeline(source: Source, context: Context): readonly Passage[] {
  const drafts = guard(
    source.place,
    () => readSource(source, context),
    (crash) => [crash],
  );
  return drafts.map((read) => {
    if (read.kind !== "pass") return { source, outcome: read };
    const outcome = guard(
      source.place,
      () => runStages(read, context),
      (crash) => crash,
    );
    return { source, draft: read.value, outcome };
  });
}

function runStages(read: Outcome<Draft>, context: Context): Outcome<Article> {
  const valid = chain(read, (draft) => validate(draft, context));
  const enriched = chain(valid, (article) => enrich(article, context));
  return chain(enriched, assignSlug);
}

/** The late step: an entry's body becomes HTML because a file that shows it is being emitted. */
export function renderEntry(entry: Entry, body: Body): Outcome<RenderedEntry> {
  const render = () => pass({ ...entry, html: renderArticle({ ...entry, body }, entry.url) });
  return guard(entry.place, render, (crash) => crash);
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
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const hint = "this is a bug of feedmill; please report it with the file";
    return onCrash(fail(toError("stage-crashed", place, `feedmill failed on this file: ${detail}`, { hint })));
  }
}
