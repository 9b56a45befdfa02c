import { type Instant, parseInstant } from "../model/values.ts";
import type { Database } from "./database.ts";
import type { RecordedRun, RunEnd } from "./store.ts";

/** Older runs are forgotten. */
const KEPT_RUNS = 50;

const UNENDED: RunEnd = { kind: "unended" };

export function beginRun(db: Database, startedAt: Instant): number {
  const sql = "INSERT INTO runs (started, report) VALUES (?, ?) RETURNING run";
  const run = Number(db.get(sql, startedAt, JSON.stringify(UNENDED))?.run);
  db.run("DELETE FROM runs WHERE run <= ?", run - KEPT_RUNS);
  return run;
}

export function endRun(db: Database, run: number, end: RunEnd): void {
  db.run("UPDATE runs SET report = ? WHERE run = ?", JSON.stringify(end), run);
}

/** The last runs, newest first. */
export function readRuns(db: Database): readonly RecordedRun[] {
  return db.all("SELECT started, report FROM runs ORDER BY run DESC").flatMap(({ started, report }) => {
    const startedAt = parseInstant(Number(started));
    const end: RunEnd = JSON.parse(String(report));
    return startedAt === undefined ? [] : [{ startedAt, ...end }];
  });
}
