import { toRfc3339 } from "../model/values.ts";
import type { FeedPlace } from "../writing/find-places.ts";
import type { Terminal } from "./command.ts";
import type { ExplainedArticle, Explanation, IdOrigin } from "./explain-seed.ts";
import { paint } from "./paint.ts";
import { toProblemText, toShown } from "./problem-text.ts";
import { toHoldText } from "./status-text.ts";

/** An explanation with its places as the user names them. */
export type ShownExplanation = Explanation & { readonly file: string };

/** For a person: the seed, then each of its articles, then what is wrong with it. */
export function toExplanationText(explanation: ShownExplanation, terminal: Terminal): string {
  const { file, articles, holds, problems } = explanation;
  const lines = [
    `${paint("bold", toShown(file), terminal)}  ${toSeedText(explanation)}`,
    ...articles.flatMap((article, index) => [
      ...(index === 0 ? [] : [""]),
      ...toArticleLines(article, explanation, terminal),
    ]),
    ...holds.map((hold) => `  held: ${toHoldText(hold)}`),
  ];
  return `${lines.join("\n")}\n${problems.map((problem) => toProblemText(problem, terminal)).join("")}`;
}

function toSeedText({ isThere, isSeen, articles, holds, problems }: ShownExplanation): string {
  if (!isThere) return "is gone";
  const hasError = problems.some(({ severity }) => severity === "error");
  if (hasError) return "is in quarantine";
  if (articles.length === 0 && holds.length === 0) return "is not read as an article";
  return isSeen ? "is as the last run read it" : "is new or changed since the last run";
}

function toArticleLines(
  article: ExplainedArticle,
  explanation: ShownExplanation,
  terminal: Terminal,
): readonly string[] {
  const row = (name: string, value: string) => `  ${paint("dim", name.padEnd(10), terminal)}${toShown(value)}`;
  const { title, id, idOrigin, slug, url, published, updated, expires, sequence, archivePage } = article;
  return [
    row("title", title),
    row("state", toStateText(article, explanation)),
    row("id", `${id}  (${ORIGINS[idOrigin]})`),
    row("slug", sequence === undefined ? `${slug}  (its wish)` : slug),
    row("address", url),
    ...(sequence === undefined ? [] : [row("sequence", String(sequence))]),
    row("published", toRfc3339(published)),
    ...(updated === undefined ? [] : [row("updated", toRfc3339(updated))]),
    ...(expires === undefined ? [] : [row("expires", toRfc3339(expires))]),
    ...article.feeds.map((place) => row("feed", toPlaceText(place))),
    ...(archivePage === undefined ? [] : [row("archive", `archive/${archivePage}/`)]),
    ...article.pages.map((page) => row("page", page)),
  ];
}

const ORIGINS: Readonly<Record<IdOrigin, string>> = {
  stated: "stated in the seed",
  address: "its canonical address",
  minted: "minted from its path",
  remembered: "remembered: from an adopted feed, or from before",
};

function toStateText({ state, published, expires }: ExplainedArticle, { isThere, problems }: ShownExplanation): string {
  switch (state) {
    case "published":
      return problems.some(({ severity }) => severity === "error")
        ? "published, as it was before the seed turned invalid"
        : "published";
    case "held":
      return `held: embargo until ${toRfc3339(published)}`;
    case "hidden":
      return expires === undefined ? "hidden: held back in the seed" : `hidden: expires ${toRfc3339(expires)}`;
    case "withdrawn":
      return `withdrawn: ${isThere ? "it is no longer in the seed" : "its seed is gone"}; id and slug stay reserved`;
    case "new":
      return "not published yet: the next run takes it in";
  }
}

function toPlaceText({ folder, position, entries }: FeedPlace): string {
  const name = folder === "" ? "main feed" : folder;
  return position === undefined
    ? `${name}: no longer, it is older than the newest ${entries}`
    : `${name}: entry ${position} of ${entries}`;
}

/** As one JSON object; dates are RFC 3339, feeds named by their folders. */
export function toExplanationJson({ file, isThere, isSeen, articles, holds, problems }: ShownExplanation): string {
  const toJson = ({ idOrigin, published, updated, expires, archivePage, ...article }: ExplainedArticle) => ({
    ...article,
    id_origin: idOrigin,
    published: toRfc3339(published),
    ...(updated !== undefined && { updated: toRfc3339(updated) }),
    ...(expires !== undefined && { expires: toRfc3339(expires) }),
    ...(archivePage !== undefined && { archive_page: archivePage }),
  });
  const held = holds.map(({ reason, until, place }) => ({
    ...{ reason, place },
    ...(until !== undefined && { until: toRfc3339(until) }),
  }));
  const seed = { file, is_there: isThere, is_seen: isSeen };
  return `${JSON.stringify({ ...seed, articles: articles.map(toJson), held, problems })}\n`;
}
