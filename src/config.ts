import { statSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import type { z } from "zod";
import { explainIssue } from "./config/explain-issue.ts";
import { findFile, loadFile } from "./config/load-file.ts";
import { leadsToNoPage } from "./config/permalink.ts";
import { type ConfigInput, configSchema } from "./config/schema.ts";
import { fingerprintModule } from "./extensions/fingerprint.ts";
import { type Config, type ExtensionFile, PAGE_PERMALINK } from "./model/config.ts";
import { fail, type Outcome, pass, toError } from "./model/problem.ts";
import { type AbsoluteUrl, parseAbsoluteUrl } from "./model/values.ts";

export type { ConfigInput } from "./config/schema.ts";

/** Where settings come from besides the file. Flags win over the environment, which wins over the file. */
export type ConfigSources = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Partial<Record<"config" | "seeds" | "out" | "url" | "state", string>>>;
  /** Address for commands that publish nothing, or only here. */
  readonly fallbackUrl?: string;
};

/** A complete configuration, how its folders are named to the user, and the file of the state. */
export type Resolved = {
  readonly config: Config;
  readonly seedsShownAs: string;
  readonly outShownAs: string;
  readonly statePath: string;
};

// Of a minted tag URI (RFC 4151): a year in which the host was the publisher's; fixed, so that no clock is in an id.
const TAG_YEAR = 2026;
const ARCHIVE_SIZE = 100;

/** File + environment + flags → Config, or everything that is wrong with them. */
export async function resolveConfig(sources: ConfigSources): Promise<Outcome<Resolved>> {
  const { cwd, env, flags } = sources;
  const typed = { ...readEnvironment(env), ...flags };
  const path = findFile(cwd, typed.config);
  const loaded = path === undefined ? pass<object>({}) : await loadFile(path, relative(cwd, path));
  if (loaded.kind !== "pass") return loaded;
  const base = path === undefined ? cwd : dirname(path);
  const { config: _config, state, ...named } = typed;
  const fallback = sources.fallbackUrl === undefined ? {} : { url: sources.fallbackUrl };
  const checked = configSchema.safeParse({ ...fallback, ...loaded.value, ...named });
  const shownPath = path === undefined ? "feedmill" : relative(cwd, path);
  if (!checked.success) return toFailure(checked.error.issues, shownPath);
  const { title, description, archive, readers: _r, enrichments: _e, emitters: _m, ...stated } = checked.data;
  const extensions = path === undefined ? undefined : toExtensionFile(checked.data, path, shownPath);
  const file: Partial<ConfigInput> = loaded.value;
  const home = toFolderUrl(stated.url);
  const host = new URL(home).hostname;
  const config: Config = {
    ...stated,
    // A path that was typed is meant from here; one in the file, from where the file is.
    seeds: resolve(typed.seeds === undefined ? base : cwd, stated.seeds),
    out: resolve(typed.out === undefined ? base : cwd, stated.out),
    url: home,
    title: title ?? host,
    description: description ?? `New articles of ${title ?? host}`,
    identity: stated.identity ?? { host, year: TAG_YEAR },
    ...(extensions !== undefined && { extensions }),
    ...(archive !== false && { archiveSize: archive === true ? ARCHIVE_SIZE : archive.size }),
  };
  if (isWithin(config.out, config.seeds)) return toOutWithinSeeds(shownPath);
  const hasOwnPages = checked.data.emitters?.some(({ kind }) => kind === "page") === true;
  if (config.pages && !hasOwnPages && leadsToNoPage(config)) return toPageless(config, shownPath);
  if (state !== undefined && isFolder(resolve(cwd, state))) return toStateFolder(state, shownPath);
  const show = (folder: string, flag: string | undefined) => flag ?? (relative(cwd, folder) || ".");
  return pass({
    config,
    seedsShownAs: show(config.seeds, flags.seeds),
    outShownAs: show(config.out, flags.out),
    statePath:
      state === undefined ? toStatePath(config, path === undefined ? undefined : { base, file }) : resolve(cwd, state),
  });
}

/** Undefined where the file adds nothing. */
function toExtensionFile(
  added: z.infer<typeof configSchema>,
  file: string,
  shownAs: string,
): ExtensionFile | undefined {
  const { readers = [], enrichments = [], emitters = [] } = added;
  if (readers.length + enrichments.length + emitters.length === 0) return undefined;
  const endings = readers.flatMap(({ extensions }) => extensions);
  return { file, shownAs, endings, fingerprint: fingerprintModule(file) };
}

/** An empty variable is one that is not set: so do shells and CI write it. */
function readEnvironment(env: ConfigSources["env"]): ConfigSources["flags"] {
  const names = ["config", "seeds", "out", "url", "state"] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = env[`FEEDMILL_${name.toUpperCase()}`];
      return value ? [[name, value]] : [];
    }),
  );
}

function isWithin(folder: string, outer: string): boolean {
  const path = relative(outer, folder);
  return path === "" || !(path === ".." || path.startsWith(`..${sep}`) || isAbsolute(path));
}

function toOutWithinSeeds(file: string): Outcome<never> {
  const hint = "give --out, or out in the configuration, a folder of its own";
  return fail(
    toError("config-invalid", { file }, "out is within seeds, so what is published would be read as articles", {
      hint,
    }),
  );
}

function toPageless({ permalink }: Config, file: string): Outcome<never> {
  const message = `permalink: "${permalink}" would lead to no page, for those are written to ${PAGE_PERMALINK}`;
  const hint = "state pages: false where your own site has the articles there, or leave permalink out";
  return fail(toError("config-invalid", { file }, message, { hint }));
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function toStateFolder(state: string, file: string): Outcome<never> {
  const hint = `name a file, such as ${join(state, "state.db")}`;
  return fail(toError("config-invalid", { file }, `state: "${state}" is a folder, not a file`, { hint }));
}

type Origin = { readonly base: string; readonly file: Partial<ConfigInput> };

/** Beside the configuration; for other folders than it states, beside the out folder, since each out folder has a past of its own. */
function toStatePath({ seeds, out }: Config, origin: Origin | undefined): string {
  const isConfigured = ({ base, file }: Origin) =>
    seeds === resolve(base, file.seeds ?? "seeds") && out === resolve(base, file.out ?? "out");
  if (origin !== undefined && isConfigured(origin)) return join(origin.base, ".feedmill/state.db");
  return join(dirname(out), ".feedmill", `${basename(out)}.db`);
}

function toFailure(issues: readonly z.core.$ZodIssue[], file: string): Outcome<never> {
  const [first, ...others] = issues.flatMap((issue) => explainIssue(issue, file));
  return first === undefined ? fail(toError("config-invalid", { file }, "is invalid")) : fail(first, ...others);
}

/** Addresses below it are made by joining, so it ends with a slash and has nothing behind. */
function toFolderUrl(url: AbsoluteUrl): AbsoluteUrl {
  const { origin, pathname } = new URL(url);
  return parseAbsoluteUrl(`${origin}${pathname.replace(/\/*$/, "")}/`) ?? url;
}
