import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ConfigInput } from "../../src/index.ts";
import type { Command } from "./measure.ts";

/** What is to be made: RSS of the newest 50 and nothing else, or all there is. */
export type Product = "rss" | "everything";

/** A job for a contestant: `work` is an empty folder of its own. */
export type Job = { readonly product: Product; readonly corpus: string; readonly work: string };

/** One who can do the job. */
export type Contestant = {
  readonly name: string;
  /** Why it can't take part here, and what to do about it. */
  readonly findObstacle: () => string | undefined;
  /** Puts its configuration into `work`. Its results go to `work/out`, what it remembers to `work/state`. */
  readonly prepare: (job: Job) => Command;
};

const root = fileURLToPath(new URL("../../", import.meta.url));
// No article is in the future, whatever this machine's clock says.
const NOW = "2026-12-01T00:00:00Z";

/** All who take part, ours first. */
export const contestants: readonly Contestant[] = [
  { name: "feedmill", findObstacle: () => undefined, prepare: (job) => prepareFeedmill(job, "src/cli.ts") },
  {
    name: "feedmill-dist",
    findObstacle: () => (existsSync(join(root, "dist/cli.js")) ? undefined : "npm run build makes it"),
    prepare: (job) => prepareFeedmill(job, "dist/cli.js"),
  },
  {
    name: "hugo",
    findObstacle: () => (spawnSync("hugo", ["version"]).status === 0 ? undefined : "apt-get install hugo"),
    prepare: prepareHugo,
  },
  { name: "naive", findObstacle: () => undefined, prepare: prepareNaive },
  { name: "cat", findObstacle: () => undefined, prepare: prepareCat },
  { name: "look", findObstacle: () => undefined, prepare: prepareLook },
];

const settings: Readonly<Record<Product, Omit<ConfigInput, "url">>> = {
  rss: { formats: ["rss"], pages: false, archive: false },
  everything: { formats: ["rss", "atom", "json"], pages: true, archive: true, feeds: { tags: {} } },
};

function prepareFeedmill({ product, corpus, work }: Job, cli: string): Command {
  const url = "https://bench.example/";
  const config: ConfigInput = { url, title: "Benchmark", seeds: corpus, limit: 50, ...settings[product] };
  writeFileSync(join(work, "feedmill.config.ts"), `export default ${JSON.stringify(config, null, 2)};\n`);
  // Else Node reads the configuration twice, to find out what kind of module it is.
  writeFileSync(join(work, "package.json"), `{ "type": "module" }\n`);
  const state = join(work, "state", "state.db");
  // The flag is that of cli.ts and of package.json.
  const node = [process.execPath, "--max-semi-space-size=8"];
  return { argv: [...node, join(root, cli), "publish", "--state", state, "--now", NOW], cwd: work };
}

function prepareHugo({ product, corpus, work }: Job): Command {
  // A copy, for Hugo writes beside its configuration.
  cpSync(join(root, "bench/peers/hugo"), work, { recursive: true });
  const folders = ["--source", work, "--contentDir", corpus, "--destination", join(work, "out")];
  return { argv: ["hugo", "--quiet", "--config", join(work, `${product}.toml`), ...folders], cwd: work };
}

function prepareNaive({ corpus, work }: Job): Command {
  return { argv: [process.execPath, join(root, "bench/peers/naive.ts"), corpus, join(work, "out")], cwd: work };
}

/** The limit: nobody who reads every seed can be faster. */
function prepareCat({ corpus, work }: Job): Command {
  mkdirSync(join(work, "out"));
  return { argv: ["sh", "-c", 'find "$1" -type f -print0 | xargs -0 cat > /dev/null', "sh", corpus], cwd: work };
}

/** The limit of a run without changes, with one thread: Node starts, and every file is looked at. */
function prepareLook({ corpus, work }: Job): Command {
  mkdirSync(join(work, "out"));
  return { argv: [process.execPath, join(root, "bench/peers/look.ts"), corpus], cwd: work };
}
