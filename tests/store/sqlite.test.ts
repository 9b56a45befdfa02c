import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { first } from "../../src/store/migrations/001-first.ts";
import { openStore } from "../../src/store/sqlite.ts";
import { makeConfig } from "../support/make.ts";
import { makeFolder } from "../support/temp-folder.ts";
import { makeChange, makeSeed } from "./make-change.ts";
import { describeStore } from "./store-contract.ts";

describeStore("a store in memory", (config = makeConfig()) => openStore(":memory:", config));

it("a store on disk remembers everything from one process to the next", async () => {
  const path = join(makeFolder(), "deep/state.db");
  const first = openStore(path, makeConfig());
  await first.admit(makeChange([makeSeed("a.md", [{}])]));
  const entries = await first.readWindow("main", { limit: 10, windowMs: 0 });
  await first.close();
  const second = openStore(path, makeConfig());
  expect(await second.readWindow("main", { limit: 10, windowMs: 0 })).toEqual(entries);
  await second.close();
});

it("a store of a newer feedmill is refused, naming both versions", () => {
  const path = join(makeFolder(), "state.db");
  const newer = new DatabaseSync(path);
  newer.exec("PRAGMA user_version = 9999");
  newer.close();
  expect(() => openStore(path, makeConfig())).toThrow(/schema 9999.*up to \d/);
});

it.each([
  [0, "of a first run that was cut short"],
  [1, "of an older feedmill"],
])("a store of schema %i is not read, but said to be %s", (version, whose) => {
  const path = join(makeFolder(), "state.db");
  const old = new DatabaseSync(path);
  old.exec(`PRAGMA user_version = ${version}; CREATE TABLE some (thing)`);
  old.close();
  const open = () => openStore(path, makeConfig(), { isRehearsal: false, isReadOnly: true });
  expect(open).toThrow(`${path} has schema ${version}, ${whose}: publish once`);
});

it("a store of an older feedmill is brought up to date, with all that it remembers", async () => {
  const path = join(makeFolder(), "state.db");
  const older = new DatabaseSync(path);
  older.exec(`${first}; PRAGMA user_version = 1;
    INSERT INTO seeds (path, size_bytes, mtime_us, hash) VALUES ('a.txt', 3, 1700000000000250, 'h')`);
  older.close();
  const store = openStore(path, makeConfig());
  const ledger = await store.readLedger();
  expect(ledger.get("a.txt")).toEqual({ sizeBytes: 3, mtimeMs: 1_700_000_000_000.25 });
  expect(ledger.hashOf("a.txt")).toBe("h");
  await store.admit(makeChange([{ ...makeSeed("a.txt", [{}]), side: { sizeBytes: 1, mtimeMs: 2 } }]));
  expect((await store.readLedger()).get("a.txt")?.side).toEqual({ sizeBytes: 1, mtimeMs: 2 });
  await store.close();
});
