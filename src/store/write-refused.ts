import { toSqliteCode } from "./sqlite-code.ts";

// SQLite's primary codes PERM, READONLY and CANTOPEN.
const SQLITE_REFUSALS = [3, 8, 14];
const SYSTEM_REFUSALS: readonly unknown[] = ["EACCES", "EPERM", "EROFS"];

/** Whether the system does not let us write, by the rights of a file or of its whole disk. */
export function isWriteRefused(error: unknown): boolean {
  const code = toSqliteCode(error);
  if (code !== undefined) return SQLITE_REFUSALS.includes(code);
  return error instanceof Error && "code" in error && SYSTEM_REFUSALS.includes(error.code);
}
