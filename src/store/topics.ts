import type { Config } from "../model/config.ts";
import type { Candidate } from "../model/ledger.ts";
import type { Slug } from "../model/values.ts";
import type { Database } from "./database.ts";
import { toUniqueSlug } from "./identity.ts";
import type { FeedKind } from "./store.ts";

/** What an article is about, as far as it makes a feed: `topic` makes two names one, such as a tag in capitals. */
export type Topic = { readonly kind: FeedKind; readonly topic: string; readonly name: string };

type Facts = Pick<Candidate, "tags" | "authors" | "language">;

/** The topic feeds that the configuration wants this article in. */
export function toTopics(facts: Facts, path: string, { feeds }: Config): readonly Topic[] {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : undefined;
  const names: readonly (readonly [FeedKind, readonly string[], { readonly only?: readonly string[] } | undefined])[] =
    [
      ["tag", facts.tags, feeds.tags],
      ["author", facts.authors.map((author) => author.name), feeds.authors],
      ["section", folder === undefined ? [] : [folder], feeds.sections],
      ["language", [facts.language], feeds.languages],
    ];
  return names.flatMap(([kind, own, wanted]) => {
    if (wanted === undefined) return [];
    const topics = own.map((name) => ({ kind, topic: name.toLowerCase(), name }));
    const only = wanted.only?.map((name) => name.toLowerCase());
    return topics.filter(
      ({ topic }, at) => topics.findIndex((other) => other.topic === topic) === at && (only?.includes(topic) ?? true),
    );
  });
}

/** The feed of a topic, made when the topic is first met; its slug is its own for ever. */
export function findFeed(db: Database, { kind, topic, name }: Topic, toTopicSlug: (name: string) => Slug): number {
  const known = db.get("SELECT feed FROM feeds WHERE kind = ? AND topic = ?", kind, topic);
  if (known !== undefined) return Number(known.feed);
  const slug = toUniqueSlug(
    toTopicSlug(name),
    (wish) => db.get("SELECT 1 FROM feeds WHERE kind = ? AND slug = ?", kind, wish) === undefined,
  );
  db.run("INSERT INTO feeds (kind, topic, name, slug) VALUES (?, ?, ?, ?)", kind, topic, name, slug);
  return Number(db.get("SELECT last_insert_rowid() AS feed")?.feed);
}
