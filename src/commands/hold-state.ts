import { statSync } from "node:fs";
import { hostname } from "node:os";
import { copyState } from "../store/copy-state.ts";
import { takeLock } from "../store/lock.ts";
import { openStore } from "../store/sqlite.ts";
import { namingState } from "../store/state-error.ts";
import type { Store } from "../store/store.ts";
import { isWriteRefused } from "../store/write-refused.ts";
import type { Terminal } from "./command.ts";
import type { Settings } from "./settings.ts";

/** How to work on a state: a dry run's work is forgotten. */
export type Holding = { readonly terminal: Terminal; readonly isDryRun: boolean };

/** Who else is publishing with this state. */
export type Busy = { readonly kind: "busy"; readonly by: string };

type Done<T> = { readonly kind: "done"; readonly value: T } | Busy;

/** Takes the lock and opens the state for some work, and closes them again. */
export async function withState<T>(
  settings: Settings,
  holding: Holding,
  work: (store: Store) => Promise<T>,
): Promise<Done<T>> {
  return namingState(settings.statePath, async () => {
    const held = holding.isDryRun ? holdToRehearse(settings, holding) : holdState(settings, holding);
    if (held.kind === "busy") return held;
    try {
      return { kind: "done", value: await work(held.store) };
    } finally {
      await held.store.close();
      held.release();
    }
  });
}

type Held = { readonly kind: "held"; readonly store: Store; readonly release: () => void } | Busy;

function holdState({ config, statePath }: Settings, { terminal, isDryRun }: Holding): Held {
  const holder = `process ${process.pid} on ${hostname()}, since ${new Date(terminal.now()).toISOString()}`;
  const lock = takeLock(statePath, holder);
  return lock.kind === "busy"
    ? lock
    : openHeld(lock.release, () => openStore(statePath, config, { isRehearsal: isDryRun }));
}

function openHeld(release: () => void, open: () => Store): Held {
  try {
    return { kind: "held", store: open(), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A dry run without a past makes none; where nothing may be written, it works on a copy. */
function holdToRehearse(settings: Settings, holding: Holding): Held {
  const { config, statePath } = settings;
  if (!hasState(statePath))
    return { kind: "held", store: openStore(":memory:", config, { isRehearsal: true }), release: () => undefined };
  try {
    return holdState(settings, holding);
  } catch (error) {
    if (!isWriteRefused(error)) throw error;
    const { path, remove } = copyState(statePath);
    return openHeld(remove, () => openStore(path, config, { isRehearsal: true }));
  }
}

/** Throws where that can't be told. */
export function hasState(statePath: string): boolean {
  return statSync(statePath, { throwIfNoEntry: false }) !== undefined;
}

/** What the second of two runs at once says. */
export function toBusyText(by: string): string {
  return `feedmill: ${by} is publishing with this state; try again when it is done\n`;
}
