import { createTask, validateDetailed } from "node-cron";
import { type Instant, parseInstant } from "../model/values.ts";

/** A running schedule. `stop` waits for the tick that is under way; `next` is undefined once stopped. */
export type Schedule = { readonly stop: () => Promise<void>; readonly next: () => Instant | undefined };

export type ScheduleOptions = {
  /** Five cron fields, six with seconds first, or a nickname such as @hourly; checked with `checkCron`. */
  readonly expression: string;
  /** IANA zone that the expression is meant in. */
  readonly zone: string;
  /** Never called again before its promise has settled. */
  readonly tick: () => Promise<void>;
  /** Ticks that were left out: "busy" while the one before was running, "late" while the machine slept or was blocked. */
  readonly onMissed?: (missed: readonly Instant[], reason: "busy" | "late") => void;
  /** A tick that rejected; the schedule goes on. */
  readonly onError: (error: unknown) => void;
};

/**
 * Calls `tick` by the cron expression. After a sleep the newest missed tick is made up for at once: late is better than not at all.
 * A wall-clock time that the change to summer time leaves out is skipped that day, and the hour repeated in autumn counts once.
 */
export function startSchedule({ expression, zone, tick, onMissed, onError }: ScheduleOptions): Schedule {
  let running: Promise<void> | undefined;
  const runTick = (): Promise<void> => {
    const ticking = Promise.resolve().then(tick).catch(onError);
    running = ticking;
    return ticking;
  };
  const task = createTask(toPlainFields(expression), runTick, {
    timezone: zone,
    noOverlap: true,
    missedExecutionTolerance: Number.POSITIVE_INFINITY,
    logger: SILENT, // everything it would say goes to onMissed and onError
  });
  const reportLate = gather((missed) => onMissed?.(missed, "late"));
  task.on("execution:missed", ({ date }) => reportLate(date));
  task.on("execution:overlap", ({ date }) => onMissed?.(toInstants([date]), "busy"));
  task.start();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
    next() {
      // A destroyed task still computes a next run.
      const next = task.getStatus() === "destroyed" ? null : task.getNextRun();
      return next === null ? undefined : parseInstant(next.getTime());
    },
  };
}

/** Says what is wrong with a cron expression and what to write instead; undefined if it can be scheduled. */
export function checkCron(expression: string): string | undefined {
  const plain = toPlainFields(expression);
  const complain = (reason: string) => `"${expression}" is not a cron expression: ${reason}`;
  // node-cron would expand 0-99999999 number by number before it looks at the limit.
  const tooLong = /\d{3,}/.exec(plain);
  if (tooLong) return complain(`${tooLong[0]} is too large for any field`);

  const { errors } = validateDetailed(plain);
  if (errors.length > 0) return complain(errors.map(explainField).join("; "));
  return hasNextRun(plain) ? undefined : complain("no day ever matches it");
}

const FIELD_MEANINGS: Readonly<Record<string, string>> = {
  second: "a second (0-59)",
  minute: "a minute (0-59)",
  hour: "an hour (0-23)",
  dayOfMonth: "a day of the month (1-31, or L for the last)",
  month: "a month (1-12, or jan-dec)",
  dayOfWeek: "a day of the week (0-7, or sun-sat)",
};

type FieldError = ReturnType<typeof validateDetailed>["errors"][number];

function explainField({ field, value, message }: FieldError): string {
  // Here the single fields are right and only together wrong: "30 2 is an impossible day of month …".
  if (message.includes("impossible")) return message;
  const meaning = FIELD_MEANINGS[field];
  if (meaning !== undefined) return `"${value}" is not ${meaning}`;
  return "write five fields (minute hour day month weekday) such as */15 * * * *, or a nickname such as @hourly";
}

function hasNextRun(expression: string): boolean {
  const task = createTask(expression, () => undefined, { logger: SILENT });
  try {
    return task.getNextRuns(1).length === 1;
  } catch {
    // node-cron throws where a hundred years hold no match, as with "0 0 L-30 2 *".
    return false;
  } finally {
    task.destroy();
  }
}

/** Tabs separate the fields of a crontab too, but not for node-cron. */
function toPlainFields(expression: string): string {
  return expression.trim().split(/\s+/).join(" ");
}

/** Reports the dates of one moment together: a night's sleep misses hundreds. */
function gather(report: (instants: readonly Instant[]) => void): (date: Date) => void {
  let dates: Date[] = [];
  return (date) => {
    dates.push(date);
    if (dates.length > 1) return;
    queueMicrotask(() => {
      const gathered = dates;
      dates = [];
      report(toInstants(gathered));
    });
  };
}

function toInstants(dates: readonly Date[]): readonly Instant[] {
  return dates.map((date) => parseInstant(date.getTime())).filter((instant) => instant !== undefined);
}

const ignore = (): void => {};
const SILENT = { info: ignore, warn: ignore, error: ignore, debug: ignore };
