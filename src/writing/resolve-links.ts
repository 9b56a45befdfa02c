import { posix } from "node:path";
import type { LinkedHtml, SafeHtml } from "../model/values.ts";
import { listSeedLinks, replaceSeedLinks } from "../stages/render/seed-links.ts";
import type { Store, StoredEntry } from "../store/store.ts";

type Linked = StoredEntry & { readonly html: LinkedHtml };
type Resolved = StoredEntry & { readonly html: SafeHtml };

/** Entries with their links to other seeds leading to where those are read now, and remembered; a link to what is not shown keeps its words only. */
export async function resolveLinks(store: Store, entries: readonly Linked[]): Promise<readonly Resolved[]> {
  const resolved: Resolved[] = [];
  for (const entry of entries) resolved.push({ ...entry, html: await resolve(store, entry) });
  return resolved;
}

async function resolve(store: Store, { html, ...entry }: Linked): Promise<SafeHtml> {
  const places = new Map(listSeedLinks(html).map((named) => [named, listPlaces(named, entry.path)]));
  const paths = [...new Set([...places.values()].flat())].toSorted();
  const targets = await store.findTargets(paths);
  await store.keepLinks(
    entry,
    paths.map((path) => ({ path, target: targets.get(path)?.number })),
  );
  return replaceSeedLinks(html, (named) => {
    const path = places.get(named)?.find((place) => targets.has(place));
    return path === undefined ? undefined : targets.get(path)?.url;
  });
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
  const folders = files.map((file) => file.replace(/\.[^./]+$/, "/index.md"));
  return [...new Set([...files, ...folders])].filter((path) => !path.startsWith("../"));
}
