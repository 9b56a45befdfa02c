import type { Entry } from "../../model/article.ts";
import type { Emitter } from "../../model/feed.ts";

type PageEmitter = Extract<Emitter, { kind: "page" }>;
/** A file that shows one entry. */
type Page = { readonly emitter: PageEmitter; readonly entry: Entry };

/** Whose each path is that the user's emitters give. */
export type PageHolders = ReadonlyMap<string, Page>;

/** A path belongs to the first of the entries, and of the emitters, that have it. */
export function findPageHolders(entries: readonly Entry[], own: readonly Emitter[]): PageHolders {
  const emitters = own.filter((emitter) => emitter.kind === "page");
  const holders = new Map<string, Page>();
  for (const entry of entries) {
    for (const emitter of emitters) {
      const path = findPath(emitter, entry);
      if (path !== undefined && !holders.has(path)) holders.set(path, { emitter, entry });
    }
  }
  return holders;
}

/** Why a page may not have its path: it is another's. Undefined where it may. */
export function explainHeld(path: string, { emitter, entry }: Page, holders: PageHolders): string | undefined {
  const holder = holders.get(path);
  if (holder === undefined || (holder.emitter === emitter && holder.entry.sequence === entry.sequence))
    return undefined;
  const other = holder.entry.sequence === entry.sequence ? "another emitter" : holder.entry.place.file;
  return `"${path}" is already the path of the page of ${other}`;
}

/** Undefined where the user's emitter can't tell. */
export function findPath(emitter: PageEmitter, entry: Entry): string | undefined {
  try {
    return emitter.toPath(entry);
  } catch {
    // Said where the page is emitted, which asks again.
    return undefined;
  }
}
