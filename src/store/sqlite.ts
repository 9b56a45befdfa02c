import type { Config } from "../model/config.ts";
import type { Hold, Problem } from "../model/problem.ts";
import { type LinkedHtml, parseInstant } from "../model/values.ts";
import { admit, countShown } from "./admit.ts";
import { adoptItems } from "./adopt-items.ts";
import { countSeenBefore } from "./adopted-span.ts";
import { ARTICLE_COLUMNS, toArticleRow } from "./article-row.ts";
import { type Database, openDatabase, type Row } from "./database.ts";
import { readChunk, readDirtyChunks, readWindowRows, toEntry } from "./entries.ts";
import { forgetDerived } from "./forget-derived.ts";
import { readKnownSeed, toTopicFeed } from "./known-seed.ts";
import { readLedger } from "./ledger.ts";
import { joinTopics, markArchive, markArticle, readPast, writeMarks } from "./marks.ts";
import { beginRun, endRun, readRuns } from "./runs.ts";
import { findTargets, keepLinks, markLinkers } from "./seed-links.ts";
import { readSetting, writeSetting } from "./settings.ts";
import { keepShownFiles, readShownFiles } from "./shown-files.ts";
import type { Dirty, Store } from "./store.ts";

/** What is written to a store that rehearses is forgotten when it closes; one for reading alone shows one moment, whoever writes meanwhile. */
export type StoreOptions = { readonly isRehearsal: boolean; readonly isReadOnly?: boolean };

/** Opens the state at `path`, made where there is none; ":memory:" lives as long as the process. `config` gives entries their addresses. */
export function openStore(path: string, config: Config, options: StoreOptions = { isRehearsal: false }): Store {
  const isReadOnly = options.isReadOnly === true;
  const db = openDatabase(path, { isReadOnly });
  const isUndone = options.isRehearsal || isReadOnly;
  if (isUndone) db.exec("BEGIN");
  const toEntries = (rows: readonly Row[]) => rows.map((row) => toEntry(row, config));
  return {
    shared: isUndone || path === ":memory:" ? undefined : path,
    readLedger: async () => readLedger(db),
    admit: (change) => admit(db, change),
    readProblems: async () => readLists<Problem>(db, "problems"),
    readHolds: async () => readHolds(db),
    countShown: async () => countShown(db),
    countWithdrawn: async () => countWithdrawn(db),
    countSeenBefore: async () => countSeenBefore(db),
    readSeed: async (path) => readKnownSeed(db, path, config),
    beginRun: async (startedAt) => beginRun(db, startedAt),
    endRun: async (run, end) => endRun(db, run, end),
    readRuns: async () => readRuns(db),
    readNextDue: async () => {
      const due =
        db.get(`SELECT min(moment) AS due FROM (SELECT min(published) AS moment FROM articles WHERE state = 'waiting'
        UNION ALL SELECT min(expires) FROM articles WHERE expires IS NOT NULL AND shown = 1)`)?.due;
      return typeof due === "number" ? parseInstant(due) : undefined;
    },
    readWindow: async (feed, window) => toEntries(readWindowRows(db, feed, window)),
    readPast: async () => readPast(db),
    readTopicFeeds: async () =>
      db.all("SELECT feed, kind, name, slug FROM feeds ORDER BY kind, topic").map(toTopicFeed),
    hasMarks: async () => db.get("SELECT 1 FROM dirty LIMIT 1") !== undefined,
    readDirty: async () => readDirty(db),
    isArchiveDirty: async (page) => db.get("SELECT 1 FROM dirty WHERE what = ?", `archive:${page}`) !== undefined,
    readDirtyChunks: async (size) => readDirtyChunks(db, size),
    readChunk: async (from, to) => readChunk(db, [from, to], config),
    markClean: (marks) =>
      db.transact(async () => {
        for (const mark of marks) db.run("DELETE FROM dirty WHERE what = ?", mark);
      }),
    markAllDirty: (now) => markAllDirty(db, now),
    forgetDerived: () => forgetDerived(db),
    adopt: (items, now) => adoptItems(db, items, now),
    findTargets: async (paths) => findTargets(db, paths, config),
    keepLinks: (entries) => db.transact(async () => keepLinks(db, entries)),
    markLinkers: (now) => db.transact(async () => markLinkers(db, now)),
    readShownFiles: async () => readShownFiles(db),
    keepShownFiles: (entries) => db.transact(async () => keepShownFiles(db, entries)),
    readHtml: async ({ number, seedHash }) => {
      const html = db.get("SELECT html FROM html WHERE number = ? AND hash = ?", number, seedHash)?.html;
      // Only what was rendered as LinkedHtml is ever kept.
      return typeof html === "string" ? (html as LinkedHtml) : undefined;
    },
    keepHtml: (entries) =>
      db.transact(async () => {
        const sql = "INSERT OR REPLACE INTO html (number, hash, html) VALUES (?, ?, ?)";
        for (const { number, seedHash, html } of entries) db.run(sql, number, seedHash, html);
      }),
    readSetting: async (name) => readSetting(db, name),
    writeSetting: async (name, value) => writeSetting(db, name, value),
    close: async () => {
      if (isUndone) db.exec("ROLLBACK");
      db.close();
    },
  };
}

/** Lists that seeds carry as JSON, in the order of the seeds' paths. */
function readLists<T>(db: Database, column: "problems" | "holds"): readonly T[] {
  const rows = db.all(`SELECT ${column} AS list FROM seeds WHERE ${column} IS NOT NULL ORDER BY path`);
  return rows.flatMap(({ list }): readonly T[] => JSON.parse(String(list)));
}

function readHolds(db: Database): readonly Hold[] {
  const waiting = db
    .all("SELECT path, published FROM articles WHERE state = 'waiting' ORDER BY published, id")
    .map((row): Hold => {
      const until = parseInstant(Number(row.published));
      return {
        kind: "hold",
        reason: "embargo",
        ...(until !== undefined && { until }),
        place: { file: String(row.path) },
      };
    });
  return [...readLists<Hold>(db, "holds"), ...waiting];
}

function countWithdrawn(db: Database): { readonly withdrawn: number; readonly adopted: number } {
  const isAdopted = "state = 'withdrawn' AND body_hash = ''";
  const all = Number(db.get("SELECT count(*) AS n FROM articles WHERE state = 'withdrawn'")?.n);
  const adopted = Number(db.get(`SELECT count(*) AS n FROM articles WHERE ${isAdopted}`)?.n);
  return { withdrawn: all - adopted, adopted };
}

function readDirty(db: Database): Dirty {
  const marks = db
    .all("SELECT what FROM dirty WHERE what < 'page:' OR what >= 'page;' ORDER BY what")
    .map(({ what }) => String(what));
  const numbersOf = (kind: string) =>
    marks.filter((mark) => mark.startsWith(kind)).map((mark) => Number(mark.slice(kind.length)));
  const feeds = numbersOf("feed:").flatMap((feed) =>
    db.all("SELECT feed, kind, name, slug FROM feeds WHERE feed = ?", feed).map(toTopicFeed),
  );
  return {
    main: marks.includes("main"),
    site: marks.includes("site"),
    feeds,
  };
}

async function markAllDirty(db: Database, now: Parameters<Store["markAllDirty"]>[0]): Promise<void> {
  await db.transact(async () => {
    db.exec("DELETE FROM members; INSERT OR IGNORE INTO dirty (what) VALUES ('main'), ('site')");
    // Feeds and pages of the archive that no article is in any more stay there, too: others point to them.
    db.exec("INSERT OR IGNORE INTO dirty (what) SELECT 'feed:' || feed FROM feeds");
    const marking = { ...now, marks: new Set<string>() };
    markArchive(db, now.config, marking.marks);
    const numbers = db.all(
      "SELECT number FROM articles WHERE sequence IS NOT NULL AND state <> 'withdrawn' ORDER BY sequence",
    );
    for (const { number } of numbers) {
      const row = db.get(`SELECT ${ARTICLE_COLUMNS} FROM articles WHERE number = ?`, number ?? null);
      if (row === undefined) continue;
      const article = toArticleRow(row);
      joinTopics(db, now, article);
      markArticle(db, marking, article);
    }
    writeMarks(db, now.config, marking.marks);
  });
}
