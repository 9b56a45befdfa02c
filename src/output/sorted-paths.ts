import { halve } from "../model/halve.ts";

/** A set of paths, most of which stay as they were read: in their order one is found by halving, so that no index of all is made. */
export type SortedPaths = {
  readonly has: (path: string) => boolean;
  readonly add: (path: string) => void;
  readonly delete: (path: string) => void;
  /** All, in order. */
  readonly list: () => readonly string[];
  /** Those that begin so, were there from the start and still are, in order. */
  readonly listOld: (beginning: string) => readonly string[];
  /** The first part of each that was there from the start: a name, or a folder's with its slash. */
  readonly listTops: () => readonly string[];
};

export function toSortedPaths(paths: readonly string[]): SortedPaths {
  const old = paths.toSorted().filter((path, at, sorted) => path !== sorted[at - 1]);
  const changes = new Map<string, boolean>();
  const has = (path: string) => changes.get(path) ?? old[findFirst(old, path)] === path;
  const added = () => [...changes].flatMap(([path, isThere]) => (isThere ? [path] : []));
  return {
    has,
    add: (path) => {
      if (!has(path)) changes.set(path, true);
    },
    delete: (path) => void changes.set(path, false),
    list: () => (changes.size === 0 ? old : [...new Set([...old.filter(has), ...added()])].toSorted()),
    listOld: (beginning) => old.slice(findFirst(old, beginning), findEnd(old, beginning)).filter(has),
    listTops: () => {
      const tops: string[] = [];
      for (let at = 0; at < old.length; ) {
        const top = toTop(old[at] ?? "");
        tops.push(top);
        at = top.endsWith("/") ? findEnd(old, top) : at + 1;
      }
      return tops;
    },
  };
}

/** `articles/` of articles/heat/index.html, the whole of feed.xml. */
function toTop(path: string): string {
  return path.slice(0, path.indexOf("/") + 1) || path;
}

/** The place of the first that does not come before `path`. */
function findFirst(sorted: readonly string[], path: string): number {
  return halve(sorted, (other) => other < path);
}

/** The place behind the last that begins so. */
function findEnd(sorted: readonly string[], beginning: string): number {
  return halve(sorted, (other) => other < beginning || other.startsWith(beginning));
}
