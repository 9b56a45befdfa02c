import { expect, it } from "vitest";
import { toF1, toStandardError } from "../../bench/read/standard-error.ts";

const hit = (share: number) => ({ precision: share, recall: share });

it("is none where all pages are alike", () => {
  const hits = [hit(0.8), hit(0.8), hit(0.8)];
  expect(toF1(hits)).toBeCloseTo(0.8, 12);
  expect(toStandardError(hits)).toBeCloseTo(0, 12);
});

it("is that of the mean where precision and recall are the same", () => {
  // Deviation 0.1 (of a sample) among four: 0.1 / √4.
  const spread = Math.sqrt(0.03) / 2;
  const hits = [hit(0.7 - spread), hit(0.7 - spread), hit(0.7 + spread), hit(0.7 + spread)];
  expect(toF1(hits)).toBeCloseTo(0.7, 12);
  expect(toStandardError(hits)).toBeCloseTo(0.05, 12);
});
