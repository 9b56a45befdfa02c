import { hash } from "node:crypto";
import type { Source } from "../model/article.ts";
import type { Ledger, SeedRecord } from "../model/ledger.ts";
import type { FoundFile } from "./list-files.ts";
import { readSource } from "./read-source.ts";

/** The hash by which contents are compared, of a seed alone or with its side file: 80 bits are enough for that, and half a ledger's size. */
export function hashSeed({ bytes, side }: Pick<Source, "bytes" | "side">): string {
  const own = hashBytes(bytes);
  return side === undefined ? own : hashBytes(`${own} ${hashBytes(side.bytes)}`);
}

function hashBytes(bytes: Uint8Array | string): string {
  return hash("sha1", bytes, "hex").slice(0, 20);
}

type Before = { readonly ledger: Ledger; readonly gone: readonly string[] };

/** Seeds with other content than before; those with another time alone; and new path → the path that had this content before. */
export type Moves = {
  readonly changed: readonly FoundFile[];
  readonly touched: readonly SeedRecord[];
  readonly moves: ReadonlyMap<string, string>;
};

/**
 * Tells moved and touched seeds from new and changed ones by their content, where there can be any. Content goes before place: of two files that
 * changed names, each keeps what it had.
 */
export function findMoves(folder: string, suspects: readonly FoundFile[], { ledger, gone }: Before): Moves {
  const isAllNew = gone.length === 0 && suspects.every(({ path }) => !ledger.has(path));
  if (isAllNew) return { changed: suspects, touched: [], moves: new Map() };
  const hashes = new Map(suspects.map((file) => [file.path, readHash(folder, file)]));
  const isTouched = ({ path }: FoundFile) => hashes.get(path) !== undefined && hashes.get(path) === ledger.hashOf(path);
  const changed = suspects.filter((file) => !isTouched(file));
  const replaced = changed.map(({ path }) => path).filter((path) => ledger.has(path));
  return {
    changed,
    touched: suspects.filter(isTouched).map((file) => ({ ...file, hash: hashes.get(file.path) ?? "" })),
    moves: matchByHash(changed, [...gone, ...replaced], (path) => ({
      now: hashes.get(path),
      before: ledger.hashOf(path),
    })),
  };
}

type HashesOf = (path: string) => { readonly now: string | undefined; readonly before: string | undefined };

function matchByHash(
  changed: readonly FoundFile[],
  left: readonly string[],
  hashesOf: HashesOf,
): ReadonlyMap<string, string> {
  const leftByHash = Map.groupBy(left.toSorted(), (path) => hashesOf(path).before);
  const moves = new Map<string, string>();
  const taken = new Set<string>();
  for (const { path } of changed.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const { now } = hashesOf(path);
    const from = now === undefined ? undefined : leftByHash.get(now)?.find((candidate) => !taken.has(candidate));
    if (from === undefined) continue;
    taken.add(from);
    moves.set(path, from);
  }
  return moves;
}

function readHash(folder: string, file: FoundFile): string | undefined {
  try {
    return hashSeed(readSource(folder, file));
  } catch {
    // Whatever keeps it from being read is reported when it is read for its own sake.
    return undefined;
  }
}
