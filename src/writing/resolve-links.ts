import { posix } from "node:path";
import type { RenderedEntry } from "../model/feed.ts";
import type { LinkedHtml } from "../model/values.ts";
import { listSeedLinks, replaceSeedLinks } from "../stages/render/seed-links.ts";
import type { EntryLinks, Store, StoredEntry } from "../store/store.ts";

/** A stored entry with its text, as it was rendered. */
export type LinkedEntry = StoredEntry & { readonly html: LinkedHtml };

/** A stored entry with its text, as it is written. */
export type RenderedStoredEntry = StoredEntry & RenderedEntry;

/** `links` is what the store is to remember. */
export type Resolved = { readonly entries: readonly RenderedStoredEntry[]; readonly links: readonly EntryLinks[] };

/** Entries with their links to other seeds leading to where those are read now; a link to what is not shown keeps its words only. */
export async function resolveLinks(store: Store, linked: readonly LinkedEntry[]): Promise<Resolved> {
  const entries: RenderedStoredEntry[] = [];
  const links: EntryLinks[] = [];
  for (const { html, ...entry } of linked) {
    const places = new Map(listSeedLinks(html).map((named) => [named, listPlaces(named, entry.path)]));
    const paths = [...new Set([...places.values()].flat())].toSorted();
    const targets = await store.findTargets(paths);
    const findUrl = (named: string) => {
      const path = places.get(named)?.find((place) => targets.has(place));
      return path === undefined ? undefined : targets.get(path)?.url;
    };
    entries.push({ ...entry, html: replaceSeedLinks(html, findUrl) });
    links.push({ number: entry.number, links: paths.map((path) => ({ path, target: targets.get(path)?.number })) });
  }
  return { entries, links };
}

/**
 * Where the seed may lie that a link names, as paths below the seeds folder: beside its own; as generators count it, from the top
 * (`@/` is Zola's) or among Jekyll's posts; and as the page of a folder.
 */
function listPlaces(named: string, own: string): readonly string[] {
  const fromTop = /^(?:@\/|\/)(.*)$/.exec(named)?.[1];
  const beside = posix.join(posix.dirname(own), named);
  const files =
    fromTop === undefined ? [beside, posix.normalize(named), `_posts/${named}`] : [posix.normalize(fromTop)];
  // Of a post that Jekyll's authors name, they leave the ending to Jekyll.
  const endings = files.flatMap((file) => [".md", ".markdown", ".mdx"].map((ending) => file.replace(/\.md$/, ending)));
  const folders = files.map((file) => file.replace(/\.[^./]+$/, "/index.md"));
  return [...new Set([...endings, ...folders])].filter((path) => !path.startsWith("../"));
}
