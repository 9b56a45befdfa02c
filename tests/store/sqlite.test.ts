import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
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
