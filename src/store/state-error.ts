import { toSqliteCode } from "./sqlite-code.ts";

/** A state that can't be used, in words for a person: no bug of ours. */
export class StateError extends Error {}

// SQLite's primary codes that tell of the disk: PERM, BUSY, READONLY, IOERR, FULL, CANTOPEN.
const DISK_CODES = [3, 5, 8, 10, 13, 14];
// CORRUPT, NOTADB.
const DAMAGE_CODES = [11, 26];

/** Works on the state at `path`, and names it in what SQLite says of the disk. */
export async function namingState<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = toSqliteCode(error) ?? 0;
    const isDamaged = DAMAGE_CODES.includes(code);
    if (!(error instanceof Error) || (!isDamaged && !DISK_CODES.includes(code))) throw error;
    const advice = isDamaged
      ? ": put a copy of it there, or take it away, for the same seeds give the same ids again"
      : "";
    throw new StateError(`${path} can't be used: ${error.message}${advice}`, { cause: error });
  }
}
