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

/** Whose a page's path can be already: that of another page, or of a file that shows more than one entry. */
export type Taken = { readonly holders: PageHolders; readonly others: readonly string[] };

/** Why a page may not have its path; undefined where it may. */
export function explainTaken(path: string, page: Page, { holders, others }: Taken): string | undefined {
  const other = others.includes(path) ? "a feed or a file of the whole" : findOther(page, holders.get(path));
  return other === undefined ? undefined : `"${path}" is already the path of ${other}`;
}

function findOther({ emitter, entry }: Page, holder: Page | undefined): string | undefined {
  if (holder === undefined || (holder.emitter === emitter && holder.entry.sequence === entry.sequence))
    return undefined;
  return holder.entry.sequence === entry.sequence ? "another emitter's page" : `the page of ${holder.entry.place.file}`;
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
