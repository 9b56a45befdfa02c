import { parseInstant } from "../model/values.ts";
import type { Database } from "./database.ts";
import type { RecordedRun, RunSummary } from "./store.ts";

/** Older runs are forgotten. */
const KEPT_RUNS = 50;

export function recordRun(db: Database, startedAt: number, summary: RunSummary): void {
  db.run("INSERT INTO runs (started, report) VALUES (?, ?)", startedAt, JSON.stringify(summary));
  db.run("DELETE FROM runs WHERE run <= (SELECT max(run) FROM runs) - ?", KEPT_RUNS);
}

/** The last runs, newest first. */
export function readRuns(db: Database): readonly RecordedRun[] {
  return db.all("SELECT started, report FROM runs ORDER BY run DESC").flatMap(({ started, report }) => {
    const startedAt = parseInstant(Number(started));
    const summary: RunSummary = JSON.parse(String(report));
    return startedAt === undefined ? [] : [{ startedAt, ...summary }];
  });
}
