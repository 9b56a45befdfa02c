import { closeSync, constants, fstatSync, openSync, readFileSync, readSync, writeFileSync } from "node:fs";

/** What a file is to hold. */
export type Content = {
  readonly sizeBytes: number;
  /** Whether the file at this path, of the same size, holds it already. */
  readonly isIn: (path: string) => boolean;
  readonly writeTo: (path: string) => void;
};

export function toContent(bytes: Buffer): Content {
  return {
    sizeBytes: bytes.length,
    isIn: (path) => readFileSync(path).equals(bytes),
    writeTo: (path) => writeFileSync(path, bytes),
  };
}

const CHUNK_BYTES = 1024 * 1024;

/** Does something with the bytes of another file, of which memory holds one part at a time. It may be no link; its rights are not taken along. */
export function withContentOf<T>(from: string, use: (content: Content) => T): T {
  const file = openSync(from, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    const sizeBytes = fstatSync(file).size;
    return use({ sizeBytes, isIn: (path) => isCopied(file, path), writeTo: (path) => copyTo(file, path) });
  } finally {
    closeSync(file);
  }
}

function isCopied(file: number, path: string): boolean {
  const other = openSync(path, "r");
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    return listParts(file).every((part, at) => part.equals(readPart(other, chunk, at * CHUNK_BYTES)));
  } finally {
    closeSync(other);
  }
}

function copyTo(file: number, path: string): void {
  const target = openSync(path, "w");
  try {
    for (const part of listParts(file)) writeFileSync(target, part);
  } finally {
    closeSync(target);
  }
}

/** A file part by part, each in the same memory. */
function* listParts(file: number): Generator<Buffer, void> {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let from = 0; ; from += CHUNK_BYTES) {
    const part = readPart(file, chunk, from);
    if (part.length === 0) return;
    yield part;
  }
}

function readPart(file: number, chunk: Buffer, from: number): Buffer {
  return chunk.subarray(0, readSync(file, chunk, 0, chunk.length, from));
}
