import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Config } from "../../src/model/config.ts";
import { openFolder } from "../../src/output/folder.ts";
import { publish, type Report, type Run } from "../../src/publish.ts";
import { openStore } from "../../src/store/sqlite.ts";
import type { StoredEntry } from "../../src/store/store.ts";
import { at, makeConfig } from "../support/make.ts";
import { makeFolder, readFolder } from "../support/temp-folder.ts";

/** A run, and every entry that is shown after it. */
export type Ran = { readonly report: Report; readonly entries: readonly StoredEntry[] };

/** A site of real folders with its state on disk, opened anew for each run as a new process would. */
export function makeSite(own: Partial<Config> = {}) {
  const root = makeFolder();
  const config = makeConfig({ seeds: join(root, "seeds"), out: join(root, "out"), pages: false, ...own });
  const seedPath = (path: string) => join(config.seeds, path);
  mkdirSync(config.seeds);
  const put = (path: string, text: string) => {
    mkdirSync(dirname(seedPath(path)), { recursive: true });
    writeFileSync(seedPath(path), text);
  };
  return {
    root,
    config,
    put,
    putAll: (seeds: Readonly<Record<string, string>>) => {
      for (const [path, text] of Object.entries(seeds)) put(path, text);
    },
    move: (from: string, to: string) => {
      mkdirSync(dirname(seedPath(to)), { recursive: true });
      renameSync(seedPath(from), seedPath(to));
    },
    remove: (path: string) => rmSync(seedPath(path), { recursive: true }),
    read: () => (existsSync(config.out) ? readFolder(config.out) : {}),
    run: (now = "2026-11-01T00:00:00Z", options: Partial<Run> = {}) =>
      runOnce({ ...config, ...options.config }, join(root, "state.db"), { ...options, now: at(now) }),
    loseState: () => removeState(join(root, "state.db")),
    /** What a run with the same ledger writes into an empty folder. */
    rebuild: async (now: string) => {
      const out = join(root, "rebuilt");
      const state = join(root, "rebuilt.db");
      rmSync(out, { recursive: true, force: true });
      removeState(state);
      cpSync(join(root, "state.db"), state);
      await runOnce({ ...config, out }, state, { now: at(now) });
      return readFolder(out);
    },
  };
}

async function runOnce(
  config: Config,
  state: string,
  options: Partial<Run> & { readonly now: Run["now"] },
): Promise<Ran> {
  const store = openStore(state, config);
  try {
    const output = await openFolder(config.out, { shownAs: "out", isDryRun: false });
    const report = await publish({ clockMs: Date.now(), store, output, seedsShownAs: "seeds", ...options, config });
    return { report, entries: await store.readWindow("main", { limit: 100_000, windowMs: 0 }) };
  } finally {
    await store.close();
  }
}

function removeState(path: string): void {
  for (const ending of ["", "-wal", "-shm"]) rmSync(`${path}${ending}`, { force: true });
}

/** What an article keeps for ever. */
export function pickIdentity({ id, slug, url, sequence, published }: StoredEntry) {
  return { id, slug, url, sequence, published };
}
