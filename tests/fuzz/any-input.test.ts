import fc from "fast-check";
import { expect, test } from "vitest";
import { anyInput } from "../../bench/fuzz/any-input.ts";
import { VALID_SEEDS } from "../../bench/fuzz/seeds.ts";
import { tryInput } from "../../bench/fuzz/try-input.ts";
import { openPipeline } from "../../src/pipeline.ts";
import { makeContext } from "../support/make.ts";

test("any spoilt file of any format passes or is refused with a place, and nothing crashes", async () => {
  const pipeline = await openPipeline(VALID_SEEDS.map(({ path }) => path));
  const faults = [];
  for (const input of fc.sample(anyInput, { seed: 7, numRuns: 1000 })) {
    faults.push(...(await tryInput(pipeline, input, makeContext())).faults);
  }
  expect(faults).toEqual([]);
}, 60_000);
