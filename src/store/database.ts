import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { migrations } from "./migrations/index.ts";
import { openToRead } from "./open-to-read.ts";
import { StateError } from "./state-error.ts";

/** A row as SQLite gives it. */
export type Row = Readonly<Record<string, null | number | bigint | string | NodeJS.NonSharedUint8Array>>;

/** A database with its statements, each prepared once. */
export type Database = {
  readonly run: (sql: string, ...values: readonly SQLInputValue[]) => number;
  readonly get: (sql: string, ...values: readonly SQLInputValue[]) => Row | undefined;
  readonly all: (sql: string, ...values: readonly SQLInputValue[]) => readonly Row[];
  readonly iterate: (sql: string, ...values: readonly SQLInputValue[]) => Iterable<Row>;
  readonly exec: (sql: string) => void;
  /** All of it or nothing. */
  readonly transact: <T>(work: () => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** Opens and brings up to date; ":memory:" lives as long as the process. One for reading is left as it is. */
export function openDatabase(path: string, { isReadOnly }: { readonly isReadOnly: boolean }): Database {
  if (!isReadOnly) return toDatabase(openToWrite(path));
  const sqlite = openToRead(path);
  const version = checkVersion(sqlite, path);
  if (version === migrations.length) return toDatabase(sqlite);
  sqlite.close();
  const whose = version === 0 ? "of a first run that was cut short" : "of an older feedmill";
  throw new StateError(`${path} has schema ${version}, ${whose}: publish once, which brings it up to date`);
}

function openToWrite(path: string): DatabaseSync {
  if (path !== ":memory:") mkdirSync(dirname(path), { recursive: true });
  const sqlite = new DatabaseSync(path);
  // A new one has pages for some twenty articles: a large archive is written and looked through in two thirds of the time of pages of 4 KB.
  // A power cut may cost the last run, which the next one does again; it never costs the database (WAL with NORMAL).
  sqlite.exec(
    `PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;
    PRAGMA cache_size = -16000`,
  );
  migrate(sqlite, path);
  return sqlite;
}

function toDatabase(sqlite: DatabaseSync): Database {
  const statements = new Map<string, StatementSync>();
  const prepare = (sql: string): StatementSync => {
    const known = statements.get(sql) ?? sqlite.prepare(sql);
    statements.set(sql, known);
    return known;
  };
  return {
    run: (sql, ...values) => Number(prepare(sql).run(...values).changes),
    get: (sql, ...values) => prepare(sql).get(...values),
    all: (sql, ...values) => prepare(sql).all(...values),
    iterate: (sql, ...values) => sqlite.prepare(sql).iterate(...values),
    exec: (sql) => sqlite.exec(sql),
    transact: async (work) => {
      sqlite.exec("SAVEPOINT work");
      try {
        const result = await work();
        sqlite.exec("RELEASE work");
        return result;
      } catch (error) {
        sqlite.exec("ROLLBACK TO work; RELEASE work");
        throw error;
      }
    },
    close: () => sqlite.close(),
  };
}

/** The schema's version; one that we don't know is refused. */
function checkVersion(sqlite: DatabaseSync, path: string): number {
  const version = Number(sqlite.prepare("PRAGMA user_version").get()?.user_version);
  if (version <= migrations.length) return version;
  sqlite.close();
  throw new StateError(
    `${path} has schema ${version}, and this feedmill knows schemas up to ${migrations.length}: use the newer feedmill that wrote it`,
  );
}

function migrate(sqlite: DatabaseSync, path: string): void {
  const version = checkVersion(sqlite, path);
  for (const [at, migration] of migrations.entries()) {
    if (at >= version) sqlite.exec(`BEGIN; ${migration}; PRAGMA user_version = ${at + 1}; COMMIT`);
  }
}
