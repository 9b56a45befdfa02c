import { beforeEach } from "vitest";
import type { SeedResult } from "../../src/model/ledger.ts";
import type { Change, Store, StoredEntry } from "../../src/store/store.ts";
import type { makeConfig } from "../support/make.ts";
import { makeChange, makeSeed, type OwnCandidate } from "./make-change.ts";

/** Opens an empty store. */
export type OpenStore = (config?: ReturnType<typeof makeConfig>) => Store;

/** Admits these seeds. */
export const admit = (store: Store, seeds: readonly SeedResult[], own: Partial<Change> = {}) =>
  store.admit(makeChange(seeds, own));

/** Every entry that is shown, newest first. */
export const readAll = (store: Store) => store.readWindow("main", { limit: 1000, windowMs: 0 });

/** A fact of each shown entry, by the path of its seed. */
export const byPath = async <T>(store: Store, toFact: (entry: StoredEntry) => T) =>
  Object.fromEntries((await readAll(store)).map((entry) => [entry.path, toFact(entry)]));

/** A store of its own for each test, and one seed put into it again and again. */
export function useStore(openStore: OpenStore) {
  const box: { store: Store } = { store: openStore() };
  beforeEach(() => {
    box.store = openStore();
    return () => box.store.close();
  });
  const put = async (path: string, own: OwnCandidate = {}, change: Partial<Change> = {}) => {
    await admit(box.store, [makeSeed(path, [own])], change);
    return (await readAll(box.store)).find((entry) => entry.path === path);
  };
  return { box, put };
}

/** What an article keeps for ever. */
export function pickIdentity(entry: StoredEntry | undefined) {
  return { id: entry?.id, slug: entry?.slug, sequence: entry?.sequence, published: entry?.published };
}
