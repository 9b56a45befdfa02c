import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The one that publishes now, or who else does. */
export type Lock =
  | { readonly kind: "held"; readonly release: () => void }
  | { readonly kind: "busy"; readonly by: string };

const SQLITE_BUSY = 5;

/**
 * Takes the lock of a state, at once or not at all. SQLite asks the system for it, which takes it back from a process that dies; `holder` is told to
 * whoever comes second.
 */
export function takeLock(statePath: string, holder: string): Lock {
  mkdirSync(dirname(statePath), { recursive: true });
  const path = `${statePath}.lock`;
  const database = new DatabaseSync(path);
  try {
    database.exec("PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE");
    writeFileSync(`${path}.txt`, holder);
  } catch (error) {
    database.close();
    if (!isBusy(error)) throw error;
    return { kind: "busy", by: readHolder(`${path}.txt`) };
  }
  return {
    kind: "held",
    release: () => {
      database.exec("ROLLBACK");
      database.close();
    },
  };
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY;
}

function readHolder(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // It has the lock and has not said its name yet.
    return "another run";
  }
}
