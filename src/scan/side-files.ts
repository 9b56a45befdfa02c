import type { Dirent } from "node:fs";
import { type Place, type Problem, toWarning } from "../model/problem.ts";

/** A side file has its seed's whole name before it: heat.txt.yaml holds fields of heat.txt. The first goes before the second. */
export const SIDE_ENDINGS = [".yaml", ".yml"] as const;

/** The side files of one folder: that of each seed, by the seed's name; and what there is to say of each, by its own. */
export type Sides = {
  readonly bySeed: ReadonlyMap<string, Dirent>;
  readonly all: ReadonlyMap<string, Problem | undefined>;
};

/** What tells seeds from other files in that folder. */
export type SideOptions = {
  readonly toPath: (name: string) => string;
  readonly refuse: (path: string, place: Place) => Problem | undefined;
  readonly ignore: (path: string) => boolean;
};

/** Pairs seeds and side files by the listing of their folder, so that a seed without one costs nothing. */
export function findSides(entries: readonly Dirent[], options: SideOptions): Sides {
  const likely = entries.filter((entry) => toSeedName(entry.name) !== undefined && !entry.isDirectory());
  if (likely.length === 0) return NONE;
  const names = new Set(entries.flatMap((entry) => (entry.isDirectory() ? [] : [entry.name])));
  const bySeed = new Map<string, Dirent>();
  const all = new Map<string, Problem | undefined>();
  // In the order of the names, so .yaml comes before .yml.
  for (const entry of likely) {
    const seedName = toSeedName(entry.name) ?? "";
    const other = bySeed.get(seedName);
    if (!isTaken(seedName, options)) continue;
    if (names.has(seedName)) {
      all.set(entry.name, other && toUnused(entry, options, `${other.name} is read instead`, "put all into one file"));
      if (other === undefined) bySeed.set(seedName, entry);
    } else if (!isTaken(entry.name, options)) {
      all.set(entry.name, toOrphan(entry, seedName, options));
    }
  }
  return { bySeed, all };
}

const NONE: Sides = { bySeed: new Map(), all: new Map() };

/** `heat.txt` of `heat.txt.yaml`, with or without folders before it; undefined where it is no side file's name. */
export function toSeedName(name: string): string | undefined {
  const ending = SIDE_ENDINGS.find((known) => name.endsWith(known));
  return ending === undefined || name.length === ending.length ? undefined : name.slice(0, -ending.length);
}

function isTaken(name: string, { toPath, refuse }: SideOptions): boolean {
  const path = toPath(name);
  return refuse(path, { file: path }) === undefined;
}

/** Of a seed that is hidden or no article, a side file is none of our business either. */
function toOrphan(entry: Dirent, seedName: string, options: SideOptions): Problem | undefined {
  if (entry.name.startsWith(".") || options.ignore(options.toPath(seedName))) return undefined;
  const hint = `give it the whole name of its seed, with ${SIDE_ENDINGS[0]} behind it, or delete it`;
  return toUnused(entry, options, `there is no ${seedName} beside it`, hint);
}

function toUnused({ name }: Dirent, { toPath }: SideOptions, reason: string, hint: string): Problem {
  return toWarning("side-file-unused", { file: toPath(name) }, `this side file is not read: ${reason}`, { hint });
}
