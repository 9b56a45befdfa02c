import { expect, it } from "vitest";
import { killRuns } from "../../bench/kill.ts";

it("a run that is killed at any moment tears and loses no file, and the next one makes what an undisturbed one makes", async () => {
  const { hits, misses, failures } = await killRuns({ rounds: 12, articles: 40, seed: 4 });
  expect(failures).toEqual([]);
  expect(hits).toBeGreaterThan(0);
  expect(misses).toBeLessThan(12);
}, 180_000);
