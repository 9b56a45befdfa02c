import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describeDiskError } from "../scan/disk-error.ts";
import type { ForeignItem, Store } from "../store/store.ts";
import { readFeedWindow } from "../writing/select.ts";
import type { Command, ExitCode, Input, Terminal } from "./command.ts";
import { toBusyText, withState } from "./hold-state.ts";
import { type ForeignFeed, parseForeignFeed } from "./parse-feed.ts";
import { toProblemText } from "./problem-text.ts";
import { runOnce } from "./run-once.ts";
import { configOptions, readSettings, type Settings } from "./settings.ts";

/**
 * `feedmill adopt`: takes over the identity of each item of a feed, so that a move to feedmill shows nobody an old item again. Nothing is published by
 * it: the next run recognises the articles among the seeds, and gives them the old id, slug and date. For ids that are no URIs see emit/atom-id.ts.
 */
export const adoptCommand: Command = {
  operand: { name: "<feed>", about: "a file: RSS, RDF, Atom or JSON Feed" },
  options: [...configOptions, { flags: "--dry-run", about: "say what would be recognised, and touch nothing" }],
  run: async (input, terminal) => {
    const settings = await readSettings(input, terminal);
    if (settings.kind === "pass") return adopt(settings.value, input, terminal);
    if (settings.kind === "fail")
      for (const problem of settings.problems) terminal.warn(toProblemText(problem, terminal));
    return 2;
  },
};

async function adopt(settings: Settings, input: Input, terminal: Terminal): Promise<ExitCode> {
  const [file = ""] = input.operands;
  const feed = readFeed(file, settings, terminal);
  if (typeof feed === "number") return feed;
  if (feed.unnamed > 0)
    terminal.warn(`feedmill adopt: ${feed.unnamed} items have neither id nor link, and are left out\n`);
  return input.options.dryRun === true ? rehearse(settings, feed, terminal) : remember(settings, feed, terminal);
}

async function remember(settings: Settings, { items }: ForeignFeed, terminal: Terminal): Promise<ExitCode> {
  const done = await withState(settings, { terminal, isDryRun: false }, async (store) => ({
    adopted: await store.adopt(items, settings.now),
    published: await store.countShown(),
  }));
  if (done.kind === "busy") return sayBusy(done.by, terminal);
  const { adopted, published } = done.value;
  terminal.write(`adopted ${adopted} of ${items.length} items; ${items.length - adopted} were known already\n`);
  if (published > 0 && adopted > 0)
    terminal.write(`${published} articles were published here before, and keep the ids they have\n`);
  return 0;
}

/** Adopts and publishes, and takes all of it back. */
async function rehearse(settings: Settings, { items }: ForeignFeed, terminal: Terminal): Promise<ExitCode> {
  const found = { adopted: 0, missing: 0, lastKnown: 0, strangers: 0, seenBefore: 0 };
  const ran = await runOnce(settings, terminal, {
    isDryRun: true,
    allowWithdrawals: true,
    onOpen: async (store) => {
      found.adopted = await store.adopt(items, settings.now);
      found.lastKnown = (await store.readPast()).lastSequence;
    },
    onDone: async (store) => {
      found.missing = (await store.countWithdrawn()).adopted;
      found.seenBefore = await store.countSeenBefore();
      found.strangers = await countStrangers(store, settings, { items, lastKnown: found.lastKnown });
    },
  });
  if (ran.kind === "busy") return sayBusy(ran.by, terminal);
  const recognised = Math.max(found.adopted - found.missing, 0);
  terminal.write(
    `would adopt ${found.adopted} of ${items.length} items, and recognise ${recognised} among the seeds\n`,
  );
  if (found.seenBefore > 0)
    terminal.write(
      `${found.seenBefore} older articles would stay out of the main feed: its readers have seen them, under ids that are not known here\n`,
    );
  if (found.strangers > 0)
    terminal.warn(
      `feedmill adopt: ${found.strangers} articles of its time would be shown as new, for they are not in it: adopt what other feed had them, too\n`,
    );
  return 0;
}

type Adopted = { readonly items: readonly ForeignItem[]; readonly lastKnown: number };

/** Entries of the main feed that are dated between the old feed's items and yet new here: its readers may have seen them, under an id that is not known. */
async function countStrangers(store: Store, { config }: Settings, { items, lastKnown }: Adopted): Promise<number> {
  const newest = items.reduce((latest, { published = 0 }) => Math.max(latest, published), 0);
  const entries = await readFeedWindow({ config, store }, "main");
  return entries.filter(({ sequence, published }) => sequence > lastKnown && published < newest).length;
}

/** The feed, or the exit code of what was said about it. */
function readFeed(file: string, { config }: Settings, terminal: Terminal): ForeignFeed | ExitCode {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(resolve(terminal.cwd, file));
  } catch (error) {
    terminal.warn(`feedmill adopt: ${file} can't be read: ${describeDiskError(error)}\n`);
    return 2;
  }
  const feed = parseForeignFeed(bytes, config);
  if (feed !== undefined) return feed;
  terminal.warn(`feedmill adopt: ${file} is no feed: give a file that is RSS, RDF, Atom or JSON Feed\n`);
  return 2;
}

function sayBusy(by: string, terminal: Terminal): ExitCode {
  terminal.warn(toBusyText(by));
  return 75;
}
