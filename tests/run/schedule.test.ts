import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { checkCron, type ScheduleOptions, startSchedule } from "../../src/run/schedule.ts";

const WAIT = { timeout: 20_000, interval: 50 };
const EVERY_SECOND = "* * * * * *";

function startTestSchedule(options: Partial<ScheduleOptions> & Pick<ScheduleOptions, "tick">) {
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const schedule = startSchedule({ expression: EVERY_SECOND, zone: "UTC", onError, ...options });
  onTestFinished(() => schedule.stop());
  return { schedule, errors };
}

function blockThread(durationMs: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, durationMs);
}

test("ticks come again and again until the schedule is stopped", { timeout: 30_000 }, async () => {
  let ticks = 0;
  const { schedule } = startTestSchedule({ tick: async () => void ticks++ });
  await expect.poll(() => ticks, WAIT).toBeGreaterThanOrEqual(2);
  await schedule.stop();
  const ticksAtStop = ticks;
  await sleep(1_500);
  expect(ticks).toBe(ticksAtStop);
  expect(schedule.next()).toBeUndefined();
});

test("a tick never starts before the one before has ended, and what is left out is reported", {
  timeout: 30_000,
}, async () => {
  let active = 0;
  let mostActive = 0;
  let ended = 0;
  const reasons: string[] = [];
  startTestSchedule({
    tick: async () => {
      mostActive = Math.max(mostActive, ++active);
      await sleep(1_500);
      active--;
      ended++;
    },
    onMissed: (_, reason) => reasons.push(reason),
  });
  await expect.poll(() => ended, WAIT).toBeGreaterThanOrEqual(1);
  await expect.poll(() => reasons, WAIT).toContain("busy");
  expect(mostActive).toBe(1);
});

test("stop waits for the tick that is under way", { timeout: 30_000 }, async () => {
  let started = false;
  let ended = false;
  const { schedule } = startTestSchedule({
    tick: async () => {
      started = true;
      await sleep(300);
      ended = true;
    },
  });
  await expect.poll(() => started, WAIT).toBe(true);
  await schedule.stop();
  expect(ended).toBe(true);
});

test("a tick that rejects is reported and the schedule goes on", { timeout: 30_000 }, async () => {
  let ticks = 0;
  const { errors } = startTestSchedule({
    tick: async () => {
      ticks++;
      throw new Error(`tick ${ticks} failed`);
    },
  });
  await expect.poll(() => ticks, WAIT).toBeGreaterThanOrEqual(2);
  expect(errors[0]).toEqual(new Error("tick 1 failed"));
});

test("ticks missed while the process could not run are reported together", { timeout: 60_000 }, async () => {
  let ticks = 0;
  const late: number[] = [];
  startTestSchedule({
    tick: async () => void ticks++,
    onMissed: (missed, reason) => void (reason === "late" && late.push(missed.length)),
  });
  await expect.poll(() => ticks, WAIT).toBeGreaterThanOrEqual(1);
  blockThread(3_500);
  await expect.poll(() => Math.max(0, ...late), WAIT).toBeGreaterThanOrEqual(2);
});

test("a tick that the process slept through comes as soon as it wakes", { timeout: 60_000 }, async () => {
  let ticks = 0;
  const second = (new Date().getSeconds() + 3) % 60;
  startTestSchedule({ expression: `${second} * * * * *`, tick: async () => void ticks++ });
  blockThread(4_000);
  // The next regular one is most of a minute away.
  await expect.poll(() => ticks, WAIT).toBe(1);
});

test("the next tick is told, in the zone that the expression is meant in", () => {
  const { schedule } = startTestSchedule({ expression: "30 6 * * *", zone: "Asia/Kolkata", tick: async () => {} });
  const next = schedule.next();
  // 06:30 in India is 01:00 UTC all the year round.
  expect(new Date(next ?? Number.NaN).toISOString()).toMatch(/T01:00:00\.000Z$/);
});

test.each([
  "*/15 * * * *",
  "0 6 * * mon-fri",
  "  0\t6 *  * 1 ",
  "*/10 * * * * *",
  "@hourly",
  "0 0 L * *",
  "0 0 29 2 *",
])("%j can be scheduled", (expression) => {
  expect(checkCron(expression)).toBeUndefined();
  const { schedule } = startTestSchedule({ expression, tick: async () => {} });
  expect(schedule.next()).toBeGreaterThan(0);
});

test.each([
  ["", "write five fields"],
  ["* * * *", "write five fields"],
  ["@sometimes", "write five fields"],
  ["61 * * * *", '"61" is not a minute (0-59)'],
  ["*/0 * * * *", '"*/0" is not a minute'],
  ["0 24 * * *", '"24" is not an hour (0-23)'],
  ["0 0 * foo 8", '"foo" is not a month (1-12, or jan-dec); "8" is not a day of the week'],
  ["0 0 30 2 *", "impossible"],
  ["0 0 L-30 2 *", "no day ever matches it"],
  ["0-99999999999 * * * *", "99999999999 is too large"],
])("%j is refused with its value and a reason", (expression, reason) => {
  const complaint = checkCron(expression);
  expect(complaint).toContain(`"${expression}" is not a cron expression`);
  expect(complaint).toContain(reason);
});
