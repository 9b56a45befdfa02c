import type { BigIntStats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";

/** What a URL path names in a published folder. */
export type Located =
  | { readonly kind: "file"; readonly path: string; readonly name: string; readonly stats: BigIntStats }
  /** A folder asked for without its slash; `location` is relative, so that it holds behind a proxy that strips a prefix. */
  | { readonly kind: "redirect"; readonly location: string }
  | { readonly kind: "missing" }
  /** The published folder itself is gone: not mounted, most likely. */
  | { readonly kind: "unavailable" };

/**
 * Finds the file that `pathname` (still percent-encoded) names. Never one outside the folder, by dots, encodings or symbolic links,
 * and never a hidden one. Throws where the disk fails.
 */
export async function locateFile(folder: string, pathname: string): Promise<Located> {
  const root = await readRealPath(folder);
  if (root === undefined) return { kind: "unavailable" };
  const names = parsePathname(pathname);
  if (names === undefined) return { kind: "missing" };

  const isFolder = names.at(-1) === "";
  const asked = join(root, ...names, isFolder ? "index.html" : "");
  const path = await readRealPath(asked);
  if (path === undefined || !isPublic(relative(root, path))) return { kind: "missing" };
  const stats = await ignoreMissing(stat(path, { bigint: true }));
  if (stats?.isFile()) return { kind: "file", path, name: basename(asked), stats };
  if (stats?.isDirectory() && !isFolder)
    return { kind: "redirect", location: `${encodeURIComponent(basename(asked))}/` };
  return { kind: "missing" };
}

/**
 * The decoded names of a path, the last one empty where the path ends with a slash; undefined if one of them could mean anything but
 * itself. Decoded once: what still looks encoded afterwards is a strange name, not a way out.
 */
function parsePathname(pathname: string): readonly string[] | undefined {
  try {
    const names = pathname.split("/").slice(1).map(decodeURIComponent);
    const inner = names.at(-1) === "" ? names.slice(0, -1) : names;
    return inner.every(isPlainName) ? names : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A colon is a drive or a stream on Windows, a backslash a separator there. */
function isPlainName(name: string): boolean {
  return name !== "" && !name.startsWith(".") && !/[/\\:\p{Cc}]/u.test(name);
}

/** Asked of the real path: a link can lead out of the folder, or to a hidden file in it. */
function isPublic(pathBelow: string): boolean {
  return pathBelow === "" || pathBelow.split(sep).every(isPlainName);
}

function readRealPath(path: string): Promise<string | undefined> {
  return ignoreMissing(realpath(path));
}

async function ignoreMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING_CODES.has(error.code)) return undefined;
    throw error;
  }
}

const MISSING_CODES: ReadonlySet<unknown> = new Set(["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG"]);
