import type { Config } from "../model/config.ts";
import { parseSlug } from "../model/values.ts";
import { type ArticleRow, parseFacts } from "./article-row.ts";
import { toEntryUrl, toFileSlug, toId, toLinkSlug } from "./identity.ts";

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
  const ofDay = (name: string | undefined, row: ArticleRow) =>
    name === undefined || toDay(row) === "" ? [] : [`${name} ${toDay(row)}`];
  const withSlug = (slug: string | undefined, row: ArticleRow) =>
    slug === undefined ? [] : [...toTitles(row).map((title) => `${slug} ${title}`), ...ofDay(slug, row)];
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
    {
      // Most generators name an address after the file.
      ofLost: (row) => ofDay(toLinkSlug(parseFacts(row.facts).url ?? ""), row),
      ofFresh: (row) => ofDay(toFileSlug(row), row),
      isUnique: true,
    },
    both((row) => toTitles(row).flatMap((title) => ofDay(title, row))),
    {
      ofLost: toTitles,
      ofFresh: (row) => (row.published <= adoptedAt ? toTitles(row) : []),
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

/** As it is, and without what may be markup: nothing tells whether `<b>` in an old feed is a tag or a word of the title. */
function toTitles({ facts, id }: ArticleRow): readonly string[] {
  const { title } = parseFacts(facts);
  const titles = [title, title.replace(/<\/?[a-z][^>]*>/gi, "")].map(toWords).filter((words) => words !== "");
  return titles.length === 0 ? [id] : titles;
}

/** Letters and figures alone, if there are any: old feeds have other quotation marks, and some their entities escaped twice. */
function toWords(title: string): string {
  const plain = title.normalize("NFKC").toLowerCase();
  const words = plain.replace(/&(?:#\d+|#x[\da-f]+|\w+);/g, " ").match(/[\p{L}\p{M}\p{N}]+/gu);
  return words?.join(" ") ?? plain;
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
export function toAddress(text: string): readonly string[] {
  if (!/^https?:/i.test(text) || !URL.canParse(text)) return [];
  const { host, pathname, searchParams } = new URL(text);
  const search = [...searchParams]
    .filter(([name]) => !name.startsWith("utm_"))
    .map(([name, value]) => `${name}=${value}`);
  return [`${host.replace(/^www\./, "")}${pathname.replace(/\/(?:index\.html?)?$/, "")}?${search.join("&")}`];
}
