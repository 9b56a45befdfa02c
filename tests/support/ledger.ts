import type { Ledger, SeedRecord } from "../../src/model/ledger.ts";

/** A ledger of records at hand. */
export function toLedger(records: ReadonlyMap<string, SeedRecord> = new Map()): Ledger {
  return Object.assign(new Map(records), { hashOf: (path: string) => records.get(path)?.hash });
}
