import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSingleFlight } from "../../src/run/single-flight.ts";

const rethrow = (error: unknown): void => {
  throw error;
};

/** Work whose every run lasts until it is let go. */
function createHeldWork() {
  const runs: { readonly reasons: readonly string[]; readonly finish: () => void }[] = [];
  const work = (reasons: readonly string[]) =>
    new Promise<void>((resolve) => {
      runs.push({ reasons, finish: resolve });
    });
  return { runs, work };
}

test("a request starts a run with its reason", async () => {
  const seen: (readonly string[])[] = [];
  const flight = createSingleFlight(async (reasons) => void seen.push(reasons), rethrow);
  flight.request("start");
  await flight.idle();
  expect(seen).toEqual([["start"]]);
});

test("requests during a run become exactly one following run with the distinct reasons in order", async () => {
  const { runs, work } = createHeldWork();
  const flight = createSingleFlight(work, rethrow);
  flight.request("start");
  await expect.poll(() => runs.length).toBe(1);
  for (const reason of ["watch", "schedule", "watch"]) flight.request(reason);
  expect(runs).toHaveLength(1);

  runs[0]?.finish();
  await expect.poll(() => runs.length).toBe(2);
  expect(runs[1]?.reasons).toEqual(["watch", "schedule"]);
  runs[1]?.finish();
  await flight.idle();
  expect(runs).toHaveLength(2);
});

test("work may itself request the next run", async () => {
  const seen: (readonly string[])[] = [];
  const flight = createSingleFlight(async (reasons) => {
    seen.push(reasons);
    if (seen.length < 3) flight.request(`after ${seen.length}`);
  }, rethrow);
  flight.request("start");
  await flight.idle();
  expect(seen).toEqual([["start"], ["after 1"], ["after 2"]]);
});

test("work that rejects or throws is reported and the next run comes all the same", async () => {
  const errors: unknown[] = [];
  const full = new Error("disk full");
  let runCount = 0;
  const flight = createSingleFlight(
    async () => {
      runCount++;
      if (runCount === 1) throw full;
    },
    (error) => errors.push(error),
  );
  flight.request("first");
  await flight.idle();
  flight.request("second");
  await flight.idle();
  expect(errors).toEqual([full]);
  expect(runCount).toBe(2);
});

test("idle resolves at once when nothing was asked for", async () => {
  const flight = createSingleFlight(async () => {}, rethrow);
  await expect(flight.idle()).resolves.toBeUndefined();
});

test("whatever the timing, runs never overlap and every request is followed by a run", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 12 }), async (steps) => {
      let active = 0;
      const served: string[] = [];
      const durations = steps.map(([, durationMs]) => durationMs);
      const flight = createSingleFlight(async (reasons) => {
        expect(++active).toBe(1);
        served.push(...reasons);
        await sleep(durations.pop() ?? 0);
        active--;
      }, rethrow);
      for (const [index, [pauseMs]] of steps.entries()) {
        flight.request(`request ${index}`);
        if (pauseMs > 0) await sleep(pauseMs);
      }
      await flight.idle();
      expect(served).toEqual(steps.map((_, index) => `request ${index}`));
    }),
    { numRuns: 30 },
  );
});
