import { describe } from "vitest";
import { describeDates } from "./contract-dates.ts";
import { describeEntries } from "./contract-entries.ts";
import { describeIds } from "./contract-ids.ts";
import { describeSlugs } from "./contract-slugs.ts";
import type { OpenStore } from "./use-store.ts";

/** What every store promises, whatever keeps it. `openStore` opens an empty one. */
export function describeStore(name: string, openStore: OpenStore): void {
  describe(`${name}: ids`, () => describeIds(openStore));
  describe(`${name}: slugs`, () => describeSlugs(openStore));
  describe(`${name}: dates`, () => describeDates(openStore));
  describe(`${name}: entries`, () => describeEntries(openStore));
}
