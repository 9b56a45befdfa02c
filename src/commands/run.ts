import type { Report } from "../publish.ts";
import { createLog, type Log } from "../run/log.ts";
import { createProblemLog } from "../run/problem-log.ts";
import { checkCron, startSchedule } from "../run/schedule.ts";
import { startServer } from "../run/serve.ts";
import { createSingleFlight, type SingleFlight } from "../run/single-flight.ts";
import { startWatch } from "../run/watch.ts";
import type { Command, ExitCode, Input, Terminal } from "./command.ts";
import { toBusyText } from "./hold-state.ts";
import { toProblemText } from "./problem-text.ts";
import { toReportLine } from "./report-text.ts";
import { runOnce } from "./run-once.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/** `feedmill run`: stays up and publishes at its start and then by the clock, as the folder changes, or both; serves the result if asked. */
export const runCommand: Command = {
  options: [
    ...configOptions.filter(({ flags }) => !flags.startsWith("--now")),
    { flags: "--cron <expression>", about: 'publish on a schedule, such as "*/5 * * * *", in the configured zone' },
    { flags: "--watch", about: "publish whenever the seeds folder changes" },
    { flags: "--serve <port>", about: "serve the out folder on localhost" },
  ],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    if (settings.kind !== "pass") return 2;
    const wanted = readTriggers(input);
    if (typeof wanted !== "string") return stayUp(settings.value, wanted, terminal);
    terminal.warn(`feedmill run: ${wanted}\n`);
    return 2;
  },
};

type Triggers = { readonly cron?: string; readonly isWatching: boolean; readonly port?: number };

/** The triggers, or what is wrong with them. */
function readTriggers({ options }: Input): Triggers | string {
  const { cron, serve } = options;
  const isWatching = options.watch === true;
  if (cron === undefined && serve === undefined && !isWatching)
    return "nothing to stay up for: give --watch, --cron or --serve";
  const cronError = typeof cron === "string" ? checkCron(cron) : undefined;
  if (cronError !== undefined) return cronError;
  const port = typeof serve === "string" ? Number(serve) : undefined;
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port <= 65_535))
    return `"${serve}" is not a port, which is 0-65535`;
  return { isWatching, ...(typeof cron === "string" && { cron }), ...(port !== undefined && { port }) };
}

async function stayUp(settings: Settings, wanted: Triggers, terminal: Terminal): Promise<ExitCode> {
  const asked = terminal.untilAskedToEnd();
  const log = createLog({ stream: { write: terminal.write }, isTerminal: terminal.isInteractive });
  const logProblems = createProblemLog(log);
  const due = createDueTimer(() => flight.request("due"));
  const flight = createSingleFlight(
    async (reasons) => {
      const report = await publishOnce(settings, { log, logProblems, terminal, reasons });
      if (report !== undefined) due.set(report, terminal.now());
    },
    (error) => log.error("the run failed", { error }),
  );
  // What was published before is served while the first run, which may be long, is at work.
  const served = await startServing(settings, wanted, log);
  if (served === undefined) return 2;
  flight.request("start");
  await flight.idle();
  const stops = [...served, ...(await startTriggers(settings, wanted, { flight, log }))];
  await asked;
  due.clear();
  for (const stop of stops) await stop();
  await flight.idle();
  log.info("stopped");
  return 0;
}

type Stop = () => Promise<void>;

/** Undefined where the port can't be had. */
async function startServing({ config }: Settings, { port }: Triggers, log: Log): Promise<readonly Stop[] | undefined> {
  if (port === undefined) return [];
  try {
    const server = await startServer({ folder: config.out, port, onError: toErrorLog(log) });
    log.info(`serving ${server.url}`, { url: server.url });
    return [server.close];
  } catch (error) {
    log.error(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function toErrorLog(log: Log): (error: unknown) => void {
  return (error) => log.error("an error that does not end the program", { error });
}

async function startTriggers(
  { config }: Settings,
  wanted: Triggers,
  { flight, log }: { readonly flight: SingleFlight; readonly log: Log },
): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  const onError = toErrorLog(log);
  if (wanted.isWatching) {
    const watch = await startWatch({ folder: config.seeds, onChange: () => flight.request("change"), onError });
    stops.push(watch.close);
    log.info("watching the seeds", { folder: config.seeds });
    // What changed between the first run and the first event.
    flight.request("watch");
  }
  if (wanted.cron !== undefined) {
    const tick = async () => {
      flight.request("cron");
      await flight.idle();
    };
    const schedule = startSchedule({ expression: wanted.cron, zone: config.zone, tick, onError });
    stops.push(schedule.stop);
    log.info(`scheduled ${wanted.cron}`, { cron: wanted.cron, zone: config.zone });
  }
  return stops;
}

type RunFacts = {
  readonly log: Log;
  readonly logProblems: ReturnType<typeof createProblemLog>;
  readonly terminal: Terminal;
  readonly reasons: readonly string[];
};

async function publishOnce(
  settings: Settings,
  { log, logProblems, terminal, reasons }: RunFacts,
): Promise<Report | undefined> {
  const current = { ...settings, now: terminal.now() };
  const ran = await runOnce(current, terminal, { isDryRun: false, allowWithdrawals: false });
  if (ran.kind === "busy") {
    log.warn(toBusyText(ran.by).trim(), { reasons });
    return undefined;
  }
  const { report } = ran;
  log.info(toReportLine(report, false), { reasons, ...logProblems(report) });
  return report;
}

const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Runs again when the next embargo ends. */
function createDueTimer(release: () => void): {
  readonly set: (report: Report, nowMs: number) => void;
  readonly clear: () => void;
} {
  let timer: NodeJS.Timeout | undefined;
  const clear = () => clearTimeout(timer);
  const set = ({ nextDue }: Report, nowMs: number) => {
    clear();
    // A moment that lies beyond what a timer can hold is looked at again when the timer ends.
    if (nextDue !== undefined) timer = setTimeout(release, Math.min(Math.max(nextDue - nowMs, 0), LONGEST_TIMER_MS));
  };
  return { set, clear };
}
