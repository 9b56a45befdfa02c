import { chmodSync } from "node:fs";
import { onTestFinished } from "vitest";

const NOBODY = 65_534;

/** Takes all rights to a path away until the test is over; root has them all the same, so see `withoutRoot`. */
export function lock(path: string, mode = 0o000): void {
  chmodSync(path, mode);
  onTestFinished(() => chmodSync(path, 0o755));
}

/** Runs as a user who is not root, for whom the rights of files hold. Folders on the way must be open to all. */
export async function withoutRoot<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(NOBODY);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
