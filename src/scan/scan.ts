import { accessSync, constants, lstatSync, realpathSync } from "node:fs";
import type { Ledger, SeedRecord, SeedStamp, Stamp } from "../model/ledger.ts";
import { type Problem, toError } from "../model/problem.ts";
import { describeDiskError, isDenied } from "./disk-error.ts";
import { findMoves } from "./find-moves.ts";
import { type FoundFile, type Listing, type LookOptions, listSeedFiles } from "./list-files.ts";

/** What to look for. Places name files by their paths below the folder. */
export type ScanOptions = LookOptions & {
  /** Every seed is to be read again, changed or not. */
  readonly isAll?: boolean;
  /** Paths of seeds that are to be read again, for what lies beside them. */
  readonly stale?: ReadonlySet<string>;
};

/** The folder held against what is remembered of it. */
export type Scan = {
  /** New and changed seeds, in the order of their paths. */
  readonly changed: readonly FoundFile[];
  /** Seeds whose content is as before, at another time. */
  readonly touched: readonly SeedRecord[];
  /** Paths that are gone. */
  readonly vanished: readonly string[];
  /** New path → the path under which the same content was known before. */
  readonly moves: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
  /** False when the folder itself can't be read: then nothing may be concluded from an article's absence. */
  readonly isComplete: boolean;
};

/** Looks at every file below `folder`, holds them against the ledger, and opens only those that may be new, changed or moved. Nothing of the disk throws: it is a problem. */
export async function scanSeeds(
  folder: string,
  readLedger: () => Ledger | Promise<Ledger>,
  options: ScanOptions,
): Promise<Scan> {
  const missing = findFolderProblem(folder);
  if (missing !== undefined) {
    return { changed: [], touched: [], vanished: [], moves: new Map(), problems: [missing], isComplete: false };
  }
  const finishListing = listSeedFiles(folder, options);
  // A large ledger is read while another thread looks at the files.
  const ledger = await readLedger();
  const { isAll = false, stale = new Set() } = options;
  const isStale = ({ path }: FoundFile) => isAll || (stale.size > 0 && stale.has(path));
  const listing = finishListing((file) => isStale(file) || !isUnchanged(file, ledger.get(file.path)));
  if (listing.unreadable.includes("")) {
    return { changed: [], touched: [], vanished: [], moves: new Map(), problems: listing.problems, isComplete: false };
  }
  const gone = findGone(listing, ledger);
  const suspects = listing.files.filter((file) => !isUnchanged(file, ledger.get(file.path)));
  const { changed, touched, moves } = findMoves(folder, suspects, { ledger, gone });
  const moved = new Set(moves.values());
  return {
    changed: [...new Set([...changed, ...listing.files.filter(isStale)])].toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    ),
    touched: touched.filter(({ path }) => !stale.has(path)),
    vanished: gone.filter((path) => !moved.has(path)).toSorted(),
    moves,
    problems: listing.problems,
    isComplete: true,
  };
}

function findGone(listing: Listing, ledger: Ledger): readonly string[] {
  // Mostly everything is still there, which counting shows without a second index of all paths.
  if (listing.present.filter((path) => ledger.has(path)).length === ledger.size) return [];
  const present = new Set(listing.present);
  const isBelowUnreadable = (path: string) => listing.unreadable.some((below) => path.startsWith(`${below}/`));
  return [...ledger.keys()].filter((path) => !present.has(path) && !isBelowUnreadable(path));
}

function isUnchanged(file: FoundFile, known: SeedStamp | undefined): boolean {
  return known !== undefined && isSame(file, known) && isSame(file.side, known.side);
}

function isSame(file: Stamp | undefined, known: Stamp | undefined): boolean {
  return file?.mtimeMs === known?.mtimeMs && file?.sizeBytes === known?.sizeBytes;
}

function findFolderProblem(folder: string): Problem | undefined {
  const place = { file: "" };
  try {
    if (!lstatSync(realpathSync(folder)).isDirectory()) {
      return toError("seeds-missing", place, "this is a file, not a folder of seeds");
    }
    accessSync(folder, constants.R_OK | constants.X_OK);
    return undefined;
  } catch (error) {
    const hint = isDenied(error)
      ? "check its permissions, and those of the folders above it"
      : "name the folder of your articles with --seeds, or make it";
    return toError("seeds-missing", place, `the folder of seeds can't be read: ${describeDiskError(error)}`, { hint });
  }
}
