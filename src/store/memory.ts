import type { Article, Body, Entry } from "../model/article.ts";
import type { Config } from "../model/config.ts";
import { type Problem, toError } from "../model/problem.ts";
import type { Instant, Slug } from "../model/values.ts";
import { toEntryUrl, toId, toUniqueSlug } from "./identity.ts";
import type { Admission, Change, Store } from "./store.ts";

/** What is remembered of a key for ever, also after its article is withdrawn. */
type Identity = { readonly id: string; readonly slug: Slug; readonly sequence: number; readonly published: Instant };
type State = {
  readonly entries: Map<string, Entry>;
  readonly bodies: Map<string, Body>;
  readonly identities: Map<string, Identity>;
  readonly slugs: Set<Slug>;
};

/** A store that lives as long as the process. */
export function openMemoryStore(): Store {
  const state: State = { entries: new Map(), bodies: new Map(), identities: new Map(), slugs: new Set() };
  return {
    readKeys: async () => [...state.entries.keys()],
    admit: async (change, config) => admitAll(state, change, config),
    readEntries: async () => [...state.entries.values()].toSorted(byNewest),
    readBody: async (id) => {
      const body = state.bodies.get(id);
      if (body === undefined) throw new Error(`no entry has the id ${id}`);
      return body;
    },
    close: async () => {},
  };
}

function byNewest(a: Entry, b: Entry): number {
  return b.published - a.published || (a.id < b.id ? -1 : 1);
}

function admitAll(state: State, { articles, withdrawnKeys }: Change, config: Config): Admission {
  for (const key of withdrawnKeys) state.entries.delete(key);
  const wishes = articles
    .map((article) => ({ article, id: state.identities.get(article.key)?.id ?? toId(article, config) }))
    // The order in which the first of two equal wishes is granted: never that of the disk.
    .toSorted(
      (a, b) =>
        a.article.published - b.article.published || compare(a.id, b.id) || compare(a.article.key, b.article.key),
    );
  const holders = new Map([...state.identities].map(([key, { id }]) => [id, key]));
  const admitted: Entry[] = [];
  const problems: Problem[] = [];
  for (const { article, id } of wishes) {
    const holder = holders.get(id);
    if (holder !== undefined && holder !== article.key) {
      problems.push(toDuplicate(article, id, state.entries.get(holder)?.place.file ?? holder));
      continue;
    }
    holders.set(id, article.key);
    admitted.push(admitOne(state, article, { id, config }));
  }
  return { admitted, problems };
}

function admitOne(state: State, article: Article, { id, config }: { id: string; config: Config }): Entry {
  const identity = state.identities.get(article.key) ?? toIdentity(state, article, id);
  state.identities.set(article.key, identity);
  const { body, ...facts } = article;
  const entry: Entry = {
    ...facts,
    ...identity,
    url: toEntryUrl(article, identity.slug, config),
    updated: article.updated ?? identity.published,
  };
  state.entries.set(article.key, entry);
  state.bodies.set(id, body);
  return entry;
}

function toIdentity(state: State, article: Article, id: string): Identity {
  const slug = toUniqueSlug(article.slug, (wish) => !state.slugs.has(wish));
  state.slugs.add(slug);
  return { id, slug, sequence: state.identities.size + 1, published: article.published };
}

function toDuplicate(article: Article, id: string, holder: string): Problem {
  const hint = "give one of them another id; an id belongs to one article for ever";
  return toError("id-duplicate", article.place, `"${id}" is already the id of ${holder}`, { hint });
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
