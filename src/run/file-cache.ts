import { createHash } from "node:crypto";
import { type BigIntStats, constants } from "node:fs";
import { open } from "node:fs/promises";
import { type Bytes, type Encoding, encode } from "./content-encoding.ts";

/** A file as it was at one moment, whole. */
export type LoadedFile = {
  /** Of its content: equal bytes, equal hash. */
  readonly hash: string;
  readonly modifiedMs: number;
  /** The bytes in a coding; compressed once. */
  readonly read: (encoding: Encoding) => Promise<Bytes>;
};

export type FileCache = { readonly load: (path: string, stats: BigIntStats) => Promise<LoadedFile> };

/** Of uncompressed content, so that memory does not grow with the archive. */
const MAX_CACHED_BYTES = 16 * 1024 * 1024;
const MAX_CACHED_FILE_BYTES = MAX_CACHED_BYTES / 8;
/** A second change within the clock tick of the first leaves the same times (two seconds on FAT): too new to tell them apart. */
const SETTLED_MS = 2_000;

/** Loads files whole and keeps the last used ones until their size, times or inode change. */
export function createFileCache(): FileCache {
  const entries = new Map<string, Entry>();
  let heldBytes = 0;

  function forget(path: string, entry: Entry): void {
    // Another load may have taken the place meanwhile.
    if (entries.get(path) !== entry) return;
    entries.delete(path);
    heldBytes -= entry.sizeBytes;
  }
  function keep(path: string, entry: Entry): void {
    entries.set(path, entry);
    heldBytes += entry.sizeBytes;
    for (const [oldestPath, oldest] of entries) {
      if (heldBytes <= MAX_CACHED_BYTES) break;
      forget(oldestPath, oldest);
    }
  }
  async function load(path: string, stats: BigIntStats): Promise<LoadedFile> {
    const version = toVersion(stats);
    const known = entries.get(path);
    if (known) forget(path, known);
    const entry =
      known?.version === version ? known : { version, sizeBytes: Number(stats.size), file: readWhole(path) };
    // Kept from the start, so that a hundred readers after a publication share one reading and one compression.
    keep(path, entry);
    const isLasting = entry.sizeBytes <= MAX_CACHED_FILE_BYTES && Date.now() - Number(stats.ctimeMs) > SETTLED_MS;
    try {
      return await entry.file;
    } catch (error) {
      forget(path, entry);
      throw error;
    } finally {
      if (!isLasting) forget(path, entry);
    }
  }
  return { load };
}

type Entry = { readonly version: string; readonly sizeBytes: number; readonly file: Promise<LoadedFile> };

function toVersion({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

/** From one open handle, so that a file replaced by rename meanwhile comes whole, old or new. */
async function readWhole(path: string): Promise<LoadedFile> {
  // The path was resolved: a link in its place now is a trick. Without NONBLOCK, so would a named pipe wait for ever.
  const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const { mtimeMs } = await handle.stat();
    const bytes = await handle.readFile();
    return {
      hash: createHash("sha256").update(bytes).digest("base64url").slice(0, 27),
      modifiedMs: mtimeMs,
      read: createEncoder(bytes),
    };
  } finally {
    await handle.close();
  }
}

function createEncoder(bytes: Bytes): LoadedFile["read"] {
  const encodings = new Map<Encoding, Promise<Bytes>>();
  return (encoding) => {
    const encoded = encodings.get(encoding) ?? encode(bytes, encoding);
    encodings.set(encoding, encoded);
    return encoded;
  };
}
