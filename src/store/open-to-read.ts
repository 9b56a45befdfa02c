import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { toSqliteCode } from "./sqlite-code.ts";

// SQLite's primary codes READONLY and CANTOPEN.
const REFUSALS = [8, 14];

/** Opens a database for reading alone, also while another process writes to it, and where nothing may be written. */
export function openToRead(path: string): DatabaseSync {
  const sqlite = new DatabaseSync(path, { readOnly: true });
  try {
    sqlite.exec("PRAGMA busy_timeout = 5000; PRAGMA user_version");
    return sqlite;
  } catch (error) {
    sqlite.close();
    if (!REFUSALS.includes(toSqliteCode(error) ?? 0)) throw error;
    // Readers of a write-ahead log keep a file of their own beside it. Where they may not, nobody is writing.
    return new DatabaseSync(new URL("?immutable=1", pathToFileURL(path)), { readOnly: true });
  }
}
