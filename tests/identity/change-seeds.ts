import fc from "fast-check";
import { isPureMove, isRecognisable, keepsSeed, type ModelArticle, type Shape } from "./article-model.ts";

/** What people do to an article, one thing or two at a time; `pick` and `detail` choose to which, and what. */
export type Operation = { readonly kinds: readonly Kind[]; readonly pick: number; readonly detail: number };

const KINDS = [
  ...["create", "create", "rename", "rename", "move", "swap", "replace", "usurp", "retitle", "redate", "retag", "edit"],
  ...["rephrase", "delete", "delete", "restore", "restore", "draft", "spoil", "mend", "bump"],
] as const;
type Kind = (typeof KINDS)[number];

const anyOperation = fc.record({
  kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 1, maxLength: 2 }),
  pick: fc.nat(999),
  detail: fc.nat(999),
});

/** Several runs, each after several operations. */
export const anyRuns = fc.array(fc.array(anyOperation, { minLength: 1, maxLength: 6 }), { minLength: 3, maxLength: 8 });

/** The articles after the operation, or as they were where it makes no sense or nobody could recognise them afterwards. */
export function change(articles: readonly ModelArticle[], { kinds, ...choice }: Operation): readonly ModelArticle[] {
  const changed = kinds.reduce((before, kind) => operate(before, { kind, ...choice }), articles);
  return isLegal(changed) ? changed : articles;
}

export function makeArticles(count: number): readonly ModelArticle[] {
  return Array.from({ length: count }, (_, number) => create(number, number * 7));
}

const TITLES = ["Heat", "Cold", "Rain", "Heat", "Wind"];
const TAGS = ["mill", "bread", "flour", "c++", "c#"];
const FOLDERS = ["", "a/", "b/c/"];

function create(number: number, detail: number): ModelArticle {
  const shape: Shape = {
    number,
    title: TITLES[detail % 5] ?? "",
    published: toDate(number, detail),
    tags: toTags(detail),
    text: "As it was first told.",
    isDraft: false,
    isSpoiled: false,
    style: { gap: "\n\n", isReversed: false, isShouting: false, isAside: detail % 3 === 0 },
    ...(detail % 4 === 0 && { statedId: `urn:test:${number}` }),
  };
  return { shape, path: `${FOLDERS[detail % 3]}${number}.md`, last: undefined, known: undefined };
}

/** No two articles have one date; about one in eight is still to come when the first run is made. */
function toDate(number: number, detail: number): string {
  const day = Date.UTC(2026, 9, 1 + ((detail * 5) % 37));
  return new Date(day + number * 60_000).toISOString();
}

function toTags(detail: number): readonly string[] {
  return TAGS.filter((_, at) => (detail >> at) % 2 === 1);
}

type Step = { readonly kind: Kind; readonly pick: number; readonly detail: number };

function operate(articles: readonly ModelArticle[], { kind, pick, detail }: Step): readonly ModelArticle[] {
  if (kind === "create") return [...articles, create(articles.length, detail)];
  const at = pick % articles.length;
  const article = articles[at];
  if (article === undefined) return articles;
  if (kind === "usurp") return usurp(articles, article, detail);
  if (kind === "swap" || kind === "replace") return trade(articles, article, { kind, detail });
  const next = kind === "rename" || kind === "move" || kind === "delete" || kind === "restore";
  return articles.with(at, next ? carry(article, kind, detail) : { ...article, shape: rewrite(article, kind, detail) });
}

/** It goes elsewhere, and a new one takes its place. */
function usurp(articles: readonly ModelArticle[], article: ModelArticle, detail: number): readonly ModelArticle[] {
  const { path } = article;
  if (path === undefined) return articles;
  const moved = { ...article, path: `${FOLDERS[detail % 3]}was-${article.shape.number}.md` };
  return [...articles.map((each) => (each === article ? moved : each)), { ...create(articles.length, detail), path }];
}

/** Two change places; or one goes away, and the other takes its place. */
function trade(
  articles: readonly ModelArticle[],
  article: ModelArticle,
  { kind, detail }: { readonly kind: "swap" | "replace"; readonly detail: number },
): readonly ModelArticle[] {
  const other = articles[detail % articles.length];
  if (other === undefined || other === article) return articles;
  const path = kind === "swap" ? article.path : undefined;
  return articles.map((each) => {
    if (each === article) return { ...each, path: other.path };
    return each === other ? { ...each, path } : each;
  });
}

function carry(article: ModelArticle, kind: "rename" | "move" | "delete" | "restore", detail: number): ModelArticle {
  const name = `${article.shape.number}${detail % 2 === 0 ? "" : `-${detail % 10}`}.md`;
  switch (kind) {
    case "delete":
      return { ...article, path: undefined };
    case "restore":
      return article.path === undefined ? { ...article, path: `${FOLDERS[detail % 3]}${name}` } : article;
    case "rename":
      return (article.path && { ...article, path: article.path.replace(/[^/]+$/, name) }) || article;
    case "move":
      return (
        (article.path && { ...article, path: `${FOLDERS[detail % 3]}${article.path.replace(/^.*\//, "")}` }) || article
      );
  }
}

function rewrite({ shape, known }: ModelArticle, kind: Kind, detail: number): Shape {
  const { style } = shape;
  switch (kind) {
    case "retitle":
      return { ...shape, title: TITLES[detail % 5] ?? "" };
    case "redate":
      return { ...shape, published: toDate(shape.number, detail) };
    case "retag":
      return { ...shape, tags: toTags(detail) };
    case "edit":
      return { ...shape, text: `As it was told the ${detail % 7}th time.` };
    case "bump":
      return { ...shape, updated: new Date(Date.UTC(2026, 9, 20 + (detail % 20))).toISOString() };
    case "rephrase": {
      const gaps = ["\n\n", "\n\n\n", " \n\n "];
      const isReversed = detail % 2 === 0;
      const [isShouting, isAside] = [detail % 5 < 2, detail % 7 < 3];
      return { ...shape, style: { ...style, gap: gaps[detail % 3] ?? "", isReversed, isShouting, isAside } };
    }
    case "draft":
      return { ...shape, isDraft: !shape.isDraft };
    case "spoil":
      // What was never shown has no last good entry.
      return { ...shape, isSpoiled: known?.isShown === true };
    case "mend":
      return { ...shape, isSpoiled: false };
    default:
      return shape;
  }
}

/** What DESIGN promises to recognise, and no more: a path that stays is the article, whatever is in it. */
function isLegal(articles: readonly ModelArticle[]): boolean {
  const paths = articles.flatMap(({ path }) => path ?? []);
  const lastOwner = new Map(
    articles.flatMap((article) => (article.last === undefined ? [] : [[article.last.path, article]])),
  );
  return (
    new Set(paths).size === paths.length &&
    articles.every((article) => article.path === undefined || keepsSeed(article) || isRecognisable(article)) &&
    articles.every((article) => {
      const owner = article.path === undefined ? undefined : lastOwner.get(article.path);
      return owner === undefined || owner === article || isPureMove(article) || isPureMove(owner);
    })
  );
}
