import type { Config } from "../model/config.ts";
import { parseSlug } from "../model/values.ts";
import { type ArticleRow, parseFacts } from "./article-row.ts";
import { toEntryUrl, toId, toLinkSlug } from "./identity.ts";

/** What makes a lost article and a fresh one the same: any key that both have. With `isUnique` only where no third one has it. */
export type Likeness = {
  readonly ofLost: (row: ArticleRow) => readonly string[];
  readonly ofFresh: (row: ArticleRow) => readonly string[];
  readonly isUnique?: boolean;
};

/** An article that lost its seed: the same text elsewhere, else the same title and moment. */
export const MOVED: readonly Likeness[] = [both((row) => [row.bodyHash]), both((row) => [toHeadline(row)])];

/** An item that was adopted, surest likeness first. `adoptedAt`: an article that is later can't have been in the old feed. */
export function listAdoptedLikenesses(config: Config, adoptedAt: number): readonly Likeness[] {
  const days = new Intl.DateTimeFormat("en", { timeZone: config.zone, dateStyle: "medium" });
  const toDay = ({ published }: ArticleRow) => (published === 0 ? "" : days.format(published));
  const toTitleOfDay = (row: ArticleRow) => (toDay(row) === "" ? [] : [`${toTitle(row)} ${toDay(row)}`]);
  const withSlug = (slug: string | undefined, row: ArticleRow) =>
    slug === undefined ? [] : [`${slug} ${toTitle(row)}`, ...(toDay(row) === "" ? [] : [`${slug} ${toDay(row)}`])];
  return [
    {
      ofLost: ({ id }) => [id, toId({ id, key: "" }, config)],
      // Its own id may have been taken by the very item it is: then admission put a number behind it.
      ofFresh: ({ id, isIdStated }) => [isIdStated ? id : id.replace(/~\d+$/, "")],
    },
    { ofLost: (row) => [parseFacts(row.facts).url ?? "", row.id].flatMap(toAddress), ofFresh: toAddresses(config) },
    {
      ofLost: (row) => withSlug(toLinkSlug(parseFacts(row.facts).url ?? ""), row),
      ofFresh: (row) => withSlug(row.slug, row),
    },
    both(toTitleOfDay),
    {
      ofLost: (row) => [toTitle(row)],
      ofFresh: (row) => (row.published <= adoptedAt ? [toTitle(row)] : []),
      isUnique: true,
    },
  ];
}

function both(toKeys: Likeness["ofLost"]): Likeness {
  return { ofLost: toKeys, ofFresh: toKeys };
}

function toHeadline({ published, facts }: ArticleRow): string {
  return `${published} ${parseFacts(facts).title}`;
}

/** Letters and figures alone: old feeds have other quotation marks, and some their entities escaped twice. */
function toTitle({ facts, id }: ArticleRow): string {
  const { title } = parseFacts(facts);
  const words = title
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&(?:#\d+|#x[\da-f]+|\w+);/g, " ")
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(" ") ?? id;
}

/** Where it says it lives, and where it would live here. */
function toAddresses(config: Config): Likeness["ofFresh"] {
  return ({ facts, slug }) => {
    const wish = parseSlug(slug);
    const { url } = parseFacts(facts);
    return [...(url === undefined ? [] : [url]), ...(wish === undefined ? [] : [toEntryUrl({}, wish, config)])].flatMap(
      toAddress,
    );
  };
}

/** An address without what changes in a move and means nothing: scheme, www, fragment, campaign, a slash at its end. */
function toAddress(text: string): readonly string[] {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return [];
  const { host, pathname, searchParams } = new URL(text);
  const search = [...searchParams]
    .filter(([name]) => !name.startsWith("utm_"))
    .map(([name, value]) => `${name}=${value}`);
  return [`${host.replace(/^www\./, "")}${pathname.replace(/\/(?:index\.html?)?$/, "")}?${search.join("&")}`];
}
