import { expect, it } from "vitest";
import { toErrorOfDifference, toStandardError } from "../../bench/read/standard-error.ts";

const toMean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const withoutEach = (values: readonly number[]) => values.map((_, at) => toMean(values.toSpliced(at, 1)));

it("is none where all pages are alike", () => {
  expect(toStandardError(withoutEach([0.8, 0.8, 0.8]))).toBeCloseTo(0, 12);
});

it("is, of a mean, the deviation of a sample by the root of its size", () => {
  // Deviation 0.1 (of a sample) among four: 0.1 / √4.
  const spread = Math.sqrt(0.03) / 2;
  const values = [0.7 - spread, 0.7 - spread, 0.7 + spread, 0.7 + spread];
  expect(toStandardError(withoutEach(values))).toBeCloseTo(0.05, 12);
});

it("is, of a difference, that of two legs", () => {
  expect(toErrorOfDifference(0.03, 0.04)).toBeCloseTo(0.05, 12);
});
