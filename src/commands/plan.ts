import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../model/config.ts";
import type { Report } from "../publish.ts";
import type { StoredEntry } from "../store/store.ts";

/** What subscribers know an item by, and where it is read. */
export type PublishedItem = { readonly id: string; readonly url: string };

/** `seenAgain`: items that a feed reader would show as new although it has shown them before. */
export type Plan = { readonly seenAgain: number };

/** The items of the JSON Feed that lies in the out folder; none where there is no such file. */
export function readPublished({ out }: Config): readonly PublishedItem[] {
  try {
    const feed: { readonly items?: readonly PublishedItem[] } = JSON.parse(
      readFileSync(join(out, "feed.json"), "utf8"),
    );
    return feed.items ?? [];
  } catch {
    // No feed yet, or none of ours: then nobody subscribed to it.
    return [];
  }
}

/** Items that keep their address and would change their id. */
export function countSeenAgain(before: readonly PublishedItem[], entries: readonly StoredEntry[]): number {
  const idByUrl = new Map(before.map(({ id, url }) => [url, id]));
  return entries.filter(({ id, url }) => (idByUrl.get(url) ?? id) !== id).length;
}

/** The plan of a dry run, for a person. */
export function toPlanText(report: Report, plan: Plan): string {
  const changes = report.files.filter(({ change }) => change !== "unchanged");
  const errors = new Set(report.problems.filter(({ severity }) => severity === "error").map(({ place }) => place.file));
  return [
    ...changes.map(({ change, path, bytes }) => `  ${change.padEnd(8)} ${path}  ${bytes > 0 ? "+" : ""}${bytes} bytes`),
    `  ${report.added} new, ${report.updated} updated, ${report.withdrawn} withdrawn, ${report.held.length} held, ${errors.size} quarantined`,
    `  ${plan.seenAgain} would be shown again to subscribers`,
    "",
  ].join("\n");
}
